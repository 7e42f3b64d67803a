//! Periods written with words: 今年, 去年同期, 近五年, 目前, 年底.

use super::{Read, TimeContext, TimeValue, calendar, suffix};
use crate::chars::is_blank;
use crate::inlines::index::{Heads, column};
use crate::value::{unspaced, written_date};
use crate::{PartialDate, TimeKind};

/// Years named from the year in which they are spoken, the longest first.
pub(super) const YEARS: &[(&str, i32)] = &[
    ("今年", 0),
    ("本年度", 0),
    ("本年", 0),
    ("上年度", -1),
    ("上年", -1),
    ("去年", -1),
    ("前年", -2),
    ("明年", 1),
    ("后年", 2),
];

/// Other words for a time, the longest of those with one beginning first.
pub(super) const WORDS: &[(&str, TimeKind)] = &[
    ("今天", TimeKind::Deictic),
    ("今日", TimeKind::Deictic),
    ("昨天", TimeKind::Deictic),
    ("昨日", TimeKind::Deictic),
    ("明天", TimeKind::Deictic),
    ("目前", TimeKind::Deictic),
    ("近日", TimeKind::Deictic),
    ("近年来", TimeKind::Deictic),
    ("近几年来", TimeKind::Deictic),
    ("近几年", TimeKind::Deictic),
    ("前几年", TimeKind::Deictic),
    ("前些年", TimeKind::Deictic),
    ("这几年", TimeKind::Deictic),
    ("近些年来", TimeKind::Deictic),
    ("近些年", TimeKind::Deictic),
    ("本月", TimeKind::Deictic),
    ("上个月", TimeKind::Deictic),
    ("上月", TimeKind::Deictic),
    ("下个月", TimeKind::Deictic),
    ("本世纪末", TimeKind::AsOf),
    ("本世纪中叶", TimeKind::AsOf),
    ("本世纪初", TimeKind::AsOf),
    ("上世纪末", TimeKind::AsOf),
    ("本学期", TimeKind::Deictic),
    ("上学期", TimeKind::Deictic),
    ("下学期", TimeKind::Deictic),
    ("本学年", TimeKind::Deictic),
    ("本届政府", TimeKind::Term),
    ("本届", TimeKind::Term),
    ("上届", TimeKind::Term),
    ("夏秋季", TimeKind::Season),
    ("冬春季", TimeKind::Season),
    ("秋冬季", TimeKind::Season),
    ("今冬明春", TimeKind::Season),
    ("年底前", TimeKind::Deadline),
    ("年底", TimeKind::AsOf),
    ("年末", TimeKind::AsOf),
    ("年初", TimeKind::AsOf),
    ("月底前", TimeKind::Deadline),
    ("月底", TimeKind::AsOf),
    ("月末", TimeKind::AsOf),
];

/// Words for now and then that also begin or end other words (体现在, 未来产业): a time only at the start of a clause
/// and where it goes on as they say; they go on as they like where nothing is said.
pub(super) const NOW: &[(&str, &[&str])] = &[
    ("如今", &[]),
    ("现今", &[]),
    ("现在", &[]),
    ("最近", &["，", ","]),
    ("当前", &["，", ","]),
    ("未来", &["，", ",", "将", "可能", "会", "必", "要", "仍", "还", "能"]),
];

/// Words that a count of years makes a period: 近五年, 过去三年.
pub(super) const SPANS: &[(&str, Span)] = &[
    ("最近", Span::Past),
    ("近", Span::Past),
    ("过去", Span::Past),
    ("今后", Span::Future),
    ("未来", Span::Future),
];

static YEAR_HEADS: Heads<{ YEARS.len() }> = Heads::new(&column!(YEARS));
static WORD_HEADS: Heads<{ WORDS.len() }> = Heads::new(&column!(WORDS));
static NOW_HEADS: Heads<{ NOW.len() }> = Heads::new(&column!(NOW));
static SPAN_HEADS: Heads<{ SPANS.len() }> = Heads::new(&column!(SPANS));

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Past,
    Future,
}

