//! What references, orders, call-backs and statements can get wrong.

use crate::finding::rules;

rules! {
    REFERENCE_FORMAT: Error, "reference-format", "own policy: references; ADR 0015", vi: "mã tham chiếu gồm 2 đến 5 chữ cái, rồi chữ cái và chữ số, hai ký tự cuối là chữ số kiểm tra: nhiều nhất {expected} ký tự", en: "a reference is 2 to 5 letters, then letters and digits, the last two of them check digits: at most {expected} characters";
    REFERENCE_CHECK_DIGIT: Error, "reference-check-digit", "ISO 7064, MOD 97-10", vi: "chữ số kiểm tra của mã tham chiếu không khớp: mã đã bị hỏng hoặc gõ sai", en: "the check digits of the reference do not fit: it was damaged or mistyped";
    REFERENCE_PREFIX: Error, "reference-prefix", "own policy: references; ADR 0015", vi: "tiền tố của mã tham chiếu gồm 2 đến {expected} chữ cái in hoa A đến Z", en: "the prefix of a reference is 2 to {expected} capital letters A to Z";
    REFERENCE_OFFICE: Error, "reference-office", "own policy: references; ADR 0015", vi: "mã đơn vị trong mã tham chiếu gồm chữ cái in hoa và chữ số, mỗi vị trí đúng loại ký tự của mẫu", en: "the office in a reference is capital letters and digits, each of the kind that its form has at this place";
    REFERENCE_NUMBER: Error, "reference-number", "own policy: references; ADR 0015", vi: "số thứ tự trong mã tham chiếu có nhiều nhất {expected} chữ số", en: "the number in a reference has at most {expected} digits";
    REFERENCE_LENGTH: Error, "reference-length", "EMVCo MPM v1.0 objects 62.01, 62.08", vi: "tiền tố, mã đơn vị, số thứ tự và chữ số kiểm tra dài {found} ký tự, quá {expected}, hoặc không có chữ số nào cho số thứ tự", en: "prefix, office, number and check digits have {found} characters together, more than {expected}, or no digit for the number";
    IDENTIFIER_FORMAT: Error, "identifier-format", "own policy: identifiers of other systems", vi: "mã của hệ thống khác gồm 1 đến {expected} ký tự ASCII in được, không có khoảng trắng", en: "an identifier of another system is 1 to {expected} printable ASCII characters without spaces";
    ORDER_EXPIRED: Error, "order-expired", "own policy: no code after expiry", vi: "lệnh thanh toán đã hết hạn: không thanh toán được nữa", en: "the order has expired: it is no longer to be paid";
    OBLIGATION_REPEATED: Error, "obligation-repeated", "own policy: each obligation once", vi: "lệnh thanh toán nêu hai lần cùng một khoản phải nộp", en: "the order names the same obligation twice";
    CALLBACK_CODE: Error, "callback-code", "national payment platform 1.0.6, MaLoi", vi: "mã kết quả của thông báo thanh toán gồm hai chữ cái hoặc chữ số, 00 là thành công", en: "the result code of a call-back is two letters or digits, 00 for success";
    CALLBACK_CURRENCY: Error, "callback-currency", "national payment platform 1.0.6, MaTienTe", vi: "loại tiền của thông báo thanh toán không phải {expected}", en: "the currency of a call-back is not {expected}";
    CALLBACK_TIME: Error, "callback-time", "national payment platform 1.0.6, ThoiGianGD", vi: "thời điểm của thông báo thanh toán gồm mười bốn chữ số từ năm đến giây theo đồng hồ 24 giờ, hoặc YYYY-MM-DDTHH:MM, và có thật", en: "the time of a call-back is fourteen digits, year to second on a clock of 24 hours, or YYYY-MM-DDTHH:MM, and exists";
    CALLBACK_CONFLICT: Error, "callback-conflict", "own policy: one transaction, one amount", vi: "các thông báo của cùng một giao dịch báo thành công với số tiền khác nhau", en: "call-backs of one transaction tell of success with different amounts";
    SIGNATURE_SECRET: Error, "signature-secret", "own policy: signatures", vi: "khóa bí mật dùng chung có {found} byte, ít hơn {expected}", en: "the shared secret has {found} bytes, fewer than {expected}";
    SIGNATURE_FIELD: Error, "signature-field", "national payment platform 1.0.6: fields joined with |", vi: "một trường được ký có ký tự nối các trường nên không xác định được ranh giới", en: "a signed field has the character that joins fields, so it cannot be told where it ends";
    SIGNATURE_FORMAT: Error, "signature-format", "FIPS 180-4", vi: "chữ ký gồm {expected} chữ số thập lục phân", en: "a signature is {expected} hexadecimal digits";
    SIGNATURE_MISMATCH: Error, "signature-mismatch", "FIPS 180-4", vi: "chữ ký không khớp: thông báo không do bên giữ khóa bí mật gửi hoặc đã bị sửa", en: "the signature does not fit: the message is not from who holds the secret, or was altered";
}
