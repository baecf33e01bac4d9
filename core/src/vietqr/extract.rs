//! The values of a payload that make up a transfer.

use super::transfer::Parts;
use super::{Account, Bin, Initiation, NAPAS, Service, Transfer, identifier, profile, rules};
use crate::emvco::{Amount, Object, ObjectPath, Payload, Place, Storage};
use crate::finding::{Finding, Path, Rule};
use crate::money::Vnd;

/// The values of a payload that make up a transfer, as they stand there.
#[derive(Default)]
pub(super) struct Extraction<'a> {
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
    pub(super) fn of<S: Storage>(
        payload: &Payload<'a, S>,
        recover: bool,
        findings: &mut dyn FnMut(Finding),
    ) -> Self {
        let mut values = Self { template: napas_template(payload, findings), ..Self::default() };
        for object in payload.objects() {
            if let Some(place) = values.place(object)
                && place.is_none()
            {
                *place = Some(payload.value_of(object)).filter(|value| !value.is_empty());
            }
            if values.is_unlisted(object.path().place()) {
                findings(payload.finding(&rules::OBJECT_UNLISTED, object));
            }
        }
        let rule = match (values.service, values.nested_service) {
            (_, None) => None,
            (None, Some(_)) if recover => Some(&rules::SERVICE_NESTED_RECOVERED),
            (None, Some(_)) => Some(&rules::SERVICE_NESTED),
            (beside, nested) if beside == nested => Some(&rules::SERVICE_REPEATED),
            _ => Some(&rules::SERVICE_AMBIGUOUS),
        };
        if let Some(rule) = rule {
            findings(payload.located(Finding::new(rule).at(ObjectPath::of(&[values.template, 1, 2]))));
        }
        values.service = values.service.or(values.nested_service);
        values
    }

    /// Whether an object stands in NAPAS's template, or in its object 01, of which NAPAS says nothing.
    const fn is_unlisted(&self, place: Place) -> bool {
        match place {
            Place::Inside(template, 3..) | Place::Nested(template, 1, 3..) => template == self.template,
            _ => false,
        }
    }

    /// Where an object's value belongs.
    #[inline]
    fn place(&mut self, object: &Object) -> Option<&mut Option<&'a str>> {
        Some(match object.path().place() {
            Place::Root(1) => &mut self.initiation,
            Place::Root(52) => &mut self.category,
            Place::Root(53) => &mut self.currency,
            Place::Root(54) => &mut self.amount,
            Place::Root(58) => &mut self.country,
            Place::Root(59) => &mut self.name,
            Place::Root(60) => &mut self.city,
            Place::Root(61) => &mut self.postal_code,
            Place::Inside(62, id) => return self.additional.get_mut(usize::from(id).checked_sub(1)?),
            Place::Inside(template, 2) if template == self.template => &mut self.service,
            Place::Nested(template, 1, 0) if template == self.template => &mut self.bin,
            Place::Nested(template, 1, 1) if template == self.template => &mut self.account,
            Place::Nested(template, 1, 2) if template == self.template => &mut self.nested_service,
            _ => return None,
        })
    }

    /// The transfer that the values make up; whatever keeps them from it is told.
    pub(super) fn transfer<S: Storage>(
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
        let service = self.service(payload, findings)?;
        if self.initiation.is_none() {
            let finding = Finding::new(&rules::INITIATION_MISSING).at(ObjectPath::of(&[1]));
            findings(payload.located(finding));
        }
        let (bin, account) = self.beneficiary(payload, findings)?;
        let transfer = Transfer::from_parts(Parts {
            service,
            initiation: self.initiation.and_then(Initiation::from_code),
            amount: due,
            category: self.category,
            merchant_name: self.name,
            merchant_city: self.city,
            postal_code: self.postal_code,
            additional: self.additional,
            ..Parts::new(bin, account)
        });
        profile::check(&transfer, &mut |finding| {
            findings(payload.located(in_template(finding, template)));
        });
        Some(transfer)
    }

    fn service<S: Storage>(
        &self,
        payload: &Payload<'a, S>,
        findings: &mut dyn FnMut(Finding),
    ) -> Option<Service> {
        let path = [self.template, 2];
        let mut tell = |rule: &'static Rule| {
            findings(payload.located(Finding::new(rule).at(ObjectPath::of(&path))));
        };
        let Some(code) = self.service else {
            tell(&rules::SERVICE_ABSENT);
            return Some(Service::Purchase);
        };
        let service = Service::from_code(code);
        match service {
            None => findings(payload.located(Service::unknown().at(ObjectPath::of(&path)))),
            Some(Service::LegacyTransfer) => tell(&rules::SERVICE_LEGACY),
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
    let mut near_miss = None;
    for object in payload.objects() {
        match object.path().place() {
            Place::Root(2..=51) => accounts = true,
            Place::Inside(id @ 26..=51, 0) => {
                let identifier = payload.value_of(object);
                if identifier != NAPAS.identifier {
                    near_miss = near_miss.or(identifier::is_near_miss(identifier).then_some(object));
                } else if template == 0 {
                    template = id;
                } else if template != id {
                    findings(payload.finding(&rules::PAYEE_AMBIGUOUS, object));
                }
            }
            _ => {}
        }
    }
    if template == 0 {
        if accounts {
            findings(Finding::new(&rules::PAYEE_MISSING));
        }
        return 0;
    }
    if template != 38 {
        findings(payload.located(Finding::new(&rules::TEMPLATE_NOT_38).at(ObjectPath::of(&[template]))));
    }
    if let Some(object) = near_miss {
        let finding = payload.finding(&rules::IDENTIFIER_NEAR_MISS, object);
        findings(finding.expected(NAPAS.identifier));
    } else if template != 38 && payload.value(&[38]).is_some() {
        findings(payload.located(Finding::new(&rules::OTHER_NETWORK_IN_38).at(ObjectPath::of(&[38]))));
    }
    template
}

/// Tells a BIN that stands where the template of BIN and account belongs: its digits hardly ever read as one.
#[cold]
pub(super) fn tell_flattened<S: Storage>(payload: &Payload<'_, S>, findings: &mut dyn FnMut(Finding)) {
    let leaves = || payload.objects().iter().filter(|object| !object.is_template());
    let napas = leaves().fold(0_u64, |napas, object| match object.path().place() {
        Place::Inside(template @ 26..=51, 0) if payload.value_of(object) == NAPAS.identifier => {
            napas | 1 << template
        }
        _ => napas,
    });
    for object in leaves() {
        if let Place::Inside(template @ 26..=51, 1) = object.path().place()
            && napas & 1 << template != 0
            && Bin::new(payload.value_of(object)).is_ok()
        {
            findings(payload.finding(&rules::BENEFICIARY_FLATTENED, object));
        }
    }
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
