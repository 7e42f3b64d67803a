//! 概数词 — the words of bound before and behind a number, and the bounds that follow from them.

use rust_decimal::Decimal;

use crate::Bound;
use crate::Qualifier::{
    self, About, AtLeast, AtMost, Between, Exact, LessThan, MoreThan, Nearly, Order, Several,
};
use crate::chars::{is_blank, is_han};
use crate::inlines::index::{Heads, Tails, column};
use crate::value::is_han_numeral;

/// Where a word before the number ends up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// In the text of the figure: 超过10%.
    Inside,
    /// Outside: 约为8.5亿元 is 8.5亿元.
    Outside,
}
use Extent::{Inside, Outside};

/// Words before a number, the longer before those they end in; and the characters that make a word of them when
/// they stand before (签约, 最近, 圆满).
const BEFORE: &[(&str, Qualifier, Extent, &str)] = &[
    ("不低于", AtLeast, Inside, ""),
    ("不少于", AtLeast, Inside, ""),
    ("不下于", AtLeast, Inside, ""),
    ("不小于", AtLeast, Inside, ""),
    ("不下", AtLeast, Inside, "居高"),
    ("至少", AtLeast, Inside, ""),
    ("最少", AtLeast, Inside, ""),
    ("起码", AtLeast, Inside, ""),
    ("不高于", AtMost, Inside, ""),
    ("不超过", AtMost, Inside, ""),
    ("不多于", AtMost, Inside, ""),
    ("不大于", AtMost, Inside, ""),
    ("不突破", AtMost, Inside, ""),
    ("至多", AtMost, Inside, ""),
    ("最多", AtMost, Inside, ""),
    ("不到", LessThan, Inside, "达得做想看"),
    ("不足", LessThan, Inside, ""),
    ("不满", LessThan, Inside, ""),
    ("未满", LessThan, Inside, ""),
    ("未达到", LessThan, Inside, ""),
    ("低于", LessThan, Inside, ""),
    ("小于", LessThan, Inside, ""),
    ("少于", LessThan, Inside, ""),
    ("超过", MoreThan, Inside, ""),
    ("超出", MoreThan, Inside, ""),
    ("突破", MoreThan, Inside, ""),
    ("高于", MoreThan, Inside, ""),
    ("大于", MoreThan, Inside, ""),
    ("多于", MoreThan, Inside, ""),
    ("超", MoreThan, Inside, "赶反高"),
    ("逾", MoreThan, Inside, ""),
    ("将近", Nearly, Inside, ""),
    ("接近", Nearly, Inside, ""),
    ("近", Nearly, Inside, "最附临邻靠亲相远就切"),
    ("大约", About, Inside, ""),
    ("大概", About, Inside, ""),
    ("大约有", About, Outside, ""),
    ("大概有", About, Outside, ""),
    ("大概为", About, Outside, ""),
    ("约为", About, Outside, "签节条合公契制"),
    ("约占", About, Outside, "签节条合公契制"),
    ("约有", About, Outside, "签节条合公契制"),
    ("约达", About, Outside, "签节条合公契制"),
    ("约", About, Inside, "签节条合公契制预违履隐失守"),
    ("年满", AtLeast, Inside, ""),
    ("已满", AtLeast, Inside, ""),
    ("满", AtLeast, Inside, "圆充饱不届未美丰爆期"),
    ("≥", AtLeast, Inside, ""),
    ("≧", AtLeast, Inside, ""),
    ("≤", AtMost, Inside, ""),
    ("≦", AtMost, Inside, ""),
    ("＞", MoreThan, Inside, ""),
    (">", MoreThan, Inside, "-="),
    ("＜", LessThan, Inside, ""),
    ("<", LessThan, Inside, ""),
];

/// Adverbs that bind a number through the verb between them: 至少召开1次.
const APART: &[(&str, Qualifier)] =
    &[("至少", AtLeast), ("最少", AtLeast), ("起码", AtLeast), ("最多", AtMost), ("至多", AtMost)];

