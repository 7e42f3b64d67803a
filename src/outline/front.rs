//! The title block of a document, and its table of contents.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

use super::tables::is_number;
use super::zones::Zoning;
use super::{cues, line, title};
use crate::ParagraphRole as Role;

/// An entry of a table of contents has at most so many characters.
const ENTRY: usize = 40;

impl Zoning<'_, '_> {
    /// The title block from `from` on; returns where the body begins.
    pub(super) fn title_block(&mut self, from: usize, end: usize) -> usize {
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
        if let Some(role) = line::bracketed_remark(text).filter(|_| block.title.is_some()) {
            return Some(role);
        }
        if block.last == Some(Role::Title)
            && at > 0
            && line::is_title_like(text)
            && title::goes_on(Role::Title, self.text(at - 1), text)
        {
            return Some(Role::Title);
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

    /// A run of short numbered lines that stand again later as headings.
    pub(super) fn contents(&mut self, body: Range<usize>) {
        let is_entry = |at: &usize| {
            let text = self.text(*at);
            self.opens_with_mark(*at)
                && !self.is_closed(*at)
                && line::is_within(text, ENTRY)
                && !is_number(text)
        };
        let lines: Vec<usize> = body.filter(is_entry).collect();
        let is_run = |run: &&[usize]| run.len() > 1;
        if !lines.chunk_by(|a, b| a + 1 == *b).any(|run| run.len() > 1) {
            return;
        }
        let last = self.repeated(&lines);
        let stands_again = |at: &usize| last.get(self.text(*at)).is_some_and(|later| later > at);
        let entries: Vec<usize> = lines.into_iter().filter(stands_again).collect();
        for entry in entries.chunk_by(|a, b| a + 1 == *b).filter(is_run).flatten() {
            self.set(*entry, Role::Contents);
        }
    }

    /// The last of the lines with each text; texts that end like no other are left out.
    fn repeated(&self, lines: &[usize]) -> BTreeMap<&str, usize> {
        let end =
            |at: &usize| self.text(*at).bytes().rev().take(8).fold(0, |end, byte| end << 8 | u64::from(byte));
        let mut ends: Vec<u64> = lines.iter().map(end).collect();
        ends.sort_unstable();
        let doubled: Vec<u64> = ends
            .chunk_by(|a, b| a == b)
            .filter(|alike| alike.len() > 1)
            .filter_map(|alike| alike.first().copied())
            .collect();
        let is_doubled = |at: &&usize| doubled.binary_search(&end(at)).is_ok();
        lines.iter().filter(is_doubled).map(|&at| (self.text(at), at)).collect()
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
