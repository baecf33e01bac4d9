use super::{Numbers, code, dossier, reference};
use motcua::date;
use motcua::money::Vnd;
use motcua::payment::{Identifier, OpenOrder, Order};
use motcua::time::DateTime;
use motcua::vietqr::{self, Account, AdditionalData, Bin, Name};

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn order(amount: u64) -> Order<'static> {
    let (bin, account) = (Bin::new("970436").unwrap(), Account::new("0011012345678").unwrap());
    Order::new(bin, account, Vnd::new(amount), reference(12), dossier())
}

#[test]
fn bad_orders_are_refused_at_the_last_step() {
    let now = at("2024-06-18T08:00");
    for amount in [0, 10_000_000_000_000, u64::MAX] {
        let error = order(amount).payload(now).unwrap_err();
        assert_eq!(
            (error.code(), error.finding().path().to_string()),
            ("amount-out-of-range", "amount".into())
        );
    }
    let twice = ["N-2", "N-1", "N-2"].map(|id| Identifier::new(id).unwrap());
    assert_eq!(code(order(1).with_obligations(&twice).payload(now)), "obligation-repeated");
    assert!(order(1).with_obligations(&twice[..2]).payload(now).is_ok());
}

#[test]
fn an_order_expires_at_its_moment() {
    let order = order(180_000).with_expiry(at("2024-06-18T17:00"));
    assert!(order.payload(at("2024-06-18T16:59:59")).is_ok());
    assert_eq!(code(order.payload(at("2024-06-18T17:00"))), "order-expired");
    assert_eq!(code(order.payload(at("2025-01-01T00:00"))), "order-expired");
}

/// What a payer's bank reads is what the order says: payee, amount and reference, of any order.
#[test]
fn no_payload_says_otherwise() {
    let mut numbers = Numbers(0x5eed_0003);
    for _ in 0..3_000 {
        let account: String = (0..=numbers.next(19)).map(|_| *numbers.pick(&['0', '7', 'A', 'z'])).collect();
        let bin = format!("{:06}", numbers.next(1_000_000));
        let amount = Vnd::new(1 + numbers.next(9_999_999_999_999) as u64);
        let reference = reference(numbers.next(100_000_000) as u64);
        let (bin, account) = (Bin::new(&bin).unwrap(), Account::new(&account).unwrap());
        let mut order = Order::new(bin, account, amount, reference, dossier());
        if numbers.next(2) == 0 {
            order = order.with_payee_name(Name::new("KHO BAC MAU").unwrap());
        }
        let payload = order.payload(at("2024-06-18T08:00")).unwrap();
        let read = vietqr::read(&payload).unwrap();
        assert_eq!((read.bin(), read.account(), read.amount()), (bin, account, Some(amount)));
        for data in [AdditionalData::BillNumber, AdditionalData::Purpose] {
            assert_eq!(read.additional(data), Some(reference.as_str()));
        }
    }
}

#[test]
fn the_last_day_is_the_one_before_expiry() {
    let last = |expiry| OpenOrder::of(1, &order(1).with_expiry(at(expiry)));
    let plain = OpenOrder::new(1, reference(12), Vnd::new(1));
    assert_eq!(last("2024-06-24T17:00"), plain.with_last_day(date!(2024, 6, 24)));
    assert_eq!(last("2024-06-25T00:00"), plain.with_last_day(date!(2024, 6, 24)));
    assert_eq!(OpenOrder::of(1, &order(1)), plain);
}

#[test]
fn debug_is_masked() {
    let ids = ["MARK-OBLIGATION"].map(|id| Identifier::new(id).unwrap());
    let shown = format!("{:?}", order(180_000).with_obligations(&ids));
    for secret in ["00110123456", "1207", "0001", "MARK"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
