//! Walking the tree: a view of any node, its children, and the Enter and Leave events of a whole tree.

use alloc::vec::Vec;

use super::{Block, Document, Inline, Marker, Paragraph, Section, Sentence};
use crate::Span;

/// A view of any node of the tree.
///
/// ```
/// use gongwen::{Document, NodeRef};
/// let document = Document::parse("一、修路\n尽快开工。\n");
/// let section = NodeRef::Document(&document).child(0).unwrap();
/// assert_eq!(section.child_count(), 3, "marker, heading, paragraph");
/// assert_eq!(section.child(1).and_then(NodeRef::text), Some("修路"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NodeRef<'t, 'a> {
    /// 公文 — the root.
    Document(&'t Document<'a>),
    /// 层次 — a section.
    Section(&'t Section<'a>),
    /// 序号 — the marker of a section.
    Marker(&'t Marker<'a>),
    /// 标题 — the heading of a section.
    Heading(&'t Sentence<'a>),
    /// 段落 — a paragraph.
    Paragraph(&'t Paragraph<'a>),
    /// 句 — a sentence of a paragraph.
    Sentence(&'t Sentence<'a>),
    /// What was recognised in a sentence, heading or quotation.
    Inline(&'t Inline<'a>),
}

impl<'t, 'a> NodeRef<'t, 'a> {
    /// Where the node stands in the source; the root covers all of it.
    ///
    /// ```
    /// use gongwen::{Document, NodeRef};
    /// let document = Document::parse("尽快开工。\n");
    /// assert_eq!(NodeRef::Document(&document).span().len(), 16, "the line break, too");
    /// ```
    #[must_use]
    pub fn span(self) -> Span {
        match self {
            Self::Document(it) => Span::new(0, it.source.len()),
            Self::Section(it) => it.span,
            Self::Marker(it) => it.span,
            Self::Heading(it) | Self::Sentence(it) => it.span,
            Self::Paragraph(it) => it.span,
            Self::Inline(it) => it.span(),
        }
    }

    /// The text of the node, for the nodes that have one of their own.
    ///
    /// ```
    /// use gongwen::{Document, NodeRef};
    /// let document = Document::parse("一、修路\n");
    /// assert_eq!(document.at(0).and_then(NodeRef::text), Some("一、"));
    /// assert_eq!(NodeRef::Document(&document).text(), None);
    /// ```
    #[must_use]
    pub fn text(self) -> Option<&'t str> {
        match self {
            Self::Marker(it) => Some(&it.text),
            Self::Heading(it) | Self::Sentence(it) => Some(&it.text),
            Self::Inline(it) => Some(it.text()),
            Self::Document(_) | Self::Section(_) | Self::Paragraph(_) => None,
        }
    }

    /// The `index`-th child in document order, from zero.
    #[must_use]
    pub fn child(self, index: usize) -> Option<Self> {
        match self {
            Self::Document(it) => document_child(it, index),
            Self::Section(it) => section_child(it, index),
            Self::Paragraph(it) => it.sentences.get(index).map(Self::Sentence),
            Self::Heading(it) | Self::Sentence(it) => it.inlines.get(index).map(Self::Inline),
            Self::Inline(it) => it.inlines().get(index).map(Self::Inline),
            Self::Marker(_) => None,
        }
    }

    /// How many children the node has.
    #[must_use]
    pub fn child_count(self) -> usize {
        match self {
            Self::Document(it) => it.front.len() + it.body.len() + it.back.len(),
            Self::Section(it) => {
                usize::from(it.marker.is_some()) + usize::from(it.heading.is_some()) + it.blocks.len()
            }
            Self::Paragraph(it) => it.sentences.len(),
            Self::Heading(it) | Self::Sentence(it) => it.inlines.len(),
            Self::Inline(it) => it.inlines().len(),
            Self::Marker(_) => 0,
        }
    }

    /// Enter and Leave events for this node and all below it.
    ///
    /// ```
    /// use gongwen::{Document, Event, NodeRef};
    /// let document = Document::parse("一、修路\n尽快开工。\n二、架桥\n");
    /// let first = NodeRef::from(&document.body[0]);
    /// let entered = first.walk().filter(|it| matches!(it, Event::Enter(_))).count();
    /// assert_eq!(entered, 5, "section, marker, heading, paragraph, sentence");
    /// ```
    #[must_use]
    pub fn walk(self) -> Walk<'t, 'a> {
        Walk { next: Some(self), open: Vec::new() }
    }

    /// The child that covers the byte at `offset`; for sorted children, by halving.
    fn child_at(self, offset: usize) -> Option<Self> {
        let (mut low, mut high) = (0, self.child_count());
        while low < high {
            let middle = low.midpoint(high);
            if self.child(middle)?.span().end <= offset {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.child(low).filter(|child| child.span().contains(offset))
    }
}

impl<'t, 'a> From<&'t Block<'a>> for NodeRef<'t, 'a> {
    fn from(block: &'t Block<'a>) -> Self {
        match block {
            Block::Section(it) => Self::Section(it),
            Block::Paragraph(it) => Self::Paragraph(it),
        }
    }
}

fn document_child<'t, 'a>(document: &'t Document<'a>, index: usize) -> Option<NodeRef<'t, 'a>> {
    if let Some(paragraph) = document.front.get(index) {
        return Some(NodeRef::Paragraph(paragraph));
    }
    let index = index - document.front.len();
    let block =
        document.body.get(index).or_else(|| document.back.get(index.checked_sub(document.body.len())?));
    block.map(NodeRef::from)
}

fn section_child<'t, 'a>(section: &'t Section<'a>, index: usize) -> Option<NodeRef<'t, 'a>> {
    let marker = section.marker.as_ref().map(NodeRef::Marker);
    let heading = section.heading.as_ref().map(NodeRef::Heading);
    let head = usize::from(marker.is_some()) + usize::from(heading.is_some());
    match index.checked_sub(head) {
        Some(index) => section.blocks.get(index).map(NodeRef::from),
        None if index == 0 => marker.or(heading),
        None => heading,
    }
}

/// A step of a [`Walk`].
///
/// ```
/// use gongwen::{Document, Event};
/// let document = Document::parse("尽快开工。");
/// let mut depth = 0;
/// for event in document.walk() {
///     match event {
///         Event::Enter(_) => depth += 1,
///         Event::Leave(_) => depth -= 1,
///     }
/// }
/// assert_eq!(depth, 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'t, 'a> {
    /// The node begins; its children follow.
    Enter(NodeRef<'t, 'a>),
    /// The node ends.
    Leave(NodeRef<'t, 'a>),
}

