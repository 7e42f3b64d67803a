//! Reads the tokens of a page: which elements they open and close, and what text is shown.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{StartTag, Tag};

use super::super::assembly::Assembly;
use super::super::extracted::{Extracted, OriginKind, PagePlace, Place};
use super::super::ordinal::Counting;
use super::attributes::{self, ListStyle};
use super::element::{Kind, ends_foreign, kind};
use super::stack::{Open, Stack, last};
use crate::Span;
use crate::chars::is_han;
use crate::lines::opens_with_marker;

/// What the tokenizer has to do after a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Markup,
    /// What follows is no markup, up to the end tag.
    Raw(RawKind),
    /// All that follows is text.
    PlainText,
}

/// The end tag of one heading closes any other.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A list that is open.
#[derive(Clone, Copy, Debug)]
struct List {
    /// Nothing where the items are not numbered.
    style: Option<ListStyle>,
    next: i64,
    step: i64,
}

/// Blanks and line breaks that show as one blank, or as nothing.
#[derive(Clone, Copy, Debug)]
struct Gap {
    span: Span,
    has_break: bool,
    /// Whether it is one blank already.
    is_blank: bool,
}

/// A page that is being read.
#[derive(Debug, Default)]
pub(super) struct Page {
    assembly: Assembly,
    stack: Stack,
    lists: Vec<List>,
    /// The number of an item that has no text yet, and its tag.
    number: Option<(String, Span)>,
    gap: Option<Gap>,
    /// Where the element began whose content is no markup.
    pub(super) raw: Option<(Tag, usize)>,
}

impl Page {
    /// Reads a tag that stands at `span`.
    pub(super) fn tag(&mut self, tag: Tag, span: Span) -> Next {
        if tag.kind == StartTag { self.start(tag, span) } else { self.end(&tag) }
    }

    fn start(&mut self, tag: Tag, span: Span) -> Next {
        if self.stack.drawing().is_some() && !ends_foreign(&tag.name) {
            return self.start_foreign(&tag);
        }
        self.close_drawings();
        let kind = kind(&tag.name);
        // A list of choices cannot stand in another: the tag was meant to end it.
        if let Some(at) = self.stack.find_in_scope("select").filter(|_| &*tag.name == "select") {
            self.close(at);
            return Next::Markup;
        }
        self.close_implied(kind);
        match kind {
            Kind::Break => self.break_line(),
            Kind::Rule => self.break_paragraph(),
            Kind::Void => {}
            // Outside tables the parts of tables are nothing.
            _ if kind.is_grid() && self.stack.tables.is_empty() => {}
            Kind::Drawing | Kind::Formula if tag.self_closing => {}
            _ => {
                self.open(&tag, kind, span);
                return self.next(tag, kind, span);
            }
        }
        Next::Markup
    }

    fn next(&mut self, tag: Tag, kind: Kind, span: Span) -> Next {
        match kind {
            Kind::Raw(raw) => {
                self.raw = Some((tag, span.start));
                Next::Raw(raw)
            }
            Kind::PlainText => Next::PlainText,
            _ => Next::Markup,
        }
    }

    fn start_foreign(&mut self, tag: &Tag) -> Next {
        if !tag.self_closing {
            let kind = if &*tag.name == "svg" { Kind::Drawing } else { Kind::Inline };
            let hides = kind == Kind::Drawing || tag.name.starts_with("annotation");
            let name = tag.name.clone();
            self.push(Open { name, kind, hides, is_preformatted: false, is_foreign: true });
        }
        Next::Markup
    }