/// How an adverb goes on when it is none: 最多的一年, 最少时.
const NOT_APART: &[char] = &['的', '时', '地', '数', '仅'];

/// Words that bind a share through what it is a share of: 不低于采购量的30%.
const OF_WHOLE: &[(&str, Qualifier)] = &[
    ("不低于", AtLeast),
    ("不少于", AtLeast),
    ("不小于", AtLeast),
    ("不高于", AtMost),
    ("不超过", AtMost),
    ("不得超过", AtMost),
    ("不得低于", AtLeast),
    ("不得少于", AtLeast),
    ("不得高于", AtMost),
    ("不多于", AtMost),
    ("超过", MoreThan),
    ("大于", MoreThan),
    ("不大于", AtMost),
    ("小于", LessThan),
    ("不足", LessThan),
    ("不到", LessThan),
    ("约占", About),
    ("≥", AtLeast),
    ("≤", AtMost),
];

/// What is compared with, not shared: 超过上年同期的5%.
const COMPARED: &[&str] = &["平均", "同期", "上年", "去年", "全国", "全省", "全市", "增速", "增幅", "水平"];

/// Words behind a unit.
const BEHIND: &[(&str, Qualifier)] = &[
    ("及以上", AtLeast),
    ("或以上", AtLeast),
    ("或更多一些", AtLeast),
    ("或更多", AtLeast),
    ("或者更多一些", AtLeast),
    ("或者更多一点", AtLeast),
    ("或者更多", AtLeast),
    ("或多个", AtLeast),
    ("及其以上", AtLeast),
    ("以上", AtLeast),
    ("及以下", AtMost),
    ("或以下", AtMost),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("左右", About),
    ("上下", About),
];

/// Words that begin like one behind a unit.
const NOT_BEHIND: &[&str] = &[
    "以下简称",
    "以下统称",
    "以下称",
    "上下游",
    "上下级",
    "上下联",
    "上下功",
    "上下齐",
    "上下班",
    "左右手",
    "以上述",
    "之内战",
    "以内政",
];

static BEFORE_ENDS: Tails<{ BEFORE.len() }> = Tails::new(&column!(BEFORE));
/// The words behind a unit.
pub(super) const BEHIND_WORDS: [&str; BEHIND.len()] = column!(BEHIND);
static BEHIND_HEADS: Heads<{ BEHIND.len() }> = Heads::new(&BEHIND_WORDS);
static NOT_BEHIND_HEADS: Heads<{ NOT_BEHIND.len() }> = Heads::new(NOT_BEHIND);

/// What the words around a number say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) qualifier: Qualifier,
    /// How many bytes of them belong to the figure.
    pub(super) length: usize,
}

/// The word of bound that `before` ends in, blanks and 了 aside.
pub(super) fn before(before: &str) -> Option<Words> {
    let trimmed = before.trim_end_matches(is_blank);
    if before.len() - trimmed.len() > 6 {
        return None;
    }
    let trimmed = trimmed.strip_suffix('了').unwrap_or(trimmed);
    let (row, head) = BEFORE_ENDS.first(trimmed)?;
    let row = BEFORE.get(row)?;
    if head.ends_with(|c| row.3.contains(c)) {
        return None;
    }
    let (head, qualifier) = denied(head, row.1).unwrap_or((head, row.1));
    let length = if row.2 == Inside { before.len() - head.len() } else { 0 };
    Some(Words { qualifier, length })
}

/// `denied = negation ("少于" / "超过" …)`: 不得少于 is at least, 不能超过 at most.
fn denied(head: &str, qualifier: Qualifier) -> Option<(&str, Qualifier)> {
    const NEGATIONS: &[&str] = &["不得", "不能", "不应", "不可", "不宜", "不准", "没有", "未", "不"];
    let turned = match qualifier {
        LessThan => AtLeast,
        MoreThan => AtMost,
        _ => return None,
    };
    Some((NEGATIONS.iter().find_map(|word| head.strip_suffix(word))?, turned))
}

