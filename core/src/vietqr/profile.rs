//! The rules about a transfer as a whole: one set, for what is read and for what is written.

use super::{AdditionalData, Initiation, Purpose, Service, Transfer, bank, rules};
use crate::emvco::ObjectPath;
use crate::finding::{Finding, Rule};
use crate::money::Vnd;
use crate::text::is_common;

/// Instant transfers stay below this amount [NAPAS VietQR 1.0 §8.1.1].
const INSTANT_LIMIT: Vnd = Vnd::new(500_000_000);

/// The category of withdrawals [NAPAS 1.5.2 table QRCASH].
const WITHDRAWAL_CATEGORY: &str = "6011";

/// Tells what is wrong with a transfer, at the paths of the template's usual ID 38.
pub(super) fn check(transfer: &Transfer<'_>, findings: &mut dyn FnMut(Finding)) {
    let mut tell = |rule: &'static Rule, path: &[u8]| findings(Finding::new(rule).at(ObjectPath::of(path)));
    for path in required(transfer.service) {
        if is_missing(transfer, path) {
            tell(&rules::REQUIRED_BY_SERVICE, path);
        }
    }
    if !bank::is_known(transfer.bin) {
        tell(&rules::BIN_UNKNOWN, &[38, 1, 0]);
    }
    match (transfer.point_of_initiation(), transfer.amount) {
        (Initiation::Static, Some(_)) => tell(&rules::STATIC_WITH_AMOUNT, &[1]),
        // A cash machine asks for the amount itself.
        (Initiation::Dynamic, None) if transfer.service.is_transfer() => {
            tell(&rules::DYNAMIC_WITHOUT_AMOUNT, &[1]);
        }
        _ => {}
    }
    if transfer.service == Service::TransferToCard {
        let number = transfer.account;
        if !number.is_card_number() {
            findings(card(&rules::CARD_FORMAT));
        } else if !number.has_check_digit() {
            findings(card(&rules::CARD_CHECK_DIGIT));
        }
    }
    if transfer.service == Service::Withdrawal
        && transfer.category.is_some_and(|code| code != WITHDRAWAL_CATEGORY)
    {
        let finding = Finding::new(&rules::WITHDRAWAL_CATEGORY).expected(WITHDRAWAL_CATEGORY);
        findings(finding.at(ObjectPath::of(&[52])));
    }
    if transfer.service.is_transfer() && transfer.amount.is_some_and(|amount| amount >= INSTANT_LIMIT) {
        let finding = Finding::new(&rules::AMOUNT_OVER_LIMIT).expected(INSTANT_LIMIT.dong());
        findings(finding.at(ObjectPath::of(&[54])));
    }
}

fn card(rule: &'static Rule) -> Finding {
    Finding::new(rule).expected(super::Account::LONGEST).at(ObjectPath::of(&[38, 1, 1]))
}

/// The objects that a service needs beyond those that every payload has [NAPAS 1.5.2 tables 1–6].
const fn required(service: Service) -> &'static [&'static [u8]] {
    match service {
        Service::TransferToAccount | Service::TransferToCard | Service::LegacyTransfer => &[],
        Service::Purchase => &[&[52], &[59], &[60]],
        Service::Withdrawal => &[&[52], &[59], &[60], &[62, 5], &[62, 7]],
    }
}

fn is_missing(transfer: &Transfer<'_>, path: &[u8]) -> bool {
    match *path {
        [52] => transfer.category.is_none(),
        [59] => transfer.name.is_none(),
        [60] => transfer.city.is_none(),
        [62, id] => AdditionalData::from_id(id).and_then(|data| transfer.additional_data(data)).is_none(),
        _ => false,
    }
}

/// Whether the texts of a transfer are ones that their constructors take.
pub(super) fn is_conforming(transfer: &Transfer<'_>) -> bool {
    let fits = |text: Option<&str>, longest: usize| {
        text.is_none_or(|text| !text.is_empty() && text.len() <= longest && text.bytes().all(is_common))
    };
    transfer.account.is_conforming()
        && transfer.category.is_none_or(|code| super::CategoryCode::new(code).is_ok())
        && fits(transfer.name, 25)
        && fits(transfer.city, 15)
        && fits(transfer.postal_code, 10)
        && transfer.additional.iter().all(|text| fits(*text, Purpose::LONGEST))
}
