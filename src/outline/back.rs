//! What stands behind the text: the page's own text, notes, date, signature, peroration.

use super::zones::Zoning;
use super::{cues, line};
use crate::ParagraphRole as Role;

impl Zoning<'_, '_> {
    /// Where the page's own text behind the document begins.
    pub(super) fn afterword(&mut self) -> usize {
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
    pub(super) fn back(&mut self, front: usize, end: usize) -> usize {
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
    pub(super) fn closing(&self, front: usize, end: usize) -> usize {
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
}
