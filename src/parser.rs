//! The parser with its options.

use crate::{Document, PartialDate};

/// Reads documents, with options.
#[derive(Clone, Debug)]
pub struct Parser {
    inlines: bool,
    reference_date: Option<PartialDate>,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// A parser that reads everything.
    #[must_use]
    pub const fn new() -> Self {
        Self { inlines: true, reference_date: None }
    }

    /// Whether to look into the sentences (figures, dates, titles …); without, only the structure is read.
    #[must_use]
    pub const fn inlines(mut self, inlines: bool) -> Self {
        self.inlines = inlines;
        self
    }

    /// The day on which the text was said; 今年 and 去年 get dates from it.
    #[must_use]
    pub const fn reference_date(mut self, date: PartialDate) -> Self {
        self.reference_date = Some(date);
        self
    }

    /// Reads a text. Every string is a document.
    #[must_use]
    pub fn parse<'a>(&self, source: &'a str) -> Document<'a> {
        let mut document = crate::outline::read(source, &[]);
        if self.inlines {
            crate::inlines::read(&mut document, self.reference_date);
        }
        document
    }
}