/// `half = ("过" / "未过" / "不过") "半数"`: the word before 半数.
pub(super) fn before_half(before: &str) -> Option<Words> {
    const ROWS: &[(&str, Qualifier)] = &[("未过", AtMost), ("不过", AtMost), ("过", MoreThan)];
    let (word, qualifier) = ROWS.iter().find(|(word, _)| before.ends_with(word))?;
    let is_other = ["超过", "通过", "经过"].iter().any(|it| before.ends_with(it));
    (!is_other).then_some(Words { qualifier: *qualifier, length: word.len() })
}

/// `apart = adverb 1*8Han number / word 1*12Han "的" share`: the word of bound that does not stand at its number.
pub(super) fn apart(before: &str, is_share: bool) -> Option<Qualifier> {
    if !before.ends_with(may_stand_apart) {
        return None;
    }
    let adverb = last_bound(before, APART, &APART_HEADS, 10).filter(|(gap, _)| !gap.starts_with(NOT_APART));
    let share = || {
        let is_whole = |gap: &str| gap.ends_with('的') && !COMPARED.iter().any(|it| gap.contains(it));
        last_bound(before, OF_WHOLE, &OF_WHOLE_HEADS, 16).filter(|(gap, _)| is_whole(gap))
    };
    adverb.or_else(|| if is_share { share() } else { None }).map(|it| it.1)
}

static APART_HEADS: Heads<{ APART.len() }> = Heads::new(&column!(APART));
static OF_WHOLE_HEADS: Heads<{ OF_WHOLE.len() }> = Heads::new(&column!(OF_WHOLE));

/// What may stand between a word of bound and its number.
fn may_stand_apart(c: char) -> bool {
    is_han(c) && !is_han_numeral(c)
}

/// The last word of the rows in the last characters of `before`, and what stands behind it: Han characters only.
fn last_bound<'s, const N: usize>(
    before: &'s str,
    rows: &[(&str, Qualifier)],
    heads: &Heads<N>,
    reach: usize,
) -> Option<(&'s str, Qualifier)> {
    let (at, _) = before.char_indices().rev().take(reach).last()?;
    let window = before.get(at..)?;
    let found = heads.places(window).filter_map(|(at, row)| Some((at, rows.get(row)?)));
    let (end, _, qualifier) =
        found.map(|(at, row)| (at + row.0.len(), row.0.len(), row.1)).max_by_key(|it| (it.0, it.1))?;
    let gap = window.get(end..).filter(|gap| !gap.is_empty())?;
    gap.chars().all(may_stand_apart).then_some((gap, qualifier))
}

/// The word of bound that a quantity on its own begins with.
pub(super) fn leading(i: &str) -> Option<Words> {
    let row = BEFORE.iter().find(|row| row.2 == Inside && i.starts_with(row.0))?;
    Some(Words { qualifier: row.1, length: row.0.len() })
}

/// `behind = "以上" / "左右" …` directly behind the unit.
pub(super) fn behind(i: &str) -> Option<Words> {
    let blank = i.len() - i.trim_start_matches(is_blank).len();
    let rest = i.get(blank..)?;
    if blank > 3 || NOT_BEHIND_HEADS.begins(rest) {
        return None;
    }
    let (row, rest) = BEHIND_HEADS.first(rest)?;
    Some(Words { qualifier: BEHIND.get(row)?.1, length: i.len() - rest.len() })
}

/// Whether a word of bound may follow.
pub(super) fn may_be_behind(i: &str) -> bool {
    BEHIND_HEADS.begins(i)
}

/// The lower and the upper bound of a value.
pub(super) type Bounds = (Option<Bound>, Option<Bound>);

/// The bounds that a word of bound gives a value.
pub(super) fn bounds(qualifier: Qualifier, value: Decimal) -> Bounds {
    match qualifier {
        MoreThan => (Some(Bound::new(value, false)), None),
        AtLeast | Order => (Some(Bound::new(value, true)), None),
        Nearly | LessThan => (None, Some(Bound::new(value, false))),
        AtMost => (None, Some(Bound::new(value, true))),
        Exact | About | Between | Several => (None, None),
    }
}
