//! Which paragraphs are front matter, back matter, tables, contents, and where an embedded document begins.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::{cues, line};
use crate::lines::{Lines, Place};
use crate::{Family, ParagraphRole as Role};

/// What a paragraph is before the sections are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    pub(crate) role: Role,
    /// Whether a document inside the document begins here.
    pub(crate) opens_scope: bool,
}

/// The zones of a text: one for each paragraph, and where front and back end and begin.
#[derive(Debug)]
pub(crate) struct Zones {
    pub(crate) of_paragraph: Vec<Zone>,
    pub(crate) front: usize,
    pub(crate) back: usize,
}

/// Finds the zones.
pub(crate) fn read(lines: &Lines<'_>) -> Zones {
    let mut zoning =
        Zoning { lines, zones: vec![Zone { role: Role::Body, opens_scope: false }; lines.pieces.len()] };
    zoning.tables();
    let end = zoning.afterword();
    let title_end = zoning.title_block(0, end);
    zoning.contents(title_end..end);
    let front = (title_end..end).find(|&at| zoning.role(at) != Role::Contents).unwrap_or(end);
    let back = zoning.back(front, end);
    zoning.embedded(front, back);
    Zones { of_paragraph: zoning.zones, front, back }
}

/// A row of a table is at most so many bytes.
const ROW: usize = 600;

struct Zoning<'l, 's> {
    lines: &'l Lines<'s>,
    zones: Vec<Zone>,
}

