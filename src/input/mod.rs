//! Input as it arrives: bytes in some encoding, turned into the text that the parser reads.

mod encoding;

pub use encoding::{DecodeError, Decoded, Malformed, TextEncoding, decode};
