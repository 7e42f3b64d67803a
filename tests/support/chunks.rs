//! What holds for the passages of every document.

use gongwen::{Block, Chunk, ChunkOptions, Document, Event, NodeRef, Span};

use super::markdown::{is_separator, is_space};

/// A leaf of a valid tree: marker and heading of a section as one, or a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaf {
    pub(crate) span: Span,
    pub(crate) is_heading: bool,
}

pub(crate) fn leaves(document: &Document<'_>) -> Vec<Leaf> {
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut is_marker = false;
    for event in document.walk() {
        let Event::Enter(node) = event else { continue };
        let span = node.span();
        match node {
            NodeRef::Heading(_) if is_marker => leaves.last_mut().unwrap().span.end = span.end,
            NodeRef::Marker(_) | NodeRef::Heading(_) => leaves.push(Leaf { span, is_heading: true }),
            NodeRef::Sentence(_) => leaves.push(Leaf { span, is_heading: false }),
            _ => {}
        }
        is_marker = matches!(node, NodeRef::Marker(_));
    }
    leaves.retain(|it| !it.span.is_empty());
    leaves
}

/// Every promise about passages, on a valid tree, boilerplate included.
#[track_caller]
pub(crate) fn check(document: &Document<'_>, max: usize, target: usize, overlap: usize) {
    let options = ChunkOptions::new(max).target(target).overlap(overlap);
    let chunks: Vec<Chunk<'_, '_>> = document.chunks(options).collect();
    let context = || {
        let texts: Vec<_> = chunks.iter().map(|it| (it.overlap, it.text)).collect();
        format!("max {max} target {target} overlap {overlap}\n{texts:#?}\n{document}")
    };
    let mut end = 0;
    for chunk in &chunks {
        assert_eq!(Some(chunk.text), chunk.span.of(&document.source), "{}", context());
        let length = chunk.text.chars().count();
        assert!(0 < length && length <= max.max(1), "{length}: {}", context());
        let start = chunk.span.start + chunk.overlap;
        assert!(start >= end && start < chunk.span.end, "{}", context());
        assert!(chunk.overlap == 0 || start == end || between(document, end, start), "{}", context());
        assert!(overlap > 0 || chunk.overlap == 0, "{}", context());
        end = chunk.span.end;
    }
    covers(document, &chunks, &context);
    paths(document, &chunks, &context);
    figures(document, &chunks, &context);
    whole_sentences(document, &chunks, max, &context);
}

/// Whether only blanks and separators stand there.
fn between(document: &Document<'_>, start: usize, end: usize) -> bool {
    document.source[start..end].chars().all(|c| is_space(c) || is_separator(c))
}

/// Every byte of every leaf lies in exactly one passage, its overlap aside.
fn covers(document: &Document<'_>, chunks: &[Chunk<'_, '_>], context: &dyn Fn() -> String) {
    let mut rest = chunks.iter().map(|it| Span::new(it.span.start + it.overlap, it.span.end)).peekable();
    for leaf in leaves(document) {
        let mut at = leaf.span.start;
        while at < leaf.span.end {
            let Some(chunk) = rest.peek() else { panic!("{leaf:?} is in no passage: {}", context()) };
            assert!(chunk.end <= at || chunk.start <= at, "{leaf:?} is in no passage: {}", context());
            if chunk.end <= at {
                rest.next();
            } else {
                at = chunk.end.min(leaf.span.end);
            }
        }
    }
}

/// The path holds the sections that hold the passage, the punctuation at its end aside, and no deeper one does.
fn paths(document: &Document<'_>, chunks: &[Chunk<'_, '_>], context: &dyn Fn() -> String) {
    let leaves = leaves(document);
    for chunk in chunks {
        let last = leaves.partition_point(|it| it.span.start < chunk.span.end).saturating_sub(1);
        let end = leaves[last].span.end.min(chunk.span.end);
        let words = Span::new(chunk.span.start + chunk.overlap, end);
        for section in chunk.path.sections() {
            assert!(section.span.encloses(words), "{:?}: {}", section.span, context());
        }
        let inner = chunk.path.sections().last().map(|it| &it.blocks);
        let sections = inner.into_iter().flatten().filter(|it| matches!(it, Block::Section(_)));
        let deeper = sections.filter(|it| it.span().encloses(words)).count();
        assert_eq!(deeper, 0, "{:?} has a deeper path: {}", chunk.text, context());
    }
}

/// Without overlap every figure is in one passage, else in one or more.
fn figures(document: &Document<'_>, chunks: &[Chunk<'_, '_>], context: &dyn Fn() -> String) {
    let mut found: Vec<u32> = chunks.iter().flat_map(|it| &it.statistics).map(|it| it.id).collect();
    for chunk in chunks {
        let is_inside = |it: &&gongwen::Statistic<'_>| chunk.span.contains(it.span.start);
        assert!(chunk.statistics.iter().all(is_inside), "{}", context());
    }
    if chunks.iter().any(|it| it.overlap > 0) {
        found.sort_unstable();
        found.dedup();
    }
    let all: Vec<u32> = document.statistics().map(|it| it.node.id).collect();
    assert_eq!(found, all, "{}", context());
}

/// A sentence or heading that fits is not cut, and a heading stays with a sentence if both fit.
fn whole_sentences(
    document: &Document<'_>,
    chunks: &[Chunk<'_, '_>],
    max: usize,
    context: &dyn Fn() -> String,
) {
    let length = |span: Span| document.source[span.start..span.end].chars().count();
    let leaves = leaves(document);
    let mut chunk = 0;
    for (index, leaf) in leaves.iter().enumerate() {
        let holds = |chunk: &Chunk<'_, '_>, at: usize| {
            Span::new(chunk.span.start + chunk.overlap, chunk.span.end).contains(at)
        };
        while chunks.get(chunk).is_some_and(|it| !holds(it, leaf.span.start)) {
            chunk += 1;
        }
        let it = &chunks[chunk];
        let behind = document.source[leaf.span.end..].chars().take_while(|&c| is_separator(c)).count();
        if length(leaf.span) + behind <= max {
            assert!(leaf.span.end <= it.span.end, "{:?} is cut: {}", leaf.span, context());
        }
        let next = leaves.get(index + 1).filter(|next| leaf.is_heading && !next.is_heading);
        let Some(next) = next else { continue };
        let is_below = document.at(leaf.span.start).is_some() && owns(document, leaf.span, next.span);
        if is_below && length(Span::new(leaf.span.start, next.span.end)) + 8 <= max {
            assert!(it.span.contains(next.span.start), "{:?} stands alone: {}", leaf.span, context());
        }
    }
}

/// Whether the section with that heading holds the sentence.
fn owns(document: &Document<'_>, heading: Span, sentence: Span) -> bool {
    let section = document.sections().filter(|it| it.node.span.start == heading.start).last();
    section.is_some_and(|it| it.node.span.encloses(sentence))
}