/// The characters that the words of these tables, events and prefixes begin with.
#[cfg(test)]
pub(super) const fn is_lead(c: char) -> bool {
    matches!(
        c,
        '今' | '如'
            | '现'
            | '去'
            | '前'
            | '本'
            | '上'
            | '下'
            | '截'
            | '自'
            | '近'
            | '当'
            | '目'
            | '昨'
            | '明'
            | '后'
            | '年'
            | '月'
            | '春'
            | '夏'
            | '秋'
            | '冬'
            | '最'
            | '过'
            | '未'
            | '这'
            | '党'
            | '新'
            | '建'
            | '改'
            | '抗'
            | '中'
            | '第'
            | '“'
            | '"'
    )
}

/// The words of these tables.
#[cfg(test)]
pub(super) fn rows() -> impl Iterator<Item = &'static str> {
    let years = YEARS.iter().map(|row| row.0);
    let words = WORDS.iter().map(|row| row.0).chain(NOW.iter().map(|row| row.0));
    years.chain(words).chain(SPANS.iter().map(|row| row.0))
}

/// Whether the character before makes the word part of another: 过去, 以上年, 每年底.
pub(super) fn is_glued(before: char, i: &str) -> bool {
    match i.chars().next() {
        Some('去') => before == '过' || before == '失',
        Some('年' | '月') => !before.is_ascii_punctuation() && !is_opening(before),
        Some('上' | '下') => matches!(before, '以' | '之' | '向' | '加' | '直'),
        Some('前' | '后') => matches!(before, '以' | '之' | '提' | '空' | '先' | '目' | '当'),
        Some('近') => matches!(before, '附' | '接' | '邻' | '临' | '靠' | '将' | '最' | '亲' | '逼'),
        Some('目') => matches!(before, '项' | '节' | '科' | '数'),
        Some('当') => matches!(before, '相' | '适' | '应' | '不' | '恰' | '正' | '担'),
        Some('明') => matches!(before, '文' | '说' | '证' | '声' | '表' | '发' | '光' | '鲜'),
        Some('本') => matches!(before, '基' | '根' | '资' | '成' | '日' | '文'),
        Some('春') => matches!(before, '青' | '长' | '新'),
        _ => false,
    }
}

const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '、'
            | '（'
            | '“'
            | '到'
            | '至'
            | '于'
            | '在'
            | '从'
            | '由'
            | '比'
            | '较'
            | '的'
    )
}

/// `period = year-word [part / month / suffix] / span / part-of-year / word`
pub(super) fn period<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    year_word(i, cx)
        .or_else(|| span(i, cx))
        .or_else(|| word(i, cx))
        .or_else(|| calendar::part_of_year(i, cx.year))
}

/// `year-word = ("今年" / "去年" / …) ["同期" / part-of-year / month / suffix]`
fn year_word<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let (row, rest) = YEAR_HEADS.first(i)?;
    let offset = YEARS.get(row)?.1;
    if rest.starts_with(['纪', '轻', '龄', '级']) {
        return None;
    }
    let year = cx.reference.and_then(|date| date.year?.checked_add(offset));
    if let Some(rest) = rest.strip_prefix("同期") {
        return Some((rest, TimeValue::undated(TimeKind::Deictic)));
    }
    if let Some(found) = calendar::part_of_year(rest, year) {
        return Some(found);
    }
    if written_date(rest).is_some_and(|(_, date)| date.year.is_none() && date.month.is_some()) {
        let known = TimeContext { year, ..*cx };
        return calendar::period(rest, &known);
    }
    let date = year.map(|year| PartialDate::new(Some(year), None, None));
    let value = TimeValue { kind: TimeKind::Deictic, start: date, end: date, closed: date.is_some() };
    let rest =
        rest.strip_prefix('来').map_or(rest, |after| if after.starts_with('，') { after } else { rest });
    Some(suffix::apply(rest, value))
}

