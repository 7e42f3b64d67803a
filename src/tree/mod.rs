//! The typed document tree: plain structs with public fields, and what can be asked of them.

mod decimal;
mod diagnostic;
mod document;
mod inline;
mod paragraph;
mod section;
mod statistic;
mod time;

pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use document::Document;
pub use inline::{Abbreviation, AbbreviationKind, Inline, Placeholder, Quotation, Title, TitleKind};
pub use paragraph::{Paragraph, ParagraphRole, Placement, Sentence};
pub use section::{Block, Family, Layout, Marker, Section};
pub use statistic::{
    Aggregation, Base, Basis, Bound, Comparison, Direction, FigureRole, Fraction, Measure, Modality, Number,
    Proportion, Qualifier, Quantity, Rank, Relation, Respective, Script, Statistic, Subject, SubjectOrigin,
    Unit, UnitKind,
};
pub use time::{Time, TimeKind};
