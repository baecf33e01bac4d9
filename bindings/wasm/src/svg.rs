//! Symbols as modules and as SVG.

use crate::answer::Answer;
use crate::encoder::encoder;
use crate::input::Input;
use motcua::finding::{Error, Path};
use motcua::symbol::{Colour, Colours, Length, Svg, Symbol};

pub fn call(call: u32, input: &mut Input<'_>, answer: &mut Answer) -> Result<(), Error> {
    if call == 20 {
        let symbol = encoder(input)?.encode(input.text())?;
        answer.number(symbol.version().number().into()).text(symbol.level().as_str());
        answer.number(symbol.mask().number().into());
        answer.list(symbol.rows(), |answer, row| {
            answer.characters(row.modules().map(|dark| if dark { b'1' } else { b'0' }));
        });
        return Ok(());
    }
    // Many with the same choices: a text that is refused leaves its finding, and the others go on.
    let (encoder, choices) = (encoder(input)?, Choices::of(input)?);
    for _ in 0..input.number() {
        match encoder.encode(input.text()) {
            Ok(symbol) => {
                let svg = choices.svg(&symbol);
                answer.number(1).telling(|out| svg.write_to(out));
            }
            Err(error) => answer.number(0).finding(error.finding(), input),
        }
    }
    Ok(())
}

/// How an SVG looks.
struct Choices<'a> {
    quiet_zone: Option<u8>,
    colours: Colours,
    width: Option<Length>,
    title: Option<&'a str>,
}

impl<'a> Choices<'a> {
    fn of(input: &mut Input<'a>) -> Result<Self, Error> {
        let quiet_zone = input.optional_number();
        let low_contrast = input.truth();
        let foreground = parsed(input, "foreground", Colour::parse)?.unwrap_or(Colour::BLACK);
        let background = parsed(input, "background", Colour::parse)?.unwrap_or(Colour::WHITE);
        let colours = if low_contrast {
            Colours::unchecked(foreground, background)
        } else {
            Colours::new(foreground, background)?
        };
        let width = parsed(input, "width", Length::parse)?;
        Ok(Self { quiet_zone, colours, width, title: input.optional_text() })
    }

    fn svg<'s>(&self, symbol: &'s Symbol) -> Svg<'s>
    where
        'a: 's,
    {
        let mut svg = Svg::new(symbol).colours(self.colours);
        if let Some(modules) = self.quiet_zone {
            svg = svg.quiet_zone(modules);
        }
        if let Some(length) = self.width {
            svg = svg.width(length);
        }
        if let Some(title) = self.title {
            svg = svg.title(title);
        }
        svg
    }
}

fn parsed<T>(
    input: &mut Input<'_>,
    name: &'static str,
    parse: impl Fn(&str) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    let value = input.optional_text().map(parse).transpose();
    value.map_err(|error| error.at(Path::Field(name)))
}
