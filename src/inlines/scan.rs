//! One pass over a sentence: at each character that can begin something, the rules that begin with it.

use super::quantity::{self, Place};
use super::token::{Context, Scan, Token, TokenKind};
use crate::{ParagraphRole, PartialDate};

/// Scans sentences one after another.
pub(crate) struct Scanner {
    _reference_date: Option<PartialDate>,
    spaced: bool,
}

impl Scanner {
    pub(crate) const fn new(reference_date: Option<PartialDate>) -> Self {
        Self { _reference_date: reference_date, spaced: false }
    }

    /// What stands in a sentence; in boilerplate only times and titles.
    pub(crate) fn scan<'a>(&mut self, context: &Context<'a, '_>, role: ParagraphRole) -> Scan<'a> {
        let mut scan = Scan::default();
        if role == ParagraphRole::Boilerplate { return scan; }
        let mut at = 0;
        let mut floor = 0;
        while let Some(c) = context.text.get(at..).and_then(|rest| rest.chars().next()) {
            if !quantity::is_lead(c) { at += c.len_utf8(); continue; }
            let reading = quantity::read(Place { context, at, floor, spaced: self.spaced });
            at = reading.end.max(at + c.len_utf8());
            if let Some(m) = reading.figure {
                floor = reading.end;
                scan.tokens.push(Token { start: reading.start, end: reading.end, kind: TokenKind::Figure(m) });
            }
        }
        scan
    }
}
