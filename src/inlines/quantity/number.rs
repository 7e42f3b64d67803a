//! 数 — the number of a figure: digits with scale, words such as 余 inside it, digit pairs, fractions, halves.

use alloc::string::String;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chars::is_blank;
use crate::value::{digits, han_digit, han_integer, han_run, is_digit, numeral};
use crate::{Fraction, Numeral, Script};

/// A number as it is written, before unit and words of bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Its length in bytes.
    pub(super) length: usize,
    pub(super) coefficient: Decimal,
    pub(super) exponent: u8,
    pub(super) script: Script,
    pub(super) shape: Shape,
    /// 余, 多, 几 or 来 inside or behind it, and how far it reaches.
    pub(super) infix: Option<(Infix, Decimal)>,
}

impl Written {
    /// The value; `None` when it does not fit.
    pub(super) fn value(&self) -> Option<Decimal> {
        match self.exponent {
            0 => Some(self.coefficient),
            exponent => Some(self.coefficient.checked_mul(power(exponent)?)?.normalize()),
        }
    }

    const fn new(length: usize, coefficient: Decimal, script: Script) -> Self {
        Self { length, coefficient, exponent: 0, script, shape: Shape::Plain, infix: None }
    }
}

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// 83.5万, 八百三十二
    Plain,
    /// 百, 千万: a scale alone
    Bare,
    /// 几百, 数十, 十几: between two values
    Several(Decimal, Decimal),
    /// 上百
    Order(Decimal),
    /// 三五百, 四十五六
    Pair(Decimal, Decimal),
    /// 三分之二, 2/3, 一半
    Fraction(Fraction),
    /// 百分之三十: the number of parts, and the unit that says of how many
    Parts(&'static str),
}

/// A word inside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Infix {
    /// 余 多
    Over,
    /// 几
    Odd,
    /// 来
    About,
}

/// Ten to that power.
pub(super) fn power(exponent: u8) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(10_i128.checked_pow(u32::from(exponent))?, 0).ok()
}

/// The number that `i` begins with.
pub(super) fn number(i: &str) -> Option<Written> {
    match i.chars().next()? {
        c if is_digit(c) => arabic(i),
        '半' if i.starts_with("半数") => {
            Some(Written { shape: half(), ..Written::new(6, Decimal::new(5, 1), Script::Han) })
        }
        '半' => Some(Written { shape: half(), ..Written::new(3, Decimal::new(5, 1), Script::Han) }),
        '几' | '数' => several(i),
        '一' if i.starts_with("一半") => {
            Some(Written { shape: half(), ..Written::new(6, Decimal::new(5, 1), Script::Han) })
        }
        '上' => order(i),
        _ => parts(i).or_else(|| han(i)),
    }
}

/// `arabic = digits [infix] [scale] [infix] / digits "/" digits`
fn arabic(i: &str) -> Option<Written> {
    let mut written = plain_arabic(i)?;
    if let Some(fraction) = slash_fraction(i, &written) {
        return Some(fraction);
    }
    read_tail(i, &mut written);
    further(i, written)
}

/// 1亿3000多万 is one number.
fn further(i: &str, first: Written) -> Option<Written> {
    let rest = i.get(first.length..)?;
    if first.exponent < 8 || first.infix.is_some() || !rest.starts_with(is_digit) {
        return Some(first);
    }
    let mut second = plain_arabic(rest)?;
    read_tail(rest, &mut second);
    if second.exponent == 0 || second.exponent >= first.exponent {
        return Some(first);
    }
    let coefficient = first.value()?.checked_add(second.value()?)?;
    let length = first.length + second.length;
    Some(Written { length, coefficient, exponent: 0, script: Script::Mixed, ..second })
}

/// What follows 百 in the name of a unit: 百分点, 百帕.
const TAILS_OF_UNITS: &[char] = &['分', '帕'];

/// The digits, with what scale the numeral grammar takes.
fn plain_arabic(i: &str) -> Option<Written> {
    let (mut rest, mut number) = numeral(i).ok()?;
    if number.exponent() == 2 && rest.starts_with(TAILS_OF_UNITS) {
        let head = i.get(..i.len() - rest.len() - '百'.len_utf8())?;
        number = numeral(head).ok()?.1;
        rest = i.get(head.len()..)?;
    }
    let mut written = Written::new(i.len() - rest.len(), number.coefficient(), number.script());
    written.exponent = number.exponent();
    Some(written)
}

