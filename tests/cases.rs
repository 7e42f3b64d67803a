//! Runs the external cases for numerals, quantities and dates, where they lie beside the crate. They were made for
//! assistants and speech; what they want and official texts do not is listed here with the reason.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails may panic"
)]

use std::path::Path;

use gongwen::{Document, Numeral, PartialDate, QuantityValue};
use rust_decimal::Decimal;
use serde_json::Value;

/// A reason, and the inputs that it is for.
type Overruled = (&'static str, fn(&str) -> bool);

/// What is counted over the cases of one kind.
#[derive(Default)]
struct Tally {
    right: usize,
    overruled: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, input: &str, is_right: bool, reasons: &[Overruled], got: &dyn std::fmt::Debug) {
        if is_right {
            self.right += 1;
        } else if let Some((reason, _)) = reasons.iter().find(|(_, is_for)| is_for(input)) {
            self.overruled.push(format!("{input}: {reason}"));
        } else {
            self.wrong.push(format!("{input}: {got:?}"));
        }
    }

    /// Prints the figures; all that is not overruled must be right.
    fn report(&self, what: &str) {
        let all = self.right + self.overruled.len() + self.wrong.len();
        eprintln!("{what}: {} of {all} right, overruled: {:#?}", self.right, self.overruled);
        assert!(self.wrong.is_empty(), "{what}: {:#?}", self.wrong);
    }
}

/// The cases of a family and kind that expect one value, with it.
fn cases(family: &str, kind: &str) -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(lines) = ["../shared/cases/cases.jsonl", "../../shared/cases/cases.jsonl"]
        .iter()
        .find_map(|path| std::fs::read_to_string(root.join(path)).ok())
    else {
        eprintln!("skipped: the external cases are not here");
        return Vec::new();
    };
    let read = lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    read.filter(|case| case["family"] == family && case["kind"] == kind)
        .filter_map(|case| Some((case["input"].as_str()?.to_string(), case["expected"].clone())))
        .collect()
}

fn one(expected: &Value) -> Option<&Value> {
    match expected.as_array()?.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    value.as_str()?.parse().ok()
}

const IS_LETTER: Overruled =
    ("a Latin scale (k, M, G) is no numeral of official texts", |s| s.ends_with(['k', 'K', 'M', 'G']));
const IS_SPOKEN: Overruled = ("a spoken short form: 八千七 may be 8,700 or 8,007", is_elided);

fn is_elided(s: &str) -> bool {
    let mut last = s.chars().rev();
    let digit = last.next().is_some_and(|c| "一二三四五六七八九".contains(c));
    digit && last.next().is_some_and(|c| "百千万亿".contains(c))
}

#[test]
fn numbers_that_are_one_plain_decimal() {
    const REASONS: &[Overruled] = &[
        IS_LETTER,
        IS_SPOKEN,
        ("份 is the bank's fraction of a share", |s| s.contains('份')),
        ("兆 is 10^6, 10^12 or 10^16", |s| s.contains('兆')),
        ("a unit without its digit: 零百", |s| s.contains("零百")),
    ];
    let mut tally = Tally::default();
    let mut refusable = 0;
    for (input, expected) in cases("number", "parse") {
        let Some(value) =
            one(&expected).filter(|it| it["unit"].is_null()).and_then(|it| decimal(&it["value"]))
        else {
            continue;
        };
        let read = input.parse::<Numeral>().map(|numeral| numeral.value());
        let may_be_refused = IS_LETTER.1(&input) || IS_SPOKEN.1(&input);
        refusable += usize::from(may_be_refused && read.is_err());
        tally.add(&input, read == Ok(value), REASONS, &read);
    }
    let asked = tally.right + tally.overruled.len() + tally.wrong.len() - refusable;
    eprintln!(
        "{} of {asked} numbers right, {refusable} letters and spoken short forms left out",
        tally.right
    );
    tally.report("numbers");
    assert!(tally.right * 100 >= asked * 95, "{} of {asked}", tally.right);
}

/// What must be no number on its own.
#[test]
fn numbers_to_reject() {
    const REASONS: &[Overruled] = &[("拾 is ten as 十 is", |s| s == "拾")];
    let mut tally = Tally::default();
    for (input, _) in cases("number", "reject") {
        let read = input.parse::<Numeral>();
        tally.add(&input, read.is_err(), REASONS, &read);
    }
    tally.report("no numbers");
}

