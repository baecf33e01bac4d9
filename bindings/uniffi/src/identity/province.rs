//! Provinces and cities run by the centre.

use super::date;
use crate::finding::MotcuaError;
use motcua::finding::Path;
use motcua::identity;

/// A province or city (*tỉnh, thành phố*).
#[derive(Debug, uniffi::Record)]
pub struct Province {
    /// Its code.
    pub code: String,
    /// Its name in Vietnamese.
    pub name: String,
}

impl From<identity::Province> for Province {
    fn from(province: identity::Province) -> Self {
        Self { code: province.code().to_owned(), name: province.name().to_owned() }
    }
}

/// A province or city (*tỉnh, thành phố*), its days, and what it was merged from or into.
#[derive(Debug, uniffi::Record)]
pub struct ProvinceHistory {
    /// The two digits of the statistics office.
    pub code: String,
    /// Its name in Vietnamese, without its kind.
    pub name: String,
    /// The first day, `YYYY-MM-DD`; not known for those of before 2025-07-01.
    pub valid_from: Option<String>,
    /// The last day; none while it stands.
    pub valid_to: Option<String>,
    /// What was merged into it, by code; none if it was left as it was.
    pub predecessors: Vec<Province>,
    /// What took it over.
    pub successors: Vec<Province>,
}

/// The province with a code on a day; without a day, the only one that ever had the code.
#[uniffi::export]
pub fn identity_province(code: String, on: Option<String>) -> Result<ProvinceHistory, MotcuaError> {
    let found = identity::Province::by_code(&code, date("on", on.as_deref())?)
        .map_err(|error| error.at(Path::Field("code")))?;
    Ok(ProvinceHistory {
        code: found.code().to_owned(),
        name: found.name().to_owned(),
        valid_from: found.valid_from().map(|day| day.to_string()),
        valid_to: found.valid_to().map(|day| day.to_string()),
        predecessors: found.predecessors().map(Province::from).collect(),
        successors: found.successor().into_iter().map(Province::from).collect(),
    })
}
