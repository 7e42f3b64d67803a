//! Sentences out of the stops of a paragraph.

use alloc::vec::Vec;

use super::head::trim;
use super::structure::Structure;
use crate::lines::StopKind;
use crate::{Sentence, Span, text};

/// The sentences of a span of one paragraph: each with its final punctuation and the closing marks behind it.
pub(crate) fn sentences<'s>(structure: &Structure<'s>, paragraph: usize, span: Span) -> Vec<Sentence<'s>> {
    let stops = structure.stops_in(paragraph, span);
    let ends = stops.iter().filter(|stop| stop.kind == StopKind::Sentence && stop.end < span.end).count();
    let mut sentences = Vec::with_capacity(if span.is_empty() { 0 } else { ends + 1 });
    let mut start = span.start;
    for stop in stops {
        if stop.kind == StopKind::Sentence && stop.end <= span.end {
            push(structure, paragraph, Span::new(start, stop.end), &mut sentences);
            start = stop.end;
        }
    }
    push(structure, paragraph, Span::new(start, span.end), &mut sentences);
    sentences
}

fn push<'s>(structure: &Structure<'s>, paragraph: usize, span: Span, sentences: &mut Vec<Sentence<'s>>) {
    let span = trim(structure.source, span);
    if !span.is_empty() {
        sentences.push(sentence(structure, paragraph, span));
    }
}

/// One sentence over a span of a paragraph.
pub(crate) fn sentence<'s>(structure: &Structure<'s>, paragraph: usize, span: Span) -> Sentence<'s> {
    let slice = span.of(structure.source).unwrap_or("");
    let is_joined = structure.pieces.get(paragraph).is_some_and(|piece| piece.is_joined);
    Sentence::new(span, if is_joined { text::join(slice) } else { slice.into() })
}
