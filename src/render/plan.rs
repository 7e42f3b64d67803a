//! The plan of the writers: the order of lines, which sections become headings and which items, and which
//! paragraph continues the line of its heading.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::{fmt, slice};

use super::{Boilerplate, keeps_blank};
use crate::chars::{is_break, is_separator, is_space};
use crate::{Block, Document, Family, Layout, Paragraph, ParagraphRole, Section, Sentence, Span};

/// What a writer makes of a document, line after line.
pub(super) trait Sink<'t, 'a> {
    /// A zone that has something in it begins.
    fn zone(&mut self, zone: Zone) -> fmt::Result;
    /// A title at the top level, of the document or of one embedded in it, in one or more lines.
    fn title(&mut self, lines: &[&'t Paragraph<'a>]) -> fmt::Result;
    /// A paragraph, `depth` sections deep.
    fn paragraph(&mut self, paragraph: &'t Paragraph<'a>, depth: usize) -> fmt::Result;
    /// A section begins with its first line.
    fn enter(&mut self, head: &Head<'t, 'a>) -> fmt::Result;
    /// The section ends.
    fn leave(&mut self, head: &Head<'t, 'a>) -> fmt::Result;
}

/// The parts of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Front,
    Body,
    Back,
}

/// How a section is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Its heading on a line of its own.
    Heading,
    /// Marker, heading and the text that continues them in one paragraph, an item of a list.
    Item,
}

/// What the first line of a section is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head<'t, 'a> {
    pub(super) section: &'t Section<'a>,
    /// How deep the section stands, from one.
    pub(super) depth: usize,
    pub(super) form: Form,
    /// The punctuation behind the heading; a heading on a line of its own has none.
    pub(super) tail: &'t str,
    /// The paragraph that continues the line of an item.
    pub(super) lead: Option<&'t Paragraph<'a>>,
    /// Whether marker and heading are set off from the text that follows in their line.
    pub(super) is_set_off: bool,
}

/// Headings of at most so many characters, markers included, are set off from the text that follows in their line.
const SHORT_HEADING: usize = 40;
/// A list most of whose members are longer is one of paragraphs, whatever stands below them.
const LONGEST_HEADING: usize = 120;

impl<'t> Head<'t, '_> {
    /// Marker and heading.
    pub(super) fn texts(&self) -> (&'t str, &'t str) {
        let marker = self.section.marker.as_ref().map_or("", |it| &it.text);
        (marker, self.section.heading.as_ref().map_or("", |it| &it.text))
    }

    /// Whether a blank stands between marker and heading: one that the source has, beside a word.
    pub(super) fn has_blank(&self) -> bool {
        let (Some(marker), Some(heading)) = (&self.section.marker, &self.section.heading) else {
            return false;
        };
        marker.span.end < heading.span.start && stands_apart(&marker.text, &heading.text)
    }

    /// Whether a blank stands before the paragraph that continues the line.
    pub(super) fn has_blank_before_lead(&self) -> bool {
        let Some(lead) = self.lead else { return false };
        let first = lead.sentences.first().map_or("", |it| &it.text);
        let (marker, heading) = self.texts();
        head_end(self.section) + self.tail.len() < lead.span.start
            && match (heading, self.tail) {
                ("", "") => stands_apart(marker, first),
                (heading, "") => keeps_blank(heading, first),
                (_, tail) => keeps_blank(tail, first),
            }
    }

    /// Appends marker and heading to a line.
    pub(super) fn push_to(&self, line: &mut String) {
        let (marker, heading) = self.texts();
        line.push_str(marker);
        if self.has_blank() {
            line.push(' ');
        }
        line.push_str(heading);
    }

    /// Appends what follows them in the line of an item.
    pub(super) fn push_rest(&self, line: &mut String) {
        line.push_str(self.tail);
        if self.has_blank_before_lead() {
            line.push(' ');
        }
        if let Some(lead) = self.lead {
            push_paragraph(line, lead);
        }
    }

    /// Where the punctuation behind the heading stands.
    pub(super) fn tail_span(&self) -> Span {
        let start = head_end(self.section);
        Span::new(start, start + self.tail.len())
    }

    /// Where the line stands in the source; what belongs to no node ([`Self::tail`]) does not count at its end.
    pub(super) fn line(&self) -> Span {
        let marker = self.section.marker.as_ref().map(|it| it.span.start);
        let heading = self.section.heading.as_ref().map(|it| it.span.start);
        let end = head_end(self.section);
        Span::new(
            marker.or(heading).unwrap_or(self.section.span.start),
            self.lead.map_or(end, |it| it.span.end),
        )
    }
}

