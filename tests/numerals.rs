//! Every Han numeral of a range, both ways, and random ones beyond it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Numeral, Script};
use proptest::prelude::*;
use support::han::han;
use support::{evaluator, is_value};

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

    /// Two evaluators apart from the crate find what it reads; and they find the schoolbook's numerals.
    #[test]
    fn two_other_evaluators_agree(text in "[-负]?[0-9０-９.零〇一二三四五六七八九十百千万亿两廿卅点壹拾佰]{1,14}", n in 0..=1_000_000_000_000_u64) {
        prop_assert!(is_value(&text), "{}", text);
        let exact = evaluator::Exact { mantissa: n.into(), places: 0 };
        prop_assert!(evaluator::agree(&han(n), exact), "{}", n);
        prop_assert!(!evaluator::agree(&han(n), evaluator::Exact { mantissa: i128::from(n) + 1, places: 0 }), "{}", n);
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
