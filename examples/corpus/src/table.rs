//! The summary as text, aligned by the width that characters have on a terminal.

use std::cmp::Reverse;
use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::common;
use crate::counts::{Counts, Kind};

/// How many units are shown; the others are counted together.
const UNITS: usize = 20;

/// A heading, or a name with its numbers.
struct Row {
    name: String,
    numbers: Vec<u64>,
}

/// The summary.
pub(crate) fn summary(counts: &Counts) -> String {
    let mut rows = vec![row("documents", counts.documents), row("characters", counts.characters)];
    rows.extend((counts.unread > 0).then(|| row("files that could not be read", counts.unread)));
    rows.extend((counts.passed_over > 0).then(|| row("files of other kinds", counts.passed_over)));
    let mut text = block("", &rows);
    let families = counts.sections.iter();
    let families = families.map(|(family, count)| row(family.as_deref().unwrap_or("(no marker)"), *count));
    text += &block("sections by family", &sorted(families.collect()));
    text += &block("figures by unit", &units(counts));
    let findings = counts.findings.iter();
    let findings = findings.map(|(code, numbers)| Row { name: (*code).into(), numbers: numbers.to_vec() });
    text + &block("findings by code (diagnostics, lint)", &sorted(findings.collect()))
}

fn row(name: &str, count: u64) -> Row {
    Row { name: common::one_line(name), numbers: vec![count] }
}

/// The highest numbers first.
fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_cached_key(|it| (Reverse(it.numbers.iter().sum::<u64>()), it.name.clone()));
    rows
}

fn units(counts: &Counts) -> Vec<Row> {
    let name = |kind: &Kind| match kind {
        Kind::Unit(unit) => unit.clone(),
        Kind::NoUnit => "(no unit)".into(),
        Kind::Rank => "(rank)".into(),
        Kind::Proportion => "(proportion)".into(),
        Kind::Other => "(other)".into(),
    };
    let mut rows = sorted(counts.figures.iter().map(|(kind, count)| row(&name(kind), *count)).collect());
    let others = rows.split_off(rows.len().min(UNITS));
    if !others.is_empty() {
        let name = format!("({} others)", others.len());
        rows.push(row(&name, others.iter().flat_map(|it| &it.numbers).sum()));
    }
    rows
}

/// A heading with its sum, and the rows below it; names to the left, numbers to the right.
fn block(heading: &str, rows: &[Row]) -> String {
    let columns = rows.iter().map(|it| it.numbers.len()).max().unwrap_or(1);
    let sum = |column| rows.iter().filter_map(|it: &Row| it.numbers.get(column)).sum::<u64>();
    let (mut lines, mut indent) = (Vec::new(), 0);
    let mut text = String::new();
    if !heading.is_empty() {
        text.push('\n');
        lines.push((heading.to_owned(), (0..columns).map(sum).collect::<Vec<_>>()));
        indent = 2;
    }
    lines.extend(rows.iter().map(|it| (format!("{:indent$}{}", "", it.name), it.numbers.clone())));
    let name = lines.iter().map(|(name, _)| name.width()).max().unwrap_or(0).max(36);
    for (label, numbers) in &lines {
        text += label;
        text.extend(std::iter::repeat_n(' ', name - label.width()));
        for number in numbers {
            // Writing to memory does not fail.
            let _ = write!(text, "  {:>13}", grouped(*number));
        }
        text.push('\n');
    }
    text
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
