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
const SMALL: usize = 8 * 1024;
const FACTOR: usize = 8;

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

/// The best of a few runs.
fn time(run: &dyn Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Runs something over every text and over one that is [`FACTOR`] times as long. `run` prepares outside the clock.
fn grows_with_the_text<'s, T>(texts: &'s [(String, String, String)], prepare: fn(&'s str) -> T, run: fn(&T)) {
    let _alone = ALONE.lock();
    let mut slow = Vec::new();
    for (name, short, long) in texts {
        let [short, long] = [short, long].map(|it| prepare(it));
        let [short, long]: [&dyn Fn(); 2] = [&|| run(&short), &|| run(&long)];
        // Linear is 8, quadratic 64; what is over in a millisecond says nothing.
        let is_slow = || time(long) > time(short).max(Duration::from_micros(250)) * 28;
        if is_slow() && is_slow() && is_slow() {
            slow.push(format!("{name}: {:?} then {:?}", time(short), time(long)));
        }
    }
    assert!(slow.is_empty(), "more than linear:\n{}", slow.join("\n"));
}

fn pairs() -> Vec<(String, String, String)> {
    let long = texts(SMALL * FACTOR).into_iter().map(|it| it.1);
    texts(SMALL).into_iter().zip(long).map(|((name, short), long)| (name, short, long)).collect()
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    grows_with_the_text(&pairs(), |text| text, |text| drop(black_box(Document::parse(black_box(text)))));
}

#[test]
fn time_of_writers_grows_with_the_text() {
    grows_with_the_text(&pairs(), Document::parse, |document| {
        black_box(document.markdown().to_string());
        black_box(document.html().to_string());
        black_box(document.plain().to_string());
    });
}

#[test]
fn time_of_passages_grows_with_the_text() {
    grows_with_the_text(&pairs(), Document::parse, |document| {
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
