//! Sentences out of the stops of a paragraph.

use alloc::vec::Vec;

use super::head::trim;
use super::structure::Structure;
use crate::lines::{Stop, StopKind};
use crate::{Sentence, Span, text};

/// The sentences of a span of one paragraph: each with its final punctuation and the closing marks behind it.
pub(crate) fn sentences<'s>(structure: &Structure<'s>, paragraph: usize, span: Span) -> Vec<Sentence<'s>> {
    let ends_inside = |stop: &&Stop| stop.kind == StopKind::Sentence && stop.end < span.end;
    let ends = structure.stops_in(paragraph, span).iter().filter(ends_inside).map(|stop| stop.end);
    let mut sentences = Vec::with_capacity(if span.is_empty() { 0 } else { ends.clone().count() + 1 });
    let mut start = span.start;
    let is_joined = structure.is_joined(paragraph);
    let mut push = |end| {
        let span = trim(structure.source, Span::new(start, end));
        if !span.is_empty() {
            let slice = span.of(structure.source).unwrap_or("");
            sentences.push(Sentence::new(span, if is_joined { text::join(slice) } else { slice.into() }));
        }
        start = end;
    };
    ends.for_each(&mut push);
    push(span.end);
    sentences
}

/// One sentence over a span of a paragraph.
#[inline]
pub(crate) fn sentence<'s>(structure: &Structure<'s>, paragraph: usize, span: Span) -> Sentence<'s> {
    Sentence::new(span, structure.words(paragraph, span))
}
