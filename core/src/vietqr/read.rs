//! A payload to a transfer, with everything that is wrong with it as a VietQR code.

use super::{Account, Bin, Initiation, NAPAS, Service, Transfer, profile, rules};
use crate::emvco::{self, Amount, Object, ObjectPath, Payload, Slots, Storage, check_presence, check_values};
use crate::finding::{Error, Finding, Path, Rule, Severity, argument};
use crate::money::Vnd;
use alloc::vec::Vec;

/// The set of rules that a payload is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Profile {
    /// EMVCo's rules alone, for any network's payload; no transfer is read.
    Emvco,
    /// Those of EMVCo that transfers do not waive, and those of NAPAS.
    #[default]
    Vietqr,
}

impl Profile {
    /// The word used in machine-readable calls: `emvco` or `vietqr`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Emvco => "emvco",
            Self::Vietqr => "vietqr",
        }
    }

    /// Reads the word used in machine-readable calls.
    ///
    /// # Errors
    ///
    /// `argument-choice` when it is neither `emvco` nor `vietqr`.
    ///
    /// ```
    /// use motcua::vietqr::Profile;
    /// assert_eq!(Profile::parse("emvco"), Ok(Profile::Emvco));
    /// assert_eq!(Profile::parse("EMV").unwrap_err().code(), "argument-choice");
    /// ```
    pub fn parse(word: &str) -> Result<Self, Error> {
        Self::from_word(word).ok_or_else(|| argument::choice("profile", "emvco, vietqr"))
    }

    /// The profile of a word.
    ///
    /// ```
    /// use motcua::vietqr::Profile;
    /// assert_eq!(Profile::from_word("emvco"), Some(Profile::Emvco));
    /// assert_eq!(Profile::from_word("EMV"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Emvco, Self::Vietqr].into_iter().find(|profile| profile.as_str() == word)
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
            (None, None) => Err((&rules::PAYEE_MISSING).into()),
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

/// Reads the transfer of a payload that may be paid, without allocating unless it has more than 48 objects.
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
    let mut refusal = None;
    let mut first = |finding: Finding| {
        if finding.severity() == Severity::Error && refusal.is_none() {
            refusal = Some(finding);
        }
    };
    let slots = Slots::<[Object; 48]>::default();
    let (_, mut transfer) = Reader::new().read_into(text, slots, &mut first);
    if refusal.as_ref().is_some_and(|finding| finding.rule() == &emvco::rules::TOO_MANY_OBJECTS) {
        let inspection = inspect(text);
        refusal = inspection.inspection.first_error().cloned();
        transfer = inspection.transfer;
    }
    transfer.ok_or_else(|| refusal.unwrap_or_else(|| Finding::new(&rules::PAYEE_MISSING)).into())
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
        check_values(&payload, &mut tell);
        let transfer = match self.profile {
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
        (payload, transfer.filter(|_| sound))
    }
}

/// The values of a payload that make up a transfer, as they stand there.
#[derive(Default)]
struct Extraction<'a> {
    /// The ID of the NAPAS template.
    template: u8,
    bin: Option<&'a str>,
    account: Option<&'a str>,
    service: Option<&'a str>,
    nested_service: Option<&'a str>,
    initiation: Option<&'a str>,
    currency: Option<&'a str>,
    amount: Option<&'a str>,
    country: Option<&'a str>,
    category: Option<&'a str>,
    name: Option<&'a str>,
    city: Option<&'a str>,
    postal_code: Option<&'a str>,
    additional: [Option<&'a str>; 8],
}

impl<'a> Extraction<'a> {
    fn of<S: Storage>(payload: &Payload<'a, S>, recover: bool, findings: &mut dyn FnMut(Finding)) -> Self {
        let mut values = Self { template: napas_template(payload, findings), ..Self::default() };
        for object in payload.objects() {
            if let Some(place) = values.place(object)
                && place.is_none()
            {
                *place = Some(payload.value_of(object)).filter(|value| !value.is_empty());
            }
        }
        if values.service.is_none() && values.nested_service.is_some() {
            let rule = if recover { &rules::SERVICE_NESTED_RECOVERED } else { &rules::SERVICE_NESTED };
            findings(payload.located(Finding::new(rule).at(ObjectPath::of(&[values.template, 1, 2]))));
            values.service = values.nested_service;
        }
        values
    }