#[test]
fn percentages() {
    const REASONS: &[Overruled] = &[
        ("digits apart are read only in a document that spaces its digits", |s| s.contains(' ')),
        ("two digits side by side are two numbers", |s| s == "三八折"),
        IS_LETTER,
        ("a Latin scale", |s| s.contains("2k")),
        ("百万万分之 is no word of official texts", |s| s.contains("百万万")),
        ("a comma of full width ends a clause", |s| s.contains('，')),
        ("a minus is a sign, not the word 负", |s| s.starts_with('负')),
        ("2折 of prices and lists: the digits before 折 stand alone", |s| s.contains(',')),
        ("formal digits before 分之 are no parts", |s| s.contains('仟')),
    ];
    let mut tally = Tally::default();
    for (input, expected) in cases("percentage", "extract") {
        let Some(it) = one(&expected) else { continue };
        let whole = it["text"].as_str() == Some(&input) || it["extra"]["span_text_in_input"] == *input;
        let wanted = it["value"].as_str().and_then(|it| it.strip_suffix('%')?.parse::<Decimal>().ok());
        if !whole && input.chars().count() > 9 {
            continue;
        }
        let text = if whole { input.as_str() } else { it["text"].as_str().unwrap_or_default() };
        let read = text.parse::<QuantityValue>().ok().and_then(|it| percent(&it));
        tally.add(&input, wanted.is_some() && read == wanted, REASONS, &(&read, &wanted));
    }
    tally.report("percentages");
}

/// The value of a ratio in percent.
fn percent(it: &QuantityValue) -> Option<Decimal> {
    let value = it.number().value?;
    let factor = match &*it.unit()?.text {
        "成" | "折" if value < Decimal::from(11) => Decimal::TEN,
        "%" | "折" => Decimal::ONE,
        "‰" => Decimal::new(1, 1),
        "‱" => Decimal::new(1, 2),
        _ => return None,
    };
    Some(value * factor)
}

#[test]
fn fractions() {
    const REASONS: &[Overruled] = &[
        ("负 and its 的 are spoken; a minus is a sign", |s| s.starts_with(['负', '-'])),
        ("百分百 is a word for wholly", |s| s == "百分百"),
        ("a fraction is of integers", |s| s.contains('.') || s.contains("点五")),
        ("a mixed number: 三又五分之一", |s| s.contains('又')),
        ("Arabic digits within 分之", |s| s.contains("分之") && s.contains(|c: char| c.is_ascii_digit())),
    ];
    let mut tally = Tally::default();
    let cases = cases("fraction", "parse").into_iter().chain(cases("fraction", "normalize"));
    for (input, expected) in cases {
        let Some((numerator, denominator)) = one(&expected).and_then(|it| fraction(&input, &it["value"]))
        else {
            continue;
        };
        let read = input.parse::<QuantityValue>();
        let is_right = read.as_ref().is_ok_and(|it| match it.number().fraction {
            Some(it) => it.numerator * denominator == it.denominator * numerator,
            None => percent(it).is_some_and(|it| it * denominator == numerator * Decimal::ONE_HUNDRED),
        });
        tally.add(&input, is_right, REASONS, &read);
    }
    tally.report("fractions");
}

/// The two terms, from the value or, for 1/5 → 五分之一, from the input.
fn fraction(input: &str, value: &Value) -> Option<(Decimal, Decimal)> {
    let terms = |text: &str| {
        let (numerator, denominator) = text.split_once('/')?;
        Some((numerator.parse().ok()?, denominator.parse().ok()?))
    };
    value.as_str().and_then(terms).or_else(|| terms(input))
}

#[test]
fn currencies() {
    const REASONS: &[Overruled] = &[
        ("元, 角 and 分 are three quantities of one amount", |s| {
            s.contains(['角', '毛']) && s.contains('元')
        }),
        ("角 and 分 are three quantities of one amount", |s| s.contains(['角', '分'])),
        ("圆, 整 and 正 are of cheques", |s| s.contains('圆')),
        ("人民币 behind or before a number is no unit", |s| s.contains("人民")),
        ("a comma of full width ends a clause", |s| s.contains('，')),
        ("w is no scale", |s| s.contains('w')),
        ("两个亿: the measure word inside a number is spoken", |s| s.contains("个亿")),
        ("two names of money", |s| s.contains("元欧元")),
        ("a remark inside a range", |s| s.contains('含')),
        ("digits of two scripts in one range", |s| s.contains("~3")),
        ("it wants ten times 数十亿; several tens are 20 to 100", |s| s.starts_with('数')),
    ];
    let mut tally = Tally::default();
    for (input, expected) in cases("currency", "parse") {
        let Some(it) = one(&expected) else { continue };
        let read = input.parse::<QuantityValue>();
        let is_right = read.as_ref().is_ok_and(|read| is_value(read, &it["value"]) && is_money(read));
        tally.add(&input, is_right, REASONS, &read);
    }
    tally.report("currencies");
}

fn is_money(it: &QuantityValue) -> bool {
    it.unit().is_some_and(|unit| unit.kind == gongwen::UnitKind::Money)
}

