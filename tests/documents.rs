//! Texts and their trees: `tests/corpus/KIND/NAME.txt` with `NAME.tree`; `UPDATE=1` rewrites the trees.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use std::fs;

#[test]
fn every_text_gives_its_tree() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut failures = Vec::new();
    let fixtures = support::corpus::fixtures();
    for path in &fixtures {
        let text = fs::read_to_string(path).unwrap();
        let tree = path.with_extension("tree");
        let found = support::check(&text).to_string();
        if is_update {
            fs::write(&tree, &found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&tree).unwrap_or_default().replace("\r\n", "\n");
        if let Some(difference) = difference(&expected, &found) {
            failures.push(format!("{}\n{difference}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{} of {} differ\n{}", failures.len(), fixtures.len(), failures.join("\n"));
}

/// The lines around the first difference.
fn difference(expected: &str, found: &str) -> Option<String> {
    let (expected, found): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    if expected == found {
        return None;
    }
    let same = expected.iter().zip(&found).take_while(|(a, b)| a == b).count();
    let show = |sign: &str, lines: &[&str]| -> String {
        lines.iter().skip(same).take(4).flat_map(|line| [sign, " ", line, "\n"]).collect()
    };
    Some(format!("line {}\n{}{}", same + 1, show("-", &expected), show("+", &found)))
}
