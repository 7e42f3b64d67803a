//! Bytes in UTF-8, UTF-16 or GB18030 turned into text.
//!
//! The encoding is found, not asked for:
//!
//! 1. a byte order mark says it;
//! 2. else valid UTF-8 without NUL bytes is UTF-8;
//! 3. else UTF-16, when that reading gives ASCII and common Han characters only;
//! 4. else UTF-8 with a few malformed bytes, when valid sequences outnumber the malformed ten to one;
//! 5. else GB18030 (GBK and GB 2312 are parts of it), when most of it is common Han characters;
//! 6. else ASCII text with a few malformed bytes, as UTF-8.
//!
//! What is none of these is refused.

mod evidence;
mod signature;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};
use thiserror::Error;

use self::evidence::Evidence;
use crate::Span;

/// 文本编码 — the encoding that bytes are read in.
///
/// ```
/// use gongwen::{TextEncoding, decode};
/// let bytes = [0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0xa3, 0xba]; // 同志们：
/// assert_eq!(decode(&bytes)?.encoding, TextEncoding::Gb18030);
/// assert_eq!(TextEncoding::Gb18030.to_string(), "gb18030");
/// # Ok::<(), gongwen::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextEncoding {
    /// UTF-8; ASCII is part of it.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// GB 18030; GBK and GB 2312 are parts of it.
    Gb18030,
}

impl TextEncoding {
    /// The name of the encoding, as the Encoding Standard writes it.
    ///
    /// ```
    /// assert_eq!(gongwen::decode(b"plain")?.encoding.name(), "UTF-8");
    /// # Ok::<(), gongwen::DecodeError>(())
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "gb18030",
        }
    }

    /// The byte order mark in this encoding.
    const fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xef\xbb\xbf",
            Self::Utf16Le => b"\xff\xfe",
            Self::Utf16Be => b"\xfe\xff",
            Self::Gb18030 => b"\x84\x31\x95\x33",
        }
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text of a file, and how it was read.
///
/// ```
/// let decoded = gongwen::decode("\u{feff}同志们：".as_bytes())?;
/// assert_eq!((&*decoded.text, decoded.has_bom), ("同志们：", true));
/// assert!(decoded.malformed.is_empty());
/// # Ok::<(), gongwen::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded {
    /// The text, without byte order mark; U+FFFD stands for each malformed sequence.
    pub text: String,
    /// The encoding that was found.
    pub encoding: TextEncoding,
    /// Whether the bytes began with a byte order mark; it is no part of the text.
    pub has_bom: bool,
    /// Where the bytes are malformed, in order.
    pub malformed: Vec<Malformed>,
}

impl Decoded {
    /// A text that was read without a flaw.
    #[must_use]
    pub fn new(text: impl Into<String>, encoding: TextEncoding) -> Self {
        Self { text: text.into(), encoding, has_bom: false, malformed: Vec::new() }
    }
}

/// Bytes that the encoding does not know.
///
/// ```
/// let mut bytes = "今天的会议很重要。下面，我讲两点意见。".as_bytes().to_vec();
/// bytes.push(0xff);
/// let flaw = gongwen::decode(&bytes)?.malformed[0];
/// assert_eq!((flaw.bytes.start, flaw.offset), (57, 57));
/// # Ok::<(), gongwen::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Malformed {
    /// The bytes, in the input (its byte order mark counts).
    pub bytes: Span,
    /// Where their U+FFFD stands in the text, in bytes.
    pub offset: usize,
}

impl Malformed {
    /// Malformed `bytes`, replaced at `offset` of the text.
    #[must_use]
    pub const fn new(bytes: Span, offset: usize) -> Self {
        Self { bytes, offset }
    }
}

