//! What dates and times can get wrong.

use crate::finding::rules;

rules! {
    DATE_FORMAT: Error, "date-format", "ISO 8601", vi: "ngày không hợp lệ; hãy viết NĂM-THÁNG-NGÀY, ví dụ 2026-11-26", en: "a date is written YYYY-MM-DD, as 2026-11-26, and exists in the calendar";
    DATE_DMY_FORMAT: Error, "date-dmy-format", "Decree 30/2020/NĐ-CP, annex I: dd/mm/yyyy", vi: "ngày không hợp lệ; hãy viết ngày/tháng/năm, ví dụ 26/11/2026", en: "a date is written dd/mm/yyyy, as 26/11/2026, and exists in the calendar";
    TIME_FORMAT: Error, "time-format", "ISO 8601", vi: "thời điểm được viết NĂM-THÁNG-NGÀYTgiờ:phút, ví dụ 2026-11-26T08:30, có thể thêm giây", en: "a local time is written YYYY-MM-DDTHH:MM, seconds optional";
}
