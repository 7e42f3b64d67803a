//! One pass over a sentence: at each character that can begin something, the rules that begin with it.

use super::token::{Context, Scan};
use crate::{ParagraphRole, PartialDate};

/// Scans sentences one after another.
pub(crate) struct Scanner {
    _reference_date: Option<PartialDate>,
}

impl Scanner {
    pub(crate) const fn new(reference_date: Option<PartialDate>) -> Self {
        Self { _reference_date: reference_date }
    }

    /// What stands in a sentence; in boilerplate only times and titles.
    pub(crate) fn scan<'a>(&mut self, _context: &Context<'a, '_>, _role: ParagraphRole) -> Scan<'a> {
        Scan::default()
    }
}
