//! A calendar date of which parts may be unknown.

use core::fmt;
use core::str::FromStr;

use super::numeral::{digit_value, han_digit, han_integer, is_digit, is_han_numeral};
use crate::chars::is_blank;

/// 日期 — a date of which the year, the month or the day may be unknown.
///
/// ```text
/// date = year "年" [month "月" [day ("日" / "号")]] / month "月" [day ("日" / "号")] / day "日" / iso
/// iso  = year ("-" / "/" / ".") month ("-" / "/" / ".") day
/// ```
///
/// Digits of both widths and Han numerals are read, with a blank or two around them; a day that the month does not
/// have is an error.
///
/// ```
/// use gongwen::PartialDate;
///
/// let date: PartialDate = "二〇二一年七月一日".parse()?;
/// assert_eq!((date.year, date.month, date.day), (Some(2021), Some(7), Some(1)));
/// assert_eq!(date.to_string(), "2021年7月1日");
/// assert!("2023年2月29日".parse::<PartialDate>().is_err());
/// # Ok::<(), gongwen::PartialDateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartialDate {
    /// 年 — the year, if known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub year: Option<i32>,
    /// 月 — the month, 1 to 12, if known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub month: Option<u8>,
    /// 日 — the day, 1 to 31, if known.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub day: Option<u8>,
}

impl PartialDate {
    /// A date of the parts that are known.
    ///
    /// ```
    /// use gongwen::PartialDate;
    /// assert_eq!(PartialDate::new(Some(2021), Some(7), None).to_string(), "2021年7月");
    /// ```
    #[must_use]
    pub const fn new(year: Option<i32>, month: Option<u8>, day: Option<u8>) -> Self {
        Self { year, month, day }
    }

    /// Whether the month has that day; without a year, February has 29.
    pub(crate) const fn exists(self) -> bool {
        let last = match self.month {
            Some(2) => match self.year {
                Some(year) if !is_leap(year) => 28,
                _ => 29,
            },
            Some(4 | 6 | 9 | 11) => 30,
            Some(0 | 13..) => return false,
            _ => 31,
        };
        match self.day {
            Some(day) => day >= 1 && day <= last,
            None => true,
        }
    }
}

/// Neighbouring days of a day that is known.
impl PartialDate {
    /// The day after.
    pub(crate) fn next(self) -> Option<Self> {
        let (month, day) = (self.month?, self.day?);
        let tomorrow = Self::new(self.year, Some(month), Some(day.checked_add(1)?));
        let first = Self::new(self.year, Some(month.checked_add(1)?), Some(1));
        let new_year = Self::new(Some(self.year?.checked_add(1)?), Some(1), Some(1));
        [tomorrow, first, new_year].into_iter().find(|date| date.exists())
    }

    /// The day before.
    pub(crate) fn previous(self) -> Option<Self> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        match (month, day) {
            (1, 1) => Some(Self::new(Some(year.checked_sub(1)?), Some(12), Some(31))),
            (_, 1) => {
                let month = month.checked_sub(1)?;
                let mut days = (28..=31).rev().map(|day| Self::new(Some(year), Some(month), Some(day)));
                days.find(|date| date.exists())
            }
            _ => Some(Self::new(Some(year), Some(month), Some(day.checked_sub(1)?))),
        }
    }
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Why a text is no [`PartialDate`].
///
/// ```
/// let error = "2021年7月头".parse::<gongwen::PartialDate>().unwrap_err();
/// assert_eq!(error.to_string(), "expected the end of the date at byte 11");
/// assert_eq!(error.offset(), 11);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at byte {offset}")]
pub struct PartialDateError {
    expected: &'static str,
    offset: usize,
}

impl PartialDateError {
    /// Where the text stops being a date, in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let error = |expected, offset| PartialDateError { expected, offset };
        let (rest, date) = iso(s).or_else(|| written(s)).ok_or(error("a date such as 2018年9月10日", 0))?;
        if !rest.is_empty() {
            return Err(error("the end of the date", s.len() - rest.len()));
        }
        if !date.exists() {
            return Err(error("a day of the calendar", 0));
        }
        Ok(date)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            write!(f, "{year:04}年")?;
        }
        if let Some(month) = self.month {
            write!(f, "{month}月")?;
        }
        match self.day {
            Some(day) => write!(f, "{day}日"),
            None => Ok(()),
        }
    }
}

/// `written = year in-year / in-year`
pub(crate) fn written(i: &str) -> Option<(&str, PartialDate)> {
    match year(i) {
        Some((rest, year)) => in_year(rest, Some(year)),
        None => in_year(i, None),
    }
}

