//! What a payload can get wrong as such, whatever network it is for.

use crate::finding::rules;

rules! {
    // The input as a whole.
    INPUT_EMPTY: Error, "input-empty", "own policy", vi: "chuỗi mã rỗng", en: "the payload is empty";
    INPUT_TOO_LONG: Error, "input-too-long", "own policy: limit before any work", vi: "chuỗi mã dài {found} byte, vượt giới hạn {expected}", en: "the payload has {found} bytes, more than the limit of {expected}";
    INPUT_NOT_UTF8: Error, "input-not-utf8", "EMVCo MPM v1.0 §4.5.3.1", vi: "chuỗi mã không phải văn bản UTF-8", en: "the payload is not UTF-8 text";
    TOO_MANY_OBJECTS: Error, "too-many-objects", "own policy: storage given by the caller", vi: "chuỗi mã có nhiều đối tượng dữ liệu hơn chỗ chứa", en: "the payload has more objects than there is room for";
    SURROUNDING_SPACE: Notice, "surrounding-space", "own policy", vi: "đã bỏ khoảng trắng hoặc ký tự ẩn quanh chuỗi mã", en: "white space or invisible characters around the payload were left out";
    SCANNER_PREFIX: Notice, "scanner-prefix", "ISO/IEC 15424; AIM ECI", vi: "đã bỏ phần máy quét thêm vào trước chuỗi mã", en: "what a scanner put before the payload was left out";
    NOT_A_PAYLOAD: Error, "not-a-payload", "EMVCo MPM v1.0 §4.6.1", vi: "đây không phải chuỗi mã thanh toán: chuỗi mã bắt đầu bằng {expected}", en: "this is no payment payload: one begins with {expected}";
    SPACE_INSIDE: Error, "space-inside", "own policy: told, never repaired", vi: "có dấu xuống dòng, khoảng trắng hoặc ký tự ẩn chen vào giữa chuỗi mã, bỏ đi thì đọc được: hãy sao chép lại cho liền", en: "a line break, space or invisible character came into the payload, which reads without it: copy it again in one piece";
    LOOKS_ENCODED: Notice, "looks-encoded", "own policy", vi: "chuỗi này giống một phần của liên kết: hãy tách chuỗi mã khỏi địa chỉ và giải mã trước", en: "this looks like part of a link: decode the payload from the address first";

    // Structure.
    ID_NOT_DIGITS: Error, "id-not-digits", "EMVCo MPM v1.0 §4.3", vi: "mã đối tượng (ID) không phải hai chữ số từ 0 đến 9", en: "an object's ID is not two digits 0 to 9";
    LENGTH_NOT_DIGITS: Error, "length-not-digits", "EMVCo MPM v1.0 §4.4", vi: "độ dài của đối tượng không phải hai chữ số từ 0 đến 9", en: "an object's length is not two digits 0 to 9";
    HEADER_TRUNCATED: Error, "header-truncated", "EMVCo MPM v1.0 §4.4", vi: "chuỗi kết thúc giữa ID và độ dài của một đối tượng", en: "the text ends inside the ID and length of an object";
    VALUE_TRUNCATED: Error, "value-truncated", "EMVCo MPM v1.0 §4.4", vi: "độ dài {expected} của đối tượng vượt quá phần còn lại", en: "an object's length of {expected} goes beyond the end";
    TEMPLATE_BROKEN: Error, "template-broken", "EMVCo MPM v1.0 §4.3", vi: "giá trị của nhóm này không phải danh sách đối tượng", en: "the value of this template is not a list of objects";
    TEMPLATE_UNREADABLE: Notice, "template-unreadable", "EMVCo MPM v1.0 objects 64, 80-99", vi: "giá trị không phải danh sách đối tượng; được giữ nguyên", en: "the value is not a list of objects; kept as it is";
    LENGTH_ZERO: Violation, "length-zero", "EMVCo MPM v1.0 §4.4", vi: "đối tượng có độ dài 00; nhỏ nhất là 01", en: "an object has the length 00; the least is 01";
    LENGTH_IN_BYTES: Violation, "length-in-bytes", "EMVCo MPM v1.0 §4.4.1.1", vi: "độ dài đếm theo byte UTF-8 thay vì ký tự", en: "lengths count UTF-8 bytes instead of characters";
    LENGTH_IN_UTF16: Violation, "length-in-utf16", "EMVCo MPM v1.0 §4.4.1.1", vi: "độ dài đếm theo đơn vị UTF-16 thay vì ký tự", en: "lengths count UTF-16 units instead of characters";
    LENGTH_UNIT_AMBIGUOUS: Error, "length-unit-ambiguous", "own policy: two readers must not see two payees, amounts or bills", vi: "đếm độ dài theo {expected} hay theo {found} đều đọc được đến mã kiểm tra nhưng khác người nhận, số tiền hoặc thông tin bổ sung: không biết cách nào đúng", en: "lengths counted in {expected} and in {found} both lead to the checksum, with another payee, amount or additional data: which one is meant is not known";
    NOT_COMPOSED: Notice, "not-composed", "EMVCo MPM v1.0 §4.5.3.1", vi: "chữ và dấu là hai ký tự rời; cần dạng Unicode dựng sẵn (NFC), nay là Unicode tổ hợp", en: "a letter and its mark are two characters; precomposed text (NFC) is expected";
    PAYLOAD_OVER_512: Notice, "payload-over-512", "EMVCo MPM v1.0 §4.1", vi: "chuỗi mã dài {found} ký tự; khuyến nghị không quá {expected}", en: "the payload has {found} characters; at most {expected} are recommended";
    OBJECT_REPEATED: Error, "object-repeated", "EMVCo MPM v1.0 §4.3.1.2", vi: "một đối tượng xuất hiện hai lần ở cùng một chỗ: không biết cái nào là đúng", en: "the same object occurs twice in one place: which one is meant is not known";
    UNUSED_OBJECT_REPEATED: Violation, "unused-object-repeated", "EMVCo MPM v1.0 §4.3.1.2", vi: "một đối tượng mà thư viện không diễn giải xuất hiện hai lần", en: "an object that this library does not interpret occurs twice";
    RESERVED_OBJECT: Notice, "reserved-object", "EMVCo MPM v1.0 tables of objects", vi: "ID này được dành cho tương lai; được giữ nguyên", en: "this ID is reserved for future use; kept as it is";

    // Format indicator and checksum.
    FORMAT_INDICATOR_MISSING: Error, "format-indicator-missing", "EMVCo MPM v1.0 object 00", vi: "thiếu chỉ báo phiên bản dữ liệu", en: "the payload format indicator is missing";
    FORMAT_INDICATOR_NOT_FIRST: Error, "format-indicator-not-first", "EMVCo MPM v1.0 §4.6.1", vi: "chỉ báo phiên bản dữ liệu không đứng đầu", en: "the payload format indicator is not the first object";
    FORMAT_INDICATOR_UNKNOWN: Error, "format-indicator-unknown", "EMVCo MPM v1.0 object 00", vi: "chỉ báo phiên bản dữ liệu không phải {expected}", en: "the payload format indicator is not {expected}";
    CRC_MISSING: Error, "crc-missing", "EMVCo MPM v1.0 object 63", vi: "thiếu mã kiểm tra CRC", en: "the checksum is missing";
    CRC_NOT_LAST: Error, "crc-not-last", "EMVCo MPM v1.0 §4.6.1", vi: "mã kiểm tra CRC không đứng cuối", en: "the checksum is not the last object";
    CRC_FORMAT: Error, "crc-format", "EMVCo MPM v1.0 object 63", vi: "mã kiểm tra CRC không phải bốn chữ số thập lục phân", en: "the checksum is not four hexadecimal digits";
    CRC_MISMATCH: Error, "crc-mismatch", "EMVCo MPM v1.0 object 63", vi: "mã kiểm tra CRC không khớp: chuỗi mã đã hỏng hoặc bị sửa", en: "the checksum does not fit: the payload was damaged or altered";
    CRC_LOWER_CASE: Notice, "crc-lower-case", "EMVCo MPM v1.0 object 63", vi: "mã kiểm tra CRC viết bằng chữ thường", en: "the checksum is written in lower case";

    // Presence.
    ACCOUNT_INFORMATION_MISSING: Error, "account-information-missing", "EMVCo MPM v1.0 objects 02-51", vi: "không có thông tin tài khoản thụ hưởng: không biết trả cho ai", en: "there is no merchant account information: nobody to pay";
    CURRENCY_MISSING: Error, "currency-missing", "EMVCo MPM v1.0 object 53", vi: "thiếu mã tiền tệ", en: "the currency is missing";
    COUNTRY_MISSING: Error, "country-missing", "EMVCo MPM v1.0 object 58", vi: "thiếu mã quốc gia", en: "the country is missing";
    CATEGORY_MISSING: Violation, "category-missing", "EMVCo MPM v1.0 object 52", vi: "thiếu mã ngành nghề (MCC)", en: "the merchant category code is missing";
    NAME_MISSING: Violation, "name-missing", "EMVCo MPM v1.0 object 59", vi: "thiếu tên đơn vị chấp nhận thanh toán", en: "the merchant name is missing";
    CITY_MISSING: Violation, "city-missing", "EMVCo MPM v1.0 object 60", vi: "thiếu tên thành phố", en: "the merchant city is missing";

    // Values.
    VALUE_EMPTY: Error, "value-empty", "EMVCo MPM v1.0 §4.4", vi: "giá trị rỗng; hãy điền, hoặc bỏ hẳn mục này", en: "the value is empty; fill it in, or leave it out";
    VALUE_TOO_LONG: Violation, "value-too-long", "EMVCo MPM v1.0 tables of objects", vi: "giá trị dài {found} ký tự, quá {expected}", en: "the value has {found} characters, more than {expected}";
    VALUE_NOT_COMMON: Violation, "value-not-common", "EMV Book 4, Common Character Set", vi: "giá trị chỉ được dùng chữ không dấu, chữ số và dấu câu thông thường (ASCII)", en: "the value has a character outside printable ASCII";
    INITIATION_UNKNOWN: Violation, "initiation-unknown", "EMVCo MPM v1.0 object 01", vi: "phương thức khởi tạo không thuộc {expected}", en: "the point of initiation is none of {expected}";
    CATEGORY_FORMAT: Violation, "category-format", "EMVCo MPM v1.0 object 52; ISO 18245", vi: "mã ngành nghề (MCC) không phải bốn chữ số", en: "the merchant category code is not four digits";
    CURRENCY_FORMAT: Error, "currency-format", "EMVCo MPM v1.0 object 53; ISO 4217", vi: "mã tiền tệ không phải ba chữ số", en: "the currency is not three digits";
    COUNTRY_FORMAT: Violation, "country-format", "EMVCo MPM v1.0 object 58; ISO 3166-1", vi: "mã quốc gia không phải hai chữ cái in hoa", en: "the country is not two upper-case letters";
    AMOUNT_SYNTAX: Error, "amount-syntax", "EMVCo MPM v1.0 object 54", vi: "số tiền không phải chữ số với nhiều nhất một dấu chấm thập phân", en: "the amount is not digits with at most one decimal point";
    AMOUNT_TOO_LONG: Error, "amount-too-long", "EMVCo MPM v1.0 object 54", vi: "số tiền dài {found} ký tự, quá {expected}", en: "the amount has {found} characters, more than {expected}";
    AMOUNT_ZERO: Error, "amount-zero", "EMVCo MPM v1.0 object 54", vi: "số tiền bằng không; hãy bỏ đối tượng này để người thanh toán tự nhập", en: "the amount is zero; leave it out to let the payer enter it";
    AMOUNT_LEADING_ZERO: Notice, "amount-leading-zero", "own policy: EMVCo MPM does not settle it", vi: "số tiền bắt đầu bằng số không", en: "the amount begins with a zero";
    AMOUNT_THREE_DECIMALS: Error, "amount-three-decimals", "EMVCo MPM v1.0 object 54; ISO 4217; own policy: one amount", vi: "số tiền có từ ba chữ số sau dấu chấm: dấu chấm có thể ngăn cách hàng nghìn nên không biết số tiền nào đúng", en: "the amount has three decimals or more: the point may group thousands, so which amount is meant is not known";
    AMOUNT_DECIMALS: Notice, "amount-decimals", "EMVCo MPM v1.0 object 54; ISO 4217", vi: "số tiền có phần thập phân, trong khi đồng không có đơn vị lẻ", en: "the amount has decimals that the đồng does not have";
    TIP_INDICATOR_UNKNOWN: Error, "tip-indicator-unknown", "EMVCo MPM v1.0 object 55", vi: "chỉ báo tiền thưởng hoặc phí không phải 01, 02 hay 03", en: "the tip or convenience indicator is not 01, 02 or 03";
    FIXED_FEE_MISSING: Error, "fixed-fee-missing", "EMVCo MPM v1.0 objects 55, 56", vi: "báo có phí cố định nhưng thiếu số phí", en: "a fixed fee is announced but missing";
    FIXED_FEE_UNEXPECTED: Error, "fixed-fee-unexpected", "EMVCo MPM v1.0 objects 55, 56", vi: "có phí cố định nhưng không được báo trước", en: "a fixed fee is given but not announced";
    FIXED_FEE_INVALID: Error, "fixed-fee-invalid", "EMVCo MPM v1.0 object 56", vi: "phí cố định không phải số tiền lớn hơn không", en: "the fixed fee is not an amount above zero";
    PERCENTAGE_FEE_MISSING: Error, "percentage-fee-missing", "EMVCo MPM v1.0 objects 55, 57", vi: "báo có phí theo tỷ lệ nhưng thiếu tỷ lệ", en: "a percentage fee is announced but missing";
    PERCENTAGE_FEE_UNEXPECTED: Error, "percentage-fee-unexpected", "EMVCo MPM v1.0 objects 55, 57", vi: "có phí theo tỷ lệ nhưng không được báo trước", en: "a percentage fee is given but not announced";
    PERCENTAGE_FEE_INVALID: Error, "percentage-fee-invalid", "EMVCo MPM v1.0 object 57", vi: "phí theo tỷ lệ không phải số từ 0.01 đến 99.99", en: "the percentage fee is not a number from 0.01 to 99.99";
    DATA_REQUEST_INVALID: Error, "data-request-invalid", "EMVCo MPM v1.0 object 62.09", vi: "yêu cầu dữ liệu người thanh toán không phải các chữ A, M, E, mỗi chữ một lần", en: "the consumer data request is not a choice of A, M and E, each once";
    CHANNEL_FORMAT: Notice, "channel-format", "EMVCo MPM v1.1 object 62.11 (secondary sources)", vi: "kênh của đơn vị không phải ba chữ số trong khoảng đã biết", en: "the merchant channel is not three digits in the known ranges";
    IDENTIFIER_MISSING: Violation, "identifier-missing", "EMVCo MPM v1.0 objects 26-51", vi: "nhóm không cho biết thuộc mạng lưới nào (đối tượng 00)", en: "the template does not say which network it belongs to (object 00)";
    UNRESERVED_IDENTIFIER_MISSING: Notice, "unreserved-identifier-missing", "EMVCo MPM v1.0 objects 62.50-99, 80-99", vi: "nhóm không cho biết do ai định nghĩa (đối tượng 00)", en: "the template does not say who defined it (object 00)";
    IDENTIFIER_TOO_LONG: Violation, "identifier-too-long", "EMVCo MPM v1.0 objects 26-51", vi: "mã định danh toàn cầu dài {found} ký tự, quá {expected}", en: "the globally unique identifier has {found} characters, more than {expected}";
    IDENTIFIER_FORM: Notice, "identifier-form", "EMVCo MPM v1.0 objects 26-51", vi: "mã định danh toàn cầu không phải mã ứng dụng (AID), UUID hay tên miền đảo", en: "the globally unique identifier is not an application identifier, a UUID or a reverse domain name";
    LANGUAGE_MISSING: Violation, "language-missing", "EMVCo MPM v1.0 object 64", vi: "nhóm ngôn ngữ thiếu mã ngôn ngữ hoặc tên", en: "the language template lacks its language or its name";
    LANGUAGE_FORMAT: Violation, "language-format", "EMVCo MPM v1.0 object 64.00; ISO 639", vi: "mã ngôn ngữ không phải hai chữ cái", en: "the language is not two letters";

    // Writing.
    BUFFER_TOO_SMALL: Error, "buffer-too-small", "own policy: buffer given by the caller", vi: "bộ đệm không đủ chứa chuỗi mã", en: "the payload does not fit into the buffer";
    TEMPLATE_TOO_LONG: Error, "template-too-long", "EMVCo MPM v1.0 §4.4", vi: "các đối tượng trong nhóm này dài tổng cộng {found} ký tự, quá {expected}", en: "the objects of this template have {found} characters together, more than {expected}";
    ID_OUT_OF_RANGE: Error, "id-out-of-range", "EMVCo MPM v1.0 §4.3", vi: "ID của đối tượng là số từ 0 đến {expected}", en: "an object's ID is a number from 0 to {expected}";
}