/// Goes through a document and tells `sink` what to write.
pub(super) fn run<'t, 'a>(
    document: &'t Document<'a>,
    boilerplate: Boilerplate,
    sink: &mut impl Sink<'t, 'a>,
) -> fmt::Result {
    let mut run = Run { source: &document.source, boilerplate, sink, titles: Vec::new(), open: Vec::new() };
    run.front(document)?;
    run.zone(Zone::Body, &document.body, document.back.first())?;
    run.zone(Zone::Back, &document.back, None)
}

struct Run<'s, 't, 'a, S> {
    source: &'t str,
    boilerplate: Boilerplate,
    sink: &'s mut S,
    /// The lines of a title that may go on.
    titles: Vec<&'t Paragraph<'a>>,
    open: Vec<Open<'t, 'a>>,
}

/// The top level, or a section that is being written.
struct Open<'t, 'a> {
    head: Option<Head<'t, 'a>>,
    blocks: slice::Iter<'t, Block<'a>>,
    groups: BTreeMap<Option<&'t Family>, Group>,
}

impl<'t, 'a, S: Sink<'t, 'a>> Run<'_, 't, 'a, S> {
    /// The title of the page that the document repeats is an ordinary line.
    fn front(&mut self, document: &'t Document<'a>) -> fmt::Result {
        if document.front.is_empty() {
            return Ok(());
        }
        self.sink.zone(Zone::Front)?;
        let title = document.main_title();
        for paragraph in &document.front {
            match (paragraph.is_repeated_by(title), self.boilerplate) {
                (false, _) => self.paragraph(paragraph)?,
                (true, Boilerplate::Keep) => {
                    self.end_title()?;
                    self.sink.paragraph(paragraph, 0)?;
                }
                (true, Boilerplate::LeaveOut) => {}
            }
        }
        self.end_title()
    }

    fn zone(&mut self, zone: Zone, blocks: &'t [Block<'a>], next: Option<&'t Block<'a>>) -> fmt::Result {
        if blocks.is_empty() {
            return Ok(());
        }
        self.sink.zone(zone)?;
        self.open.push(self.opened(None, blocks));
        while let Some(top) = self.open.last_mut() {
            match top.blocks.next() {
                Some(Block::Paragraph(paragraph)) => self.paragraph(paragraph)?,
                Some(Block::Section(section)) => self.enter(section, next)?,
                None => {
                    self.end_title()?;
                    let head = self.open.pop().and_then(|it| it.head);
                    head.map_or(Ok(()), |head| self.sink.leave(&head))?;
                }
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &'t Paragraph<'a>) -> fmt::Result {
        let is_left_out =
            paragraph.role == ParagraphRole::Boilerplate && self.boilerplate == Boilerplate::LeaveOut;
        if is_left_out || paragraph.characters().next().is_none() {
            return Ok(());
        }
        let depth = self.open.len().saturating_sub(1);
        if paragraph.role == ParagraphRole::Title && depth == 0 {
            self.titles.push(paragraph);
            return Ok(());
        }
        self.end_title()?;
        self.sink.paragraph(paragraph, depth)
    }

    fn end_title(&mut self) -> fmt::Result {
        let titles = core::mem::take(&mut self.titles);
        if titles.is_empty() { Ok(()) } else { self.sink.title(&titles) }
    }

    fn enter(&mut self, section: &'t Section<'a>, next: Option<&'t Block<'a>>) -> fmt::Result {
        self.end_title()?;
        let group = self.group(section);
        let form = self.form(section, group);
        let end = head_end(section);
        let lead = section.blocks.first().filter(|_| form == Form::Item);
        let lead = lead.and_then(|block| self.lead(section.layout, end, block));
        let next = section.blocks.first().or_else(|| self.following()).or(next).map(Block::span);
        let limit = next.map_or(self.source.len(), |it| it.start);
        let tail = Span::new(end, limit).of(self.source).filter(|_| form == Form::Item).unwrap_or("");
        let length = tail.find(|c| is_space(c) || !is_separator(c)).unwrap_or(tail.len());
        let tail = tail.get(..length).unwrap_or("");
        let is_set_off = form == Form::Item && group.has_texts && group.longest <= SHORT_HEADING;
        let head = Head { section, depth: self.open.len(), form, tail, lead, is_set_off };
        self.sink.enter(&head)?;
        let blocks = section.blocks.get(usize::from(lead.is_some())..).unwrap_or(&[]);
        self.open.push(self.opened(Some(head), blocks));
        Ok(())
    }

    /// The next block of the sections that are open.
    fn following(&self) -> Option<&'t Block<'a>> {
        self.open.iter().rev().find_map(|it| it.blocks.as_slice().first())
    }

    /// What the section's siblings of the same family are like.
    fn group(&self, section: &Section<'_>) -> Group {
        let family = section.marker.as_ref().map(|it| &it.family);
        self.open.last().and_then(|it| it.groups.get(&family)).copied().unwrap_or_default()
    }

    /// An item holds items only, and Markdown and HTML know six levels of headings, the first for the title.
    fn form(&self, section: &Section<'_>, group: Group) -> Form {
        let parent = self.open.last().and_then(|it| it.head);
        let is_open = parent.is_none_or(|head| head.form == Form::Heading) && self.open.len() < 6;
        let is_open = is_open && has_text(section);
        if is_open && group.has_titles && !group.has_clauses && group.balance >= 0 {
            Form::Heading
        } else {
            Form::Item
        }
    }

    /// The block as the paragraph that continues the line which ended at `end`.
    fn lead(&self, layout: Layout, end: usize, block: &'t Block<'a>) -> Option<&'t Paragraph<'a>> {
        let Block::Paragraph(paragraph) = block else { return None };
        let gap = Span::new(end, paragraph.span.start).of(self.source)?;
        let is_same_line = match layout {
            Layout::RunIn => true,
            Layout::Inline => !gap.contains(is_break),
            Layout::Display => false,
        };
        let is_left_out =
            paragraph.role == ParagraphRole::Boilerplate && self.boilerplate == Boilerplate::LeaveOut;
        (is_same_line && !is_left_out).then_some(paragraph)
    }

    fn opened(&self, head: Option<Head<'t, 'a>>, blocks: &'t [Block<'a>]) -> Open<'t, 'a> {
        Open { head, blocks: blocks.iter(), groups: groups(blocks, self.source) }
    }
}

