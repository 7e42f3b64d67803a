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

use support::{check, pages};

const READING: &str = include_str!("../docs/reading.md");

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
