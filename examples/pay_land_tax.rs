//! Land obligations on a day: what is owed, what is late, in what the notices differ from the rules, and an order with
//! its code for each taxpayer.
//!
//! Without arguments: a fictitious household with two taxpayers and two instalments. `examples/pay_land_tax` has it and
//! an enterprise as JSON. Nothing is written to a file.

#[path = "pay_land_tax/notice.rs"]
mod notice;

use anstyle::{AnsiColor, Style};
use clap::Parser;
use motcua::calendar::Calendar;
use motcua::date;
use motcua::finding::{Error, Language};
use motcua::guide::Topic;
use motcua::identity::TaxCodeKind;
use motcua::law::Book;
use motcua::money::Vnd;
use motcua::payment::{
    Checked, Identifier, LatePolicy, LateRates, Obligation, Order, Owed, PayableId, Taxpayer, Value,
    taxpayers,
};
use motcua::time::Date;
use motcua_examples::{Help, in_language, json, say, unreadable};
use notice::{Notices, Payee};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const HEADING: Style = Style::new().bold();
const WARNING: Style = AnsiColor::Yellow.on_default();

/// The day of the fictitious household's payment.
const FICTITIOUS_DAY: Date = date!(2026, 10, 5);

/// The exit code of a command line or a file that cannot be read.
const REFUSED: u8 = 2;

const HELP: Help = Help {
    about: "Nghĩa vụ tài chính về đất đai: số còn phải nộp, tiền chậm nộp, khác biệt với quy định, lệnh thanh toán.",
    arguments: &[
        ("file", "Tệp JSON của thông báo; nếu không nêu: một hộ gia đình hư cấu"),
        ("on", "Ngày thanh toán, dạng 2026-11-13; bắt buộc khi nêu tệp [hộ hư cấu: 2026-10-05]"),
        (
            "guide",
            "In thêm các bước trên màn hình của Cổng (phụ lục 3: doanh nghiệp; phụ lục 4: hộ gia đình, cá nhân)",
        ),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Không ghi tệp nào.\nMã kết thúc: 0 đã nộp hết; 1 còn phải nộp; 2 tham số hoặc tệp không đọc được.",
};

/// What is owed for land on a day, checked against the rules, with an order and its code for each taxpayer.
#[derive(Parser)]
#[command(
    name = "pay_land_tax",
    after_help = "No file is written.\nExit code: 0 nothing is owed; 1 something is; 2 the arguments or the file cannot be read."
)]
struct Arguments {
    /// The notices as JSON; a fictitious household if absent.
    #[arg(requires = "on")]
    file: Option<PathBuf>,
    /// The day of payment; needed with a file, 2026-10-05 for the fictitious household.
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    on: Option<Date>,
    /// Tell the way through the portal's screens as well (annex 3 for enterprises, annex 4 for households).
    #[arg(long)]
    guide: bool,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
}

fn main() -> ExitCode {
    let arguments = match motcua_examples::arguments::<Arguments>(&HELP, REFUSED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let tongue = Tongue(arguments.language);
    run(&arguments, tongue).unwrap_or_else(|failure| {
        let style = AnsiColor::Red.on_default();
        // Nobody may be reading.
        let _ = writeln!(anstream::stderr(), "{style}{failure}{style:#}");
        ExitCode::from(REFUSED)
    })
}

#[derive(Clone, Copy)]
struct Tongue(Language);

impl Tongue {
    const fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        in_language(self.0, vietnamese, english)
    }

    fn error(self, error: &Error) -> String {
        format!("{}: {} [{}]", error.finding().path(), error.message(self.0), error.code())
    }
}

