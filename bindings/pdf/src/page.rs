//! The page: lines, code and texts, each at the place that the slip gives it.

use crate::Error;
use crate::font::Fonts;
use crate::tags::Tags;
use krilla::Document;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagTree};
use krilla::text::TextDirection;
use motcua::payment::{Slip, SlipRole, SlipText};
use motcua::symbol::{QUIET_ZONE, Symbol};

/// Points in a millimetre.
pub(crate) const POINTS: f32 = 72.0 / 25.4;
/// What a text keeps from the line to its right, in millimetres.
const MARGIN: u32 = 2;

/// Draws the only page, and tells what its parts are.
pub(crate) fn draw(document: &mut Document, slip: &Slip<'_>, fonts: &Fonts) -> Result<TagTree, Error> {
    let (width, height) = Slip::SIZE;
    let size = PageSettings::from_wh(measure(width) * POINTS, measure(height) * POINTS);
    let mut page = document.start_page_with(size.ok_or_else(|| Error::library(&"the size of the page"))?);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(POINTS, POINTS));
    lines(&mut surface);
    let mut tags = Tags::new(slip);
    for text in slip.texts() {
        if text.role() == SlipRole::Scan {
            tags.code(code(&mut surface, slip.symbol()));
        }
        tags.text(&text, words(&mut surface, slip, &text, fonts));
    }
    surface.pop();
    surface.finish();
    page.finish();
    Ok(tags.finish())
}

/// The frame and the lines in it, which say nothing.
fn lines(surface: &mut Surface<'_>) {
    let mut path = PathBuilder::new();
    for [(left, top), (right, bottom)] in Slip::LINES {
        let (left, top, right, bottom) = (measure(left), measure(top), measure(right), measure(bottom));
        path.move_to(left, top);
        if left < right && top < bottom {
            path.line_to(right, top);
            path.line_to(right, bottom);
            path.line_to(left, bottom);
            path.close();
        } else {
            path.line_to(right, bottom);
        }
    }
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width: 0.3, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.end_tagged();
    surface.set_stroke(None);
    let opacity = NormalizedF32::ONE;
    surface.set_fill(Some(Fill { rule: FillRule::NonZero, opacity, ..Fill::default() }));
}

/// The code: one path, a rectangle for each run of dark modules.
fn code(surface: &mut Surface<'_>, symbol: &Symbol) -> Identifier {
    let tag = surface.start_tagged(ContentTag::Other);
    if let Some(path) = modules(symbol) {
        surface.draw_path(&path);
    }
    surface.end_tagged();
    tag
}

fn modules(symbol: &Symbol) -> Option<Path> {
    let (left, top, side) = Slip::CODE;
    let quiet = usize::from(QUIET_ZONE);
    let module = measure(side) / small(symbol.size() + 2 * quiet);
    // Each edge from its number of modules, so that neighbours share theirs to the bit.
    let x = |modules: usize| measure(left) + small(modules + quiet) * module;
    let y = |modules: usize| measure(top) + small(modules + quiet) * module;
    let mut path = PathBuilder::new();
    for (row, modules) in symbol.rows().enumerate() {
        let dark: Vec<bool> = modules.modules().chain([false]).collect();
        let mut begin = None;
        for (column, dark) in dark.into_iter().enumerate() {
            match (dark, begin) {
                (true, None) => begin = Some(column),
                (false, Some(from)) => {
                    path.push_rect(Rect::from_ltrb(x(from), y(row), x(column), y(row + 1))?);
                    begin = None;
                }
                _ => {}
            }
        }
    }
    path.finish()
}

/// The lines of a text, and the mark of each.
fn words(surface: &mut Surface<'_>, slip: &Slip<'_>, text: &SlipText, fonts: &Fonts) -> Vec<Identifier> {
    let weight = fonts.of(text.is_bold());
    // A payee's name is Vietnamese in an English slip, too.
    let foreign = (text.role() == SlipRole::Payee && slip.language_tag() != "vi").then_some("vi");
    let room = measure(end_of_room(text) - text.x() - MARGIN);
    let mut marks = Vec::new();
    for (baseline, line) in text.lines() {
        // Lines are broken for the widest of the usual fonts; one that is wider still is set smaller.
        let wanted = weight.width(line.trim_end()) * measure(text.height());
        let height = measure(text.height()) * if wanted > room { room / wanted } else { 1.0 };
        marks.push(surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(foreign))));
        let start = Point::from_xy(measure(text.x()), measure(baseline));
        let left_to_right = TextDirection::LeftToRight;
        surface.draw_text(start, weight.drawn.clone(), height, line, false, left_to_right);
        surface.end_tagged();
    }
    marks
}

/// Where the next line of the drawing stands to the right of a text.
fn end_of_room(text: &SlipText) -> u32 {
    let baseline = text.lines().next().map_or(0, |(baseline, _)| baseline);
    let upright = Slip::LINES.into_iter().filter(|[from, to]| {
        let beside = from.1 < baseline && baseline <= to.1;
        from.0 == to.0 && beside && from.0 > text.x()
    });
    // At the foot two columns stand side by side without a line, where the upright one would end.
    let foot = Slip::LINES.into_iter().filter(|[from, to]| from.0 == to.0 && baseline > to.1);
    let column = foot.filter(|[from, _]| from.0 > text.x() && text.role() != SlipRole::Note);
    let nearest = upright.chain(column).map(|[from, _]| from.0).min();
    nearest.unwrap_or(Slip::LINES[0][1].0)
}

/// A number of millimetres.
pub(crate) fn measure(millimetres: u32) -> f32 {
    f32::from(u16::try_from(millimetres).unwrap_or(u16::MAX))
}

/// A number of modules: at most 185.
fn small(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
