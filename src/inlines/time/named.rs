//! Periods with names of their own: “十四五”时期, 党的十八大以来, 建党100周年.

use super::{Read, TimeValue, calendar};
use crate::han::HanSet;
use crate::inlines::index::{Heads, column};
use crate::value::{han_integer, is_han_numeral};
use crate::{PartialDate, TimeKind};

/// What makes a plan's name a period.
pub(super) const OF_PLAN: &[&str] = &["时期", "期间", "以来", "末期", "末", "初期", "初", "中期"];

/// Events and the day they began, unknown where sources differ; the longest of those with one beginning first.
pub(super) const EVENTS: &[(&str, Option<PartialDate>)] = &[
    ("党的二十大", day(2022, 10, 16)),
    ("党的十九大", day(2017, 10, 18)),
    ("党的十八大", day(2012, 11, 8)),
    ("党的十七大", day(2007, 10, 15)),
    ("党的十六大", day(2002, 11, 8)),
    ("二十大", day(2022, 10, 16)),
    ("十九大", day(2017, 10, 18)),
    ("十八大", day(2012, 11, 8)),
    ("党的十一届三中全会", day(1978, 12, 18)),
    ("十一届三中全会", day(1978, 12, 18)),
    ("党的十八届三中全会", day(2013, 11, 9)),
    ("中华人民共和国成立", day(1949, 10, 1)),
    ("新中国成立", day(1949, 10, 1)),
    ("中国共产党成立", day(1921, 7, 23)),
    ("建国", day(1949, 10, 1)),
    ("建党", day(1921, 7, 23)),
    ("建军", day(1927, 8, 1)),
    ("建市", None),
    ("建区", None),
    ("建县", None),
    ("改革开放", day(1978, 12, 18)),
    ("抗战胜利", None),
    ("党的群众路线教育实践活动开展", None),
];

static EVENT_HEADS: Heads<{ EVENTS.len() }> = Heads::new(&column!(EVENTS));
/// What events begin with: names, and the numerals of a congress.
static EVENT_LEADS: HanSet = HanSet::of("一二三四五六七八九十").and_heads(&column!(EVENTS));

/// What follows an event and makes it a time.
const AFTER_EVENT: &[&str] = &["以来", "之后", "以后", "后"];

#[expect(clippy::unnecessary_wraps, reason = "the rows of the table hold an option")]
const fn day(year: i32, month: u8, day: u8) -> Option<PartialDate> {
    Some(PartialDate::new(Some(year), Some(month), Some(day)))
}

/// `quoted-plan = "“" plan-name "”" ("时期" / "期间" / "以来" / "末")`
pub(super) fn quoted_plan(i: &str) -> Read<'_, TimeValue> {
    let (rest, first) = plan_name(i.strip_prefix(['“', '"'])?)?;
    of_plan(rest.strip_prefix(['”', '"'])?, first)
}

/// `plan = plan-name ("时期" / "期间" / "以来" / "末")`
pub(super) fn plan(i: &str) -> Read<'_, TimeValue> {
    let (rest, first) = plan_name(i)?;
    of_plan(rest, first)
}

fn of_plan(i: &str, first: i32) -> Read<'_, TimeValue> {
    let rest = OF_PLAN.iter().find_map(|word| i.strip_prefix(word))?;
    let year = |year| PartialDate::new(Some(year), None, None);
    let last = first.checked_add(4)?;
    let (from, to) = match i.chars().next()? {
        '以' => return Some((rest, TimeValue::since(TimeKind::Plan, Some(year(first))))),
        '末' => (last, last),
        '初' => (first, first),
        _ => (first, last),
    };
    Some((rest, TimeValue::closed(TimeKind::Plan, year(from), year(to))))
}

/// `plan-name = Han-integer "五"`: the first year of that five-year plan, from the sixth (1981) on
pub(super) fn plan_name(i: &str) -> Read<'_, i32> {
    let end = i.find(|c| !is_han_numeral(c)).unwrap_or(i.len());
    let (run, rest) = i.split_at_checked(end)?;
    let ("", ordinal) = han_integer(run.strip_suffix('五')?).ok()? else { return None };
    let ordinal = i32::try_from(ordinal).ok().filter(|ordinal| matches!(ordinal, 6..100))?;
    Some((rest, 1981 + 5 * (ordinal - 6)))
}

