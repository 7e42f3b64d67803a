//! Changes: from–to values against the change stated for them, levels against their growth.

use alloc::format;

use rust_decimal::Decimal;

use super::Edit;
use super::amount::{Figure, unit};
use super::rule::Sheet;
use super::view::View;
use crate::Span;
use crate::tree::{Base, Basis, Direction, Measure, Quantity, Relation, Statistic, UnitKind};

/// A value, the value it came from, and the change stated for the two.
struct Change<'t, 'a> {
    statistic: &'t Statistic<'a>,
    to: Figure<'t, 'a>,
    from: Figure<'t, 'a>,
    by: Figure<'t, 'a>,
}

/// 由97.2%提高到98.6%，提高1.4个百分点: the change is the difference or the rate of the two values. Rates of growth in
/// real terms are not judged.
pub(super) fn mismatch(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for it in changes(view) {
        let answers = [it.is_difference(), it.is_rate().filter(|_| !is_real(it.statistic))];
        if answers.contains(&Some(false)) && !answers.contains(&Some(true)) && !it.is_misnamed() {
            let (from, to, by) = (&it.from.quantity.text, &it.to.quantity.text, &it.by.quantity.text);
            let zh = format!("由{from}到{to}，变化不是{by}");
            let en = format!("from {from} to {to} is not a change of {by}");
            sheet.add_with(it.by.quantity.span, zh, en, &it.places(), None);
        }
    }
}

/// 由97.2%提高到98.6%，提高1.4%: the difference of two percentages is in percentage points.
pub(super) fn percent_for_points(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for it in changes(view).filter(Change::is_misnamed) {
        let by = it.by.quantity;
        let sign = by.span.of(view.source).and_then(|it| it.chars().next_back());
        let fix = sign.filter(|it| matches!(it, '%' | '％')).map(|sign| {
            Edit::new(Span::new(by.span.end.saturating_sub(sign.len_utf8()), by.span.end), "个百分点")
        });
        let zh = format!("两个百分数之差应说百分点，“{}”会读作相对变化", by.text);
        let en = format!("the difference of two percentages is in points; {} reads as a rate", by.text);
        sheet.add_with(by.span, zh, en, &it.places(), fix);
    }
}

/// 增加到 a smaller value, 下降到 a larger one.
pub(super) fn direction(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for statistic in &view.statistics {
        let Measure::Quantity(to) = &statistic.measure else { continue };
        let pairs = statistic.comparisons.iter().filter(|it| it.base == Base::FromTo);
        for from in pairs.filter_map(|it| it.from.as_deref()) {
            let words = Span::new(from.span.end, to.span.start);
            let Some(says_up) = words.of(view.source).and_then(says_up) else { continue };
            let Some((before, after)) = Figure::new(view, from).zip(Figure::new(view, to)) else { continue };
            let is_other_way = before.value != after.value && (before.value < after.value) != says_up;
            if is_other_way && before.is_like(&after) && !matches!(after.unit(), "位" | "名") {
                let zh = format!("由{}到{}，与所说的升降相反", from.text, to.text);
                let en = format!("from {} to {} is the other way than it says", from.text, to.text);
                sheet.add_with(to.span, zh, en, &[from.span, words], None);
            }
        }
    }
}

/// 收入110亿元，增加10亿元，增长12%: ten more than a hundred is ten per cent. Growth in real terms is not judged.
pub(super) fn growth(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for statistic in view.statistics.iter().filter(|it| !is_real(it)) {
        let Measure::Quantity(level) = &statistic.measure else { continue };
        // 比“十三五”末的…: what another figure is compared with.
        let is_compared = view.clause_before(level.span.start).contains(['比', '较']);
        let Some(level) = Figure::new(view, level).filter(|_| !is_compared) else { continue };
        for pair in statistic.comparisons.windows(2) {
            let [first, second] = pair else { continue };
            let is_plain = first.from.is_none() && second.from.is_none();
            let is_alike = first.direction == second.direction && is_one_year(first.base, second.base);
            let Some((by, rate)) = first.change.as_deref().zip(second.change.as_deref()) else { continue };
            let Some((by, rate)) = Figure::new(view, by).zip(Figure::new(view, rate)) else { continue };
            let (by, rate) = if by.is_percent() { (rate, by) } else { (by, rate) };
            if is_plain && is_alike && agrees(&level, &by, &rate, first.direction) == Some(false) {
                let [level, by, rate] = [level, by, rate].map(|it| it.quantity);
                let zh = format!("{}中变化{}，变化率不是{}", level.text, by.text, rate.text);
                let en = format!("{} of {} is not a change of {}", by.text, level.text, rate.text);
                sheet.add_with(rate.span, zh, en, &[level.span, by.span], None);
            }
        }
    }
}

/// 下降2倍: nothing can fall by more than all of it.
pub(super) fn multiple(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for statistic in &view.statistics {
        let fall = match &statistic.measure {
            Measure::Quantity(it) if statistic.relation == Relation::Decrease => Some(&**it),
            _ => None,
        };
        let changes = statistic.comparisons.iter().filter(|it| it.direction == Direction::Decrease);
        for fall in changes.filter_map(|it| it.change.as_deref()).chain(fall) {
            if unit(fall) == "倍" {
                let zh = "减少、下降不说“倍”，可说百分之几或几分之几";
                let en = "a decrease is not counted in multiples; say by how many per cent";
                sheet.add(fall.span, zh, en);
            }
        }
    }
}

