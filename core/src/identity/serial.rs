//! Provinces in the data model of serde: a code alone means one unit before 2025-07-01 and another since.

use super::{Province, rules};
use crate::finding::serial::{Entry, Held, Keyed, object, refused, write_object};
use crate::time::Date;
use alloc::string::{String, ToString};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// What an object says about a unit.
#[derive(Default)]
struct Told([Option<String>; 4]);

impl Keyed for Told {
    const KEYS: &'static [&'static str] = &["code", "name", "valid_from", "valid_to"];
    const LIST: &'static str = "code, name, valid_from, valid_to";

    fn is_integer(_: &'static str) -> bool {
        false
    }

    fn take(&mut self, at: usize, value: Held) {
        if let (Held::Text(text), Some(place)) = (value, self.0.get_mut(at)) {
            *place = Some(text);
        }
    }
}

/// As an object: `code`, `name`, and the first and the last day, `valid_from` and `valid_to`, where there are any.
impl Serialize for Province {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [from, to] = [self.valid_from(), self.valid_to()].map(|day| day.map(|day| day.to_string()));
        write_object(
            serializer,
            "Province",
            &[
                ("code", Entry::Text(Some(self.code()))),
                ("name", Entry::Text(Some(self.name()))),
                ("valid_from", Entry::Text(from.as_deref())),
                ("valid_to", Entry::Text(to.as_deref())),
            ],
        )
    }
}

/// From an object of which everything is true of one unit alone; `code` must be there.
///
/// ```
/// use motcua::identity::Province;
/// let unit: Province = serde_json::from_str(r#"{"code": "62", "name": "Kon Tum"}"#)?;
/// assert_eq!(unit.name(), "Kon Tum");
/// // Bình Định until the merger, Gia Lai since.
/// let refused = serde_json::from_str::<Province>(r#"{"code": "52"}"#).unwrap_err();
/// assert!(refused.to_string().contains("[province-ambiguous]"));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for Province {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Told([code, name, from, to]) = object(deserializer, "Province", Told::default(), &["code"])?;
        let day = |day: Option<String>| day.as_deref().map(Date::parse).transpose().map_err(refused);
        let (from, to) = (day(from)?, day(to)?);
        let mut units = Self::all().filter(|unit| {
            Some(unit.code()) == code.as_deref()
                && name.as_deref().is_none_or(|name| unit.name() == name)
                && from.is_none_or(|day| unit.valid_from() == Some(day))
                && to.is_none_or(|day| unit.valid_to() == Some(day))
        });
        let unit = units.next().ok_or_else(|| refused(&rules::PROVINCE_UNKNOWN))?;
        if units.next().is_some() { Err(refused(&rules::PROVINCE_AMBIGUOUS)) } else { Ok(unit) }
    }
}
