//! Titles in 《…》, what kind of document they name, and the document number behind them.

use crate::value::document_number;
use crate::{DocumentNumber, TitleKind};

/// The longest title, in bytes: a 《 that is not closed within it opens none.
const LIMIT: usize = 900;
/// How deep 《 may stand in 《.
const DEPTH: usize = 4;

/// The last word of a title and the kind of document it names; the longest of those with one ending first.
const KINDS: &[(&str, TitleKind)] = &[
    ("意见", TitleKind::Opinion),
    ("通知", TitleKind::Notice),
    ("通知书", TitleKind::Notice),
    ("方案", TitleKind::Plan),
    ("规划", TitleKind::Plan),
    ("规划纲要", TitleKind::Plan),
    ("计划", TitleKind::Plan),
    ("规则", TitleKind::Rules),
    ("细则", TitleKind::Rules),
    ("办法", TitleKind::Rules),
    ("规定", TitleKind::Rules),
    ("条例", TitleKind::Rules),
    ("书法", TitleKind::Other),
    ("做法", TitleKind::Other),
    ("方法", TitleKind::Other),
    ("法", TitleKind::Law),
    ("报告", TitleKind::Report),
];

/// Brackets that a remark stands in after the last word: 条例（试行）.
const REMARKS: &[(char, char)] = &[('（', '）'), ('(', ')'), ('〔', '〕'), ('[', ']')];

/// Whether a title may start with `c`.
pub(crate) const fn may_start(c: char) -> bool {
    c == '《'
}

/// The title at the start of `i`: its length in bytes and its kind.
///
/// ```text
/// title = "《" *(char / title / "〈" … "〉") "》"
/// ```
pub(crate) fn title(i: &str) -> Option<(usize, TitleKind)> {
    let inside = i.strip_prefix('《')?;
    let mut depth = 1_usize;
    for (at, c) in inside.char_indices().take_while(|(at, _)| *at < LIMIT) {
        match c {
            '《' if depth == DEPTH => return None,
            '《' => depth += 1,
            '》' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let len = '《'.len_utf8() + at + c.len_utf8();
            return Some((len, kind(inside.get(..at)?)));
        }
    }
    None
}

/// The number in brackets behind a title, `（国发〔2019〕2号）`, with the length of all of it.
pub(crate) fn number(i: &str) -> Option<(usize, DocumentNumber)> {
    let (inside, close) = REMARKS.iter().find_map(|(open, close)| Some((i.strip_prefix(*open)?, *close)))?;
    let (rest, number) = document_number(inside).ok()?;
    let rest = rest.strip_prefix(close)?;
    Some((i.len() - rest.len(), number))
}

/// 文种 — from the last word of the title, remarks behind it left out.
fn kind(title: &str) -> TitleKind {
    let title = without_remarks(title.trim_end()).trim_end_matches(['〉', '》']);
    let title = without_remarks(title);
    let found = KINDS.iter().find(|(word, _)| title.ends_with(word));
    found.map_or(TitleKind::Other, |(_, kind)| *kind)
}

/// At most three remarks in brackets at the end are left out.
fn without_remarks(title: &str) -> &str {
    let mut title = title;
    for _ in 0..3 {
        let cut = REMARKS.iter().find_map(|(open, close)| title.strip_suffix(*close)?.rfind(*open));
        title = cut.and_then(|at| title.get(..at)).unwrap_or(title);
    }
    title
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn titles_and_their_kinds() {
        let table = [
            ("《青川区教育条例》规定", "《青川区教育条例》", TitleKind::Rules),
            (
                "《关于修改〈青川区供水办法〉的通知》",
                "《关于修改〈青川区供水办法〉的通知》",
                TitleKind::Notice,
            ),
            ("《关于转发《供水办法》的意见》。", "《关于转发《供水办法》的意见》", TitleKind::Opinion),
            ("《巡查规定（试行）》", "《巡查规定（试行）》", TitleKind::Rules),
            ("《云岭县水网规划（2021—2025年）》", "《云岭县水网规划（2021—2025年）》", TitleKind::Plan),
            ("《教育法》", "《教育法》", TitleKind::Law),
            ("《山间书法》", "《山间书法》", TitleKind::Other),
            ("《政府工作报告》", "《政府工作报告》", TitleKind::Report),
            ("《》", "《》", TitleKind::Other),
        ];
        for (text, written, kind) in table {
            let (len, got) = title(text).unwrap_or_else(|| panic!("{text}: none"));
            assert_eq!((text.get(..len), got), (Some(written), kind), "{text}");
        }
    }

    #[test]
    fn openers_that_open_no_title() {
        let long: String =
            core::iter::once('《').chain(core::iter::repeat_n('长', 400)).chain(['》']).collect();
        for text in ["《没有结束", "〈内〉", "", "《《《《《深》》》》》", &long] {
            assert_eq!(title(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_behind() {
        let number_of = |text| number(text).map(|(len, number)| (len, number.number));
        assert_eq!(number_of("（青政发〔2019〕2号）精神"), Some((29, 2)));
        assert_eq!(number_of("(青政发[2019]12号)"), Some((22, 12)));
        for text in ["青政发〔2019〕2号", "（试行）", "（青政发〔2019〕2号、3号）"] {
            assert_eq!(number_of(text), None, "{text}");
        }
    }
}
