//! A quantity on its own, without a place in a text.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

use super::build::{Parts, SIGNS};
use super::{number, qualifier, range, unit};
use crate::{Bound, Number, Qualifier, Quantity, Span, Unit};

/// 数量 — a quantity without a place in a text: number, unit, words of bound.
///
/// ```
/// use gongwen::{Qualifier, QuantityValue};
/// let quantity: QuantityValue = "13万余人".parse()?;
/// assert_eq!(quantity.number().value.map(|it| it.to_string()).as_deref(), Some("130000"));
/// assert_eq!(quantity.qualifier(), Qualifier::MoreThan);
/// assert_eq!(quantity.unit().map(|it| &*it.text), Some("人"));
/// assert_eq!(quantity.to_string(), "13万余人");
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityValue {
    quantity: Quantity<'static>,
}

impl QuantityValue {
    /// 数 — the number.
    ///
    /// ```
    /// let quantity: gongwen::QuantityValue = "1.3万余户".parse()?;
    /// assert_eq!(quantity.number().value, Some(13_000.into()));
    /// # Ok::<(), gongwen::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn number(&self) -> &Number {
        &self.quantity.number
    }

    /// 单位 — the unit, if one is written.
    ///
    /// ```
    /// let quantity: gongwen::QuantityValue = "83.5万人次".parse()?;
    /// assert_eq!(quantity.unit().unwrap().text, "人次");
    /// # Ok::<(), gongwen::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit<'static>> {
        self.quantity.unit.as_ref()
    }

    /// Exact, about, more than …
    ///
    /// ```
    /// use gongwen::{Qualifier, QuantityValue};
    /// assert_eq!("98%以上".parse::<QuantityValue>()?.qualifier(), Qualifier::AtLeast);
    /// # Ok::<(), gongwen::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn qualifier(&self) -> Qualifier {
        self.quantity.qualifier
    }

    /// The lower bound that follows from the qualifier.
    ///
    /// ```
    /// let lower = "5-10万".parse::<gongwen::QuantityValue>()?.lower().unwrap();
    /// assert_eq!((lower.value, lower.closed), (50_000.into(), true));
    /// # Ok::<(), gongwen::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn lower(&self) -> Option<Bound> {
        self.quantity.lower
    }

    /// The upper bound that follows from the qualifier.
    ///
    /// ```
    /// let upper = "不到4名".parse::<gongwen::QuantityValue>()?.upper().unwrap();
    /// assert_eq!((upper.value, upper.closed), (4.into(), false));
    /// # Ok::<(), gongwen::QuantityError>(())
    /// ```
    #[must_use]
    pub const fn upper(&self) -> Option<Bound> {
        self.quantity.upper
    }
}

impl fmt::Display for QuantityValue {
    /// The quantity as it was written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.quantity.text)
    }
}

impl FromStr for QuantityValue {
    type Err = QuantityError;

    /// Reads a quantity that is all of the text: 近1万人, 5-10万, 三分之二, 百分之四以下.
    ///
    /// # Errors
    ///
    /// When no number stands at the start, something follows that does not belong to the quantity, or the value
    /// does not fit.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words = qualifier::leading(text);
        let at = words.map_or(0, |it| it.length);
        let unsigned = text.get(at..).unwrap_or("");
        let sign = SIGNS.iter().find(|sign| unsigned.starts_with(**sign)).map_or(0, |sign| sign.len());
        let at = at + sign;
        let i = text.get(at..).unwrap_or("");
        let written = number::number(i).ok_or(QuantityError { expected: "a number", offset: at })?;
        let unit = unit::unit(i.get(written.length..).unwrap_or(""));
        let mut parts = match range::range("", i, &written, unit.as_ref()) {
            Some(range) => Parts::of_range(&written, range),
            None => Parts::of_number(written, unit),
        };
        parts.read_tail(i);
        let before = text.get(..at).unwrap_or("");
        parts.read_head(before);
        parts.read_each(before);
        let end = at + parts.length;
        if end < text.len() || parts.head < at {
            return Err(QuantityError { expected: "the end of the quantity", offset: end });
        }
        let quantity = parts.quantity_of(Span::new(0, end), Cow::Owned(String::from(text)));
        let quantity = quantity.ok_or(QuantityError { expected: "a number that fits", offset: at })?;
        Ok(Self { quantity })
    }
}

