//! Statistics sentences made at random, and what must be read from them.

use gongwen::Qualifier;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A figure of a model: how it is written and what it means.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// With its words of bound.
    pub(crate) text: String,
    pub(crate) value: Decimal,
    pub(crate) unit: &'static str,
    pub(crate) qualifier: Qualifier,
    /// Lower and upper bound, each with whether it is reached.
    pub(crate) bounds: [Option<(Decimal, bool)>; 2],
}

/// What is counted, and with which unit.
const SUBJECTS: &[(&str, &str)] = &[
    ("在校学生", "人"),
    ("公路总里程", "公里"),
    ("旅游收入", "元"),
    ("村卫生室", "处"),
    ("粮食产量", "吨"),
    ("水库库容", "立方米"),
];

/// Times that open a sentence.
const PERIODS: &[&str] = &["2021年", "今年", "去年", "截至6月底", "一季度", "“十四五”期间", "近五年"];

/// Words of bound: before the number or behind the unit, what they say, and the bounds of the value 1.
const WORDS: &[(&str, &str, Qualifier, [Option<bool>; 2])] = &[
    ("", "", Qualifier::Exact, [None, None]),
    ("超过", "", Qualifier::MoreThan, [Some(false), None]),
    ("不少于", "", Qualifier::AtLeast, [Some(true), None]),
    ("不得少于", "", Qualifier::AtLeast, [Some(true), None]),
    ("", "以上", Qualifier::AtLeast, [Some(true), None]),
    ("近", "", Qualifier::Nearly, [None, Some(false)]),
    ("不足", "", Qualifier::LessThan, [None, Some(false)]),
    ("不超过", "", Qualifier::AtMost, [None, Some(true)]),
    ("", "以下", Qualifier::AtMost, [None, Some(true)]),
    ("约", "", Qualifier::About, [None, None]),
    ("", "左右", Qualifier::About, [None, None]),
];

/// 83.5万 in all its writings: each with the same value.
pub(crate) fn writings(n: u64) -> Vec<String> {
    let plain = n.to_string();
    let mut all = vec![plain.clone(), wide(&plain), grouped(&plain), super::han::han(n)];
    if n >= 10_000 {
        let coefficient = Decimal::new(i64::try_from(n).unwrap(), 4).normalize();
        all.extend([format!("{coefficient}万"), wide(&format!("{coefficient}万"))]);
    }
    all
}

fn wide(text: &str) -> String {
    let wide = |c: char| match c {
        '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + u32::from('０')).unwrap(),
        '.' => '．',
        other => other,
    };
    text.chars().map(wide).collect()
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(c);
    }
    text
}

fn plain_figure(n: u64, writing: usize, word: usize, unit: &'static str) -> Figure {
    let writings = writings(n);
    let (before, behind, qualifier, closed) = WORDS[word % WORDS.len()];
    let value = Decimal::from(n);
    Figure {
        text: format!("{before}{}{unit}{behind}", writings[writing % writings.len()]),
        value,
        unit,
        qualifier,
        bounds: closed.map(|closed| closed.map(|closed| (value, closed))),
    }
}

/// 2500余人 is between 2500 and 2600, 13万余 between 130000 and 140000, 3500余万 between 35000000 and 36000000.
fn over_figure(n: u64, scale: u32, infix: &str, inner: bool, unit: &'static str) -> Figure {
    let mut zeros = 0;
    while inner && n % 10_u64.pow(zeros + 1) == 0 {
        zeros += 1;
    }
    let name = ["", "万", "亿"][usize::try_from(scale / 4).unwrap()];
    let text = if inner { format!("{n}{infix}{name}{unit}") } else { format!("{n}{name}{infix}{unit}") };
    let value = Decimal::from(n) * Decimal::from(10_u64.pow(scale));
    let step = Decimal::from(10_u64.pow(scale + zeros));
    let bounds = [Some((value, false)), Some((value + step, false))];
    Figure { text, value, unit, qualifier: Qualifier::MoreThan, bounds }
}

fn figure(unit: &'static str) -> impl Strategy<Value = Figure> {
    let plain = (11_u64..100_000_000, any::<usize>(), 0..WORDS.len())
        .prop_map(move |(n, writing, word)| plain_figure(n, writing, word, unit));
    let over = (11_u64..10_000, 0_u32..3, prop_oneof![Just("余"), Just("多")], any::<bool>()).prop_map(
        move |(n, scale, infix, inner)| over_figure(n, scale * 4, infix, inner || scale == 0, unit),
    );
    prop_oneof![3 => plain, 1 => over]
}

/// A sentence of one to three facts behind a time, the figures in it, and the time.
pub(crate) fn sentence() -> impl Strategy<Value = (String, Vec<Figure>, &'static str)> {
    let facts = proptest::sample::subsequence(SUBJECTS, 1..4).prop_shuffle().prop_flat_map(|subjects| {
        subjects
            .into_iter()
            .map(|(subject, unit)| figure(unit).prop_map(move |figure| (subject, figure)))
            .collect::<Vec<_>>()
    });
    (proptest::sample::select(PERIODS), facts).prop_map(|(period, facts)| {
        let told: Vec<String> = facts.iter().map(|(subject, it)| format!("{subject}{}", it.text)).collect();
        let text = format!("{period}，云岭县{}。", told.join("，"));
        (text, facts.into_iter().map(|it| it.1).collect(), period)
    })
}
