//! Comparisons: growth against a base, from one value to another, above an average.

use super::phrase::is_hollow;
use super::words::{ADVERBS, CHANGES};
use crate::chars::is_blank;
use crate::inlines::index::{Heads, Tails, column};
use crate::{Base, Direction, Time, TimeKind};

/// What the words before a figure say of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) base: Base,
    pub(crate) direction: Direction,
    /// Whether nothing but the change stands there: 同比增长, without a subject of its own.
    pub(crate) is_bare: bool,
    /// Whether the figure is what it changed to, not by: 增加到.
    pub(crate) is_level: bool,
}

/// Words that name a base, and leave the figure a change.
const BASES: &[(&str, Base)] = &[
    ("比上年同期", Base::YearOnYear),
    ("较上年同期", Base::YearOnYear),
    ("比去年同期", Base::YearOnYear),
    ("较去年同期", Base::YearOnYear),
    ("同比", Base::YearOnYear),
    ("环比", Base::MonthOnMonth),
    ("比上年", Base::OverPreviousYear),
    ("较上年", Base::OverPreviousYear),
    ("比去年", Base::OverPreviousYear),
    ("较去年", Base::OverPreviousYear),
    ("相较去年", Base::OverPreviousYear),
    ("比上一年", Base::OverPreviousYear),
    ("比前一年", Base::OverPreviousYear),
    ("与上年相比", Base::OverPreviousYear),
    ("与去年相比", Base::OverPreviousYear),
    ("上年", Base::OverPreviousYear),
    ("年均", Base::AnnualAverage),
    ("年平均", Base::AnnualAverage),
    ("平均每年", Base::AnnualAverage),
];

static BASE_HEADS: Heads<{ BASES.len() }> = Heads::new(&column!(BASES));
static CHANGE_ENDS: Tails<{ CHANGES.len() }> = Tails::new(&column!(CHANGES));
static ADVERB_ENDS: Tails<{ ADVERBS.len() }> = Tails::new(ADVERBS);

