//! Throughput of the parser, beside a Markdown parser and the UTF-8 check of the standard library.
//!
//! `GONGWEN_BENCH_TEXT=FILE` measures on that text as well. Texts are not repeated copies of a short one: the
//! branch predictor learns those by heart.
#![allow(missing_docs, reason = "criterion's macros make undocumented functions")]
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark that cannot run may panic")]

use std::fmt::Write;
use std::hint::black_box;

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime,
};
use gongwen::Parser;

const SPEECH: &str = include_str!("../examples/data/speech.txt");

fn parse(criterion: &mut Criterion) {
    measure(criterion.benchmark_group("speech"), SPEECH);
    measure(criterion.benchmark_group("generated"), &generated(1 << 20));
    if let Some(path) = std::env::var_os("GONGWEN_BENCH_TEXT") {
        let text = std::fs::read_to_string(path).expect("GONGWEN_BENCH_TEXT names a UTF-8 file");
        measure(criterion.benchmark_group("given"), &text);
    }
}

fn measure(mut group: BenchmarkGroup<'_, WallTime>, text: &str) {
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("structure", |b| {
        let parser = Parser::new().inlines(false);
        b.iter(|| parser.parse(black_box(text)));
    });
    group.bench_function("full", |b| b.iter(|| Parser::new().parse(black_box(text))));
    group.bench_function("pulldown-cmark", |b| {
        b.iter(|| pulldown_cmark::Parser::new(black_box(text)).count());
    });
    group.bench_function("from_utf8", |b| b.iter(|| std::str::from_utf8(black_box(text.as_bytes()))));
    group.finish();
}

/// A text of about `length` bytes in which sentences, figures and markers never come twice in the same order.
fn generated(length: usize) -> String {
    let sentences: Vec<&str> =
        SPEECH.split_inclusive(['。', '；', '\n']).filter(|it| it.len() > 12).collect();
    let mut text = String::with_capacity(length + 512);
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    let mut item = 0;
    while text.len() < length {
        if random(4) == 0 {
            item += 1;
            let _ = write!(text, "\n{item}.");
        }
        text.push_str(sentences[random(sentences.len())].trim());
        if random(5) == 0 {
            let _ = write!(text, "全年完成{}.{}亿元，同比增长{}%。", random(900), random(10), random(40));
        }
        text.push_str(if random(3) == 0 { "\n" } else { "" });
    }
    text
}

criterion_group!(benches, parse);
criterion_main!(benches);
