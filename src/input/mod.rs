//! Input as it arrives: bytes in some encoding, web pages, turned into the text that the parser reads.

#[cfg(feature = "html")]
mod assembly;
#[cfg(feature = "encoding")]
mod encoding;
#[cfg(feature = "html")]
mod extracted;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "html")]
mod ordinal;

#[cfg(feature = "encoding")]
pub use encoding::{DecodeError, Decoded, Malformed, TextEncoding, decode};
#[cfg(feature = "html")]
pub use extracted::{Extracted, Origin, OriginKind, PagePlace, Place, WordPlace};
#[cfg(feature = "html")]
pub use html::{HtmlError, extract_html};