    /// Closes what the start of an element of that kind closes (HTML Standard, "the in body insertion mode" and those of
    /// tables).
    fn close_implied(&mut self, kind: Kind) {
        let is_between_cells = self.stack.is_between_cells();
        let found = match kind {
            Kind::Item => self.stack.find_in_scope("li").filter(|&item| Some(item) > last(&self.stack.lists)),
            Kind::Definition => {
                let list = self.stack.find("dl");
                self.stack
                    .find_in_scope("dt")
                    .max(self.stack.find_in_scope("dd"))
                    .filter(|&it| Some(it) > list)
            }
            Kind::Table if is_between_cells => last(&self.stack.tables),
            Kind::RowGroup => {
                let groups = ["tbody", "thead", "tfoot"].map(|name| self.stack.find_in_table(name));
                let group = groups.into_iter().flatten().min();
                group
                    .or_else(|| self.stack.find_in_table("tr"))
                    .or_else(|| self.stack.find_in_table("caption"))
            }
            Kind::Row => self.stack.find_in_table("tr").or_else(|| self.stack.find_in_table("caption")),
            Kind::Cell => {
                let row = self.stack.find_in_table("tr");
                let cell = self.stack.find_in_table("td").max(self.stack.find_in_table("th"));
                cell.filter(|&cell| Some(cell) > row)
            }
            _ => None,
        };
        if let Some(at) = found {
            self.close(at);
        }
        if kind.is_block() && !kind.is_grid() && kind != Kind::Break {
            if let Some(at) = self.stack.find_in_scope("p") {
                self.close(at);
            }
        }
    }

    fn open(&mut self, tag: &Tag, kind: Kind, span: Span) {
        let row = self.stack.find_in_table("tr");
        if kind == Kind::Cell && row.is_none() {
            // The start tag of a row may be left out.
            let name = "tr".into();
            self.push(Open {
                name,
                kind: Kind::Row,
                hides: false,
                is_preformatted: false,
                is_foreign: false,
            });
        }
        let hides = kind.is_hidden() || attributes::is_hidden(&tag.attrs);
        let is_preformatted =
            matches!(kind, Kind::Preformatted | Kind::PlainText) || attributes::is_preformatted(&tag.attrs);
        let is_foreign = matches!(kind, Kind::Drawing | Kind::Formula);
        self.push(Open { name: tag.name.clone(), kind, hides, is_preformatted, is_foreign });
        match kind {
            Kind::List | Kind::NumberedList => self.open_list(tag, kind),
            Kind::Item => self.number_item(tag, span),
            _ => {}
        }
    }

    fn push(&mut self, open: Open) {
        if !self.stack.needs(&open) {
            return;
        }
        if open.kind.is_block() {
            self.break_paragraph();
        }
        let kind = open.kind;
        self.stack.push(open);
        match kind {
            Kind::Row => self.assembly.open_row(),
            Kind::Cell => self.assembly.open_cell(),
            _ => {}
        }
    }

    fn open_list(&mut self, tag: &Tag, kind: Kind) {
        let plain = ListStyle { counting: Counting::Arabic, suffix: ". " };
        let is_reversed = attributes::has(&tag.attrs, "reversed");
        let start = attributes::integer(&tag.attrs, "start");
        // How many items a reversed list counts down from is not known yet.
        let is_numbered = kind == Kind::NumberedList && (!is_reversed || start.is_some());
        let style = is_numbered.then(|| attributes::list_style(&tag.attrs).unwrap_or(plain));
        self.lists.push(List { style, next: start.unwrap_or(1), step: if is_reversed { -1 } else { 1 } });
    }

    fn number_item(&mut self, tag: &Tag, span: Span) {
        let Some(list) = self.lists.last_mut() else { return };
        let value = attributes::integer(&tag.attrs, "value").unwrap_or(list.next);
        list.next = value.saturating_add(list.step);
        let style = list.style.map(|style| attributes::list_style(&tag.attrs).unwrap_or(style));
        self.number = style
            .filter(|style| style.counting != Counting::Hidden)
            .map(|style| (format!("{}{}", style.counting.write(value), style.suffix), span));
    }

    fn end(&mut self, tag: &Tag) -> Next {
        self.raw = None;
        let kind = kind(&tag.name);
        if matches!(&*tag.name, "p" | "br") {
            self.close_drawings();
        }
        let found = match kind {
            _ if HEADINGS.contains(&&*tag.name) => {
                HEADINGS.iter().filter_map(|name| self.stack.find_in_scope(name)).max()
            }
            Kind::Table => self.stack.find(&tag.name),
            _ if kind.is_grid() => self.stack.find_in_table(&tag.name),
            _ => self.stack.find_in_scope(&tag.name),
        };
        match found {
            // The standard lets these two stay open: what follows them is shown too.
            _ if matches!(&*tag.name, "body" | "html") => {}
            // A tag such as `</font>` does not end the blocks that were opened inside it.
            Some(at) if kind != Kind::Inline || self.stack.is_innermost_block(at) => self.close(at),
            None if kind == Kind::Break => self.break_line(),
            None if kind == Kind::Paragraph => self.break_paragraph(),
            _ => {}
        }
        Next::Markup
    }

