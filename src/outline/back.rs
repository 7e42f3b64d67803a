//! What stands behind the text: the page's own text, notes, date, signature, peroration.

use super::zones::Zoning;
use super::{cues, line, page};
use crate::ParagraphRole as Role;

/// Signature, date and notes below a text are at most so many lines.
const FURNITURE: usize = 40;

/// A peroration with a title has at most so many paragraphs.
const CONCLUSION: usize = 12;

impl Zoning<'_, '_> {
    /// Where the page's own text behind the document begins.
    pub(super) fn afterword(&mut self) -> usize {
        let count = self.zones.len();
        let mut begin = count;
        let mut at = count;
        while at > 0 && count - at < 400 {
            let text = self.text(at - 1);
            let has_marker = self.has_marker(at - 1);
            let is_short = line::is_within(text, 40) && !line::has_sentence(text) && !has_marker;
            if ends_page(text, begin < count) && !has_marker {
                begin = at - 1;
            } else if self.role(at - 1) == Role::TableRow
                || !(is_short || self.is_in_licence(at, begin < count))
            {
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

    /// Whether the line is a torn part of a licence that begins a few lines above.
    fn is_in_licence(&self, at: usize, is_behind: bool) -> bool {
        let names_licence = |above: usize| page::LICENCES.iter().any(|cue| self.text(above).contains(cue));
        is_behind
            && line::is_within(self.text(at - 1), 200)
            && (at.saturating_sub(6)..at - 1).any(names_licence)
    }

    /// Notes, date, signature, attachments and peroration at the end; returns where the back begins.
    pub(super) fn back(&mut self, front: usize, end: usize) -> usize {
        let mut at = end;
        let mut has_date = false;
        while at > front && (end - at < 40 || self.role(at) == Role::Note) {
            let text = self.text(at - 1);
            let role = if self.role(at - 1) == Role::Body && self.is_footnote(at - 1, end) {
                Role::Note
            } else if self.role(at - 1) != Role::Body {
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

    /// A footnote behind the text, or what stands above the footnotes: `[1]…`, `注　释`, a rule of dashes.
    fn is_footnote(&self, at: usize, end: usize) -> bool {
        let text = self.text(at);
        let heads = at + 1 < end
            && self.role(at + 1) == Role::Note
            && (cues::is_known_heading(text) || text.chars().all(|c| matches!(c, '-' | '—' | '_' | '*')));
        heads || line::is_footnote(text)
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

    /// Where the peroration begins: at its title, at the last vocative of the text, or by what the last paragraphs say.
    ///
    /// `peroration = 结束语 1*paragraph / vocative 0*3paragraph / 1*4paragraph`
    fn closing(&self, front: usize, end: usize) -> usize {
        let Some(last) = end.checked_sub(1).filter(|&last| last > front && self.is_free(last)) else {
            return end;
        };
        let floor = (front + 1).max(end.saturating_sub(CONCLUSION));
        let mut above = (floor..end).rev().take_while(|&at| self.is_free(at));
        if let Some(title) = above.clone().find(|&at| cues::CONCLUSIONS.contains(&self.text(at))) {
            return title;
        }
        let is_exclaimed = self.text(last).ends_with(['！', '!']);
        let vocative = above
            .find(|&at| line::is_vocative_line(self.text(at)) && self.text(at).ends_with(['！', '!']))
            .filter(|&at| end - at <= 4);
        if let Some(vocative) = vocative.filter(|&at| is_exclaimed && at < last) {
            return vocative;
        }
        self.spoken(front, end)
    }

    /// The peroration before an attachment, where a vocative opens it.
    pub(super) fn inner_closing(&mut self, front: usize, attachment: usize) {
        let near = front.max(attachment.saturating_sub(FURNITURE));
        let is_furniture =
            |role| matches!(role, Role::Signature | Role::Date | Role::Note | Role::Attachment);
        let Some(end) = (near..attachment).rev().find(|&at| !is_furniture(self.role(at))).map(|at| at + 1)
        else {
            return;
        };
        let begin = self.closing(front, end);
        let text = self.text(begin);
        if begin < end && (line::starts_with_vocative(text) || line::is_vocative_line(text)) {
            (begin..end).for_each(|at| self.set(at, Role::Closing));
        }
    }

    fn is_free(&self, at: usize) -> bool {
        self.role(at) == Role::Body && !self.has_marker(at)
    }

    /// Where the last paragraphs begin that speak as perorations do.
    fn spoken(&self, front: usize, end: usize) -> usize {
        let last = end - 1;
        let text = |at: usize| self.text(at);
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
            && self.is_free(begin - 1)
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

/// Whether a line belongs to what the page says behind the document.
fn ends_page(text: &str, is_behind: bool) -> bool {
    let is_cue = |cues: &[&str]| cues.iter().any(|cue| text.contains(cue));
    line::is_within(text, 400)
        && ((is_cue(page::AFTERWORD) && !line::has_sentence(text))
            || is_cue(page::LICENCES)
            || (page::BUTTONS.contains(&text) && !is_behind)
            || (line::is_boilerplate(text) && is_behind)
            || line::is_source(text))
}