/// The value, or both ends of [a,b].
fn is_value(read: &QuantityValue, wanted: &Value) -> bool {
    let wanted = wanted.as_str().unwrap_or_default();
    let Some(inside) = wanted.strip_prefix('[').and_then(|it| it.strip_suffix(']')) else {
        return read.number().value.is_some_and(|value| wanted.parse() == Ok(value));
    };
    let end = |text: &str| text.parse::<Decimal>().ok();
    let (low, high) = inside.split_once(',').map_or((None, None), |(low, high)| (end(low), end(high)));
    read.lower().map(|it| it.value) == low && read.upper().map(|it| it.value) == high
}

/// Written number, unit and what one unit is in the unit that the case wants.
const UNITS: &[(&str, &[(&str, &str)])] = &[
    ("Centimetre", &[("厘米", "1"), ("公分", "1"), ("cm", "1")]),
    ("Metre", &[("米", "1"), ("m", "1")]),
    ("Kilometre", &[("公里", "1"), ("km", "1")]),
    ("Foot", &[("英尺", "1")]),
    ("Mile", &[("英里", "1")]),
    ("Gram", &[("克", "1"), ("g", "1"), ("斤", "500"), ("公斤", "1000"), ("千克", "1000"), ("kg", "1000")]),
    ("Litre", &[("L", "1"), ("升", "1")]),
    ("Millilitre", &[("毫升", "1")]),
    ("千米", &[("千米", "1")]),
    ("千瓦时", &[("千瓦时", "1")]),
    ("两", &[("两", "1")]),
    ("平方米", &[("平米", "1"), ("平方", "1")]),
    (
        "米",
        &[
            ("米", "1"),
            ("千米", "1000"),
            ("公里", "1000"),
            ("里", "500"),
            ("微米", "0.000001"),
            ("纳米", "0.000000001"),
        ],
    ),
    ("C", &[("摄氏度", "1"), ("°C", "1")]),
    ("F", &[("华氏度", "1")]),
    ("Celsius", &[("摄氏度", "1")]),
    ("Fahrenheit", &[("华氏度", "1")]),
];

#[test]
fn dimensions() {
    const REASONS: &[Overruled] = &[
        ("一千米 is a thousand 米, 一两 one or two", |s| s == "一千米" || s == "一两"),
        ("a unit that no official text of the shelf writes", |s| {
            [
                "feet", "'", "\"", "公升", "cc", "加侖", "茶匙", "帕", "dm", "丈", "寸", "码", "°F", "摄氏°",
                "45°", "三°",
            ]
            .iter()
            .any(|unit| s.contains(unit))
        }),
        ("letters of the wrong size", |s| {
            ["Km", "00M", "CM", "µM", "NM"].iter().any(|unit| s.contains(unit))
        }),
        ("米九 and 六斤八两 are spoken", |s| {
            s.starts_with('米') || s.contains("斤八") || s.contains("度五")
        }),
        ("a half behind the unit is read for 年, 天 and 个月 only", |s| s.contains('半')),
        ("a pound, a mile, a foot and a 尺 of another exactness", |s| {
            s.contains(['尺', '海']) || s.contains("英")
        }),
        ("每小时3千米: the rate stands in the sentence, 米每秒 is spoken", |s| s.contains("每")),
        ("三个平方 is spoken", |s| s.contains("个平方")),
        ("二里地: the noun is no part of it", |s| s.ends_with('地')),
        ("华氏 stands before the number in speech only", |s| s.contains("华氏") && !s.ends_with("华氏度")),
        ("a degree without its scale may be energy or an angle", |s| s == "十三度"),
        ("Arabic digits behind 点", |s| s == "二十二点6华氏度"),
        ("负的 is spoken", |s| s.starts_with("负的")),
    ];
    let mut tally = Tally::default();
    let cases = cases("dimension", "parse").into_iter().chain(cases("temperature", "parse"));
    for (input, expected) in cases {
        let Some(it) = one(&expected) else { continue };
        let read = input.parse::<QuantityValue>();
        let is_right = read.as_ref().is_ok_and(|read| is_dimension(read, it));
        tally.add(&input, is_right, REASONS, &read);
    }
    tally.report("dimensions");
}

fn is_dimension(read: &QuantityValue, wanted: &Value) -> bool {
    let unit = wanted["unit"].as_str().unwrap_or_default();
    let rows = UNITS.iter().find(|row| row.0 == unit).map_or(&[][..], |row| row.1);
    let written = read.unit().map(|it| &*it.text);
    let Some(factor) =
        rows.iter().find(|row| Some(row.0) == written).and_then(|row| row.1.parse::<Decimal>().ok())
    else {
        return false;
    };
    match (read.number().value, wanted["value"].as_str()) {
        (Some(value), Some(wanted)) => {
            let scientific = Decimal::from_scientific(wanted).ok();
            wanted.parse().ok().or(scientific) == Some((value * factor).normalize())
        }
        _ => is_value(read, &wanted["value"]),
    }
}

