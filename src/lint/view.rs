//! What the rules look at: the tree's sentences, sections, lists and figures, collected in one walk.

use alloc::vec::Vec;

use crate::tree::{
    Block, Document, Event, Family, Inline, NodeRef, Paragraph, ParagraphRole, Section, Sentence, Statistic,
};
use crate::{Span, chars, text};

/// A document as the rules see it. Boilerplate and tables of contents are not part of it.
pub(super) struct View<'t, 'a> {
    pub(super) document: &'t Document<'a>,
    pub(super) source: &'t str,
    /// Every section, in document order.
    pub(super) sections: Vec<&'t Section<'a>>,
    /// Every run of numbered siblings.
    pub(super) lists: Vec<List<'t, 'a>>,
    /// Every sentence and heading, in document order.
    pub(super) sentences: Vec<&'t Sentence<'a>>,
    /// Every figure, in document order.
    pub(super) statistics: Vec<&'t Statistic<'a>>,
    /// Every other inline, in document order.
    pub(super) inlines: Vec<&'t Inline<'a>>,
    /// The source without boilerplate and tables of contents, cut where paragraphs end.
    pub(super) paragraphs: Vec<Span>,
}

/// A run of numbered siblings of one family.
#[derive(Clone, Copy, Debug)]
pub(super) struct List<'t, 'a> {
    /// The section that it stands in.
    pub(super) parent: Option<&'t Section<'a>>,
    /// The blocks around it; those of the list begin at `start`.
    pub(super) blocks: &'t [Block<'a>],
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'t, 'a> View<'t, 'a> {
    pub(super) fn new(document: &'t Document<'a>) -> Self {
        let mut view = Self {
            document,
            source: &document.source,
            sections: Vec::new(),
            lists: Vec::new(),
            sentences: Vec::new(),
            statistics: Vec::new(),
            inlines: Vec::new(),
            paragraphs: Vec::new(),
        };
        view.lists_of(None, &document.body);
        view.lists_of(None, &document.back);
        let mut cut = Cut::default();
        let mut is_read = true;
        for event in document.walk() {
            let Event::Enter(node) = event else { continue };
            match node {
                NodeRef::Section(it) => {
                    is_read = true;
                    view.sections.push(it);
                    view.lists_of(Some(it), &it.blocks);
                }
                NodeRef::Paragraph(it) => is_read = is_written(it),
                NodeRef::Heading(it) | NodeRef::Sentence(it) if is_read => view.sentences.push(it),
                NodeRef::Inline(Inline::Statistic(it)) if is_read => view.statistics.push(it),
                NodeRef::Inline(it) if is_read => view.inlines.push(it),
                _ => {}
            }
            cut.enter(node, is_read, view.source);
        }
        view.paragraphs = cut.finish(view.source);
        view
    }

    /// The runs of numbered siblings among these blocks.
    fn lists_of(&mut self, parent: Option<&'t Section<'a>>, blocks: &'t [Block<'a>]) {
        let mut start = 0;
        for (end, pair) in (1..).zip(blocks.windows(2)) {
            let [left, right] = pair else { continue };
            if !go_on(left, right) {
                self.list(parent, blocks, start, end);
                start = end;
            }
        }
        self.list(parent, blocks, start, blocks.len());
    }

    fn list(&mut self, parent: Option<&'t Section<'a>>, blocks: &'t [Block<'a>], start: usize, end: usize) {
        let list = List { parent, blocks, start, end };
        if list.family().is_some() {
            self.lists.push(list);
        }
    }

    /// The character before `offset` in the source.
    pub(super) fn before(&self, offset: usize) -> Option<char> {
        self.source.get(..offset)?.chars().next_back()
    }

    /// The words before `offset` in its clause, some twenty characters at the most.
    pub(super) fn clause_before(&self, offset: usize) -> &'t str {
        let before = text::tail(self.source.get(..offset).unwrap_or(""), 60);
        let is_end = |c| matches!(c, '，' | ',' | '。' | '；' | ';') || chars::is_break(c);
        before.rsplit(is_end).next().unwrap_or("")
    }

    /// The character at `offset` in the source.
    pub(super) fn after(&self, offset: usize) -> Option<char> {
        self.source.get(offset..)?.chars().next()
    }
}

impl<'t, 'a> List<'t, 'a> {
    pub(super) fn items(&self) -> impl DoubleEndedIterator<Item = &'t Section<'a>> + use<'t, 'a> {
        self.blocks.get(self.start..self.end).unwrap_or(&[]).iter().filter_map(section)
    }

    pub(super) fn count(&self) -> usize {
        self.end - self.start
    }

    pub(super) fn family(&self) -> Option<&'t Family> {
        Some(&section(self.blocks.get(self.start)?)?.marker.as_ref()?.family)
    }

    /// What stands directly before the first item.
    pub(super) fn lead(&self) -> Option<&'t Block<'a>> {
        self.blocks.get(self.start.checked_sub(1)?)
    }
}

pub(super) fn section<'t, 'a>(block: &'t Block<'a>) -> Option<&'t Section<'a>> {
    if let Block::Section(it) = block { Some(it) } else { None }
}

/// The value of a section's marker.
pub(super) fn ordinal(section: &Section<'_>) -> Option<u32> {
    section.marker.as_ref()?.ordinal
}

/// Whether the right one goes on with the list of the left one.
fn go_on(left: &Block<'_>, right: &Block<'_>) -> bool {
    let markers = section(left).zip(section(right));
    let markers = markers.and_then(|(left, right)| left.marker.as_ref().zip(right.marker.as_ref()));
    markers.is_some_and(|(left, right)| left.family == right.family && left.ordinal < right.ordinal)
}

/// Whether an author wrote the paragraph as text.
fn is_written(paragraph: &Paragraph<'_>) -> bool {
    !matches!(paragraph.role, ParagraphRole::Boilerplate | ParagraphRole::Contents | ParagraphRole::TableRow)
}

/// Cuts the source where paragraphs end: at a line break between two leaves that are not of one paragraph.
#[derive(Default)]
struct Cut {
    done: Vec<Span>,
    open: Option<Span>,
    is_inside: bool,
}

impl Cut {
    fn enter(&mut self, node: NodeRef<'_, '_>, is_read: bool, source: &str) {
        match node {
            NodeRef::Section(_) | NodeRef::Paragraph(_) => self.is_inside = false,
            NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_) => {
                self.leaf(node.span(), is_read, source);
                self.is_inside = matches!(node, NodeRef::Sentence(_));
            }
            _ => {}
        }
    }

    fn leaf(&mut self, span: Span, is_read: bool, source: &str) {
        let gap = self.open.and_then(|open| source.get(open.end..span.start));
        let goes_on = self.is_inside || gap.is_some_and(|gap| !gap.contains(chars::is_break));
        match &mut self.open {
            Some(open) if goes_on && is_read => open.end = open.end.max(span.end),
            open => {
                self.done.extend(open.take());
                *open = is_read.then_some(span);
            }
        }
    }

    /// The paragraphs, each with the signs behind its last leaf.
    fn finish(mut self, source: &str) -> Vec<Span> {
        self.done.extend(self.open);
        let mut next = source.len();
        for span in self.done.iter_mut().rev() {
            let tail = source.get(span.end..next).unwrap_or("");
            span.end += tail.find(chars::is_break).unwrap_or(tail.len());
            next = span.start;
        }
        self.done
    }
}
