//! The typed document tree: plain structs with public fields, and what can be asked of them.

mod decimal;
mod diagnostic;
mod document;
mod dump;
mod inline;
mod names;
mod owned;
mod paragraph;
mod path;
mod section;
mod statistic;
mod time;
mod validate;
mod walk;

pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use document::Document;
pub use inline::{Abbreviation, AbbreviationKind, Inline, Placeholder, Quotation, Title, TitleKind};
pub use paragraph::{Paragraph, ParagraphRole, Placement, Sentence};
pub(crate) use path::write_path;
pub use path::{Citation, Located, Path};
pub use section::{Block, Family, Layout, Marker, Section};
pub use statistic::{
    Aggregation, Base, Basis, Bound, Comparison, Direction, FigureRole, Fraction, Measure, Modality, Number,
    Proportion, Qualifier, Quantity, Rank, Relation, Respective, Script, Statistic, Subject, SubjectOrigin,
    Unit, UnitKind,
};
pub use time::{Time, TimeKind};
pub use validate::{MAX_QUOTATION_DEPTH, MAX_SECTION_DEPTH, Violation, ViolationKind, Violations};
pub use walk::{Event, NodeRef, Walk};
