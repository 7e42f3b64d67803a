//! A short text repeated: eight times the text may take some eight times as long, never the square.
#![no_main]

use std::time::{Duration, Instant};

use gongwen::Document;
use libfuzzer_sys::fuzz_target;

const SHORT: usize = 16 * 1024;
const FACTOR: usize = 8;
/// Far above linear (8) and far below quadratic (64), for noisy machines.
const LIMIT: u32 = 40;
/// Below this a measurement says nothing.
const FLOOR: Duration = Duration::from_micros(400);

fuzz_target!(|bytes: &[u8]| {
    let piece = String::from_utf8_lossy(bytes.get(..bytes.len().min(64)).unwrap_or(bytes));
    if piece.is_empty() {
        return;
    }
    let short = piece.repeat(SHORT / piece.len() + 1);
    let long = short.repeat(FACTOR);
    let is_slow = || time(&long) > time(&short).max(FLOOR) * LIMIT;
    // A slow run may be the machine's; four in a row are the parser's.
    assert!(!(0..4).all(|_| is_slow()), "more than linear: {piece:?}");
});

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(Document::parse(text));
    start.elapsed()
}
