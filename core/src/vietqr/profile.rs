//! The rules about a transfer as a whole: one set, for what is read and for what is written.

use super::{AdditionalData, Initiation, Purpose, Service, Transfer, bank, rules};
use crate::emvco::{ObjectPath, all_common};
use crate::finding::{Finding, Rule};
use crate::money::Vnd;

/// Instant transfers stay below this amount [NAPAS VietQR 1.0 §8.1.1].
const INSTANT_LIMIT: Vnd = Vnd::new(500_000_000);

/// The category of withdrawals [NAPAS 1.5.2 table QRCASH].
const WITHDRAWAL_CATEGORY: &str = "6011";

/// Tells what is wrong with a transfer, at the paths of the template's usual ID 38.
pub(super) fn check(transfer: &Transfer<'_>, findings: &mut dyn FnMut(Finding)) {
    for finding in missing(transfer) {
        findings(finding);
    }
    let mut notice = |rule: &'static Rule, path: &[u8]| findings(Finding::new(rule).at(ObjectPath::of(path)));
    if !bank::is_known(transfer.bin) {
        notice(&rules::BIN_UNKNOWN, &[38, 1, 0]);
    }
    match (transfer.point_of_initiation(), transfer.amount) {
        (Initiation::Static, Some(_)) => notice(&rules::STATIC_WITH_AMOUNT, &[1]),
        // A cash machine asks for the amount itself.
        (Initiation::Dynamic, None) if transfer.service.is_transfer() => {
            notice(&rules::DYNAMIC_WITHOUT_AMOUNT, &[1]);
        }
        _ => {}
    }
    if let Some(finding) = card_format(transfer) {
        findings(finding);
    } else if transfer.service == Service::TransferToCard && !transfer.account.has_check_digit() {
        findings(card(&rules::CARD_CHECK_DIGIT));
    }
    if let Some(finding) = withdrawal_category(transfer) {
        findings(finding);
    }
    if transfer.service.is_transfer() && transfer.amount.is_some_and(|amount| amount >= INSTANT_LIMIT) {
        let finding = Finding::new(&rules::AMOUNT_OVER_LIMIT).expected(INSTANT_LIMIT.dong());
        findings(finding.at(ObjectPath::of(&[54])));
    }
}

/// The first finding of [`check`] that is more than a notice, which keeps a transfer from being written.
pub(super) fn refusal(transfer: &Transfer<'_>) -> Option<Finding> {
    missing(transfer).next().or_else(|| card_format(transfer)).or_else(|| withdrawal_category(transfer))
}

/// What a service needs and a transfer lacks.
pub(super) fn missing(transfer: &Transfer<'_>) -> impl Iterator<Item = Finding> {
    let missing = required(transfer.service).iter().filter(|path| is_missing(transfer, path));
    missing.map(|path| Finding::new(&rules::REQUIRED_BY_SERVICE).at(ObjectPath::of(path)))
}

fn card_format(transfer: &Transfer<'_>) -> Option<Finding> {
    let broken = transfer.service == Service::TransferToCard && !transfer.account.is_card_number();
    broken.then(|| card(&rules::CARD_FORMAT))
}

fn withdrawal_category(transfer: &Transfer<'_>) -> Option<Finding> {
    let other = transfer.category.is_some_and(|code| code != WITHDRAWAL_CATEGORY);
    (transfer.service == Service::Withdrawal && other).then(|| {
        let finding = Finding::new(&rules::WITHDRAWAL_CATEGORY).expected(WITHDRAWAL_CATEGORY);
        finding.at(ObjectPath::of(&[52]))
    })
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
        text.is_none_or(|text| !text.is_empty() && text.len() <= longest && all_common(text.as_bytes()))
    };
    transfer.account.is_conforming()
        && transfer.category.is_none_or(|code| super::CategoryCode::new(code).is_ok())
        && fits(transfer.name, 25)
        && fits(transfer.city, 15)
        && fits(transfer.postal_code, 10)
        && transfer.additional.iter().all(|text| fits(*text, Purpose::LONGEST))
}
