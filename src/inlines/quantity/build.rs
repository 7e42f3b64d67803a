//! From the parts that were read to a quantity with its bounds.

use alloc::borrow::Cow;

use rust_decimal::Decimal;

use super::number::{Infix, Shape, Written, power, quotient};
use super::qualifier::{self, Bounds};
use super::range::Range;
use super::unit::{self, Found, unit};
use crate::chars::is_han;
use crate::inlines::token::Context;
use crate::value::han_digit;
use crate::{Bound, Number, Qualifier, Quantity, Script, Span, UnitKind};

/// The signs of a negative number; 零下 of a temperature.
pub(super) const SIGNS: &[&str] = &["零下", "-", "−", "－"];

/// The parts of a figure.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) number: Written,
    pub(super) unit: Option<Found>,
    /// Its length from the number on.
    pub(super) length: usize,
    /// How far it reaches before the number.
    pub(super) head: usize,
    range: Option<(Decimal, Decimal)>,
    before: Option<Qualifier>,
    behind: Option<Qualifier>,
    /// 至少召开1次: a word of bound that something stands behind.
    apart: Option<Qualifier>,
    /// 3年多: a 多 behind the unit.
    is_over: bool,
    is_negative: bool,
}

impl Parts {
    pub(super) fn of_number(number: Written, unit: Option<Found>) -> Self {
        let length = number.length + unit.as_ref().map_or(0, |it| it.length);
        Self {
            number,
            unit,
            length,
            head: 0,
            range: None,
            before: None,
            behind: None,
            apart: None,
            is_over: false,
            is_negative: false,
        }
    }

    pub(super) fn of_range(first: &Written, range: Range) -> Self {
        let number = Written { exponent: range.last.exponent, shape: Shape::Plain, ..*first };
        let parts = Self::of_number(number, range.unit);
        Self { length: range.length, range: Some((range.low, range.high)), ..parts }
    }

    pub(super) const fn is_range(&self) -> bool {
        self.range.is_some()
    }

    /// What a word of bound says, before the number rather than behind it.
    pub(super) fn bound(&self) -> Option<Qualifier> {
        self.before.or(self.behind).or(self.apart)
    }

    /// 过半数: the words that bind 半数 only.
    pub(super) fn read_half(&mut self, before: &str) {
        if let Some(words) = qualifier::before_half(before).filter(|_| self.before.is_none()) {
            self.head += words.length;
            self.before = Some(words.qualifier);
        }
        self.read_apart(before);
    }

    /// The word of bound that does not stand at its number, where none stands there.
    pub(super) fn read_apart(&mut self, before: &str) {
        if self.before.is_none() && self.behind.is_none() {
            let is_share = matches!(self.number.shape, Shape::Fraction(_) | Shape::Parts(_))
                || self
                    .unit
                    .as_ref()
                    .is_some_and(|it| matches!(it.kind, UnitKind::Ratio | UnitKind::Multiple));
            self.apart = qualifier::apart(head_of(before, self.head), is_share);
        }
    }

    /// Words behind the unit: 多, 以上, 左右; or a rate without a unit: 304.96/10万.
    pub(super) fn read_tail(&mut self, i: &str) {
        if let Shape::Parts(word) = self.number.shape {
            self.length = self.number.length;
            self.unit = unit(word);
        }
        let rest = i.get(self.length..).unwrap_or("");
        if self.unit.is_none() {
            if let Some((length, per)) = unit::rate(rest) {
                self.length += length;
                self.unit = Some(per);
            }
        }
        self.read_and_half(i.get(self.length..).unwrap_or(""));
        self.read_tenths(i.get(self.length..).unwrap_or(""));
        self.read_over(i.get(self.length..).unwrap_or(""));
        if let Some(words) = qualifier::behind(i.get(self.length..).unwrap_or("")) {
            self.length += words.length;
            self.behind = Some(words.qualifier);
        } else if self.is_way_within(i.get(self.length..).unwrap_or("")) {
            self.length += '内'.len_utf8();
            self.behind = Some(Qualifier::AtMost);
        }
    }

    /// 200米内: the bare 内 of a way; behind other units it begins a noun (10个内设机构) or makes a time (3年内).
    fn is_way_within(&self, rest: &str) -> bool {
        self.unit.as_ref().is_some_and(|it| it.kind == UnitKind::Length)
            && rest.starts_with('内')
            && !["内河", "内环", "内陆", "内外", "内径"].iter().any(|word| rest.starts_with(word))
    }

