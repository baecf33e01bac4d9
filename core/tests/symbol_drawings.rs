//! Drawings read back by readers that know nothing of how they were made.
#![cfg(feature = "symbol")]

use motcua::symbol::{Colour, Colours, Encoder, Length, Level, Png, Screen, Svg, Symbol, Terminal, Version};
use proptest::prelude::*;

const TITLE: &str = "Phí <thẩm định> & \"lệ phí\" \u{1}\r";

fn modules(symbol: &Symbol) -> Vec<Vec<bool>> {
    symbol.rows().map(|row| row.modules().collect()).collect()
}

/// The square of modules inside a quiet zone, which must be light all around.
fn without_quiet_zone(image: &[Vec<bool>], quiet_zone: usize) -> Vec<Vec<bool>> {
    let size = image.len() - 2 * quiet_zone;
    let inside = quiet_zone..quiet_zone + size;
    for (y, row) in image.iter().enumerate() {
        assert_eq!(row.len(), image.len());
        for (x, dark) in row.iter().enumerate() {
            assert!(!dark || (inside.contains(&x) && inside.contains(&y)), "dark at {x}, {y}");
        }
    }
    image[inside.clone()].iter().map(|row| row[inside.clone()].to_vec()).collect()
}

/// Reads the one path of an SVG: strokes along rows, one module thick.
fn read_svg(svg: &str) -> Vec<Vec<bool>> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let root = document.root_element();
    let side: usize = root
        .attribute("viewBox")
        .unwrap()
        .strip_prefix("0 0 ")
        .unwrap()
        .split_once(' ')
        .unwrap()
        .0
        .parse()
        .unwrap();
    assert_eq!(root.attribute("viewBox").unwrap(), format!("0 0 {side} {side}"));
    let paths: Vec<_> =
        root.children().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "path"))).collect();
    let [path] = paths[..] else { panic!("{} paths", paths.len()) };
    let mut image = vec![vec![false; side]; side];
    // Places in half modules: a stroke one module thick lies in the middle of its row.
    let (mut x, mut y) = (0, 0);
    let spaced: String = path
        .attribute("d")
        .unwrap()
        .chars()
        .flat_map(|c| if c.is_ascii_alphabetic() { vec![' ', c, ' '] } else { vec![c] })
        .collect();
    let mut words = spaced.split_whitespace();
    while let Some(command) = words.next() {
        let mut halves = || {
            let number = words.next().unwrap();
            match number.strip_suffix(".5") {
                Some(whole) => 2 * whole.parse::<usize>().unwrap() + 1,
                None => 2 * number.parse::<usize>().unwrap(),
            }
        };
        match command {
            "M" => (x, y) = (halves(), halves()),
            "m" => (x, y) = (x + halves(), y + halves()),
            "h" => {
                let length = halves();
                assert_eq!((x % 2, y % 2, length % 2), (0, 1, 0));
                for module in image[y / 2].iter_mut().skip(x / 2).take(length / 2) {
                    assert!(!std::mem::replace(module, true), "drawn twice");
                }
                x += length;
            }
            other => panic!("command {other}"),
        }
    }
    image
}

fn read_png(bytes: &[u8], pixels: usize) -> Vec<Vec<bool>> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::IDENTITY);
    let mut reader = decoder.read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.bit_depth, info.color_type), (png::BitDepth::One, png::ColorType::Grayscale));
    let side = info.width as usize;
    assert_eq!((info.height as usize, side % pixels), (side, 0));
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut data).unwrap();
    reader.finish().unwrap();
    let rows: Vec<&[u8]> = data.chunks_exact(side.div_ceil(8)).collect();
    let modules = |rows: &[&[u8]]| -> Vec<bool> {
        assert!(rows.iter().all(|row| *row == rows[0]), "rows of a module are equal");
        let dark: Vec<bool> = (0..side).map(|x| rows[0][x / 8] >> (7 - x % 8) & 1 == 0).collect();
        let one_colour = |module: &[bool]| {
            assert!(module.iter().all(|pixel| *pixel == module[0]), "a module is of one colour");
            module[0]
        };
        dark.chunks_exact(pixels).map(one_colour).collect()
    };
    rows.chunks_exact(pixels).map(modules).collect()
}

