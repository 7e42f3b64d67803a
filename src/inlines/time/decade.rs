//! Decades, years of life and years of antiquity: 20世纪80年代, （1606—1645）, 八七五年.

use super::{Read, TimeValue, calendar};
use crate::value::{four_digits, short_number, unspaced};
use crate::{PartialDate, TimeKind};

/// `decade = [century "世纪"] tens "年代" ["以来" / "以后" / "初" / "末" …]`, of the twentieth century where none is named
pub(super) fn decade(i: &str) -> Read<'_, TimeValue> {
    let (rest, first) = decade_name(i)?;
    let year = |year| PartialDate::new(Some(year), None, None);
    if let Some(rest) = ["以来", "以后", "之后", "起"].iter().find_map(|word| rest.strip_prefix(word))
    {
        return Some((rest, TimeValue::since(TimeKind::Since, Some(year(first)))));
    }
    let rest = PARTS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    Some((rest, TimeValue::closed(TimeKind::YearRange, year(first), year(first + 9))))
}

/// What is said of which years of it.
const PARTS: &[&str] = &["初期", "中期", "后期", "末期", "初", "末", "中叶"];

/// The first year of the decade.
fn decade_name(i: &str) -> Read<'_, i32> {
    let (rest, number) = short_number(i)?;
    let (rest, century, tens) = match unspaced(rest).strip_prefix("世纪") {
        Some(rest) => {
            let (rest, tens) = short_number(rest)?;
            (rest, i32::from(number), tens)
        }
        None => (rest, 20, Some(number).filter(|it| *it >= 30)?),
    };
    let rest = rest.strip_prefix("年代")?;
    let is_decade = tens % 10 == 0 && (10..=21).contains(&century);
    is_decade.then(|| (rest, (century - 1) * 100 + i32::from(tens)))
}

/// `life = 4digit dash 4digit` inside brackets: the years of a life or a work
pub(super) fn life(i: &str, before: Option<char>) -> Read<'_, TimeValue> {
    if !matches!(before, Some('（' | '(')) {
        return None;
    }
    let (rest, first) = four_digits(i)?;
    let (rest, last) = four_digits(calendar::to(rest)?)?;
    let is_life = (1000..2101).contains(&first) && (first + 1..first + 121).contains(&last);
    let year = |year| PartialDate::new(Some(year), None, None);
    (is_life && rest.starts_with(['）', ')']))
        .then(|| (rest, TimeValue::closed(TimeKind::YearRange, year(first), year(last))))
}

/// `old-year = 3Han-digit "年"`: a count of years has its hundreds written out. 公元前 is not told by a year.
pub(super) fn old_year(i: &str, before: Option<char>) -> Read<'_, TimeValue> {
    const DIGITS: &str = "〇一二三四五六七八九";
    if before == Some('前') {
        return None;
    }
    let mut chars = i.chars();
    let mut year = 0;
    for place in 0..3 {
        let c = chars.next().map(|c| if matches!(c, '○' | '零') { '〇' } else { c })?;
        let digit = i32::try_from(DIGITS.chars().position(|it| it == c)?).ok()?;
        if place == 0 && digit == 0 {
            return None;
        }
        year = year * 10 + digit;
    }
    let rest = chars.as_str().strip_prefix('年')?;
    let is_other = rest.starts_with(['级', '制', '龄', '代']);
    (!is_other).then(|| (rest, TimeValue::at(TimeKind::Year, PartialDate::new(Some(year), None, None))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show((rest, value): (&str, TimeValue)) -> (&str, &'static str, Option<i32>, Option<i32>) {
        let year = |date: Option<PartialDate>| date.and_then(|it| it.year);
        (rest, value.kind.name(), year(value.start), year(value.end))
    }

    #[test]
    fn decades() {
        for (text, expected) in [
            ("70年代以来，", Some(("，", "since", Some(1970), None))),
            ("20世纪80年代末，", Some(("，", "year_range", Some(1980), Some(1989)))),
            ("九十年代", Some(("", "year_range", Some(1990), Some(1999)))),
            ("21世纪20年代", Some(("", "year_range", Some(2020), Some(2029)))),
            ("20年代", None),
            ("75年代", None),
            ("21世纪", None),
            ("80年级", None),
        ] {
            assert_eq!(decade(text).map(show), expected, "{text}");
        }
    }

    #[test]
    fn lives_and_old_years() {
        let expected = Some(("）", "year_range", Some(1606), Some(1645)));
        assert_eq!(life("1606—1645）", Some('（')).map(show), expected);
        assert_eq!(life("一六○六——一六四五）", Some('（')).map(show), expected);
        for (text, before) in
            [("1606—1645）", '约'), ("1606—1645人）", '（'), ("1200-1500）", '（'), ("1645—1606）", '（')]
        {
            assert_eq!(life(text, Some(before)), None, "{text}");
        }
        assert_eq!(old_year("八七五年，", Some('元')).map(show), Some(("，", "year", Some(875), Some(875))));
        assert_eq!(old_year("八八○年", None).map(show), Some(("", "year", Some(880), Some(880))));
        assert_eq!(old_year("二二一年", Some('前')), None);
        for text in ["八七五团", "三五年", "〇七五年", "八百年", "一二三年级"] {
            assert_eq!(old_year(text, None), None, "{text}");
        }
    }
}
