//! From what stands in a sentence to what it says. A stand-in: every figure becomes a statistic with defaults.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::marker::PhantomData;

use super::token::{Context, Scan, TokenKind};
use crate::{Inline, Measure, PartialDate, Statistic};

/// Makes the inlines of one sentence after another, in document order.
pub(crate) struct Assembler<'a> {
    next_id: u32,
    source: PhantomData<&'a str>,
}

impl<'a> Assembler<'a> {
    pub(crate) fn new(_reference_date: Option<PartialDate>) -> Self {
        Self { next_id: 0, source: PhantomData }
    }

    /// The inlines of a sentence, sorted by start, quotations holding what stands in them.
    pub(crate) fn assemble(&mut self, _context: &Context<'a, '_>, scan: Scan<'a>) -> Vec<Inline<'a>> {
        scan.tokens.into_iter().map(|token| self.inline(token.kind)).collect()
    }

    fn inline(&mut self, kind: TokenKind<'a>) -> Inline<'a> {
        match kind {
            TokenKind::Figure(measure) => Inline::Statistic(Box::new(self.statistic(measure))),
            TokenKind::Time(it) => Inline::Time(Box::new(it)),
            TokenKind::Title(it) => Inline::Title(Box::new(it)),
            TokenKind::Placeholder(it) => Inline::Placeholder(it),
            TokenKind::Abbreviation(it) => Inline::Abbreviation(it),
        }
    }

    fn statistic(&mut self, measure: Measure<'a>) -> Statistic<'a> {
        let (span, text) = match &measure {
            Measure::Quantity(it) => (it.span, it.text.clone()),
            Measure::Rank(it) => (it.span, it.text.clone()),
            Measure::Proportion(it) => (it.span, it.text.clone()),
        };
        let mut statistic = Statistic::new(span, text, measure);
        statistic.id = self.next_id;
        self.next_id += 1;
        statistic
    }
}
