//! What a calendar, office hours, periods and pauses can get wrong.

use crate::finding::rules;

rules! {
    CALENDAR_UNKNOWN: Error, "calendar-unknown", "Labour Code 2019 art. 112(3): days off are announced year by year", vi: "chưa có lịch nghỉ được công bố cho năm {found}", en: "no calendar is announced for the year {found}";
    CALENDAR_YEAR: Error, "calendar-year", "own policy: years of the lunar table and a century more", vi: "lịch được lập cho một năm từ 1900 đến 2200, mỗi năm một lần", en: "a calendar is for a year from 1900 to 2200, given once";
    CALENDAR_ROW_YEAR: Error, "calendar-row-year", "own policy: a year is announced as a whole", vi: "ngày này thuộc năm {found}, năm chưa có dòng công bố", en: "the day is of the year {found}, which no row announces";
    CALENDAR_ROW_DUPLICATE: Error, "calendar-row-duplicate", "own policy: a day has one reason", vi: "cùng một ngày được khai hai lần cho cùng phạm vi", en: "the same day is given twice for the same provinces";
    CALENDAR_ROW_WEEKDAY: Error, "calendar-row-weekday", "Labour Code 2019 art. 111, 112", vi: "ngày loại \"{expected}\" không thể rơi vào thứ này trong tuần", en: "a day of the kind \"{expected}\" cannot fall on this day of the week";
    CALENDAR_SWAP_PAIR: Error, "calendar-swap-pair", "own policy: a swap moves work, it gives no day off", vi: "ngày nghỉ hoán đổi và ngày làm bù phải chỉ về nhau", en: "a swapped day off and the day worked for it name each other";
    CALENDAR_COMPENSATORY: Error, "calendar-compensatory", "Labour Code 2019 art. 111(3)", vi: "ngày nghỉ bù phải chỉ về ngày lễ trùng ngày nghỉ hằng tuần", en: "a compensatory day names the holiday that fell on a weekly rest day";
    LUNAR_YEAR: Error, "lunar-year", "table of lunar dates", vi: "bảng ngày Tết có các năm 1900 đến 2100; lịch nghỉ được đề xuất từ năm {expected}", en: "Tết is tabulated for the years 1900 to 2100, and holidays are proposed from {expected} on";
    SESSION_FORMAT: Error, "session-format", "ISO 8601", vi: "giờ được viết dạng HH:MM", en: "an hour is written HH:MM";
    SESSION_RANGE: Error, "session-range", "own policy: an office day ends before midnight", vi: "buổi làm việc nằm trong một ngày, từ 00:00 đến 23:59", en: "a session is within a day, from 00:00 to 23:59";
    SESSION_EMPTY: Error, "session-empty", "own policy: a session has a length", vi: "buổi làm việc kết thúc trước hoặc đúng lúc bắt đầu", en: "the session ends at or before its beginning";
    SESSION_OVERLAP: Error, "session-overlap", "own policy: one session at a time", vi: "buổi làm việc bắt đầu khi buổi trước chưa kết thúc", en: "the session begins before the one before it ends";
    SESSION_NONE: Error, "session-none", "own policy: a working day has hours", vi: "ngày làm việc có ít nhất một buổi", en: "an office day has one session at least";
    SEASON_DAY: Error, "season-day", "own policy: seasons are spans of days", vi: "ngày đầu hoặc ngày cuối của mùa không có thật, hoặc bị đảo ngược", en: "the first or the last day of the season is no day, or they are reversed";
    SEASON_OVERLAP: Error, "season-overlap", "own policy: one season at a time", vi: "mùa này trùng ngày với một mùa đã khai trước", en: "the season shares a day with an earlier one of the list";
    PERIOD_EMPTY: Error, "period-empty", "Civil Code 2015 art. 144", vi: "thời hạn dài ít nhất một phút hoặc một ngày", en: "a period is one minute or one day at least";
    INTERVAL_REVERSED: Error, "interval-reversed", "own policy: time is measured forwards", vi: "thời điểm cuối đứng trước thời điểm đầu", en: "the end is before the beginning";
    PAUSE_OPEN: Error, "pause-open", "own policy: no end is invented", vi: "thời hạn đang tạm dừng và chưa có ngày tiếp tục nên chưa xác định được thời điểm kết thúc", en: "the time stands still in a pause without end, so the period's end is not known yet";
}
