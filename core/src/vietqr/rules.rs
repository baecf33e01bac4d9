//! What a payload can get wrong as a VietQR code, beyond the rules of [`emvco`](crate::emvco::rules).

use crate::finding::rules;

rules! {
    // Beneficiary.
    PAYEE_MISSING: Error, "payee-missing", "NAPAS 1.5.2 object 38", "no merchant account information is of NAPAS (A000000727)", "không có thông tin thụ hưởng của NAPAS (A000000727)";
    PAYEE_AMBIGUOUS: Error, "payee-ambiguous", "own policy: one payee", "more than one merchant account information is of NAPAS: which payee is meant is not known", "có nhiều hơn một thông tin thụ hưởng của NAPAS: không biết trả cho ai";
    TEMPLATE_NOT_38: Notice, "template-not-38", "NAPAS 1.5.2 history: 26 until version 1.2", "the NAPAS template stands under another ID than 38", "thông tin NAPAS nằm ở ID khác 38";
    IDENTIFIER_NEAR_MISS: Error, "identifier-near-miss", "own policy: two readers must not see two payees", "beside the template of NAPAS, another one has an identifier that can be taken for its own ({expected})", "ngoài nhóm của NAPAS, có nhóm khác mang mã định danh dễ nhầm với mã của NAPAS ({expected})";
    OTHER_NETWORK_IN_38: Violation, "other-network-in-38", "NAPAS 1.5.2 object 38", "the template 38 is of another network, and that of NAPAS stands elsewhere", "nhóm 38 thuộc mạng lưới khác, còn nhóm của NAPAS nằm ở ID khác";
    BENEFICIARY_FLATTENED: Error, "beneficiary-flattened", "NAPAS 1.5.2 object 38.01", "BIN and account are not inside object 01 of the template", "mã BIN và số tài khoản không nằm trong đối tượng 01 của nhóm";
    SERVICE_NESTED: Error, "service-nested", "NAPAS 1.5.2 object 38.02", "the service code is inside the beneficiary's object 01 instead of beside it", "mã dịch vụ nằm bên trong đối tượng 01 thay vì bên cạnh";
    SERVICE_NESTED_RECOVERED: Violation, "service-nested-recovered", "NAPAS 1.5.2 object 38.02; recovered on request", "the service code is inside the beneficiary's object 01; read as if it were beside it", "mã dịch vụ nằm bên trong đối tượng 01; được đọc như nằm bên cạnh";
    SERVICE_REPEATED: Violation, "service-repeated", "NAPAS 1.5.2 object 38.02", "the service code stands beside the beneficiary's object 01 and, the same, inside it", "mã dịch vụ nằm bên cạnh đối tượng 01 và được lặp lại bên trong";
    SERVICE_AMBIGUOUS: Error, "service-ambiguous", "own policy: one service", "the service code inside the beneficiary's object 01 is another one than that beside it: which one is meant is not known", "mã dịch vụ bên trong đối tượng 01 khác mã nằm bên cạnh: không biết mã nào đúng";
    BIN_MISSING: Error, "bin-missing", "NAPAS 1.5.2 object 38.01.00", "the beneficiary's bank (BIN) is missing", "thiếu mã ngân hàng thụ hưởng (BIN)";
    BIN_FORMAT: Error, "bin-format", "NAPAS 1.5.2 object 38.01.00", "the BIN is not six digits", "mã BIN không phải sáu chữ số";
    BIN_UNKNOWN: Notice, "bin-unknown", "core/data/banks.json", "the BIN is in no list known here; new ones are issued all the time", "mã BIN không có trong các danh sách đã biết; mã mới được cấp thường xuyên";
    ACCOUNT_MISSING: Error, "account-missing", "NAPAS 1.5.2 object 38.01.01", "the beneficiary's account is missing", "thiếu số tài khoản thụ hưởng";
    ACCOUNT_LENGTH: Error, "account-length", "NAPAS 1.5.2 §5.2.3.2.2", "the account has {found} characters instead of 1 to {expected}", "số tài khoản dài {found} ký tự, phải từ 1 đến {expected}";
    ACCOUNT_CHARACTERS: Violation, "account-characters", "NAPAS 1.5.2 §5.2.3.2.2", "the account has characters other than letters and digits", "số tài khoản có ký tự khác chữ cái và chữ số";
    ACCOUNT_NOT_COMMON: Error, "account-not-common", "NAPAS 1.5.2 §5.2.3.2.2", "the account has characters outside printable ASCII", "số tài khoản có ký tự ngoài bảng chữ ASCII in được";
    CARD_FORMAT: Violation, "card-format", "NAPAS 1.5.2 QRIBFTTC; ISO/IEC 7812", "a transfer to a card needs a card number of 13 to {expected} digits", "chuyển khoản tới thẻ cần số thẻ từ 13 đến {expected} chữ số";
    CARD_CHECK_DIGIT: Notice, "card-check-digit", "ISO/IEC 7812, Luhn", "the card number's check digit does not fit", "số kiểm tra của số thẻ không khớp";

    // Service and presence.
    SERVICE_ABSENT: Notice, "service-absent", "NAPAS 1.5.2 §5.2.3.2.3", "the service code is missing, which means a purchase (QRPUSH)", "thiếu mã dịch vụ, được hiểu là thanh toán mua hàng (QRPUSH)";
    SERVICE_UNKNOWN: Error, "service-unknown", "NAPAS 1.5.2 §5.2.3.2.3", "the service code is none of {expected}", "mã dịch vụ không thuộc {expected}";
    SERVICE_LEGACY: Notice, "service-legacy", "NAPAS 1.5, replaced in 1.5.1", "the service code is of an older version and does not say whether the number is an account or a card", "mã dịch vụ thuộc phiên bản cũ, không cho biết số là tài khoản hay thẻ";
    REQUIRED_BY_SERVICE: Error, "required-by-service", "NAPAS 1.5.2 tables 1-6", "the service needs this object", "dịch vụ này bắt buộc phải có đối tượng này";
    WITHDRAWAL_CATEGORY: Violation, "withdrawal-category", "NAPAS 1.5.2 table QRCASH", "a withdrawal has the category {expected}", "rút tiền phải có mã ngành nghề {expected}";
    INITIATION_MISSING: Notice, "initiation-missing", "NAPAS 1.5.2 tables; conflict with its §5.2.2", "the point of initiation is missing", "thiếu phương thức khởi tạo";
    STATIC_WITH_AMOUNT: Notice, "static-with-amount", "NAPAS FastFund guidelines", "a static code has an amount", "mã tĩnh có số tiền";
    DYNAMIC_WITHOUT_AMOUNT: Notice, "dynamic-without-amount", "NAPAS FastFund guidelines", "a dynamic code has no amount", "mã động không có số tiền";

    // Money and country.
    CURRENCY_NOT_VND: Error, "currency-not-vnd", "NAPAS VietQR 1.0 object 53", "the currency is not the đồng ({expected})", "loại tiền không phải đồng Việt Nam ({expected})";
    COUNTRY_NOT_VIETNAM: Error, "country-not-vietnam", "NAPAS VietQR 1.0 object 58", "the country is not {expected}", "quốc gia không phải {expected}";
    AMOUNT_NOT_WHOLE: Error, "amount-not-whole", "own policy: whole đồng", "the amount is not a whole number of đồng", "số tiền không phải số đồng nguyên";
    AMOUNT_OVER_LIMIT: Notice, "amount-over-limit", "NAPAS VietQR 1.0 §8.1.1", "an instant transfer stays below {expected} đồng", "chuyển khoản nhanh phải dưới {expected} đồng";
    FEE_BESIDES_AMOUNT: Notice, "fee-besides-amount", "EMVCo MPM v1.0 objects 55-57", "the code asks for a tip or a fee besides the amount; a transfer does not hold it", "mã yêu cầu tiền boa hoặc phí ngoài số tiền; giao dịch không giữ khoản này";

    // Building and rewriting.
    UNKNOWN_BANK: Error, "unknown-bank", "core/data/banks.json", "the BIN is in no list known here", "mã BIN không có trong các danh sách đã biết";
    PURPOSE_LENGTH: Error, "purpose-length", "EMVCo MPM v1.0 object 62.08", "the purpose has {found} characters instead of 1 to {expected}; clip it on purpose or shorten it", "nội dung dài {found} ký tự, phải từ 1 đến {expected}; hãy rút ngắn hoặc chủ động cắt bớt";
    PURPOSE_CHARACTERS: Error, "purpose-characters", "EMVCo MPM v1.0 object 62.08", "the purpose has characters outside printable ASCII; fold it to unaccented letters first", "nội dung có ký tự ngoài bảng chữ ASCII in được; hãy bỏ dấu trước";
    CATEGORY_CODE_FORMAT: Error, "category-code-format", "ISO 18245", "the merchant category code is not four digits", "mã ngành nghề (MCC) không phải bốn chữ số";
    AMOUNT_PRESENT: Error, "amount-present", "NAPAS FastFund guidelines", "the code has an amount already, which must not be changed", "mã đã có số tiền, không được thay đổi";
    COLUMN_LENGTH: Error, "column-length", "own policy: one entry a row", "a column has {found} rows, and the first one {expected}", "một cột có {found} dòng, trong khi cột đầu có {expected} dòng";
    NOT_WRITABLE: Error, "not-writable", "NAPAS 1.5.2", "this transfer was read from a code that broke the rules, and cannot be written unchanged", "giao dịch này được đọc từ mã vi phạm quy định, không thể ghi lại nguyên vẹn";
}