/// The events of a tree in document order; the stack is explicit, so that no tree is too deep.
///
/// ```
/// use gongwen::{Document, Walk};
/// let document = Document::parse("尽快开工。");
/// let walk: Walk<'_, '_> = document.walk();
/// assert_eq!(walk.count(), 6, "document, paragraph and sentence, twice each");
/// ```
#[derive(Clone, Debug)]
pub struct Walk<'t, 'a> {
    next: Option<NodeRef<'t, 'a>>,
    open: Vec<(NodeRef<'t, 'a>, usize)>,
}

impl<'t, 'a> Iterator for Walk<'t, 'a> {
    type Item = Event<'t, 'a>;

    fn next(&mut self) -> Option<Event<'t, 'a>> {
        if let Some(node) = self.next.take() {
            self.next = node.child(0);
            self.open.push((node, 1));
            return Some(Event::Enter(node));
        }
        let (node, _) = self.open.pop()?;
        if let Some((parent, index)) = self.open.last_mut() {
            self.next = parent.child(*index);
            *index += 1;
        }
        Some(Event::Leave(node))
    }
}

impl<'a> Document<'a> {
    /// Enter and Leave events for every node, in document order.
    ///
    /// ```
    /// use gongwen::{Document, Event, NodeRef};
    /// let document = Document::parse("各项工作有序推进。");
    /// let sentences = document
    ///     .walk()
    ///     .filter(|event| matches!(event, Event::Enter(NodeRef::Sentence(_))));
    /// assert_eq!(sentences.count(), 1);
    /// ```
    #[must_use]
    pub fn walk(&self) -> Walk<'_, 'a> {
        NodeRef::Document(self).walk()
    }

    /// The innermost node that covers the byte at `offset`: never a reference of a statistic. `None` behind the
    /// end of the source; the root where no child covers it.
    ///
    /// ```
    /// use gongwen::{Document, NodeRef};
    /// let document = Document::parse("各项工作有序推进。");
    /// assert_eq!(document.at(3).and_then(NodeRef::text), Some("各项工作有序推进。"));
    /// ```
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<NodeRef<'_, 'a>> {
        let mut node = NodeRef::Document(self);
        if !node.span().contains(offset) {
            return None;
        }
        while let Some(child) = node.child_at(offset) {
            node = child;
        }
        Some(node)
    }
}
