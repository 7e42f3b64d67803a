//! Memory grows linearly: the peak beside the text, for the patterns that make the most nodes.
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
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many times the text's own size the parser takes at most, the tree included.
fn peak(text: &str) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let document = Document::parse(text);
    let peak = MEMORY.peak_usage().saturating_sub(before);
    drop(document);
    peak.div_ceil(text.len())
}

// One test only: the counter is shared by all threads of the process.
#[test]
fn memory_is_bounded_by_the_text() {
    for piece in
        ["。\n", "1.\n", "5%;", "一、", "“", "《", "一是", "\n", "a。", "——\n", "“‘", "1", "同志们：\n"]
    {
        let [short, long] = [20_000, 160_000].map(|size| peak(&piece.repeat(size / piece.len())));
        eprintln!("{piece:?}: {short} and {long} times the text");
        assert!(long <= 150, "{piece:?}: {long} times the text");
        assert!(long <= 2 * short + 4, "{piece:?}: {short} times, then {long} times the text");
    }
    let speech = support::corpus::SPEECH.repeat(20);
    assert!(peak(&speech) <= 12, "real text: {} times the text", peak(&speech));
}
