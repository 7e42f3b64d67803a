//! Turns the plain text of Chinese official speeches and documents (公文) into a typed document tree.
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod chars;
mod chunks;
mod inlines;
#[cfg(any(feature = "encoding", feature = "html", feature = "docx"))]
mod input;
mod line_index;
mod lines;
mod lint;
mod outline;
mod parser;
mod render;
mod span;
mod text;
mod tree;
mod value;

pub use chunks::{Chunk, ChunkOptions, PathLine};
pub use inlines::{QuantityError, QuantityValue};
#[cfg(feature = "encoding")]
pub use input::{DecodeError, Decoded, Malformed, TextEncoding, decode};
#[cfg(feature = "docx")]
pub use input::{DocxError, extract_docx};
#[cfg(any(feature = "html", feature = "docx"))]
pub use input::{Extracted, Origin, OriginKind, PagePlace, Place, WordPlace};
#[cfg(feature = "html")]
pub use input::{HtmlError, extract_html};
pub use line_index::{LineIndex, Position};
pub use lint::{Edit, Finding, FindingCode, Grade, Message, Profile, Rule, apply_fixes};
pub use parser::{Parser, ParserError};
pub use render::{Html, Markdown, Plain};
pub use span::Span;
pub use tree::{
    Abbreviation, AbbreviationKind, Aggregation, Base, Basis, Block, Bound, Citation, Comparison, Diagnostic,
    DiagnosticCode, Direction, Document, Event, Family, FigureRole, Fraction, Inline, Layout, Located,
    MAX_QUOTATION_DEPTH, MAX_SECTION_DEPTH, Marker, Measure, Modality, NodeRef, Number, Paragraph,
    ParagraphRole, Path, Placeholder, Placement, Proportion, Qualifier, Quantity, Quotation, Rank, Relation,
    Respective, Script, Section, Sentence, Severity, Statistic, Subject, SubjectOrigin, Time, TimeKind,
    Title, TitleKind, Unit, UnitKind, Violation, ViolationKind, Violations, Walk,
};
pub use value::{
    DocumentNumber, DocumentNumberError, MarkerSystem, MarkerValue, MarkerValueError, Numeral, NumeralError,
    PartialDate, PartialDateError,
};
