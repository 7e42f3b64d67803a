//! The parser with its options.

use alloc::string::String;
use alloc::vec::Vec;

use thiserror::Error;

use crate::lines::CustomFamily;
use crate::{Document, Family, PartialDate};

/// Reads documents, with options. [`Document::parse`] is the parser without any.
///
/// ```
/// use gongwen::{Block, Parser};
///
/// // An agency that numbers its measures 措施[1], 措施[2] …
/// let parser = Parser::new().family("measure", "措施[", "]").unwrap().inlines(false);
/// let document = parser.parse("措施[1]修路。\n措施[2]架桥。");
/// let Block::Section(section) = &document.body[1] else { panic!() };
/// let marker = section.marker.as_ref().unwrap();
/// assert_eq!((marker.family.name(), marker.ordinal), ("measure", Some(2)));
/// ```
#[derive(Clone, Debug)]
pub struct Parser {
    families: Vec<CustomFamily>,
    reads_inlines: bool,
    reference_date: Option<PartialDate>,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// A parser that reads everything and knows the built-in families.
    ///
    /// ```
    /// use gongwen::{Document, Parser};
    /// assert_eq!(Parser::new().parse("一、修路。"), Document::parse("一、修路。"));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { families: Vec::new(), reads_inlines: true, reference_date: None }
    }

    /// Adds a family of markers: a number (Han, half-width or full-width digits) between `open` and `close`.
    ///
    /// It ranks below the built-in numeric families and above 第一， and 一是.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let parser = Parser::new().family("task", "任务【", "】")?;
    /// let document = parser.parse("任务【一】修渠。\n任务【二】清淤。");
    /// assert_eq!(document.sections().count(), 2);
    ///
    /// let error = parser.family("is", "(", ")").unwrap_err();
    /// assert_eq!(error.to_string(), "expected a new name for the family, found `is`, which is built in");
    /// # Ok::<(), gongwen::ParserError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When `name` is empty, built in or already added, or `open` and `close` are both empty.
    pub fn family(mut self, name: &str, open: &str, close: &str) -> Result<Self, ParserError> {
        if name.is_empty() {
            return Err(ParserError(Conflict::EmptyName));
        }
        if !matches!(Family::from_name(name), Family::Custom(_)) {
            return Err(ParserError(Conflict::BuiltIn(name.into())));
        }
        if self.families.iter().any(|family| &*family.name == name) {
            return Err(ParserError(Conflict::Twice(name.into())));
        }
        if open.is_empty() && close.is_empty() {
            return Err(ParserError(Conflict::NoSigns(name.into())));
        }
        self.families.push(CustomFamily { name: name.into(), open: open.into(), close: close.into() });
        Ok(self)
    }

    /// Whether to look into the sentences (figures, dates, titles …); without, only the structure is read, and
    /// looking into sentences costs nothing.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let structure = Parser::new().inlines(false);
    /// assert_eq!(structure.parse("新建学校8所。").statistics().count(), 0);
    /// ```
    #[must_use]
    pub fn inlines(mut self, read: bool) -> Self {
        self.reads_inlines = read;
        self
    }

    /// The day on which the text was said; 今年 and 去年 get dates from it.
    ///
    /// ```
    /// use gongwen::{Parser, PartialDate};
    /// let parser = Parser::new().reference_date(PartialDate::new(Some(2023), Some(4), Some(12)));
    /// let document = parser.parse("去年新建学校8所。");
    /// let year = document.times().next().unwrap().node.start.unwrap();
    /// assert_eq!(year.to_string(), "2022年");
    /// ```
    #[must_use]
    pub fn reference_date(mut self, date: PartialDate) -> Self {
        self.reference_date = Some(date);
        self
    }

    /// Reads a text. Every string is a document.
    ///
    /// Takes time and memory linear in the text; it never fails and never panics.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let parser = Parser::new();
    /// assert!(parser.parse("").body.is_empty());
    /// assert_eq!(parser.parse("一、修路\n二、架桥\n").body.len(), 2);
    /// ```
    #[must_use]
    pub fn parse<'a>(&self, source: &'a str) -> Document<'a> {
        let mut document = crate::outline::read(source, &self.families);
        if self.reads_inlines {
            crate::inlines::read(&mut document, self.reference_date);
        }
        document
    }
}

/// Options of a [`Parser`] that contradict each other.
///
/// ```
/// let error = gongwen::Parser::new().family("bare", "", "").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "expected signs before or behind the number of family `bare`, found none"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct ParserError(Conflict);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
enum Conflict {
    #[error("expected a name for the family, found none")]
    EmptyName,
    #[error("expected a new name for the family, found `{0}`, which is built in")]
    BuiltIn(String),
    #[error("expected a new name for the family, found `{0}` a second time")]
    Twice(String),
    #[error("expected signs before or behind the number of family `{0}`, found none")]
    NoSigns(String),
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn contradicting_families_are_refused_with_the_reason() {
        for (name, open, close, message) in [
            ("", "[", "]", "expected a name for the family, found none"),
            ("is", "[", "]", "expected a new name for the family, found `is`, which is built in"),
            ("known", "[", "]", "expected a new name for the family, found `known` a second time"),
            ("bare", "", "", "expected signs before or behind the number of family `bare`, found none"),
        ] {
            let parser = Parser::new().family("known", "<", ">").unwrap();
            assert_eq!(parser.family(name, open, close).unwrap_err().to_string(), message);
        }
    }
}
