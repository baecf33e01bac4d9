//! A symbol as text.

use super::{QUIET_ZONE, Symbol};
use crate::finding::words;
use core::fmt;

words! {
    /// What a symbol is shown on: which modules are inked so that dark ones look dark.
    ///
    /// ```
    /// use motcua::symbol::Screen;
    /// assert_eq!(Screen::parse("light"), Ok(Screen::Light));
    /// assert_eq!(Screen::parse("Light").unwrap_err().code(), "unknown-word");
    /// ```
    #[derive(Default)]
    Screen {
        /// Light text on a dark screen, as most terminals are: the light modules are inked.
        #[default]
        Dark = "dark", vi: "màn hình nền tối", en: "dark screen";
        /// Dark text on a light screen or on paper: the dark modules are inked.
        Light = "light", vi: "màn hình nền sáng hoặc giấy", en: "light screen or paper";
        /// Black on white whatever the screen, by escape sequences (ECMA-48 SGR) at the ends of each line.
        Coloured = "coloured", vi: "đen trên trắng bằng mã màu", en: "black on white by colour codes";
    }
}

/// A symbol drawn with Unicode half blocks, two rows of modules a line, each line ended by a line feed.
///
/// The default is a [`Screen::Dark`] and a quiet zone of four modules.
///
/// ```
/// use motcua::symbol::{Encoder, Screen, Terminal};
/// let symbol = Encoder::new().encode("TK123")?;
/// let text = Terminal::new(&symbol).screen(Screen::Light).quiet_zone(0).to_string();
/// assert_eq!(text.lines().next().map(|line| line.chars().take(8).collect()), Some(String::from("█▀▀▀▀▀█ ")));
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Terminal<'a> {
    symbol: &'a Symbol,
    quiet_zone: u8,
    screen: Screen,
}

impl<'a> Terminal<'a> {
    /// Constructs a drawing of a symbol with the defaults.
    pub const fn new(symbol: &'a Symbol) -> Self {
        Self { symbol, quiet_zone: QUIET_ZONE, screen: Screen::Dark }
    }

    /// Sets the quiet zone in modules.
    #[must_use]
    pub const fn quiet_zone(mut self, modules: u8) -> Self {
        self.quiet_zone = modules;
        self
    }

    /// Sets what the symbol is shown on.
    #[must_use]
    pub const fn screen(mut self, screen: Screen) -> Self {
        self.screen = screen;
        self
    }

    /// Writes all lines.
    ///
    /// # Errors
    ///
    /// Only those of the writer.
    pub fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let quiet_zone = usize::from(self.quiet_zone);
        let side = self.symbol.size() + 2 * quiet_zone;
        // Below the last row, where the side is odd, is the screen itself: nothing is inked there.
        let inked = |x: usize, y: usize| {
            let dark = x
                .checked_sub(quiet_zone)
                .zip(y.checked_sub(quiet_zone))
                .is_some_and(|(x, y)| self.symbol.module(x, y));
            y < side && dark != (self.screen == Screen::Dark)
        };
        for y in (0..side).step_by(2) {
            if self.screen == Screen::Coloured {
                out.write_str("\x1b[30;107m")?;
            }
            for x in 0..side {
                out.write_char(match (inked(x, y), inked(x, y + 1)) {
                    (false, false) => ' ',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (true, true) => '█',
                })?;
            }
            if self.screen == Screen::Coloured {
                out.write_str("\x1b[0m")?;
            }
            out.write_char('\n')?;
        }
        Ok(())
    }
}

impl fmt::Display for Terminal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}
