//! The typed document tree: plain structs with public fields, and what can be asked of them.

mod comparison;
mod decimal;
mod diagnostic;
mod document;
mod dump;
mod inline;
mod names;
mod owned;
mod paragraph;
mod path;
mod quantity;
mod section;
mod statistic;
mod time;
mod validate;
mod walk;

pub use comparison::{Base, Comparison, Direction};
pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use document::Document;
pub use inline::{Abbreviation, AbbreviationKind, Inline, Placeholder, Quotation, Title, TitleKind};
pub use paragraph::{Paragraph, ParagraphRole, Placement, Sentence};
pub(crate) use path::write_path;
pub use path::{Citation, Located, Path};
pub use quantity::{Bound, Fraction, Number, Proportion, Qualifier, Quantity, Rank, Script, Unit, UnitKind};
pub use section::{Block, Family, Layout, Marker, Section};
pub use statistic::{
    Aggregation, Basis, FigureRole, Measure, Modality, Relation, Respective, Statistic, Subject,
    SubjectOrigin,
};
pub use time::{Time, TimeKind};
pub use validate::{MAX_QUOTATION_DEPTH, MAX_SECTION_DEPTH, Violation, ViolationKind, Violations};
pub use walk::{Event, NodeRef, Walk};
