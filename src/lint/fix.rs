//! Fixes: the edits of findings, put into the text.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Edit, Finding};

/// The text with the fixes of the findings in it, and nothing else changed. Numbers stay as they are.
///
/// Where two edits overlap, the one that begins first wins (of two that begin together, that of the earlier
/// finding); an edit that does not fit the text is left out. Whoever lints the fixed text finds nothing more to
/// fix. `source` is the text whose document was linted. Linear but for sorting.
///
/// ```
/// use gongwen::{Document, Profile, apply_fixes};
/// let source = "（一）、压实责任。\n（二）、改进作风。";
/// let findings = Document::parse(source).lint(Profile::OfficialDocument);
/// assert_eq!(apply_fixes(source, &findings), "（一）压实责任。\n（二）改进作风。");
/// ```
#[must_use]
pub fn apply_fixes(source: &str, findings: &[Finding]) -> String {
    let mut edits: Vec<&Edit> = findings.iter().filter_map(|it| it.fix.as_ref()).collect();
    edits.sort_by_key(|edit| edit.span.start);
    let (mut text, mut at) = (String::with_capacity(source.len()), 0);
    for edit in edits {
        let fits = at <= edit.span.start && edit.span.of(source).is_some();
        if let Some(kept) = source.get(at..edit.span.start).filter(|_| fits) {
            text.push_str(kept);
            text.push_str(&edit.replacement);
            at = edit.span.end;
        }
    }
    text.push_str(source.get(at..).unwrap_or(""));
    text
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;

    use super::*;
    use crate::{FindingCode, Grade, Message, Span};

    fn finding(start: usize, end: usize, replacement: &str) -> Finding {
        let message = Message::new("", "");
        let span = Span::new(start, end);
        let mut finding = Finding::new(FindingCode::HalfWidthPunctuation, Grade::Standard, span, message);
        finding.fix = Some(Edit::new(span, replacement.to_owned()));
        finding
    }

    #[test]
    fn the_first_of_two_edits_wins_and_what_does_not_fit_is_left_out() {
        for (edits, expected) in [
            (&[][..], "甲,乙"),
            (&[(3, 4, "，")], "甲，乙"),
            (&[(3, 4, "，"), (0, 4, "丙")], "丙乙"),
            (&[(0, 3, "丙"), (3, 4, "，"), (4, 7, "")], "丙，"),
            (&[(3, 4, "，"), (3, 4, "；")], "甲，乙"),
            (&[(3, 3, "、"), (3, 4, "，")], "甲、，乙"),
            (&[(1, 2, "x"), (5, 4, "x"), (4, 99, "x"), (4, 7, "丁")], "甲,丁"),
        ] {
            let findings: Vec<Finding> =
                edits.iter().map(|&(start, end, text)| finding(start, end, text)).collect();
            assert_eq!(apply_fixes("甲,乙", &findings), expected, "{edits:?}");
        }
    }
}
