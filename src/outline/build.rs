//! The tree out of paragraphs and lists: each paragraph is cut at its markers and its parts are put in their places.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::findings::Findings;
use super::head::{self, trim};
use super::lists::Lists;
use super::placement::{self, Unmarked};
use super::sentences::{sentence, sentences};
use super::stack::{Siblings, Stack};
use super::structure::Structure;
use super::{line, title};
use crate::lines::{Mark, Place, Stop, StopKind};
use crate::{
    Block, Document, Layout, Marker, Paragraph, ParagraphRole as Role, Placement, Section, Sentence, Span,
    text,
};

/// Builds the document.
pub(crate) fn document<'s>(structure: &Structure<'s>, lists: &Lists) -> Document<'s> {
    let mut builder =
        Builder { structure, lists, stack: Stack::new(lists), findings: Findings::default(), position: 0 };
    let mut document = Document::new(structure.source);
    let (front, back) = (structure.zones.front, structure.zones.back);
    document.front = builder.front(front);
    for paragraph in front..back {
        builder.paragraph(paragraph);
    }
    document.body = builder.stack.finish();
    for paragraph in back..structure.pieces.len() {
        builder.paragraph(paragraph);
    }
    document.back = builder.stack.finish();
    builder.quotes();
    document.diagnostics = builder.findings.finish();
    document
}

/// A paragraph of so many bytes has lost its line breaks.
const COLLAPSED: usize = 4500;

struct Builder<'b, 's> {
    structure: &'b Structure<'s>,
    lists: &'b Lists,
    stack: Stack<'s, 'b>,
    findings: Findings,
    /// The place of the last member of a list without values.
    position: u32,
}

