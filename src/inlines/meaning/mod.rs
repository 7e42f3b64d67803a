//! What a figure means: subject, relation, comparisons, period, modality and role.
//!
//! A sentence with figures is cut into [`chunk`]s once. Its figures are read one after another in their [`clause`]s;
//! each is a statistic of its own, the change of the one before it, or the value that the next one comes from. Nothing
//! looks farther than a fixed number of chunks.

mod changes;
mod chunk;
mod clause;
mod compare;
mod draft;
mod frame;
mod nest;
mod noun;
mod noun_behind;
mod noun_verb;
mod noun_words;
mod people;
mod role;
mod sharing;
mod small;
mod statistic;
mod subject;
mod words;
mod words_table;

#[cfg(test)]
mod tests;

use alloc::boxed::Box;
use alloc::vec::{Drain, Vec};
use core::iter::Peekable;
use core::mem;
use core::ops::Range;

use self::chunk::{Chunk, Kind};
use self::draft::Draft;
use self::nest::{Nest, Open};
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
    /// What is known of the tokens that are read; kept from one sentence to the next for its room.
    chunks: Vec<Chunk>,
    times: Vec<usize>,
    drafts: Vec<Draft<'a>>,
    open: Vec<Open<'a>>,
}

impl<'a> Assembler<'a> {
    pub(crate) const fn new() -> Self {
        Self {
            next_id: 0,
            period: None,
            outlook: None,
            chunks: Vec::new(),
            times: Vec::new(),
            drafts: Vec::new(),
            open: Vec::new(),
        }
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
        let mut nest = Nest::new(cx, tokens.len(), quotations, mem::take(&mut self.open));
        let mut tokens = tokens.drain(..);
        let mut start = 0;
        while !tokens.as_slice().is_empty() {
            let (batch, behind) = tokens.as_slice().split_at(tokens.len().min(BATCH));
            let end = behind.first().map_or(cx.text.len(), |next| next.start);
            self.read(cx, mem::replace(&mut start, end)..end, batch);
            let mut drafts = self.drafts.drain(..).peekable();
            for token in tokens.by_ref().take(BATCH) {
                let place = token.start..token.end;
                if let Some(inline) = inline(token, &mut drafts) {
                    nest.add(place, inline);
                }
            }
        }
        self.period = opening;
        let (inlines, open) = nest.finish();
        self.open = open;
        inlines
    }

    /// Reads the figures of a stretch of a sentence.
    fn read(&mut self, cx: &Context<'a, '_>, text: Range<usize>, tokens: &[Token<'a>]) {
        if tokens.iter().any(|token| matches!(token.kind, TokenKind::Figure(_))) {
            chunk::cut(cx, text, tokens, &mut self.chunks);
            self.times.clear();
            let is_time = |(at, chunk): (usize, &Chunk)| matches!(chunk.kind, Kind::Time(_)).then_some(at);
            self.times.extend(self.chunks.iter().enumerate().filter_map(is_time));
            Reading::new(self, cx, tokens).run();
        }
    }
}

/// What a token becomes; a figure has been read, or is a part of another.
fn inline<'a>(token: Token<'a>, drafts: &mut Peekable<Drain<'_, Draft<'a>>>) -> Option<Inline<'a>> {
    Some(match token.kind {
        TokenKind::Figure(measure) => {
            let draft = drafts.next_if(|draft| draft.place.start == token.start)?;
            Inline::Statistic(Box::new(draft.with(measure)))
        }
        TokenKind::Time(it) => Inline::Time(it),
        TokenKind::Title(it) => Inline::Title(it),
        TokenKind::Placeholder(it) => Inline::Placeholder(it),
        TokenKind::Abbreviation(it) => Inline::Abbreviation(it),
    })
}
