//! Span-free values and their leaf grammars: numerals, dates, document numbers.

mod document_number;
mod numeral;
mod partial_date;

pub use document_number::DocumentNumber;
pub use numeral::{Numeral, NumeralError};
pub use partial_date::PartialDate;

#[allow(unused_imports, reason = "the leaf grammars that the phases use")]
pub(crate) use numeral::{digits, han_integer, han_run, is_digit, is_han_numeral, numeral};
