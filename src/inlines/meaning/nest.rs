//! Quotations around what stands in them.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use crate::chars::is_blank;
use crate::inlines::token::Context;
use crate::tree::MAX_QUOTATION_DEPTH;
use crate::{Inline, Quotation};

/// A quotation that is still open: where it ends in the sentence, and the quotation.
type Open<'a> = (usize, Quotation<'a>);

/// Puts the inlines of a sentence into its quotations; both are sorted by start. Quotations inside other inlines, or
/// too deep, are left out. There are `count` of them in all, or less.
pub(crate) fn nest<'a>(
    cx: &Context<'a, '_>,
    count: usize,
    inlines: impl Iterator<Item = (Range<usize>, Inline<'a>)>,
    quotations: impl Iterator<Item = Range<usize>>,
) -> Vec<Inline<'a>> {
    let mut done = Vec::with_capacity(count);
    let mut open: Vec<Open<'a>> = Vec::new();
    let mut quotations = quotations.peekable();
    let mut covered = 0;
    for (place, inline) in inlines {
        while let Some(quotation) = quotations.next_if(|quotation| quotation.start <= place.start) {
            // A quotation that an inline cuts or holds is part of it: “十四五”时期.
            let is_cut = quotation.start < covered
                || quotation.end < place.end && quotation.end > place.start
                || quotation.start == place.start;
            if !is_cut {
                enter(cx, quotation, &mut open, &mut done);
            }
        }
        close(place.start, &mut open, &mut done);
        covered = place.end;
        push(inline, &mut open, &mut done);
    }
    for quotation in quotations {
        if quotation.start >= covered {
            enter(cx, quotation, &mut open, &mut done);
        }
    }
    close(usize::MAX, &mut open, &mut done);
    done
}

/// Opens a quotation; one that would be too deep stays flat.
fn enter<'a>(
    cx: &Context<'a, '_>,
    place: Range<usize>,
    open: &mut Vec<Open<'a>>,
    done: &mut Vec<Inline<'a>>,
) {
    close(place.start, open, done);
    if open.len() < MAX_QUOTATION_DEPTH {
        // One that is never closed ends where the text does, not behind the blanks after it.
        let text = cx.slice(place.start, place.end).trim_end_matches(is_blank);
        let end = place.start + text.len();
        let quotation = Quotation::new(cx.span(place.start, end), cx.cow(place.start, end));
        open.push((end, quotation));
    }
}

/// Closes the quotations that end at `at` or before.
fn close<'a>(at: usize, open: &mut Vec<Open<'a>>, done: &mut Vec<Inline<'a>>) {
    while open.last().is_some_and(|(end, _)| *end <= at) {
        let Some((_, quotation)) = open.pop() else { return };
        push(Inline::Quotation(Box::new(quotation)), open, done);
    }
}

fn push<'a>(inline: Inline<'a>, open: &mut [Open<'a>], done: &mut Vec<Inline<'a>>) {
    match open.last_mut() {
        Some((_, quotation)) => quotation.inlines.push(inline),
        None => done.push(inline),
    }
}
