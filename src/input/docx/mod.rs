//! Word files (.docx) turned into text.
//!
//! The libraries that read such files as a whole were looked at and left out: docx-rs and docx-rust keep neither the
//! restarts of lists nor the levels that styles stand for, read recursively, and unpack without a bound. Here rawzip
//! finds the parts, flate2 unpacks them within bounds, quick-xml reads them event by event; what a list shows is counted
//! in `counter.rs`.

mod archive;
mod body;
mod counter;
mod error;
mod numbering;
mod styles;
#[cfg(test)]
mod tests;
mod xml;

use alloc::string::String;

use self::archive::{Archive, relations, resolve};
use self::body::Body;
use self::counter::Counter;
pub use self::error::DocxError;
use self::error::Problem;
use self::numbering::Numbering;
use self::styles::Styles;
use self::xml::{Node, Xml};
use super::extracted::Extracted;

/// Turns a Word file into text, with a map back to its paragraphs.
///
/// * Paragraphs are parted by blank lines and begin with their automatic number, written as Word shows it: `一、`,
///   `（三）`, `第五条 `, `1. `, also where a style numbers them. A line break inside a paragraph is a line break.
/// * The cells of a table's row stand on one line, parted by tabs; a cell that holds a table or very much text makes
///   its row paragraphs.
/// * Left out are headers and footers, comments, footnotes, formulas, pictures, hidden text, deleted text and what was
///   moved away, the numbers of pages in a table of contents. Inserted text is in, text boxes stand before the
///   paragraph that they hang on.
///
/// Nothing outside the file is opened. Document types and entities are refused, and parts that unpack to more than 128
/// MiB or, beyond 8 MiB, to more than 300 times their size. Takes time linear in what is unpacked.
///
/// ```
/// use gongwen::{Document, extract_docx};
///
/// # let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/");
/// let file = std::fs::read(format!("{folder}outline.docx"))?;
/// let extracted = extract_docx(&file)?;
/// assert!(extracted.text.contains("\n\n一、统一思想认识\n\n"));
/// assert!(Document::parse(&extracted.text).sections().count() > 3);
///
/// let error = extract_docx(&file[..500]).unwrap_err();
/// assert!(error.to_string().starts_with("expected a Word file (.docx), found a damaged zip archive"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the file is no Word file, is damaged (archive or XML), encrypted, or beyond the bounds.
pub fn extract_docx(bytes: &[u8]) -> Result<Extracted, DocxError> {
    let archive = Archive::open(bytes)?;
    let main = target(&archive, "", "/officeDocument")?.unwrap_or_else(|| "word/document.xml".into());
    let text = archive.read(&main)?.ok_or_else(|| Problem::NoPart(main.clone()))?;
    let styles = match part(&archive, &main, "/styles")? {
        Some((name, text)) => Styles::read(root(&name, &text, "styles")?)?,
        None => Styles::default(),
    };
    let numbering = match part(&archive, &main, "/numbering")? {
        Some((name, text)) => Numbering::read(root(&name, &text, "numbering")?)?,
        None => Numbering::default(),
    };
    let counter = Counter::new(&numbering, &styles);
    Ok(Body::read(root(&main, &text, "document")?, counter)?)
}

/// The name and text of the part that `from` points to with a relation of that kind.
fn part(archive: &Archive<'_>, from: &str, kind: &str) -> Result<Option<(String, String)>, Problem> {
    let Some(name) = target(archive, from, kind)? else { return Ok(None) };
    Ok(archive.read(&name)?.map(|text| (name, text)))
}

/// The name of the part that `from` points to with a relation of that kind.
fn target(archive: &Archive<'_>, from: &str, kind: &str) -> Result<Option<String>, Problem> {
    let name = relations(from);
    let Some(text) = archive.read(&name)? else { return Ok(None) };
    let mut xml = Xml::new(&name, &text);
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.attribute("Type").is_some_and(|it| it.ends_with(kind)) => {
                return Ok(tag.attribute("Target").map(|target| resolve(from, &target)));
            }
            Node::End => return Ok(None),
            _ => {}
        }
    }
}

/// A part whose root element is the one of that name.
fn root<'x>(part: &'x str, text: &'x str, name: &str) -> Result<Xml<'x>, Problem> {
    let mut xml = Xml::new(part, text);
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == name => return Ok(xml),
            Node::Open(tag) => {
                let found = crate::text::head(tag.local(), 60).into();
                return Err(Problem::Root { part: part.into(), name: found });
            }
            _ => {}
        }
    }
}
