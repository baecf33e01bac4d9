//! What identifiers, provinces and codes can get wrong.

use crate::finding::rules;

rules! {
    PERSONAL_NUMBER_FORMAT: Error, "personal-number-format", "NĐ 137/2015/NĐ-CP art. 13", vi: "số định danh cá nhân gồm {expected} chữ số, nhận được {found}", en: "a personal number has {expected} digits, found {found}";
    PERSONAL_NUMBER_ISSUED_BEFORE_BIRTH: Error, "personal-number-issued-before-birth", "NĐ 137/2015/NĐ-CP art. 13", vi: "số định danh cá nhân không thể được cấp trước năm sinh ghi trong số", en: "a personal number is not given before the year of birth that it holds";
    OLD_NUMBER_FORMAT: Error, "old-number-format", "structure of identity card numbers in use", vi: "số chứng minh nhân dân gồm {expected} chữ số, nhận được {found}", en: "an old identity card number has {expected} digits, found {found}";
    TAX_CODE_FORMAT: Error, "tax-code-format", "TT 86/2024/TT-BTC", vi: "mã số thuế gồm 10 chữ số, 10 và 3 chữ số với đơn vị phụ thuộc, hoặc 12 chữ số của số định danh cá nhân; nhận được {found}", en: "a tax code has 10 digits, 10 and 3 for a branch, or the 12 of a personal number; found {found}";
    TAX_CODE_CHECK_DIGIT: Error, "tax-code-check-digit", "check digit of tax codes, modulo 11", vi: "mã số thuế sai chữ số kiểm tra (chữ số thứ mười); hãy kiểm tra lại từng chữ số", en: "the tenth digit of the tax code is not its check digit";
    TAX_CODE_NO_CHECK_DIGIT: Error, "tax-code-no-check-digit", "check digit of tax codes, modulo 11", vi: "chín chữ số đầu của mã số thuế không có chữ số kiểm tra phù hợp, nên mã này không được cấp", en: "no check digit fits the first nine digits of the tax code, so it was never given";
    TAX_CODE_SERIAL: Error, "tax-code-serial", "structure of tax codes", vi: "bảy chữ số từ thứ ba đến thứ chín của mã số thuế không được toàn số 0", en: "the serial of a tax code, its third to ninth digit, is not zero";
    TAX_CODE_BRANCH: Error, "tax-code-branch", "structure of tax codes", vi: "số đơn vị phụ thuộc của mã số thuế từ 001 đến 999", en: "the branch of a tax code is 001 to 999";
    TAX_CODE_TOO_EARLY: Error, "tax-code-too-early", "TT 86/2024/TT-BTC", vi: "số định danh cá nhân được dùng làm mã số thuế từ ngày 01/07/2025", en: "a personal number is a tax code from 2025-07-01 on";
    PHONE_FORMAT: Error, "phone-format", "telephone numbering plan of Vietnam", vi: "số điện thoại gồm 0 và 9 chữ số (di động), 02 và 9 chữ số (cố định), hoặc 1900, 1800 và 4 hoặc 6 chữ số, hoặc 069, 080 và 5 đến 7 chữ số; có thể viết +84 thay số 0; nhận được {found}", en: "a phone number is 0 and 9 digits (mobile), 02 and 9 digits (landline), 1900 or 1800 with 4 or 6 digits, or 069 or 080 with 5 to 7; +84 may stand for the 0; found {found}";
    AGENCY_CODE_FORMAT: Error, "agency-code-format", "QCVN 102:2016/BTTTT; QĐ 20/2020/QĐ-TTg", vi: "mã định danh cơ quan được viết 000.00.00.H34 hoặc H34.15, với chữ G, H hoặc K", en: "an agency code is written 000.00.00.H34 or H34.15, with the letter G, H or K";
    DOSSIER_CODE_FORMAT: Error, "dossier-code-format", "TT 01/2018/TT-VPCP art. 19", vi: "mã hồ sơ gồm mã cơ quan, sáu chữ số ngày tiếp nhận và bốn chữ số thứ tự, cách nhau bằng dấu gạch ngang", en: "a dossier code is the agency code, six digits of the day of receipt and four of the serial, with hyphens between";
    DOSSIER_CODE_DATE: Error, "dossier-code-date", "TT 01/2018/TT-VPCP art. 19", vi: "ngày tiếp nhận trong mã hồ sơ không tồn tại", en: "the day of receipt in the dossier code does not exist in the calendar";
    PROCEDURE_CODE_FORMAT: Error, "procedure-code-format", "codes of the national database of procedures in use", vi: "mã thủ tục hành chính gồm một chữ số từ 1 đến 3, dấu chấm và sáu chữ số; bản của địa phương thêm .000.00.00.H34, dịch vụ trực tuyến thêm hai chữ số", en: "a procedure code is a digit 1 to 3, a dot and six digits, with .000.00.00.H34 for a local variant and two digits for an online service";
    PROVINCE_UNKNOWN: Error, "province-unknown", "QĐ 19/2025/QĐ-TTg", vi: "không có tỉnh, thành phố nào mang mã hoặc tên này, hoặc không có vào ngày được hỏi", en: "no province has this code or name, or none on the day asked for";
    PROVINCE_AMBIGUOUS: Error, "province-ambiguous", "QĐ 19/2025/QĐ-TTg", vi: "trước và sau sáp nhập, mã hoặc tên này thuộc các tỉnh, thành phố khác nhau; cần nêu ngày", en: "different provinces have this code or name before and after a merger: the day is needed";
}
