//! Turns the plain text of Chinese official speeches and documents (公文) into a typed document tree.
//!
//! A text goes in as it really arrives: scraped, pasted, converted. Out comes what every part is, how the parts nest,
//! where each stands in the source, and what each figure says.
//!
//! ```
//! use gongwen::{Document, Measure};
//!
//! let document = Document::parse("一、办好教育\n（一）扩大学位。新建学校8所，在校生13万余人。\n");
//! let school = document.statistics().next().unwrap();
//! assert_eq!(school.path.citation().to_string(), "一、（一）");
//! assert_eq!(school.node.subjects[0].text, "学校");
//! let Measure::Quantity(quantity) = &school.node.measure else { panic!() };
//! assert_eq!(quantity.number.value.unwrap().to_string(), "8");
//!
//! assert_eq!(
//!     document.to_string(),
//!     r#"body
//!   section han_comma 1 display "一、" "办好教育"
//!     section han_paren 1 run_in "（一）" "扩大学位"
//!       paragraph "新建学校8所，在校生13万余人。"
//! "#
//! );
//! ```
//!
//! It reads in three phases: *lines* (paragraphs, and what looks like a marker), *outline* (which markers are real, how
//! they nest, front and back matter) and *inlines* (figures, dates, titles and their like in the sentences).
//! [`Parser`] has the options; [`Document`] says what can be asked of a tree, and what can be made of it: advice,
//! Markdown, HTML, passages.
//!
//! # Guarantees
//!
//! Every string is a document: parsing never fails and never panics. Nothing is lost and nothing invented: every node
//! has a byte [`Span`] on character boundaries, and [`Document::validate`] checks it. Time and memory are linear in the
//! text, on any text. Values are exact decimals. No I/O, no `unsafe`; `no_std` with `alloc`.
//!
//! It does not segment words, know names, repair scans or judge what is said.
//!
//! # Features
//!
//! | feature | |
//! | --- | --- |
//! | `std` (default) | faster search |
//! | `serde` (default) | `Serialize` and `Deserialize` for every node |
//! | `schema` | a JSON Schema of the tree |
//! | `jiff` | conversions of dates |
//! | `encoding`, `html`, `docx` | bytes in other encodings, web pages and Word files turned into text |
//!
//! The core needs Rust 1.85; what `encoding`, `html` and `docx` bring in may need a newer one.
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
pub use render::{Contents, Html, Markdown, Plain};
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