/// Every change stated for a from–to pair: with it, or directly behind it.
fn changes<'v, 't, 'a>(view: &'v View<'t, 'a>) -> impl Iterator<Item = Change<'t, 'a>> + use<'v, 't, 'a> {
    view.statistics.iter().flat_map(move |&statistic| {
        let mut from: Option<&Quantity<'_>> = None;
        statistic.comparisons.iter().filter_map(move |it| {
            let Measure::Quantity(to) = &statistic.measure else { return None };
            match it.base {
                Base::FromTo => from = it.from.as_deref(),
                Base::Unstated => {}
                _ => from = None,
            }
            let figure = |quantity| Figure::new(view, quantity);
            Some(Change {
                statistic,
                to: figure(to)?,
                from: figure(from?)?,
                by: figure(it.change.as_deref()?)?,
            })
        })
    })
}

impl Change<'_, '_> {
    fn places(&self) -> [Span; 2] {
        [self.from.quantity.span, self.to.quantity.span]
    }

    /// Whether the difference of two percentages is called a percentage.
    fn is_misnamed(&self) -> bool {
        self.to.is_percent() && self.by.is_percent() && self.is_as_much() == Some(true)
    }

    /// Whether the change is the difference of the two values; `None` where its unit says that it is none.
    fn is_difference(&self) -> Option<bool> {
        let is_points = self.by.quantity.unit.as_ref().is_some_and(|it| it.kind == UnitKind::Points);
        let is_like = self.to.is_percent() && is_points || self.to.is_like(&self.by);
        if is_like { self.is_as_much() } else { None }
    }

    /// Whether the number of the change is the difference of the two values, whatever its unit.
    fn is_as_much(&self) -> Option<bool> {
        let difference = self.to.value.checked_sub(self.from.value)?.abs();
        let room = self.from.slack.checked_add(self.to.slack)?;
        if self.from.is_like(&self.to) { meets(&self.by, difference, difference, room) } else { None }
    }

    /// Whether the change, a percentage or a multiple, is the rate of the two values. 增长2倍 is often said of what
    /// has doubled: both are right here.
    fn is_rate(&self) -> Option<bool> {
        let (least, most) = quotient(&self.to, &self.from).filter(|_| self.from.is_like(&self.to))?;
        let grown = |by: Decimal| Some(by.checked_sub(Decimal::ONE)?.abs());
        let percent = |by: Decimal| grown(by)?.checked_mul(Decimal::ONE_HUNDRED);
        match self.by.unit() {
            "%" => meets(&self.by, percent(least)?, percent(most)?, Decimal::ZERO),
            "倍" => Some(
                meets(&self.by, grown(least)?, grown(most)?, Decimal::ZERO)?
                    || meets(&self.by, least, most, Decimal::ZERO)?,
            ),
            _ => None,
        }
    }
}

/// The least and the greatest quotient of two rounded values.
fn quotient(over: &Figure<'_, '_>, under: &Figure<'_, '_>) -> Option<(Decimal, Decimal)> {
    let ((over_low, over_high), (under_low, under_high)) = (over.range()?, under.range()?);
    if under_low <= Decimal::ZERO || over_low < Decimal::ZERO {
        return None;
    }
    Some((over_low.checked_div(under_high)?, over_high.checked_div(under_low)?))
}

/// Whether a stated change lies between two values, give or take `room` and its own rounding.
fn meets(by: &Figure<'_, '_>, one: Decimal, other: Decimal, room: Decimal) -> Option<bool> {
    let room = room.checked_add(by.slack)?;
    let (low, high) = (one.min(other).checked_sub(room)?, one.max(other).checked_add(room)?);
    Some((low..=high).contains(&by.value))
}

/// Whether a level, its change and its rate of change agree; `None` where their units say that they do not belong
/// together.
fn agrees(
    level: &Figure<'_, '_>,
    by: &Figure<'_, '_>,
    rate: &Figure<'_, '_>,
    direction: Direction,
) -> Option<bool> {
    if !rate.is_percent() || level.is_percent() || !level.is_like(by) {
        return None;
    }
    let before = match direction {
        Direction::Increase => level.value.checked_sub(by.value)?,
        Direction::Decrease => level.value.checked_add(by.value)?,
        _ => return None,
    };
    let slack = level.slack.checked_add(by.slack)?;
    let (low, high) = (before.checked_sub(slack)?, before.checked_add(slack)?);
    let (by_low, by_high) = by.range()?;
    if low <= Decimal::ZERO {
        return None;
    }
    let percent = |it: Decimal| it.checked_mul(Decimal::ONE_HUNDRED);
    meets(rate, percent(by_low.checked_div(high)?)?, percent(by_high.checked_div(low)?)?, Decimal::ZERO)
}

/// Whether both changes are of one year, or of a time not said.
fn is_one_year(first: Base, second: Base) -> bool {
    let is_it = |base| matches!(base, Base::YearOnYear | Base::OverPreviousYear | Base::Unstated);
    is_it(first) && is_it(second)
}

/// Whether the growth is in real terms: said so, or of a figure whose growth always is.
fn is_real(statistic: &Statistic<'_>) -> bool {
    let is_output =
        |text: &str| ["生产总值", "总产值", "增加值", "经济总量", "GDP"].iter().any(|it| text.contains(it));
    matches!(statistic.basis, Some(Basis::Real | Basis::ComparablePrices | Basis::ConstantPrices))
        || statistic.subjects.iter().any(|it| is_output(&it.text))
}

/// Which way the words between two values say that they go.
fn says_up(words: &str) -> Option<bool> {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let (up, down) = (has(UP), has(DOWN));
    (up != down && words.len() <= LONGEST).then_some(up)
}

/// How many bytes may stand between a from-value and its to-value: eight characters.
const LONGEST: usize = 24;
const UP: &[&str] = &["提高", "增加", "增长", "上升", "增至", "升至", "扩大", "增到"];
const DOWN: &[&str] =
    &["下降", "降低", "减少", "降至", "降到", "缩小", "缩减", "压缩", "压减", "缩短", "减至", "减到"];
