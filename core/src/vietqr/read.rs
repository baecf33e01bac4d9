//! A payload to a transfer, with everything that is wrong with it as a VietQR code.

use super::extract::{Extraction, tell_flattened};
use super::{NAPAS, Transfer, plain, rules};
use crate::emvco::{self, Amount, Object, ObjectPath, Payload, Slots, Storage, check_presence, check_values};
use crate::finding::{Error, Finding, Severity, words};
use alloc::vec::Vec;

words! {
    /// The set of rules that a payload is held against.
    ///
    /// ```
    /// use motcua::vietqr::Profile;
    /// assert_eq!(Profile::parse("emvco"), Ok(Profile::Emvco));
    /// assert_eq!(Profile::parse("EMV").unwrap_err().code(), "unknown-word");
    /// ```
    #[derive(Default)]
    Profile {
        /// EMVCo's rules alone, for any network's payload; no transfer is read.
        Emvco = "emvco", vi: "chuẩn EMVCo chung", en: "EMVCo in general";
        /// Those of EMVCo that transfers do not waive, and those of NAPAS.
        #[default]
        Vietqr = "vietqr", vi: "VietQR của NAPAS", en: "VietQR of NAPAS";
    }
}

/// What transfers waive of EMVCo's presence rules: category, name, city [NAPAS VietQR 1.0 tables 1–2].
const WAIVED: [u8; 3] = [52, 59, 60];

/// A payload, its findings, and the transfer it asks for if it may be paid.
#[derive(Clone, Debug)]
pub struct Inspection<'a> {
    inspection: emvco::Inspection<'a>,
    transfer: Option<Transfer<'a>>,
}

impl<'a> Inspection<'a> {
    /// The objects, as far as the text could be read.
    pub const fn payload(&self) -> &Payload<'a> {
        self.inspection.payload()
    }

    /// Everything that was found: structure first, then values in their order, then what is missing.
    pub fn findings(&self) -> &[Finding] {
        self.inspection.findings()
    }

    /// The objects, if the text is a list of them to its end, whatever is in it.
    ///
    /// # Errors
    ///
    /// The first finding that is an error: it tells where reading stopped.
    pub fn readable(&self) -> Result<&Payload<'a>, Error> {
        match self.inspection.first_error() {
            Some(error) if !self.is_readable() => Err(error.clone().into()),
            _ => Ok(self.payload()),
        }
    }

    /// Whether the text is a list of objects to its end, whatever is in it.
    pub const fn is_readable(&self) -> bool {
        self.inspection.is_readable()
    }

    /// Whether money may be sent by this payload: it was read, and no finding is an error.
    pub fn is_payable(&self) -> bool {
        self.inspection.is_payable()
    }

    /// The transfer, if the payload may be paid and the profile is VietQR's.
    pub const fn transfer(&self) -> Option<&Transfer<'a>> {
        self.transfer.as_ref()
    }

    /// The transfer.
    ///
    /// # Errors
    ///
    /// The first finding that is an error: the payload must not be paid.
    pub fn payable(&self) -> Result<&Transfer<'a>, Error> {
        match (&self.transfer, self.inspection.first_error()) {
            (Some(transfer), _) => Ok(transfer),
            (None, Some(error)) => Err(error.clone().into()),
            (None, None) => Err(rules::PAYEE_MISSING.error()),
        }
    }
}

/// Reads a payload as a VietQR code and tells everything that breaks the rules of EMVCo and NAPAS, except
/// those of EMVCo's that transfers waive.
pub fn inspect(text: &str) -> Inspection<'_> {
    Reader::new().inspect(text)
}

/// As [`inspect`], for bytes of which it is not known whether they are text.
pub fn inspect_bytes(bytes: &[u8]) -> Inspection<'_> {
    match emvco::text(bytes) {
        Ok(text) => inspect(text),
        Err(_) => Inspection { inspection: emvco::inspect_bytes(bytes), transfer: None },
    }
}

/// Reads the transfer of a payload that may be paid, without allocating unless it has more than 48 objects,
/// or in a browser.
///
/// # Errors
///
/// The first finding that is an error: the payload must not be paid.
///
/// ```
/// use motcua::vietqr::read;
/// let payload = "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F";
/// assert_eq!(read(payload)?.account().as_str(), "0011012345678");
/// assert_eq!(read(&payload[..90]).unwrap_err().code(), "value-truncated");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
pub fn read(text: &str) -> Result<Transfer<'_>, Error> {
    match plain::read(text) {
        Some(transfer) => Ok(transfer),
        None => read_fully(text),
    }
}

