//! What is made from the tree: Markdown and HTML come back from other parsers with the same headings, nesting and text;
//! passages cover the text once. The first bytes choose limits, the others are the text, read as lossy UTF-8.
#![no_main]
#![allow(dead_code, reason = "the checks are shared with the tests, which use more of them")]

#[path = "../../tests/support/chunks.rs"]
mod chunks;
#[path = "../../tests/support/html.rs"]
mod html;
#[path = "../../tests/support/markdown.rs"]
mod markdown;

use gongwen::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&[max, target, overlap], text)) = bytes.split_first_chunk() else { return };
    let text = String::from_utf8_lossy(text);
    let mut document = Document::parse(&text);
    markdown::check(&document);
    html::check(&document);
    chunks::check(&document, max.into(), target.into(), usize::from(overlap % 4));
    document = document.without_source();
    markdown::check(&document);
    assert_eq!(document.chunks(usize::from(max)).count(), 0);
});
