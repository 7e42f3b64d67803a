//! Markdown read back with another parser, and compared with the tree it was written from.

use std::iter::once;

use gongwen::{Document, Event, Layout, NodeRef, Paragraph, ParagraphRole, Section};
use pulldown_cmark::{Event as Md, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A heading, paragraph or rule of Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Block {
    /// The level of a heading; 0 for a paragraph, 7 for a rule.
    level: usize,
    /// How many lists it lies in.
    lists: usize,
    /// How many items it opens.
    opens: usize,
    /// Its text; hard breaks are line feeds.
    text: String,
    /// What of it is strong.
    strong: String,
}

const RULE: usize = 7;

/// The blocks of a text; whatever this crate never writes (links, code, HTML, tables …) is a failure.
pub(crate) fn blocks(markdown: &str, options: Options) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut lists, mut opens, mut is_open, mut is_strong) = (0, 0, false, false);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Md::Start(Tag::List(None)) => (lists, is_open) = (lists + 1, false),
            Md::End(TagEnd::List(false)) => (lists, is_open) = (lists - 1, false),
            Md::Start(Tag::Item) => (opens, is_open) = (opens + 1, false),
            Md::Start(Tag::Paragraph) => {
                blocks.push(Block { lists, opens, ..Block::default() });
                (opens, is_open) = (0, true);
            }
            Md::Start(Tag::Heading { level, id: None, classes, attrs }) => {
                assert!(classes.is_empty() && attrs.is_empty(), "{markdown}");
                blocks.push(Block { level: number(level), lists, opens, ..Block::default() });
                (opens, is_open) = (0, true);
            }
            Md::Rule => blocks.push(Block { level: RULE, lists, opens, ..Block::default() }),
            Md::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => is_open = false,
            Md::Start(Tag::Strong) | Md::End(TagEnd::Strong) => {
                // A tight item holds its text without a paragraph.
                if !is_open {
                    blocks.push(Block { lists, opens, ..Block::default() });
                    (opens, is_open) = (0, true);
                }
                is_strong = !is_strong;
            }
            Md::Text(text) => {
                if !is_open {
                    blocks.push(Block { lists, opens, ..Block::default() });
                    (opens, is_open) = (0, true);
                }
                let block = blocks.last_mut().unwrap();
                block.text.push_str(&text);
                if is_strong {
                    block.strong.push_str(&text);
                }
            }
            Md::HardBreak => blocks.last_mut().unwrap().text.push('\n'),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    assert_eq!((lists, opens), (0, 0), "an empty item in\n{markdown}");
    blocks
}

fn number(level: HeadingLevel) -> usize {
    level as usize
}

/// The tree and its Markdown, compared leaf after leaf.
struct Reader<'t, 'a> {
    blocks: Vec<Block>,
    /// Every character that is no blank, with its block and whether it begins a line of it.
    signs: Vec<(char, usize, bool)>,
    at: usize,
    /// The open sections; the first stands for the document.
    open: Vec<Open<'t, 'a>>,
    /// The blocks that are headings and were met.
    headings: Vec<usize>,
    front: usize,
    markdown: String,
}

/// A section while its inside is compared.
struct Open<'t, 'a> {
    section: Option<&'t Section<'a>>,
    /// Where its first line stands, once it was met.
    block: Option<usize>,
    /// Whether a section in it was a heading.
    has_headings: bool,
}

/// Checks that a document comes back from its Markdown.
#[track_caller]
pub(crate) fn check(document: &Document<'_>) {
    let markdown = document.markdown().to_string();
    let blocks = blocks(&markdown, Options::all());
    assert_eq!(blocks, self::blocks(&markdown, Options::empty()), "extensions change\n{markdown}");
    let mut signs = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut is_first = true;
        for c in block.text.chars() {
            is_first |= c == '\n';
            if !is_space(c) {
                signs.push((c, index, std::mem::replace(&mut is_first, false)));
            }
        }
    }
    let root = Open { section: None, block: None, has_headings: false };
    let front = document.front.len();
    let mut reader = Reader { blocks, signs, at: 0, open: vec![root], headings: Vec::new(), front, markdown };
    reader.document(document);
}

impl<'t, 'a> Reader<'t, 'a> {
    fn document(&mut self, document: &'t Document<'a>) {
        let mut paragraph = None;
        for event in document.walk() {
            match event {
                Event::Enter(NodeRef::Section(section)) => {
                    self.open.push(Open { section: Some(section), block: None, has_headings: false });
                }
                Event::Leave(NodeRef::Section(_)) => {
                    self.open.pop();
                }
                Event::Enter(NodeRef::Marker(it)) => self.head(&it.text),
                Event::Enter(NodeRef::Heading(it)) => self.head(&it.text),
                Event::Enter(NodeRef::Paragraph(it)) => paragraph = Some(it),
                Event::Leave(NodeRef::Paragraph(_)) => self.front = self.front.saturating_sub(1),
                Event::Enter(NodeRef::Sentence(it)) => {
                    if let Some((block, begins)) = self.leaf(&it.text) {
                        paragraph.take().into_iter().for_each(|it| self.paragraph(it, block, begins));
                    }
                }
                _ => {}
            }
        }
        self.skip_separators(&[]);
        let rest: String = self.signs[self.at..].iter().map(|it| it.0).collect();
        assert_eq!(rest, "", "invented in\n{}", self.markdown);
        let headings = (0..self.blocks.len()).filter(|&it| (1..RULE).contains(&self.blocks[it].level));
        assert_eq!(self.headings, headings.collect::<Vec<_>>(), "headings of\n{}", self.markdown);
    }

