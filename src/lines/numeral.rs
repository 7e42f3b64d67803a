//! The numbers that markers are made of.

/// The length and value of the number that `i` begins with: Han, half-width or full-width digits.
pub(crate) fn number(i: &str) -> Option<(usize, u32, Digits)> {
    let first = i.chars().next()?;
    if digit(first).is_some() {
        arabic(i)
    } else {
        han(i).map(|(length, value)| (length, value, Digits::Han))
    }
}

/// Which digits a number is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    Arabic,
    Han,
}

/// `arabic = 1*9( DIGIT / FULL-WIDTH-DIGIT )`; longer runs are no marker.
pub(crate) fn arabic(i: &str) -> Option<(usize, u32, Digits)> {
    let (mut length, mut value) = (0, 0_u32);
    for (count, c) in i.chars().enumerate() {
        let Some(digit) = digit(c) else { break };
        if count == 9 {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    (length > 0).then_some((length, value, Digits::Arabic))
}

/// `han = [ 1-9 ] 千 … / [ 1-9 ] 十 [ 1-9 ] / 1-9`: one number below ten thousand, strictly formed; 六一 is none.
pub(crate) fn han(i: &str) -> Option<(usize, u32)> {
    let (mut length, mut value, mut pending, mut unit) = (0, 0_u32, None, 10_000);
    let mut is_after_zero = false;
    for c in i.chars() {
        match han_sign(c) {
            Sign::Digit(digit) if pending.is_none() => pending = Some(digit),
            Sign::Unit(step) if step < unit && (pending.is_some() || (step == 10 && !is_after_zero)) => {
                value += pending.take().unwrap_or(1) * step;
                unit = step;
                is_after_zero = false;
            }
            Sign::Zero if unit < 10_000 && unit > 10 && pending.is_none() && !is_after_zero => {
                is_after_zero = true
            }
            Sign::None => break,
            _ => return None,
        }
        length += c.len_utf8();
    }
    if let Some(digit) = pending {
        value += digit;
    }
    (value > 0 && !(is_after_zero && pending.is_none())).then_some((length, value))
}

/// The value of a digit, half width or full width.
pub(crate) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

enum Sign {
    Digit(u32),
    Unit(u32),
    Zero,
    None,
}

fn han_sign(c: char) -> Sign {
    match c {
        '一' => Sign::Digit(1),
        '二' => Sign::Digit(2),
        '三' => Sign::Digit(3),
        '四' => Sign::Digit(4),
        '五' => Sign::Digit(5),
        '六' => Sign::Digit(6),
        '七' => Sign::Digit(7),
        '八' => Sign::Digit(8),
        '九' => Sign::Digit(9),
        '十' => Sign::Unit(10),
        '百' => Sign::Unit(100),
        '千' => Sign::Unit(1000),
        '零' | '〇' => Sign::Zero,
        _ => Sign::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_read_and_two_are_none() {
        for (text, expected) in [
            ("一、", Some((3, 1))),
            ("十五、", Some((6, 15))),
            ("二十，", Some((6, 20))),
            ("五十一）", Some((9, 51))),
            ("一百零三条", Some((12, 103))),
            ("一百一十条", Some((12, 110))),
            ("二百五十条", Some((12, 250))),
            ("六一、", None),
            ("二三、", None),
            ("百、", None),
            ("千、", None),
            ("零、", None),
            ("十百", None),
            ("", None),
        ] {
            assert_eq!(han(text), expected, "{text}");
        }
        assert_eq!(number("１２．"), Some((6, 12, Digits::Arabic)));
        assert_eq!(number("1234567890."), None);
        assert_eq!(number("甲、"), None);
    }
}
