//! Draws many varied payloads as SVG and PNG, with a list of what each must say: something for other
//! people's readers to read back.
//!
//! `cargo run --example draw_samples -- FOLDER`

use motcua::emvco::Writer;
use motcua::finding::{Error, Language};
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Form, Order, Slip};
use motcua::symbol::{Encoder, Level, Png, Segmentation, Svg};
use motcua::time::DateTime;
use motcua::vietqr::{Account, Bin, Fields};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Fictitious holders, as a language template (64) shows them.
const NAMES: [&str; 4] =
    ["Ban quản lý khu kinh tế", "Sở Ví Dụ Thử Nghiệm", "Đặng Thị Đoán", "ỦY BAN ẢO ỨNG ỒN"];
const LEVELS: [Level; 4] = [Level::Low, Level::Medium, Level::Quartile, Level::High];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("usage: draw_samples FOLDER")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut list = String::new();
    for number in 0..240_u32 {
        let payload = sample(number)?;
        let level = LEVELS[number as usize % LEVELS.len()];
        let segments = if number % 3 == 0 { Segmentation::Optimal } else { Segmentation::Bytes };
        let symbol = Encoder::new().level(level).segments(segments).encode(&payload)?;
        fs::write(folder.join(format!("{number:03}.svg")), Svg::new(&symbol).to_string())?;
        fs::write(folder.join(format!("{number:03}.png")), Png::new(&symbol).to_vec()?)?;
        writeln!(list, "{number:03}\t{payload}")?;
    }
    fs::write(folder.join("payloads.tsv"), list)?;
    fs::write(folder.join("slips.tsv"), slips(folder)?)?;
    Ok(())
}

/// Slips of fictitious orders in both languages, and what the code of each must say.
fn slips(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let now = DateTime::parse("2026-09-01T08:30")?;
    let form = Form::new("KT", "H34", 8)?;
    let mut list = String::new();
    for number in 0..24_u32 {
        let account = format!("{:0width$}", number * 7_919 + 1, width = 6 + number as usize % 14);
        let amount = Vnd::new(u64::from(number).pow(7) + 1_000);
        let dossier = DossierCode::parse("H34.15-260901-0001")?;
        let reference = form.reference("H34", u64::from(number) + 1)?;
        let order = Order::new(Bin::new("970436")?, Account::new(&account)?, amount, reference, dossier)
            .with_expiry(DateTime::parse("2026-09-08T17:00")?);
        let language = [Language::Vietnamese, Language::English][number as usize % 2];
        let slip = Slip::new(&order, NAMES[number as usize % NAMES.len()], now)?.language(language);
        fs::write(folder.join(format!("slip-{number:02}.svg")), slip.to_string())?;
        writeln!(list, "slip-{number:02}\t{}", order.payload(now)?)?;
    }
    Ok(list)
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
