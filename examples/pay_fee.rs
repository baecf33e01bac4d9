//! From a dossier's fee to a code that any banking application scans.
//!
//! Without arguments: a fictitious citizen of Kon Tum pays the fee of a fictitious dossier. With arguments:
//! one's own bank, account, amount, dossier and purpose. With `--read`: any payload explained.

use anstyle::{AnsiColor, Style};
use clap::{Parser, ValueEnum};
use motcua::emvco::Payload;
use motcua::finding::{Error, Finding, Language, Severity};
use motcua::symbol::{Encoder, Png, Svg, Terminal};
use motcua::text::Folded;
use motcua::vietqr::{Bin, Fields, Initiation, Inspection, Purpose, Transfer, bank, inspect, inspect_bytes};
use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, io};

const HEADING: Style = Style::new().bold();

/// Makes the VietQR code that pays a dossier's fee, or explains a payload.
#[derive(Parser)]
#[command(name = "pay_fee")]
struct Arguments {
    /// The beneficiary's bank: a BIN of six digits.
    #[arg(long, default_value = "970436")]
    bank: String,
    /// The beneficiary's account: 1 to 19 letters and digits. The default is fictitious.
    #[arg(long, default_value = "0000000012345")]
    account: String,
    /// The fee in đồng.
    #[arg(long, default_value_t = 50_000, allow_negative_numbers = true)]
    amount: i128,
    /// The dossier's code; it becomes the bill number. The default is fictitious.
    #[arg(long, default_value = "H34.15-240617-0001")]
    dossier: String,
    /// What the payer's bank shows; folded to unaccented letters and clipped at 25 characters, which is told.
    /// "Lệ phí" and the dossier's code unless given.
    #[arg(long)]
    purpose: Option<String>,
    /// The beneficiary's name, up to 25 unaccented characters.
    #[arg(long)]
    name: Option<String>,
    /// The folder for the pictures.
    #[arg(long, default_value = "target/pay_fee")]
    out: PathBuf,
    /// Explains a payload instead; `-` reads it from standard input. Exits with 1 if it must not be paid.
    #[arg(long, value_name = "PAYLOAD", conflicts_with_all = ["bank", "account", "amount", "dossier", "purpose", "name", "out"])]
    read: Option<String>,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Tongue::Vi)]
    lang: Tongue,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Vi,
    En,
}

