//! Hostile texts: time grows linearly, and a small stack is enough.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use std::hint::black_box;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use gongwen::{ChunkOptions, Document};

/// Patterns that are repeated; each was slow in some grammar.
const REPEATED: &[&str] = &[
    "《",
    "》",
    "“",
    "”",
    "‘",
    "（",
    "(",
    "〈",
    "\"",
    "「",
    "〔",
    "一、",
    "一是",
    "二是",
    "一要",
    "（一）",
    "1.",
    "①",
    "第一，",
    "第一条",
    "首先，",
    "一方面，",
    "——",
    "● ",
    "1",
    "９",
    "一",
    "百",
    "万",
    "十百千万亿",
    "其中",
    "1,",
    "1.1",
    "1 ",
    "5%;",
    "5%、",
    "由1",
    "近",
    "增长",
    "同比",
    "分别为1、",
    "百分之",
    "年",
    "2021年",
    "1—",
    "。\n",
    "1.\n",
    "一、\n",
    "（\n",
    "\n",
    "\r",
    "\n\n",
    " ",
    "\u{3000}",
    "\u{feff}",
    "*",
    "×",
    "某",
    "同志们：\n",
    "附件：\n",
    "附件1\n标题\n一、\n",
    "一、甲\n（一）乙\n",
    "a",
    "。",
    "；",
    "：",
    "“人”",
    "“人、财、物”",
    "一抓",
    "专栏1\n",
    "A.",
    "同志们，",
    ",234",
    "年5%，",
    "环比增长5%，",
    "预计将要",
    "将增长5%，",
    "比上年增长5%，",
    "其中5处，",
    "各5处、",
    "由1%提高到2%，",
    "截至2021年",
    "自党",
    "以来",
    "第一",
    "居第一",
    "前10",
    "近五年",
    "党的十八大",
    "5:5",
    "5/",
    "元/每",
    "每人每年5元",
    "十四五",
    "三个",
    "1 \u{3000}",
    "的和",
    "新增",
    "5个多",
    "（5",
    "1.1.1",
    "2021—",
    "2021.5.",
];

/// An opening and a closing half, around a middle that neither ends.
const SANDWICHES: &[(&str, &str)] = &[
    ("《", "》"),
    ("“", "”"),
    ("（", "）"),
    ("‘", "’"),
    ("“‘", "’”"),
    ("《〈", "〉》"),
    ("一、", "二、"),
    ("由1", "到2"),
];

/// The tests of this file watch the clock: one at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// How deep markers and brackets are nested.
const DEEP: usize = 100_000;
/// How long the short texts are; the long ones are eight times that.
const SHORT: usize = if cfg!(debug_assertions) { 3 * 1024 } else { 16 * 1024 };
const FACTOR: usize = 8;
/// How much more a byte of a long text may take than one of a short one. Quadratic would be 8.
const LIMIT: u32 = 2;
/// How often a pattern is timed before it counts as slow: the clock is never too fast.
const TRIES: usize = 30;

fn texts(size: usize) -> Vec<(String, String)> {
    let repeated = REPEATED.iter().map(|it| (format!("{it:?}"), it.repeat(size / it.len())));
    let sandwiches = SANDWICHES.iter().map(|(open, close)| {
        let count = size / (open.len() + close.len());
        (format!("{open:?} … {close:?}"), format!("{}甲{}", open.repeat(count), close.repeat(count)))
    });
    let headed = REPEATED
        .iter()
        .map(|it| (format!("一、 + {it:?}"), format!("一、甲\n二、{}乙\n", it.repeat(size / it.len()))));
    repeated.chain(sandwiches).chain(headed).collect()
}

/// How long something takes, so many times in a row.
fn time(run: &dyn Fn(), times: usize) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        run();
    }
    start.elapsed()
}

/// How long a long text takes and `pieces` short ones, in the best of some runs; nothing where it is not more.
/// Both are timed over as long a stretch, so that whatever else runs slows both.
fn is_slow(short: &dyn Fn(), pieces: usize, long: &dyn Fn()) -> Option<(Duration, Duration)> {
    let (mut few, mut many) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        few = few.min(time(short, pieces));
        many = many.min(time(long, 1));
        // What is over in so short a time says nothing.
        if many < few.max(Duration::from_micros(100)) * LIMIT {
            return None;
        }
    }
    Some((few, many))
}

/// Times `run` on every text and on one that is [`FACTOR`] times as long; the tree is made before.
fn grows_with_the_text(run: fn(&Document<'_>)) {
    let _alone = ALONE.lock();
    let mut slow = Vec::new();
    for ((name, short), (_, long)) in texts(SHORT).into_iter().zip(texts(SHORT * FACTOR)) {
        let pieces = long.len().div_ceil(short.len());
        let (short, tree) = (Document::parse(&short), Document::parse(&long));
        if let Some((few, many)) = is_slow(&|| run(&short), pieces, &|| run(&tree)) {
            slow.push(format!("{name}: {} bytes in {many:?}, in pieces {few:?}", long.len()));
        }
    }
    assert!(slow.is_empty(), "more than linear:\n{}", slow.join("\n"));
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    grows_with_the_text(|document| drop(black_box(Document::parse(black_box(&document.source)))));
}

#[test]
fn time_of_writers_grows_with_the_text() {
    grows_with_the_text(|document| {
        black_box(document.markdown().to_string());
        black_box(document.html().to_string());
        black_box(document.plain().to_string());
    });
}

#[test]
fn time_of_passages_grows_with_the_text() {
    grows_with_the_text(|document| {
        let all = usize::MAX;
        for (max, target, overlap) in [(3, 3, 0), (500, 300, 2), (all, 1, all), (all, all, all)] {
            let options = ChunkOptions::new(max).target(target).overlap(overlap);
            black_box(document.chunks(options).count());
        }
    });
}

#[test]
fn hostile_texts_keep_the_rules() {
    let _alone = ALONE.lock();
    for (_, text) in texts(600) {
        support::check(&text);
    }
}

#[test]
fn a_small_stack_is_enough() {
    let _alone = ALONE.lock();
    let markers =
        ["一、", "（一）", "1.", "（1）", "①", "第一，", "一是", "一要", "首先，", "一方面，", "——", "● "];
    let mut texts: Vec<String> =
        ["“", "《", "（", "“‘", "〈", "(", "一、“"].iter().map(|it| it.repeat(DEEP)).collect();
    texts.push(format!("{}{}", "“‘".repeat(DEEP), "’”".repeat(DEEP)));
    texts.push(markers.iter().cycle().take(DEEP).flat_map(|it| [it, "\n"]).collect());
    texts.push((1..DEEP / 20).flat_map(|it| ["1.".repeat(it % 60 + 1), "甲\n".into()]).collect());
    texts.push("附件\n附件标题\n一、甲\n（一）“乙\n".repeat(DEEP / 40));
    let run = move || {
        for text in &texts {
            let document = Document::parse(text);
            document.validate().unwrap();
            let copy = document.clone().into_owned();
            assert_eq!(copy, document);
            black_box(format!("{document:?}{document:#}"));
            black_box(format!("{}{}{}", document.markdown(), document.html(), document.plain()));
            black_box(document.chunks(500).count());
            #[cfg(feature = "serde")]
            {
                let json = serde_json::to_string(&document).unwrap();
                assert_eq!(serde_json::from_str::<Document<'static>>(&json).unwrap(), document);
            }
        }
    };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(run).unwrap().join().unwrap();
}
