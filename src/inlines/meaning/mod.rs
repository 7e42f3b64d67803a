//! What a figure means: subject, relation, comparisons, period, modality and role.
//!
//! A sentence with figures is cut into [`chunk`]s once. Its figures are read one after another in their [`clause`]s;
//! each is a statistic of its own, the change of the one before it, or the value that the next one comes from. Nothing
//! looks farther than a fixed number of chunks.

mod changes;
mod chunk;
mod clause;
mod compare;
mod frame;
mod nest;
mod noun;
mod role;
mod small;
mod statistic;
mod subject;
mod words;

#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use self::statistic::Reading;
use super::token::{Context, Follows, Scan, TokenKind};
use crate::{Inline, PartialDate, Time};

/// Makes the inlines of one sentence after another, in document order.
#[derive(Debug)]
pub(crate) struct Assembler<'a> {
    next_id: u32,
    /// The period that the last sentence of the paragraph set for what follows.
    period: Option<Time<'a>>,
}

impl<'a> Assembler<'a> {
    pub(crate) const fn new(_reference_date: Option<PartialDate>) -> Self {
        Self { next_id: 0, period: None }
    }

    /// The inlines of a sentence, sorted by start, quotations holding what stands in them.
    pub(crate) fn assemble(&mut self, cx: &Context<'a, '_>, scan: &mut Scan<'a>) -> Vec<Inline<'a>> {
        let Scan { tokens, quotations } = scan;
        if cx.follows == Follows::NewParagraph {
            self.period = None;
        }
        let statistics = if tokens.iter().any(|token| matches!(token.kind, TokenKind::Figure(_))) {
            let chunks = chunk::chunks(cx, tokens);
            let mut reading = Reading::new(cx, tokens, &chunks, self.next_id, self.period.as_ref());
            reading.run();
            self.next_id = reading.next_id;
            reading.statistics
        } else {
            Vec::new()
        };
        self.period = frame::opening(cx, tokens).cloned();
        if tokens.is_empty() && quotations.is_empty() {
            return Vec::new();
        }
        let mut inlines: Vec<(Range<usize>, Inline<'a>)> = tokens
            .drain(..)
            .filter_map(|token| Some((token.start..token.end, plain(token.kind)?)))
            .chain(statistics.into_iter().map(|it| (it.place, Inline::Statistic(it.statistic))))
            .collect();
        inlines.sort_by_key(|(place, _)| place.start);
        nest::nest(cx, inlines, quotations.drain(..))
    }
}

/// A token that needs no reading; figures are read apart.
fn plain(kind: TokenKind<'_>) -> Option<Inline<'_>> {
    match kind {
        TokenKind::Figure(_) => None,
        TokenKind::Time(it) => Some(Inline::Time(Box::new(it))),
        TokenKind::Title(it) => Some(Inline::Title(Box::new(it))),
        TokenKind::Placeholder(it) => Some(Inline::Placeholder(it)),
        TokenKind::Abbreviation(it) => Some(Inline::Abbreviation(it)),
    }
}
