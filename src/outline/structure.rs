//! What is known of each paragraph before sections are built: zone, scope, heading, marks.

use alloc::borrow::Cow;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::zones::{self, Zones};
use super::{cues, labels, line};
use crate::lines::{Lines, Mark, Piece, Place, Stop};
use crate::{ParagraphRole as Role, Span, text};

/// The paragraphs of a text with their zones and marks.
#[derive(Debug)]
pub(crate) struct Structure<'s> {
    pub(crate) source: &'s str,
    pub(crate) pieces: Vec<Piece<'s>>,
    pub(crate) marks: Vec<Mark<'s>>,
    stops: Vec<Stop>,
    /// Quotation marks that nothing closes in their paragraph, one of each.
    pub(crate) unbalanced: Vec<Span>,
    pub(crate) zones: Zones,
    headings: Vec<bool>,
    scope_ends: Vec<usize>,
}

/// Unnumbered headings are at most so wide.
const HEADING_WIDTH: usize = 30;

impl<'s> Structure<'s> {
    pub(crate) fn new(lines: Lines<'s>) -> Self {
        let zones = zones::read(&lines);
        let Lines { source, pieces, marks, stops, unbalanced } = lines;
        let count = pieces.len();
        let mut structure = Self {
            source,
            pieces,
            marks,
            stops,
            unbalanced,
            zones,
            headings: Vec::new(),
            scope_ends: vec![count; count],
        };
        structure.find_scopes();
        super::evidence::settle_bare_numbers(&mut structure.marks);
        labels::add(&mut structure);
        structure.headings = structure.find_headings();
        structure
    }

    /// The text of a paragraph, soft line breaks joined.
    pub(crate) fn text(&self, paragraph: usize) -> &str {
        self.pieces.get(paragraph).map_or("", |piece| &piece.text)
    }

