//! Documents inside the document: behind a signature and date, or under 附件.

use super::zones::Zoning;
use super::{cues, line};
use crate::chars::is_han;
use crate::lines::{Mark, Place};
use crate::{Family, ParagraphRole as Role};

/// A line of more bytes is no title, date or attachment.
const SHORT: usize = 280;

/// A gap of more line breaks than this is a wide one.
const WIDE_GAP: usize = 3;

/// How many paragraphs below a title its numbering begins.
const REACH: usize = 6;

impl Zoning<'_, '_> {
    /// Documents inside the document: after a signature and date, or under 附件.
    pub(super) fn embedded(&mut self, front: usize, back: usize) {
        let mut at = front;
        while at < back {
            let text = self.text(at);
            // Everything asked for here is short, but for a note.
            if self.role(at) != Role::Body || (text.len() > SHORT && !self.opens_with(at, |c| c == '注')) {
                at += 1;
            } else if self.opens_with(at, |c| c == '附') && line::is_attachment_head(text) {
                self.inner_closing(front, at);
                self.set(at, Role::Attachment);
                at = self.scope(at + 1, back);
            } else if self.opens_with(at, line::may_open_date)
                && line::is_date(text)
                && self.is_seam(at, front)
            {
                self.set(at, Role::Date);
                self.set(at - 1, Role::Signature);
                at = self.scope(at + 1, back);
            } else if at > front && self.is_new_title(at, back) {
                at = self.scope(at, back);
            } else {
                self.remark(at, front, back);
                at += 1;
            }
        }
    }

    /// A line that heads notes, goes on with a list of attachments, or is a note.
    fn remark(&mut self, at: usize, front: usize, back: usize) {
        let text = self.text(at);
        if let (Some(zone), true) = (self.zones.get_mut(at), cues::is_known_heading(text)) {
            zone.opens_scope = true;
        }
        if at > front && self.role(at - 1) == Role::Attachment && self.goes_on_attachments(at) {
            self.set(at, Role::Attachment);
        } else if self.opens_with(at, |c| !is_han(c) || matches!(c, '注' | '备' | '附'))
            && self.is_embedded_note(at, back)
        {
            self.set(at, if line::is_attachment_list(text) { Role::Attachment } else { Role::Note });
        }
    }

    /// The title of another document: behind a wide gap, it ends as titles do, and a numbering that was in use begins
    /// again under it.
    fn is_new_title(&self, at: usize, back: usize) -> bool {
        let gap = self.breaks_before(at);
        if gap <= WIDE_GAP {
            return false;
        }
        let text = self.text(at);
        line::ends_title(text)
            && !line::is_closed(text)
            && line::is_title_like(text)
            && gap > self.breaks_before(at + 1)
            && gap > self.breaks_before(at - 1)
            && !self.opens_with_mark(at)
            && self.numbering_restarts(at, back)
    }

    /// How many line breaks stand before a paragraph.
    fn breaks_before(&self, at: usize) -> usize {
        let span = |at: usize| self.lines.pieces.get(at).map(|piece| piece.span);
        let Some((before, own)) = at.checked_sub(1).and_then(span).zip(span(at)) else { return 0 };
        let gap = self.lines.source.get(before.end..own.start).unwrap_or("");
        gap.bytes().filter(|&byte| byte == b'\n').count()
    }

    /// Whether 一、, 第一章 or 第一条 opens one of the next paragraphs, and the kind was in use before.
    fn numbering_restarts(&self, at: usize, back: usize) -> bool {
        let opener = |at: usize| {
            let piece = self.lines.pieces.get(at)?;
            self.lines
                .marks
                .get(piece.marks.start)
                .filter(|mark| mark.paragraph == at && mark.place == Place::Start)
        };
        let is_high = |mark: &&Mark<'_>| {
            mark.value == 1
                && matches!(mark.kind.family, Family::HanComma | Family::Chapter | Family::Article)
        };
        let first = (at + 1..back.min(at + REACH)).filter_map(opener).find(is_high);
        let until = self.lines.pieces.get(at).map_or(0, |piece| piece.marks.start);
        let before = self.lines.marks.get(..until).unwrap_or(&[]);
        first.is_some_and(|first| {
            before.iter().rev().any(|mark| mark.kind == first.kind && mark.place == Place::Start)
        })
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
            && ((line::is_note(text) && (text.starts_with('注') || line::is_remark(text)))
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
}