/// Reads the words before a figure as a change; `None` where no verb of change stands there.
pub(crate) fn change(before: &str, times: &[&Time<'_>], is_quarterly: bool) -> Option<Change> {
    let mut rest = before.trim_end_matches(is_blank);
    let is_level = rest.ends_with(['到', '至', '为']);
    loop {
        let is_base = |row| matches!(ADVERBS.get(row), Some(&("同比" | "环比" | "年均" | "同" | "比")));
        let adverbs = ADVERB_ENDS.all(rest).filter(|(row, _)| !is_base(*row));
        let shorter = adverbs.map(|(_, shorter)| shorter).min_by_key(|shorter| shorter.len());
        match shorter {
            Some(shorter) if !ends_in_change(rest) => rest = shorter.trim_end_matches(is_blank),
            _ => break,
        }
    }
    let (row, lead) = CHANGE_ENDS.longest(rest)?;
    let (verb, direction) = CHANGES.get(row)?;
    let lead = lead.trim_matches(|c: char| is_blank(c) || matches!(c, '、' | '（' | '和' | '并'));
    let average = matches!(*verb, "高于" | "低于" | "快于" | "慢于" | "高出" | "多") && lead.contains("平均");
    let base = if average { Some(Base::OverAverage) } else { base(lead, times, is_quarterly) };
    let bare = lead_without_base(lead, times);
    let is_comparing = matches!(*verb, "高于" | "低于" | "快于" | "慢于" | "高出");
    Some(Change {
        base: base.unwrap_or(Base::Unstated),
        direction: *direction,
        is_bare: is_hollow(bare) || is_comparing,
        is_level,
    })
}

fn ends_in_change(text: &str) -> bool {
    CHANGE_ENDS.all(text).any(|(_, rest)| text.len() - rest.len() > 3)
}

/// The base that the words name.
fn base(lead: &str, times: &[&Time<'_>], is_quarterly: bool) -> Option<Base> {
    if let Some((_, base)) = BASE_HEADS.first_in(lead).and_then(|row| BASES.get(row)) {
        return Some(if *base == Base::MonthOnMonth && is_quarterly {
            Base::QuarterOnQuarter
        } else {
            *base
        });
    }
    let compares = lead.contains(['比', '较']);
    let time = times.last().filter(|_| compares)?;
    match time.kind {
        TimeKind::Plan => Some(Base::OverPlanEnd),
        TimeKind::Year | TimeKind::AsOf | TimeKind::Month | TimeKind::Quarter => {
            time.start.or(time.end).and_then(|date| date.year).map(|year| Base::OverYear { year })
        }
        _ if lead.contains("目标") || lead.contains("计划") => Some(Base::OverTarget),
        _ => None,
    }
}

/// What is left of the words when the base is taken away.
fn lead_without_base<'t>(lead: &'t str, times: &[&Time<'_>]) -> &'t str {
    let mut rest = lead;
    let first = BASE_HEADS.first_in(lead).unwrap_or(BASES.len());
    for (word, _) in BASES.iter().skip(first) {
        if let Some((before, after)) = rest.split_once(word) {
            rest = if after.trim_matches(is_small).is_empty() { before } else { after };
        }
    }
    for time in times {
        if let Some((before, after)) = rest.split_once(&*time.text) {
            rest = if after.trim_matches(is_small).is_empty() { before } else { after };
        }
    }
    rest.trim_matches(is_small)
}

fn is_small(c: char) -> bool {
    is_blank(c) || "比较与相、，,的年末底共又再还增均期同".contains(c)
}

/// `由X` / `从X` directly before a figure: the value that it comes from.
pub(crate) fn opens_from(before: &str) -> bool {
    const NOUNS: &[&str] = &["自由", "理由", "缘由", "事由", "服从", "跟从", "遵从"];
    let before = before.trim_end_matches(|c| is_blank(c) || c == '的');
    let is_noun = NOUNS.iter().any(|noun| before.ends_with(noun));
    !is_noun && ["由", "从", "由原来", "从原来", "由过去", "从过去"].iter().any(|word| before.ends_with(word))
}

/// The verb between the two values of 由X提高到Y, and which way it goes; `None` where the words are no such verb.
pub(crate) fn links_to(between: &str) -> Option<Direction> {
    let between = between.trim_matches(is_blank);
    let verb = between.strip_suffix(['到', '至', '为']).or_else(|| between.strip_suffix("到了"))?;
    let found = CHANGES
        .iter()
        .filter(|(word, _)| verb.ends_with(word) || verb.contains(word))
        .max_by_key(|(word, _)| word.len());
    match found {
        Some((_, direction)) => Some(*direction),
        None if verb.chars().count() <= 6 => Some(Direction::Unchanged),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_read_with_base_and_direction() {
        for (before, expected) in [
            ("同比增长", Some((Base::YearOnYear, Direction::Increase, true, false))),
            ("、增长", Some((Base::Unstated, Direction::Increase, true, false))),
            ("比上年下降", Some((Base::OverPreviousYear, Direction::Decrease, true, false))),
            ("财政收入增长", Some((Base::Unstated, Direction::Increase, false, false))),
            ("研发投入年均增长", Some((Base::AnnualAverage, Direction::Increase, false, false))),
            ("高于全省平均水平", None),
            ("绿化率提高到", Some((Base::Unstated, Direction::Increase, false, true))),
            ("职工", None),
        ] {
            let found = change(before, &[], false).map(|it| (it.base, it.direction, it.is_bare, it.is_level));
            assert_eq!(found, expected, "{before}");
        }
    }

    #[test]
    fn two_values_are_linked_by_a_verb_and_a_word_of_arrival() {
        assert_eq!(links_to("提高到"), Some(Direction::Increase));
        assert_eq!(links_to("降至"), Some(Direction::Decrease));
        assert_eq!(links_to("、"), None);
        assert!(opens_from("巩固率由") && !opens_from("自由的"));
    }
}
