//! Texts as symbols.

use crate::input::Input;
use motcua::finding::{Error, Path};
use motcua::symbol::{Encoder, Level, Version};

/// The options that every drawing has: `level` and `minVersion`.
pub fn encoder(input: &mut Input<'_>) -> Result<Encoder, Error> {
    let mut encoder = Encoder::new();
    if let Some(letter) = input.optional_text() {
        encoder = encoder.level(Level::parse(letter)?);
    }
    if let Some(number) = input.optional_number() {
        let version = Version::new(number).map_err(|error| error.at(Path::Field("minVersion")));
        encoder = encoder.min_version(version?);
    }
    Ok(encoder)
}
