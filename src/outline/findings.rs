//! The structural diagnostics: what a careful reader of the numbering would stumble over.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::rank::has_values;
use crate::lines::Mark;
use crate::{Diagnostic, DiagnosticCode as Code, Family, Span};

/// Collects diagnostics while the sections are built.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    diagnostics: Vec<Diagnostic<'static>>,
    /// The last value of each family, and where it stands.
    last: Vec<Last>,
}

/// The last marker of a family.
#[derive(Debug)]
struct Last {
    family: Family,
    level: u8,
    value: u32,
    span: Span,
}

impl Findings {
    /// A further member of a list.
    pub(crate) fn sibling(&mut self, mark: &Mark<'_>, previous: u32, related: Option<Span>) {
        if has_values(&mark.kind.family) && mark.kind.word != "个" && previous > 0 {
            let is_article_addition = mark.kind.family == Family::Article && mark.value == previous;
            if mark.value == previous && !is_article_addition {
                self.add(
                    Code::NumberingDuplicate,
                    mark,
                    related,
                    format!("the number {previous} stands twice"),
                );
            } else if mark.value > previous + 1 {
                self.add(Code::NumberingGap, mark, related, format!("{} follows {previous}", mark.value));
            }
        }
        self.remember(mark);
    }

    /// The first member of a list.
    pub(crate) fn first(&mut self, mark: &Mark<'_>, is_restart: bool, is_mixed: bool) {
        if has_values(&mark.kind.family) {
            let last = self.last_of(mark).map(|last| (last.value, last.span));
            if mark.value != 1 {
                let is_continued = last.is_some_and(|(value, _)| value + 1 == mark.value);
                let related = last.map(|(_, span)| span);
                if is_continued && mark.kind.family != Family::Article {
                    let message = format!("{} goes on with the numbering of another parent", mark.value);
                    self.add(Code::ContinuedAcrossParents, mark, related, message);
                } else if !is_continued {
                    self.add(
                        Code::NumberingStart,
                        mark,
                        None,
                        format!("the list begins with {}", mark.value),
                    );
                }
            } else if is_restart {
                let message = String::from("the numbering starts again");
                self.add(Code::NumberingRestart, mark, last.map(|(_, span)| span), message);
            }
            if is_mixed {
                self.add(
                    Code::MixedSiblingStyle,
                    mark,
                    None,
                    String::from("the list before it is numbered in a lower style"),
                );
            }
        }
        self.remember(mark);
    }

    /// A list under a section of a lower style.
    pub(crate) fn inverted(&mut self, mark: &Mark<'_>, parent: Option<Span>) {
        self.add(Code::InvertedStyle, mark, parent, String::from("the style stands under a lower one"));
    }

    /// A marker that a line break tore.
    pub(crate) fn torn(&mut self, mark: &Mark<'_>) {
        self.add(Code::BrokenMarker, mark, None, String::from("a line break tears the marker"));
    }

    /// A quotation mark without partner.
    pub(crate) fn unbalanced(&mut self, span: Span) {
        self.diagnostics.push(Diagnostic::new(
            Code::UnbalancedQuote,
            span,
            "the quotation mark has no partner",
        ));
    }

    /// All diagnostics, sorted by span.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic<'static>> {
        self.diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code.name()));
        self.diagnostics
    }

    fn add(&mut self, code: Code, mark: &Mark<'_>, related: Option<Span>, message: String) {
        let mut diagnostic = Diagnostic::new(code, Span::new(mark.start, mark.end), message);
        diagnostic.related.extend(related);
        self.diagnostics.push(diagnostic);
    }

    fn remember(&mut self, mark: &Mark<'_>) {
        let (value, span) = (mark.value, Span::new(mark.start, mark.end));
        if let Some(last) = self.last_of(mark) {
            (last.value, last.span) = (value, span);
        } else {
            let (family, level) = (mark.kind.family.clone(), mark.kind.level);
            self.last.push(Last { family, level, value, span });
        }
    }

    /// There are few families, so that they are asked one by one.
    fn last_of(&mut self, mark: &Mark<'_>) -> Option<&mut Last> {
        self.last.iter_mut().find(|last| last.level == mark.kind.level && last.family == mark.kind.family)
    }
}
