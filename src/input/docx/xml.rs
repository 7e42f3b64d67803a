//! Reads the XML of a part: tags of Word's vocabulary, and text. Document types and entities are refused.

use alloc::borrow::Cow;
use alloc::string::String;

use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Reader, XmlVersion};

use super::error::Problem;

/// The names of Word's vocabulary: of the transitional and of the strict standard (ISO/IEC 29500).
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The vocabulary in which a file offers one thing in several ways.
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The vocabulary that an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    Word,
    Compatibility,
    Other,
}

/// The next thing in a part.
#[derive(Debug)]
pub(super) enum Node<'x> {
    Open(Tag<'x>),
    Close(BytesEnd<'x>, Vocabulary),
    Text(Cow<'x, str>),
    End,
}

/// A start tag.
#[derive(Clone, Debug)]
pub(super) struct Tag<'x> {
    start: BytesStart<'x>,
    vocabulary: Vocabulary,
}

impl Tag<'_> {
    /// The name of the element in Word's vocabulary; empty for others.
    pub(super) fn name(&self) -> &str {
        if self.vocabulary == Vocabulary::Word { self.local() } else { "" }
    }

    /// The name without its prefix.
    pub(super) fn local(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// Whether it offers a second way for readers that do not know the first.
    pub(super) fn is_fallback(&self) -> bool {
        self.vocabulary == Vocabulary::Compatibility && self.local() == "Fallback"
    }

    /// The value of the attribute with that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// The attribute `w:val`.
    pub(super) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The attribute `w:val` as an integer of 32 bits.
    pub(super) fn number(&self) -> Option<i64> {
        integer(&self.value()?)
    }

    /// Whether a property that is on or off is on.
    pub(super) fn is_on(&self) -> bool {
        self.value().is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// An integer that no arithmetic of lists can overflow.
pub(super) fn integer(text: &str) -> Option<i64> {
    text.trim().parse::<i32>().ok().map(i64::from)
}

impl Node<'_> {
    /// Whether it ends an element of that name in Word's vocabulary.
    pub(super) fn closes(&self, name: &str) -> bool {
        self.closed() == Some(name)
    }

    /// The name of the element in Word's vocabulary that it ends.
    pub(super) fn closed(&self) -> Option<&str> {
        match self {
            Self::Close(end, Vocabulary::Word) => Some(end.local_name().into_inner()),
            _ => None,
        }
    }
}

/// A part that is being read.
pub(super) struct Xml<'x> {
    part: &'x str,
    reader: Reader<&'x [u8]>,
    /// The prefixes of the two vocabularies that count.
    word: String,
    compatibility: String,
    depth: usize,
    has_root: bool,
    /// How many paragraphs began.
    paragraphs: usize,
}

impl<'x> Xml<'x> {
    pub(super) fn new(part: &'x str, text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            part,
            reader,
            word: "w".into(),
            compatibility: "mc".into(),
            depth: 0,
            has_root: false,
            paragraphs: 0,
        }
    }

    /// How many paragraphs of Word's vocabulary began so far.
    pub(super) const fn paragraphs(&self) -> usize {
        self.paragraphs
    }

    /// The next thing.
    pub(super) fn next(&mut self) -> Result<Node<'x>, Problem> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.malformed(Problem::message(&error)))?;
            match event {
                Event::Start(start) => return Ok(Node::Open(self.open(start))),
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    let vocabulary = self.vocabulary(end.name());
                    return Ok(Node::Close(end, vocabulary));
                }
                Event::Text(text) => return Ok(Node::Text(text.xml10_content())),
                Event::CData(text) => return Ok(Node::Text(text.xml10_content())),
                Event::GeneralRef(reference) => return self.character(&reference).map(Node::Text),
                Event::DocType(_) => {
                    return Err(Problem::DocumentType { part: self.part.into(), offset: self.offset() });
                }
                Event::Eof if self.depth > 0 || !self.has_root => {
                    return Err(self.malformed("the part breaks off".into()));
                }
                Event::Eof => return Ok(Node::End),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Reads on to the end of the element whose start tag was the last thing read.
    pub(super) fn skip(&mut self) -> Result<(), Problem> {
        self.skip_to(self.depth.saturating_sub(1))
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// Reads on until no more than `depth` elements are open.
    pub(super) fn skip_to(&mut self, depth: usize) -> Result<(), Problem> {
        while self.depth > depth {
            self.next()?;
        }
        Ok(())
    }

    /// The next tag inside an element of that name; `None` at its end.
    pub(super) fn next_in(&mut self, parent: &str) -> Result<Option<Tag<'x>>, Problem> {
        loop {
            match self.next()? {
                Node::Open(tag) => return Ok(Some(tag)),
                Node::End => return Ok(None),
                node if node.closes(parent) => return Ok(None),
                _ => {}
            }
        }
    }

    fn open(&mut self, start: BytesStart<'x>) -> Tag<'x> {
        self.depth += 1;
        if !self.has_root {
            self.has_root = true;
            self.bind(&start);
        }
        let vocabulary = self.vocabulary(start.name());
        let tag = Tag { start, vocabulary };
        self.paragraphs += usize::from(tag.name() == "p");
        tag
    }

    /// Notes which prefixes the root element gives to the vocabularies that count.
    fn bind(&mut self, root: &BytesStart<'_>) {
        let mut attributes = root.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let key = attribute.key.0;
            let Some(prefix) = key.strip_prefix("xmlns") else { continue };
            let prefix = prefix.strip_prefix(':').unwrap_or(prefix);
            if WORD.contains(&&*attribute.value) {
                self.word = prefix.into();
            } else if attribute.value == COMPATIBILITY {
                self.compatibility = prefix.into();
            }
        }
    }

    fn vocabulary(&self, name: QName<'_>) -> Vocabulary {
        let prefix = name.0.split_once(':').map_or("", |(prefix, _)| prefix);
        match prefix {
            _ if prefix == self.word => Vocabulary::Word,
            _ if prefix == self.compatibility => Vocabulary::Compatibility,
            _ => Vocabulary::Other,
        }
    }

    /// The character that a reference stands for. Entities other than the five of XML are not read.
    fn character(&self, reference: &BytesRef<'x>) -> Result<Cow<'x, str>, Problem> {
        let resolved =
            reference.resolve_char_ref().map_err(|error| self.malformed(Problem::message(&error)))?;
        if let Some(character) = resolved {
            return Ok(Cow::Owned(character.into()));
        }
        quick_xml::escape::resolve_xml_entity(reference).map(Cow::Borrowed).ok_or_else(|| Problem::Entity {
            part: self.part.into(),
            offset: self.offset(),
            name: crate::text::head(reference, 60).into(),
        })
    }

    fn malformed(&self, message: String) -> Problem {
        Problem::Xml { part: self.part.into(), offset: self.offset(), message }
    }

    fn offset(&self) -> u64 {
        self.reader.error_position().max(self.reader.buffer_position())
    }
}
