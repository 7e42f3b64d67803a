//! Puts text together out of pieces: lines, paragraphs, rows of tables, each with its origin.
//!
//! Pieces are written one after another; which separator stands before a line is decided later, once it is known
//! whether the row that it belongs to is a row of data.

use alloc::string::String;
use alloc::vec::Vec;

use super::extracted::{Extracted, Origin, OriginKind, PagePlace, Place};
use crate::Span;
use crate::chars::{is_blank, is_han};

/// The longest cell, in bytes, and the most lines in one, that a row of data has. What is longer is a page set in a table.
const CELL: usize = 1500;
const CELL_LINES: usize = 12;

/// What stands before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// Nothing: it is the first.
    Start,
    /// A line break inside a paragraph.
    Line,
    /// A blank line.
    Paragraph,
    /// So many tabs: it opens a cell.
    Cells(usize),
    /// A line break inside a cell: nothing between Han characters, else a blank.
    Soft,
    /// The end of a paragraph inside a cell.
    Blank,
}

/// A line: where it begins in the raw text and among the origins.
#[derive(Clone, Copy, Debug)]
struct Line {
    joint: Joint,
    start: usize,
    first_origin: usize,
}

/// A row of a table that is being read.
#[derive(Clone, Debug)]
struct Row {
    first_line: usize,
    /// The first line of each cell.
    cells: Vec<usize>,
    has_table: bool,
}

/// Text in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Assembly {
    /// The lines, without separators.
    raw: String,
    /// The pieces, with spans in `raw`.
    origins: Vec<Origin>,
    lines: Vec<Line>,
    is_open: bool,
    /// What stands before the next line.
    pending: Option<Joint>,
    rows: Vec<Row>,
}

impl Assembly {
    /// Adds a piece to the line.
    pub(super) fn push(&mut self, text: &str, kind: OriginKind, place: Place) {
        if text.is_empty() {
            return;
        }
        if !self.is_open {
            self.is_open = true;
            let joint =
                if self.lines.is_empty() { Joint::Start } else { self.pending.unwrap_or(Joint::Line) };
            self.lines.push(Line { joint, start: self.raw.len(), first_origin: self.origins.len() });
        }
        let span = Span::new(self.raw.len(), self.raw.len() + text.len());
        self.raw.push_str(text);
        let first = self.lines.last().map_or(0, |line| line.first_origin);
        let last = self.origins.get_mut(first..).and_then(<[Origin]>::last_mut);
        match last.and_then(|last| joined(*last, kind, place).map(|place| (last, place))) {
            Some((last, place)) => {
                last.span.end = span.end;
                last.place = place;
            }
            None => self.origins.push(Origin::new(span, kind, place)),
        }
    }

    /// Whether nothing has been written on the line.
    #[cfg(feature = "html")]
    pub(super) const fn is_at_line_start(&self) -> bool {
        !self.is_open
    }

    /// The last character of the line.
    #[cfg(feature = "html")]
    pub(super) fn last_char(&self) -> Option<char> {
        if self.is_open { self.raw.chars().next_back() } else { None }
    }

    /// Ends the line inside the paragraph; two such ends part paragraphs.
    pub(super) fn break_line(&mut self) {
        let is_doubled = !self.end_line() && self.pending == Some(Joint::Line);
        self.pending = self.pending.max(Some(if is_doubled { Joint::Paragraph } else { Joint::Line }));
    }

    /// Ends the paragraph.
    pub(super) fn break_paragraph(&mut self) {
        self.end_line();
        self.pending = Some(Joint::Paragraph);
    }

