//! What the scan of a sentence finds, and the sentence it is found in.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::OnceCell;
use core::ops::Range;

use crate::text::Origin;
use crate::{Abbreviation, Measure, Placeholder, Span, Time, Title};

/// A sentence while it is read: its joined text and the way back to the source.
///
/// `'a` is the source, `'s` the sentence.
#[derive(Clone, Debug)]
pub(crate) struct Context<'a, 's> {
    /// The joined text; all offsets below are byte offsets into it.
    pub(crate) text: &'s str,
    /// How the sentence follows the one before.
    pub(crate) follows: Follows,
    origin: Origin<'a>,
    asked: Asked,
}

/// What was asked of a whole sentence, which may be long: looked for once.
#[derive(Clone, Debug, Default)]
struct Asked {
    quarter: OnceCell<bool>,
    estimate: OnceCell<bool>,
    each: OnceCell<bool>,
}

/// How a sentence follows the one before in the document; the context goes on inside a source paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Follows {
    /// It opens a paragraph of the source.
    NewParagraph,
    /// It stands in the same paragraph of the source (behind a run-in heading, an inline item, another sentence).
    SameParagraph,
}

impl<'a, 's> Context<'a, 's> {
    /// The sentence at `span` of `source`, whose joined text is `text`.
    pub(crate) fn new(source: &'a str, span: Span, text: &'s str, follows: Follows) -> Self {
        Self { text, follows, origin: Origin::new(source, span, text), asked: Asked::default() }
    }

    /// The same sentence for a document that sets blanks between its digits, on a text without them, which is put
    /// into `compact`.
    pub(crate) fn unspaced<'c>(&self, compact: &'c mut String) -> Context<'a, 'c> {
        let (text, origin) = self.origin.unspaced(self.text);
        *compact = text;
        Context { text: compact, follows: self.follows, origin, asked: Asked::default() }
    }

    /// Whether 季度 stands anywhere.
    pub(crate) fn is_quarterly(&self) -> bool {
        *self.asked.quarter.get_or_init(|| self.text.contains("季度"))
    }

    /// Whether 预计 stands anywhere.
    pub(crate) fn has_estimate(&self) -> bool {
        *self.asked.estimate.get_or_init(|| self.text.contains("预计"))
    }

    /// Whether 每 stands anywhere.
    pub(crate) fn has_each(&self) -> bool {
        *self.asked.each.get_or_init(|| self.text.contains("每"))
    }

    /// The source span of `start..end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        self.origin.span(start, end)
    }

    /// The text of `start..end`: borrowed from the source when it stands there without a break, else owned.
    pub(crate) fn cow(&self, start: usize, end: usize) -> Cow<'a, str> {
        match self.origin.slice(start, end) {
            Some(slice) => Cow::Borrowed(slice),
            None => Cow::Owned(self.slice(start, end).to_string()),
        }
    }

    /// The text of `start..end`; empty where that is no slice.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &'s str {
        self.text.get(start..end).unwrap_or("")
    }
}

/// Something recognised in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// Byte offset in the sentence text.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// What it is; the spans in it are spans of the source.
    pub(crate) kind: TokenKind<'a>,
}

impl<'a> Token<'a> {
    /// The time expression that it is.
    pub(crate) const fn time(&self) -> Option<&Time<'a>> {
        match &self.kind {
            TokenKind::Time(time) => Some(time),
            _ => None,
        }
    }
}

/// What a [`Token`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind<'a> {
    /// A quantity, a rank or a proportion.
    Figure(Measure<'a>),
    /// A time expression.
    Time(Box<Time<'a>>),
    /// 《…》
    Title(Box<Title<'a>>),
    /// `****`
    Placeholder(Box<Placeholder<'a>>),
    /// 十四五
    Abbreviation(Box<Abbreviation<'a>>),
}

/// All that the scan of one sentence found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scan<'a> {
    /// Disjoint, sorted; nothing inside a title.
    pub(crate) tokens: Vec<Token<'a>>,
    /// Quotations with their marks, sorted by start, properly nested.
    pub(crate) quotations: Vec<Range<usize>>,
}
