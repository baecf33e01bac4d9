//! What dossiers, catalogues and exchanged records can get wrong.

use crate::finding::rules;

rules! {
    STATUS_UNKNOWN: Error, "status-unknown", "list of ten statuses of the national portal", vi: "trạng thái không thuộc mười trạng thái của Cổng Dịch vụ công quốc gia", en: "the status is none of the ten of the national portal";
    EVENT_ID: Error, "event-id", "own policy: an event counts once, by its identifier", vi: "mã sự kiện dài từ 1 đến {expected} ký tự, không có ký tự điều khiển, không có khoảng trắng ở hai đầu; nhận được {found}", en: "an event's identifier has 1 to {expected} characters, no control character and no white space around; found {found}";
    EVENT_CONFLICT: Error, "event-conflict", "own policy: an event counts once, by its identifier", vi: "một sự kiện trước đó mang cùng mã nhưng có nội dung khác", en: "an earlier event has the same identifier and says something else";
    TRANSITION_REFUSED: Error, "transition-refused", "data/transitions.json", vi: "việc này không thể xảy ra khi hồ sơ ở trạng thái: {found}", en: "this cannot happen to a dossier in the status: {found}";
    APPOINTMENT_CHANGED_TWICE: Error, "appointment-changed-twice", "NĐ 118/2025 art. 19(6); NĐ 61/2018 art. 19(9)", vi: "chỉ được hẹn lại {expected} lần", en: "a new date may be given {expected} time(s) only";
    APPOINTMENT_MISSING: Error, "appointment-missing", "NĐ 118/2025 art. 19(6)", vi: "phiếu xin lỗi phải nêu ngày hẹn mới", en: "an apology names the new date";
    APPOINTMENT_EARLIER: Violation, "appointment-earlier", "NĐ 118/2025 art. 19(6)", vi: "ngày hẹn mới không sau ngày hẹn cũ", en: "the new date is not after the date it replaces";
    APPOINTMENT_PAST: Violation, "appointment-past", "own policy: a date is given for what is to come", vi: "ngày hẹn trả đã qua vào lúc hẹn", en: "the date given had passed when it was given";
    EVENT_IN_FUTURE: Violation, "event-in-future", "own policy: what has not happened does not count", vi: "sự kiện xảy ra sau thời điểm được hỏi nên chưa được tính", en: "the event is later than the time asked about and does not count yet";
    REGIME_UNKNOWN: Error, "regime-unknown", "NĐ 61/2018/NĐ-CP, in force 2018-06-21", vi: "chưa biết nghị định về cơ chế một cửa nào áp dụng cho ngày này", en: "no decree on the one-stop mechanism is known for this day";
    ANSWER_LATE: Violation, "answer-late", "NĐ 118/2025 art. 17(2)(c)", vi: "hồ sơ được phản hồi muộn hơn {expected} giờ làm việc kể từ khi tiếp nhận", en: "the dossier was answered more than {expected} working hours after it was received";
    SUPPLEMENT_ASKED_AGAIN: Violation, "supplement-asked-again", "NĐ 118/2025 art. 16(3), 17; NĐ 61/2018 art. 15(3)", vi: "trước khi tiếp nhận chỉ yêu cầu bổ sung một lần, đầy đủ", en: "before acceptance, more papers are asked for once and in full";
    SUPPLEMENT_ASKED_LATE: Violation, "supplement-asked-late", "NĐ 118/2025 art. 19(5); NĐ 61/2018 art. 19(4)", vi: "yêu cầu bổ sung muộn hơn {expected} ngày làm việc kể từ khi tiếp nhận", en: "more papers were asked for more than {expected} working days after acceptance";
    CLOSED_EARLY: Violation, "closed-early", "NĐ 118/2025 art. 19(5)", vi: "hồ sơ bị đóng khi chưa hết {expected} ngày kể từ ngày thông báo", en: "the dossier was closed before {expected} days had passed since the notice";
    CLOSED_WITHOUT_TERM: Violation, "closed-without-term", "NĐ 61/2018/NĐ-CP", vi: "nghị định áp dụng cho hồ sơ này không quy định thời hạn để đóng hồ sơ", en: "the decree of this dossier sets no term after which it may be closed";
    RESULT_LATE: Violation, "result-late", "NĐ 118/2025 art. 19(6); NĐ 61/2018 art. 19(9)", vi: "kết quả có sau ngày hẹn trả", en: "the result came after the date due";
    APOLOGY_LATE: Violation, "apology-late", "NĐ 118/2025 art. 19(6); NĐ 61/2018 art. 19(9)", vi: "xin lỗi muộn hơn {expected} ngày trước ngày hẹn trả", en: "the apology came later than {expected} day(s) before the date due";
    TARGET_SHARE: Error, "target-share", "own policy: a target lies in the time to the date", vi: "chỉ tiêu là 1 đến 100 phần trăm thời gian giải quyết", en: "a target is 1 to 100 percent of the time to the date";
    PROCEDURE_UNKNOWN: Error, "procedure-unknown", "data/procedures.json", vi: "danh mục không có thủ tục mang mã này vào ngày được hỏi", en: "the catalogue has no procedure of this code on the day asked about";
    CATALOGUE_LIMIT: Error, "catalogue-limit", "data/schema/procedures.schema.json", vi: "đơn vị \"{expected}\" cần một số từ 1 đến 255, riêng \"same-day\" và \"unset\" không có số", en: "the unit \"{expected}\" needs a number from 1 to 255; same-day and unset have none";
    CATALOGUE_TWICE: Error, "catalogue-twice", "own policy: a code is one procedure on a day", vi: "hai dòng cùng mã thủ tục có hiệu lực cùng ngày; dòng thêm sau được dùng", en: "two rows of one code are in force at once; the one added last counts";
    CATALOGUE_DANGLING: Violation, "catalogue-dangling", "own policy: links lead somewhere", vi: "thủ tục phải làm trước không có trong danh mục", en: "a procedure that has to come first is not in the catalogue";
    CATALOGUE_CYCLE: Error, "catalogue-cycle", "own policy: nothing comes before itself", vi: "thủ tục này phải chờ chính nó", en: "the procedure has to come before itself";
    EXCHANGE_JSON: Error, "exchange-json", "RFC 8259", vi: "gói tin không phải là JSON", en: "the message is not JSON";
    EXCHANGE_TWICE: Error, "exchange-twice", "RFC 8259, 4: names should be unique", vi: "một trường xuất hiện hai lần, không rõ giá trị nào đúng", en: "a field stands twice, so which value is meant is not clear";
    EXCHANGE_NUMBER: Error, "exchange-number", "RFC 8259, 6: precision of numbers", vi: "số có quá nhiều chữ số nên không giữ được nguyên vẹn; hãy ghi dưới dạng văn bản", en: "the number has more digits than are kept: write it as a text";
    EXCHANGE_SHAPE: Error, "exchange-shape", "messages of running systems", vi: "phải là {expected}", en: "expected {expected}";
    EXCHANGE_SERVICE: Error, "exchange-service", "messages of running systems", vi: "dịch vụ không phải DongBoHoSoMC hoặc CapNhatTienDoHoSoMC", en: "the service is neither DongBoHoSoMC nor CapNhatTienDoHoSoMC";
    EXCHANGE_MISSING: Violation, "exchange-missing", "messages of running systems", vi: "trường bắt buộc bị thiếu hoặc trống: {expected}", en: "a required field is missing or empty: {expected}";
    EXCHANGE_TIME: Error, "exchange-time", "messages of running systems", vi: "thời điểm được viết yyyyMMddHHmmss theo giờ Việt Nam", en: "a time is written yyyyMMddHHmmss, Vietnam time";
    EXCHANGE_UNKNOWN_FIELD: Notice, "exchange-unknown-field", "own policy: nothing is lost", vi: "{found} trường không được biết ở đây, được giữ nguyên", en: "{found} field(s) are not known here and were kept";
    EXCHANGE_UNIT: Violation, "exchange-unit", "messages of running systems", vi: "đơn vị thời hạn không thuộc: {expected}", en: "the unit of the time limit is none of: {expected}";
    CATALOGUE_BASE: Error, "catalogue-base", "RFC 3987", vi: "tiền tố định danh bắt đầu bằng http://, https:// hoặc urn: và chỉ gồm chữ, số, -._~:/", en: "the base of names begins with http://, https:// or urn: and has letters, digits and -._~:/ only";
}