/// Reads what is not plain, up to the first error.
#[cold]
fn read_fully(text: &str) -> Result<Transfer<'_>, Error> {
    // Where every kilobyte counts, the reader is there once, with lists that grow.
    if cfg!(target_family = "wasm") {
        return inspect(text).payable().copied();
    }
    let mut refusal = None;
    let mut first = |finding: Finding| {
        if finding.severity() == Severity::Error && refusal.is_none() {
            refusal = Some(finding);
        }
    };
    // Lent, so that the storage itself is not moved around.
    let mut objects = [Object::default(); 48];
    let (_, mut transfer) = Reader::new().read_into(text, Slots::new(&mut objects[..]), &mut first);
    if refusal.as_ref().is_some_and(|finding| finding.rule() == &emvco::rules::TOO_MANY_OBJECTS) {
        let inspection = inspect(text);
        refusal = inspection.inspection.first_error().cloned();
        transfer = inspection.transfer;
    }
    transfer.ok_or_else(|| refusal.unwrap_or_else(|| Finding::new(&rules::PAYEE_MISSING)).into())
}

/// As [`read`].
impl<'a> TryFrom<&'a str> for Transfer<'a> {
    type Error = Error;

    fn try_from(payload: &'a str) -> Result<Self, Error> {
        read(payload)
    }
}

/// Settings for reading VietQR codes.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    objects: emvco::Reader<'static>,
    profile: Profile,
    recover_nested_service: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// The usual limit of the input, nothing recovered.
    pub const fn new() -> Self {
        Self {
            objects: emvco::Reader::new().networks(&[NAPAS]),
            profile: Profile::Vietqr,
            recover_nested_service: false,
        }
    }

    /// Reads inputs up to a number of bytes.
    #[must_use]
    pub const fn limit(mut self, bytes: usize) -> Self {
        self.objects = self.objects.limit(bytes);
        self
    }

    /// Holds payloads against another set of rules than VietQR's.
    #[must_use]
    pub const fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        if matches!(profile, Profile::Emvco) {
            self.objects = self.objects.networks(&[]);
        }
        self
    }

    /// Takes a service code that stands inside the beneficiary's object 01 as if it stood beside it.
    ///
    /// Some generators nest it there. Off by default: the beneficiary decides where the money goes, so that a
    /// guess about it has to be asked for; it is told as a violation.
    #[must_use]
    pub const fn recover_nested_service(mut self) -> Self {
        self.recover_nested_service = true;
        self
    }

    /// Reads a payload into lists that grow.
    pub fn inspect<'a>(&self, text: &'a str) -> Inspection<'a> {
        let mut findings = Vec::new();
        let (payload, transfer) = self.read_into(text, Vec::new(), &mut |finding| findings.push(finding));
        Inspection { inspection: emvco::Inspection::new(payload, findings), transfer }
    }

    /// Reads a payload into a given storage without allocating: its objects, and the transfer if it may be
    /// paid.
    pub fn read_into<'a, S: Storage>(
        &self,
        text: &'a str,
        storage: S,
        findings: &mut dyn FnMut(Finding),
    ) -> (Payload<'a, S>, Option<Transfer<'a>>) {
        let mut sound = true;
        let mut tell = |finding: Finding| {
            sound &= finding.severity() != Severity::Error;
            findings(finding);
        };
        let payload = self.objects.read_into(text, storage, &mut tell);
        check_values(&payload, &mut |finding| {
            if self.profile == Profile::Emvco || !is_told_as_fraction(&payload, &finding) {
                tell(finding);
            }
        });
        let transfer = match self.profile {
            Profile::Vietqr if !payload.is_readable() => {
                tell_flattened(&payload, &mut tell);
                None
            }
            _ if !payload.is_readable() => None,
            Profile::Emvco => {
                check_presence(&payload, &[], &mut tell);
                None
            }
            Profile::Vietqr => {
                check_presence(&payload, &WAIVED, &mut tell);
                Extraction::of(&payload, self.recover_nested_service, &mut tell).transfer(&payload, &mut tell)
            }
        };
        let transfer = transfer.filter(|_| sound);
        if transfer.is_some() && payload.value(&[55]).is_some() {
            findings(payload.located(Finding::new(&rules::FEE_BESIDES_AMOUNT).at(ObjectPath::of(&[55]))));
        }
        (payload, transfer)
    }
}

/// Whether a finding doubts an amount that is a fraction of a đồng: the profile says so itself.
fn is_told_as_fraction<S: Storage>(payload: &Payload<'_, S>, finding: &Finding) -> bool {
    let amount = || payload.value(&[54]).and_then(|amount| Amount::parse(amount).ok());
    finding.rule() == &emvco::rules::AMOUNT_THREE_DECIMALS
        && *finding.path() == ObjectPath::of(&[54]).into()
        && amount().is_some_and(|amount| amount.whole().is_none())
}
