//! What every payload of a transfer begins with, up to the account.

#[cfg(target_pointer_width = "64")]
use super::Account;
use super::{Initiation, Service, Transfer};
use crate::emvco::{Beginning, Writer};
use crate::finding::Error;

/// Object 38.00, which says that the template is NAPAS's.
pub(super) const IDENTIFIER: &str = "0010A000000727";

/// Objects 00, 01, 38.00, 38.01.00, and the header of 38.01.01. The places of what differs are left open: the
/// initiation, the lengths of 38, 38.01 and 38.01.01, the BIN.
const OPEN: [u8; 48] = *b"00020101021_38__0010A00000072701__0006______01__";
/// The characters of 38.01 besides the account.
const BENEFICIARY: usize = 4 + 6 + 4;
/// The characters of 38 besides the content of 38.01 and the service.
const TEMPLATE: usize = IDENTIFIER.len() + 4 + 4;
/// The bytes before the BIN.
const BEFORE_BIN: usize = 38;

/// The head of a transfer: complete but for the BIN.
type Head = [u8; OPEN.len()];

/// The checksums of what stands before the BIN.
pub(super) type Sums = Beginning<{ BEFORE_BIN + 1 }>;

/// The heads of transfers to accounts, static and dynamic, by the account's length, and their checksums; not where every
/// kilobyte counts, on 32-bit machines and in browsers.
#[cfg(target_pointer_width = "64")]
static USUAL: [[(Head, Sums); Account::LONGEST + 1]; 2] =
    [usual(Initiation::Static), usual(Initiation::Dynamic)];

#[cfg(target_pointer_width = "64")]
const fn usual(initiation: Initiation) -> [(Head, Sums); Account::LONGEST + 1] {
    let mut heads = [(OPEN, Sums::of(&[])); Account::LONGEST + 1];
    let mut rest: &mut [(Head, Sums)] = &mut heads;
    while let [before @ .., last] = rest {
        let head = made(initiation, before.len(), Service::TransferToAccount);
        *last = (head, Sums::of(head.split_at(BEFORE_BIN).0));
        rest = before;
    }
    heads
}

/// A head that is made already.
#[cfg(target_pointer_width = "64")]
fn known(initiation: Initiation, account: usize, service: Service) -> Option<&'static (Head, Sums)> {
    let [of_static, of_dynamic] = &USUAL;
    let heads = match initiation {
        Initiation::Static => of_static,
        Initiation::Dynamic => of_dynamic,
    };
    heads.get(account).filter(|_| service == Service::TransferToAccount)
}

#[cfg(not(target_pointer_width = "64"))]
const fn known(_: Initiation, _: usize, _: Service) -> Option<&'static (Head, Sums)> {
    None
}

/// The head of transfers whose initiation, length of the account and length of the service are the same.
const fn made(initiation: Initiation, account: usize, service: Service) -> Head {
    let beneficiary = BENEFICIARY + account;
    let template = TEMPLATE + beneficiary + service.code().len();
    let mut bytes = OPEN;
    bytes[11] = match initiation {
        Initiation::Static => b'1',
        Initiation::Dynamic => b'2',
    };
    [bytes[14], bytes[15]] = two_digits(template);
    [bytes[32], bytes[33]] = two_digits(beneficiary);
    [bytes[46], bytes[47]] = two_digits(account);
    bytes
}

/// Two digits; none of the lengths has three, as an account has at most 19 characters and a service eight.
#[expect(clippy::cast_possible_truncation, reason = "below 100")]
const fn two_digits(number: usize) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

/// Writes the head of a transfer, up to the header of the account; the checksums of its beginning, if they are known.
#[inline]
pub(super) fn write(
    transfer: &Transfer<'_>,
    writer: &mut Writer<'_>,
) -> Result<Option<&'static Sums>, Error> {
    let (initiation, account) = (transfer.initiation(), transfer.account().as_str().len());
    let known = known(initiation, account, transfer.service());
    let bytes = match known {
        Some((head, _)) => writer.literal(head)?,
        None => writer.literal(&made(initiation, account, transfer.service()))?,
    };
    let [first, second, third, fourth, fifth, sixth] = *transfer.bin().digits();
    [bytes[38], bytes[39], bytes[40]] = [first, second, third];
    [bytes[41], bytes[42], bytes[43]] = [fourth, fifth, sixth];
    Ok(known.map(|(_, sums)| sums))
}

#[cfg(test)]
mod tests {
    use super::{BEFORE_BIN, IDENTIFIER, OPEN};
    use crate::vietqr::NAPAS;
    use std::format;

    #[test]
    fn the_identifier_is_that_of_the_network() {
        let object = format!("00{:02}{}", NAPAS.identifier.len(), NAPAS.identifier);
        assert_eq!(object, IDENTIFIER);
        assert!(OPEN.ends_with(format!("{IDENTIFIER}01__0006______01__").as_bytes()));
        assert!(OPEN.split_at(BEFORE_BIN).1.starts_with(b"______"));
    }
}