/// Where marker and heading end.
fn head_end(section: &Section<'_>) -> usize {
    let marker = section.marker.as_ref().map(|it| it.span.end);
    section.heading.as_ref().map(|it| it.span.end).or(marker).unwrap_or(section.span.start)
}

/// What the siblings of one family are like; they are written alike.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    /// One stands alone on its line above other blocks.
    has_titles: bool,
    /// One ends in `；`, like the items of a sentence.
    has_clauses: bool,
    /// The characters of the longest heading, counted no further than it matters.
    longest: usize,
    /// How many are of a heading's length, less those that are paragraphs by their length.
    balance: isize,
    /// Something stands below one.
    has_texts: bool,
}

fn groups<'t>(blocks: &'t [Block<'_>], source: &str) -> BTreeMap<Option<&'t Family>, Group> {
    let mut groups: BTreeMap<_, Group> = BTreeMap::new();
    for block in blocks {
        let Block::Section(section) = block else { continue };
        let group = groups.entry(section.marker.as_ref().map(|it| &it.family)).or_default();
        let rest = source.get(head_end(section)..).unwrap_or("");
        group.has_titles |= is_titled(section);
        group.has_clauses |= rest.starts_with(['；', ';']);
        let length = length(section);
        group.longest = group.longest.max(length);
        group.balance += if length > LONGEST_HEADING { -1 } else { 1 };
        group.has_texts |= !section.blocks.is_empty();
    }
    groups
}

/// Whether marker or heading has a visible character.
fn has_text(section: &Section<'_>) -> bool {
    let marker = section.marker.as_ref().map(|it| &*it.text);
    let heading = section.heading.as_ref().map(|it| &*it.text);
    marker.into_iter().chain(heading).any(|text| text.contains(|c| !is_space(c)))
}

/// How many characters marker and heading have, counted no further than it matters.
fn length(section: &Section<'_>) -> usize {
    let marker = section.marker.iter().flat_map(|it| it.text.chars());
    let heading = section.heading.iter().flat_map(|it| it.text.chars());
    marker.chain(heading).take(LONGEST_HEADING + 1).count()
}

/// Whether a section stands as a heading: alone on its line above other blocks; 章 and 条 also without words.
fn is_titled(section: &Section<'_>) -> bool {
    let family = section.marker.as_ref().map(|it| &it.family);
    match family {
        Some(Family::Dash | Family::Bullet) => false,
        Some(Family::Part | Family::Chapter | Family::Section | Family::Article)
            if section.heading.is_none() =>
        {
            true
        }
        _ => section.layout == Layout::Display && section.heading.is_some() && !section.blocks.is_empty(),
    }
}

/// Whether a blank behind a marker separates: behind 第一章 and before a number, not behind 一、.
fn stands_apart(marker: &str, text: &str) -> bool {
    marker.ends_with(char::is_alphanumeric) || text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Appends the sentences of a paragraph to a line.
pub(super) fn push_paragraph(line: &mut String, paragraph: &Paragraph<'_>) {
    let mut last: Option<&Sentence<'_>> = None;
    for sentence in &paragraph.sentences {
        if last.is_some_and(|last| has_blank_between(last, sentence)) {
            line.push(' ');
        }
        line.push_str(&sentence.text);
        last = Some(sentence);
    }
}

/// Whether a blank stands between two sentences of a paragraph: one that the source has, between Latin words.
pub(super) fn has_blank_between(last: &Sentence<'_>, next: &Sentence<'_>) -> bool {
    last.span.end < next.span.start && keeps_blank(&last.text, &next.text)
}
