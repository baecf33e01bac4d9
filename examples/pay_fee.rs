//! From a dossier's fee to a code that any banking application scans.
//!
//! Without arguments: a fictitious citizen of Kon Tum logs in, asks what it costs, pays the fee of a fictitious dossier
//! and has a receipt. With any argument of one's own, the bank, the account and the amount must be told; instead of the
//! amount, a procedure and a day. With `--read`: any payload explained.

#[path = "pay_fee/story.rs"]
mod story;

use anstyle::{AnsiColor, Style};
use clap::Parser;
use motcua::emvco::Payload;
use motcua::finding::{Error, Finding, Language, Severity};
use motcua::guide::Topic;
use motcua::identity::{DossierCode, ProcedureCode};
use motcua::law::Book;
use motcua::payment::tariff::{Channel, Inquiry};
use motcua::symbol::{Encoder, Png, Screen, Svg, Terminal};
use motcua::text::Folded;
use motcua::time::Date;
use motcua::vietqr::{
    Bin, Fields, Initiation, Inspection, Purpose, Transfer, bank, find_bank, inspect, inspect_bytes,
};
use motcua_examples::{Help, in_language, print, say};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HEADING: Style = Style::new().bold();

/// The exit code of a command line or a transfer that is refused; that of a payload that must not be paid is 1.
const REFUSED: u8 = 2;

const HELP: Help = Help {
    about: "Tạo mã VietQR để nộp phí, lệ phí của một hồ sơ, hoặc giải thích một chuỗi mã.",
    arguments: &[
        ("bank", "Ngân hàng thụ hưởng: mã BIN gồm sáu chữ số, hoặc tên ngắn như Vietcombank"),
        ("account", "Tài khoản thụ hưởng: 1 đến 19 chữ cái không dấu và chữ số"),
        ("amount", "Số tiền, bằng đồng, chỉ viết chữ số, ví dụ 50000"),
        ("dossier", "Mã hồ sơ; được ghi làm số hóa đơn"),
        ("procedure", "Thay cho số tiền: mã thủ tục hành chính, tính theo mức thu của ngày --on"),
        ("on", "Ngày nộp hồ sơ, NĂM-THÁNG-NGÀY; cần có khi nêu --procedure"),
        ("channel", "Kênh nộp hồ sơ: desk (trực tiếp) hoặc online (trực tuyến) [mặc định: online]"),
        ("province", "Mã cổng của tỉnh, ví dụ H34 [mặc định: H34]"),
        (
            "purpose",
            "Nội dung mà ngân hàng của người nộp hiển thị; bỏ dấu và cắt còn 25 ký tự, có báo lại. Nếu không nêu: \"Lệ phí\" và mã hồ sơ",
        ),
        ("name", "Tên đơn vị thụ hưởng, đến 25 ký tự không dấu"),
        ("out", "Thư mục ghi hình [mặc định: target/pay_fee]"),
        ("overwrite", "Ghi đè hình của lần trước; nếu không thì hình mới mang số tiếp theo"),
        (
            "screen",
            "Nền màn hình: dark (tối), light (sáng hoặc giấy) hoặc coloured (tự tô màu) [mặc định: dark]",
        ),
        ("read", "Không tạo mã mà giải thích một chuỗi mã; \"-\" là đọc từ đầu vào chuẩn"),
        (
            "guide",
            "In thêm các bước trên màn hình của hệ thống tỉnh (phụ lục 2), theo ngày --on hoặc ngày của ví dụ",
        ),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Không có tham số: một ví dụ hư cấu. Có bất kỳ tham số nào của mình về giao dịch thì phải nêu đủ --bank, --account, --amount.\nMã kết thúc: 0 xong; 1 chuỗi mã của --read không được thanh toán; 2 tham số hoặc giao dịch bị từ chối.",
};

/// Makes the VietQR code that pays a dossier's fee, or explains a payload.
#[derive(Parser)]
#[command(
    name = "pay_fee",
    after_help = "Without arguments: a fictitious example. With any argument of your own about the transfer, --bank, --account and --amount must be told.\nExit code: 0 done; 1 the payload of --read must not be paid; 2 the arguments or the transfer are refused."
)]
struct Arguments {
    #[command(flatten)]
    own: Own,
    /// The folder for the pictures.
    #[arg(long, default_value = "target/pay_fee", value_name = "FOLDER")]
    out: PathBuf,
    /// Replace the pictures of an earlier run; otherwise new ones take the next number.
    #[arg(long)]
    overwrite: bool,
    /// What the terminal shows: dark, light (or paper), or coloured by escape sequences.
    #[arg(long, default_value = "dark", value_name = "WORD", value_parser = Screen::parse)]
    screen: Screen,
    /// Explain a payload instead; `-` reads it from standard input.
    #[arg(long, value_name = "PAYLOAD", conflicts_with_all = ["bank", "account", "amount", "dossier", "procedure", "purpose", "name", "out"])]
    read: Option<String>,
    /// Tell the way through the provincial system's screens as well (annex 2), as known on --on or on the story's day.
    #[arg(long, conflicts_with = "read")]
    guide: bool,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
}