/// Why bytes are not read as text.
///
/// ```
/// let error = gongwen::decode(b"%PDF-1.7\n").unwrap_err();
/// assert!(error.to_string().starts_with("expected text in UTF-8, UTF-16 or GB18030, found "));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected text in UTF-8, UTF-16 or GB18030, found {found}")]
pub struct DecodeError {
    found: Found,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Found {
    #[error("{0}")]
    Kind(&'static str),
    #[error("the byte order mark of {encoding} and then no such text, first at byte {offset}")]
    Marked { encoding: TextEncoding, offset: usize },
    #[error("other bytes: no UTF-8 at byte {0}, no sign of the others")]
    Other(usize),
    #[error("control characters, first at byte {0}")]
    Controls(usize),
}

impl DecodeError {
    /// The first byte that does not fit; 0 when the file is of another kind altogether.
    ///
    /// ```
    /// let error = gongwen::decode(b"abc \xc3\x28 \x81\x01 \xff\xff").unwrap_err();
    /// assert_eq!(error.offset(), 4);
    /// ```
    #[must_use]
    pub const fn offset(&self) -> usize {
        match self.found {
            Found::Kind(_) => 0,
            Found::Marked { offset, .. } | Found::Other(offset) | Found::Controls(offset) => offset,
        }
    }
}

/// Reads bytes as text: UTF-8, UTF-16 (either byte order, marked or not) or GB18030, whichever they are.
///
/// A byte order mark is taken off. Malformed bytes become U+FFFD, and are counted and located. Linear in the input.
///
/// ```
/// use gongwen::{TextEncoding, decode};
///
/// // 青川区 in GBK, as many older sites and files have it.
/// let decoded = decode(&[0xc7, 0xe0, 0xb4, 0xa8, 0xc7, 0xf8])?;
/// assert_eq!((decoded.text.as_str(), decoded.encoding), ("青川区", TextEncoding::Gb18030));
///
/// let decoded = decode("青川区人民政府关于修路的通知\u{2028}".as_bytes())?;
/// assert_eq!((decoded.encoding, decoded.malformed.len()), (TextEncoding::Utf8, 0));
///
/// let error = decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err();
/// assert_eq!(error.to_string(), "expected text in UTF-8, UTF-16 or GB18030, found a PNG picture");
/// # Ok::<(), gongwen::DecodeError>(())
/// ```
///
/// # Errors
///
/// When the bytes are none of these: a picture, an archive, a program, another encoding. The encodings of Korean and
/// Japanese are not told from GB18030 where they use the same bytes.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    if let Some(kind) = signature::name(bytes) {
        return Err(DecodeError { found: Found::Kind(kind) });
    }
    if let Some(encoding) = marked(bytes) {
        return read_marked(bytes, encoding);
    }
    let utf8 = read(bytes, TextEncoding::Utf8, 0);
    let has_nul = memchr::memchr(0, bytes).is_some();
    if utf8.malformed.is_empty() && !has_nul {
        return clean(bytes, utf8);
    }
    if let Some(utf16) = read_utf16(bytes) {
        return Ok(utf16);
    }
    let malformed = decisive(bytes, &utf8);
    let evidence = Evidence::of(&utf8.text);
    if malformed == 0 || malformed * 10 <= evidence.wide {
        return clean(bytes, utf8);
    }
    if let Some(gb18030) = read_gb18030(bytes) {
        return Ok(gb18030);
    }
    if malformed * 50 <= evidence.characters && evidence.wide <= malformed {
        return clean(bytes, utf8);
    }
    let offset = utf8.malformed.first().map_or(0, |malformed| malformed.bytes.start);
    Err(DecodeError { found: Found::Other(offset) })
}

/// The encoding that a byte order mark announces.
fn marked(bytes: &[u8]) -> Option<TextEncoding> {
    use TextEncoding::{Gb18030, Utf8, Utf16Be, Utf16Le};
    [Utf8, Utf16Le, Utf16Be, Gb18030].into_iter().find(|encoding| bytes.starts_with(encoding.mark()))
}

fn read_marked(bytes: &[u8], encoding: TextEncoding) -> Result<Decoded, DecodeError> {
    let mark = encoding.mark().len();
    let decoded = Decoded { has_bom: true, ..read(bytes, encoding, mark) };
    let evidence = Evidence::of(&decoded.text);
    if decoded.malformed.len() * 10 <= evidence.characters && evidence.is_clean() {
        return Ok(decoded);
    }
    let offset = decoded.malformed.first().map_or(mark, |malformed| malformed.bytes.start);
    Err(DecodeError { found: Found::Marked { encoding, offset } })
}

