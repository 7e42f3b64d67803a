//! The span rules that every tree of this crate keeps, checked on any tree.

use alloc::vec::Vec;
use core::fmt;

use super::walk::{Event, NodeRef};
use super::{Comparison, Document, Inline, Measure, Paragraph, ParagraphRole, Quantity, Statistic};
use crate::{Span, chars, text};

/// Sections stand at most this deep.
///
/// ```
/// let deepest = gongwen::Document::parse("一、甲\n（一）乙。丙丁。\n")
///     .sections()
///     .map(|it| it.path.sections().len())
///     .max();
/// assert!(deepest <= Some(gongwen::MAX_SECTION_DEPTH));
/// ```
pub const MAX_SECTION_DEPTH: usize = 24;
/// Quotations stand at most this deep.
///
/// ```
/// assert_eq!(gongwen::MAX_QUOTATION_DEPTH, 4);
/// ```
pub const MAX_QUOTATION_DEPTH: usize = 4;

/// A rule that a tree breaks.
///
/// ```
/// use gongwen::ViolationKind;
/// assert_eq!(ViolationKind::Outside.to_string(), "expected a child inside its parent");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ViolationKind {
    /// The span is reversed, ends behind the source, or cuts a character.
    #[error("expected a span on character boundaries inside the source")]
    Span,
    /// A child reaches out of its parent.
    #[error("expected a child inside its parent")]
    Outside,
    /// A child begins before its elder sibling ends.
    #[error("expected siblings in order and without overlap")]
    Order,
    /// The text is not what the span covers in the source, soft line breaks aside.
    #[error("expected the text that the span covers")]
    Text,
    /// Something other than blanks, line breaks and separators lies between the leaves.
    #[error("expected only blanks, line breaks and separators outside the leaves")]
    Uncovered,
    /// A section stands too deep.
    #[error("expected sections at most {MAX_SECTION_DEPTH} deep")]
    SectionDepth,
    /// A quotation stands too deep.
    #[error("expected quotations at most {MAX_QUOTATION_DEPTH} deep")]
    QuotationDepth,
    /// A boilerplate paragraph carries something other than times and titles.
    #[error("expected only times and titles in boilerplate")]
    Boilerplate,
    /// The ids of the statistics do not count from zero in document order.
    #[error("expected the position of the statistic as its id")]
    StatisticId,
    /// A role or comparison refers to a statistic that does not exist.
    #[error("expected the id of a statistic of this document")]
    Reference,
    /// The diagnostics are not sorted by span.
    #[error("expected diagnostics sorted by span")]
    DiagnosticOrder,
}

/// One place where a tree breaks a rule.
///
/// ```
/// use gongwen::{Document, ViolationKind};
/// let violations = Document::new("修路。").validate().unwrap_err();
/// let first = violations.as_slice()[0];
/// assert_eq!((first.kind, first.span.to_string()), (ViolationKind::Uncovered, "0..9".to_string()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind} at {span}")]
#[non_exhaustive]
pub struct Violation {
    /// Which rule.
    pub kind: ViolationKind,
    /// The span of the node that breaks it, or of the source that no leaf covers.
    pub span: Span,
}

/// All places where a tree breaks a rule, at least one.
///
/// ```
/// let violations = gongwen::Document::new("修路。").validate().unwrap_err();
/// assert_eq!(
///     violations.to_string(),
///     "expected only blanks, line breaks and separators outside the leaves at 0..9"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// The violations in the order in which they were found.
    #[must_use]
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = self.0.first() {
            write!(f, "{first}")?;
        }
        if self.0.len() > 1 {
            write!(f, " (and {} more)", self.0.len() - 1)?;
        }
        Ok(())
    }
}

impl Document<'_> {
    /// Checks a tree that was edited or read back: spans on character boundaries, children inside their parents,
    /// in order and apart; texts equal to their source slices, soft line breaks aside; nothing but blanks, line
    /// breaks and separators outside markers, headings and sentences; bounded depth; statistics numbered.
    ///
    /// Every tree that this crate parses passes. A tree [without its source](Document::without_source) needs
    /// its text back first. Linear in the tree and its text.
    ///
    /// ```
    /// use gongwen::{Document, ViolationKind};
    /// let mut document = Document::parse("各项工作有序推进。");
    /// assert!(document.validate().is_ok());
    /// document.body.clear();
    /// let violations = document.validate().unwrap_err();
    /// assert_eq!(violations.as_slice()[0].kind, ViolationKind::Uncovered);
    /// ```
    ///
    /// # Errors
    ///
    /// [`Violations`] lists every broken rule with its place.
    pub fn validate(&self) -> Result<(), Violations> {
        let mut check = Check::new(self);
        for event in self.walk() {
            match event {
                Event::Enter(node) => check.enter(node),
                Event::Leave(node) => check.leave(node),
            }
        }
        check.diagnostics(self);
        if check.violations.is_empty() { Ok(()) } else { Err(Violations(check.violations)) }
    }
}

struct Check<'s> {
    source: &'s str,
    /// For each open node its span, and the end of its last child.
    open: Vec<(Span, usize)>,
    /// Where the last leaf ended.
    covered: usize,
    sections: usize,
    quotations: usize,
    in_boilerplate: bool,
    statistics: u32,
    next_id: u32,
    violations: Vec<Violation>,
}

impl<'s> Check<'s> {
    fn new(document: &'s Document<'_>) -> Self {
        Self {
            source: &document.source,
            open: Vec::new(),
            covered: 0,
            sections: 0,
            quotations: 0,
            in_boilerplate: false,
            statistics: u32::try_from(document.statistics_count()).unwrap_or(u32::MAX),
            next_id: 0,
            violations: Vec::new(),
        }
    }