/// What is told about a transfer of one's own.
#[derive(clap::Args, Default, PartialEq)]
struct Own {
    /// The beneficiary's bank: a BIN of six digits, or a short name such as Vietcombank.
    #[arg(long, value_name = "BIN")]
    bank: Option<String>,
    /// The beneficiary's account: 1 to 19 letters and digits.
    #[arg(long)]
    account: Option<String>,
    /// The fee in đồng, digits alone, such as 50000.
    #[arg(long, allow_negative_numbers = true, value_name = "DONG")]
    amount: Option<String>,
    /// The dossier's code; it becomes the bill number.
    #[arg(long, value_name = "CODE")]
    dossier: Option<String>,
    /// Instead of the amount: the code of the procedure, whose fees on the day of --on are asked for.
    #[arg(long, value_name = "CODE", requires = "on", conflicts_with = "amount")]
    procedure: Option<String>,
    /// The day on which the dossier is filed, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", requires = "procedure", value_parser = Date::parse)]
    on: Option<Date>,
    /// How the dossier is filed: desk or online; online unless given.
    #[arg(long, value_name = "WORD", requires = "procedure", value_parser = Channel::parse)]
    channel: Option<Channel>,
    /// The portal of the province, such as H34; H34 unless given.
    #[arg(long, value_name = "CODE", requires = "procedure")]
    province: Option<String>,
    /// What the payer's bank shows; folded to unaccented letters and clipped at 25 characters, which is told.
    /// "Lệ phí" and the dossier's code unless given.
    #[arg(long)]
    purpose: Option<String>,
    /// The beneficiary's name, up to 25 unaccented characters.
    #[arg(long)]
    name: Option<String>,
}

impl Own {
    /// The options that must be told and were not.
    fn missing(&self) -> Vec<&'static str> {
        let amount = if self.procedure.is_some() { &self.procedure } else { &self.amount };
        let needed = [("--bank", &self.bank), ("--account", &self.account), ("--amount", amount)];
        needed.into_iter().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect()
    }
}

fn main() -> ExitCode {
    let arguments = match motcua_examples::arguments::<Arguments>(&HELP, REFUSED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let tongue = Tongue(arguments.language);
    let outcome = match &arguments.read {
        Some(payload) => explain(payload, tongue),
        None => pay(&arguments, tongue),
    };
    outcome.unwrap_or_else(|failure| {
        let style = AnsiColor::Red.on_default();
        // Nobody may be reading.
        let _ = writeln!(anstream::stderr(), "{style}{failure}{style:#}");
        ExitCode::from(REFUSED)
    })
}

#[derive(Clone, Copy)]
struct Tongue(Language);

impl Tongue {
    /// The text in the chosen language.
    const fn say(self, vietnamese: &'static str, english: &'static str) -> &'static str {
        in_language(self.0, vietnamese, english)
    }
}

