//! Folding, as far as it is told by what it did; the letters and the gaps are tested where they are.

use motcua::text::fold;

/// Each of the three alone is a change: a remark that was cut is not the one that was given.
#[test]
fn a_text_is_unchanged_only_if_nothing_was_changed_left_out_or_cut() {
    for (text, limit, counts) in [
        ("Dong tien dat", None, (0, 0, 0)),
        ("Dong tien dat", Some(13), (0, 0, 0)),
        ("Đong tien dat", None, (1, 0, 0)),
        ("(Dong tien dat", None, (0, 1, 0)),
        ("Dong tien dat", Some(12), (0, 0, 1)),
    ] {
        let folded = fold(text, limit);
        assert_eq!((folded.changed, folded.dropped, folded.clipped), counts, "{text} {limit:?}");
        assert_eq!(folded.is_unchanged(), counts == (0, 0, 0), "{text} {limit:?}");
    }
}
