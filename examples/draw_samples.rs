//! Draws many varied payloads as SVG and PNG, with a list of what each must say: something for other
//! people's readers to read back.
//!
//! `cargo run --example draw_samples -- FOLDER`

use clap::Parser;
use motcua::emvco::Writer;
use motcua::finding::{Error, Language};
use motcua::symbol::{Encoder, Level, Png, Segmentation, Svg};
use motcua::vietqr::Fields;
use motcua_examples::output::Place;
use motcua_examples::{FAILED, Help, Outcome, complain};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// Fictitious holders, as a language template (64) shows them.
const NAMES: [&str; 4] =
    ["Ban quản lý khu kinh tế", "Sở Ví Dụ Thử Nghiệm", "Đặng Thị Đoán", "ỦY BAN ẢO ỨNG ỒN"];
const LEVELS: [Level; 4] = [Level::Low, Level::Medium, Level::Quartile, Level::High];

const SAMPLES: u32 = 240;
const LIST: &str = "payloads.tsv";

/// Help in Vietnamese.
const HELP: Help = Help {
    about: "Vẽ 240 chuỗi mã khác nhau thành SVG và PNG, kèm payloads.tsv cho biết mỗi hình phải đọc ra gì.",
    arguments: &[
        ("folder", "Thư mục ghi hình"),
        ("overwrite", "Cho phép ghi đè các tệp đã có"),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Mã kết thúc: 0 xong; 2 không đọc được tham số hoặc không ghi được.",
};

/// Draws 240 varied payloads as SVG and PNG, with a list (`payloads.tsv`) of what each must say.
#[derive(Parser)]
#[command(
    name = "draw_samples",
    after_help = "Exit code: 0 done; 2 the arguments cannot be read, or a file cannot be written."
)]
struct Arguments {
    /// The folder for the pictures.
    folder: PathBuf,
    /// Replace files that are there.
    #[arg(long)]
    overwrite: bool,
    /// The language of everything that is told: vi or en.
    #[arg(long, alias = "lang", default_value = "vi", value_name = "LANGUAGE", value_parser = Language::parse)]
    language: Language,
}

fn main() -> ExitCode {
    let arguments = match motcua_examples::arguments::<Arguments>(&HELP, FAILED) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match draw(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::from(FAILED)
        }
    }
}

fn draw(arguments: &Arguments) -> Outcome<()> {
    let folder = &arguments.folder;
    let place = Place { overwrite: arguments.overwrite, input: None, language: arguments.language };
    let pictures = (0..SAMPLES).flat_map(|number| [format!("{number:03}.svg"), format!("{number:03}.png")]);
    place.check_folder(folder, &pictures.chain([LIST.to_owned()]).collect::<Vec<_>>())?;
    let write = |name: &str, bytes: &[u8]| {
        let mut file = place.begin(&folder.join(name))?;
        file.write_all(bytes)?;
        file.finish()
    };
    let mut list = String::new();
    for number in 0..SAMPLES {
        let payload = sample(number)?;
        let level = LEVELS[number as usize % LEVELS.len()];
        let segments = if number % 3 == 0 { Segmentation::Optimal } else { Segmentation::Bytes };
        let symbol = Encoder::new().level(level).segments(segments).encode(&payload)?;
        write(&format!("{number:03}.svg"), Svg::new(&symbol).to_string().as_bytes())?;
        write(&format!("{number:03}.png"), &Png::new(&symbol).to_vec()?)?;
        writeln!(list, "{number:03}\t{payload}")?;
    }
    write(LIST, list.as_bytes())
}

/// A payload that differs from its neighbours in length, parts and characters; every fourth has accents.
fn sample(number: u32) -> Result<String, Error> {
    let account = format!("{:0width$}", number * 7_919 + 1, width = 6 + number as usize % 14);
    let purpose = format!("Le phi ho so {number}");
    let bill = format!("H34.15-240617-{number:04}");
    let fields = Fields {
        bin: "970436",
        account: &account,
        amount: (!number.is_multiple_of(5)).then(|| i128::from(number) * 12_345 + 1),
        purpose: number.is_multiple_of(2).then_some(&*purpose),
        bill_number: number.is_multiple_of(3).then_some(&*bill),
        merchant_name: number.is_multiple_of(7).then_some("BAN QUAN LY KKT"),
        merchant_city: number.is_multiple_of(7).then_some("KON TUM"),
        ..Fields::default()
    };
    let payload = fields.transfer()?.to_payload()?;
    if number.is_multiple_of(4) {
        with_language(&payload, NAMES[number as usize / 4 % NAMES.len()])
    } else {
        Ok(payload)
    }
}

/// The same payload with a Vietnamese language template before the checksum.
fn with_language(payload: &str, name: &str) -> Result<String, Error> {
    let mut buffer = [0; 512];
    let mut writer = Writer::new(&mut buffer);
    let inspection = motcua::vietqr::inspect(payload);
    let objects = inspection.payload();
    for object in objects.objects().iter().filter(|object| object.path().depth() == 1 && object.id() != 63) {
        writer.object(object.id(), objects.value_of(object))?;
    }
    writer.template(64, |template| {
        template.object(0, "vi")?;
        template.object(1, name)?;
        template.object(2, "Kon Tum")
    })?;
    writer.checksum()?;
    writer.into_text().map(str::to_owned)
}
