//! What dossiers, catalogues and exchanged records can get wrong.

use crate::finding::rules;

rules! {
    STATUS_UNKNOWN: Error, "status-unknown", "list of ten statuses of the national portal", "the status is none of the ten of the national portal", "trạng thái không thuộc mười trạng thái của Cổng Dịch vụ công quốc gia";
    EVENT_ID: Error, "event-id", "own policy: an event counts once, by its identifier", "an event's identifier has 1 to {expected} characters, no control character and no white space around; found {found}", "mã sự kiện dài từ 1 đến {expected} ký tự, không có ký tự điều khiển, không có khoảng trắng ở hai đầu; nhận được {found}";
    EVENT_CONFLICT: Error, "event-conflict", "own policy: an event counts once, by its identifier", "an earlier event has the same identifier and says something else", "một sự kiện trước đó mang cùng mã nhưng có nội dung khác";
    TRANSITION_REFUSED: Error, "transition-refused", "data/transitions.json", "this cannot happen to a dossier in the status: {found}", "việc này không thể xảy ra khi hồ sơ ở trạng thái: {found}";
    APPOINTMENT_CHANGED_TWICE: Error, "appointment-changed-twice", "NĐ 118/2025 art. 19(6); NĐ 61/2018 art. 19(9)", "a new date may be given {expected} time(s) only", "chỉ được hẹn lại {expected} lần";
    APPOINTMENT_MISSING: Error, "appointment-missing", "NĐ 118/2025 art. 19(6)", "an apology names the new date", "phiếu xin lỗi phải nêu ngày hẹn mới";
    APPOINTMENT_EARLIER: Violation, "appointment-earlier", "NĐ 118/2025 art. 19(6)", "the new date is not after the date it replaces", "ngày hẹn mới không sau ngày hẹn cũ";
    EVENT_IN_FUTURE: Violation, "event-in-future", "own policy: what has not happened does not count", "the event is later than the time asked about and does not count yet", "sự kiện xảy ra sau thời điểm được hỏi nên chưa được tính";
    REGIME_UNKNOWN: Error, "regime-unknown", "NĐ 61/2018/NĐ-CP, in force 2018-06-21", "no decree on the one-stop mechanism is known for this day", "chưa biết nghị định về cơ chế một cửa nào áp dụng cho ngày này";
    ANSWER_LATE: Violation, "answer-late", "NĐ 118/2025 art. 17(2)(c)", "the dossier was answered more than {expected} working hours after it was received", "hồ sơ được phản hồi muộn hơn {expected} giờ làm việc kể từ khi tiếp nhận";
    SUPPLEMENT_ASKED_AGAIN: Violation, "supplement-asked-again", "NĐ 118/2025 art. 16(3), 17; NĐ 61/2018 art. 15(3)", "before acceptance, more papers are asked for once and in full", "trước khi tiếp nhận chỉ yêu cầu bổ sung một lần, đầy đủ";
    SUPPLEMENT_ASKED_LATE: Violation, "supplement-asked-late", "NĐ 118/2025 art. 19(5); NĐ 61/2018 art. 19(4)", "more papers were asked for more than {expected} working days after acceptance", "yêu cầu bổ sung muộn hơn {expected} ngày làm việc kể từ khi tiếp nhận";
    CLOSED_EARLY: Violation, "closed-early", "NĐ 118/2025 art. 19(5)", "the dossier was closed before {expected} days had passed since the notice", "hồ sơ bị đóng khi chưa hết {expected} ngày kể từ ngày thông báo";
    CLOSED_WITHOUT_TERM: Violation, "closed-without-term", "NĐ 61/2018/NĐ-CP", "the decree of this dossier sets no term after which it may be closed", "nghị định áp dụng cho hồ sơ này không quy định thời hạn để đóng hồ sơ";
    APOLOGY_LATE: Violation, "apology-late", "NĐ 118/2025 art. 19(6); NĐ 61/2018 art. 19(9)", "the apology came later than {expected} day(s) before the date due", "xin lỗi muộn hơn {expected} ngày trước ngày hẹn trả";
}