    /// Takes the automatic number off the line when the text behind it is numbered already.
    #[cfg(feature = "html")]
    pub(super) fn unnumber(&mut self, is_numbered: impl FnOnce(&str) -> bool) {
        let Some(line) = self.lines.last().copied().filter(|_| self.is_open) else { return };
        let Some(number) = self.origins.get(line.first_origin).map(|origin| (origin.kind, origin.span))
        else {
            return;
        };
        let (OriginKind::Numbered, span) = number else { return };
        if !self.raw.get(span.end..).is_some_and(is_numbered) {
            return;
        }
        self.raw.replace_range(span.range(), "");
        self.origins.remove(line.first_origin);
        for origin in self.origins.iter_mut().skip(line.first_origin) {
            origin.span = Span::new(origin.span.start - span.len(), origin.span.end - span.len());
        }
    }

    /// Ends the line, and says whether there was one. One that is blank is forgotten, only the break before it counts.
    fn end_line(&mut self) -> bool {
        let Some(line) = self.lines.last().copied().filter(|_| self.is_open) else { return false };
        self.is_open = false;
        self.pending = None;
        let is_blank = self.raw.get(line.start..).is_some_and(|text| text.chars().all(is_blank));
        if is_blank {
            self.raw.truncate(line.start);
            self.origins.truncate(line.first_origin);
            self.lines.pop();
            self.pending = Some(line.joint).filter(|joint| *joint != Joint::Start);
        }
        !is_blank
    }

    pub(super) fn open_row(&mut self) {
        self.break_paragraph();
        self.rows.push(Row { first_line: self.lines.len(), cells: Vec::new(), has_table: false });
    }

    pub(super) fn open_cell(&mut self) {
        self.break_paragraph();
        let at = self.lines.len();
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(at);
        }
    }

    /// Ends the row. Its cells become one line when they are cells of data: short, no tables themselves, two of them with
    /// text; else they stay paragraphs.
    pub(super) fn close_row(&mut self) {
        self.break_paragraph();
        let Some(row) = self.rows.pop() else { return };
        if let Some(outer) = self.rows.last_mut() {
            outer.has_table = true;
        }
        if self.is_data(&row) {
            self.join_row(&row);
        }
    }

    fn is_data(&self, row: &Row) -> bool {
        let end_of = |line: usize| self.lines.get(line).map_or(self.raw.len(), |line| line.start);
        let ends = row.cells.iter().skip(1).copied().chain([self.lines.len()]);
        let mut filled = 0;
        let is_short = row.cells.iter().zip(ends).all(|(&cell, end)| {
            filled += usize::from(cell < end);
            end_of(end).saturating_sub(end_of(cell)) <= CELL && end - cell <= CELL_LINES
        });
        is_short && filled >= 2 && !row.has_table && row.cells.first() == Some(&row.first_line)
    }

    fn join_row(&mut self, row: &Row) {
        let (mut cell, mut tabs) = (0, 0);
        let lines = self.lines.iter_mut().enumerate().skip(row.first_line);
        for (at, line) in lines {
            while row.cells.get(cell).is_some_and(|&first| first <= at) {
                cell += 1;
                tabs += 1;
            }
            let is_first = at == row.first_line;
            line.joint = match line.joint {
                joint if is_first => joint,
                _ if tabs > 0 => Joint::Cells(tabs),
                Joint::Line => Joint::Soft,
                _ => Joint::Blank,
            };
            tabs = 0;
        }
    }

    /// The text with its separators.
    pub(super) fn finish(mut self) -> Extracted {
        self.end_line();
        let mut text = String::with_capacity(self.raw.len() + self.lines.len() * 2);
        let mut origins = self.origins;
        let ends = self.lines.iter().skip(1).map(|line| (line.start, line.first_origin));
        let ends: Vec<_> = ends.chain([(self.raw.len(), origins.len())]).collect();
        for (line, (end, last_origin)) in self.lines.iter().zip(ends) {
            let slice = self.raw.get(line.start..end).unwrap_or("");
            separate(&mut text, line.joint, slice);
            let begin = text.len();
            text.push_str(slice);
            for origin in origins.get_mut(line.first_origin..last_origin).unwrap_or_default() {
                let shift = |offset: usize| offset - line.start + begin;
                origin.span = Span::new(shift(origin.span.start), shift(origin.span.end));
            }
        }
        Extracted::new(text, origins)
    }
}

