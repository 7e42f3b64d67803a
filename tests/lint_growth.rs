//! Hostile texts under the lint: time grows linearly.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use gongwen::{Document, Profile};

/// Patterns that are repeated; each gives some rule much to do.
const REPEATED: &[&str] = &[
    "“",
    "”",
    "（",
    "）",
    "“（",
    "（”",
    "“\n",
    "”\n",
    "“'",
    "\"“",
    "1）",
    "一一一）",
    "‘a",
    "甲,",
    "甲, ",
    "甲, \n",
    "（甲)",
    "三点意见",
    "一、甲\n",
    "1、甲\n",
    "（一）、甲。\n(二)、乙；\n",
    "一、三点意见\n（一）甲\n（二）乙\n",
    "一是甲；二是乙。丙；",
    "共9处，其中",
    "共9处，其中5处，5处，",
    "其中各5处，",
    "由9%提高到8%，提高1%，",
    "甲9元，增加1元，增长1%，",
    "下降9倍，",
    "甲、乙分别增长1%、2%、",
    "甲、乙分别",
    "6-8%、",
    "××、",
];

const SMALL: usize = 8 * 1024;
const FACTOR: usize = 8;

/// Linear is 8, quadratic 64. What is over in a few milliseconds says nothing: tens of thousands of findings no longer
/// fit into the caches of the machine.
const FLOOR: Duration = Duration::from_millis(4);

fn time(document: &Document<'_>) -> Duration {
    let start = Instant::now();
    black_box(black_box(document).lint(Profile::OfficialDocument));
    start.elapsed()
}

#[test]
fn time_of_a_lint_grows_with_the_text_and_not_with_its_square() {
    let mut slow = Vec::new();
    for pattern in REPEATED {
        let [short, long] = [SMALL, SMALL * FACTOR].map(|size| pattern.repeat(size / pattern.len()));
        let [short, long] = [&short, &long].map(|text| Document::parse(text));
        let is_slow = || time(&long) > time(&short).max(FLOOR) * 28;
        if is_slow() && is_slow() && is_slow() {
            slow.push(format!("{pattern:?}: {:?} then {:?}", time(&short), time(&long)));
        }
    }
    assert!(slow.is_empty(), "more than linear:\n{}", slow.join("\n"));
}
