//! Why a Word file is not read.

use alloc::string::String;

use thiserror::Error;

/// Why a Word file is not read.
///
/// ```
/// let error = gongwen::extract_docx(b"no archive").unwrap_err();
/// assert!(error.to_string().starts_with("expected a Word file (.docx), found "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct DocxError(Problem);

impl From<Problem> for DocxError {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

/// What is wrong with the file, or with one of its parts.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(super) enum Problem {
    #[error("expected a Word file (.docx), found {0}")]
    NoArchive(&'static str),
    #[error("expected a Word file (.docx), found a damaged zip archive: {0}")]
    Archive(String),
    #[error("expected a Word file (.docx), found a zip archive without a part `{0}`")]
    NoPart(String),
    #[error("expected part `{part}` to unpack to at most {limit} bytes, found more")]
    TooLarge { part: String, limit: u64 },
    #[error("expected part `{0}` to be stored or deflated, found another compression")]
    Compression(String),
    #[error("expected part `{0}` to be readable, found it encrypted")]
    Encrypted(String),
    #[error("part `{part}` is damaged: {message}")]
    Damaged { part: String, message: String },
    #[error("expected part `{part}` to be in UTF-8, found other bytes at byte {offset}")]
    Encoding { part: String, offset: usize },
    #[error("expected well-formed XML in part `{part}`: {message} at byte {offset}")]
    Xml { part: String, offset: u64, message: String },
    #[error("expected no document type in part `{part}`, found one at byte {offset}")]
    DocumentType { part: String, offset: u64 },
    #[error("expected a character in part `{part}`, found the entity `{name}` at byte {offset}")]
    Entity { part: String, offset: u64, name: String },
    #[error("expected a Word document in part `{part}`, found the element `{name}`")]
    Root { part: String, name: String },
}

impl Problem {
    /// A message of a library in the style of this one: lower case, one line.
    pub(super) fn message(error: &impl alloc::string::ToString) -> String {
        let text = error.to_string().replace(['\n', '\r'], " ");
        let mut chars = text.chars();
        chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
    }
}
