//! Span-free values: whatever one of them reads, its printed form reads back as the same value.
#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use gongwen::{DocumentNumber, MarkerValue, Numeral, PartialDate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    there_and_back::<Numeral>(text);
    there_and_back::<PartialDate>(text);
    there_and_back::<MarkerValue>(text);
    there_and_back::<DocumentNumber>(text);
});

fn there_and_back<T: FromStr + Display + Debug + PartialEq>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        let printed = value.to_string();
        assert_eq!(printed.parse::<T>().ok(), Some(value), "{text:?} is printed as {printed:?}");
    }
}
