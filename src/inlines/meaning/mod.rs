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
mod noun_verb;
mod noun_words;
mod people;
mod role;
mod small;
mod statistic;
mod subject;
mod words;
mod words_table;

#[cfg(test)]
mod tests;

use alloc::vec::Vec;
use core::ops::Range;

use self::statistic::Reading;
use super::token::{Context, Follows, Scan, Token, TokenKind};
use crate::{Inline, Modality, Time};

/// How many tokens of a sentence are read together. No sentence that anyone wrote has as many; one that a program made
/// must not take much more room than its text.
const BATCH: usize = 256;

/// Makes the inlines of one sentence after another, in document order.
#[derive(Debug)]
pub(crate) struct Assembler<'a> {
    next_id: u32,
    /// The period that the last sentence of the paragraph set for what follows.
    period: Option<Time<'a>>,
    /// How figures are meant in the section where nothing in their sentence says it.
    pub(crate) outlook: Option<Modality>,
}

impl<'a> Assembler<'a> {
    pub(crate) const fn new() -> Self {
        Self { next_id: 0, period: None, outlook: None }
    }

    /// Goes on behind a sentence in which nothing stands.
    pub(crate) fn pass_over(&mut self) {
        self.period = None;
    }

    /// The inlines of a sentence, sorted by start, quotations holding what stands in them.
    pub(crate) fn assemble(&mut self, cx: &Context<'a, '_>, scan: &mut Scan<'a>) -> Vec<Inline<'a>> {
        let Scan { tokens, quotations } = scan;
        if cx.follows == Follows::NewParagraph {
            self.period = None;
        }
        let opening = frame::opening(cx, tokens).cloned();
        if tokens.is_empty() && quotations.is_empty() {
            self.period = opening;
            return Vec::new();
        }
        let count = tokens.len() + quotations.len();
        if !tokens.iter().any(|token| matches!(token.kind, TokenKind::Figure(_))) {
            let inlines = tokens.drain(..).filter_map(plain);
            self.period = opening;
            return nest::nest(cx, count, inlines, quotations.drain(..));
        }
        let mut tokens = tokens.drain(..).peekable();
        let mut start = 0;
        let batches = core::iter::from_fn(|| {
            tokens.peek()?;
            let batch: Vec<Token<'a>> = tokens.by_ref().take(BATCH).collect();
            let end = tokens.peek().map_or(cx.text.len(), |next| next.start);
            let text = core::mem::replace(&mut start, end)..end;
            Some(self.batch(cx, text, batch))
        });
        let inlines = nest::nest(cx, count, batches.flatten(), quotations.drain(..));
        self.period = opening;
        inlines
    }

    /// The inlines of a stretch of a sentence, sorted by start.
    fn batch(
        &mut self,
        cx: &Context<'a, '_>,
        text: Range<usize>,
        tokens: Vec<Token<'a>>,
    ) -> Vec<(Range<usize>, Inline<'a>)> {
        let chunks = chunk::chunks(cx, text, &tokens);
        let mut reading = Reading::new(cx, &tokens, &chunks, self.next_id, self.period.as_ref());
        reading.outlook = self.outlook;
        reading.run();
        self.next_id = reading.next_id;
        let statistics = reading.statistics;
        let mut inlines: Vec<_> = tokens
            .into_iter()
            .filter_map(plain)
            .chain(statistics.into_iter().map(|it| (it.place, Inline::Statistic(it.statistic))))
            .collect();
        inlines.sort_by_key(|(place, _)| place.start);
        inlines
    }
}

/// A token that needs no reading, with its place; figures are read apart.
fn plain(token: Token<'_>) -> Option<(Range<usize>, Inline<'_>)> {
    let inline = match token.kind {
        TokenKind::Figure(_) => return None,
        TokenKind::Time(it) => Inline::Time(it),
        TokenKind::Title(it) => Inline::Title(it),
        TokenKind::Placeholder(it) => Inline::Placeholder(it),
        TokenKind::Abbreviation(it) => Inline::Abbreviation(it),
    };
    Some((token.start..token.end, inline))
}
