//! The tree as a row of units: heads and sentences, each with its place in the tree and its length in characters.

use alloc::vec::Vec;
use core::ops::Range;

use super::Boilerplate;
use crate::chars::{is_separator, is_space};
use crate::{
    Document, Event, Inline, MAX_SECTION_DEPTH, NodeRef, Paragraph, ParagraphRole, Section, Span, Statistic,
};

/// What is never parted where it fits: marker and heading of a section, or a sentence.
#[derive(Clone, Debug)]
pub(super) struct Unit<'t, 'a> {
    /// Its bytes, with the punctuation behind it.
    pub(super) span: Span,
    /// Where it begins and ends in characters of the source.
    pub(super) characters: Range<usize>,
    /// How deep the block stands that it belongs to, from one.
    pub(super) level: usize,
    pub(super) edge: Edge,
    pub(super) kind: Kind,
    /// The innermost section that it lies in.
    pub(super) section: Option<usize>,
    /// The title of the embedded document that it lies in.
    pub(super) title: Option<&'t Paragraph<'a>>,
    /// Its figures.
    pub(super) statistics: Range<usize>,
}

/// What begins with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    /// A sentence that follows another in its paragraph.
    Sentence,
    /// A section or paragraph.
    Block,
    /// Something that does not belong to what stands before: an embedded document, boilerplate or what follows it.
    Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading or title above the text that follows.
    Head,
    /// A sentence that belongs to what follows: it ends in a colon, or addresses the audience.
    Announcement,
    Text,
}

/// A section with the units inside it.
#[derive(Debug)]
pub(super) struct Part<'t, 'a> {
    pub(super) section: &'t Section<'a>,
    pub(super) parent: Option<usize>,
    pub(super) units: Range<usize>,
}

/// All units of a document, its sections and its figures.
#[derive(Debug, Default)]
pub(super) struct Units<'t, 'a> {
    pub(super) row: Vec<Unit<'t, 'a>>,
    pub(super) parts: Vec<Part<'t, 'a>>,
    pub(super) statistics: Vec<&'t Statistic<'a>>,
}

/// Reads the units of a document. A leaf that does not fit the source behind the leaf before is left out: such a tree
/// is not valid.
pub(super) fn read<'t, 'a>(document: &'t Document<'a>, boilerplate: Boilerplate) -> Units<'t, 'a> {
    let mut reader = Reader {
        source: &document.source,
        boilerplate,
        main_title: document.main_title(),
        front: document.front.len(),
        found: Units::default(),
        open: Vec::new(),
        titles: Vec::new(),
        title: None,
        edge: Edge::Block,
        last: Last::Nothing,
        paragraph: Reading::Text,
        leaf: Leaf { is_kept: false, statistics: 0, is_marker: false },
        counted: (0, 0),
    };
    for event in document.walk() {
        match event {
            Event::Enter(node) => reader.enter(node),
            Event::Leave(node) => reader.leave(node),
        }
    }
    reader.close_last(document.source.len());
    reader.found
}

struct Reader<'t, 'a> {
    source: &'t str,
    boilerplate: Boilerplate,
    main_title: Option<&'t Paragraph<'a>>,
    /// How many paragraphs of the front are still to come.
    front: usize,
    found: Units<'t, 'a>,
    /// The open sections, and the embedded titles outside them.
    open: Vec<usize>,
    titles: Vec<Option<&'t Paragraph<'a>>>,
    title: Option<&'t Paragraph<'a>>,
    /// What the next unit begins.
    edge: Edge,
    last: Last,
    paragraph: Reading,
    leaf: Leaf,
    /// Up to where the source was counted, in bytes and characters.
    counted: (usize, usize),
}

/// What the last block was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Nothing,
    Site,
    Title,
    Other,
}

/// What becomes of the sentences of the open paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Text,
    Head,
    Announcement,
    LeftOut,
}

/// The leaf that was read last.
#[derive(Clone, Copy, Debug)]
struct Leaf {
    is_kept: bool,
    is_marker: bool,
    /// How many figures stood before it.
    statistics: usize,
}

impl<'t, 'a> Reader<'t, 'a> {
    fn enter(&mut self, node: NodeRef<'t, 'a>) {
        match node {
            NodeRef::Section(section) => self.enter_section(section),
            NodeRef::Paragraph(paragraph) => self.enter_paragraph(paragraph),
            NodeRef::Marker(it) => {
                let kind = self.head_kind();
                self.push(it.span, self.open.len(), kind);
                self.leaf.is_marker = self.leaf.is_kept;
            }
            NodeRef::Heading(it) if self.leaf.is_marker => self.join(it.span),
            NodeRef::Heading(it) => {
                let kind = self.head_kind();
                self.push(it.span, self.open.len(), kind);
            }
            NodeRef::Sentence(it) => {
                let kind = match self.paragraph {
                    Reading::Head => Kind::Head,
                    Reading::Announcement => Kind::Announcement,
                    _ if it.text.ends_with(['：', ':']) => Kind::Announcement,
                    _ => Kind::Text,
                };
                self.push(it.span, self.open.len() + 1, kind);
            }
            NodeRef::Inline(Inline::Statistic(it)) => self.found.statistics.push(it),
            NodeRef::Inline(_) | NodeRef::Document(_) => {}
        }
    }