/// `2/3`: a proper fraction of small numbers, or one of many parts before 的 (1/8000的面积); not followed by a further
/// slash or a unit of time.
fn slash_fraction(i: &str, numerator: &Written) -> Option<Written> {
    let rest = i.get(numerator.length..)?.strip_prefix(['/', '／'])?;
    let (after, _) = digits(rest).ok()?;
    let (_, denominator) = numeral(rest).ok()?;
    let is_proper = numerator.exponent == 0
        && denominator.exponent() == 0
        && numerator.coefficient.is_integer()
        && numerator.coefficient < denominator.coefficient()
        && (denominator.coefficient() <= Decimal::ONE_HUNDRED || after.starts_with('的'));
    if !is_proper || after.starts_with(['/', '／', '.', '-', '日', '月']) {
        return None;
    }
    let fraction = Fraction::new(numerator.coefficient, denominator.coefficient());
    let length = i.len() - after.len();
    Some(Written {
        shape: Shape::Fraction(fraction),
        ..Written::new(length, fraction.numerator, Script::Arabic)
    })
}

/// `[infix] [scale] [infix]` behind the digits, blanks allowed before the scale.
fn read_tail(i: &str, written: &mut Written) {
    let is_scaled = written.exponent > 0;
    if !is_scaled {
        read_infix(i, written, stated_place);
    }
    let rest = i.get(written.length..).unwrap_or("");
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    let rest = rest.get(blank..).unwrap_or("");
    // 3万亿; not 830万百(姓)
    let may_scale = !is_scaled || rest.starts_with(['万', '亿']);
    if let Some((length, exponent)) = scale(rest).filter(|_| may_scale) {
        if blank <= 6 && (!is_scaled || blank == 0) && written.exponent + exponent <= 20 {
            written.length += blank + length;
            written.exponent += exponent;
        }
    }
    if written.infix.is_none() && written.exponent > 0 {
        read_infix(i, written, last_place);
    }
    if let Some((_, step)) = &mut written.infix {
        *step = power(written.exponent).and_then(|it| step.checked_mul(it)).unwrap_or(*step);
    }
}

/// `infix = "余" / "多" / "几" / "来"`, as far as it can stand there.
fn read_infix(i: &str, written: &mut Written, step: impl Fn(Decimal) -> Decimal) {
    let rest = i.get(written.length..).unwrap_or("");
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    let rest = rest.get(blank..).unwrap_or("");
    let after = rest.chars().nth(1);
    let infix = match rest.chars().next() {
        Some('余') if !matches!(after, Some('额' | '地' | '款' | '下' | '热' | '缺')) => Infix::Over,
        Some('多') if !matches!(after, Some('样' | '边' | '于')) => Infix::Over,
        Some('几') => Infix::Odd,
        Some('来')
            if step(written.coefficient) >= Decimal::TEN
                && matches!(
                    after,
                    Some('个' | '万' | '家' | '人' | '年' | '名' | '岁' | '天' | '种' | '项' | '位')
                ) =>
        {
            Infix::About
        }
        _ => return,
    };
    if blank <= 3 {
        written.length += blank + 3;
        written.infix = Some((infix, step(written.coefficient)));
    }
}

/// Whether a Han numeral may go on with `c`: an infix, a decimal point, a fraction, a half.
pub(super) const fn goes_on(c: char) -> bool {
    matches!(c, '余' | '多' | '几' | '来' | '点' | '點' | '分' | '半')
}

/// The unit of the last stated place before a 余 that stands before the scale: 100 for 2500, 0.1 for 1.5.
fn stated_place(coefficient: Decimal) -> Decimal {
    let mut place = last_place(coefficient);
    while place >= Decimal::ONE && !coefficient.is_zero() {
        let Some(next) = place.checked_mul(Decimal::TEN) else { break };
        if !(coefficient % next).is_zero() {
            break;
        }
        place = next;
    }
    place
}

