//! Span-free values and their leaf grammars: numerals, dates, document numbers.

mod document_number;
mod marker_value;
mod numeral;
mod partial_date;

pub use document_number::{DocumentNumber, DocumentNumberError};
pub use marker_value::{MarkerSystem, MarkerValue, MarkerValueError};
pub use numeral::{Numeral, NumeralError};
pub use partial_date::{PartialDate, PartialDateError};

#[allow(unused_imports, reason = "the leaf grammars that the phases use")]
pub(crate) use document_number::read as document_number;
#[allow(unused_imports, reason = "the leaf grammars that the phases use")]
pub(crate) use marker_value::read as marker_value;
pub(crate) use numeral::{digits, han_digit, han_integer, han_run, is_digit, is_han_numeral, numeral};
pub(crate) use partial_date::{
    before_nian, four_digits, in_year, iso_in_year, short_number, spread_digits, unspaced,
    written as written_date,
};
