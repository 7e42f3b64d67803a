//! Prints numerals in Han characters.

use core::fmt::{self, Write};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::arabic::Scale;
use super::han::{PLAIN, Signs, YI, YI_YI};

/// Writes 三点五 with the scale 亿, or an integer.
pub(super) fn write(
    f: &mut fmt::Formatter<'_>,
    coefficient: Decimal,
    exponent: u8,
    signs: &Signs,
) -> fmt::Result {
    if coefficient.is_sign_negative() {
        f.write_str("负")?;
    }
    let whole = coefficient.trunc().abs().to_u64().ok_or(fmt::Error)?;
    write_integer(f, whole, signs)?;
    write_decimals(f, coefficient.abs(), signs)?;
    write_scale(f, exponent, signs)
}

fn write_scale(f: &mut fmt::Formatter<'_>, exponent: u8, signs: &Signs) -> fmt::Result {
    match signs.get(10..).and_then(|units| units.get(usize::from(exponent % 4).wrapping_sub(1))) {
        Some(unit) => write!(f, "{unit}{}", Scale(exponent - exponent % 4)),
        None => write!(f, "{}", Scale(exponent)),
    }
}

fn write_decimals(f: &mut fmt::Formatter<'_>, coefficient: Decimal, signs: &Signs) -> fmt::Result {
    let scale = coefficient.scale();
    if scale == 0 {
        return Ok(());
    }
    f.write_str("点")?;
    for place in (0..scale).rev() {
        write_digit(f, coefficient.mantissa() / 10_i128.pow(place) % 10, signs)?;
    }
    Ok(())
}

fn write_integer(f: &mut fmt::Formatter<'_>, value: u64, signs: &Signs) -> fmt::Result {
    match value {
        0 => f.write_char('零'),
        YI_YI.. => write_parts(f, value, YI_YI, "亿亿", signs),
        YI.. => write_parts(f, value, YI, "亿", signs),
        10_000.. => write_parts(f, value, 10_000, "万", signs),
        10..20 if *signs == PLAIN => {
            f.write_char('十')?;
            if value > 10 { write_digit(f, i128::from(value % 10), signs) } else { Ok(()) }
        }
        _ => write_section(f, value, signs),
    }
}

/// Writes what stands before the scale, the scale, and the rest with the 零 it needs.
fn write_parts(f: &mut fmt::Formatter<'_>, value: u64, unit: u64, name: &str, signs: &Signs) -> fmt::Result {
    let rest = value % unit;
    write_integer(f, value / unit, signs)?;
    f.write_str(name)?;
    if rest == 0 {
        return Ok(());
    }
    if rest < unit / 10 {
        f.write_char('零')?;
    }
    match rest {
        10..20 => write_section(f, rest, signs),
        _ => write_integer(f, rest, signs),
    }
}

fn write_section(f: &mut fmt::Formatter<'_>, value: u64, signs: &Signs) -> fmt::Result {
    let (mut rest, mut zero) = (value, false);
    for (unit, name) in [1000, 100, 10, 1].into_iter().zip(signs.iter().rev()) {
        let digit = rest / unit;
        if digit > 0 {
            if zero {
                f.write_char('零')?;
            }
            write_digit(f, i128::from(digit), signs)?;
            if unit > 1 {
                f.write_char(*name)?;
            }
        }
        rest %= unit;
        zero = digit == 0 && value > rest;
    }
    Ok(())
}

/// Writes 二〇二一.
pub(super) fn write_positional(f: &mut fmt::Formatter<'_>, value: Decimal) -> fmt::Result {
    if value.is_sign_negative() {
        f.write_str("负")?;
    }
    let value = value.abs().mantissa();
    for place in (0..=value.checked_ilog10().unwrap_or(0)).rev() {
        match value / 10_i128.pow(place) % 10 {
            0 => f.write_char('〇')?,
            digit => write_digit(f, digit, &PLAIN)?,
        }
    }
    Ok(())
}

fn write_digit(f: &mut fmt::Formatter<'_>, digit: i128, signs: &Signs) -> fmt::Result {
    let sign = usize::try_from(digit).ok().and_then(|digit| signs.get(digit));
    f.write_char(*sign.ok_or(fmt::Error)?)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use crate::Numeral;

    #[test]
    fn canonical_forms() {
        let table = [
            ("一百十五", "一百一十五"),
            ("两千零五十万", "二千零五十万"),
            ("一十二", "十二"),
            ("一亿零二十", "一亿零二十"),
            ("一百万零一十", "一百万零一十"),
            ("壹拾贰万", "壹拾贰万"),
            ("貳佰", "贰佰"),
            ("一九〇〇", "一九〇〇"),
            ("负三点五亿", "负三点五亿"),
            ("零点零三", "零点零三"),
        ];
        for (text, canonical) in table {
            assert_eq!(text.parse::<Numeral>().unwrap().to_string(), canonical, "{text}");
        }
    }
}
