//! Breakdowns: a total and its parts (共76处，其中…).

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::amount::{Figure, is_like};
use super::rule::Sheet;
use super::view::View;
use crate::tree::{Aggregation, FigureRole, Measure, Quantity, Statistic};
use crate::{Span, chars};

/// The parts are more than their total; or, where the text says 分别 that these are all of them, fewer.
///
/// Parts are summed up to the next ；, in the unit of their total. Silent where one of the figures is not exact: 余,
/// 近, 约. What is rounded may differ by its last place.
pub(super) fn mismatch(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let mut statistics = view.statistics.as_slice();
    while let Some((total, rest)) = statistics.split_first() {
        statistics = rest;
        let Some(whole) = whole(view, total) else { continue };
        let mut end = total.span.end;
        let parts = rest.iter().take_while(|part| {
            let gap = Span::new(end, part.span.start).of(view.source).unwrap_or("。");
            let is_first = end == total.span.end;
            end = part.span.end;
            is_part(whole.quantity, total.id, part) && if is_first { opens(gap) } else { goes_on(gap) }
        });
        let parts: Option<Vec<Part<'_, '_>>> = parts.map(|it| Part::new(view, it)).collect();
        if let Some(parts) = parts.filter(|it| !it.is_empty()) {
            statistics = rest.get(parts.len()..).unwrap_or(&[]);
            check(view, sheet, &whole, total, &parts);
        }
    }
}

/// The figure of a total, where it could be one.
fn whole<'t, 'a>(view: &View<'_, '_>, total: &'t Statistic<'a>) -> Option<Figure<'t, 'a>> {
    let is_sum = matches!(
        total.aggregation,
        None | Some(Aggregation::Total | Aggregation::Cumulative | Aggregation::Net)
    );
    let Measure::Quantity(it) = &total.measure else { return None };
    let is_change = view.clause_before(total.span.start).contains(['比', '较']);
    let is_total = is_sum && !is_change && total.role == FigureRole::Total;
    if is_total { Figure::new(view, it) } else { None }
}

/// Whether the figure is a part of the total, or stands among its parts: 各1处.
fn is_part(whole: &Quantity<'_>, id: u32, part: &Statistic<'_>) -> bool {
    let is_like = matches!(&part.measure, Measure::Quantity(it) if is_like(it, whole));
    let is_part = match part.role {
        FigureRole::Part { of } => of == Some(id),
        FigureRole::Each { count } => count > 0,
        _ => false,
    };
    is_like && is_part
}

/// Whether these words lead from a total to its parts.
fn opens(gap: &str) -> bool {
    let words = gap.trim_start_matches(['，', ',', '（', '(']);
    let is_list = ["包括", "含"].iter().any(|it| words.starts_with(it));
    (is_list || gap.contains("其中") || gap.contains("分别")) && !gap.contains(ENDS)
}

/// Whether the list of parts goes on over these words: no end of it, and no comparison.
fn goes_on(gap: &str) -> bool {
    let turns = ["比上", "同比", "较", "减少", "增加", "增长", "下降", "提高"];
    !gap.contains(ENDS) && !turns.iter().any(|it| gap.contains(it))
}

/// What ends a list of parts.
const ENDS: [char; 5] = ['；', ';', '。', '）', ')'];

/// A part, and how much it adds.
struct Part<'t, 'a> {
    statistic: &'t Statistic<'a>,
    value: Decimal,
    slack: Decimal,
}

impl<'t, 'a> Part<'t, 'a> {
    fn new(view: &View<'_, '_>, statistic: &'t Statistic<'a>) -> Option<Self> {
        let times = match statistic.role {
            FigureRole::Each { count } => Decimal::from(count),
            _ => Decimal::ONE,
        };
        let Measure::Quantity(it) = &statistic.measure else { return None };
        let figure = Figure::new(view, it)?;
        let (value, slack) = (figure.value.checked_mul(times)?, figure.slack.checked_mul(times)?);
        Some(Self { statistic, value, slack })
    }

    /// Its subjects and figure: 民办中小学4处.
    fn name(&self) -> String {
        let subjects: Vec<&str> = self.statistic.subjects.iter().map(|it| &*it.text).collect();
        format!("{}{}", subjects.join("、"), self.statistic.text)
    }
}

fn check(
    view: &View<'_, '_>,
    sheet: &mut Sheet<'_>,
    whole: &Figure<'_, '_>,
    total: &Statistic<'_>,
    parts: &[Part<'_, '_>],
) {
    let Some(((sum, slack), (low, high))) = sum(parts).zip(whole.range()) else { return };
    let (is_more, is_less) = (sum.saturating_sub(slack) > high, sum.saturating_add(slack) < low);
    let is_lacking = is_less && parts.len() > 1 && is_all(view, total, parts);
    if !(is_more || is_lacking) {
        return;
    }
    let [sum_text, whole_text, difference] =
        [sum, whole.value, sum.saturating_sub(whole.value).abs()].map(|it| whole.write(it));
    let (zh_way, en_way) = if is_more { ("多", "more than") } else { ("少", "less than") };
    let (zh_hint, en_hint) = hint(parts, sum, whole.value);
    let zh = format!("各项合计{sum_text}，比总数{whole_text}{zh_way}{difference}{zh_hint}");
    let en =
        format!("the parts add up to {sum_text}, {difference} {en_way} the total of {whole_text}{en_hint}");
    let related: Vec<Span> = parts.iter().map(|it| it.statistic.span).collect();
    sheet.add_with(total.span, zh, en, &related, None);
}

fn sum(parts: &[Part<'_, '_>]) -> Option<(Decimal, Decimal)> {
    parts.iter().try_fold((Decimal::ZERO, Decimal::ZERO), |(sum, slack), part| {
        Some((sum.checked_add(part.value)?, slack.checked_add(part.slack)?))
    })
}

/// Whether the text says that the parts are all there are: 分别 before the first, and the end of the sentence or
/// clause behind the last.
fn is_all(view: &View<'_, '_>, total: &Statistic<'_>, parts: &[Part<'_, '_>]) -> bool {
    let (first, last) = (parts.first(), parts.last());
    let start = first.map_or(total.span.end, |it| it.statistic.span.start);
    let gap = Span::new(total.span.end, start).of(view.source).unwrap_or("");
    let next = view.after(last.map_or(start, |it| it.statistic.span.end));
    gap.contains("分别") && next.is_none_or(|c| matches!(c, '。' | '；' | ';') || chars::is_break(c))
}

/// The parts without one of which the sum is right, in both languages; parts of one size are named together.
fn hint(parts: &[Part<'_, '_>], sum: Decimal, total: Decimal) -> (String, String) {
    let found = parts.iter().filter(|part| sum.checked_sub(part.value) == Some(total));
    let names: Vec<String> = found.take(5).map(Part::name).collect();
    let list = names.join("”“");
    match names.as_slice() {
        _ if parts.len() < 3 => (String::new(), String::new()),
        [] => (String::new(), String::new()),
        [name] => (format!("；不计“{name}”则相符"), format!("; without {name} they agree")),
        names => {
            (format!("；不计“{list}”之一则相符"), format!("; without one of {} they agree", names.join(", ")))
        }
    }
}