    /// Finds the text of a leaf where the last one ended; between them may stand separators only. Gives its block,
    /// and whether it begins a line there.
    fn leaf(&mut self, text: &str) -> Option<(usize, bool)> {
        let leaf: Vec<char> = text.chars().filter(|&c| !is_space(c)).map(clean).collect();
        // One of nothing but separators could be any of those that stand between the leaves.
        let first = leaf.iter().find(|&&c| !is_separator(c))?;
        self.skip_separators(&leaf);
        let found = self.signs[self.at..].iter().map(|it| it.0).take(leaf.len());
        assert!(found.eq(leaf.iter().copied()), "{text:?} is lost from {first:?} on in\n{}", self.markdown);
        let (_, block, begins) = self.signs[self.at];
        self.at += leaf.len();
        Some((block, begins))
    }

    fn skip_separators(&mut self, leaf: &[char]) {
        let is_here = |at: usize| {
            let rest = &self.signs[at.min(self.signs.len())..];
            !leaf.is_empty()
                && rest.len() >= leaf.len()
                && rest.iter().zip(leaf).all(|(sign, c)| sign.0 == *c)
        };
        let mut at = self.at;
        while !is_here(at) && self.signs.get(at).is_some_and(|it| is_separator(it.0)) {
            at += 1;
        }
        self.at = at;
    }

    fn items(&self) -> usize {
        let is_item = |open: &&Open<'_, '_>| open.block.is_none_or(|it| self.blocks[it].level == 0);
        self.open.iter().skip(1).filter(is_item).count()
    }

    /// The first text of a section makes it a heading or an item.
    fn head(&mut self, text: &str) {
        let Some((block, begins)) = self.leaf(text) else { return };
        let depth = self.open.len() - 1;
        if let Some(first) = self.open[depth].block {
            assert_eq!(block, first, "marker and heading stand apart in\n{}", self.markdown);
            return;
        }
        let items = self.items();
        assert!(begins, "{text:?} does not begin its line in\n{}", self.markdown);
        let found = &self.blocks[block];
        let is_heading = found.level > 0;
        if is_heading {
            assert_eq!(found.level, depth + 1, "level of {text:?} in\n{}", self.markdown);
            assert_eq!((items, found.lists), (1, 0), "{text:?} inside a list in\n{}", self.markdown);
            self.headings.push(block);
        } else {
            assert_eq!(found.lists, items, "nesting of {text:?} in\n{}", self.markdown);
            assert!(found.opens > 0, "{text:?} is no item in\n{}", self.markdown);
            self.is_below_its_heading(block);
        }
        self.open[depth].block = Some(block);
        self.open[depth - 1].has_headings |= is_heading;
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>, block: usize, begins: bool) {
        let found = &self.blocks[block];
        let depth = self.open.len() - 1;
        if found.level > 0 {
            assert_eq!(
                (paragraph.role, found.level, depth),
                (ParagraphRole::Title, 1, 0),
                "{}",
                self.markdown
            );
            if self.headings.last() != Some(&block) {
                self.headings.push(block);
            }
            self.open[0].has_headings = false;
            return;
        }
        assert!(paragraph.role != ParagraphRole::Title || depth > 0 || self.front > 1, "{}", self.markdown);
        assert_eq!(found.lists, self.items(), "nesting of {:?} in\n{}", found.text, self.markdown);
        let open = &mut self.open[depth];
        if begins && found.opens == 0 {
            self.is_below_its_heading(block);
        } else if begins {
            let first = *open.block.get_or_insert(block);
            assert_eq!(first, block, "{:?} is an item in\n{}", found.text, self.markdown);
        } else {
            let section = open.section.expect("text in a line is inside a section");
            assert_eq!(
                open.block,
                Some(block),
                "{:?} hangs on another line in\n{}",
                found.text,
                self.markdown
            );
            assert_ne!(section.layout, Layout::Display, "{}", self.markdown);
            let lead: String = once(section.marker.as_ref().map_or("", |it| &it.text))
                .chain(section.heading.as_ref().map(|it| &*it.text))
                .collect();
            let strip = |text: &str| text.chars().filter(|&c| !is_space(c)).map(clean).collect::<String>();
            assert!([strip(&lead), String::new()].contains(&strip(&found.strong)), "{}", self.markdown);
        }
    }

    /// The last heading above a block is that of the section it lies in, unless sections stand before it there; then
    /// at the top level a rule does.
    fn is_below_its_heading(&self, block: usize) {
        let above = self.open[..self.open.len()].iter().rev().filter(|it| it.block != Some(block));
        let mut headed =
            above.filter(|it| it.section.is_none() || it.block.is_some_and(|it| self.blocks[it].level > 0));
        let Some(parent) = headed.next() else { return };
        let last = (0..block).rev().find(|&it| self.blocks[it].level > 0);
        let level = last.map_or(0, |it| self.blocks[it].level);
        match (parent.block, parent.has_headings) {
            (Some(heading), false) => assert_eq!(last, Some(heading), "{}", self.markdown),
            (None, false) => assert!([0, 1, RULE].contains(&level), "{}", self.markdown),
            (None, true) => assert_eq!(level, RULE, "no rule in\n{}", self.markdown),
            (Some(_), true) => {}
        }
    }
}

pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{85}' | '\u{b}' | '\u{c}'
        )
}

pub(crate) fn is_separator(c: char) -> bool {
    "，,、。；;：:．.)）]］】〕》〉」』”’\"'".contains(c)
}

/// What is written for characters that neither HTML nor Markdown can carry.
pub(crate) fn clean(c: char) -> char {
    let code = u32::from(c);
    let is_character = !c.is_control() && code & 0xfffe != 0xfffe && !(0xfdd0..=0xfdef).contains(&code);
    if is_character { c } else { '\u{fffd}' }
}
