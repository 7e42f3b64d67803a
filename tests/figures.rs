//! Figures: sentences from a model are read back, writings of one value agree, and the bugs that such parsers really had.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Bound, Document, Measure, Numeral, Qualifier, Quantity, QuantityValue, UnitKind};
use proptest::prelude::*;
use rust_decimal::Decimal;
use support::{check, figures};

/// The quantities of a text, in its order.
fn quantities<'d>(document: &'d Document<'_>) -> Vec<&'d Quantity<'d>> {
    let quantity = |measure: &'d Measure<'_>| match measure {
        Measure::Quantity(it) => Some(&**it),
        _ => None,
    };
    document.statistics().filter_map(|it| quantity(&it.node.measure)).collect()
}

fn bound(bound: Option<Bound>) -> Option<(Decimal, bool)> {
    bound.map(|it| (it.value, it.closed))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn sentences_are_read_as_they_were_written((text, expected, period) in figures::sentence()) {
        let document = check(&text);
        let found = quantities(&document);
        prop_assert_eq!(found.len(), expected.len(), "{}", text);
        for (found, expected) in found.into_iter().zip(expected) {
            prop_assert_eq!(&*found.text, &expected.text, "{}", text);
            prop_assert_eq!(found.number.value, Some(expected.value), "{}", text);
            prop_assert_eq!(found.unit.as_ref().map(|it| &*it.text), Some(expected.unit), "{}", text);
            prop_assert_eq!(found.qualifier, expected.qualifier, "{}", text);
            prop_assert_eq!([bound(found.lower), bound(found.upper)], expected.bounds, "{}", text);
        }
        let times: Vec<_> = document.times().map(|it| it.node.text.to_string()).collect();
        prop_assert_eq!(times, [period], "{}", text);
    }

    /// One value however it is written: alone, as a numeral and in a sentence.
    #[test]
    fn writings_of_one_value_agree(n in 11_u64..1_000_000_000) {
        let value = Decimal::from(n);
        for writing in figures::writings(n) {
            prop_assert_eq!(writing.parse::<Numeral>().unwrap().value(), value, "{}", writing);
            let quantity: QuantityValue = format!("{writing}人").parse().unwrap();
            prop_assert_eq!(quantity.number().value, Some(value), "{}", writing);
            prop_assert_eq!(quantity.to_string().parse::<QuantityValue>().ok(), Some(quantity), "{}", writing);
            let text = format!("全县参训{writing}人。");
            let document = Document::parse(&text);
            let found = quantities(&document);
            prop_assert_eq!(found.iter().map(|it| it.number.value).collect::<Vec<_>>(), [Some(value)], "{}", text);
        }
    }

    /// Widths, blanks between number and unit, and a break inside a figure change no value.
    #[test]
    fn harmless_writings_change_no_figure((text, expected, _) in figures::sentence()) {
        let values = |text: &str| -> Vec<Option<Decimal>> {
            quantities(&Document::parse(text)).iter().map(|it| it.number.value).collect()
        };
        let wanted: Vec<_> = expected.iter().map(|it| Some(it.value)).collect();
        let mut spaced = text.replace("公里", " 公里").replace('吨', " 吨");
        for digit in '0'..='9' {
            spaced = spaced.replace(&format!("{digit}万"), &format!("{digit}\u{200b}万"));
        }
        for edited in [text.replace('，', ","), format!("  {text}"), spaced] {
            prop_assert_eq!(values(&edited), wanted.clone(), "{}", edited);
        }
    }
}

/// What parsers of this kind really got wrong.
#[test]
fn known_bugs_of_such_parsers() {
    // 16.4亿 as a float, 三万亿 off by a myriad, 一万五千亿 as 500,000,010,000, a number rejected for its 零.
    for (text, value) in [
        ("16.4亿", "1640000000"),
        ("三万亿", "3000000000000"),
        ("一万五千亿", "1500000000000"),
        ("一百九十万零三千九百七十一", "1903971"),
    ] {
        assert_eq!(text.parse::<Numeral>().unwrap().value(), value.parse().unwrap(), "{text}");
        let sentence = format!("总额超过{text}元。");
        let document = Document::parse(&sentence);
        let found = quantities(&document);
        assert_eq!(found[0].number.value, Some(value.parse().unwrap()), "{sentence}");
    }

    // 5-10万 as −100,000, 不超过5万元 as more than.
    let between = |low: u32, high: u32| (Some((low.into(), true)), Some((high.into(), true)));
    for (text, qualifier, bounds) in [
        ("补助5-10万元。", Qualifier::Between, between(50_000, 100_000)),
        ("补助不超过5万元。", Qualifier::AtMost, (None, Some((50_000.into(), true)))),
    ] {
        let document = Document::parse(text);
        let found = quantities(&document);
        assert_eq!((found.len(), found[0].qualifier), (1, qualifier), "{text}");
        assert_eq!((bound(found[0].lower), bound(found[0].upper)), bounds, "{text}");
    }

    // 2016—2020年 that ends on 1 January 2020, 建党100周年 as a hundred weeks.
    let document = Document::parse("2016—2020年，我们迎来建党100周年。");
    let times: Vec<_> = document.times().map(|it| it.node.clone()).collect();
    assert_eq!(times.len(), 2);
    assert_eq!(times[0].end.map(|it| (it.year, it.month, it.day)), Some((Some(2020), None, None)));
    assert_eq!(times[1].kind, gongwen::TimeKind::Anniversary);
    assert_eq!(document.statistics().count(), 0);

    // 第一位 as one bit.
    for text in ["总量居全省第一位。", "他是第一位到场的人。"] {
        let document = Document::parse(text);
        let data = quantities(&document).iter().filter(|it| it.unit.as_ref().is_some_and(is_data)).count();
        assert_eq!((data, quantities(&document).len()), (0, 0), "{text}");
    }

    // A slice inside 。 wherever a text may end.
    let text = "2021年，产值5.3亿元（增长8%）。《办法》“三农”第一位。";
    for (end, _) in text.char_indices() {
        check(&text[..end]);
        check(&text[end..]);
    }
}

fn is_data(unit: &gongwen::Unit<'_>) -> bool {
    unit.kind == UnitKind::Data
}

/// A file that overflowed the stack, and the drop of a deep tree that did: 256 KiB are enough for both.
#[test]
fn a_small_stack_is_enough() {
    let run = || {
        let shapes = ["（一）", "“", "《", "（", "1.", "第一百分之", "一", "由5%到", "其中"];
        for shape in shapes {
            let text = shape.repeat(100_000 / shape.len());
            let document = Document::parse(&text);
            let copy = document.clone();
            assert_eq!(document, copy);
            drop(document);
            assert!(!format!("{copy}").is_empty() || text.is_empty());
        }
    };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(run).unwrap().join().unwrap();
}

/// Nothing inside 《》 is a figure, nothing is reported twice, and every figure has its text in the source.
#[test]
fn figures_stand_in_their_text() {
    let text = "《2021年100项工作要点》提出新建5所学校，投资8亿元，普惠率由97.2%提高到98.6%。";
    let document = check(text);
    let inlines = document.statistics().map(|it| it.node.span.of(text).unwrap().to_string());
    assert_eq!(inlines.collect::<Vec<_>>(), ["5所", "8亿元", "98.6%"]);
    assert_eq!(document.titles().count(), 1);
}
