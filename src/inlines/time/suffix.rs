//! What follows a period and changes its meaning: 2018年以来, 2022年底, 6月底前.

use super::TimeValue;
use crate::inlines::index::{Heads, column};
use crate::{PartialDate, TimeKind};

#[derive(Clone, Copy)]
enum Effect {
    Since,
    AsOf,
    Start,
    Deadline,
    Within,
}

/// The longest of those with one beginning first.
const SUFFIXES: &[(&str, Effect)] = &[
    ("以来", Effect::Since),
    ("以后", Effect::Since),
    ("之后", Effect::Since),
    ("底之前", Effect::Deadline),
    ("底以前", Effect::Deadline),
    ("底前", Effect::Deadline),
    ("末前", Effect::Deadline),
    ("年底前", Effect::Deadline),
    ("年底", Effect::AsOf),
    ("年末", Effect::AsOf),
    ("年初", Effect::Start),
    ("底", Effect::AsOf),
    ("末", Effect::AsOf),
    ("初", Effect::Start),
    ("之前", Effect::Deadline),
    ("以前", Effect::Deadline),
    ("前", Effect::Deadline),
    ("后", Effect::Since),
    ("上旬", Effect::Within),
    ("中旬", Effect::Within),
    ("下旬", Effect::Within),
    ("起", Effect::Since),
];

/// Words that begin like a suffix: 前后, 前往, 后续, 起草.
const OTHERS: &[&str] = &[
    "前后", "前往", "前期", "前列", "前来", "后续", "后勤", "后备", "起草", "起步", "起点", "起到", "初步",
    "初中", "初期", "末端", "底线", "底数", "底层",
];

static SUFFIX_HEADS: Heads<{ SUFFIXES.len() }> = Heads::new(&column!(SUFFIXES));
static OTHER_HEADS: Heads<{ OTHERS.len() }> = Heads::new(OTHERS);

/// `suffix = "以来" / "底" / "末" / "初" / "底前" / "前" / "后" / "起"`
pub(super) fn apply(i: &str, value: TimeValue) -> (&str, TimeValue) {
    let found = SUFFIX_HEADS.first(i).and_then(|(row, rest)| Some((rest, SUFFIXES.get(row)?.1)));
    match found {
        Some((rest, effect)) if !OTHER_HEADS.begins(i) => (rest, changed(value, effect)),
        _ => (i, value),
    }
}

fn changed(value: TimeValue, effect: Effect) -> TimeValue {
    match effect {
        Effect::Since => TimeValue::since(TimeKind::Since, value.start),
        Effect::AsOf => TimeValue::until(TimeKind::AsOf, value.end.map(last_month)),
        Effect::Start => TimeValue::until(TimeKind::AsOf, value.start.map(first_month)),
        Effect::Deadline => TimeValue::until(TimeKind::Deadline, value.end),
        Effect::Within => value,
    }
}

const fn last_month(date: PartialDate) -> PartialDate {
    match date.month {
        None => PartialDate::new(date.year, Some(12), None),
        Some(_) => date,
    }
}

const fn first_month(date: PartialDate) -> PartialDate {
    match date.month {
        None => PartialDate::new(date.year, Some(1), None),
        Some(_) => date,
    }
}
