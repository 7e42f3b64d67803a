//! Input as it arrives: bytes in some encoding, web pages, Word files, turned into the text that the parser reads.

#[cfg(any(feature = "html", feature = "docx"))]
mod assembly;
#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "encoding")]
mod encoding;
#[cfg(any(feature = "html", feature = "docx"))]
mod extracted;
#[cfg(feature = "html")]
mod html;
#[cfg(any(feature = "html", feature = "docx"))]
mod ordinal;

#[cfg(feature = "docx")]
pub use docx::{DocxError, extract_docx};
#[cfg(feature = "encoding")]
pub use encoding::{DecodeError, Decoded, Malformed, TextEncoding, decode};
#[cfg(any(feature = "html", feature = "docx"))]
pub use extracted::{Extracted, Origin, OriginKind, PagePlace, Place, WordPlace};
#[cfg(feature = "html")]
pub use html::{HtmlError, extract_html};
