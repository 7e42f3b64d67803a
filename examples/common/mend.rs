//! What a fix of the lint makes of the words that are marked.

use gongwen::{Edit, Span};

/// The marked words as they read afterwards, or those at the place of the fix where that is elsewhere; empty where they
/// go.
pub(crate) fn mended(fix: &Edit, source: &str, marked: Span) -> String {
    let around = if marked.encloses(fix.span) { marked } else { fix.span };
    let before = source.get(around.start..fix.span.start).unwrap_or("");
    let behind = source.get(fix.span.end..around.end).unwrap_or("");
    super::common::one_line(&[before, &fix.replacement, behind].concat())
}
