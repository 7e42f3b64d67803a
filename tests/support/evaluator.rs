//! Two evaluators of numerals, apart from the crate and from each other: what the crate reads must be their value.
//!
//! One splits a numeral at its largest unit, the other keeps a stack of what smaller units have made so far. Both take
//! writings that the crate refuses, so a numeral without a value here is none to compare with.

/// `mantissa / 10^places`
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exact {
    pub(crate) mantissa: i128,
    pub(crate) places: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// A digit, a run of Arabic digits, 廿.
    Number(i128),
    /// 十 百 千 万 亿
    Unit(i128),
}

/// Whether both evaluators find that value in the text; a text that they cannot evaluate is not compared.
pub(crate) fn agree(text: &str, value: Exact) -> bool {
    let unsigned = text.strip_prefix(['-', '－', '−', '负']).unwrap_or(text);
    let sign = if unsigned.len() == text.len() { 1 } else { -1 };
    let Some([split, stacked]) = evaluate(unsigned.trim_start()) else { return true };
    [split, stacked].iter().all(|it| is_equal(Exact { mantissa: sign * it.mantissa, ..*it }, value))
}

fn is_equal(one: Exact, other: Exact) -> bool {
    let scaled = |it: Exact, places: u32| it.mantissa.checked_mul(10_i128.checked_pow(places)?);
    match (scaled(one, other.places), scaled(other, one.places)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// The value by both ways: an integer, or an integer with decimals and the units behind them.
fn evaluate(text: &str) -> Option<[Exact; 2]> {
    let text: String = text.chars().filter(|c| !matches!(c, ',' | '，')).collect();
    let (whole, places) = match text.split_once(['.', '．', '点', '點']) {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (text.as_str(), None),
    };
    let whole = tokens(whole)?;
    let values = if whole.is_empty() { [0, 0] } else { [split(&whole)?, stacked(&whole)?] };
    let Some(rest) = places else { return Some(values.map(|mantissa| Exact { mantissa, places: 0 })) };
    let end = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
    let (digits, units) = rest.split_at(end);
    let unit = tokens(units)?.into_iter().try_fold(1_i128, |product, token| match token {
        Token::Unit(unit) => product.checked_mul(unit),
        Token::Number(_) => None,
    })?;
    // 8亿3.5万: the point is in the second term, and what is before it is not counted by the unit behind it.
    let is_second = whole.iter().any(|it| matches!(it, Token::Unit(10_000..))) && unit > 1;
    if is_second {
        return None;
    }
    let count = u32::try_from(digits.chars().count()).ok().filter(|count| (1..20).contains(count))?;
    let mut exact = [Exact { mantissa: 0, places: count }; 2];
    for (exact, whole) in exact.iter_mut().zip(values) {
        exact.mantissa = digits.chars().filter_map(digit).try_fold(whole, push)?.checked_mul(unit)?;
    }
    Some(exact)
}

fn push(sum: i128, digit: i128) -> Option<i128> {
    sum.checked_mul(10)?.checked_add(digit)
}

fn digit(c: char) -> Option<i128> {
    const SIGNS: [&str; 10] =
        ["零〇", "一壹", "二两貳贰兩弍", "三叁叄參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];
    let wide = u32::from(c).checked_sub(u32::from('０')).and_then(|it| char::from_digit(it, 10));
    let arabic = c.to_digit(10).or_else(|| wide?.to_digit(10)).map(i128::from);
    arabic.or_else(|| SIGNS.iter().position(|signs| signs.contains(c)).and_then(|at| i128::try_from(at).ok()))
}

/// Digits alone are one number, as a year is written; digits of one script beside each other among units are too.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut run = None;
    let mut last_is_zero_sign = false;
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            run = Some(push(run.unwrap_or(0), digit)?);
            last_is_zero_sign = matches!(c, '零' | '〇');
            continue;
        }
        // 三亿零十万: the 零 only fills a place.
        let is_filler = run == Some(0) && last_is_zero_sign && !tokens.is_empty();
        tokens.extend(run.take().filter(|_| !is_filler).map(Token::Number));
        // 万亿 and 亿亿 are one unit each: 3万亿5亿.
        if let Some(Token::Unit(unit @ (10_000 | 100_000_000))) =
            tokens.last_mut().filter(|_| matches!(c, '亿' | '億'))
        {
            *unit *= 100_000_000;
            continue;
        }
        tokens.push(match c {
            '十' | '拾' => Token::Unit(10),
            '百' | '佰' => Token::Unit(100),
            '千' | '仟' => Token::Unit(1000),
            '万' | '萬' => Token::Unit(10_000),
            '亿' | '億' => Token::Unit(100_000_000),
            '廿' => Token::Number(20),
            '卅' => Token::Number(30),
            _ => return None,
        });
    }
    tokens.extend(run.map(Token::Number));
    Some(tokens)
}

/// Splits at the largest unit: what stands before it counts it, what stands behind is added.
fn split(tokens: &[Token]) -> Option<i128> {
    let unit = |token: &Token| if let Token::Unit(unit) = token { Some(*unit) } else { None };
    let Some(largest) = tokens.iter().filter_map(unit).max() else {
        return tokens.iter().try_fold(0_i128, |sum, token| match token {
            Token::Number(number) => sum.checked_add(*number),
            Token::Unit(_) => None,
        });
    };
    let at = tokens.iter().rposition(|token| unit(token) == Some(largest))?;
    // 1百万4万 says its largest unit twice: what counts what is not to be told.
    if tokens.iter().filter(|token| unit(token) == Some(largest)).count() > 1 {
        return None;
    }
    let (before, behind) = (tokens.get(..at)?, tokens.get(at + 1..)?);
    let count = if before.is_empty() { 1 } else { split(before)? };
    count.checked_mul(largest)?.checked_add(split(behind)?)
}

/// A unit takes what stands directly before it and what smaller ones have made, or one.
fn stacked(tokens: &[Token]) -> Option<i128> {
    let mut stack: Vec<i128> = Vec::new();
    let mut before = None;
    for token in tokens {
        let last = before.replace(*token);
        match *token {
            Token::Number(number) => stack.push(number),
            Token::Unit(unit) => {
                let is_directly = last.is_some_and(|last| match last {
                    Token::Number(_) => true,
                    Token::Unit(last) => last <= unit,
                });
                let directly = if is_directly { stack.pop() } else { None };
                let mut count = directly.unwrap_or(1);
                while stack.last().is_some_and(|top| *top < unit) {
                    count = count.checked_add(stack.pop()?)?;
                }
                stack.push(count.checked_mul(unit)?);
            }
        }
    }
    stack.into_iter().try_fold(0_i128, i128::checked_add)
}
