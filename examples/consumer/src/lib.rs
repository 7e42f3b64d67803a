//! An archive of documents that keeps trees beyond the life of their texts, stores them as JSON, and answers what the
//! figures of a section are.

use std::error::Error;
use std::fmt;

use gongwen::{Document, Located, Parser, ParserError, Statistic};
use serde::{Deserialize, Serialize};

/// A document and where it came from. It owns its tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub name: String,
    pub document: Document<'static>,
}

/// Reads the documents of one agency.
#[derive(Clone, Debug)]
pub struct Archive {
    parser: Parser,
}

impl Archive {
    /// The agency numbers its measures 措施[1], 措施[2] … beside the common ways.
    pub fn new() -> Result<Self, ArchiveError> {
        Ok(Self { parser: Parser::new().family("measure", "措施[", "]")? })
    }

    /// Reads bytes as they came in; the record does not borrow from them.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<Record, ArchiveError> {
        let text = std::str::from_utf8(bytes)?;
        Ok(Record { name: name.into(), document: self.parser.parse(text).into_owned() })
    }
}

impl Record {
    pub fn to_json(&self) -> Result<String, ArchiveError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Reads a record back; a tree that somebody has bent is refused.
    pub fn from_json(json: &str) -> Result<Self, ArchiveError> {
        let record: Self = serde_json::from_str(json)?;
        record.document.validate().map_err(|it| ArchiveError::Bent(it.to_string()))?;
        Ok(record)
    }

    /// The figures of the section that is cited so (二、（一）), those of the sections in it included.
    pub fn figures(&self, citation: &str) -> Result<Vec<&Statistic<'static>>, ArchiveError> {
        let section = self.document.sections().find(|it| it.path.citation().to_string() == citation);
        let section = section.ok_or_else(|| ArchiveError::NoSection(citation.into()))?;
        let lies_inside = |it: &Located<'_, 'static, Statistic<'static>>| {
            it.path.sections().iter().any(|above| std::ptr::eq(*above, section.node))
        };
        Ok(self.document.statistics().filter(lies_inside).map(|it| it.node).collect())
    }
}

/// Why the archive cannot do what it was asked for.
#[derive(Debug)]
pub enum ArchiveError {
    Family(ParserError),
    NotText(std::str::Utf8Error),
    Json(serde_json::Error),
    /// The tree contradicts its text.
    Bent(String),
    NoSection(String),
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Family(_) => f.write_str("the agency's way of numbering was refused"),
            Self::NotText(_) => f.write_str("the bytes are no text"),
            Self::Json(_) => f.write_str("the JSON is no record"),
            Self::Bent(reason) => write!(f, "the tree contradicts its text: {reason}"),
            Self::NoSection(citation) => write!(f, "no section is cited as {citation}"),
        }
    }
}

impl Error for ArchiveError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Family(error) => Some(error),
            Self::NotText(error) => Some(error),
            Self::Json(error) => Some(error),
            Self::Bent(_) | Self::NoSection(_) => None,
        }
    }
}

impl From<ParserError> for ArchiveError {
    fn from(error: ParserError) -> Self {
        Self::Family(error)
    }
}

impl From<std::str::Utf8Error> for ArchiveError {
    fn from(error: std::str::Utf8Error) -> Self {
        Self::NotText(error)
    }
}

impl From<serde_json::Error> for ArchiveError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}