/// The main job: fee, transfer, payload, findings, code.
fn pay(arguments: &Arguments, tongue: Tongue) -> Result<ExitCode, String> {
    let own = &arguments.own;
    if *own == Own::default() {
        let story = story::tell(tongue)?;
        show_payload(&story.payload, tongue);
        show(arguments, &story.payload, vec![("slip.svg", story.slip.clone().into_bytes())], tongue)?;
        return story.go_on(tongue).map(|()| ExitCode::SUCCESS).inspect(|_| show_screens(arguments, tongue));
    }
    let mut missing = own.missing();
    // The screens of a day that nobody said would be taken for today's.
    missing.extend((arguments.guide && own.on.is_none()).then_some("--on"));
    if !missing.is_empty() {
        let text = tongue.say("cần nêu thêm", "must be told as well");
        return Err(format!("{text}: {}", missing.join(", ")));
    }
    let amount = match &own.procedure {
        Some(code) => Some(quoted(own, code, tongue)?),
        None => own.amount.as_deref().map(|text| whole_dong(text, tongue)).transpose()?,
    };
    let bank = own.bank.as_deref().unwrap_or_default();
    let by_name = bank.chars().any(char::is_alphabetic);
    let refused = |error: Error| refusal(&error, tongue);
    let bin = if by_name {
        find_bank(bank).map_err(|error| refused(error.at(motcua::finding::Path::Field("bin"))))?.bin()
    } else {
        bank
    };
    let wanted = own.purpose.clone().or_else(|| own.dossier.as_ref().map(|code| format!("Lệ phí {code}")));
    let folded = wanted.map(|wanted| Purpose::fold(&wanted));
    let fields = Fields {
        bin,
        account: own.account.as_deref().unwrap_or_default(),
        amount,
        bill_number: own.dossier.as_deref(),
        purpose: folded.as_ref().map(|folded| folded.text.as_str()),
        merchant_name: own.name.as_deref(),
        ..Fields::default()
    };
    let wrong: Vec<_> = fields.check().iter().map(|error| refusal(error, tongue)).collect();
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let payload = fields.transfer().and_then(|transfer| transfer.to_payload()).map_err(refused)?;

    say!(
        "{HEADING}{}{HEADING:#}",
        tongue.say("Nộp phí, lệ phí hồ sơ bằng mã QR", "Paying a dossier's fee by QR code")
    );
    if let Some(Err(error)) = own.dossier.as_deref().map(DossierCode::parse) {
        let style = AnsiColor::Yellow.on_default();
        say!("{style}--dossier: {} [{}]{style:#}", error.message(tongue.0), error.code());
    }
    if let Some(folded) = &folded {
        report_folding(folded, tongue);
    }
    show_payload(&payload, tongue);
    show(arguments, &payload, Vec::new(), tongue)?;
    show_screens(arguments, tongue);
    Ok(ExitCode::SUCCESS)
}

/// The screens of annex 2, where they are asked for.
fn show_screens(arguments: &Arguments, tongue: Tongue) {
    if arguments.guide {
        let on = arguments.own.on.unwrap_or(story::DAY);
        let screens = motcua_examples::screens(&Book::builtin(), Topic::PayFee, on, tongue.0);
        say!("\n{}", screens.trim_end());
    }
}

/// What a payload says, itself, and what is to be said of it.
fn show_payload(payload: &str, tongue: Tongue) {
    let inspection = inspect(payload);
    if let Some(transfer) = inspection.transfer() {
        show_transfer(transfer, tongue);
    }
    say!("\n{HEADING}{}{HEADING:#}\n{payload}", tongue.say("Chuỗi mã", "Payload"));
    show_findings(inspection.findings(), tongue);
}

/// The code on the screen and in files, with others beside them.
fn show(
    arguments: &Arguments,
    payload: &str,
    mut pictures: Vec<(&'static str, Vec<u8>)>,
    tongue: Tongue,
) -> Result<(), String> {
    let refused = |error: Error| refusal(&error, tongue);
    let symbol = Encoder::new().encode(payload).map_err(refused)?;
    print(format_args!("\n{}", Terminal::new(&symbol).screen(arguments.screen)));
    let png = Png::new(&symbol).to_vec().map_err(refused)?;
    pictures.extend([("svg", Svg::new(&symbol).to_string().into_bytes()), ("png", png)]);
    let written = write_pictures(&arguments.out, arguments.overwrite, &pictures);
    for path in written.map_err(|error| format!("{}: {error}", arguments.out.display()))? {
        say!("{}: {}", tongue.say("Đã ghi", "Written"), path.display());
    }
    Ok(())
}

/// What a procedure costs on the day that was told, line by line; refused where the book does not know all of it.
fn quoted(own: &Own, code: &str, tongue: Tongue) -> Result<i128, String> {
    let told =
        |option: &str, error: &Error| format!("{option}: {} [{}]", error.message(tongue.0), error.code());
    let code = ProcedureCode::parse_lenient(code).map_err(|error| told("--procedure", &error))?;
    let book = Book::builtin();
    let portal = book.portal(own.province.as_deref().unwrap_or("H34"));
    let portal = portal.map_err(|error| told("--province", &error))?;
    let channel = own.channel.unwrap_or(Channel::Online);
    // The command line asks for the day beside the procedure.
    let on = own.on.unwrap_or(Date::MIN);
    let quote = Inquiry::procedure(&code, channel, portal, on).quote(&book);
    let Some(total) = quote.total() else {
        let text =
            tongue.say("chưa biết hết mức thu, hãy nêu --amount", "not all fees are known: give --amount");
        return Err(format!("--procedure: {text}{}", story::unknown(&quote, tongue)));
    };
    story::show_quote(&quote, tongue);
    Ok(i128::from(total.dong()))
}

/// An amount of digits alone. Separators are refused: `50.000` is fifty thousand here and fifty elsewhere.
fn whole_dong(text: &str, tongue: Tongue) -> Result<i128, String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let amount = text.parse().ok().filter(|_| plain);
    amount.ok_or_else(|| {
        let text = tongue.say(
            "hãy viết số tiền bằng chữ số liền nhau, không dấu phân cách, không chữ đ, ví dụ 50000",
            "write the amount with digits alone, without separators or currency, such as 50000",
        );
        format!("--amount: {text}")
    })
}

