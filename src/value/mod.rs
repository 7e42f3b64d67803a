//! Span-free values and their leaf grammars: numerals, dates, document numbers.

mod document_number;
mod partial_date;

pub use document_number::DocumentNumber;
pub use partial_date::PartialDate;
