//! The whole story of a fictitious citizen: logging in, the fee, the order, the payment, the receipt, the dossier.

use super::{HEADING, Tongue, refusal};
use motcua::account::login::{self, Method, Outcome, Person, Subject};
use motcua::date;
use motcua::finding::{Error, Language};
use motcua::identity::{DossierCode, ProcedureCode};
use motcua::law::{Book, Row};
use motcua::money::Vnd;
use motcua::payment::tariff::{Channel, Inquiry, Quote};
use motcua::payment::{
    Callback, CallbackFields, Collection, DossierEvent, Event, Form, Order, ReceiptFields, ReceiptItem,
    ReceiptStandard, Request, Slip,
};
use motcua::procedure::{self, Dossier, EventKind, Regime, Terms};
use motcua::time::{Date, DateTime};
use motcua::vietqr::{Account, Bin};
use motcua_examples::say;

const DOSSIER: &str = "H34.15-240617-0001";
const PROCEDURE: &str = "1.004222";
pub(super) const DAY: Date = date!(2024, 6, 17);
const FILED: &str = "2024-06-17T08:30";
const EXPIRY: &str = "2024-06-24T17:00";
const PAYEE: &str = "Cơ quan Ví Dụ (hư cấu)";

/// What is on the desk once the order is made.
pub(super) struct Story {
    pub(super) payload: String,
    pub(super) slip: String,
    amount: Vnd,
    items: Vec<(String, u64)>,
    kind: motcua::payment::FeeKind,
}

/// From logging in to the order.
pub(super) fn tell(tongue: Tongue) -> Result<Story, String> {
    let told = |error: Error| refusal(&error, tongue);
    say!(
        "{HEADING}{}{HEADING:#}\n{}",
        tongue.say("Nộp phí, lệ phí hồ sơ bằng mã QR", "Paying a dossier's fee by QR code"),
        tongue.say(
            "Người nộp: bà Nguyễn Thị Ví Dụ, tỉnh Kon Tum (nhân vật, hồ sơ và tài khoản hư cấu: không chuyển tiền)",
            "Payer: Ms Nguyễn Thị Ví Dụ of Kon Tum (person, dossier and account are fictitious: send no money)"
        )
    );
    let book = Book::builtin();
    log_in(&book, tongue).map_err(told)?;

    let procedure = ProcedureCode::parse(PROCEDURE).map_err(told)?;
    let portal = book.portal("H34").map_err(told)?;
    let on = DAY;
    let quote = Inquiry::procedure(&procedure, Channel::Online, portal, on).quote(&book);
    show_quote(&quote, tongue);
    let (Some(amount), Some(line)) = (quote.total(), quote.lines().first()) else {
        let text = tongue.say("chưa biết hết mức thu", "not all fees are known");
        return Err(format!("{text}{}", unknown(&quote, tongue)));
    };
    let items = quote.lines().iter().map(|line| (line.fee().name.vi.to_string(), line.amount().dong()));
    let order = order(amount).map_err(told)?;
    let now = DateTime::parse(FILED).map_err(told)?;
    let slip = Slip::new(&order, PAYEE, now).map_err(told)?.language(tongue.0);
    heading(tongue.say("Lệnh thanh toán", "The order"));
    say!("  {:<14} {}", tongue.say("Mã tham chiếu", "Reference"), order.reference().as_str());
    let expiry = DateTime::parse(EXPIRY).map_err(told)?;
    say!("  {:<14} {}", tongue.say("Hết hạn", "Expires"), motcua_examples::time(expiry, tongue.0));
    Ok(Story {
        payload: order.payload(now).map_err(told)?,
        slip: slip.to_string(),
        amount,
        items: items.collect(),
        kind: line.fee().kind,
    })
}

impl Story {
    /// From the payment to where the dossier stands.
    pub(super) fn go_on(&self, tongue: Tongue) -> Result<(), String> {
        let told = |error: Error| refusal(&error, tongue);
        let filed = DateTime::parse(FILED).map_err(told)?;
        let amount = self.amount.dong().to_string();
        // What the platform would send; nobody paid.
        let fields = CallbackFields {
            id: "VIDU-1",
            transaction: "VIDU20240617",
            code: "00",
            amount: &amount,
            currency: "VND",
            at: "20240617091500",
        };
        let callback = Callback::read(&fields).map_err(told)?;
        let mut request = Request::new(Collection::Before, self.amount, filed).map_err(told)?;
        // Told twice, as platforms do: it pays once.
        for _ in 0..2 {
            request.hear(Event::Callback(callback)).map_err(told)?;
        }
        let standing = request.standing();
        heading(tongue.say("Thanh toán (hư cấu)", "The payment (fictitious)"));
        say!("  {:<14} {}", tongue.say("Yêu cầu", "Request"), standing.state().label(tongue.0));
        let Some((event, at)) = standing.dossier_event() else {
            return Err(tongue.say("chưa thanh toán", "it is not paid").to_owned());
        };
        self.receipt(at.date(), tongue).map_err(told)?;
        stand(event, filed, at, tongue).map_err(told)
    }

