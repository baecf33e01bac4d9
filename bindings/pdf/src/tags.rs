//! What the parts of the page are: a heading, a figure with its caption, a table of two columns, a note.

use crate::page::{POINTS, measure};
use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, TableHeaderScope, Tag, TagGroup, TagTree};
use motcua::payment::{Slip, SlipRole, SlipText};
use std::num::NonZeroU16;

/// The tree of the page while it grows, in the order in which it is read.
pub(crate) struct Tags<'a> {
    slip: &'a Slip<'a>,
    /// Heading, figure and caption.
    before: Vec<TagGroup>,
    rows: TagGroup,
    /// A label whose value is still to come.
    label: Option<TagGroup>,
    after: Vec<TagGroup>,
}

impl<'a> Tags<'a> {
    pub(crate) fn new(slip: &'a Slip<'a>) -> Self {
        Self { slip, before: Vec::new(), rows: TagGroup::new(Tag::Table), label: None, after: Vec::new() }
    }

    /// The code, with what is said instead of it.
    pub(crate) fn code(&mut self, mark: Identifier) {
        let alternative = if self.slip.language_tag() == "vi" {
            "Mã QR để thanh toán bằng ứng dụng ngân hàng; đơn vị thụ hưởng, tài khoản, số tiền và mã tham chiếu trong mã như \
             ghi trên phiếu."
        } else {
            "QR code to pay with a banking app; payee, account, amount and reference in it are those of this slip."
        };
        let (left, top, side) = Slip::CODE;
        let scaled = |millimetres| measure(millimetres) * POINTS;
        let place = Rect::from_ltrb(scaled(left), scaled(top), scaled(left + side), scaled(top + side));
        let place = place.map(|rect| BBox::new(0, rect));
        let figure = Tag::Figure(Some(alternative.into())).with_bbox(place);
        self.before.push(TagGroup::with_children(figure, vec![mark.into()]));
    }

    /// A text and the marks of its lines.
    pub(crate) fn text(&mut self, text: &SlipText, marks: Vec<Identifier>) {
        let children = marks.into_iter().map(Into::into).collect();
        match text.role() {
            SlipRole::Title => {
                let heading = Tag::Hn(NonZeroU16::MIN, Some(self.slip.title().into()));
                self.before.push(TagGroup::with_children(heading, children));
            }
            SlipRole::Scan => self.before.push(TagGroup::with_children(Tag::Caption, children)),
            SlipRole::Label => {
                self.label = Some(TagGroup::with_children(Tag::TH(TableHeaderScope::Row), children));
            }
            SlipRole::Payee | SlipRole::Payment | SlipRole::Value => {
                let mut row = TagGroup::new(Tag::TR);
                if let Some(label) = self.label.take() {
                    row.push(label);
                }
                row.push(TagGroup::with_children(Tag::TD, children));
                self.rows.push(row);
            }
            SlipRole::Note => self.after.push(TagGroup::with_children(Tag::P, children)),
        }
    }

    pub(crate) fn finish(self) -> TagTree {
        let groups = self.before.into_iter().chain([self.rows]).chain(self.after);
        let tree = TagTree::from(groups.map(Into::into).collect::<Vec<_>>());
        tree.with_lang(Some(self.slip.language_tag().into()))
    }
}
