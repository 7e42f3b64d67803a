//! Documents inside the document: behind a signature and date, or under 附件.

use super::zones::Zoning;
use super::{cues, line};
use crate::ParagraphRole as Role;
use crate::lines::Place;

impl Zoning<'_, '_> {
    /// Documents inside the document: after a signature and date, or under 附件.
    pub(super) fn embedded(&mut self, front: usize, back: usize) {
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
}