    /// Where an object's value belongs.
    fn place(&mut self, object: &Object) -> Option<&mut Option<&'a str>> {
        Some(match *object.path().ids() {
            [1] => &mut self.initiation,
            [52] => &mut self.category,
            [53] => &mut self.currency,
            [54] => &mut self.amount,
            [58] => &mut self.country,
            [59] => &mut self.name,
            [60] => &mut self.city,
            [61] => &mut self.postal_code,
            [62, id] => return self.additional.get_mut(usize::from(id).checked_sub(1)?),
            [template, 1, 0] if template == self.template => &mut self.bin,
            [template, 1, 1] if template == self.template => &mut self.account,
            [template, 1, 2] if template == self.template => &mut self.nested_service,
            [template, 2] if template == self.template => &mut self.service,
            _ => return None,
        })
    }

    /// The transfer that the values make up; whatever keeps them from it is told.
    fn transfer<S: Storage>(
        self,
        payload: &Payload<'a, S>,
        findings: &mut dyn FnMut(Finding),
    ) -> Option<Transfer<'a>> {
        let template = self.template;
        let mut tell = |rule: &'static Rule, path: &[u8]| {
            findings(payload.located(Finding::new(rule).at(ObjectPath::of(path))));
        };
        if self.currency.is_some_and(|currency| currency != "704") {
            let finding = Finding::new(&rules::CURRENCY_NOT_VND).expected("704").at(ObjectPath::of(&[53]));
            findings(payload.located(finding));
            return None;
        }
        // Lower case is told as a violation of the country's form already.
        if self.country.is_some_and(|country| !country.eq_ignore_ascii_case("VN")) {
            let finding = Finding::new(&rules::COUNTRY_NOT_VIETNAM).expected("VN").at(ObjectPath::of(&[58]));
            findings(payload.located(finding));
            return None;
        }
        if template == 0 {
            return None;
        }
        // An unreadable amount is told already, by the rules of every payload.
        let Ok(amount) = self.amount.map(Amount::parse).transpose() else {
            return None;
        };
        let due = amount.and_then(Amount::whole).map(Vnd::new);
        if amount.is_some() && due.is_none() {
            tell(&rules::AMOUNT_NOT_WHOLE, &[54]);
            return None;
        }
        let service = self.service(&mut tell)?;
        if self.initiation.is_none() {
            tell(&rules::INITIATION_MISSING, &[1]);
        }
        let (bin, account) = self.beneficiary(payload, findings)?;
        let mut transfer = Transfer {
            service,
            initiation: self.initiation.and_then(Initiation::from_code),
            amount: due,
            category: self.category,
            name: self.name,
            city: self.city,
            postal_code: self.postal_code,
            additional: self.additional,
            ..Transfer::new(bin, account)
        };
        transfer.conforming = profile::is_conforming(&transfer);
        profile::check(&transfer, &mut |finding| {
            findings(payload.located(in_template(finding, template)));
        });
        Some(transfer)
    }

    fn service(&self, tell: &mut dyn FnMut(&'static Rule, &[u8])) -> Option<Service> {
        let path = [self.template, 2];
        let Some(code) = self.service else {
            tell(&rules::SERVICE_ABSENT, &path);
            return Some(Service::Purchase);
        };
        let service = Service::from_code(code);
        match service {
            None => tell(&rules::SERVICE_UNKNOWN, &path),
            Some(Service::LegacyTransfer) => tell(&rules::SERVICE_LEGACY, &path),
            Some(_) => {}
        }
        service
    }

    fn beneficiary<S: Storage>(
        &self,
        payload: &Payload<'a, S>,
        findings: &mut dyn FnMut(Finding),
    ) -> Option<(Bin, Account<'a>)> {
        let mut tell = |finding: Finding, id| {
            findings(payload.located(finding.at(ObjectPath::of(&[self.template, 1, id]))));
        };
        let bin = match self.bin.map(Bin::new) {
            Some(Ok(bin)) => Some(bin),
            Some(Err(_)) => {
                tell(Finding::new(&rules::BIN_FORMAT), 0);
                None
            }
            None => {
                tell(Finding::new(&rules::BIN_MISSING), 0);
                None
            }
        };
        let Some(number) = self.account else {
            tell(Finding::new(&rules::ACCOUNT_MISSING), 1);
            return None;
        };
        let (account, finding) = Account::from_payload(number);
        if let Some(finding) = finding {
            tell(finding, 1);
        }
        bin.zip(account)
    }
}

/// The ID of the template that is NAPAS's; 0 if there is none.
fn napas_template<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) -> u8 {
    let mut template = 0;
    let mut accounts = false;
    for object in payload.objects() {
        match *object.path().ids() {
            [2..=51] => accounts = true,
            [id @ 26..=51, 0] if payload.value_of(object) == NAPAS.identifier => {
                if template == 0 {
                    template = id;
                } else if template != id {
                    findings(payload.finding(&rules::PAYEE_AMBIGUOUS, object));
                }
            }
            _ => {}
        }
    }
    if template == 0 && accounts {
        findings(Finding::new(&rules::PAYEE_MISSING));
    } else if template != 0 && template != 38 {
        findings(payload.located(Finding::new(&rules::TEMPLATE_NOT_38).at(ObjectPath::of(&[template]))));
    }
    template
}

/// A finding about the usual template, moved to the one that the payload has.
fn in_template(finding: Finding, template: u8) -> Finding {
    match *finding.path() {
        Path::Objects([Some(38), second, third]) => {
            finding.at(Path::Objects([Some(template), second, third]))
        }
        _ => finding,
    }
}