/// `in-year = [month "月"] [day ("日" / "号")]`, no day directly behind a year, and something of a date in all
pub(crate) fn in_year(i: &str, year: Option<i32>) -> Option<(&str, PartialDate)> {
    let first = spaced_number(i);
    let month = first.and_then(|(rest, value)| Some((rest.strip_prefix('月')?, value)));
    let last = match month {
        Some((rest, _)) => spaced_number(rest),
        None => first.filter(|_| year.is_none()),
    };
    let day = last.and_then(|(rest, value)| Some((rest.strip_prefix(['日', '号'])?, value)));
    let rest = day.or(month).map_or(i, |(rest, _)| rest);
    let date = PartialDate::new(year, month.map(|it| it.1), day.map(|it| it.1));
    (date != PartialDate::default()).then_some((rest, date))
}

/// A short number between blanks.
fn spaced_number(i: &str) -> Option<(&str, u8)> {
    short_number(unspaced(i)).map(|(rest, value)| (unspaced(rest), value))
}

/// `year = (4digit / digit 3(" " digit)) [blank] "年"`, in Arabic digits or Han: 二〇一八年, 2 0 1 8 年
pub(crate) fn year(i: &str) -> Option<(&str, i32)> {
    before_nian(four_digits(i).or_else(|| spread_digits(i))?)
}

/// The year of digits that were read, if 年 follows.
pub(crate) fn before_nian((rest, year): (&str, i32)) -> Option<(&str, i32)> {
    Some((unspaced(rest).strip_prefix('年')?, year))
}

/// The text without the blanks it begins with, two at the most: 2018 年 9 月 10 日.
pub(crate) fn unspaced(i: &str) -> &str {
    let Some(mut rest) = i.strip_prefix(is_blank) else { return i };
    rest = rest.strip_prefix(is_blank).unwrap_or(rest);
    if rest.starts_with(is_blank) { i } else { rest }
}

/// Four digits with a blank between each two.
pub(crate) fn spread_digits(i: &str) -> Option<(&str, i32)> {
    let (mut rest, first) = sign(i).filter(|_| i.starts_with(is_digit))?;
    let mut year = i32::from(first);
    for _ in 1..4 {
        rest = rest.strip_prefix(is_blank).filter(|rest| rest.starts_with(is_digit))?;
        let (behind, digit) = sign(rest)?;
        (rest, year) = (behind, year * 10 + i32::from(digit));
    }
    Some((rest, year))
}

/// Four digits of one script that no fifth follows.
pub(crate) fn four_digits(i: &str) -> Option<(&str, i32)> {
    let (mut rest, mut year) = (i, 0);
    for _ in 0..4 {
        let (behind, digit) = sign(rest)?;
        (rest, year) = (behind, year * 10 + i32::from(digit));
    }
    sign(rest).is_none().then_some((rest, year))
}

/// `iso = year sep month sep day` with one separator of `-/.`
pub(crate) fn iso(i: &str) -> Option<(&str, PartialDate)> {
    let (rest, year) = four_digits(i)?;
    iso_in_year(rest, year)
}

/// What follows the year of an [`iso`] date.
pub(crate) fn iso_in_year(i: &str, year: i32) -> Option<(&str, PartialDate)> {
    let separator = i.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (rest, month) = short_number(i.strip_prefix(separator)?)?;
    let (rest, day) = short_number(rest.strip_prefix(separator)?)?;
    let date = PartialDate::new(Some(year), Some(month), Some(day));
    date.exists().then_some((rest, date))
}

/// A number of one or two digits, or a Han numeral below 100; 0 is none.
pub(crate) fn short_number(i: &str) -> Option<(&str, u8)> {
    if i.starts_with(is_han_numeral) {
        let (rest, value) = han_integer(i).ok()?;
        return Some((rest, u8::try_from(value).ok().filter(|value| matches!(value, 1..100))?));
    }
    let digit = |i| sign(i).filter(|_| i.starts_with(is_digit));
    let (rest, first) = digit(i)?;
    let (rest, value) = match digit(rest) {
        Some((rest, second)) => (rest, first * 10 + second),
        None => (rest, first),
    };
    (!rest.starts_with(is_digit) && value > 0).then_some((rest, value))
}

/// One digit, Arabic or Han, with its value.
fn sign(i: &str) -> Option<(&str, u8)> {
    let mut chars = i.chars();
    let value = sign_value(chars.next()?)?;
    Some((chars.as_str(), value))
}

