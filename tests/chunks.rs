//! Passages: they cover the text once, keep to the limit, and go along the tree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{ChunkOptions, Document};
use proptest::prelude::*;
use support::{chunks, corpus, markup, model, soup};

const LIMITS: &[(usize, usize, usize)] =
    &[(1, 1, 0), (30, 30, 0), (200, 150, 2), (500, 500, 0), (1000, 400, 1), (100_000, 100_000, 3)];

#[test]
fn the_speech_the_fixtures_and_real_documents_are_covered() {
    for &(max, target, overlap) in LIMITS {
        chunks::check(&Document::parse(corpus::SPEECH), max, target, overlap);
    }
    for path in corpus::fixtures() {
        let text = std::fs::read_to_string(path).unwrap();
        let document = Document::parse(&text);
        LIMITS.iter().for_each(|&(max, target, overlap)| chunks::check(&document, max, target, overlap));
    }
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        let document = Document::parse(&text);
        LIMITS.iter().for_each(|&(max, target, overlap)| chunks::check(&document, max, target, overlap));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_is_covered(text in soup::soup(), max in 0_usize..80, target in 0_usize..80, overlap in 0_usize..4) {
        chunks::check(&Document::parse(&text), max, target, overlap);
    }

    #[test]
    fn markup_is_covered(text in markup::soup(), max in 0_usize..40) {
        chunks::check(&Document::parse(&text), max, max, 0);
    }

    #[test]
    fn outlines_are_covered(parts in model::outline(), max in 1_usize..200, target in 1_usize..200, overlap in 0_usize..4) {
        chunks::check(&Document::parse(&model::write(&parts).0), max, target, overlap);
    }

    #[test]
    fn no_tree_makes_it_panic(document in markup::tree(), source in markup::soup(), max in 0_usize..40, overlap in 0_usize..4) {
        let mut document = document;
        prop_assert_eq!(document.chunks(max).count(), 0);
        document.source = source.into();
        for chunk in document.chunks(ChunkOptions::new(max).overlap(overlap)) {
            prop_assert_eq!(Some(chunk.text), chunk.span.of(&document.source));
        }
    }

    #[test]
    fn a_tree_over_another_text_does_not_panic(text in soup::soup(), other in soup::soup(), max in 0_usize..40) {
        let mut document = Document::parse(&text);
        document.source = other.into();
        let mut end = 0;
        for chunk in document.chunks(ChunkOptions::new(max).overlap(2)) {
            prop_assert_eq!(Some(chunk.text), chunk.span.of(&document.source));
            prop_assert!(chunk.text.chars().count() <= max.max(1));
            prop_assert!(chunk.span.start + chunk.overlap >= end);
            end = chunk.span.end;
        }
        document.markdown().to_string();
        document.html().to_string();
        document.plain().to_string();
    }
}