    /// 三成五: tenths of a tenth.
    fn read_tenths(&mut self, rest: &str) {
        let is_tenths = self.unit.as_ref().is_some_and(|it| it.text == "成");
        if !is_tenths || self.number.script == Script::Arabic || self.range.is_some() {
            return;
        }
        let mut chars = rest.chars();
        let Some(digit) = chars.next().and_then(han_digit) else { return };
        let is_end = chars.next().is_none_or(|c| !is_han(c) || matches!(c, '的' | '以' | '左' | '多'));
        let tenths = Decimal::new(digit.into(), 1);
        if let Some(sum) = self.number.coefficient.checked_add(tenths).filter(|_| is_end) {
            self.number.coefficient = sum;
            self.length += '一'.len_utf8();
        }
    }

    /// `and-half = "年" "半" / "个" "半" ("月" / "小时" / "星期")`: 3年半 is 3.5年, 两个半月 2.5个月
    fn read_and_half(&mut self, rest: &str) {
        let number = self.number;
        let is_plain = number.shape == Shape::Plain && number.exponent == 0 && number.infix.is_none();
        let name = match self.unit.as_ref().map(|it| &*it.text) {
            Some("个") => [("半月", "个月"), ("半小时", "小时"), ("半星期", "星期")]
                .iter()
                .find(|row| rest.starts_with(row.0)),
            Some("年") if !rest.starts_with("半数") && !rest.starts_with("半载") => Some(&("半", "年")),
            Some("天") if !rest.starts_with("半数") => Some(&("半", "天")),
            _ => None,
        };
        let Some((word, name)) =
            name.filter(|row| is_plain && self.range.is_none() && rest.starts_with(row.0))
        else {
            return;
        };
        if let Some(value) = number.coefficient.checked_add(Decimal::new(5, 1)) {
            self.number.coefficient = value;
            self.unit = unit(name);
            self.length += word.len();
        }
    }

    /// 3年多, 2个多月
    fn read_over(&mut self, rest: &str) {
        if self.unit.as_ref().is_some_and(|it| it.text == "个") {
            let Some(word) = ["多月", "多小时", "多星期"].iter().find(|word| rest.starts_with(**word))
            else {
                return;
            };
            let name = if *word == "多月" { "个月" } else { word.trim_start_matches('多') };
            self.unit = unit(name);
            self.is_over = true;
            self.length += word.len();
            return;
        }
        let is_whole = self.number.infix.is_none() && self.range.is_none();
        let is_measured =
            self.unit.as_ref().is_some_and(|it| it.kind != UnitKind::Count || &*it.text == "岁");
        let is_other =
            rest.chars().nth(1).is_some_and(|c| matches!(c, '次' | '个' | '项' | '家' | '种' | '样' | '元'));
        if is_whole && is_measured && rest.starts_with('多') && !is_other {
            self.is_over = true;
            self.length += 3;
        }
    }

    /// Words before the number, a minus, 各.
    pub(super) fn read_head(&mut self, before: &str) {
        self.head += self.sign(before);
        let rest = head_of(before, self.head);
        if let Some(words) = qualifier::before(rest) {
            self.head += words.length;
            self.before = Some(words.qualifier);
        }
        if head_of(before, self.head).ends_with('各') {
            self.head += 3;
        }
    }

    /// The 每 that governs the figure.
    pub(super) fn read_each(&mut self, before: &str) {
        if let Some(unit) = self.unit.as_mut().filter(|unit| unit.per.is_none()) {
            unit.per = unit::per_before(head_of(before, self.head));
            if unit.per.is_some() {
                unit.code = None;
            }
        }
    }

    /// A minus before a rate or a temperature, or a sign of currency.
    fn sign(&mut self, before: &str) -> usize {
        if let Some((length, unit)) = unit::currency(before).filter(|_| self.unit.is_none()) {
            self.unit = Some(unit);
            return length;
        }
        let is_signed =
            self.unit.as_ref().is_some_and(|it| matches!(it.kind, UnitKind::Ratio | UnitKind::Temperature));
        let is_sign = |word: &str| {
            let head = before.strip_suffix(word);
            head.is_some_and(|head| {
                word == "零下" || !head.ends_with(|c: char| c.is_alphanumeric() && c.is_ascii() || c == '%')
            })
        };
        let sign = SIGNS.iter().find(|word| is_signed && self.range.is_none() && is_sign(word));
        self.is_negative = sign.is_some();
        sign.map_or(0, |word| word.len())
    }

