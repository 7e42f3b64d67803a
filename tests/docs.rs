//! What `docs/*.md` claims: each sample is parsed and compared with what stands beside it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Bound, QuantityValue, Span};
use support::{check, pages};

const READING: &str = include_str!("../docs/reading.md");
const COMPARISON: &str = include_str!("../docs/comparison.md");
const STATISTICS: &str = include_str!("../docs/statistics.md");

#[test]
fn each_sample_gives_the_tree_below_it() {
    let pairs = pages::pairs(READING, "text", "tree");
    assert_eq!(pairs.len(), 14);
    for (text, tree) in pairs {
        assert_eq!(check(text).to_string(), tree, "{text}");
    }
}

#[test]
fn each_line_opens_what_stands_beside_it() {
    let rows = pages::table(READING, "| line | opens |");
    assert_eq!(rows.len(), 21);
    for [line, opens] in rows {
        let document = check(&line);
        let marker = document.sections().next().map(|it| it.node.marker.clone().unwrap());
        let found = marker.map_or("text".into(), |it| format!("{} {}", it.family, it.ordinal.unwrap()));
        assert_eq!(found, opens, "{line}");
    }
}

#[test]
fn each_diagnostic_is_the_only_one_of_its_text() {
    let rows = pages::table(READING, "| text | diagnostic |");
    assert_eq!(rows.len(), 4);
    for [text, diagnostic] in rows {
        let text = text.replace('⏎', "\n");
        let dump = check(&text).to_string();
        let (_, found) = dump.split_once("diagnostics\n").unwrap_or_default();
        assert_eq!(found.trim(), diagnostic, "{text}");
    }
}

#[test]
fn each_sentence_is_read_as_stands_beside_it() {
    let rows = pages::table(STATISTICS, "| text | read as |");
    assert_eq!(rows.len(), 54);
    for [text, expected] in rows {
        let expected: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
        let text = text.replace('⏎', "\n");
        let dump = format!("{:#}", check(&text));
        let is_inline =
            |line: &&str| !["body", "section", "paragraph"].iter().any(|node| line.starts_with(node));
        let found: Vec<&str> = dump.lines().map(str::trim).filter(is_inline).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn each_quantity_has_the_value_unit_and_bounds_beside_it() {
    let rows = pages::table(STATISTICS, "| written | value | unit | bounds |");
    assert_eq!(rows.len(), 30);
    for [written, value, unit, bounds] in rows {
        let quantity: QuantityValue = written.parse().unwrap();
        let number = quantity.number();
        let fraction = number.fraction.map(|it| format!("{}/{}", it.numerator, it.denominator));
        let found = fraction.or(number.value.map(|it| it.normalize().to_string()));
        assert_eq!(found.as_deref().unwrap_or("none"), value, "{written}");
        let found = quantity.unit().map(|it| match &it.per {
            Some(per) => format!("{} per {per}", it.text),
            None => it.text.to_string(),
        });
        assert_eq!(found.as_deref().unwrap_or("none"), unit, "{written}");
        let found =
            format!("{}{}", quantity.qualifier().name(), interval(quantity.lower(), quantity.upper()));
        assert_eq!(found, bounds, "{written}");
    }
}

fn interval(lower: Option<Bound>, upper: Option<Bound>) -> String {
    let show = |bound: Option<Bound>, none: &str| bound.map_or(none.into(), |it| it.value.to_string());
    let is_closed = |bound: Option<Bound>| bound.is_some_and(|it| it.closed);
    if lower.is_none() && upper.is_none() {
        return String::new();
    }
    let open = if is_closed(lower) { "[" } else { "(" };
    let close = if is_closed(upper) { "]" } else { ")" };
    format!(" {open}{}, {}{close}", show(lower, "-∞"), show(upper, "∞"))
}

/// The rows of gongwen in `docs/comparison.md` are full marks; its other rows need the other tools.
#[test]
fn the_sample_of_the_comparison_is_read_as_its_reader_did() {
    let text = include_str!("../examples/data/speech.txt");
    let gold: serde_json::Value = serde_json::from_str(include_str!("../docs/comparison/gold.json")).unwrap();
    let document = check(text);

    let markers = document.sections().map(|it| it.node.marker.as_ref().unwrap().span.start);
    let expected = places(text, &gold["sections"]);
    assert_eq!(markers.collect::<Vec<_>>(), expected.iter().map(|it| it.start).collect::<Vec<_>>());

    let times: Vec<_> = document.times().map(|it| it.node.span).collect();
    assert_eq!(times, places(text, &gold["times"]));

    let mut figures: Vec<Span> = Vec::new();
    for it in document.statistics() {
        let sides = it.node.comparisons.iter().flat_map(|it| it.change.iter().chain(&it.from));
        figures.extend(sides.map(|it| it.span));
        figures.push(it.node.span);
    }
    figures.sort_unstable();
    let expected = places(text, &gold["figures"]);
    assert_eq!((figures.len(), expected.len()), (49, 49));
    for (found, expected) in figures.iter().zip(expected) {
        assert!(expected.encloses(*found), "{:?}", expected.of(text));
    }

    let lengths: Vec<usize> = document.chunks(200).map(|it| it.text.chars().count()).collect();
    let passages = format!("| gongwen | {} | {} | 0 | 0 |", lengths.len(), lengths.iter().max().unwrap());
    for row in [
        "| gongwen | 19 | 13 | 0 |",
        "| gongwen | 49 | 0 | 0 | 47 | 15 | 0 |",
        "| gongwen | 16 | 16 | 0 |",
        &passages,
    ] {
        assert!(COMPARISON.lines().any(|it| it == row), "{row}");
    }
}

/// Where the texts of a list stand, each behind the one before it.
fn places(text: &str, list: &serde_json::Value) -> Vec<Span> {
    let mut at = 0;
    let mut place = |it: &serde_json::Value| {
        let words = it.as_str().or(it[0].as_str()).unwrap();
        let start = at + text[at..].find(words).unwrap();
        at = start + words.len();
        Span::new(start, at)
    };
    list.as_array().unwrap().iter().map(&mut place).collect()
}

/// A sample that no test above looks for would be a claim that nobody checks.
#[test]
fn no_sample_goes_unread() {
    for (page, fences, headers) in [
        (READING, &["text", "tree"][..], &["| line | opens |", "| text | diagnostic |"][..]),
        (STATISTICS, &[], &["| text | read as |", "| written | value | unit | bounds |"]),
    ] {
        assert!(pages::blocks(page).iter().all(|(kind, _)| fences.contains(kind)));
        let lines: Vec<&str> = page.lines().collect();
        let tables = lines.windows(2).filter(|it| it[1].starts_with("| ---"));
        assert!(tables.clone().count() >= 2);
        assert!(tables.map(|it| it[0]).all(|header| headers.contains(&header)));
    }
}
