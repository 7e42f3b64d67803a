//! Where a paragraph without a marker belongs.

use super::line;
use super::rank::{SEQUENCE, rank};
use super::stack::{Open, Stack};
use crate::{Layout, Placement};

/// Closes the sections that the paragraph does not belong to, and says how sure that is.
pub(crate) fn attach(stack: &mut Stack<'_, '_>, text: &str, marks_follow: bool) -> Placement {
    let awaits_body = stack.open.last().is_some_and(|open| {
        open.section.layout == Layout::Display
            && open.section.blocks.is_empty()
            && (open.is_title || open.section.heading.is_none())
    });
    if !marks_follow && line::is_about_whole(text) && !awaits_body {
        stack.close_to(0);
        return Placement::Explicit;
    }
    let mut placement = Placement::Explicit;
    while let Some(open) = stack.open.last() {
        match belongs(stack, open, placement, text) {
            Belongs::Surely => break,
            Belongs::Perhaps => {
                placement = Placement::Inferred;
                break;
            }
            Belongs::Above => {
                placement = Placement::Inferred;
                stack.close_to(stack.open.len() - 1);
            }
        }
    }
    if let Some(open) = stack.open.last_mut() {
        open.owned += 1;
    }
    placement
}

/// A line that only announces a list is at most so wide; it stays with the item above it.
const ANNOUNCEMENT: usize = 30;

enum Belongs {
    Surely,
    Perhaps,
    Above,
}

/// Whether the paragraph belongs to the innermost open section.
///
/// Between two members it does; after a heading on its own line it does; behind the last run-in member the earlier
/// members tell: as many as the richest of them took up.
fn belongs(stack: &Stack<'_, '_>, open: &Open<'_>, so_far: Placement, text: &str) -> Belongs {
    let Some(kind) = &open.kind else { return Belongs::Surely };
    if stack.goes_on(open.list, open.mark) {
        return Belongs::Surely;
    }
    let siblings = open.list.and_then(|list| stack.siblings.get(list)).copied().unwrap_or_default();
    let has_siblings = siblings.count > 1;
    if open.section.layout == Layout::Display {
        let are_bare = has_siblings && !open.siblings_hold;
        let is_heading = open.is_title || open.siblings_hold || !has_siblings;
        return if !is_heading || (are_bare && open.section.blocks.is_empty()) {
            Belongs::Above
        } else if so_far == Placement::Inferred {
            Belongs::Perhaps
        } else {
            Belongs::Surely
        };
    }
    let announces =
        text.ends_with(['：', ':']) && line::is_within(text, ANNOUNCEMENT) && rank(kind) <= SEQUENCE;
    if announces || (has_siblings && open.owned < open.richest) { Belongs::Perhaps } else { Belongs::Above }
}