fn separate(text: &mut String, joint: Joint, next: &str) {
    match joint {
        Joint::Start => {}
        Joint::Line => text.push('\n'),
        Joint::Paragraph => text.push_str("\n\n"),
        Joint::Cells(count) => text.extend(core::iter::repeat_n('\t', count)),
        Joint::Soft if text.ends_with(is_han) && next.starts_with(is_han) => {}
        Joint::Soft | Joint::Blank => text.push(' '),
    }
}

/// The place of a piece and the next together, when they are one piece.
fn joined(last: Origin, kind: OriginKind, place: Place) -> Option<Place> {
    if last.kind != kind {
        return None;
    }
    match (last.place, place) {
        (Place::Page(before), Place::Page(after)) => (kind == OriginKind::Copied
            && before.span.end == after.span.start)
            .then(|| Place::Page(PagePlace::new(Span::new(before.span.start, after.span.end)))),
        (Place::Word(before), Place::Word(after)) => (before == after).then_some(place),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WordPlace;

    fn read(write: impl FnOnce(&mut Assembly, &dyn Fn(&mut Assembly, &str))) -> String {
        let mut assembly = Assembly::default();
        let push = |assembly: &mut Assembly, text: &str| {
            assembly.push(text, OriginKind::Copied, Place::Word(WordPlace::new(0)));
        };
        write(&mut assembly, &push);
        let extracted = assembly.finish();
        for origin in &extracted.origins {
            assert!(!origin.span.of(&extracted.text).unwrap().is_empty());
        }
        extracted.text
    }

    #[test]
    fn breaks_are_lines_and_paragraphs_and_blank_lines_count_as_breaks() {
        let text = read(|to, push| {
            to.break_line();
            to.break_paragraph();
            push(to, "一");
            to.break_line();
            push(to, "二");
            to.break_line();
            push(to, "\u{a0}");
            to.break_line();
            push(to, "　三");
            to.break_line();
            to.break_paragraph();
            push(to, " ");
            to.break_paragraph();
            push(to, "四");
            to.break_line();
            to.break_line();
            push(to, "五");
            to.break_paragraph();
        });
        assert_eq!(text, "一\n二\n\n　三\n\n四\n\n五");
    }

    #[test]
    fn rows_of_data_are_lines_with_tabs_and_pages_set_in_tables_are_paragraphs() {
        let row = |to: &mut Assembly, push: &dyn Fn(&mut Assembly, &str), cells: &[&str]| {
            to.open_row();
            for cell in cells {
                to.open_cell();
                for paragraph in cell.split('|') {
                    for line in paragraph.split('/') {
                        push(to, line);
                        to.break_line();
                    }
                    to.break_paragraph();
                }
            }
            to.close_row();
        };
        let long = "长".repeat(600);
        let text = read(|to, push| {
            push(to, "表");
            row(to, push, &["序号", "责任/单位", "No/1", "甲|乙"]);
            row(to, push, &["1", "", " ", "教育局"]);
            row(to, push, &["", "合计", "9"]);
            row(to, push, &["", "注"]);
            row(to, push, &["菜单", &long]);
            push(to, "完");
        });
        let expected =
            ["表", "序号\t责任单位\tNo 1\t甲 乙", "1\t\t\t教育局", "合计\t9", "注", "菜单", &long, "完"];
        assert_eq!(text, expected.join("\n\n"));
    }

    #[test]
    fn a_row_that_holds_a_table_stays_paragraphs() {
        let text = read(|to, push| {
            to.open_row();
            to.open_cell();
            push(to, "左");
            to.open_cell();
            to.open_row();
            to.open_cell();
            push(to, "1");
            to.open_cell();
            push(to, "2");
            to.close_row();
            to.close_row();
        });
        assert_eq!(text, "左\n\n1\t2");
    }
}
