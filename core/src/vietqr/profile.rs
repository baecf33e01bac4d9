//! The rules about a transfer as a whole: one set, for what is read and for what is written.

use super::{AdditionalData, Initiation, Service, Transfer, bank, rules};
use crate::emvco::ObjectPath;
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
    if !bank::is_known(transfer.bin()) {
        notice(&rules::BIN_UNKNOWN, &[38, 1, 0]);
    }
    match (transfer.initiation(), transfer.amount()) {
        (Initiation::Static, Some(_)) => notice(&rules::STATIC_WITH_AMOUNT, &[1]),
        // A cash machine asks for the amount itself.
        (Initiation::Dynamic, None) if transfer.service().is_transfer() => {
            notice(&rules::DYNAMIC_WITHOUT_AMOUNT, &[1]);
        }
        _ => {}
    }
    if let Some(finding) = card_format(transfer) {
        findings(finding);
    } else if transfer.service() == Service::TransferToCard && !transfer.account().has_check_digit() {
        findings(card(&rules::CARD_CHECK_DIGIT));
    }
    if let Some(finding) = withdrawal_category(transfer) {
        findings(finding);
    }
    if transfer.service().is_transfer() && transfer.amount().is_some_and(|amount| amount >= INSTANT_LIMIT) {
        let finding = Finding::new(&rules::AMOUNT_OVER_LIMIT).expected(INSTANT_LIMIT.dong());
        findings(finding.at(ObjectPath::of(&[54])));
    }
}

/// The findings of [`check`] that are more than a notice, which keep a transfer from being written.
pub(super) fn refusals(transfer: &Transfer<'_>) -> impl Iterator<Item = Finding> {
    missing(transfer).chain(card_format(transfer)).chain(withdrawal_category(transfer))
}

/// What a service needs and a transfer lacks.
pub(super) fn missing(transfer: &Transfer<'_>) -> impl Iterator<Item = Finding> {
    let missing = required(transfer.service()).iter().filter(|path| is_missing(transfer, path));
    missing.map(|path| Finding::new(&rules::REQUIRED_BY_SERVICE).at(ObjectPath::of(path)))
}

fn card_format(transfer: &Transfer<'_>) -> Option<Finding> {
    let broken = transfer.service() == Service::TransferToCard && !transfer.account().is_card_number();
    broken.then(|| card(&rules::CARD_FORMAT))
}

fn withdrawal_category(transfer: &Transfer<'_>) -> Option<Finding> {
    let other = transfer.category().is_some_and(|code| code != WITHDRAWAL_CATEGORY);
    (transfer.service() == Service::Withdrawal && other).then(|| {
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
        [52] => transfer.category().is_none(),
        [59] => transfer.merchant_name().is_none(),
        [60] => transfer.merchant_city().is_none(),
        [62, id] => AdditionalData::from_id(id).and_then(|data| transfer.additional(data)).is_none(),
        _ => false,
    }
}
