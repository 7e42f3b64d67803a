//! What holds for every text, and which edits change nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::Document;
use proptest::prelude::*;
use support::{check, corpus, harmless, inline_markers, model, outline, shape, soup};

#[test]
fn the_bundled_speech_and_the_fixtures_keep_the_rules() {
    check(corpus::SPEECH);
    for path in corpus::fixtures() {
        check(&std::fs::read_to_string(path).unwrap());
    }
}

#[test]
fn real_documents_keep_the_rules() {
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        check(&text);
    }
}

#[test]
fn harmless_edits_change_nothing_in_the_speech_and_the_fixtures() {
    harmless(corpus::SPEECH);
    for path in corpus::fixtures() {
        harmless(&std::fs::read_to_string(path).unwrap());
    }
}

#[test]
fn harmless_edits_change_nothing_in_real_documents() {
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        harmless(&text);
    }
}

/// A line break before each inline item changes layouts only.
#[track_caller]
fn broken_before_items(text: &str) {
    let document = Document::parse(text);
    let (mut broken, mut last) = (String::new(), 0);
    for start in inline_markers(&document) {
        broken.push_str(&text[last..start]);
        broken.push_str("\n\n");
        last = start;
    }
    broken.push_str(&text[last..]);
    let after = Document::parse(&broken);
    let sections = |document: &Document<'_>| -> Vec<_> {
        outline(document).into_iter().map(|it| (it.depth, it.family, it.ordinal, it.heading)).collect()
    };
    assert_eq!(sections(&document), sections(&after), "{text}\n{broken}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_keeps_the_rules(text in soup::soup()) {
        check(&text);
    }

    #[test]
    fn any_characters_keep_the_rules(text in ".{0,60}") {
        check(&text);
    }

    #[test]
    fn harmless_edits_change_nothing(text in soup::soup_of_lines()) {
        harmless(&text);
    }

    #[test]
    fn outlines_are_read_as_they_were_written(parts in model::outline()) {
        let (text, expected) = model::write(&parts);
        prop_assert_eq!(outline(&check(&text)), expected, "{}", text);
        harmless(&text);
    }

    #[test]
    fn inline_lists_are_read_as_they_were_written(items in model::inline_list()) {
        let (text, expected) = model::write_inline(&items);
        prop_assert_eq!(outline(&check(&text)), expected, "{}", text);
        broken_before_items(&text);
    }

    #[test]
    fn wide_and_narrow_punctuation_read_alike(parts in model::outline()) {
        let (text, _) = model::write(&parts);
        let narrow = text.replace('，', ",").replace('：', ":").replace('（', "(").replace('）', ")");
        let widen = |lines: Vec<String>| -> Vec<String> {
            lines.into_iter().map(|it| it.replace(',', "，").replace(':', "：")).collect()
        };
        let (wide, narrow) = (shape(&Document::parse(&text)), shape(&Document::parse(&narrow)));
        prop_assert_eq!(widen(wide), widen(narrow));
    }
}