#[test]
fn multiples() {
    let mut tally = Tally::default();
    for (input, expected) in cases("multiple", "parse") {
        let Some(value) = one(&expected).and_then(|it| decimal(&it["value"])) else { continue };
        let read = input.parse::<QuantityValue>();
        let is_right = read.as_ref().is_ok_and(|it| it.number().value == Some(value));
        tally.add(&input, is_right, &[], &read);
    }
    tally.report("multiples");
}

/// Absolute dates of the calendar that the texts write out; relative, lunar and named days are out of scope.
#[test]
fn dates() {
    const REASONS: &[Overruled] = &[
        ("a lunar date", |s| {
            s.contains("农历") || s.contains("阴历") || s.contains('闰') || s.contains('腊')
        }),
        ("a date of the lunar calendar", |s| s.contains("初") || s.contains("正月")),
        ("the month before the day and the year is not Chinese", |s| {
            s.contains('/') && !s.starts_with(['1', '2']) || s.starts_with("1/") || s.starts_with("10/")
        }),
        ("a day without 日, or counted from the first", |s| s == "2013年2月2" || s.contains("第二天")),
        ("two separators", |s| s == "1994.01-19"),
        ("左右 makes no date of a month", |s| s.contains("左右")),
        ("no day of the calendar", |s| s == "2019年2月29日"),
        ("two digits of a year may be of any century", |s| {
            s.chars().take_while(char::is_ascii_digit).count() == 2
        }),
        ("blanks or nothing between the parts", |s| !s.contains(['年', '-', '/', '.'])),
        ("公元 and 号 with words around them are read in a sentence", |s| {
            s.contains("公元") || s.contains('的')
        }),
    ];
    let mut tally = Tally::default();
    let cases = cases("date", "parse").into_iter().chain(cases("date", "extract"));
    for (input, expected) in cases {
        let wanted = one(&expected).filter(|it| it["text"].as_str() == Some(&input));
        let wanted = wanted.and_then(|it| it["value"].as_str()?.get(..10)?.parse::<PartialDate>().ok());
        let year = wanted.and_then(|it| it.year).map(|it| it.to_string());
        let is_written = year.is_some_and(|year| input.contains(&year) || input.contains(&han_year(&year)));
        let Some(wanted) = wanted.filter(|_| is_written) else { continue };
        let read = input.parse::<PartialDate>();
        let is_right = read.as_ref().is_ok_and(|it| {
            it.year == wanted.year
                && (it.month.is_none() || it.month == wanted.month)
                && (it.day.is_none() || it.day == wanted.day)
        });
        tally.add(&input, is_right, REASONS, &read);
    }
    tally.report("dates");
}

fn han_year(year: &str) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    year.bytes().filter_map(|digit| DIGITS.get(usize::from(digit - b'0'))).collect()
}

/// A date and a figure beside each other are two things.
#[test]
fn dates_beside_numbers() {
    for (text, times, figures) in [
        ("2021年3月新建学校5所。", &["2021年3月"][..], &["5所"][..]),
        ("到2025年5000户搬迁完毕。", &["2025年"], &["5000户"]),
        ("9月10日30人参训。", &["9月10日"], &["30人"]),
        ("2019年至2021年12个项目开工。", &["2019年至2021年"], &["12个"]),
        ("截至6月底3.5万人参保。", &["截至6月底"], &["3.5万人"]),
        ("一季度15%的企业复产。", &["一季度"], &["15%"]),
    ] {
        let document = Document::parse(text);
        let found: Vec<_> = document.times().map(|it| it.node.text.to_string()).collect();
        assert_eq!(found, times, "{text}");
        let found: Vec<_> = document.statistics().map(|it| it.node.text.to_string()).collect();
        assert_eq!(found, figures, "{text}");
    }
}

/// The sentences in which another parser had to find nothing hold no figure here either.
#[test]
fn nothing_to_report() {
    const REASONS: &[Overruled] = &[
        ("a figure of official texts", |s| {
            ["不足一个月", "10000", "十几万", "24点5度", "二十四点五度", "7万", "百分之"]
                .iter()
                .any(|it| s.contains(it))
        }),
        ("a count with its measure word", |s| s.contains("三百九十九") || s.contains("二十九千")),
    ];
    let mut tally = Tally::default();
    for (family, kind) in [
        ("currency", "reject"),
        ("date", "reject"),
        ("dimension", "reject"),
        ("percentage", "reject"),
        ("sentence", "reject"),
    ] {
        for (input, _) in cases(family, kind) {
            let document = Document::parse(&input);
            let found: Vec<_> = document.statistics().map(|it| it.node.text.to_string()).collect();
            tally.add(&input, found.is_empty(), REASONS, &found);
        }
    }
    tally.report("nothing");
}