    fn leave(&mut self, node: NodeRef<'t, 'a>) {
        match node {
            NodeRef::Section(_) => {
                let units = self.found.row.len();
                let part = self.open.pop().and_then(|it| self.found.parts.get_mut(it));
                if let Some(part) = part {
                    part.units.end = units;
                }
                self.title = self.titles.pop().flatten();
            }
            NodeRef::Heading(_) | NodeRef::Sentence(_) => self.end_leaf(),
            NodeRef::Paragraph(_) => self.paragraph = Reading::Text,
            _ => {}
        }
    }

    fn enter_section(&mut self, section: &'t Section<'a>) {
        self.begin(Last::Other, Edge::Block);
        let start = self.found.row.len();
        let parent = self.open.last().copied();
        self.open.push(self.found.parts.len());
        self.titles.push(self.title);
        self.found.parts.push(Part { section, parent, units: start..start });
    }

    fn enter_paragraph(&mut self, paragraph: &'t Paragraph<'a>) {
        let is_front = self.front > 0;
        self.front = self.front.saturating_sub(1);
        let is_site = paragraph.role == ParagraphRole::Boilerplate
            || is_front && paragraph.is_repeated_by(self.main_title);
        if is_site && self.boilerplate == Boilerplate::LeaveOut {
            self.edge = Edge::Part;
            self.paragraph = Reading::LeftOut;
            return;
        }
        let is_embedded = paragraph.role == ParagraphRole::Title && !is_front;
        if is_embedded {
            self.title = Some(paragraph);
        }
        let is_first_line = is_embedded && self.last != Last::Title;
        let last = match paragraph.role {
            _ if is_site => Last::Site,
            ParagraphRole::Title => Last::Title,
            _ => Last::Other,
        };
        self.begin(last, if is_first_line { Edge::Part } else { Edge::Block });
        self.paragraph = match paragraph.role {
            // Inside a section they are the first text below its heading.
            ParagraphRole::Title | ParagraphRole::Subtitle if self.open.is_empty() => Reading::Head,
            ParagraphRole::Title | ParagraphRole::Subtitle | ParagraphRole::Salutation => {
                Reading::Announcement
            }
            _ => Reading::Text,
        };
    }

    /// Begins a block; what belongs to the site and what belongs to the document are apart.
    fn begin(&mut self, block: Last, edge: Edge) {
        let is_apart = self.last != Last::Nothing && (self.last == Last::Site) != (block == Last::Site);
        self.edge = self.edge.max(if is_apart { Edge::Part } else { edge });
        self.last = block;
        self.leaf.is_marker = false;
    }

    /// A heading stands above something, unless its section is empty.
    fn head_kind(&self) -> Kind {
        let part = self.open.last().and_then(|&it| self.found.parts.get(it));
        if part.is_some_and(|it| !it.section.blocks.is_empty()) { Kind::Head } else { Kind::Text }
    }

    fn push(&mut self, span: Span, level: usize, kind: Kind) {
        let statistics = self.found.statistics.len();
        let fits = span.start >= self.counted.0 && !span.is_empty() && span.of(self.source).is_some();
        let is_kept = fits && self.paragraph != Reading::LeftOut;
        self.leaf = Leaf { is_kept, is_marker: false, statistics };
        if !is_kept {
            return;
        }
        self.close_last(span.start);
        let characters = self.count(span.start)..self.count(span.end);
        self.found.row.push(Unit {
            span,
            characters,
            level: level.min(MAX_SECTION_DEPTH + 1),
            edge: self.edge,
            kind,
            section: self.open.last().copied(),
            title: self.title,
            statistics: statistics..statistics,
        });
        self.edge = Edge::Sentence;
    }

    /// Adds the heading to the unit of its marker.
    fn join(&mut self, span: Span) {
        self.leaf.statistics = self.found.statistics.len();
        self.leaf.is_kept =
            span.start >= self.counted.0 && !span.is_empty() && span.of(self.source).is_some();
        if self.leaf.is_kept {
            let end = self.count(span.end);
            if let Some(unit) = self.found.row.last_mut() {
                unit.span.end = span.end;
                unit.characters.end = end;
            }
        }
    }

    /// The figures of a leaf belong to its unit; those of a leaf that was left out to none.
    fn end_leaf(&mut self) {
        let end = self.found.statistics.len();
        match self.found.row.last_mut() {
            Some(unit) if self.leaf.is_kept => unit.statistics.end = end,
            _ => self.found.statistics.truncate(self.leaf.statistics),
        }
    }

    /// Gives the last unit the punctuation that stands behind it, before `limit`.
    fn close_last(&mut self, limit: usize) {
        let Some(unit) = self.found.row.last_mut() else { return };
        let rest = self.source.get(unit.span.end..limit).unwrap_or("");
        let length = rest.find(|c| is_space(c) || !is_separator(c)).unwrap_or(rest.len());
        unit.span.end += length;
        unit.characters.end += rest.get(..length).map_or(0, |it| it.chars().count());
    }

    /// How many characters stand before a byte of the source, at or behind the last one that was asked for.
    fn count(&mut self, to: usize) -> usize {
        let (from, characters) = self.counted;
        let between = self.source.get(from..to).map_or(0, |it| it.chars().count());
        self.counted = (to, characters + between);
        self.counted.1
    }
}