/// An error by the option that it is about.
fn refusal(error: &Error, tongue: Tongue) -> String {
    let path = error.finding().path().to_string();
    let option = match path.as_str() {
        "" => String::new(),
        "bin" => "--bank: ".to_owned(),
        "bill_number" => "--dossier: ".to_owned(),
        "merchant_name" => "--name: ".to_owned(),
        "account" | "amount" | "purpose" => format!("--{path}: "),
        _ => format!("{path}: "),
    };
    format!("{option}{} [{}]", error.message(tongue.0), error.code())
}

/// Writes the pictures side by side as `pay_fee`, or, where one of that name is there and may not be replaced, with the
/// next number that is free.
fn write_pictures(folder: &Path, overwrite: bool, pictures: &[(&str, Vec<u8>)]) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let mut number = 1_u32;
    loop {
        let name = if number == 1 { "pay_fee".to_owned() } else { format!("pay_fee-{number}") };
        let paths: Vec<_> =
            pictures.iter().map(|(kind, _)| folder.join(&name).with_extension(kind)).collect();
        let taken = !overwrite && paths.iter().any(|path| fs::symlink_metadata(path).is_ok());
        if !taken {
            // Nobody else's picture is replaced, even if it appears at this moment.
            let open = |path: &PathBuf| {
                if overwrite {
                    File::create(path)
                } else {
                    OpenOptions::new().write(true).create_new(true).open(path)
                }
            };
            match paths.iter().map(open).collect::<io::Result<Vec<_>>>() {
                Ok(files) => {
                    for (mut file, (_, bytes)) in files.into_iter().zip(pictures) {
                        file.write_all(bytes)?;
                    }
                    return Ok(paths);
                }
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                Err(_) => {}
            }
        }
        number += 1;
    }
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
        say!(
            "\n{style}{}{style:#}",
            tongue.say("Không được thanh toán theo mã này.", "This code must not be paid.")
        );
        return ExitCode::FAILURE;
    };
    show_transfer(transfer, tongue);
    ExitCode::SUCCESS
}

fn show_transfer(transfer: &Transfer<'_>, tongue: Tongue) {
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Giao dịch", "Transfer"));
    let row = |vietnamese, english, value: &str| {
        say!("  {:<14} {value}", tongue.say(vietnamese, english));
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
        let words = match tongue.0 {
            Language::Vietnamese => amount.in_vietnamese().to_string(),
            Language::English => amount.in_english().to_string(),
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
    say!("{HEADING}{}{HEADING:#}", tongue.say("Đối tượng dữ liệu", "Data objects"));
    for (path, value) in payload.leaves() {
        // Escaped: a scanned text may hold control characters.
        say!("  {path:<9} {}", value.escape_debug());
    }
}

fn show_findings(findings: &[Finding], tongue: Tongue) {
    say!("\n{HEADING}{}{HEADING:#}", tongue.say("Nhận xét", "Findings"));
    if findings.is_empty() {
        say!("  {}", tongue.say("không có", "none"));
    }
    for finding in findings {
        let (style, severity) = match finding.severity() {
            Severity::Error => (AnsiColor::Red.on_default(), tongue.say("lỗi", "error")),
            Severity::Violation => (AnsiColor::Yellow.on_default(), tongue.say("vi phạm", "violation")),
            Severity::Notice => (AnsiColor::Cyan.on_default(), tongue.say("lưu ý", "notice")),
        };
        let path = finding.path().to_string();
        let path = if path.is_empty() { path } else { format!(" {path}") };
        let span = finding.span().map_or_else(String::new, |span| format!(" @{}–{}", span.start, span.end));
        say!("  {style}{severity}{style:#}{path}{span}: {} [{}]", finding.message(tongue.0), finding.code());
    }
}

/// Tells what folding did to the purpose: only what is not nothing.
fn report_folding(folded: &Folded, tongue: Tongue) {
    let counts = [
        (folded.changed, "đã bỏ dấu", "unaccented"),
        (folded.dropped, "đã bỏ đi", "left out"),
        (folded.clipped, "đã cắt bớt", "clipped"),
    ];
    let told: Vec<_> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, vietnamese, english)| match tongue.0 {
            Language::Vietnamese => format!("{vietnamese} {count} ký tự"),
            Language::English => format!("{count} characters {english}"),
        })
        .collect();
    if !told.is_empty() {
        say!("{}: {}", tongue.say("Nội dung", "Purpose"), told.join(", "));
    }
}
