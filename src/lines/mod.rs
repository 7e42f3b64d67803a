//! Phase 1: paragraphs out of lines, and what in them looks like a marker.

mod closer;
mod glued;
mod join;
mod mark;
mod marker;
mod physical;
mod scan;
mod sign;
mod words;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

pub(crate) use self::mark::{Kind, Mark, Place};
pub(crate) use self::marker::CustomFamily;
pub(crate) use self::scan::{Seen, Stop, StopKind};
use crate::{Span, text};

/// Whether a text begins with a marker beyond doubt.
#[cfg(feature = "html")]
pub(crate) fn opens_with_marker(text: &str) -> bool {
    let text = text.trim_start_matches(crate::chars::is_blank);
    marker::at_start(text, &[]).is_some_and(|(_, head)| !head.is_doubtful)
}

/// A paragraph of the source, before it has a place in the tree.
#[derive(Clone, Debug)]
pub(crate) struct Piece<'s> {
    pub(crate) span: Span,
    /// Its text, soft line breaks joined.
    pub(crate) text: Cow<'s, str>,
    /// Its marks among [`Lines::marks`].
    pub(crate) marks: Range<usize>,
    /// Its stops among [`Lines::stops`].
    pub(crate) stops: Range<usize>,
    /// Whether a line break tears its marker.
    pub(crate) is_marker_torn: bool,
    /// What the pass over it has seen.
    pub(crate) seen: Seen,
}

impl Piece<'_> {
    /// Its first character.
    pub(crate) fn opener(&self) -> char {
        self.seen.opener
    }
}

/// What phase 1 knows about a text.
#[derive(Debug)]
pub(crate) struct Lines<'s> {
    pub(crate) source: &'s str,
    pub(crate) pieces: Vec<Piece<'s>>,
    pub(crate) marks: Vec<Mark<'s>>,
    pub(crate) stops: Vec<Stop>,
    /// Quotation marks that nothing closes in their paragraph, one of each.
    pub(crate) unbalanced: Vec<Span>,
}

/// Real text has a stop and a mark in so many bytes or more.
const BYTES_A_STOP: usize = 96;
const BYTES_A_MARK: usize = 256;

/// Reads the paragraphs of a text.
pub(crate) fn read<'s>(source: &'s str, custom: &[CustomFamily]) -> Lines<'s> {
    let paragraphs = join::paragraphs(source, custom);
    let mut findings = scan::Findings::default();
    findings.stops.reserve(source.len() / BYTES_A_STOP);
    findings.marks.reserve(source.len() / BYTES_A_MARK);
    let mut pieces = Vec::with_capacity(paragraphs.len());
    for joined in paragraphs {
        let (first_mark, first_stop) = (findings.marks.len(), findings.stops.len());
        let slice = joined.span.of(source).unwrap_or("");
        let text = if joined.is_wrapped { text::join(slice) } else { Cow::Borrowed(slice) };
        let is_long = text.len() >= scan::LONG;
        let seen = scan::paragraph(source, joined.span, is_long, pieces.len(), custom, &mut findings);
        pieces.push(Piece {
            span: joined.span,
            marks: first_mark..findings.marks.len(),
            stops: first_stop..findings.stops.len(),
            text,
            is_marker_torn: joined.is_marker_torn,
            seen,
        });
    }
    let scan::Findings { stops, marks, unbalanced } = findings;
    Lines { source, pieces, marks, stops, unbalanced }
}