/// The unit of the last written place: 1 for 2500, 0.1 for 1.5.
fn last_place(coefficient: Decimal) -> Decimal {
    Decimal::new(1, coefficient.scale())
}

/// What follows 千 in the name of a unit.
const AFTER_KILO: &[char] = &['克', '米', '瓦', '焦', '赫', '伏', '帕', '卡', '安', '字', '比'];

/// `scale = ["十" / "百" / "千"] *3("万" / "亿")`, at least one; not the 千 of 千瓦.
pub(super) fn scale(i: &str) -> Option<(usize, u8)> {
    let (mut length, mut exponent) = match i.chars().next()? {
        '十' => (3, 1),
        '百' if !i.get(3..).unwrap_or("").starts_with(TAILS_OF_UNITS) => (3, 2),
        '千' if !i.get(3..).unwrap_or("").starts_with(AFTER_KILO) => (3, 3),
        _ => (0, 0),
    };
    for c in i.get(length..)?.chars().take(3) {
        exponent += match c {
            '万' => 4,
            '亿' => 8,
            _ => break,
        };
        length += 3;
    }
    (length > 0).then_some((length, exponent))
}

/// `several = ("几" / "数") 1*scale`: 几百, 数十万.
fn several(i: &str) -> Option<Written> {
    let (length, exponent) = whole_scale(i.get(3..)?)?;
    let unit = power(exponent)?;
    let shape = Shape::Several(unit * Decimal::TWO, unit * Decimal::TEN);
    Some(Written { exponent, shape, ..Written::new(3 + length, Decimal::TWO, Script::Han) })
}

/// `order = "上" 1*scale`: 上百, 上千万.
fn order(i: &str) -> Option<Written> {
    let (length, exponent) = whole_scale(i.get(3..)?)?;
    let shape = Shape::Order(power(exponent)?);
    Some(Written { exponent, shape, ..Written::new(3 + length, Decimal::ONE, Script::Han) })
}

/// A scale that is the whole run of numeral signs.
fn whole_scale(i: &str) -> Option<(usize, u8)> {
    let (length, exponent) = scale(i)?;
    (han_run(i).len() == length).then_some((length, exponent))
}

/// `parts = ("百" / "千" / "万") "分之" number / han "分之" han`
fn parts(i: &str) -> Option<Written> {
    for (word, unit) in [("百分之", "%"), ("千分之", "‰"), ("万分之", "‱")] {
        if let Some(rest) = i.strip_prefix(word) {
            let count = part_count(rest)?;
            let length = word.len() + count.length;
            return Some(Written { length, shape: Shape::Parts(unit), ..count });
        }
    }
    let run = han_run(i);
    let rest = i.get(run.len()..)?.strip_prefix("分之")?;
    let (_, denominator) = han_integer(run).ok()?;
    let count = part_count(rest)?;
    let fraction = Fraction::new(count.value()?, Decimal::from(denominator));
    let length = run.len() + "分之".len() + count.length;
    Some(Written {
        shape: Shape::Fraction(fraction),
        ..Written::new(length, fraction.numerator, Script::Han)
    })
}

/// The number behind 分之; 百 alone is 100.
fn part_count(i: &str) -> Option<Written> {
    if i.starts_with(is_digit) {
        let (rest, number) = numeral(i).ok()?;
        return Some(Written::new(i.len() - rest.len(), number.value(), Script::Mixed));
    }
    if han_run(i) == "百" {
        return Some(Written::new(3, Decimal::ONE_HUNDRED, Script::Han));
    }
    let mut count = han(i)?;
    if count.shape == Shape::Bare {
        return None;
    }
    count.coefficient = count.value()?;
    count.exponent = 0;
    Some(count)
}

/// `han = han-numeral [infix] [scale] [infix] / scale / pair / ten-odd`
fn han(i: &str) -> Option<Written> {
    let run = han_run(i);
    if let Some(written) = digit(i, run).or_else(|| pair(run)) {
        return Some(written);
    }
    if let Some((length, exponent)) = whole_scale(i) {
        if exponent > 1 && !i.starts_with('十') {
            let bare = Written::new(length, Decimal::ONE, Script::Han);
            return Some(Written { shape: Shape::Bare, exponent, ..bare }).map(|mut bare| {
                read_infix(i, &mut bare, |_| power(exponent).unwrap_or(Decimal::ONE));
                bare
            });
        }
    }
    let (rest, number) = numeral(i).ok().or_else(|| before_kilo(i, run))?;
    if number.script() == Script::Positional {
        return None;
    }
    let mut written = Written::new(i.len() - rest.len(), number.coefficient(), number.script());
    written.exponent = number.exponent();
    read_tail(i, &mut written);
    Some(ten_odd(written))
}