    /// The words of a span of one paragraph.
    pub(crate) fn words(&self, paragraph: usize, span: Span) -> Cow<'s, str> {
        let slice = span.of(self.source).unwrap_or("");
        if self.is_joined(paragraph) { text::join(slice) } else { Cow::Borrowed(slice) }
    }

    /// Whether soft line breaks stand in the paragraph.
    pub(crate) fn is_joined(&self, paragraph: usize) -> bool {
        self.pieces.get(paragraph).is_some_and(|piece| matches!(piece.text, Cow::Owned(_)))
    }

    pub(crate) fn role(&self, paragraph: usize) -> Role {
        self.zones.of_paragraph.get(paragraph).map_or(Role::Body, |zone| zone.role)
    }

    /// The marks of a paragraph, as positions among all.
    pub(crate) fn marks_of(&self, paragraph: usize) -> Range<usize> {
        self.pieces.get(paragraph).map_or(0..0, |piece| piece.marks.clone())
    }

    /// The stops of a paragraph that lie in `span`.
    pub(crate) fn stops_in(&self, paragraph: usize, span: Span) -> &[Stop] {
        let stops =
            self.pieces.get(paragraph).and_then(|piece| self.stops.get(piece.stops.clone())).unwrap_or(&[]);
        let first = stops.partition_point(|stop| stop.start < span.start);
        let last = stops.partition_point(|stop| stop.start < span.end);
        stops.get(first..last).unwrap_or(&[])
    }

    /// Whether markers count in the paragraph.
    pub(crate) fn holds_markers(&self, paragraph: usize) -> bool {
        matches!(self.role(paragraph), Role::Body | Role::Closing | Role::Note)
    }

    pub(crate) fn opens_scope(&self, paragraph: usize) -> bool {
        self.zones.of_paragraph.get(paragraph).is_some_and(|zone| zone.opens_scope)
    }

    /// One past the last paragraph of the document, or embedded document, that the paragraph belongs to.
    pub(crate) fn scope_end(&self, paragraph: usize) -> usize {
        self.scope_ends.get(paragraph).copied().unwrap_or(self.pieces.len())
    }

    /// Whether the paragraph is a heading without a number.
    pub(crate) fn is_heading(&self, paragraph: usize) -> bool {
        self.headings.get(paragraph).copied().unwrap_or(false)
    }

    /// Whether the paragraph turns to the audience.
    pub(crate) fn is_vocative(&self, paragraph: usize) -> bool {
        self.opens_with(paragraph, line::may_open_vocative)
            && self.role(paragraph) == Role::Body
            && line::starts_with_vocative(self.text(paragraph))
    }

    /// Whether the first character of the paragraph is of a class; looks at no text.
    pub(crate) fn opens_with(&self, paragraph: usize, class: fn(char) -> bool) -> bool {
        self.pieces.get(paragraph).is_some_and(|piece| class(piece.opener()))
    }

    /// Whether the paragraph ends a sentence or clause; looks at no text.
    fn is_closed(&self, paragraph: usize) -> bool {
        self.pieces.get(paragraph).is_some_and(|piece| piece.seen.is_closed)
    }

    fn find_scopes(&mut self) {
        let mut end = self.pieces.len();
        for paragraph in (0..self.pieces.len()).rev() {
            if let Some(slot) = self.scope_ends.get_mut(paragraph) {
                *slot = end;
            }
            if self.opens_scope(paragraph) {
                end = paragraph;
            }
        }
    }

    /// Short lines of their own that head text: sure where there are several of them.
    fn find_headings(&self) -> Vec<bool> {
        let count = self.pieces.len();
        let mut headings = vec![false; count];
        let (mut plain, mut clauses) = (Vec::new(), Vec::new());
        for paragraph in (0..count).filter(|&paragraph| self.is_short_body(paragraph)) {
            if let Some(slot) = headings.get_mut(paragraph) {
                *slot = cues::is_known_heading(self.text(paragraph));
            }
            if self.may_be_heading(paragraph) {
                plain.push(paragraph);
            } else if self.may_be_clause_heading(paragraph) {
                clauses.push(paragraph);
            }
        }
        let heads = |(at, &paragraph): (usize, &usize)| {
            let stands_alone = plain.get(at + 1) != Some(&(paragraph + 1));
            (stands_alone && self.heads_text(paragraph)).then_some(paragraph)
        };
        let plain: Vec<usize> = plain.iter().enumerate().filter_map(heads).collect();
        for found in [plain, clauses] {
            for &paragraph in found.iter().filter(|_| found.len() > 1) {
                if let Some(slot) = headings.get_mut(paragraph) {
                    *slot = true;
                }
            }
        }
        headings
    }

    /// Whether the paragraph is text of the body and short enough to be a heading.
    fn is_short_body(&self, paragraph: usize) -> bool {
        self.text(paragraph).len() <= 4 * HEADING_WIDTH && self.role(paragraph) == Role::Body
    }

    fn may_be_heading(&self, paragraph: usize) -> bool {
        let text = self.text(paragraph);
        !self.opens_with_mark(paragraph)
            && !self.is_closed(paragraph)
            && !text.contains(['。', '！', '？', '；', '：', ':', '，', ',', '、'])
            && (2..=HEADING_WIDTH).contains(&line::width(text))
            && line::is_title_like(text)
            && !text.starts_with(['（', '('])
            && !line::is_date(text)
    }

    /// A line with a comma between two paragraphs of text, as 破旧习，立新风: sure only where there are several.
    fn may_be_clause_heading(&self, paragraph: usize) -> bool {
        let text = self.text(paragraph);
        let is_text = |paragraph: usize, least: usize| {
            let text = self.text(paragraph);
            self.role(paragraph) == Role::Body && text.len() > least && line::has_sentence(text)
        };
        paragraph > 0
            && !self.opens_with_mark(paragraph)
            && !self.is_closed(paragraph)
            && text.contains(['，', ','])
            && !text.contains(['：', ':', '（', '('])
            && (8..=HEADING_WIDTH).contains(&line::width(text))
            && line::is_title_like(text)
            && is_text(paragraph - 1, HEADING_WIDTH)
            && is_text(paragraph + 1, 2 * HEADING_WIDTH)
    }

    /// Whether anything like a marker opens the paragraph.
    fn opens_with_mark(&self, paragraph: usize) -> bool {
        let mark = self.marks_of(paragraph).next().and_then(|mark| self.marks.get(mark));
        mark.is_some_and(|mark| mark.place == Place::Start)
    }

    /// Whether body text or a list follows.
    fn heads_text(&self, paragraph: usize) -> bool {
        let next = paragraph + 1;
        let text = self.text(next);
        self.role(next) == Role::Body
            && (self.opens_with_mark(next)
                || (self.is_closed(next) && !line::is_within(text, 12))
                || !line::is_within(text, 60))
    }
}
