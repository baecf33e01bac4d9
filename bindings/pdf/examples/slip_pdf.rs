//! A fictitious payment slip as a PDF: `slip_pdf [--language en] FILE.pdf`. A file that is there is not replaced.
//!
//! Exit codes: 0 is done, 2 that there is no answer.

use motcua::date;
use motcua::finding::Language;
use motcua::identity::DossierCode;
use motcua::money::Vnd;
use motcua::payment::{Form, Order, Slip};
use motcua::vietqr::{Account, Bin};
use std::error::Error;
use std::fs::OpenOptions;
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "slip_pdf [--language vi|en] TỆP.pdf";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [file] if !file.starts_with('-') => Some((Language::Vietnamese, file)),
        ["--language", language, file] => Language::parse(language).ok().map(|language| (language, file)),
        _ => None,
    };
    let Some((language, file)) = asked else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match write(file, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::from(2)
        }
    }
}

fn write(file: &str, language: Language) -> Result<(), Box<dyn Error>> {
    let reference = Form::new("KT", "H34", 8)?.reference("H34", 12)?;
    let dossier = DossierCode::parse("H34.15-260901-0001")?;
    let (bin, account) = (Bin::new("970436")?, Account::new("0000000012345")?);
    let order = Order::new(bin, account, Vnd::new(1_205_000), reference, dossier)
        .with_expiry(date!(2026, 9, 8).at(17, 0)?);
    let slip = Slip::new(&order, "Trung tâm Phục vụ hành chính công Ví Dụ", date!(2026, 9, 1).at(8, 30)?)?;
    let pdf = motcua_pdf::slip(&slip.language(language)).map_err(|error| error.message(language))?;
    OpenOptions::new().write(true).create_new(true).open(file)?.write_all(&pdf)?;
    Ok(())
}