fn sign_value(c: char) -> Option<u8> {
    match c {
        '〇' | '零' | '○' => Some(0),
        _ => han_digit(c).or_else(|| u8::try_from(digit_value(c)?).ok()),
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for PartialDate {
    fn from(date: jiff::civil::Date) -> Self {
        let part = |part: i8| u8::try_from(part).ok();
        Self::new(Some(date.year().into()), part(date.month()), part(date.day()))
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<PartialDate> for jiff::civil::Date {
    type Error = PartialDateError;

    fn try_from(date: PartialDate) -> Result<Self, Self::Error> {
        let whole = || {
            let year = i16::try_from(date.year?).ok()?;
            let (month, day) = (i8::try_from(date.month?).ok()?, i8::try_from(date.day?).ok()?);
            Self::new(year, month, day).ok()
        };
        whole().ok_or(PartialDateError { expected: "a year, a month and a day of the calendar", offset: 0 })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn dates_and_their_canonical_form() {
        let table = [
            ("2018年9月10日", "2018年9月10日"),
            ("２０１８年９月", "2018年9月"),
            ("2018年", "2018年"),
            ("9月10日", "9月10日"),
            ("二〇〇四年十月十五日", "2004年10月15日"),
            ("2018 年 9 月 10 日", "2018年9月10日"),
            ("2023年7 月24日", "2023年7月24日"),
            ("2 0 0 3 年 4月", "2003年4月"),
            ("2018-09-10", "2018年9月10日"),
            ("2020/2/29", "2020年2月29日"),
            ("2月29日", "2月29日"),
        ];
        for (text, canonical) in table {
            let date: PartialDate = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(date.to_string(), canonical, "{text}");
            assert_eq!(canonical.parse(), Ok(date), "{text}");
        }
    }

    #[test]
    fn neighbouring_days() {
        for (day, next) in [
            ("2023年2月28日", "2023年3月1日"),
            ("2024年2月28日", "2024年2月29日"),
            ("2023年12月31日", "2024年1月1日"),
            ("2023年4月30日", "2023年5月1日"),
            ("2023年5月7日", "2023年5月8日"),
        ] {
            let (day, next): (PartialDate, PartialDate) = (day.parse().unwrap(), next.parse().unwrap());
            assert_eq!((day.next(), next.previous()), (Some(next), Some(day)), "{day}");
        }
        assert_eq!(PartialDate::new(Some(2023), Some(2), None).next(), None);
    }

    #[test]
    fn texts_that_are_no_date() {
        let table = [
            ("", "expected a date such as 2018年9月10日 at byte 0"),
            ("2月30日", "expected a day of the calendar at byte 0"),
            ("2100年2月29日", "expected a day of the calendar at byte 0"),
            ("13月1日", "expected a day of the calendar at byte 0"),
            ("2018年9月10日上午", "expected the end of the date at byte 16"),
            ("2018   年", "expected a date such as 2018年9月10日 at byte 0"),
            ("20 18年", "expected a date such as 2018年9月10日 at byte 0"),
            ("2018年 9", "expected the end of the date at byte 7"),
            ("2018年10日", "expected the end of the date at byte 7"),
            ("12018年", "expected a date such as 2018年9月10日 at byte 0"),
        ];
        for (text, message) in table {
            assert_eq!(text.parse::<PartialDate>().unwrap_err().to_string(), message, "{text}");
        }
    }

    #[cfg(feature = "jiff")]
    #[test]
    fn conversion_both_ways() {
        let date = jiff::civil::date(2024, 2, 29);
        assert_eq!(PartialDate::from(date), PartialDate::new(Some(2024), Some(2), Some(29)));
        assert_eq!(PartialDate::from(date).try_into(), Ok::<_, PartialDateError>(date));
        let unknown = PartialDate::new(Some(2024), Some(2), None);
        assert!(jiff::civil::Date::try_from(unknown).is_err());
    }

    #[test]
    fn all_dates_of_a_century_and_a_half() {
        let mut days = 0;
        for year in 1949..=2100 {
            for month in 1..=12 {
                for day in 1..=31 {
                    let date = PartialDate::new(Some(year), Some(month), Some(day));
                    let read = date.to_string().parse::<PartialDate>();
                    assert_eq!(read.ok(), date.exists().then_some(date), "{date}");
                    days += u32::from(date.exists());
                }
            }
        }
        assert_eq!(days, 152 * 365 + 37);
    }
}
