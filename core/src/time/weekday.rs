//! The days of the week.

use crate::finding::words;

words! {
    /// A day of the week (*thứ*), from Monday on as ISO 8601 counts.
    ///
    /// ```
    /// use motcua::finding::Language;
    /// use motcua::time::Weekday;
    /// assert_eq!(motcua::date!(2024, 6, 15).weekday(), Weekday::Saturday);
    /// assert_eq!(Weekday::Saturday.label(Language::Vietnamese), "Thứ Bảy");
    /// assert_eq!(Weekday::parse("sat").unwrap_err().code(), "unknown-word");
    /// ```
    Weekday {
        /// *Thứ Hai*.
        Monday = "monday", vi: "Thứ Hai", en: "Monday";
        /// *Thứ Ba*.
        Tuesday = "tuesday", vi: "Thứ Ba", en: "Tuesday";
        /// *Thứ Tư*.
        Wednesday = "wednesday", vi: "Thứ Tư", en: "Wednesday";
        /// *Thứ Năm*.
        Thursday = "thursday", vi: "Thứ Năm", en: "Thursday";
        /// *Thứ Sáu*.
        Friday = "friday", vi: "Thứ Sáu", en: "Friday";
        /// *Thứ Bảy*.
        Saturday = "saturday", vi: "Thứ Bảy", en: "Saturday";
        /// *Chủ nhật*.
        Sunday = "sunday", vi: "Chủ nhật", en: "Sunday";
    }
}

impl Weekday {
    /// Its number in the week: 1 for Monday to 7 for Sunday.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}