/// `event = event-name ("以来" / "后" / "百年" / count "周年" / count "年来") / session`
pub(super) fn event(i: &str) -> Read<'_, TimeValue> {
    if i.starts_with('第') {
        return session(i);
    }
    if !EVENT_LEADS.begins(i) {
        return None;
    }
    let named = EVENT_HEADS.first(i).and_then(|(row, rest)| Some((rest, EVENTS.get(row)?.1)));
    let (rest, start) = named.or_else(|| party_congress(i).map(|(rest, ())| (rest, None)))?;
    if let Some(rest) = AFTER_EVENT.iter().find_map(|word| rest.strip_prefix(word)) {
        return Some((rest, TimeValue::since(TimeKind::SinceEvent, start)));
    }
    if let Some(rest) = rest.strip_prefix("百年").filter(|rest| !rest.starts_with(['来', '大'])) {
        return Some((rest, TimeValue::undated(TimeKind::Anniversary)));
    }
    let (rest, _) = calendar::count(rest)?;
    if let Some(rest) = rest.strip_prefix("周年") {
        return Some((rest, TimeValue::undated(TimeKind::Anniversary)));
    }
    let rest = rest.strip_prefix("年来").or_else(|| rest.strip_prefix("年以来"))?;
    Some((rest, TimeValue::since(TimeKind::SinceEvent, start)))
}

/// `party-congress = ["党的"] number ("大" / "届" number "中全会")`
fn party_congress(i: &str) -> Read<'_, ()> {
    let number = i.strip_prefix("党的").unwrap_or(i);
    let (rest, _) = number.starts_with(is_han_numeral).then(|| han_integer(number).ok()).flatten()?;
    if let Some(rest) = rest.strip_prefix('大') {
        return Some((rest, ()));
    }
    let (rest, _) = han_integer(rest.strip_prefix('届')?).ok()?;
    Some((rest.strip_prefix("中全会")?, ()))
}

/// `anniversary = "百年华诞" / "庆" count "周年"`; the anniversary of an event without a name here is no time
pub(super) fn anniversary(i: &str, before: Option<char>) -> Read<'_, TimeValue> {
    let rest = match i.strip_prefix("百年华诞") {
        Some(rest) => rest,
        None if before == Some('庆') => calendar::count(i)?.0.strip_prefix("周年")?,
        None => return None,
    };
    Some((rest, TimeValue::undated(TimeKind::Anniversary)))
}

/// `session = "第" number ("届" / "次") 2*24Han "以来"`: 第三届县人民代表大会第一次会议以来
fn session(i: &str) -> Read<'_, TimeValue> {
    let (rest, _) = han_integer(i.strip_prefix('第')?).ok()?;
    let rest = rest.strip_prefix(['届', '次'])?;
    let end = rest.char_indices().take(26).find(|(_, c)| !crate::chars::is_han(*c)).map(|(at, _)| at);
    let limit = end.or_else(|| rest.char_indices().nth(26).map(|(at, _)| at)).unwrap_or(rest.len());
    let (name, _) = rest.get(..limit)?.split_once("以来")?;
    let is_meeting = ["大会", "会议", "全会"].iter().any(|word| name.ends_with(word));
    let rest = rest.get(name.len()..)?.strip_prefix("以来")?;
    is_meeting.then_some((rest, TimeValue::undated(TimeKind::SinceEvent)))
}

/// `since-any-event = 2*10Han "以来"`, within one clause
pub(super) fn since_any_event(i: &str) -> Read<'_, TimeValue> {
    let mut rest = i;
    for place in 0..11 {
        if let Some(rest) = rest.strip_prefix("以来").filter(|_| place > 1) {
            return Some((rest, TimeValue::undated(TimeKind::SinceEvent)));
        }
        rest = rest.strip_prefix(crate::chars::is_han)?;
    }
    None
}
