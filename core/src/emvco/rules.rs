//! What a payload can get wrong as such, whatever network it is for.

use crate::finding::rules;

rules! {
    // The input as a whole.
    INPUT_EMPTY: Error, "input-empty", "own policy", "the payload is empty", "chuỗi mã rỗng";
    INPUT_TOO_LONG: Error, "input-too-long", "own policy: limit before any work", "the payload has {found} bytes, more than the limit of {expected}", "chuỗi mã dài {found} byte, vượt giới hạn {expected}";
    INPUT_NOT_UTF8: Error, "input-not-utf8", "EMVCo MPM v1.0 §4.5.3.1", "the payload is not UTF-8 text", "chuỗi mã không phải văn bản UTF-8";
    TOO_MANY_OBJECTS: Error, "too-many-objects", "own policy: storage given by the caller", "the payload has more objects than there is room for", "chuỗi mã có nhiều đối tượng dữ liệu hơn chỗ chứa";
    SURROUNDING_SPACE: Notice, "surrounding-space", "own policy", "white space or invisible characters around the payload were left out", "đã bỏ khoảng trắng hoặc ký tự ẩn quanh chuỗi mã";
    SCANNER_PREFIX: Notice, "scanner-prefix", "ISO/IEC 15424; AIM ECI", "what a scanner put before the payload was left out", "đã bỏ phần máy quét thêm vào trước chuỗi mã";
    NOT_A_PAYLOAD: Error, "not-a-payload", "EMVCo MPM v1.0 §4.6.1", "this is no payment payload: one begins with {expected}", "đây không phải chuỗi mã thanh toán: chuỗi mã bắt đầu bằng {expected}";
    SPACE_INSIDE: Error, "space-inside", "own policy: told, never repaired", "a line break, space or invisible character came into the payload, which reads without it: copy it again in one piece", "có dấu xuống dòng, khoảng trắng hoặc ký tự ẩn chen vào giữa chuỗi mã, bỏ đi thì đọc được: hãy sao chép lại cho liền";
    LOOKS_ENCODED: Notice, "looks-encoded", "own policy", "this looks like part of a link: decode the payload from the address first", "chuỗi này giống một phần của liên kết: hãy tách chuỗi mã khỏi địa chỉ và giải mã trước";

    // Structure.
    ID_NOT_DIGITS: Error, "id-not-digits", "EMVCo MPM v1.0 §4.3", "an object's ID is not two digits 0 to 9", "mã đối tượng (ID) không phải hai chữ số từ 0 đến 9";
    LENGTH_NOT_DIGITS: Error, "length-not-digits", "EMVCo MPM v1.0 §4.4", "an object's length is not two digits 0 to 9", "độ dài của đối tượng không phải hai chữ số từ 0 đến 9";
    HEADER_TRUNCATED: Error, "header-truncated", "EMVCo MPM v1.0 §4.4", "the text ends inside the ID and length of an object", "chuỗi kết thúc giữa ID và độ dài của một đối tượng";
    VALUE_TRUNCATED: Error, "value-truncated", "EMVCo MPM v1.0 §4.4", "an object's length of {expected} goes beyond the end", "độ dài {expected} của đối tượng vượt quá phần còn lại";
    TEMPLATE_BROKEN: Error, "template-broken", "EMVCo MPM v1.0 §4.3", "the value of this template is not a list of objects", "giá trị của nhóm này không phải danh sách đối tượng";
    TEMPLATE_UNREADABLE: Notice, "template-unreadable", "EMVCo MPM v1.0 objects 64, 80-99", "the value is not a list of objects; kept as it is", "giá trị không phải danh sách đối tượng; được giữ nguyên";
    LENGTH_ZERO: Violation, "length-zero", "EMVCo MPM v1.0 §4.4", "an object has the length 00; the least is 01", "đối tượng có độ dài 00; nhỏ nhất là 01";
    LENGTH_IN_BYTES: Violation, "length-in-bytes", "EMVCo MPM v1.0 §4.4.1.1", "lengths count UTF-8 bytes instead of characters", "độ dài đếm theo byte UTF-8 thay vì ký tự";
    LENGTH_IN_UTF16: Violation, "length-in-utf16", "EMVCo MPM v1.0 §4.4.1.1", "lengths count UTF-16 units instead of characters", "độ dài đếm theo đơn vị UTF-16 thay vì ký tự";
    LENGTH_UNIT_AMBIGUOUS: Error, "length-unit-ambiguous", "own policy: two readers must not see two payees or amounts", "lengths counted in {expected} and in {found} both lead to the checksum, with another payee or amount: which one is meant is not known", "đếm độ dài theo {expected} hay theo {found} đều đọc được đến mã kiểm tra nhưng khác người nhận hoặc số tiền: không biết cách nào đúng";
    NOT_COMPOSED: Notice, "not-composed", "EMVCo MPM v1.0 §4.5.3.1", "a letter and its mark are two characters; precomposed text (NFC) is expected", "chữ và dấu là hai ký tự rời; cần dạng dựng sẵn (NFC)";
    PAYLOAD_OVER_512: Notice, "payload-over-512", "EMVCo MPM v1.0 §4.1", "the payload has {found} characters; at most {expected} are recommended", "chuỗi mã dài {found} ký tự; khuyến nghị không quá {expected}";
    OBJECT_REPEATED: Error, "object-repeated", "EMVCo MPM v1.0 §4.3.1.2", "the same object occurs twice in one place: which one is meant is not known", "một đối tượng xuất hiện hai lần ở cùng một chỗ: không biết cái nào là đúng";
    UNUSED_OBJECT_REPEATED: Violation, "unused-object-repeated", "EMVCo MPM v1.0 §4.3.1.2", "an object that this library does not interpret occurs twice", "một đối tượng mà thư viện không diễn giải xuất hiện hai lần";
    RESERVED_OBJECT: Notice, "reserved-object", "EMVCo MPM v1.0 tables of objects", "this ID is reserved for future use; kept as it is", "ID này được dành cho tương lai; được giữ nguyên";

    // Format indicator and checksum.
    FORMAT_INDICATOR_MISSING: Error, "format-indicator-missing", "EMVCo MPM v1.0 object 00", "the payload format indicator is missing", "thiếu chỉ báo phiên bản dữ liệu";
    FORMAT_INDICATOR_NOT_FIRST: Error, "format-indicator-not-first", "EMVCo MPM v1.0 §4.6.1", "the payload format indicator is not the first object", "chỉ báo phiên bản dữ liệu không đứng đầu";
    FORMAT_INDICATOR_UNKNOWN: Error, "format-indicator-unknown", "EMVCo MPM v1.0 object 00", "the payload format indicator is not {expected}", "chỉ báo phiên bản dữ liệu không phải {expected}";
    CRC_MISSING: Error, "crc-missing", "EMVCo MPM v1.0 object 63", "the checksum is missing", "thiếu mã kiểm tra CRC";
    CRC_NOT_LAST: Error, "crc-not-last", "EMVCo MPM v1.0 §4.6.1", "the checksum is not the last object", "mã kiểm tra CRC không đứng cuối";
    CRC_FORMAT: Error, "crc-format", "EMVCo MPM v1.0 object 63", "the checksum is not four hexadecimal digits", "mã kiểm tra CRC không phải bốn chữ số thập lục phân";
    CRC_MISMATCH: Error, "crc-mismatch", "EMVCo MPM v1.0 object 63", "the checksum does not fit: the payload was damaged or altered", "mã kiểm tra CRC không khớp: chuỗi mã đã hỏng hoặc bị sửa";
    CRC_LOWER_CASE: Notice, "crc-lower-case", "EMVCo MPM v1.0 object 63", "the checksum is written in lower case", "mã kiểm tra CRC viết bằng chữ thường";

    // Presence.
    ACCOUNT_INFORMATION_MISSING: Error, "account-information-missing", "EMVCo MPM v1.0 objects 02-51", "there is no merchant account information: nobody to pay", "không có thông tin tài khoản thụ hưởng: không biết trả cho ai";
    CURRENCY_MISSING: Error, "currency-missing", "EMVCo MPM v1.0 object 53", "the currency is missing", "thiếu mã tiền tệ";
    COUNTRY_MISSING: Error, "country-missing", "EMVCo MPM v1.0 object 58", "the country is missing", "thiếu mã quốc gia";
    CATEGORY_MISSING: Violation, "category-missing", "EMVCo MPM v1.0 object 52", "the merchant category code is missing", "thiếu mã ngành nghề (MCC)";
    NAME_MISSING: Violation, "name-missing", "EMVCo MPM v1.0 object 59", "the merchant name is missing", "thiếu tên đơn vị";
    CITY_MISSING: Violation, "city-missing", "EMVCo MPM v1.0 object 60", "the merchant city is missing", "thiếu tên thành phố";

    // Values.
    VALUE_EMPTY: Error, "value-empty", "EMVCo MPM v1.0 §4.4", "the value is empty; leave the object out instead", "giá trị rỗng; hãy bỏ đối tượng này";
    VALUE_TOO_LONG: Violation, "value-too-long", "EMVCo MPM v1.0 tables of objects", "the value has {found} characters, more than {expected}", "giá trị dài {found} ký tự, quá {expected}";
    VALUE_NOT_COMMON: Violation, "value-not-common", "EMV Book 4, Common Character Set", "the value has a character outside printable ASCII", "giá trị có ký tự ngoài bảng chữ ASCII in được";
    INITIATION_UNKNOWN: Violation, "initiation-unknown", "EMVCo MPM v1.0 object 01", "the point of initiation is none of {expected}", "phương thức khởi tạo không thuộc {expected}";
    CATEGORY_FORMAT: Violation, "category-format", "EMVCo MPM v1.0 object 52; ISO 18245", "the merchant category code is not four digits", "mã ngành nghề (MCC) không phải bốn chữ số";
    CURRENCY_FORMAT: Error, "currency-format", "EMVCo MPM v1.0 object 53; ISO 4217", "the currency is not three digits", "mã tiền tệ không phải ba chữ số";
    COUNTRY_FORMAT: Violation, "country-format", "EMVCo MPM v1.0 object 58; ISO 3166-1", "the country is not two upper-case letters", "mã quốc gia không phải hai chữ cái in hoa";
    AMOUNT_SYNTAX: Error, "amount-syntax", "EMVCo MPM v1.0 object 54", "the amount is not digits with at most one decimal point", "số tiền không phải chữ số với nhiều nhất một dấu chấm thập phân";
    AMOUNT_TOO_LONG: Error, "amount-too-long", "EMVCo MPM v1.0 object 54", "the amount has {found} characters, more than {expected}", "số tiền dài {found} ký tự, quá {expected}";
    AMOUNT_ZERO: Error, "amount-zero", "EMVCo MPM v1.0 object 54", "the amount is zero; leave it out to let the payer enter it", "số tiền bằng không; hãy bỏ đối tượng này để người trả tự nhập";
    AMOUNT_LEADING_ZERO: Notice, "amount-leading-zero", "own policy: EMVCo MPM does not settle it", "the amount begins with a zero", "số tiền bắt đầu bằng số không";
    AMOUNT_THREE_DECIMALS: Error, "amount-three-decimals", "EMVCo MPM v1.0 object 54; ISO 4217; own policy: one amount", "the amount has three decimals or more: the point may group thousands, so which amount is meant is not known", "số tiền có từ ba chữ số sau dấu chấm: dấu chấm có thể ngăn cách hàng nghìn nên không biết số tiền nào đúng";
    AMOUNT_DECIMALS: Notice, "amount-decimals", "EMVCo MPM v1.0 object 54; ISO 4217", "the amount has decimals that the đồng does not have", "số tiền có phần thập phân, trong khi đồng không có đơn vị lẻ";
    TIP_INDICATOR_UNKNOWN: Error, "tip-indicator-unknown", "EMVCo MPM v1.0 object 55", "the tip or convenience indicator is not 01, 02 or 03", "chỉ báo tiền thưởng hoặc phí không phải 01, 02 hay 03";
    FIXED_FEE_MISSING: Error, "fixed-fee-missing", "EMVCo MPM v1.0 objects 55, 56", "a fixed fee is announced but missing", "báo có phí cố định nhưng thiếu số phí";
    FIXED_FEE_UNEXPECTED: Error, "fixed-fee-unexpected", "EMVCo MPM v1.0 objects 55, 56", "a fixed fee is given but not announced", "có phí cố định nhưng không được báo trước";
    FIXED_FEE_INVALID: Error, "fixed-fee-invalid", "EMVCo MPM v1.0 object 56", "the fixed fee is not an amount above zero", "phí cố định không phải số tiền lớn hơn không";
    PERCENTAGE_FEE_MISSING: Error, "percentage-fee-missing", "EMVCo MPM v1.0 objects 55, 57", "a percentage fee is announced but missing", "báo có phí theo tỷ lệ nhưng thiếu tỷ lệ";
    PERCENTAGE_FEE_UNEXPECTED: Error, "percentage-fee-unexpected", "EMVCo MPM v1.0 objects 55, 57", "a percentage fee is given but not announced", "có phí theo tỷ lệ nhưng không được báo trước";
    PERCENTAGE_FEE_INVALID: Error, "percentage-fee-invalid", "EMVCo MPM v1.0 object 57", "the percentage fee is not a number from 0.01 to 99.99", "phí theo tỷ lệ không phải số từ 0.01 đến 99.99";
    DATA_REQUEST_INVALID: Error, "data-request-invalid", "EMVCo MPM v1.0 object 62.09", "the consumer data request is not a choice of A, M and E, each once", "yêu cầu dữ liệu người trả không phải các chữ A, M, E, mỗi chữ một lần";
    CHANNEL_FORMAT: Notice, "channel-format", "EMVCo MPM v1.1 object 62.11 (secondary sources)", "the merchant channel is not three digits in the known ranges", "kênh của đơn vị không phải ba chữ số trong khoảng đã biết";
    IDENTIFIER_MISSING: Violation, "identifier-missing", "EMVCo MPM v1.0 objects 26-51", "the template does not say which network it belongs to (object 00)", "nhóm không cho biết thuộc mạng lưới nào (đối tượng 00)";
    UNRESERVED_IDENTIFIER_MISSING: Notice, "unreserved-identifier-missing", "EMVCo MPM v1.0 objects 62.50-99, 80-99", "the template does not say who defined it (object 00)", "nhóm không cho biết do ai định nghĩa (đối tượng 00)";
    IDENTIFIER_TOO_LONG: Violation, "identifier-too-long", "EMVCo MPM v1.0 objects 26-51", "the globally unique identifier has {found} characters, more than {expected}", "mã định danh toàn cầu dài {found} ký tự, quá {expected}";
    IDENTIFIER_FORM: Notice, "identifier-form", "EMVCo MPM v1.0 objects 26-51", "the globally unique identifier is not an application identifier, a UUID or a reverse domain name", "mã định danh toàn cầu không phải mã ứng dụng (AID), UUID hay tên miền đảo";
    LANGUAGE_MISSING: Violation, "language-missing", "EMVCo MPM v1.0 object 64", "the language template lacks its language or its name", "nhóm ngôn ngữ thiếu mã ngôn ngữ hoặc tên";
    LANGUAGE_FORMAT: Violation, "language-format", "EMVCo MPM v1.0 object 64.00; ISO 639", "the language is not two letters", "mã ngôn ngữ không phải hai chữ cái";

    // Writing.
    BUFFER_TOO_SMALL: Error, "buffer-too-small", "own policy: buffer given by the caller", "the payload does not fit into the buffer", "bộ đệm không đủ chứa chuỗi mã";
    TEMPLATE_TOO_LONG: Error, "template-too-long", "EMVCo MPM v1.0 §4.4", "the objects of this template have {found} characters together, more than {expected}", "các đối tượng trong nhóm này dài tổng cộng {found} ký tự, quá {expected}";
    ID_OUT_OF_RANGE: Error, "id-out-of-range", "EMVCo MPM v1.0 §4.3", "an object's ID is a number from 0 to {expected}", "ID của đối tượng là số từ 0 đến {expected}";
}