    /// The quantity; `None` when its value does not fit.
    pub(super) fn quantity<'a>(
        &self,
        context: &Context<'a, '_>,
        start: usize,
        end: usize,
    ) -> Option<Quantity<'a>> {
        self.quantity_of(context.span(start, end), context.cow(start, end))
    }

    /// The quantity with that text; `None` when its value does not fit.
    pub(super) fn quantity_of<'a>(&self, span: Span, text: Cow<'a, str>) -> Option<Quantity<'a>> {
        let (qualifier, lower, upper) = self.bounds()?;
        let mut quantity = Quantity::new(span, text, self.number()?);
        quantity.unit = self.unit.clone().map(Found::into_unit);
        (quantity.qualifier, quantity.lower, quantity.upper) = (qualifier, lower, upper);
        let is_about = self.before == Some(Qualifier::About) || self.behind == Some(Qualifier::About);
        quantity.about = is_about && qualifier != Qualifier::About;
        Some(quantity)
    }

    fn number(&self) -> Option<Number> {
        let written = &self.number;
        let mut number = Number::new(None, written.script);
        number.exponent = written.exponent;
        match written.shape {
            _ if self.range.is_some() => {}
            Shape::Plain | Shape::Bare | Shape::Parts(_) => {
                let sign = if self.is_negative { -Decimal::ONE } else { Decimal::ONE };
                number.value = Some(written.value()?.checked_mul(sign)?);
                number.coefficient = Some(written.coefficient.checked_mul(sign)?);
            }
            Shape::Fraction(fraction) => {
                number.value = quotient(fraction);
                number.fraction = Some(fraction);
            }
            Shape::Several(..) | Shape::Order(_) | Shape::Pair(..) => {}
        }
        Some(number)
    }

    fn bounds(&self) -> Option<(Qualifier, Option<Bound>, Option<Bound>)> {
        let pair = |low, high, closed| (Some(Bound::new(low, closed)), Some(Bound::new(high, closed)));
        let (qualifier, (lower, upper)) = match (self.range, self.number.shape) {
            (Some((low, high)), _) => (Qualifier::Between, pair(low, high, true)),
            (None, Shape::Pair(low, high)) => {
                let unit = power(self.number.exponent)?;
                (Qualifier::Between, pair(low.checked_mul(unit)?, high.checked_mul(unit)?, true))
            }
            (None, Shape::Several(low, high)) => {
                let is_open = self.number.infix.is_some();
                (Qualifier::Several, (Some(Bound::new(low, !is_open)), Some(Bound::new(high, false))))
            }
            (None, Shape::Order(low)) => (Qualifier::Order, (Some(Bound::new(low, true)), None)),
            _ => self.plain_bounds()?,
        };
        Some((qualifier, lower, upper))
    }

    fn plain_bounds(&self) -> Option<(Qualifier, Bounds)> {
        let value = self.number()?.value;
        if let Some(qualifier) =
            self.before.filter(|it| *it != Qualifier::About).or(self.behind).or(self.before)
        {
            let bounds = value.map_or((None, None), |value| qualifier::bounds(qualifier, value));
            return Some((qualifier, bounds));
        }
        let step = match self.number.infix {
            Some((Infix::About, _)) => return Some((Qualifier::About, (None, None))),
            Some((Infix::Over | Infix::Odd, step)) => step,
            None if self.is_over => {
                power(self.number.exponent)?.checked_mul(Decimal::new(1, self.number.coefficient.scale()))?
            }
            None => {
                let qualifier = self.apart.unwrap_or(Qualifier::Exact);
                return Some((qualifier, value.map_or((None, None), |it| qualifier::bounds(qualifier, it))));
            }
        };
        let Some(value) = value else { return Some((Qualifier::MoreThan, (None, None))) };
        let mut upper = Bound::new(value.checked_add(step)?.normalize(), false);
        upper.implied = true;
        Some((Qualifier::MoreThan, (Some(Bound::new(value, false)), Some(upper))))
    }
}

/// What stands before the figure as far as it was read.
fn head_of(before: &str, head: usize) -> &str {
    before.get(..before.len().saturating_sub(head)).unwrap_or("")
}