/// One Han digit alone, as most Han numerals are, with its tail.
fn digit(i: &str, run: &str) -> Option<Written> {
    let value = match run {
        "两" => 2,
        _ if run.len() == '一'.len_utf8() => han_digit(run.chars().next()?)?,
        _ => return None,
    };
    let is_decimal = i.get(run.len()..)?.starts_with(['点', '點']);
    let mut written = Written::new(run.len(), Decimal::from(value), Script::Han);
    read_tail(i, &mut written);
    (!is_decimal).then(|| ten_odd(written))
}

/// 三千(千瓦时): the last 千 is the unit's where the number cannot hold it.
fn before_kilo<'i>(i: &'i str, run: &str) -> Option<(&'i str, Numeral)> {
    let head = run.strip_suffix('千')?;
    let is_unit = i.get(run.len()..)?.starts_with(AFTER_KILO);
    let number = head.parse().ok().filter(|_| is_unit)?;
    Some((i.get(head.len()..)?, number))
}

/// 十几, 二十几, 十几亿: between the tens and the next ones.
fn ten_odd(written: Written) -> Written {
    let Some((Infix::Odd, step)) = written.infix else { return written };
    let bounds = written.value().and_then(|low| Some((low, low.checked_add(step)?)));
    match bounds {
        Some((low, high)) => Written { shape: Shape::Several(low, high), ..written },
        None => written,
    }
}

/// `pair`: a numeral in which one place holds two digits one after the other: 三五百, 四十五六, 七八十.
fn pair(run: &str) -> Option<Written> {
    const DIGITS: &str = "一二三四五六七八九";
    if !matches!(run.len(), 6..=30) {
        return None;
    }
    let place = |c: char| DIGITS.find(c).map(|at| at / 3 + 1);
    let mut before = None;
    for (at, c) in run.char_indices() {
        let value = if c == '两' { Some(2) } else { place(c) };
        if let (Some(low), Some(high)) = (before, value) {
            let (head, tail) = run.split_at_checked(at)?;
            let after = tail.get(3..)?;
            let is_adjacent = high == low + 1 || (low, high) == (3, 5);
            if !is_adjacent || after.starts_with(|c| place(c).is_some()) {
                return None;
            }
            let mut high_text = String::from(head.get(..head.len() - 3)?);
            high_text.push_str(tail);
            let mut low_text = String::from(head);
            low_text.push_str(after);
            let low = Decimal::from(han_integer(&low_text).ok()?.1);
            let high = Decimal::from(han_integer(&high_text).ok()?.1);
            let shape = Shape::Pair(low, high);
            return Some(Written { shape, ..Written::new(run.len(), low, Script::Han) });
        }
        before = value;
    }
    None
}

fn half() -> Shape {
    Shape::Fraction(Fraction::new(Decimal::ONE, Decimal::TWO))
}

/// Whether the value of a fraction is a finite decimal, and which.
pub(super) fn quotient(fraction: Fraction) -> Option<Decimal> {
    let mut denominator = fraction.denominator.to_u64().filter(|it| *it > 0)?;
    let mut scale = 0_u32;
    let mut numerator = fraction.numerator;
    for (factor, other) in [(10_u64, 1_u64), (5, 2), (2, 5)] {
        while denominator % factor == 0 {
            denominator /= factor;
            numerator = numerator.checked_mul(Decimal::from(other))?;
            scale += 1;
        }
    }
    let quotient = numerator.checked_div(Decimal::from(denominator))?;
    let is_exact = (numerator % Decimal::from(denominator)).is_zero();
    is_exact.then(|| quotient.checked_mul(Decimal::new(1, scale))).flatten().map(|it| it.normalize())
}
