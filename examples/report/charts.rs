//! What is worth a chart: totals with their parts, and changes from one value to another.

use std::collections::BTreeMap;

use gongwen::{Base, Document, FigureRole, Located, Qualifier, Quantity, Statistic};
use rust_decimal::Decimal;

use crate::common::one_line;
use crate::draw::{self, Bar, Tone};
use crate::figures::{Place, quantity, subjects};
use crate::numbers;

/// A chart as the page shows it.
#[derive(Debug)]
pub(crate) struct Chart {
    pub(crate) kind: Kind,
    pub(crate) title: String,
    pub(crate) place: Place,
    /// Where its figure begins in the source.
    pub(crate) start: usize,
    /// The bars in words, for those who do not see them.
    pub(crate) label: String,
    pub(crate) caption: String,
    pub(crate) svg: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A total and its parts.
    Breakdown,
    /// From one value to another.
    Change,
}

impl Kind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Breakdown => "构成",
            Self::Change => "变化",
        }
    }
}

type Figure<'t, 'a> = Located<'t, 'a, Statistic<'a>>;

/// All charts, in document order.
pub(crate) fn charts(document: &Document<'_>) -> Vec<Chart> {
    let figures: Vec<Figure<'_, '_>> = document.statistics().collect();
    let (mut last_parts, mut followers) = (BTreeMap::new(), BTreeMap::new());
    for it in &figures {
        if let FigureRole::Part { of: Some(total) } = it.node.role {
            last_parts.insert(total, it.node.id);
        }
        let first = it.node.comparisons.iter().find_map(|it| it.from_statistic.filter(|_| it.from.is_none()));
        if let Some(first) = first {
            followers.entry(first).or_insert_with(Vec::new).push(it.node);
        }
    }
    let mut charts = Vec::new();
    for (index, it) in figures.iter().enumerate() {
        let behind = figures.get(index + 1..).unwrap_or(&[]);
        let last = last_parts.get(&it.node.id);
        charts.extend(last.and_then(|&last| breakdown(it, last, behind, &document.source)));
        charts.extend(change(it, followers.get(&it.node.id).map_or(&[], Vec::as_slice)));
    }
    charts
}

/// A bar for the total and for each part that is counted in its unit.
fn breakdown(total: &Figure<'_, '_>, last: u32, behind: &[Figure<'_, '_>], source: &str) -> Option<Chart> {
    let whole = quantity(&total.node.measure)?;
    let mut bars = vec![bar(total.node, &subjects(total.node), whole, Tone::Total)?];
    let mut amounts = Vec::new();
    for part in parts(total.node, last, behind, source) {
        let Some(it) = quantity(&part.measure).filter(|it| is_like(it, whole)) else { continue };
        let Some(mut bar) = bar(part, &subjects(part), it, Tone::Part) else { continue };
        let times =
            if let FigureRole::Each { count } = part.role { Decimal::from(count) } else { Decimal::ONE };
        (bar.low, bar.high) = (bar.low.checked_mul(times)?, bar.high.checked_mul(times)?);
        let amount = exact(it).and_then(|it| it.checked_mul(times));
        if let Some(share) = amount.zip(exact(whole)).and_then(|(part, whole)| numbers::percent(part, whole))
        {
            bar.value = format!("{} · {share}", bar.value);
        }
        bars.push(bar);
        amounts.push(amount);
    }
    let caption = sum(whole, &amounts).unwrap_or_default();
    (!amounts.is_empty()).then(|| chart(Kind::Breakdown, total, &bars, caption))
}

/// The parts of a total, and what stands among them, or directly behind, with one figure for several (各1处).
fn parts<'t, 'a>(
    total: &Statistic<'_>,
    last: u32,
    behind: &'t [Figure<'t, 'a>],
    source: &str,
) -> Vec<&'t Statistic<'a>> {
    let (mut found, mut end) = (Vec::new(), total.span.end);
    for it in behind.iter().map(|it| it.node) {
        let is_inside = source.get(end..it.span.start).is_some_and(|gap| !gap.contains(ENDS));
        let is_part = match it.role {
            FigureRole::Part { of } => of == Some(total.id),
            FigureRole::Each { .. } => is_inside,
            _ => false,
        };
        if is_part {
            end = it.span.end;
            found.push(it);
        } else if it.id > last {
            break;
        }
    }
    found
}

