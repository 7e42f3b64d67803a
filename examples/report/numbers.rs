//! Exact decimals as people read them: grouped digits, 万 and 亿, bounds.

use gongwen::{Bound, Quantity};
use rust_decimal::Decimal;

/// `4860000000` as `4,860,000,000`, `7–9` and the like as they are; a number of four digits may be a year.
pub(crate) fn grouped(value: &str) -> String {
    let (whole, rest) = value.split_once('.').map_or((value, None), |(whole, rest)| (whole, Some(rest)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = rest.unwrap_or("").chars().chain(digits.chars()).all(|c| c.is_ascii_digit());
    if !is_number || digits.len() < 5 {
        return value.into();
    }
    let mut text = String::from(if whole.starts_with('-') { "-" } else { "" });
    for (index, c) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(c);
    }
    text + &rest.map_or(String::new(), |rest| format!(".{rest}"))
}

/// The bounds of a quantity: `>4200，<4300`. Of an exact one there are none.
pub(crate) fn range(quantity: &Quantity<'_>) -> String {
    let side = |bound: Option<Bound>, [closed, open]: [&str; 2]| {
        let bound = bound?;
        let sign = if bound.closed { closed } else { open };
        Some(format!("{sign} {}", grouped(&bound.value.normalize().to_string())))
    };
    let lower = side(quantity.lower, ["≥", ">"]);
    let upper = side(quantity.upper, ["≤", "<"]);
    let sides: Vec<String> = lower.into_iter().chain(upper).collect();
    sides.join("，")
}

/// A value in the scale of a quantity, with its unit: 3.7万亩.
pub(crate) fn scaled(value: Decimal, like: &Quantity<'_>) -> String {
    let unit = like.unit.as_ref().map_or("", |it| &it.text);
    let scale = SCALES.iter().find(|it| it.0 == like.number.exponent);
    let (divisor, name) = scale.map_or((1, ""), |it| (it.1, it.2));
    let number = value.checked_div(Decimal::from(divisor)).unwrap_or(value).normalize();
    format!("{}{name}{unit}", grouped(&number.to_string()))
}

/// How the scales are called: exponent, divisor, name.
const SCALES: &[(u8, u64, &str)] = &[
    (3, 1_000, "千"),
    (4, 10_000, "万"),
    (6, 1_000_000, "百万"),
    (7, 10_000_000, "千万"),
    (8, 100_000_000, "亿"),
    (12, 1_000_000_000_000, "万亿"),
];

/// `44.6%` for 41 of 92; none of nothing.
pub(crate) fn percent(part: Decimal, whole: Decimal) -> Option<String> {
    let percent = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(format!("{}%", percent.round_dp(1).normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three_from_five_on() {
        for (value, expected) in [
            ("", ""),
            ("2024", "2024"),
            ("12345", "12,345"),
            ("-240000.50", "-240,000.50"),
            ("4860000000", "4,860,000,000"),
            ("70000–90000", "70000–90000"),
            ("16.2:38.5:45.3", "16.2:38.5:45.3"),
        ] {
            assert_eq!(grouped(value), expected);
        }
    }

    #[test]
    fn shares_have_one_decimal_place() {
        let share = |part: u32, whole: u32| percent(part.into(), whole.into());
        assert_eq!(share(41, 92).as_deref(), Some("44.6%"));
        assert_eq!(share(46, 92).as_deref(), Some("50%"));
        assert_eq!(share(1, 0), None);
    }
}
