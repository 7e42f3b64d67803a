//! 界词的管辖 — a word of bound before the first value of a series binds the ones behind it.

use super::qualifier::bounds;
use crate::inlines::token::Context;
use crate::value::{is_digit, is_han_numeral};
use crate::{Qualifier, Quantity, Unit};

/// Words that deal out what follows, one after another: 接连突破8万亿元、9万亿元.
const DEALT: &[&str] = &["分别", "接连", "先后", "相继", "依次", "连续"];

/// The bound that goes on over a series, and where its last value ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series<'a> {
    open: Option<(Qualifier, Option<Unit<'a>>, usize)>,
}

impl<'a> Series<'a> {
    /// Gives a value at `start..end` the bound of its series, or opens one.
    ///
    /// ```text
    /// series = ("分别" / "先后" …) bound value 1*(("、" / "和" / "及") value)
    /// ```
    pub(crate) fn carry(
        &mut self,
        context: &Context<'a, '_>,
        start: usize,
        end: usize,
        value: &mut Quantity<'a>,
    ) {
        if value.qualifier == Qualifier::Exact {
            let Some((qualifier, unit, last)) = self.open.take() else { return };
            let goes_on = matches!(context.slice(last, start), "、" | "和" | "及") && unit == value.unit;
            if let Some(number) = value.number.value.filter(|_| goes_on) {
                value.qualifier = qualifier;
                (value.lower, value.upper) = bounds(qualifier, number);
                self.open = Some((qualifier, unit, end));
            }
            return;
        }
        let begins = value.number.value.is_some()
            && !value.text.starts_with(|c: char| is_digit(c) || is_han_numeral(c))
            && DEALT.iter().any(|word| context.slice(0, start).ends_with(word));
        self.open = begins.then(|| (value.qualifier, value.unit.clone(), end));
    }
}
