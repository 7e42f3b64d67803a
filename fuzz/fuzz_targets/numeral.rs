//! Span-free values: whatever one of them reads, its printed form reads back as the same value, and a numeral has the
//! value that two evaluators apart from the crate find.
#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use gongwen::{DocumentNumber, MarkerValue, Numeral, PartialDate, QuantityValue};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/evaluator.rs"]
mod evaluator;

fuzz_target!(|text: &str| {
    there_and_back::<Numeral>(text);
    there_and_back::<PartialDate>(text);
    there_and_back::<MarkerValue>(text);
    there_and_back::<DocumentNumber>(text);
    there_and_back::<QuantityValue>(text);
    if let Ok(numeral) = text.parse::<Numeral>() {
        let (value, text) = (numeral.value(), text.trim());
        let exact = evaluator::Exact { mantissa: value.mantissa(), places: value.scale() };
        assert!(evaluator::agree(text, exact), "{text:?} is no {value}");
    }
});

fn there_and_back<T: FromStr + Display + Debug + PartialEq>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        let printed = value.to_string();
        assert_eq!(printed.parse::<T>().ok(), Some(value), "{text:?} is printed as {printed:?}");
    }
}