fn run(arguments: &Arguments, tongue: Tongue) -> Result<ExitCode, String> {
    let text = match &arguments.file {
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| unreadable(file, &error, arguments.language))?
        }
        None => include_str!("pay_land_tax/household.json").to_owned(),
    };
    let json = json::parse(&text, arguments.language)?;
    let read = Notices::read(&json);
    let notices = read.map_err(|errors| {
        errors
            .iter()
            .map(|(place, error)| format!("{place} {}", tongue.error(error)))
            .collect::<Vec<_>>()
            .join("\n")
    })?;
    let (book, calendar) = (Book::builtin(), Calendar::builtin());
    let on = arguments.on.unwrap_or(FICTITIOUS_DAY);
    let rates = LateRates::of(&book, on);
    let obligations: Vec<_> = notices.rows.iter().map(|row| row.obligation.clone()).collect();
    say!(
        "{HEADING}{} {}{HEADING:#}",
        tongue.say("Nghĩa vụ tài chính về đất đai, tính đến ngày", "Land obligations as of"),
        on.dmy()
    );
    if arguments.file.is_none() {
        say!(
            "{}",
            tongue.say(
                "Nhân vật, hồ sơ, thông báo và tài khoản hư cấu: không chuyển tiền.",
                "People, dossier, notices and account are fictitious: send no money."
            )
        );
    }
    let mut open = false;
    for (number, taxpayer) in (1_u32..).zip(taxpayers(&obligations)) {
        say!("\n{HEADING}{} {number}{HEADING:#}", tongue.say("Người nộp thuế", "Taxpayer"));
        let (mut whole, mut ids) = (Vnd::new(0), Vec::new());
        for row in notices.rows.iter().filter(|row| row.obligation.taxpayer() == taxpayer) {
            let obligation = &row.obligation;
            let owed =
                obligation.owed(on, &rates, LatePolicy::default()).map_err(|error| tongue.error(&error))?;
            show_owed(obligation, &owed, taxpayer, tongue);
            show_check(&obligation.check(row.facts, &book, &calendar), tongue);
            whole = whole
                .checked_add(owed.principal())
                .and_then(|sum| sum.checked_add(owed.interest()))
                .ok_or_else(|| tongue.say("số tiền quá lớn", "the amount is out of range").to_owned())?;
            ids.extend(obligation.id().map(PayableId::identifier));
        }
        if whole > Vnd::new(0) {
            open = true;
            show_order(&notices, &notices.payee, whole, &ids, number, on, tongue)?;
        }
    }
    if arguments.guide {
        let enterprise = obligations.iter().any(|it| is_enterprise(it.taxpayer()));
        let topic = if enterprise { Topic::LandEnterprise } else { Topic::LandHousehold };
        say!("\n{}", motcua_examples::screens(&book, topic, on, tongue.0).trim_end());
    }
    Ok(if open { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Whether a taxpayer goes through the door of enterprises.
fn is_enterprise(taxpayer: Taxpayer<'_>) -> bool {
    matches!(taxpayer, Taxpayer::TaxCode(code) if code.kind() != TaxCodeKind::PersonalNumber)
}

fn show_owed(obligation: &Obligation<'_>, owed: &Owed, taxpayer: Taxpayer<'_>, tongue: Tongue) {
    say!(
        "  {} · {} {} · {}",
        obligation.kind().label(tongue.0),
        tongue.say("thông báo ban hành", "noticed on"),
        obligation.issued_on().dmy(),
        obligation.to_pay()
    );
    for instalment in owed.instalments() {
        let state = if instalment.unpaid == Vnd::new(0) {
            tongue.say("đã nộp", "paid")
        } else if instalment.last_day < owed.on() {
            tongue.say("quá hạn", "late")
        } else {
            tongue.say("chưa đến hạn", "not yet due")
        };
        say!(
            "    {} {}: {} {} {}, {state}",
            tongue.say("kỳ", "part"),
            instalment.part,
            instalment.unpaid,
            tongue.say("hạn", "due"),
            instalment.last_day.dmy()
        );
    }
    if owed.interest() > Vnd::new(0) {
        say!(
            "    {WARNING}{}: {} ({} {}){WARNING:#}",
            tongue.say("tiền chậm nộp nếu nộp hôm nay", "interest if paid on this day"),
            owed.interest(),
            owed.late_days(),
            tongue.say("ngày", "days")
        );
    }
    if owed.excess() > Vnd::new(0) {
        say!("    {}: {}", tongue.say("nộp thừa", "paid too much"), owed.excess());
    }
    if obligation.payments().iter().any(|paid| paid.payer.is_some_and(|payer| payer != taxpayer)) {
        say!("    {}", tongue.say("có người khác nộp thay", "somebody else paid for the taxpayer"));
    }
}

/// A printed or a computed value, days as the language writes them.
fn value(value: &Value, tongue: Tongue) -> String {
    match value {
        Value::Day(day) => motcua_examples::day(*day, tongue.0),
        other => other.to_string(),
    }
}

fn show_check(checked: &Checked, tongue: Tongue) {
    for difference in &checked.differences {
        let part = difference
            .part
            .map_or_else(String::new, |part| format!(" ({} {part})", tongue.say("kỳ", "part")));
        say!(
            "    {WARNING}! {}{part}: {} {}, {} {} [{}; {}]{WARNING:#}",
            difference.kind.label(tongue.0),
            tongue.say("thông báo ghi", "printed"),
            value(&difference.printed, tongue),
            tongue.say("theo quy định", "by the rules"),
            value(&difference.computed, tongue),
            difference.rows.join(", "),
            difference.confidence.label(tongue.0)
        );
    }
    for (kind, _, error) in &checked.unchecked {
        say!(
            "    ? {}: {} [{}]",
            kind.label(tongue.0),
            tongue.say("chưa kiểm tra được", "could not be checked"),
            error.code()
        );
    }
}

fn show_order(
    notices: &Notices<'_>,
    payee: &Payee<'_>,
    whole: Vnd,
    ids: &[Identifier<'_>],
    number: u32,
    on: Date,
    tongue: Tongue,
) -> Result<(), String> {
    let told = |error: Error| tongue.error(&error);
    let reference = payee.reference(number).map_err(told)?;
    let expiry = on.next().map_or_else(|| on.start(), Date::start);
    let order = Order::new(payee.bin, payee.account, whole, reference, notices.dossier)
        .with_obligations(ids)
        .with_expiry(expiry);
    let payload = order.payload(on.start()).map_err(told)?;
    say!(
        "  {HEADING}{}: {whole}{HEADING:#} · {} {reference} · {} {}",
        tongue.say("Lệnh thanh toán, nộp đủ", "Order for the whole"),
        tongue.say("mã tham chiếu", "reference"),
        tongue.say("chỉ trong ngày", "on this day only:"),
        on.dmy()
    );
    say!("  {payload}");
    Ok(())
}