/// What ends a list of parts.
const ENDS: [char; 5] = ['；', ';', '。', '）', ')'];

/// What the parts add up to, where all of them are exact.
fn sum(whole: &Quantity<'_>, parts: &[Option<Decimal>]) -> Option<String> {
    let total = exact(whole)?;
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, it| sum.checked_add((*it)?))?;
    let rest = total.checked_sub(sum)?;
    let [sum, difference] = [sum, rest.abs()].map(|it| numbers::scaled(it, whole));
    Some(match (rest.is_zero(), rest.is_sign_negative()) {
        (true, _) => "所列分项合计等于总数".into(),
        (_, true) => format!("所列分项合计{sum}，比总数多{difference}"),
        _ => format!("所列分项合计{sum}，其余{difference}"),
    })
}

fn exact(quantity: &Quantity<'_>) -> Option<Decimal> {
    quantity.number.value.filter(|_| quantity.qualifier == Qualifier::Exact && !quantity.about)
}

/// A bar for the value before and for each value after.
fn change(figure: &Figure<'_, '_>, followers: &[&Statistic<'_>]) -> Option<Chart> {
    let after = quantity(&figure.node.measure)?;
    let from =
        figure.node.comparisons.iter().filter(|it| it.base == Base::FromTo).find_map(|it| it.from.as_deref());
    let before = from.filter(|it| is_like(it, after))?;
    let mut bars = vec![
        bar(figure.node, "变化前", before, Tone::Before)?,
        bar(figure.node, "变化后", after, Tone::After)?,
    ];
    for it in followers {
        let value = quantity(&it.measure).filter(|it| is_like(it, after));
        bars.extend(value.and_then(|value| bar(it, "其后", value, Tone::After)));
    }
    let caption = difference(before, after).filter(|_| bars.len() == 2).unwrap_or_default();
    Some(chart(Kind::Change, figure, &bars, caption))
}

/// `增加3.7万亩（19.9%）`; the difference of percentages in points.
fn difference(before: &Quantity<'_>, after: &Quantity<'_>) -> Option<String> {
    let (from, to) = (exact(before)?, exact(after)?);
    let difference = to.checked_sub(from)?;
    let way = if difference.is_sign_negative() { "减少" } else { "增加" };
    if difference.is_zero() {
        return Some("前后相等".into());
    }
    if unit(after).0 == "%" {
        return Some(format!("{way}{}个百分点", difference.abs().normalize()));
    }
    let rate = numbers::percent(difference.abs(), from).filter(|_| from.is_sign_positive());
    let rate = rate.map_or(String::new(), |it| format!("（{it}）"));
    Some(format!("{way}{}{rate}", numbers::scaled(difference.abs(), after)))
}

fn chart(kind: Kind, figure: &Figure<'_, '_>, bars: &[Bar], caption: String) -> Chart {
    let words: Vec<String> = bars.iter().map(|it| format!("{} {}", it.label, it.value)).collect();
    let subject = subjects(figure.node);
    Chart {
        kind,
        title: if subject.is_empty() { one_line(&figure.node.text) } else { subject },
        place: Place::new(&figure.path),
        start: figure.node.span.start,
        label: words.join("；"),
        caption,
        svg: draw::bars(bars).unwrap_or_default(),
    }
}

/// A bar as long as the quantity; of a range the second half is pale.
fn bar(statistic: &Statistic<'_>, label: &str, quantity: &Quantity<'_>, tone: Tone) -> Option<Bar> {
    let bounds = quantity.lower.zip(quantity.upper).map(|(lower, upper)| (lower.value, upper.value));
    let (low, high) = quantity.number.value.map(|it| (it, it)).or(bounds)?;
    let label = if label.is_empty() { one_line(&statistic.text) } else { label.into() };
    Some(Bar { label, value: one_line(&quantity.text), low, high, tone })
}

/// Whether both are counted in one unit.
fn is_like(one: &Quantity<'_>, other: &Quantity<'_>) -> bool {
    unit(one) == unit(other)
}

/// The unit and what it is divided by.
fn unit<'q>(quantity: &'q Quantity<'_>) -> (&'q str, &'q str) {
    quantity.unit.as_ref().map_or(("", ""), |it| (&it.text, it.per.as_deref().unwrap_or("")))
}
