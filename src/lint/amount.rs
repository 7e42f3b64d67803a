//! Figures as the checks compare them: exact decimals, with the room that rounding leaves.

use alloc::format;
use alloc::string::String;

use rust_decimal::Decimal;

use super::view::View;
use crate::tree::{Qualifier, Quantity, UnitKind};

/// A quantity that says exactly how much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure<'t, 'a> {
    pub(super) quantity: &'t Quantity<'a>,
    pub(super) value: Decimal,
    /// Half a unit of the last stated place; none for plain counts.
    pub(super) slack: Decimal,
}

impl<'t, 'a> Figure<'t, 'a> {
    /// The figure of a quantity; none where it is rough, or only the last digits of a number (1，753亿元).
    pub(super) fn new(view: &View<'_, '_>, quantity: &'t Quantity<'a>) -> Option<Self> {
        let number = &quantity.number;
        let (value, coefficient) = (number.value?, number.coefficient?);
        if quantity.qualifier != Qualifier::Exact || quantity.about || is_tail(view, quantity) {
            return None;
        }
        let is_count = quantity.unit.as_ref().is_none_or(|it| it.kind == UnitKind::Count);
        let is_plain = number.exponent == 0 && coefficient.scale() == 0;
        let half = Decimal::new(5, coefficient.scale().saturating_add(1).min(Decimal::MAX_SCALE));
        let slack =
            if is_count && is_plain { Decimal::ZERO } else { half.checked_mul(power(number.exponent)?)? };
        Some(Self { quantity, value, slack })
    }

    /// The lowest and the highest value that could have been rounded to it.
    pub(super) fn range(&self) -> Option<(Decimal, Decimal)> {
        Some((self.value.checked_sub(self.slack)?, self.value.checked_add(self.slack)?))
    }

    /// The unit; empty where none is written.
    pub(super) fn unit(&self) -> &'t str {
        unit(self.quantity)
    }

    pub(super) fn is_percent(&self) -> bool {
        self.unit() == "%"
    }

    /// Whether both are of one unit, its divisor included.
    pub(super) fn is_like(&self, other: &Figure<'_, '_>) -> bool {
        is_like(self.quantity, other.quantity)
    }

    /// A value in the scale of this figure, with its unit: 4万亿元.
    pub(super) fn write(&self, value: Decimal) -> String {
        let scale = match self.quantity.number.exponent {
            4 => "万",
            8 => "亿",
            12 => "万亿",
            _ => "",
        };
        let divisor = if scale.is_empty() { None } else { power(self.quantity.number.exponent) };
        let scaled = divisor.and_then(|it| value.checked_div(it)).unwrap_or(value);
        format!("{}{scale}{}", scaled.normalize(), self.unit())
    }
}

fn power(exponent: u8) -> Option<Decimal> {
    Some(Decimal::from(10_u64.checked_pow(u32::from(exponent))?))
}

/// Whether a comma parts more digits from the quantity.
fn is_tail(view: &View<'_, '_>, quantity: &Quantity<'_>) -> bool {
    let mut before = view.source.get(..quantity.span.start).unwrap_or("").chars().rev();
    matches!(before.next(), Some('，' | ',' | '．')) && before.next().is_some_and(|c| c.is_ascii_digit())
}

/// Whether both are of one unit, its divisor included.
pub(super) fn is_like(left: &Quantity<'_>, right: &Quantity<'_>) -> bool {
    match (&left.unit, &right.unit) {
        (Some(left), Some(right)) => left.text == right.text && left.per == right.per,
        (None, None) => true,
        _ => false,
    }
}

/// The unit of a quantity; empty where none is written.
pub(super) fn unit<'q>(quantity: &'q Quantity<'_>) -> &'q str {
    quantity.unit.as_ref().map_or("", |it| &it.text)
}
