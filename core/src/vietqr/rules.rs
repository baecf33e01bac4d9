//! What a payload can get wrong as a VietQR code, beyond the rules of [`emvco`](crate::emvco::rules).

use crate::finding::rules;

rules! {
    // Beneficiary.
    PAYEE_MISSING: Error, "payee-missing", "NAPAS 1.5.2 object 38", vi: "không có thông tin thụ hưởng của NAPAS (A000000727)", en: "no merchant account information is of NAPAS (A000000727)";
    PAYEE_AMBIGUOUS: Error, "payee-ambiguous", "own policy: one payee", vi: "có nhiều hơn một thông tin thụ hưởng của NAPAS: không biết trả cho ai", en: "more than one merchant account information is of NAPAS: which payee is meant is not known";
    TEMPLATE_NOT_38: Notice, "template-not-38", "NAPAS 1.5.2 history: 26 until version 1.2", vi: "thông tin NAPAS nằm ở ID khác 38", en: "the NAPAS template stands under another ID than 38";
    IDENTIFIER_NEAR_MISS: Error, "identifier-near-miss", "own policy: two readers must not see two payees", vi: "ngoài nhóm của NAPAS, có nhóm khác mang mã định danh dễ nhầm với mã của NAPAS ({expected})", en: "beside the template of NAPAS, another one has an identifier that can be taken for its own ({expected})";
    OTHER_NETWORK_IN_38: Violation, "other-network-in-38", "NAPAS 1.5.2 object 38", vi: "nhóm 38 thuộc mạng lưới khác, còn nhóm của NAPAS nằm ở ID khác", en: "the template 38 is of another network, and that of NAPAS stands elsewhere";
    BENEFICIARY_FLATTENED: Error, "beneficiary-flattened", "NAPAS 1.5.2 object 38.01", vi: "mã BIN và số tài khoản không nằm trong đối tượng 01 của nhóm", en: "BIN and account are not inside object 01 of the template";
    SERVICE_NESTED: Error, "service-nested", "NAPAS 1.5.2 object 38.02", vi: "mã dịch vụ nằm bên trong đối tượng 01 thay vì bên cạnh", en: "the service code is inside the beneficiary's object 01 instead of beside it";
    SERVICE_NESTED_RECOVERED: Violation, "service-nested-recovered", "NAPAS 1.5.2 object 38.02; recovered on request", vi: "mã dịch vụ nằm bên trong đối tượng 01; được đọc như nằm bên cạnh", en: "the service code is inside the beneficiary's object 01; read as if it were beside it";
    SERVICE_REPEATED: Violation, "service-repeated", "NAPAS 1.5.2 object 38.02", vi: "mã dịch vụ nằm bên cạnh đối tượng 01 và được lặp lại bên trong", en: "the service code stands beside the beneficiary's object 01 and, the same, inside it";
    SERVICE_AMBIGUOUS: Error, "service-ambiguous", "own policy: one service", vi: "mã dịch vụ bên trong đối tượng 01 khác mã nằm bên cạnh: không biết mã nào đúng", en: "the service code inside the beneficiary's object 01 is another one than that beside it: which one is meant is not known";
    OBJECT_UNLISTED: Notice, "object-unlisted", "NAPAS 1.5.2 object 38", vi: "NAPAS không quy định đối tượng này trong nhóm của mình; được giữ nguyên, không diễn giải", en: "NAPAS lists no such object in its template; kept as it is, and not interpreted";
    BIN_MISSING: Error, "bin-missing", "NAPAS 1.5.2 object 38.01.00", vi: "thiếu mã ngân hàng thụ hưởng (BIN)", en: "the beneficiary's bank (BIN) is missing";
    BIN_FORMAT: Error, "bin-format", "NAPAS 1.5.2 object 38.01.00", vi: "mã BIN không phải sáu chữ số", en: "the BIN is not six digits";
    BIN_UNKNOWN: Notice, "bin-unknown", "core/data/banks.json", vi: "mã BIN không có trong các danh sách đã biết; mã mới được cấp thường xuyên", en: "the BIN is in no list known here; new ones are issued all the time";
    ACCOUNT_MISSING: Error, "account-missing", "NAPAS 1.5.2 object 38.01.01", vi: "thiếu số tài khoản thụ hưởng", en: "the beneficiary's account is missing";
    ACCOUNT_LENGTH: Error, "account-length", "NAPAS 1.5.2 §5.2.3.2.2", vi: "số tài khoản dài {found} ký tự, phải từ 1 đến {expected}", en: "the account has {found} characters instead of 1 to {expected}";
    ACCOUNT_CHARACTERS: Violation, "account-characters", "NAPAS 1.5.2 §5.2.3.2.2", vi: "số tài khoản chỉ được gồm chữ cái không dấu và chữ số", en: "the account has characters other than letters and digits";
    ACCOUNT_NOT_COMMON: Error, "account-not-common", "NAPAS 1.5.2 §5.2.3.2.2", vi: "số tài khoản chỉ được dùng chữ không dấu, chữ số và dấu câu thông thường (ASCII)", en: "the account has characters outside printable ASCII";
    CARD_FORMAT: Violation, "card-format", "NAPAS 1.5.2 QRIBFTTC; ISO/IEC 7812", vi: "chuyển khoản tới thẻ cần số thẻ từ 13 đến {expected} chữ số", en: "a transfer to a card needs a card number of 13 to {expected} digits";
    CARD_CHECK_DIGIT: Notice, "card-check-digit", "ISO/IEC 7812, Luhn", vi: "số kiểm tra của số thẻ không khớp", en: "the card number's check digit does not fit";

    // Service and presence.
    SERVICE_ABSENT: Notice, "service-absent", "NAPAS 1.5.2 §5.2.3.2.3", vi: "thiếu mã dịch vụ, được hiểu là thanh toán mua hàng (QRPUSH)", en: "the service code is missing, which means a purchase (QRPUSH)";
    SERVICE_UNKNOWN: Error, "service-unknown", "NAPAS 1.5.2 §5.2.3.2.3", vi: "mã dịch vụ không thuộc {expected}", en: "the service code is none of {expected}";
    SERVICE_LEGACY: Notice, "service-legacy", "NAPAS 1.5, replaced in 1.5.1", vi: "mã dịch vụ thuộc phiên bản cũ, không cho biết số là tài khoản hay thẻ", en: "the service code is of an older version and does not say whether the number is an account or a card";
    REQUIRED_BY_SERVICE: Error, "required-by-service", "NAPAS 1.5.2 tables 1-6", vi: "dịch vụ này bắt buộc phải có đối tượng này", en: "the service needs this object";
    WITHDRAWAL_CATEGORY: Violation, "withdrawal-category", "NAPAS 1.5.2 table QRCASH", vi: "rút tiền phải có mã ngành nghề {expected}", en: "a withdrawal has the category {expected}";
    INITIATION_MISSING: Notice, "initiation-missing", "NAPAS 1.5.2 tables; conflict with its §5.2.2", vi: "thiếu phương thức khởi tạo", en: "the point of initiation is missing";
    STATIC_WITH_AMOUNT: Notice, "static-with-amount", "NAPAS FastFund guidelines", vi: "mã tĩnh có số tiền", en: "a static code has an amount";
    DYNAMIC_WITHOUT_AMOUNT: Notice, "dynamic-without-amount", "NAPAS FastFund guidelines", vi: "mã động không có số tiền", en: "a dynamic code has no amount";

    // Money and country.
    CURRENCY_NOT_VND: Error, "currency-not-vnd", "NAPAS VietQR 1.0 object 53", vi: "loại tiền không phải đồng Việt Nam ({expected})", en: "the currency is not the đồng ({expected})";
    COUNTRY_NOT_VIETNAM: Error, "country-not-vietnam", "NAPAS VietQR 1.0 object 58", vi: "quốc gia không phải {expected}", en: "the country is not {expected}";
    AMOUNT_NOT_WHOLE: Error, "amount-not-whole", "own policy: whole đồng", vi: "số tiền không phải số đồng nguyên", en: "the amount is not a whole number of đồng";
    AMOUNT_OVER_LIMIT: Notice, "amount-over-limit", "NAPAS VietQR 1.0 §8.1.1", vi: "chuyển khoản nhanh phải dưới {expected} đồng", en: "an instant transfer stays below {expected} đồng";
    FEE_BESIDES_AMOUNT: Notice, "fee-besides-amount", "EMVCo MPM v1.0 objects 55-57", vi: "mã yêu cầu tiền thưởng hoặc phí ngoài số tiền; giao dịch không giữ khoản này", en: "the code asks for a tip or a fee besides the amount; a transfer does not hold it";

    // Building and rewriting.
    UNKNOWN_BANK: Error, "unknown-bank", "core/data/banks.json", vi: "mã BIN không có trong các danh sách đã biết", en: "the BIN is in no list known here";
    BANK_AMBIGUOUS: Error, "bank-ambiguous", "core/data/banks.json", vi: "tên hoặc mã này thuộc nhiều ngân hàng; hãy dùng mã BIN", en: "several banks have this name or code: use the BIN";
    PURPOSE_LENGTH: Error, "purpose-length", "EMVCo MPM v1.0 object 62.08", vi: "nội dung dài {found} ký tự, phải từ 1 đến {expected} ký tự; nếu dài hơn, hãy rút gọn", en: "the purpose has {found} characters instead of 1 to {expected}; clip it on purpose or shorten it where it has more";
    PURPOSE_CHARACTERS: Error, "purpose-characters", "EMVCo MPM v1.0 object 62.08", vi: "nội dung chỉ được dùng chữ không dấu, chữ số và dấu câu thông thường (ASCII); hãy bỏ dấu trước", en: "the purpose has characters outside printable ASCII; fold it to unaccented letters first";
    CATEGORY_CODE_FORMAT: Error, "category-code-format", "ISO 18245", vi: "mã ngành nghề (MCC) không phải bốn chữ số", en: "the merchant category code is not four digits";
    AMOUNT_PRESENT: Error, "amount-present", "NAPAS FastFund guidelines", vi: "mã đã có số tiền, không được thay đổi", en: "the code has an amount already, which must not be changed";
    COLUMN_LENGTH: Error, "column-length", "own policy: one entry a row", vi: "một cột có {found} dòng, trong khi cột đầu có {expected} dòng", en: "a column has {found} rows, and the first one {expected}";
    NOT_WRITABLE: Error, "not-writable", "NAPAS 1.5.2", vi: "giao dịch này được đọc từ mã vi phạm quy định, không thể ghi lại nguyên vẹn", en: "this transfer was read from a code that broke the rules, and cannot be written unchanged";
}