impl<'s> Builder<'_, 's> {
    /// The front: a wrapped title is one paragraph.
    fn front(&self, end: usize) -> Vec<Paragraph<'s>> {
        let mut front: Vec<Paragraph<'s>> = Vec::new();
        for index in 0..end {
            let role = self.structure.role(index);
            let span = self.span(index);
            match front.last_mut() {
                Some(last) if last.role == role && self.goes_on_title(index, role) => {
                    append(self.structure.source, last, span);
                }
                _ => front.push(self.flat(index, role)),
            }
        }
        front
    }

    /// Whether the title line before breaks off.
    fn goes_on_title(&self, index: usize, role: Role) -> bool {
        let before = index.checked_sub(1).filter(|&before| self.structure.role(before) == role);
        let text = self.structure.text(index);
        before.is_some_and(|before| title::goes_on(role, self.structure.text(before), text))
    }

    fn span(&self, index: usize) -> Span {
        self.structure.pieces.get(index).map_or(Span::default(), |piece| piece.span)
    }

    /// A line that is not cut into sentences: title, byline, date.
    fn flat(&self, index: usize, role: Role) -> Paragraph<'s> {
        let span = self.span(index);
        let mut paragraph = Paragraph::new(span, role);
        paragraph.sentences = match role {
            Role::Boilerplate | Role::Note | Role::Closing => sentences(self.structure, index, span),
            _ => alloc::vec![sentence(self.structure, index, span)],
        };
        paragraph
    }

    /// One paragraph of body or back.
    fn paragraph(&mut self, index: usize) {
        if self.structure.opens_scope(index) {
            self.stack.close_scope();
            self.stack.is_announced = true;
        }
        let role = self.structure.role(index);
        match role {
            Role::Body | Role::Closing | Role::Note => {
                if role == Role::Closing && index > 0 && self.structure.role(index - 1) != role {
                    self.stack.close_scope();
                }
                self.text(index, role);
            }
            _ => {
                if !self.structure.opens_scope(index) && self.goes_on_title(index, role) {
                    let line = self.span(index);
                    if let Some(Block::Paragraph(last)) = self.stack.blocks.last_mut() {
                        return append(self.structure.source, last, line);
                    }
                }
                if !matches!(role, Role::TableRow | Role::Salutation) {
                    self.stack.close_scope();
                }
                let paragraph = self.flat(index, role);
                self.stack.push(Block::Paragraph(paragraph));
            }
        }
    }

    /// A paragraph that may hold markers.
    fn text(&mut self, index: usize, role: Role) {
        let span = self.span(index);
        let text = self.structure.text(index);
        if self.structure.is_heading(index) {
            let mut section = Box::new(Section::new(span, Layout::Display));
            section.heading = Some(sentence(self.structure, index, span));
            return self.stack.place_heading(section);
        }
        let (structure, lists) = (self.structure, self.lists);
        let mut marks =
            structure.marks_of(index).filter(|&mark| lists.of_mark.get(mark).is_some_and(Option::is_some));
        let start_of = |mark| structure.marks.get(mark).map_or(span.end, |mark: &Mark<'_>| mark.start);
        let mut next = marks.next();
        let first = next.map_or(span.end, start_of);
        if first > span.start {
            let lead = trim(structure.source, Span::new(span.start, first));
            self.unmarked(index, role, lead, text, next.is_none());
        }
        while let Some(mark) = next {
            next = marks.next();
            self.item(index, role, mark, next.map_or(span.end, start_of));
        }
    }

    fn list_of(&self, mark: usize) -> Option<usize> {
        self.lists.of_mark.get(mark).copied().flatten()
    }

    /// Text without a marker: the body of the section that it belongs to.
    fn unmarked(&mut self, index: usize, role: Role, span: Span, text: &str, is_whole: bool) {
        let is_lone_vocative = is_whole && role == Role::Body && line::is_vocative_line(text);
        if role == Role::Body && (is_lone_vocative || line::starts_with_vocative(text)) {
            self.stack.turn_to_audience();
        }
        let placement = if role == Role::Body && !is_lone_vocative {
            let marks_follow = self.marks_follow(index);
            let next = self.structure.marks_of(index + 1).next().filter(|&mark| self.list_of(mark).is_some());
            let next = next.and_then(|mark| self.structure.marks.get(mark));
            let next = next.filter(|mark| mark.place == Place::Start);
            placement::attach(&mut self.stack, Unmarked { text, marks_follow, next })
        } else {
            Placement::Explicit
        };
        let role = if is_lone_vocative { Role::Salutation } else { role };
        let mut paragraph = Paragraph::new(span, role);
        paragraph.placement = placement;
        paragraph.sentences = sentences(self.structure, index, span);
        self.stack.is_announced |= announces(span.of(self.structure.source).unwrap_or(text));
        self.stack.push(Block::Paragraph(paragraph));
    }

    /// Whether any marker follows in the same document.
    fn marks_follow(&self, index: usize) -> bool {
        let after = self.structure.marks_of(index).end;
        let end = self.structure.scope_end(index);
        let rest = self.structure.marks.get(after..).unwrap_or(&[]);
        rest.iter()
            .take(64)
            .take_while(|mark| mark.paragraph < end)
            .enumerate()
            .any(|(offset, _)| self.list_of(after + offset).is_some())
    }

    /// An item: marker, heading and what of its text follows in the same paragraph.
    fn item(&mut self, index: usize, role: Role, mark_index: usize, end: usize) {
        let (Some(mark), Some(list)) = (self.structure.marks.get(mark_index), self.list_of(mark_index))
        else {
            return;
        };
        let span = self.span(index);
        let text = trim(self.structure.source, Span::new(mark.end, end));
        let (own, tail) = self.tail(index, mark, mark_index, list, text);
        let is_title = end == span.end && own == text && self.is_title_line(index, mark, list, own);
        let head = if is_title {
            head::whole(self.structure.source, own)
        } else {
            head::cut(self.structure, mark, own)
        };
        let is_display = head.body.is_empty() && end == span.end && tail.is_none_or(Span::is_empty);
        let layout = match mark.place {
            Place::Start if is_display => Layout::Display,
            Place::Start => Layout::RunIn,
            _ => Layout::Inline,
        };
        let mut section = Box::new(Section::new(Span::new(mark.start, mark.end), layout));
        section.heading = head.heading.map(|heading| sentence(self.structure, index, heading));
        section.marker = Some(self.marker(mark, list));
        self.stack.place(list, mark_index, mark, section, &mut self.findings);
        if self.structure.pieces.get(index).is_some_and(|piece| piece.is_marker_torn)
            && mark.place == Place::Start
        {
            self.findings.torn(mark);
        }
        if let Some(open) = self.stack.open.last_mut() {
            let whole = own.of(self.structure.source).unwrap_or("");
            open.is_title = layout == Layout::Display && !line::is_closed(whole);
        }
        self.push_text(index, role, head.body);
        if let Some(siblings) = self.stack.siblings.get_mut(list) {
            siblings.run_on |= sentence_count(self.structure, index, own) > 1;
        }
        if let Some(tail) = tail.filter(|tail| !tail.is_empty()) {
            let depth = self.stack.open.iter().rposition(|open| open.list == Some(list)).unwrap_or(0);
            self.stack.close_to(depth);
            self.push_text(index, role, tail);
        }
    }

    /// Whether a line with a semicolon is a title like its siblings: they all have their text below, and so has this one.
    fn is_title_line(&self, index: usize, mark: &Mark<'s>, list: usize, text: Span) -> bool {
        let are_titles = |it: &Siblings| it.count > 0 && it.run_in == 0 && it.leaves == 0;
        if !self.stack.siblings.get(list).is_some_and(are_titles) || mark.place != Place::Start {
            return false;
        }
        let stops = self.structure.stops_in(index, text);
        let is_inner = |stop: &Stop| stop.kind == StopKind::Sentence && stop.end < text.end;
        stops.iter().any(|stop| stop.kind == StopKind::Semicolon && stop.end < text.end)
            && !stops.iter().any(is_inner)
            && self.stack.holds_text(list)
            && index + 1 < self.structure.scope_end(index)
            && self.structure.role(index + 1) == Role::Body
            && self.structure.marks_of(index + 1).next().and_then(|next| self.list_of(next)) != Some(list)
    }

    fn push_text(&mut self, index: usize, role: Role, span: Span) {
        let sentences = sentences(self.structure, index, span);
        if !sentences.is_empty() {
            let mut paragraph = Paragraph::new(span, role);
            paragraph.sentences = sentences;
            self.stack.push(Block::Paragraph(paragraph));
        }
    }

    fn marker(&mut self, mark: &Mark<'s>, list: usize) -> Marker<'s> {
        let span = Span::new(mark.start, mark.end);
        let first =
            self.lists.lists.get(list).and_then(|list| self.structure.marks.get(list.first)).unwrap_or(mark);
        let family = first.kind.family.clone();
        let counted = self.stack.siblings.get(list).map_or(0, |siblings| siblings.count);
        self.position = u32::try_from(counted).unwrap_or(u32::MAX - 1) + 1;
        let has_value = super::rank::has_values(&family) && mark.kind.word != "个";
        let mut marker = Marker::new(span, self.structure.words(mark.paragraph, span), family);
        marker.ordinal = Some(if has_value { mark.value } else { self.position });
        marker
    }

    /// Cuts off what stands behind the last item of an inline list.
    fn tail(
        &self,
        index: usize,
        mark: &Mark<'s>,
        mark_index: usize,
        list: usize,
        text: Span,
    ) -> (Span, Option<Span>) {
        let is_last = self.lists.lists.get(list).is_some_and(|list| list.last == mark_index);
        let is_collapsed = self.structure.text(index).len() > COLLAPSED;
        if mark.place == Place::Start
            || !is_last
            || (super::rank::is_numeric(&mark.kind.family) && super::rank::rank(&mark.kind) < 15)
        {
            return (text, None);
        }
        let siblings = self.stack.siblings.get(list).copied().unwrap_or_default();
        let stops = self.structure.stops_in(index, text);
        let mut ends = stops
            .iter()
            .filter(|stop| stop.kind == StopKind::Sentence && !stop.is_quoted)
            .map(|stop| stop.end);
        let cut = if siblings.run_on || is_collapsed && super::rank::is_numeric(&mark.kind.family) {
            ends.find(|&end| self.turns(Span::new(end, text.end)))
        } else {
            ends.next()
        };
        let Some(cut) = cut.filter(|&cut| cut < text.end) else { return (text, None) };
        (
            trim(self.structure.source, Span::new(text.start, cut)),
            Some(trim(self.structure.source, Span::new(cut, text.end))),
        )
    }

    /// Whether the sentence plainly turns to something else.
    fn turns(&self, rest: Span) -> bool {
        const TURNS: &[&str] = &[
            "同时",
            "此外",
            "总之",
            "另外",
            "《",
            "各位代表",
            "同志们",
            "总的来看",
            "总体上",
            "综上",
            "与此同时",
            "除此之外",
        ];
        let rest = rest.of(self.structure.source).unwrap_or("").trim_start();
        TURNS.iter().any(|turn| rest.starts_with(turn))
    }

    /// Quotation marks that no later paragraph closes either.
    fn quotes(&mut self) {
        const REACH: usize = 3000;
        for &span in &self.structure.unbalanced {
            let rest = self.structure.source.get(span.end..).unwrap_or("");
            let mut window = rest.char_indices().take(REACH).map(|(_, c)| c);
            if window.find(|c| matches!(c, '“' | '”' | '「' | '」')).is_none_or(|c| matches!(c, '“' | '「'))
            {
                self.findings.unbalanced(span);
            }
        }
    }
}

/// Adds a line to a title.
fn append<'s>(source: &'s str, title: &mut Paragraph<'s>, line: Span) {
    title.span.end = line.end;
    let text = text::join(title.span.of(source).unwrap_or(""));
    title.sentences = alloc::vec![Sentence::new(title.span, text)];
}

/// Whether a paragraph ends by announcing a list: with a colon, or 如下 or 以下 in its last words.
fn announces(text: &str) -> bool {
    let end = text::tail(text, 90);
    let says_below = |at: usize| {
        let word = at.checked_sub(5).and_then(|start| end.get(start..=at));
        matches!(word, Some("如下" | "以下"))
    };
    end.ends_with(['：', ':']) || memchr::memchr_iter(LAST_OF_BELOW, end.as_bytes()).any(says_below)
}

/// The last byte of 下.
const LAST_OF_BELOW: u8 = 0x8b;

fn sentence_count(structure: &Structure<'_>, index: usize, span: Span) -> usize {
    structure
        .stops_in(index, span)
        .iter()
        .filter(|stop| stop.kind == StopKind::Sentence && !stop.is_quoted)
        .count()
}
