//! What every payload of a transfer begins with, up to the account.

#[cfg(target_pointer_width = "64")]
use super::Account;
use super::{Initiation, Service, Transfer};
use crate::emvco::{Writer, known_checksum};
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

/// The head of transfers whose initiation, length of the account and length of the service are the same: complete
/// but for the BIN, and the checksum of what stands before that.
#[derive(Clone, Copy)]
struct Head {
    bytes: [u8; OPEN.len()],
    sum: u16,
}

/// The heads of transfers to accounts, static and dynamic, by the account's length; not where every kilobyte counts,
/// on 32-bit machines and in browsers.
#[cfg(target_pointer_width = "64")]
static USUAL: [[Head; Account::LONGEST + 1]; 2] = [usual(Initiation::Static), usual(Initiation::Dynamic)];

#[cfg(target_pointer_width = "64")]
const fn usual(initiation: Initiation) -> [Head; Account::LONGEST + 1] {
    let mut heads = [Head::new(initiation, 0, Service::TransferToAccount); Account::LONGEST + 1];
    let mut rest: &mut [Head] = &mut heads;
    while let [before @ .., last] = rest {
        *last = Head::new(initiation, before.len(), Service::TransferToAccount);
        rest = before;
    }
    heads
}

impl Head {
    /// One that is made already.
    #[cfg(target_pointer_width = "64")]
    fn known(initiation: Initiation, account: usize, service: Service) -> Option<&'static Self> {
        let [of_static, of_dynamic] = &USUAL;
        let heads = match initiation {
            Initiation::Static => of_static,
            Initiation::Dynamic => of_dynamic,
        };
        heads.get(account).filter(|_| service == Service::TransferToAccount)
    }

    #[cfg(not(target_pointer_width = "64"))]
    const fn known(_: Initiation, _: usize, _: Service) -> Option<&'static Self> {
        None
    }

    const fn new(initiation: Initiation, account: usize, service: Service) -> Self {
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
        Self { bytes, sum: known_checksum(bytes.split_at(BEFORE_BIN).0) }
    }
}

/// Two digits; none of the lengths has three, as an account has at most 19 characters and a service eight.
#[expect(clippy::cast_possible_truncation, reason = "below 100")]
const fn two_digits(number: usize) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

/// The number of bytes at the beginning of a payload whose checksum is known, and that checksum.
pub(super) type Known = (usize, u16);

/// Writes the head of a transfer, up to the header of the account.
#[inline]
pub(super) fn write(transfer: &Transfer<'_>, writer: &mut Writer<'_>) -> Result<Known, Error> {
    let account = transfer.account().as_str().len();
    let initiation = transfer.initiation();
    let made;
    let head = if let Some(head) = Head::known(initiation, account, transfer.service()) {
        head
    } else {
        made = Head::new(initiation, account, transfer.service());
        &made
    };
    let bytes = writer.literal(&head.bytes)?;
    let [first, second, third, fourth, fifth, sixth] = *transfer.bin().digits();
    [bytes[38], bytes[39], bytes[40]] = [first, second, third];
    [bytes[41], bytes[42], bytes[43]] = [fourth, fifth, sixth];
    Ok((BEFORE_BIN, head.sum))
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