impl Tongue {
    /// The text in the chosen language.
    fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::Vi => vietnamese,
            Self::En => english,
        }
    }

    fn language(self) -> Language {
        match self {
            Self::Vi => Language::Vietnamese,
            Self::En => Language::English,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let tongue = arguments.lang;
    let outcome = match &arguments.read {
        Some(payload) => explain(payload, tongue),
        None => pay(&arguments, tongue),
    };
    outcome.unwrap_or_else(|failure| {
        let style = AnsiColor::Red.on_default();
        anstream::eprintln!("{style}{failure}{style:#}");
        ExitCode::from(2)
    })
}

/// The main job: fee, transfer, payload, findings, code.
fn pay(arguments: &Arguments, tongue: Tongue) -> Result<ExitCode, String> {
    let refused = |error: Error| {
        format!("{}: {} [{}]", error.finding().path(), error.message(tongue.language()), error.code())
    };
    let wanted = arguments.purpose.clone().unwrap_or_else(|| format!("Lệ phí {}", arguments.dossier));
    let folded = Purpose::fold(&wanted);
    let fields = Fields {
        bin: &arguments.bank,
        account: &arguments.account,
        amount: Some(arguments.amount),
        bill_number: Some(&arguments.dossier),
        purpose: Some(&folded.text),
        merchant_name: arguments.name.as_deref(),
        ..Fields::default()
    };
    let payload = fields.transfer().and_then(|transfer| transfer.to_payload()).map_err(refused)?;

    anstream::println!(
        "{HEADING}{}{HEADING:#}",
        tongue.say("Nộp lệ phí hồ sơ bằng mã QR", "Paying a dossier's fee by QR code")
    );
    if arguments.purpose.is_none() && arguments.dossier == "H34.15-240617-0001" {
        anstream::println!(
            "{}",
            tongue.say(
                "Người nộp: bà Nguyễn Thị Ví Dụ, tỉnh Kon Tum (nhân vật, hồ sơ và tài khoản hư cấu)",
                "Payer: Ms Nguyễn Thị Ví Dụ of Kon Tum (person, dossier and account are fictitious)"
            )
        );
    }
    report_folding(&folded, tongue);
    let inspection = inspect(&payload);
    if let Some(transfer) = inspection.transfer() {
        show_transfer(transfer, tongue);
    }
    anstream::println!("\n{HEADING}{}{HEADING:#}\n{payload}", tongue.say("Chuỗi mã", "Payload"));
    show_findings(inspection.findings(), tongue);

    let symbol = Encoder::new().encode(&payload).map_err(refused)?;
    anstream::print!("\n{}", Terminal::new(&symbol));
    let written = |error: io::Error| format!("{}: {error}", arguments.out.display());
    fs::create_dir_all(&arguments.out).map_err(written)?;
    let png = Png::new(&symbol).to_vec().map_err(refused)?;
    for (name, bytes) in [("pay_fee.svg", Svg::new(&symbol).to_string().into_bytes()), ("pay_fee.png", png)] {
        let path = arguments.out.join(name);
        fs::write(&path, bytes).map_err(written)?;
        anstream::println!("{}: {}", tongue.say("Đã ghi", "Written"), path.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// What a payload says, and what is wrong with it.
fn explain(payload: &str, tongue: Tongue) -> Result<ExitCode, String> {
    let mut input = Vec::new();
    if payload == "-" {
        io::stdin().read_to_end(&mut input).map_err(|error| error.to_string())?;
    } else {
        input.extend_from_slice(payload.as_bytes());
    }
    let inspection = inspect_bytes(&input);
    show_objects(inspection.payload(), tongue);
    show_findings(inspection.findings(), tongue);
    Ok(verdict(&inspection, tongue))
}

fn verdict(inspection: &Inspection<'_>, tongue: Tongue) -> ExitCode {
    let Some(transfer) = inspection.transfer() else {
        let style = AnsiColor::Red.on_default().bold();
        anstream::println!(
            "\n{style}{}{style:#}",
            tongue.say("Không được thanh toán theo mã này.", "This code must not be paid.")
        );
        return ExitCode::FAILURE;
    };
    show_transfer(transfer, tongue);
    ExitCode::SUCCESS
}

fn show_transfer(transfer: &Transfer<'_>, tongue: Tongue) {
    anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Giao dịch", "Transfer"));
    let row = |vietnamese, english, value: &str| {
        anstream::println!("  {:<14} {value}", tongue.say(vietnamese, english));
    };
    row("Ngân hàng", "Bank", &bank_name(transfer.bin()));
    row("Tài khoản", "Account", transfer.account().as_str());
    row("Dịch vụ", "Service", transfer.service().code());
    let kind = match transfer.initiation() {
        Initiation::Static => tongue.say("tĩnh, dùng nhiều lần", "static, for many payments"),
        Initiation::Dynamic => tongue.say("động, dùng một lần", "dynamic, for one payment"),
    };
    row("Loại mã", "Kind", kind);
    if let Some(amount) = transfer.amount() {
        row("Số tiền", "Amount", &amount.to_string());
        let words = match tongue {
            Tongue::Vi => amount.in_vietnamese().to_string(),
            Tongue::En => amount.in_english().to_string(),
        };
        row("Bằng chữ", "In words", &words);
    }
    let texts = [
        ("Tên", "Name", transfer.merchant_name()),
        ("Thành phố", "City", transfer.merchant_city()),
        ("Số hóa đơn", "Bill number", transfer.bill_number()),
        ("Mã tham chiếu", "Reference", transfer.reference()),
        ("Nội dung", "Purpose", transfer.purpose()),
    ];
    for (vietnamese, english, text) in texts {
        if let Some(text) = text {
            // Escaped, as in the list of objects: a terminal must not obey a scanned text.
            row(vietnamese, english, &text.escape_debug().to_string());
        }
    }
}

fn bank_name(bin: Bin) -> String {
    bank(bin).map_or_else(|_| bin.to_string(), |bank| format!("{} ({bin})", bank.short_name()))
}

fn show_objects(payload: &Payload<'_>, tongue: Tongue) {
    anstream::println!("{HEADING}{}{HEADING:#}", tongue.say("Đối tượng dữ liệu", "Data objects"));
    for (path, value) in payload.leaves() {
        // Escaped: a scanned text may hold control characters.
        anstream::println!("  {path:<9} {}", value.escape_debug());
    }
}

fn show_findings(findings: &[Finding], tongue: Tongue) {
    anstream::println!("\n{HEADING}{}{HEADING:#}", tongue.say("Nhận xét", "Findings"));
    if findings.is_empty() {
        anstream::println!("  {}", tongue.say("không có", "none"));
    }
    for finding in findings {
        let (style, severity) = match finding.severity() {
            Severity::Error => (AnsiColor::Red.on_default(), tongue.say("lỗi", "error")),
            Severity::Violation => (AnsiColor::Yellow.on_default(), tongue.say("vi phạm", "violation")),
            Severity::Notice => (AnsiColor::Cyan.on_default(), tongue.say("lưu ý", "notice")),
        };
        let span = finding.span().map_or_else(String::new, |span| format!(" @{}–{}", span.start, span.end));
        anstream::println!(
            "  {style}{severity}{style:#} {}{span}: {} [{}]",
            finding.path(),
            finding.message(tongue.language()),
            finding.code()
        );
    }
}

fn report_folding(folded: &Folded, tongue: Tongue) {
    if !folded.is_unchanged() {
        anstream::println!(
            "{}: {} {}, {} {}, {} {}",
            tongue.say("Nội dung đã đổi", "Purpose changed"),
            folded.changed,
            tongue.say("ký tự bỏ dấu", "characters unaccented"),
            folded.dropped,
            tongue.say("bỏ đi", "left out"),
            folded.clipped,
            tongue.say("cắt bớt", "clipped"),
        );
    }
}