/// Reads half blocks back; what looks dark depends on the screen.
fn read_terminal(text: &str, screen: Screen) -> Vec<Vec<bool>> {
    let mut image = Vec::new();
    for line in text.lines() {
        let line = if screen == Screen::Coloured {
            line.strip_prefix("\x1b[30;107m").unwrap().strip_suffix("\x1b[0m").unwrap()
        } else {
            line
        };
        let (mut upper, mut lower) = (Vec::new(), Vec::new());
        for character in line.chars() {
            let (above, below) = match character {
                ' ' => (false, false),
                '▀' => (true, false),
                '▄' => (false, true),
                '█' => (true, true),
                other => panic!("{other:?}"),
            };
            upper.push(above != (screen == Screen::Dark));
            lower.push(below != (screen == Screen::Dark));
        }
        image.extend([upper, lower]);
    }
    // The side is odd: half a line is left over.
    image.pop();
    image
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn drawings_show_the_modules(
        text in "[ -~]{0,90}",
        number in 1_u8..=40,
        level in prop::sample::select(Level::ALL.to_vec()),
        quiet_zone in prop_oneof![Just(4_u8), 0_u8..12],
        pixels in prop_oneof![Just(8_u16), 1_u16..20],
    ) {
        let version = Version::new(number).unwrap();
        let symbol = Encoder::new().level(level).min_version(version).encode(&text).unwrap();
        let expected = modules(&symbol);
        let zone = usize::from(quiet_zone);

        let svg = Svg::new(&symbol).quiet_zone(quiet_zone).title(TITLE).to_string();
        prop_assert_eq!(&without_quiet_zone(&read_svg(&svg), zone), &expected);

        let png = Png::new(&symbol).quiet_zone(quiet_zone).pixels_per_module(pixels).to_vec().unwrap();
        prop_assert_eq!(&without_quiet_zone(&read_png(&png, usize::from(pixels)), zone), &expected);

        for screen in [Screen::Dark, Screen::Light, Screen::Coloured] {
            let text = Terminal::new(&symbol).quiet_zone(quiet_zone).screen(screen).to_string();
            prop_assert_eq!(text.contains('\x1b'), screen == Screen::Coloured);
            prop_assert_eq!(&without_quiet_zone(&read_terminal(&text, screen), zone), &expected);
        }
    }

    /// At the sizes in which payment codes are made and shown.
    #[test]
    fn payment_codes_are_small_files(text in "[0-9A-Za-z .]{85,150}") {
        let symbol = Encoder::new().encode(&text).unwrap();
        prop_assert!((6..=8).contains(&symbol.version().number()));
        let png = Png::new(&symbol).to_vec().unwrap();
        prop_assert!(png.len() <= 900, "{} bytes", png.len());
        let svg = Svg::new(&symbol).to_string();
        prop_assert!(svg.len() <= 5_200, "{} bytes", svg.len());
    }
}

#[test]
fn titles_and_colours_of_svg() {
    let symbol = Encoder::new().encode("TK123").unwrap();
    let plain = Svg::new(&symbol).to_string();
    assert!(!plain.contains("<title>") && !plain.contains("<script"));
    let colours = (Colour::parse("#0A1B2c").unwrap(), Colour::new(255, 254, 0));
    let colours = Colours::new(colours.0, colours.1).unwrap();
    let width = Length::millimetres(30).unwrap();
    let svg = Svg::new(&symbol).title(TITLE).colours(colours).width(width).to_string();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let find = |name| document.descendants().find(|node| node.tag_name().name() == name).unwrap();
    assert_eq!(find("title").text(), Some("Phí <thẩm định> & \"lệ phí\" \u{FFFD}\r"));
    assert_eq!(find("path").attribute("stroke"), Some("#0a1b2c"));
    assert_eq!(find("rect").attribute("fill"), Some("#fffe00"));
    let root = document.root_element();
    assert_eq!(
        ["width", "height", "viewBox"].map(|name| root.attribute(name)),
        [Some("30mm"), Some("30mm"), Some("0 0 29 29")]
    );
    assert!(
        !plain.contains("width=\"29mm")
            && plain.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox")
    );
    let glowing = Colours::unchecked(Colour::WHITE, Colour::BLACK);
    let svg = Svg::new(&symbol).colours(glowing).to_string();
    assert!(svg.contains("fill=\"#000000\"") && svg.contains("stroke=\"#ffffff\""));
    let mut written = String::new();
    Svg::new(&symbol).write_to(&mut written).unwrap();
    assert_eq!(written, plain);
}

#[test]
fn sizes_of_images_are_bounded() {
    let symbol = Encoder::new().encode("TK123").unwrap();
    let mut kept = b"before".to_vec();
    for (pixels, quiet_zone) in [(0, 4), (u16::MAX, 4), (565, 4), (781, 0), (31, 255)] {
        let png = Png::new(&symbol).pixels_per_module(pixels).quiet_zone(quiet_zone);
        let error = png.write_to(&mut kept).unwrap_err();
        assert_eq!(error.code(), "symbol-image-size");
        assert_eq!(kept, b"before");
    }
    // 29 modules of 564 pixels are 16 356 a side.
    let largest = Png::new(&symbol).pixels_per_module(564).to_vec().unwrap();
    assert!(largest.len() < 400_000, "{} bytes", largest.len());
    assert_eq!(without_quiet_zone(&read_png(&largest, 564), 4), modules(&symbol));
    Png::new(&symbol).write_to(&mut kept).unwrap();
    assert_eq!(kept.strip_prefix(b"before"), Some(&*Png::new(&symbol).to_vec().unwrap()));
}