/// A text that is no quantity.
///
/// ```
/// let error = "13万余人左边".parse::<gongwen::QuantityValue>().unwrap_err();
/// assert_eq!(error.to_string(), "expected the end of the quantity at byte 11");
/// assert_eq!(error.offset(), 11);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at byte {offset}")]
pub struct QuantityError {
    expected: &'static str,
    offset: usize,
}

impl QuantityError {
    /// Where in the text, in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl From<&Quantity<'_>> for QuantityValue {
    /// The quantity without its place; a sign or 各 before it is kept in the text only.
    fn from(quantity: &Quantity<'_>) -> Self {
        let mut value =
            Quantity::new(Span::new(0, quantity.text.len()), quantity.text.to_string(), quantity.number);
        value.unit = quantity.unit.as_ref().map(|unit| {
            let mut owned = Unit::new(unit.text.to_string(), unit.kind);
            owned.code = unit.code.as_ref().map(|it| Cow::Owned(it.to_string()));
            owned.per = unit.per.as_ref().map(|it| Cow::Owned(it.to_string()));
            owned
        });
        (value.qualifier, value.lower, value.upper) = (quantity.qualifier, quantity.lower, quantity.upper);
        value.about = quantity.about;
        Self { quantity: value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    /// `value unit qualifier lower..upper`
    fn show(text: &str) -> String {
        let Ok(it) = text.parse::<QuantityValue>() else { return "none".into() };
        assert_eq!(it.to_string().parse(), Ok(it.clone()), "{text}");
        let value = it.number().value.map_or("-".into(), |it| it.to_string());
        let unit = it.unit().map_or("-".into(), |it| {
            it.per.as_ref().map_or(it.text.to_string(), |per| format!("{}/{per}", it.text))
        });
        let bound = |it: Option<Bound>| {
            it.map_or(String::new(), |it| {
                format!(
                    "{}{}{}",
                    it.value,
                    if it.closed { "!" } else { "" },
                    if it.implied { "?" } else { "" }
                )
            })
        };
        format!("{value} {unit} {:?} {}..{}", it.qualifier(), bound(it.lower()), bound(it.upper()))
    }

    #[test]
    fn quantities_and_their_bounds() {
        for (text, expected) in [
            ("76处", "76 处 Exact .."),
            ("83.5万人次", "835000 人次 Exact .."),
            ("８３．５万人次", "835000 人次 Exact .."),
            ("835,000人次", "835000 人次 Exact .."),
            ("八十三万五千人次", "835000 人次 Exact .."),
            ("16.4亿元", "1640000000 元 Exact .."),
            ("三万亿元", "3000000000000 元 Exact .."),
            ("一万五千亿元", "1500000000000 元 Exact .."),
            ("一百九十万零三千九百七十一人", "1903971 人 Exact .."),
            ("1亿3000多万人", "130000000 人 MoreThan 130000000..140000000?"),
            ("13万余人", "130000 人 MoreThan 130000..140000?"),
            ("2500余节", "2500 节 MoreThan 2500..2600?"),
            ("3500余万人", "35000000 人 MoreThan 35000000..36000000?"),
            ("1.5万余户", "15000 户 MoreThan 15000..16000?"),
            ("3年多", "3 年 MoreThan 3..4?"),
            ("3年半", "3.5 年 Exact .."),
            ("两个半月", "2.5 个月 Exact .."),
            ("一年半以上", "1.5 年 AtLeast 1.5!.."),
            ("两个半", "none"),
            ("两个多月", "2 个月 MoreThan 2..3?"),
            ("超过10%", "10 % MoreThan 10.."),
            ("突破1200万", "12000000 - MoreThan 12000000.."),
            ("近1万人", "10000 人 Nearly ..10000"),
            ("不足3人", "3 人 LessThan ..3"),
            ("不超过5万元", "50000 元 AtMost ..50000!"),
            ("不低于80%", "80 % AtLeast 80!.."),
            ("3家及以上", "3 家 AtLeast 3!.."),
            ("12分钟以下", "12 分钟 AtMost ..12!"),
            ("约8.5亿元", "850000000 元 About .."),
            ("5%左右", "5 % About .."),
            ("5-10万人", "- 人 Between 50000!..100000!"),
            ("6-8%", "- % Between 6!..8!"),
            ("6%～8%", "- % Between 6!..8!"),
            ("5万元至10万元", "- 元 Between 50000!..100000!"),
            ("三到五千元", "- 元 Between 3000!..5000!"),
            ("二至三百人", "- 人 Between 200!..300!"),
            ("五到三十人", "- 人 Between 5!..30!"),
            ("三千千瓦时", "3000 千瓦时 Exact .."),
            ("100—1万元", "- 元 Between 100!..10000!"),
            ("8-9个月左右", "- 个月 Between 8!..9!"),
            ("三五百人", "- 人 Between 300!..500!"),
            ("四十五六岁", "- 岁 Between 45!..46!"),
            ("七八十个", "- 个 Between 70!..80!"),
            ("几百家", "- 家 Several 200!..1000"),
            ("数十万户", "- 户 Several 200000!..1000000"),
            ("十几个", "- 个 Several 10..20"),
            ("上百名", "- 名 Order 100!.."),
            ("百余项", "100 项 MoreThan 100..200?"),
            ("百分之四以下", "4 % AtMost ..4!"),
            ("百分之十点二", "10.2 % Exact .."),
            ("百分之百", "100 % Exact .."),
            ("千分之三", "3 ‰ Exact .."),
            ("三分之二", "- - Exact .."),
            ("零下25.3摄氏度", "-25.3 摄氏度 Exact .."),
            ("-2.3%", "-2.3 % Exact .."),
            ("超过-2%", "-2 % MoreThan -2.."),
            ("-5人", "none"),
            ("零下人", "none"),
            ("2/3", "- - Exact .."),
            ("1/4", "0.25 - Exact .."),
            ("五分之一以上", "0.2 - AtLeast 0.2!.."),
            ("一半以上", "0.5 - AtLeast 0.5!.."),
            ("半年", "0.5 年 Exact .."),
            ("1.4个百分点", "1.4 个百分点 Exact .."),
            ("三成", "3 成 Exact .."),
            ("160多人/次", "160 人次 MoreThan 160..170?"),
            ("8台（套）", "8 台套 Exact .."),
            ("过半数", "none"),
            ("半数以上", "0.5 - AtLeast 0.5!.."),
            ("100％", "100 % Exact .."),
            ("5000元/平方米", "5000 元/平方米 Exact .."),
            ("31.3微克/立方米", "31.3 微克/立方米 Exact .."),
            ("304.96/10万", "304.96 /10万 Exact .."),
            ("10.36百亿亿次/秒", "10360000000000000000 次/秒 Exact .."),
            ("3.5亿千瓦时", "350000000 千瓦时 Exact .."),
            ("5千克", "5 千克 Exact .."),
            ("74.4 万亿元", "74400000000000 元 Exact .."),
            ("", "none"),
            ("人", "none"),
            ("76处的", "none"),
            ("约", "none"),
            ("第5位", "none"),
            ("99999999999999999999999999999999999999亿元", "none"),
        ] {
            assert_eq!(show(text), expected, "{text}");
        }
    }

    #[test]
    fn errors_say_what_was_expected_and_where() {
        let error = |text: &str| text.parse::<QuantityValue>().unwrap_err().to_string();
        assert_eq!(error("约人"), "expected a number at byte 3");
        assert_eq!(error("5人们"), "expected the end of the quantity at byte 4");
    }
}