    fn report(&mut self, kind: ViolationKind, span: Span) {
        self.violations.push(Violation { kind, span });
    }

    fn require(&mut self, is_kept: bool, kind: ViolationKind, span: Span) {
        if !is_kept {
            self.report(kind, span);
        }
    }

    fn enter(&mut self, node: NodeRef<'_, '_>) {
        let span = node.span();
        if let Some((parent, end)) = self.open.last_mut() {
            let (parent, previous) = (*parent, core::mem::replace(end, span.end));
            self.require(parent.encloses(span), ViolationKind::Outside, span);
            self.require(previous <= span.start, ViolationKind::Order, span);
        }
        self.open.push((span, span.start));
        match node.text() {
            Some(text) => self.text(text, span),
            None => self.span(span),
        }
        match node {
            NodeRef::Section(_) => {
                self.sections += 1;
                self.require(self.sections <= MAX_SECTION_DEPTH, ViolationKind::SectionDepth, span);
            }
            NodeRef::Paragraph(it) => self.in_boilerplate = is_boilerplate(it),
            NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_) => self.leaf(span),
            NodeRef::Inline(it) => self.inline(it),
            NodeRef::Document(_) => {}
        }
    }

    fn leave(&mut self, node: NodeRef<'_, '_>) {
        self.open.pop();
        match node {
            NodeRef::Document(_) => self.gap(self.source.len()),
            NodeRef::Section(_) => self.sections -= 1,
            NodeRef::Paragraph(_) => self.in_boilerplate = false,
            NodeRef::Inline(Inline::Quotation(_)) => self.quotations -= 1,
            _ => {}
        }
    }

    fn span(&mut self, span: Span) {
        self.require(span.of(self.source).is_some(), ViolationKind::Span, span);
    }

    fn text(&mut self, text: &str, span: Span) {
        match span.of(self.source) {
            None => self.report(ViolationKind::Span, span),
            Some(slice) => {
                self.require(text == slice || text == text::join(slice), ViolationKind::Text, span);
            }
        }
    }

    fn leaf(&mut self, span: Span) {
        self.gap(span.start);
        self.covered = self.covered.max(span.end);
    }

    /// What lies between the last leaf and `end` may only be blanks, line breaks and separators.
    fn gap(&mut self, end: usize) {
        let span = Span::new(self.covered, end);
        let is_empty = span.of(self.source).is_none_or(|gap| gap.chars().all(chars::is_separator));
        self.require(is_empty, ViolationKind::Uncovered, span);
    }

    fn inline(&mut self, inline: &Inline<'_>) {
        let is_allowed = !self.in_boilerplate || matches!(inline, Inline::Time(_) | Inline::Title(_));
        self.require(is_allowed, ViolationKind::Boilerplate, inline.span());
        match inline {
            Inline::Quotation(it) => {
                self.quotations += 1;
                self.require(self.quotations <= MAX_QUOTATION_DEPTH, ViolationKind::QuotationDepth, it.span);
            }
            Inline::Statistic(it) => self.statistic(it),
            _ => {}
        }
    }

    fn statistic(&mut self, statistic: &Statistic<'_>) {
        self.require(statistic.id == self.next_id, ViolationKind::StatisticId, statistic.span);
        self.next_id = self.next_id.saturating_add(1);
        match &statistic.measure {
            Measure::Quantity(it) => self.quantity(it),
            Measure::Rank(it) => self.text(&it.text, it.span),
            Measure::Proportion(it) => self.text(&it.text, it.span),
        }
        for subject in &statistic.subjects {
            subject.span.into_iter().for_each(|span| self.span(span));
        }
        if let Some(period) = &statistic.period {
            self.text(&period.text, period.span);
        }
        statistic.comparisons.iter().for_each(|it| self.comparison(it));
        self.reference(statistic.role.of(), statistic.span);
    }

    fn comparison(&mut self, comparison: &Comparison<'_>) {
        self.span(comparison.span);
        comparison.change.iter().chain(&comparison.from).for_each(|it| self.quantity(it));
        self.reference(comparison.from_statistic, comparison.span);
    }

    fn quantity(&mut self, quantity: &Quantity<'_>) {
        self.text(&quantity.text, quantity.span);
    }

    fn reference(&mut self, id: Option<u32>, span: Span) {
        self.require(id.is_none_or(|id| id < self.statistics), ViolationKind::Reference, span);
    }

    fn diagnostics(&mut self, document: &Document<'_>) {
        let mut last = 0;
        for diagnostic in &document.diagnostics {
            self.span(diagnostic.span);
            diagnostic.related.iter().for_each(|&span| self.span(span));
            self.require(last <= diagnostic.span.start, ViolationKind::DiagnosticOrder, diagnostic.span);
            last = diagnostic.span.start;
        }
    }
}

fn is_boilerplate(paragraph: &Paragraph<'_>) -> bool {
    paragraph.role == ParagraphRole::Boilerplate
}

impl super::FigureRole {
    /// The id of the total that a part or share refers to.
    #[must_use]
    pub const fn of(self) -> Option<u32> {
        match self {
            Self::Part { of } | Self::Share { of } => of,
            Self::StandAlone | Self::Total | Self::Each { .. } => None,
        }
    }
}

impl Document<'_> {
    fn statistics_count(&self) -> usize {
        let is_statistic =
            |event: &Event<'_, '_>| matches!(event, Event::Enter(NodeRef::Inline(Inline::Statistic(_))));
        self.walk().filter(is_statistic).count()
    }
}