/// `span = ("近" / "过去" / "今后" …) count ("年" / "个月") ["来" / "内" / "间"]`
fn span<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let (row, rest) = SPAN_HEADS.first(i)?;
    let span = SPANS.get(row)?.1;
    let (rest, count) = calendar::count(unspaced(rest))?;
    let rest = unspaced(rest);
    let (rest, years) = match rest.strip_prefix('年') {
        Some(rest) => (rest, Some(count)),
        None => (rest.strip_prefix("个月")?, None),
    };
    let rest = ["以来", "来", "内", "间"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let value =
        years.and_then(|years| span_of(span, years, cx)).unwrap_or(TimeValue::undated(TimeKind::Deictic));
    Some((rest, value))
}

/// 近五年 in 2022 is 2018 to 2022; 未来三年 is 2023 to 2025.
fn span_of(span: Span, years: u64, cx: &TimeContext) -> Option<TimeValue> {
    let (this, years) = (cx.reference?.year?, i32::try_from(years).ok()?);
    let (first, last) = match span {
        Span::Past => (this.checked_sub(years)?.checked_add(1)?, this),
        Span::Future => (this.checked_add(1)?, this.checked_add(years)?),
    };
    let date = |year| PartialDate::new(Some(year), None, None);
    Some(TimeValue::closed(TimeKind::Deictic, date(first), date(last)))
}

/// `now = ("如今" / "未来" …)` at the start of a clause, before what the table says
pub(super) fn now(i: &str, before: Option<char>) -> Read<'_, TimeValue> {
    let opens = before.is_none_or(|c| {
        is_blank(c) || matches!(c, '，' | ',' | '。' | '；' | '：' | '！' | '？' | '（' | '“')
    });
    let (row, rest) = NOW_HEADS.first(i)?;
    let (_, behind) = NOW.get(row)?;
    // 如今年 is 如 今年.
    let is_open = behind.is_empty() && !rest.starts_with(['年', '天', '日', '后', '晚', '早', '春', '冬']);
    let is_now = is_open || behind.iter().any(|word| rest.starts_with(word));
    (opens && is_now).then_some((rest, TimeValue::undated(TimeKind::Deictic)))
}

fn word<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let (row, rest) = WORD_HEADS.first(i)?;
    let (word, kind) = WORDS.get(row)?;
    let value = cx.reference.and_then(|today| spoken(word, today)).map(|date| TimeValue::at(*kind, date));
    Some((rest, value.unwrap_or(TimeValue::undated(*kind))))
}

/// The day or month that a word names on the day on which it is spoken.
fn spoken(word: &str, today: PartialDate) -> Option<PartialDate> {
    let (year, month) = (today.year?, today.month?);
    let months = |by: i32| {
        let count = year.checked_mul(12)?.checked_add(i32::from(month) - 1 + by)?;
        let month = u8::try_from(count.rem_euclid(12) + 1).ok();
        Some(PartialDate::new(Some(count.div_euclid(12)), month, None))
    };
    match word {
        "今天" | "今日" => today.day.map(|_| today),
        "昨天" | "昨日" => today.previous(),
        "明天" => today.next(),
        "本月" => months(0),
        "上月" | "上个月" => months(-1),
        "下个月" => months(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_day_on_which_they_are_spoken() {
        let reference = PartialDate::new(Some(2024), Some(1), Some(1));
        let cx = TimeContext { reference: Some(reference), year: None };
        for (text, expected) in [
            ("今天，", Some("2024年1月1日")),
            ("昨天，", Some("2023年12月31日")),
            ("明天，", Some("2024年1月2日")),
            ("本月，", Some("2024年1月")),
            ("上个月，", Some("2023年12月")),
            ("下个月，", Some("2024年2月")),
            ("近日，", None),
        ] {
            let date = period(text, &cx).unwrap().1.start.map(|date| alloc::format!("{date}"));
            assert_eq!(date.as_deref(), expected, "{text}");
        }
    }
}
