//! The line of JSON that is written for one document, shared by the examples that read many.

use std::io::{self, Write};

use gongwen::{Document, Statistic};
use serde::{Serialize, Serializer};

/// What is written of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Content {
    /// `"document"`: the whole tree.
    #[default]
    Document,
    /// `"document"`: the tree without the text that was parsed.
    WithoutSource,
    /// `"statistics"`: only the figures, each with its path.
    Statistics,
}

impl Content {
    /// The content that an option asks for.
    pub(crate) fn from_flag(flag: &str) -> Option<Self> {
        match flag {
            "--no-source" => Some(Self::WithoutSource),
            "--statistics" => Some(Self::Statistics),
            _ => None,
        }
    }
}

/// Writes `{"id":…,"document":…}` or `{"id":…,"statistics":[…]}` and a line break.
pub(crate) fn write_document(
    out: &mut impl Write,
    id: &(impl Serialize + ?Sized),
    document: Document<'_>,
    content: Content,
) -> io::Result<()> {
    match content {
        Content::Document => line(out, &Whole { id, document: &document }),
        Content::WithoutSource => line(out, &Whole { id, document: &document.without_source() }),
        Content::Statistics => line(out, &Figures { id, statistics: &document }),
    }
}

/// Writes one value and a line break.
pub(crate) fn line(out: &mut impl Write, answer: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, answer)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Whole<'d, I: ?Sized> {
    id: &'d I,
    document: &'d Document<'d>,
}

#[derive(Serialize)]
struct Figures<'d, I: ?Sized> {
    id: &'d I,
    #[serde(serialize_with = "figures")]
    statistics: &'d Document<'d>,
}

/// A figure and where it stands: `path` is the citation, such as 二、（三）.
#[derive(Serialize)]
struct Figure<'d> {
    path: String,
    statistic: &'d Statistic<'d>,
}

fn figures<S: Serializer>(document: &Document<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(
        document.statistics().map(|it| Figure { path: it.path.citation().to_string(), statistic: it.node }),
    )
}