/// UTF-8, unless control characters say that it is no text.
fn clean(bytes: &[u8], utf8: Decoded) -> Result<Decoded, DecodeError> {
    let evidence = Evidence::of(&utf8.text);
    if evidence.characters == 0 && !utf8.malformed.is_empty() {
        return Err(DecodeError { found: Found::Other(0) });
    }
    if evidence.is_clean() {
        return Ok(utf8);
    }
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0xb | 0xc);
    Err(DecodeError { found: Found::Controls(bytes.iter().position(is_control).unwrap_or(0)) })
}

/// UTF-16 without a mark, by what it reads as.
fn read_utf16(bytes: &[u8]) -> Option<Decoded> {
    /// Bytes enough to decide.
    const SAMPLE: usize = 8192;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let is_it = |encoding| {
        let decoded = read(sample, encoding, 0);
        let evidence = Evidence::of(&decoded.text);
        let is_ascii = evidence.wide * 10 <= evidence.characters;
        decisive(sample, &decoded) * 20 <= evidence.characters
            && evidence.characters >= 2
            && evidence.odd * 20 <= evidence.characters
            && (is_ascii || evidence.is_chinese())
    };
    let encoding = [TextEncoding::Utf16Le, TextEncoding::Utf16Be].into_iter().find(|it| is_it(*it))?;
    let decoded = read(bytes, encoding, 0);
    (decisive(bytes, &decoded) * 10 <= decoded.text.len()).then_some(decoded)
}

fn read_gb18030(bytes: &[u8]) -> Option<Decoded> {
    let decoded = read(bytes, TextEncoding::Gb18030, 0);
    let evidence = Evidence::of(&decoded.text);
    let is_sound = decisive(bytes, &decoded) * 10 <= evidence.wide;
    (is_sound && evidence.is_clean() && evidence.is_chinese()).then_some(decoded)
}

/// How many malformed sequences speak against the encoding: one that the end of the input cuts off does not.
fn decisive(bytes: &[u8], decoded: &Decoded) -> usize {
    let is_cut = decoded.malformed.last().is_some_and(|last| last.bytes.end == bytes.len());
    decoded.malformed.len() - usize::from(is_cut && !decoded.text.is_empty())
}

/// Reads all bytes from `start` on in that encoding.
fn read(bytes: &[u8], encoding: TextEncoding, start: usize) -> Decoded {
    match encoding {
        TextEncoding::Utf8 => read_utf8(bytes, start),
        TextEncoding::Utf16Le => read_with(bytes, start, encoding, UTF_16LE),
        TextEncoding::Utf16Be => read_with(bytes, start, encoding, UTF_16BE),
        TextEncoding::Gb18030 => read_with(bytes, start, encoding, GB18030),
    }
}

fn read_utf8(bytes: &[u8], start: usize) -> Decoded {
    let input = bytes.get(start..).unwrap_or_default();
    let mut decoded = Decoded::new(String::with_capacity(input.len()), TextEncoding::Utf8);
    let mut at = start;
    for chunk in input.utf8_chunks() {
        decoded.text.push_str(chunk.valid());
        at += chunk.valid().len();
        let length = chunk.invalid().len();
        if length > 0 {
            decoded.note(Span::new(at, at + length));
            at += length;
        }
    }
    decoded
}

fn read_with(
    bytes: &[u8],
    start: usize,
    encoding: TextEncoding,
    codec: &'static encoding_rs::Encoding,
) -> Decoded {
    let mut decoder = codec.new_decoder_without_bom_handling();
    let mut decoded = Decoded::new(String::with_capacity(bytes.len()), encoding);
    let mut at = start;
    loop {
        let input = bytes.get(at..).unwrap_or_default();
        decoded.text.reserve(input.len().min(4096));
        let (result, read) = decoder.decode_to_string_without_replacement(input, &mut decoded.text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return decoded,
            DecoderResult::OutputFull => decoded.text.reserve(bytes.len() - at + 4),
            // `after` bytes were read behind the malformed ones: a surrogate that pairs with nothing needs a look ahead.
            DecoderResult::Malformed(length, after) => {
                let end = at.saturating_sub(after.into());
                decoded.note(Span::new(end.saturating_sub(length.into()).max(start), end));
            }
        }
    }
}

impl Decoded {
    /// Notes malformed bytes and puts U+FFFD in their place.
    fn note(&mut self, bytes: Span) {
        self.malformed.push(Malformed::new(bytes, self.text.len()));
        self.text.push(char::REPLACEMENT_CHARACTER);
    }
}

#[cfg(test)]
mod tests;
