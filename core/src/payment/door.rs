//! The two doors of the national portal to land obligations: what each asks for, and what is wrong with it.

use super::{IdentityPaper, NoticeNumber, PayableId, rules};
use crate::finding::argument::ARGUMENT_MISSING;
use crate::finding::{Error, Path};
use crate::identity::{DossierCode, TaxCode, TaxCodeKind};
use alloc::vec::Vec;
use core::fmt;

/// What an enterprise types (*tra cứu của doanh nghiệp*), not yet checked; empty for what it leaves out.
///
/// ```
/// use motcua::payment::EnterpriseForm;
/// let form = EnterpriseForm { tax_code: "0100109106", notice: "12/TB-VIDU", ..EnterpriseForm::default() };
/// assert!(form.query().is_ok());
/// let wrong = EnterpriseForm { tax_code: "010010910", dossier: "H34", ..EnterpriseForm::default() };
/// let paths: Vec<_> = wrong.check().iter().map(|error| error.finding().path().to_string()).collect();
/// assert_eq!(paths, ["tax_code", "dossier"]);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct EnterpriseForm<'a> {
    /// The tax code.
    pub tax_code: &'a str,
    /// The identifier of the sum.
    pub id: &'a str,
    /// The number of the notice.
    pub notice: &'a str,
    /// The dossier code.
    pub dossier: &'a str,
}

/// What an enterprise asks by: its tax code, and at least one of the others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EnterpriseQuery<'a> {
    tax_code: TaxCode,
    id: Option<PayableId<'a>>,
    notice: Option<NoticeNumber<'a>>,
    dossier: Option<DossierCode>,
}

impl<'a> EnterpriseForm<'a> {
    /// Everything that is wrong, each at its field; nothing for a form that can be asked by.
    pub fn check(&self) -> Vec<Error> {
        self.read().1
    }

    /// The query.
    ///
    /// # Errors
    ///
    /// The first of [`check`](Self::check):
    /// - `argument-missing` at `tax_code`, and what is wrong with a tax code;
    /// - `query-door` when it is a personal number;
    /// - `query-keys` when nothing is told besides it;
    /// - `identifier-format` at `id`, `notice-number-format` at `notice`, what is wrong with a dossier code at `dossier`.
    pub fn query(&self) -> Result<EnterpriseQuery<'a>, Error> {
        let (query, errors) = self.read();
        match (query, errors.into_iter().next()) {
            (Some(query), None) => Ok(query),
            (_, error) => Err(error.unwrap_or_else(|| ARGUMENT_MISSING.error())),
        }
    }

    fn read(&self) -> (Option<EnterpriseQuery<'a>>, Vec<Error>) {
        let mut errors = Vec::new();
        let tax_code = required(self.tax_code, "tax_code", enterprise_code, &mut errors);
        let id = told(self.id, "id", PayableId::new, &mut errors);
        let notice = told(self.notice, "notice", NoticeNumber::new, &mut errors);
        let dossier = told(self.dossier, "dossier", DossierCode::parse_lenient, &mut errors);
        if [self.id, self.notice, self.dossier].iter().all(|text| text.is_empty()) {
            errors.push(rules::QUERY_KEYS.error().at(Path::Field("id")));
        }
        (tax_code.map(|tax_code| EnterpriseQuery { tax_code, id, notice, dossier }), errors)
    }
}

/// The tax code of an organisation or one of its branches.
fn enterprise_code(text: &str) -> Result<TaxCode, Error> {
    let code = TaxCode::parse(text)?;
    match code.kind() {
        TaxCodeKind::PersonalNumber => Err(rules::QUERY_DOOR.error()),
        _ => Ok(code),
    }
}

impl<'a> EnterpriseQuery<'a> {
    /// The tax code.
    pub const fn tax_code(&self) -> TaxCode {
        self.tax_code
    }

    /// The identifier of the sum.
    pub const fn id(&self) -> Option<PayableId<'a>> {
        self.id
    }

    /// The number of the notice.
    pub const fn notice(&self) -> Option<NoticeNumber<'a>> {
        self.notice
    }

    /// The dossier code.
    pub const fn dossier(&self) -> Option<DossierCode> {
        self.dossier
    }
}

/// What an individual or a household types (*tra cứu của cá nhân, hộ gia đình*), not yet checked.
///
/// ```
/// use motcua::payment::HouseholdForm;
/// let form = HouseholdForm { dossier: "H34.15-260803-0001", paper: "001090000001" };
/// assert!(form.query().is_ok());
/// let codes: Vec<_> = HouseholdForm::default().check().iter().map(motcua::finding::Error::code).collect();
/// assert_eq!(codes, ["argument-missing", "argument-missing"]);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct HouseholdForm<'a> {
    /// The dossier code, as on the tax notice.
    pub dossier: &'a str,
    /// The number of the identity paper, as on the tax notice.
    pub paper: &'a str,
}

/// What an individual or a household asks by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HouseholdQuery<'a> {
    dossier: DossierCode,
    paper: IdentityPaper<'a>,
}

impl<'a> HouseholdForm<'a> {
    /// Everything that is wrong, each at its field; nothing for a form that can be asked by.
    pub fn check(&self) -> Vec<Error> {
        self.read().1
    }

    /// The query.
    ///
    /// # Errors
    ///
    /// The first of [`check`](Self::check): `argument-missing`, what is wrong with a dossier code at `dossier`,
    /// `identity-paper-format` or what is wrong with a personal number at `paper`.
    pub fn query(&self) -> Result<HouseholdQuery<'a>, Error> {
        let (query, errors) = self.read();
        query.ok_or_else(|| errors.into_iter().next().unwrap_or_else(|| ARGUMENT_MISSING.error()))
    }

    fn read(&self) -> (Option<HouseholdQuery<'a>>, Vec<Error>) {
        let mut errors = Vec::new();
        let dossier = required(self.dossier, "dossier", DossierCode::parse_lenient, &mut errors);
        let paper = required(self.paper, "paper", IdentityPaper::parse, &mut errors);
        let query = dossier.zip(paper).map(|(dossier, paper)| HouseholdQuery { dossier, paper });
        (query, errors)
    }
}

impl<'a> HouseholdQuery<'a> {
    /// The dossier code.
    pub const fn dossier(&self) -> DossierCode {
        self.dossier
    }

    /// The identity paper.
    pub const fn paper(&self) -> IdentityPaper<'a> {
        self.paper
    }
}

/// A field that may be left out.
fn told<'a, T>(
    text: &'a str,
    field: &'static str,
    read: impl FnOnce(&'a str) -> Result<T, Error>,
    errors: &mut Vec<Error>,
) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    read(text).map_err(|error| errors.push(error.at(Path::Field(field)))).ok()
}

/// A field that must be there.
fn required<'a, T>(
    text: &'a str,
    field: &'static str,
    read: impl FnOnce(&'a str) -> Result<T, Error>,
    errors: &mut Vec<Error>,
) -> Option<T> {
    if text.is_empty() {
        errors.push(ARGUMENT_MISSING.error().at(Path::Field(field)));
    }
    told(text, field, read, errors)
}

/// Declares a `Debug` that shows no field.
macro_rules! masked {
    ($($name:ident),+) => { $(
        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+ };
}
masked!(EnterpriseForm, EnterpriseQuery, HouseholdForm, HouseholdQuery);
