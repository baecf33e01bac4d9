//! Slips of fictitious orders for other people's readers: `draw_slips FOLDER` writes `slip-NN.pdf`, and in `slips.tsv`
//! for each its name, what its code must say, its language and the payee.

use motcua::finding::Language;
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Form, Order, Slip};
use motcua::time::DateTime;
use motcua::vietqr::{Account, Bin};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const COUNT: u32 = 20;
const NAMES: [&str; 4] = [
    "Sở Ví Dụ & Thử Nghiệm",
    "Trung tâm Phục vụ hành chính công của một tỉnh ví dụ có tên rất dài",
    "Ủy ban nhân dân xã Ờ Ẫ Ỵ Đ ằ ẵ ẩ ễ ỗ ữ ợ ỷ",
    "KHO BẠC NHÀ NƯỚC KHU VỰC VÍ DỤ",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("draw_slips FOLDER")?;
    let folder = Path::new(&folder);
    let now = DateTime::parse("2026-09-01T08:30")?;
    let form = Form::new("KT", "H34", 8)?;
    let mut list = String::new();
    for number in 0..COUNT {
        let account = format!("{:0width$}", number * 7_919 + 1, width = 6 + number as usize % 14);
        let amount = Vnd::new(u64::from(number).pow(7) + 1_000);
        let dossier = DossierCode::parse("H34.15-260901-0001")?;
        let reference = form.reference("H34", u64::from(number) + 1)?;
        let order = Order::new(Bin::new("970436")?, Account::new(&account)?, amount, reference, dossier)
            .with_expiry(DateTime::parse("2026-09-08T17:00")?);
        let language = [Language::Vietnamese, Language::English][number as usize % 2];
        let payee = NAMES[number as usize % NAMES.len()];
        let pdf = motcua_pdf::slip(&Slip::new(&order, payee, now)?.language(language))?;
        fs::write(folder.join(format!("slip-{number:02}.pdf")), pdf)?;
        writeln!(list, "slip-{number:02}\t{}\t{}\t{payee}", order.payload(now)?, language.as_str())?;
    }
    Ok(fs::write(folder.join("slips.tsv"), list)?)
}
