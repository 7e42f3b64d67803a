//! How figures are written: elided ranges (GB/T 15835-2011, 5.1.3), and series of 分别.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Edit;
use super::rule::Sheet;
use super::view::View;
use crate::tree::{Measure, Qualifier, Quantity, Statistic};
use crate::{Span, chars};

/// 5.1.3: 6%~8%, 5万~10万: what both numbers share stands behind both. The fix is for % alone: before 万 the first
/// number could be meant as it stands.
pub(super) fn elided(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for quantity in view.statistics.iter().flat_map(|it| quantities(it)) {
        let Some(text) = quantity.span.of(view.source) else { continue };
        let Some((first, shared)) = elision(text).filter(|_| quantity.qualifier == Qualifier::Between) else {
            continue;
        };
        let end = quantity.span.start + first.end;
        let fix =
            matches!(shared, "%" | "％" | "‰").then(|| Edit::new(Span::new(end, end), String::from(shared)));
        let number = first.of(text).unwrap_or("");
        let zh = format!("数值范围中“{shared}”不宜省略，前一个数应写作“{number}{shared}”");
        let en = format!("the first number of the range lacks its {shared}: {number}{shared}");
        sheet.add_with(quantity.span, zh, en, &[], fix);
    }
}

fn quantities<'t, 'a>(statistic: &'t Statistic<'a>) -> impl Iterator<Item = &'t Quantity<'a>> + use<'t, 'a> {
    let measure = if let Measure::Quantity(it) = &statistic.measure { Some(&**it) } else { None };
    let sides = statistic.comparisons.iter().flat_map(|it| [it.change.as_deref(), it.from.as_deref()]);
    measure.into_iter().chain(sides.flatten())
}

/// `elision = number ( "-" / "—" / "～" / "至" … ) number shared`: the first number, and what it shares with the
/// second. Nothing is elided where the first is the greater: 500至1万.
fn elision(text: &str) -> Option<(Span, &str)> {
    let begin = text.find(is_digit)?;
    let rest = text.get(begin..)?;
    let first = rest.get(..rest.find(|c| !is_part(c))?)?;
    let joint = rest.get(first.len()..)?;
    let second = joint.trim_start_matches(is_joint);
    if second.len() == joint.len() || !second.starts_with(is_digit) {
        return None;
    }
    let number = second.get(..second.find(|c| !is_part(c))?)?;
    let shared = second.get(number.len()..)?;
    let shared = ["万亿", "万", "亿", "%", "％", "‰"].into_iter().find(|it| shared.starts_with(it))?;
    let is_less =
        first.parse::<rust_decimal::Decimal>().ok()? < number.parse::<rust_decimal::Decimal>().ok()?;
    is_less.then_some((Span::new(begin, begin + first.len()), shared))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_part(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '－' | '~' | '～' | '至' | '到')
}

/// 茶叶、水果、蔬菜产量分别增长3%、2.5%: as many values as subjects.
///
/// Whether 和 and 及 part two subjects or stand inside one is left open: the finding is for counts that fit neither.
/// Silent where a word stands for two (城乡, 产销), or more values may follow that were not read as figures.
pub(super) fn respective(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let mut statistics = view.statistics.as_slice();
    while let Some((first, rest)) = statistics.split_first() {
        statistics = rest;
        let is_series = first.respective.is_some_and(|it| it.index == 0);
        let Some(subjects) = Some(first).filter(|_| is_series).and_then(|it| subjects(view, it)) else {
            continue;
        };
        let mut end = first.span.end;
        let values = rest.iter().take_while(|it| {
            let gap = view.source.get(end..it.span.start).unwrap_or("。");
            end = it.span.end;
            matches!(gap.trim_matches(chars::is_space), "、" | "和" | "及" | "以及")
        });
        let values: Vec<&Statistic<'_>> = values.copied().collect();
        statistics = rest.get(values.len()..).unwrap_or(&[]);
        let (count, last) = (values.len() + 1, values.last().map_or(first.span, |it| it.span));
        let next = statistics.first().map_or(view.source.len(), |it| it.span.start);
        let is_over = is_over(Span::new(last.end, next).of(view.source).unwrap_or(""));
        if count > 1 && is_over && !subjects.contains(&count) {
            let zh = format!("“分别”前有{}项，后有{count}个数值", subjects.end());
            let en = format!("{} subjects before 分别, {count} values behind it", subjects.end());
            let places: Vec<Span> = values.iter().map(|it| it.span).collect();
            sheet.add_with(first.span, zh, en, &places, None);
        }
    }
}

/// Whether the series ends before these words: a full stop, or a comma and then words.
fn is_over(rest: &str) -> bool {
    let words = rest.strip_prefix(['，', ',']);
    rest.is_empty()
        || rest.starts_with(['。', '；', ';', '\n', '\r'])
        || words.is_some_and(|it| it.starts_with(chars::is_han))
}

/// Words that stand for two subjects.
const DOUBLE: &[&str] =
    &["城乡", "进出口", "产销", "男女", "存贷", "同比", "环比", "东西", "双", "两", "各", "等", "均"];

/// How many subjects a series has: at least, and at most.
fn subjects(view: &View<'_, '_>, statistic: &Statistic<'_>) -> Option<core::ops::RangeInclusive<usize>> {
    let start = statistic.subjects.first()?.span?.start;
    let end = statistic.subjects.last()?.span?.end;
    let text = Span::new(start, end).of(view.source)?;
    let least = text.matches('、').count() + 1;
    let most = least + ["和", "及", "与"].iter().map(|it| text.matches(it).count()).sum::<usize>();
    (least > 1 && !DOUBLE.iter().any(|it| text.contains(it)) && !text.contains(['，', ',', '。', '；']))
        .then_some(least..=most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_are_found_and_full_ranges_are_not() {
        for (text, found) in [
            ("6-8%", Some(("6", "%"))),
            ("约6—8%", Some(("6", "%"))),
            ("5至10万元", Some(("5", "万"))),
            ("1.5～2亿元", Some(("1.5", "亿"))),
            ("6%-8%", None),
            ("5万—10万元", None),
            ("500-1万元", None),
            ("0—6岁", None),
            ("8-9个月左右", None),
            ("8%", None),
        ] {
            let elision = elision(text).map(|(first, shared)| (first.of(text).unwrap(), shared));
            assert_eq!(elision, found, "{text}");
        }
    }
}