    /// Closes the drawings whose own markup stands here.
    fn close_drawings(&mut self) {
        while let Some(drawing) = self.stack.drawing() {
            self.close(drawing);
        }
    }

    /// Closes the element at `at` and all that is open in it.
    fn close(&mut self, at: usize) {
        while let Some(open) = self.stack.pop(at) {
            if open.kind.is_block() {
                self.break_paragraph();
            }
            match open.kind {
                Kind::Row => self.assembly.close_row(),
                Kind::List | Kind::NumberedList => {
                    self.lists.pop();
                }
                Kind::Item => self.number = None,
                _ => {}
            }
        }
    }

    fn break_line(&mut self) {
        if !self.stack.is_hidden() {
            self.end_line();
            self.assembly.break_line();
        }
    }

    fn break_paragraph(&mut self) {
        if !self.stack.is_hidden() {
            self.end_line();
            self.assembly.break_paragraph();
        }
    }

    fn end_line(&mut self) {
        self.gap = None;
        // A style sheet may hide the numbers of a list whose items bring their own.
        self.assembly.unnumber(opens_with_marker);
    }

    /// Reads text that stands at `span`: as it is, or in other characters (`&nbsp;`).
    pub(super) fn text(&mut self, text: &str, span: Span, kind: OriginKind) {
        if self.stack.is_hidden() {
            return;
        }
        let mut rest = text;
        let mut at = span.start;
        while let Some(first) = rest.chars().next() {
            let is_gap = is_gap(first);
            let length = rest.find(|c| is_gap != self::is_gap(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            let place = if kind == OriginKind::Copied { Span::new(at, at + length) } else { span };
            match (is_gap, self.stack.is_preformatted()) {
                (true, false) => self.widen_gap(run, place),
                (true, true) => self.keep_blanks(run, place, kind),
                (false, _) => self.show(run, place, kind),
            }
            rest = after;
            at += length;
        }
    }

    fn widen_gap(&mut self, run: &str, place: Span) {
        let has_break = run.contains(['\n', '\r']);
        let is_blank = run == " " && place.len() == 1 && self.gap.is_none();
        let gap = self.gap.get_or_insert(Gap { span: place, has_break, is_blank });
        gap.is_blank = is_blank;
        gap.span.end = gap.span.end.max(place.end);
        gap.has_break |= has_break;
    }

    /// White space that counts: breaks are breaks. A tab becomes a blank, because tabs part cells.
    fn keep_blanks(&mut self, run: &str, place: Span, kind: OriginKind) {
        for (at, c) in run.char_indices() {
            let place = if kind == OriginKind::Copied {
                Span::new(place.start + at, place.start + at + 1)
            } else {
                place
            };
            match c {
                '\n' | '\r' => self.break_line(),
                ' ' => self.show(" ", place, kind),
                _ => self.show(" ", place, OriginKind::Replaced),
            }
        }
    }

    fn show(&mut self, run: &str, place: Span, kind: OriginKind) {
        if let Some((number, tag)) = self.number.take() {
            self.assembly.push(&number, OriginKind::Numbered, Place::Page(PagePlace::new(tag)));
        }
        if let Some(gap) = self.gap.take() {
            let is_between = self.assembly.last_char().is_some_and(is_wide) && run.starts_with(is_wide);
            if !(self.assembly.is_at_line_start() || gap.has_break && is_between) {
                let kind = if gap.is_blank { OriginKind::Copied } else { OriginKind::Replaced };
                self.assembly.push(" ", kind, Place::Page(PagePlace::new(gap.span)));
            }
        }
        self.assembly.push(run, kind, Place::Page(PagePlace::new(place)));
    }

    /// Whether markup of a drawing or formula stands here.
    pub(super) fn is_in_drawing(&self) -> bool {
        self.stack.drawing().is_some()
    }

    /// The text of the page.
    pub(super) fn finish(mut self) -> Extracted {
        self.close(0);
        self.end_line();
        self.assembly.finish()
    }
}

/// White space of HTML: several show as one blank.
const fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// A Han character or its punctuation: a line break in the page between two such shows as nothing (CSS Text, "segment
/// break transformation rules").
const fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}