    /// The receipt of that day, on paper.
    fn receipt(&self, day: Date, tongue: Tongue) -> Result<(), Error> {
        let items: Vec<_> =
            self.items.iter().map(|(name, amount)| ReceiptItem { name, amount: *amount }).collect();
        let receipt = ReceiptFields {
            standard: ReceiptStandard::Paper,
            kind: self.kind,
            form: "VIDU",
            symbol: "AA-24",
            number: "0000001",
            collector: PAYEE,
            collector_tax_code: "0123456787",
            payer: Some("Nguyễn Thị Ví Dụ"),
            issued_on: day,
            items: &items,
            in_words: None,
        }
        .receipt()?;
        heading(tongue.say("Biên lai (hư cấu)", "The receipt (fictitious)"));
        let standard = receipt.fields().standard.label(tongue.0);
        say!("  {:<14} {}, {standard}", tongue.say("Loại", "Kind"), receipt.kind().label(tongue.0));
        say!("  {:<14} {} ({})", tongue.say("Số tiền", "Amount"), receipt.total(), receipt.in_words());
        Ok(())
    }
}

fn heading(text: &str) {
    say!("\n{HEADING}{text}{HEADING:#}");
}

/// Whether she may log in that day, by the old account and by VNeID.
fn log_in(book: &Book, tongue: Tongue) -> Result<(), Error> {
    heading(tongue.say("Đăng nhập", "Logging in"));
    let asked = login::Inquiry::new(book, "H34")?.of(Subject::person(Person::citizen()));
    let on = DAY;
    for method in [Method::PortalMobile, Method::VneidLevel2] {
        let answer = asked.answer(method, on);
        let mark = if answer.outcome() == Outcome::Allowed { "✓" } else { "✗" };
        say!("  {mark} {}: {}", method.label(tongue.0), answer.outcome().label(tongue.0));
    }
    Ok(())
}

/// The order of a fee for the fictitious dossier.
fn order(amount: Vnd) -> Result<Order<'static>, Error> {
    let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
    let account = Account::new("0000000012345")?;
    let order = Order::new(Bin::new("970436")?, account, amount, reference, DossierCode::parse(DOSSIER)?);
    Ok(order.with_expiry(DateTime::parse(EXPIRY)?))
}

/// What of a quote is not known, for a refusal.
pub(super) fn unknown(quote: &Quote<'_>, tongue: Tongue) -> String {
    let missing = quote.unknown().iter();
    missing.fold(String::new(), |told, it| told + &format!("; {}: {}", it.key(), it.reason().label(tongue.0)))
}

/// A quote line by line.
pub(super) fn show_quote(quote: &Quote<'_>, tongue: Tongue) {
    heading(tongue.say("Mức thu", "What it costs"));
    let text = |wording: &motcua::law::Wording| wording.text(tongue.0).to_owned();
    for line in quote.lines() {
        let fee = line.fee();
        say!("  {}: {} ({}) [{}]", text(&fee.name), line.amount(), fee.kind.label(tongue.0), fee.id());
        if let Some(relief) = line.relief() {
            say!("    {} [{}]", text(&relief.name), relief.id());
        }
    }
    for relief in quote.missed() {
        say!(
            "  {}: {} [{}]",
            tongue.say("có thể được giảm", "could be less"),
            text(&relief.name),
            relief.id()
        );
    }
    for conflict in quote.conflicts() {
        say!("  {}: {} [{}]", tongue.say("mâu thuẫn", "conflict"), text(&conflict.text), conflict.id());
    }
    say!("  {}: {}", tongue.say("độ tin cậy", "confidence"), quote.confidence().label(tongue.0));
}

/// What the dossier hears, and where it then stands.
fn stand(event: DossierEvent, filed: DateTime, paid: DateTime, tongue: Tongue) -> Result<(), Error> {
    heading(tongue.say("Hồ sơ", "The dossier"));
    say!("  {}: {}", motcua_examples::time(paid, tongue.0), event.label(tongue.0));
    let terms = Terms::new(Regime::on(filed.date())?, procedure::Channel::Online);
    let events = [
        procedure::Event::new("1", filed, EventKind::Submitted)?,
        procedure::Event::new("2", paid, EventKind::FeePaid)?,
    ];
    let dossier = Dossier::of(terms, events);
    if let Some(status) = dossier.state().status() {
        let language: Language = tongue.0;
        say!("  {DOSSIER}: {}", status.label(language));
    }
    Ok(())
}
