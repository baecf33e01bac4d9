//! Symbols as PNG and as text.

use crate::answer::Answer;
use crate::encoder::encoder;
use crate::input::Input;
use motcua::finding::{Error, Path};
use motcua::symbol::{Png, Screen, Terminal};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    let encoder = encoder(input)?;
    let quiet_zone: Option<u8> = input.optional_number();
    if call == 30 {
        let pixels: Option<u16> = input.optional_number();
        let symbol = encoder.encode(input.text())?;
        let mut png = Png::new(&symbol);
        if let Some(modules) = quiet_zone {
            png = png.quiet_zone(modules);
        }
        if let Some(pixels) = pixels {
            png = png.pixels_per_module(pixels);
        }
        return png.write_to(answer.bytes());
    }
    let screen = input.optional_text().map(Screen::parse).transpose();
    let screen = screen.map_err(|error| error.at(Path::Field("screen")))?;
    let symbol = encoder.encode(input.text())?;
    let mut terminal = Terminal::new(&symbol);
    if let Some(modules) = quiet_zone {
        terminal = terminal.quiet_zone(modules);
    }
    if let Some(screen) = screen {
        terminal = terminal.screen(screen);
    }
    answer.written(&terminal);
    Ok(())
}
