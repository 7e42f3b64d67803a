//! Every Han numeral of a range, both ways, and random ones beyond it.

use gongwen::{Numeral, Script};
use proptest::prelude::*;

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 中文数字 by the rule of the schoolbook: four places a section, one 零 for a gap.
fn han(n: u64) -> String {
    match n {
        0 => "零".into(),
        10..=19 => format!("十{}", digit(n % 10)),
        _ => parts(n),
    }
}

fn digit(n: u64) -> &'static str {
    usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied().unwrap_or_default()
}

fn parts(n: u64) -> String {
    let units = [
        (10_000_000_000_000_000, "亿亿"),
        (100_000_000, "亿"),
        (10_000, "万"),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ];
    let Some((unit, name)) = units.into_iter().find(|(unit, _)| n >= *unit) else {
        return digit(n).into();
    };
    let (head, tail) = (n / unit, n % unit);
    let head = if (10..20).contains(&head) { han(head) } else { parts(head) };
    let zero = if tail > 0 && tail < unit / 10 { "零" } else { "" };
    format!("{head}{name}{zero}{}", parts(tail))
}

/// Both ways, on as many threads as there are.
#[test]
fn every_han_numeral_up_to_a_million() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || {
                for n in (first..=1_000_000).step_by(usize::try_from(threads).unwrap()) {
                    let written = han(n);
                    let numeral: Numeral =
                        written.parse().unwrap_or_else(|error| panic!("{n} as {written}: {error}"));
                    assert_eq!(numeral.value(), n.into(), "{written}");
                    assert_eq!(numeral.to_string(), written);
                }
            });
        }
    });
}

proptest! {
    #[test]
    fn han_numerals_beyond(n in 0..=10_000_000_000_000_000_u64) {
        let written = han(n);
        let numeral: Numeral = written.parse().unwrap();
        prop_assert_eq!(numeral.value(), n.into());
        prop_assert_eq!(numeral.script(), Script::Han);
        prop_assert_eq!(numeral.to_string(), written);
    }

    #[test]
    fn texts_of_numeral_signs_never_panic_and_come_back(text in "[-0-9０-９.,零〇一二三九十百千万亿两廿点壹拾]{1,12}") {
        if let Ok(numeral) = text.parse::<Numeral>() {
            prop_assert_eq!(numeral.to_string().parse(), Ok(numeral), "{} as {}", text, numeral);
        }
    }

    #[test]
    fn any_text_gives_a_numeral_or_an_error_on_a_boundary(text in "\\PC{0,12}") {
        if let Err(error) = text.parse::<Numeral>() {
            prop_assert!(text.is_char_boundary(error.offset()));
        }
    }
}
