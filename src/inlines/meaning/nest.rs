//! Quotations around what stands in them.

use alloc::boxed::Box;
use alloc::vec::{Drain, Vec};
use core::iter::Peekable;
use core::ops::Range;

use crate::chars::is_blank;
use crate::inlines::token::Context;
use crate::tree::MAX_QUOTATION_DEPTH;
use crate::{Inline, Quotation};

/// A quotation that is still open: where it ends in the sentence, and the quotation.
pub(crate) type Open<'a> = (usize, Box<Quotation<'a>>);

/// Puts the inlines of a sentence into its quotations; both are sorted by start. Quotations inside other inlines, or
/// too deep, are left out.
pub(crate) struct Nest<'n, 'a, 's> {
    cx: &'n Context<'a, 's>,
    quotations: Peekable<Drain<'n, Range<usize>>>,
    open: Vec<Open<'a>>,
    done: Vec<Inline<'a>>,
    /// Where the last inline ends.
    covered: usize,
}

impl<'n, 'a, 's> Nest<'n, 'a, 's> {
    /// A sentence of so many inlines or less; `open` is empty, and has room.
    pub(crate) fn new(
        cx: &'n Context<'a, 's>,
        count: usize,
        quotations: &'n mut Vec<Range<usize>>,
        open: Vec<Open<'a>>,
    ) -> Self {
        let done = Vec::with_capacity(count + quotations.len());
        Self { cx, quotations: quotations.drain(..).peekable(), open, done, covered: 0 }
    }

    /// Adds the next inline.
    pub(crate) fn add(&mut self, place: Range<usize>, inline: Inline<'a>) {
        while let Some(quotation) = self.quotations.next_if(|quotation| quotation.start <= place.start) {
            // A quotation that an inline cuts or holds is part of it: “十四五”时期.
            let is_cut = quotation.start < self.covered
                || quotation.end < place.end && quotation.end > place.start
                || quotation.start == place.start;
            if !is_cut {
                self.enter(quotation);
            }
        }
        self.close(place.start);
        self.covered = place.end;
        self.push(inline);
    }

    /// The inlines of the sentence, and the room of the open quotations.
    pub(crate) fn finish(mut self) -> (Vec<Inline<'a>>, Vec<Open<'a>>) {
        while let Some(quotation) = self.quotations.next() {
            if quotation.start >= self.covered {
                self.enter(quotation);
            }
        }
        self.close(usize::MAX);
        (self.done, self.open)
    }

    /// Opens a quotation; one that would be too deep stays flat.
    fn enter(&mut self, place: Range<usize>) {
        self.close(place.start);
        if self.open.len() < MAX_QUOTATION_DEPTH {
            // One that is never closed ends where the text does, not behind the blanks after it.
            let text = self.cx.slice(place.start, place.end).trim_end_matches(is_blank);
            let end = place.start + text.len();
            let quotation = Quotation::new(self.cx.span(place.start, end), self.cx.cow(place.start, end));
            self.open.push((end, Box::new(quotation)));
        }
    }

    /// Closes the quotations that end at or before `at`.
    fn close(&mut self, at: usize) {
        while self.open.last().is_some_and(|(end, _)| *end <= at) {
            let Some((_, quotation)) = self.open.pop() else { return };
            self.push(Inline::Quotation(quotation));
        }
    }

    fn push(&mut self, inline: Inline<'a>) {
        match self.open.last_mut() {
            Some((_, quotation)) => quotation.inlines.push(inline),
            None => self.done.push(inline),
        }
    }
}
