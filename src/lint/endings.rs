//! How the items of a list end: all in ；, the last in 。, or all in 。 (GB/T 15834-2011, 4.6 and A.5).

use alloc::vec::Vec;

use super::rule::Sheet;
use super::view::{List, View};
use crate::tree::{Block, Section};
use crate::{Span, chars};

/// A.5: items that hold a full stop do not end in ；.
pub(super) fn semicolon(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for list in &view.lists {
        let places: Vec<Span> = items(view, list)
            .filter(|(item, ending)| ending.is_semicolon && holds_full_stop(view, item))
            .map(|(_, ending)| ending.span)
            .collect();
        if let Some((&first, others)) = places.split_first() {
            let zh = "分项列举的各项中已有句号，各项末尾不能再用分号";
            let en = "an item that holds a full stop does not end in a semicolon";
            sheet.add_with(first, zh, en, others, None);
        }
    }
}

/// Some items end in ；, others in 。, and none holds a full stop that would explain it.
pub(super) fn mixed(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for list in &view.lists {
        let mut first = None;
        for (item, ending) in items(view, list) {
            if holds_full_stop(view, item) {
                break;
            }
            let expected = *first.get_or_insert(ending);
            if expected.is_semicolon != ending.is_semicolon {
                let zh = "各项末尾的标点不一致：或用分号、最后一项用句号，或都用句号";
                let en =
                    "the items of one list end in semicolons, the last in a full stop, or all in full stops";
                sheet.add_with(ending.span, zh, en, &[expected.span], None);
                break;
            }
        }
    }
}

/// The sign that an item ends in.
#[derive(Clone, Copy)]
struct Ending {
    span: Span,
    is_semicolon: bool,
}

/// The items of a list but the last (what follows the list may have been read into that one), with the signs they
/// end in. A list in which another stands, or an item ends in neither ； nor 。, has none.
fn items<'t, 'a>(
    view: &View<'t, 'a>,
    list: &List<'t, 'a>,
) -> impl Iterator<Item = (&'t Section<'a>, Ending)> + use<'t, 'a> {
    let mut found = Vec::new();
    for item in list.items().take(list.count() - 1) {
        let is_leaf = item.blocks.iter().all(|it| matches!(it, Block::Paragraph(_)));
        let Some(ending) = ending(view, item).filter(|_| is_leaf) else {
            found.clear();
            break;
        };
        found.push((item, ending));
    }
    found.into_iter()
}

/// The last sign of an item; that of a bare heading stands behind it.
fn ending(view: &View<'_, '_>, item: &Section<'_>) -> Option<Ending> {
    let text = item.span.of(view.source)?.trim_end_matches(chars::is_space);
    let end = item.span.start + text.len();
    let (start, sign) = match text.chars().next_back().filter(|&c| is_end(c)) {
        Some(sign) => (end - sign.len_utf8(), sign),
        None => (end, view.after(end).filter(|&c| is_end(c))?),
    };
    let span = Span::new(start, start + sign.len_utf8());
    Some(Ending { span, is_semicolon: matches!(sign, '；' | ';') })
}

const fn is_end(c: char) -> bool {
    matches!(c, '；' | ';' | '。')
}

/// Whether a sentence ends inside the item; full stops inside quotations do not count.
fn holds_full_stop(view: &View<'_, '_>, item: &Section<'_>) -> bool {
    let sentences = item.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(it) => Some(&it.sentences),
        Block::Section(_) => None,
    });
    let mut ends = item
        .heading
        .iter()
        .filter(|_| !item.blocks.is_empty())
        .map(|it| it.span.end)
        .chain(sentences.flatten().map(|it| it.span.end.saturating_sub("。".len())));
    let last = item.span.end.saturating_sub("。".len());
    ends.any(|end| end < last && view.after(end) == Some('。'))
}
