//! Where a paragraph without a marker belongs.

use super::rank::{SEQUENCE, is_numeric, rank};
use super::stack::{Open, Stack};
use super::{cues, line};
use crate::lines::Mark;
use crate::value::marker_value;
use crate::{Block, Layout, Placement};

/// A paragraph without a marker, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unmarked<'p, 's> {
    pub(crate) text: &'p str,
    /// Whether any marker follows in the same document.
    pub(crate) marks_follow: bool,
    /// The marker that opens the next paragraph.
    pub(crate) next: Option<&'p Mark<'s>>,
}

/// Closes the sections that the paragraph does not belong to, and says how sure that is.
pub(crate) fn attach(stack: &mut Stack<'_, '_>, paragraph: Unmarked<'_, '_>) -> Placement {
    if !paragraph.marks_follow
        && !awaits_body(stack, paragraph.text)
        && (line::is_about_whole(paragraph.text)
            || (line::is_contact(paragraph.text) && !is_among_contacts(stack)))
    {
        stack.close_to(0);
        return Placement::Explicit;
    }
    let mut placement = Placement::Explicit;
    if let Some(depth) = summed_up(stack, paragraph.text) {
        placement = Placement::Inferred;
        stack.close_to(depth);
    }
    while let Some(open) = stack.open.last() {
        match belongs(stack, open, placement, paragraph) {
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

/// Whether the innermost section is a heading that nothing stands under yet.
///
/// A title sentence awaits the body that its siblings have; 本通知自…起施行 is no such body.
fn awaits_body(stack: &Stack<'_, '_>, text: &str) -> bool {
    stack.open.last().is_some_and(|open| {
        let is_sentence_heading = || open.earlier.richest > 0 && line::only_addresses_all(text);
        open.section.layout == Layout::Display
            && stack.innermost().is_empty()
            && (open.is_title || open.section.heading.is_none() || is_sentence_heading())
    })
}

/// Whether the section before holds such lines itself: 七、联系方式.
fn is_among_contacts(stack: &Stack<'_, '_>) -> bool {
    let Some(Block::Paragraph(last)) = stack.innermost().last() else { return false };
    last.sentences.first().is_some_and(|sentence| line::is_contact(&sentence.text))
}

/// The depth of the finished list that a paragraph sums up: `[ "除" ] ( "以上" / "上述" ) number measure`, where the
/// list has so many members.
fn summed_up(stack: &Stack<'_, '_>, text: &str) -> Option<usize> {
    let text = text.strip_prefix('除').unwrap_or(text);
    let rest = text.strip_prefix("以上").or_else(|| text.strip_prefix("上述"))?;
    let (rest, value) = marker_value(rest)?;
    let count = usize::try_from(value.value()).ok().filter(|_| rest.starts_with(cues::SUMMED_UP))?;
    let has_so_many = |open: &Open<'_>| {
        open.earlier.count + 1 == count && open.kind.is_some() && !stack.goes_on(open.list, open.mark)
    };
    stack.open.iter().rposition(has_so_many)
}

/// A line that only announces a list is at most so wide; it stays with the item above it.
const ANNOUNCEMENT: usize = 30;

/// A title sentence is at most so wide.
const TITLE_SENTENCE: usize = 20;

enum Belongs {
    Surely,
    Perhaps,
    Above,
}

/// Whether the paragraph belongs to the innermost open section.
///
/// Between two members it does; after a heading on its own line it does; behind the last run-in member the earlier
/// members tell: as many as the richest of them took up. What announces a list belongs where that list stands.
fn belongs(
    stack: &Stack<'_, '_>,
    open: &Open<'_>,
    so_far: Placement,
    paragraph: Unmarked<'_, '_>,
) -> Belongs {
    let Some(kind) = &open.kind else { return Belongs::Surely };
    if stack.goes_on(open.list, open.mark) {
        return Belongs::Surely;
    }
    let announces = paragraph.text.ends_with(['：', ':']);
    let announced = paragraph.next.filter(|next| announces && next.value == 1).map(|next| &next.kind);
    if announced.is_some_and(|announced| is_numeric(&announced.family) && rank(announced) <= rank(kind)) {
        return Belongs::Above;
    }
    if open.section.layout == Layout::Display {
        return match heads(stack, open) {
            Belongs::Surely if so_far == Placement::Inferred => Belongs::Perhaps,
            found => found,
        };
    }
    let stays = announces && line::is_within(paragraph.text, ANNOUNCEMENT) && rank(kind) <= SEQUENCE;
    let earlier = open.earlier;
    if stays || (earlier.count > 0 && open.owned < earlier.richest) {
        Belongs::Perhaps
    } else {
        Belongs::Above
    }
}

/// Whether the last member, alone in its paragraph, heads what follows: a title does unless its siblings head
/// nothing; a sentence does if one of its siblings takes up paragraphs or lists.
fn heads(stack: &Stack<'_, '_>, open: &Open<'_>) -> Belongs {
    let earlier = open.earlier;
    let heads_nothing = earlier.count > 0 && !earlier.hold;
    if open.is_title || earlier.count == 0 {
        return if heads_nothing { Belongs::Above } else { Belongs::Surely };
    }
    if earlier.richest > 0 || earlier.nests > 0 {
        return Belongs::Surely;
    }
    // （一）抓统筹。要… （二）抓落实。⏎要…: the text of the last member has a line of its own.
    let is_short = open.section.heading.as_ref().is_some_and(|it| line::is_within(&it.text, TITLE_SENTENCE));
    let is_numeric = open.kind.as_ref().is_some_and(|kind| is_numeric(&kind.family));
    let lacks_body = is_short && is_numeric && earlier.leaves == 0 && stack.innermost().is_empty();
    if lacks_body { Belongs::Perhaps } else { Belongs::Above }
}
