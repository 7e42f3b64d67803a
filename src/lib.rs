//! Turns the plain text of Chinese official speeches and documents (公文) into a typed document tree.
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod chars;
mod inlines;
mod lines;
mod outline;
mod parser;
mod span;
mod text;
mod tree;
mod value;

pub use inlines::{QuantityError, QuantityValue};
pub use parser::Parser;
pub use span::Span;
pub use tree::{
    Abbreviation, AbbreviationKind, Aggregation, Base, Basis, Block, Bound, Comparison, Diagnostic,
    DiagnosticCode, Direction, Document, Family, FigureRole, Fraction, Inline, Layout, Marker, Measure,
    Modality, Number, Paragraph, ParagraphRole, Placeholder, Placement, Proportion, Qualifier, Quantity,
    Quotation, Rank, Relation, Respective, Script, Section, Sentence, Severity, Statistic, Subject,
    SubjectOrigin, Time, TimeKind, Title, TitleKind, Unit, UnitKind,
};
pub use value::{
    DocumentNumber, DocumentNumberError, MarkerSystem, MarkerValue, MarkerValueError, Numeral, NumeralError,
    PartialDate, PartialDateError,
};