impl<'l> Zoning<'l, '_> {
    fn text(&self, index: usize) -> &'l str {
        self.lines.pieces.get(index).map_or("", |piece| &piece.text)
    }

    fn role(&self, index: usize) -> Role {
        self.zones.get(index).map_or(Role::Body, |zone| zone.role)
    }

    fn set(&mut self, index: usize, role: Role) {
        if let Some(zone) = self.zones.get_mut(index) {
            zone.role = role;
        }
    }

    /// Whether a marker opens the paragraph beyond doubt.
    fn has_marker(&self, index: usize) -> bool {
        self.lines.pieces.get(index).and_then(|piece| self.lines.marks.get(piece.marks.start)).is_some_and(
            |mark| {
                mark.paragraph == index
                    && mark.place == Place::Start
                    && !mark.is_doubtful
                    && !matches!(mark.kind.family, Family::Dash | Family::Bullet | Family::Sequence)
            },
        )
    }

    /// Whether anything like a marker opens the paragraph.
    fn opens_with_mark(&self, index: usize) -> bool {
        let mark = self.lines.pieces.get(index).and_then(|piece| self.lines.marks.get(piece.marks.start));
        mark.is_some_and(|mark| mark.paragraph == index && mark.place == Place::Start)
    }

    /// The title block from `from` on; returns where the body begins.
    fn title_block(&mut self, from: usize, end: usize) -> usize {
        let limit = end.min(from + 60);
        let mut block = TitleBlock::default();
        let mut at = from;
        while at < limit {
            let Some(role) = self.title_line(at, limit, &block) else { break };
            block.note(role, at);
            self.set(at, role);
            at += 1;
            if role == Role::Salutation {
                break;
            }
        }
        // A line that only looks like a title, with nothing above or below that says so, is text.
        self.menus(from..at);
        at
    }

    /// What a line of the title block is; `None` where the body begins.
    fn title_line(&self, at: usize, limit: usize, block: &TitleBlock) -> Option<Role> {
        let text = self.text(at);
        if self.role(at) == Role::TableRow {
            return None;
        }
        if text.starts_with("标题:") || text.starts_with("标题：") {
            return Some(Role::Title);
        }
        if line::is_boilerplate(text) && !self.has_marker(at) {
            return Some(Role::Boilerplate);
        }
        if line::is_document_number(text) {
            return Some(Role::DocumentNumber);
        }
        if line::is_salutation(text) && (block.title.is_some() || !self.has_marker(at)) {
            return Some(Role::Salutation);
        }
        if self.has_marker(at) {
            return None;
        }
        if block.title.is_some() && line::is_subtitle(text) {
            return Some(Role::Subtitle);
        }
        if line::is_dateline(text) {
            return Some(Role::Dateline);
        }
        if line::is_byline(text, block.last == Some(Role::Byline)) && block.title.is_some() {
            return Some(Role::Byline);
        }
        if block.last == Some(Role::Subtitle)
            && line::is_title_like(text)
            && cues::OCCASIONS.iter().any(|cue| text.ends_with(cue))
        {
            return Some(Role::Subtitle);
        }
        if !line::is_title_like(text) || self.opens_with_mark(at) {
            return self.boilerplate_follows(at, limit).then_some(Role::Boilerplate);
        }
        match block.title {
            None => Some(Role::Title),
            Some(_)
                if block.last == Some(Role::Title)
                    || self.title_block_goes_on(at, limit)
                    || self.boilerplate_follows(at, limit) =>
            {
                Some(Role::Title)
            }
            Some(_) => None,
        }
    }

    /// Whether a salutation, byline or dateline stands in the next few lines.
    fn title_block_goes_on(&self, at: usize, limit: usize) -> bool {
        (at + 1..limit.min(at + 5)).any(|next| {
            let text = self.text(next);
            line::is_salutation(text)
                || line::is_dateline(text)
                || line::is_subtitle(text)
                || line::is_document_number(text)
        })
    }

    /// Whether more of the page's own text stands in the next few lines.
    fn boilerplate_follows(&self, at: usize, limit: usize) -> bool {
        line::width(self.text(at)) < 80
            && (at + 1..limit.min(at + 4)).any(|next| {
                line::is_boilerplate(self.text(next))
                    && !self.has_marker(next)
                    && self.role(next) != Role::TableRow
            })
    }

    /// Title-like lines above the page's own text are menus, unless they are the title.
    fn menus(&mut self, block: Range<usize>) {
        let Some(last) = block.clone().rev().find(|&at| self.role(at) == Role::Boilerplate) else { return };
        let later_title = (last..block.end).any(|at| self.role(at) == Role::Title);
        let mut is_after_menu = false;
        for at in block.start..last {
            let text = self.text(at);
            let is_menu = line::width(text) <= 8 && !line::ends_title(text);
            // A word of a menu under another looks like the name under a title.
            let is_byline = is_after_menu
                && is_menu
                && self.role(at) == Role::Byline
                && (at..block.end).any(|other| self.role(other) == Role::Title);
            if self.role(at) == Role::Title {
                is_after_menu = is_menu
                    && (later_title
                        || (block.start..last).any(|other| other != at && self.role(other) == Role::Title));
            }
            if is_byline || (is_after_menu && self.role(at) == Role::Title) {
                self.set(at, Role::Boilerplate);
            }
        }
    }

    /// Where the page's own text behind the document begins.
    fn afterword(&mut self) -> usize {
        let count = self.zones.len();
        let mut begin = count;
        let mut at = count;
        while at > 0 && count - at < 400 {
            let text = self.text(at - 1);
            let is_short = line::width(text) <= 40 && !line::has_sentence(text) && !self.has_marker(at - 1);
            let is_cue = line::width(text) <= 400
                && cues::AFTERWORD.iter().any(|cue| text.contains(cue))
                && !line::has_sentence(text);
            let is_button = cues::BUTTONS.contains(&text);
            if is_cue
                || (is_button && begin == count)
                || (line::is_boilerplate(text) && begin < count && !self.has_marker(at - 1))
            {
                begin = at - 1;
            } else if !is_short || self.role(at - 1) == Role::TableRow {
                break;
            }
            at -= 1;
        }
        if begin * 3 < count {
            return count;
        }
        for at in begin..count {
            self.set(at, Role::Boilerplate);
        }
        begin
    }

    /// Notes, date, signature, attachments and peroration at the end; returns where the back begins.
    fn back(&mut self, front: usize, end: usize) -> usize {
        let mut at = end;
        let mut has_date = false;
        while at > front && end - at < 40 {
            let text = self.text(at - 1);
            let role = if self.role(at - 1) != Role::Body {
                break;
            } else if line::is_date(text) {
                has_date = true;
                Role::Date
            } else if line::is_note(text) && !self.has_marker(at - 1) {
                Role::Note
            } else if line::is_attachment_list(text) {
                Role::Attachment
            } else if self.is_signature(at - 1, has_date, front) {
                Role::Signature
            } else {
                break;
            };
            self.set(at - 1, role);
            at -= 1;
        }
        let closing = self.closing(front, at);
        for index in closing..at {
            self.set(index, Role::Closing);
        }
        closing
    }

    /// A signature stands above a date, or is a name or body at the very end.
    fn is_signature(&self, at: usize, has_date: bool, front: usize) -> bool {
        let text = self.text(at);
        let is_plain = line::is_signature(text) && !self.has_marker(at) && at > front;
        let above = if at > 0 { self.text(at - 1) } else { "" };
        let ends_text = line::is_closed(above) || line::is_signature(above) || self.lists_attachment(at);
        is_plain && ends_text && (has_date || (line::width(text) <= 12 && line::is_byline(text, true)))
    }

    /// Whether the line above belongs to a list of attachments.
    fn lists_attachment(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at)
            .rev()
            .map(|above| self.text(above))
            .take_while(|text| line::is_within(text, 60))
            .any(line::is_attachment_list)
    }

    /// Where the peroration begins: the last paragraphs, from a vocative or by what they say.
    fn closing(&self, front: usize, end: usize) -> usize {
        let is_free = |at: usize| self.role(at) == Role::Body && !self.has_marker(at);
        let text = |at: usize| self.text(at);
        let Some(last) = end.checked_sub(1).filter(|&last| last > front && is_free(last)) else { return end };
        let speaks = |at: usize| {
            line::starts_with_vocative(text(at))
                || line::is_vocative_line(text(at))
                || line::is_peroration(text(at))
        };
        let is_speech = line::is_peroration(text(last)) || line::starts_with_vocative(text(last));
        if !is_speech || line::width(text(last)) > 700 {
            return end;
        }
        let mut begin = last;
        while begin > front + 1
            && end - begin < 4
            && is_free(begin - 1)
            && speaks(begin - 1)
            && line::width(text(begin - 1)) < 500
        {
            begin -= 1;
            if line::is_vocative_line(text(begin)) || line::starts_with_vocative(text(begin)) {
                break;
            }
        }
        begin
    }

    /// Documents inside the document: after a signature and date, or under 附件.
    fn embedded(&mut self, front: usize, back: usize) {
        let mut at = front;
        while at < back {
            let text = self.text(at);
            if self.role(at) == Role::Body && line::is_attachment_head(self.text(at)) {
                self.set(at, Role::Attachment);
                at = self.scope(at + 1, back);
            } else if self.role(at) == Role::Body && line::is_date(self.text(at)) && self.is_seam(at, front) {
                self.set(at, Role::Date);
                self.set(at - 1, Role::Signature);
                at = self.scope(at + 1, back);
            } else {
                if let (Some(zone), true) = (self.zones.get_mut(at), cues::is_known_heading(text)) {
                    zone.opens_scope = true;
                }
                if self.role(at) == Role::Body && at > front && self.goes_on_attachments(at) {
                    self.set(at, Role::Attachment);
                }
                if self.role(at) == Role::Body && self.is_embedded_note(at, back) {
                    self.set(
                        at,
                        if line::is_attachment_list(self.text(at)) { Role::Attachment } else { Role::Note },
                    );
                }
                at += 1;
            }
        }
    }

    /// A date under a signature under a finished text.
    fn is_seam(&self, at: usize, front: usize) -> bool {
        at >= front + 2
            && line::is_signature(self.text(at - 1))
            && (line::is_closed(self.text(at - 2)) || self.role(at - 2) == Role::Attachment)
    }

    /// `2.…` under `附件：1.…`.
    fn goes_on_attachments(&self, at: usize) -> bool {
        let text = self.text(at);
        let mark = self.lines.pieces.get(at).and_then(|piece| self.lines.marks.get(piece.marks.start));
        self.role(at - 1) == Role::Attachment
            && !line::is_attachment_head(self.text(at - 1))
            && mark.is_some_and(|mark| mark.paragraph == at && mark.place == Place::Start && mark.value > 1)
            && line::width(text) <= 60
            && !line::has_sentence(text)
    }

    fn is_embedded_note(&self, at: usize, back: usize) -> bool {
        let text = self.text(at);
        !self.has_marker(at)
            && ((line::is_note(text) && (line::width(text) <= 20 || text.starts_with('注')))
                || (line::is_attachment_list(text) && at + 1 < back && line::width(text) <= 60))
    }

    /// The seam of an embedded document: notes, then its title block if it has one.
    fn scope(&mut self, from: usize, back: usize) -> usize {
        let mut at = from;
        while at < back && line::is_note(self.text(at)) && !self.has_marker(at) {
            self.set(at, Role::Note);
            at += 1;
        }
        if at < back && line::is_attachment_head(self.text(at)) {
            return at;
        }
        let is_title = at < back
            && line::is_title_like(self.text(at))
            && !self.has_marker(at)
            && self.role(at) == Role::Body;
        if !is_title {
            if let Some(zone) = self.zones.get_mut(at) {
                zone.opens_scope = at < back;
            }
            return at.max(from);
        }
        if let Some(zone) = self.zones.get_mut(at) {
            zone.opens_scope = true;
        }
        self.title_block(at, back)
    }

    /// Runs of short cells without sentences, a third of them numbers.
    fn tables(&mut self) {
        let mut at = 0;
        while at < self.zones.len() {
            let rows = self.rows(at);
            if rows > 1 {
                // The table of data about the page (索引号, 发布机构) is none of the document.
                let is_data = (at..at + rows).all(|row| line::is_boilerplate(self.text(row)));
                (at..at + rows).filter(|_| !is_data).for_each(|row| self.set(row, Role::TableRow));
                at += rows;
                continue;
            }
            let begin = at;
            let mut numbers = 0;
            while at < self.zones.len() && self.is_cell(at) {
                numbers += usize::from(is_number(self.text(at)));
                at += 1;
            }
            let count = at - begin;
            let first_number = (begin..at).find(|&cell| is_number(self.text(cell)));
            if let (true, Some(first)) = (count >= 5 && numbers * 10 >= count * 3, first_number) {
                // The head of a table is a few cells; what stands farther up is text.
                for cell in begin.max(first.saturating_sub(8))..at {
                    self.set(cell, Role::TableRow);
                }
            }
            at = at.max(begin + 1);
        }
    }

    /// How many lines from here on have cells parted by tabs.
    fn rows(&self, from: usize) -> usize {
        let is_row = |&at: &usize| {
            let text = self.text(at);
            text.len() <= ROW && text.contains('\t') && !line::has_sentence(text)
        };
        (from..self.zones.len()).take_while(is_row).count()
    }

    fn is_cell(&self, at: usize) -> bool {
        let text = self.text(at);
        line::is_within(text, 18)
            && (is_number(text) || (!line::is_closed(text) && !self.has_marker(at) && !line::is_date(text)))
    }

    /// A run of short numbered lines that stand again later as headings.
    fn contents(&mut self, body: Range<usize>) {
        let mut last: BTreeMap<&str, usize> = BTreeMap::new();
        for at in body.clone() {
            if self.opens_with_mark(at) && line::is_within(self.text(at), 40) {
                last.insert(self.text(at), at);
            }
        }
        let entries: Vec<bool> = body
            .clone()
            .map(|at| {
                self.opens_with_mark(at)
                    && !line::is_closed(self.text(at))
                    && last.get(self.text(at)).is_some_and(|&later| later > at)
            })
            .collect();
        let mut at = 0;
        for run in entries.chunk_by(|a, b| a == b) {
            if run.len() >= 2 && run.first() == Some(&true) {
                for entry in at..at + run.len() {
                    self.set(body.start + entry, Role::Contents);
                }
            }
            at += run.len();
        }
    }
}

/// What has been seen of a title block.
#[derive(Debug, Default)]
struct TitleBlock {
    title: Option<usize>,
    last: Option<Role>,
}

impl TitleBlock {
    fn note(&mut self, role: Role, at: usize) {
        if role == Role::Title {
            self.title = Some(at);
        }
        self.last = Some(role);
    }
}

/// A cell that is a number.
fn is_number(text: &str) -> bool {
    let is_sign =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '%' | '-' | ',' | '％' | '/' | '—' | '０'..='９');
    text.chars().any(|c| c.is_ascii_digit()) && text.chars().all(is_sign)
}
