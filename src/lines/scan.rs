//! One pass over a paragraph: where its sentences and clauses end, and what may be a marker inside it.

use alloc::vec::Vec;

use super::closer::Closers;
use super::glued;
use super::mark::{Mark, Place};
use super::marker::{self, CustomFamily};
use super::sign::next_sign;
use super::words::QUOTED_NOUNS;
use crate::chars::{is_blank, is_han, is_space};
use crate::value::is_digit;
use crate::{Family, Span, text};

/// The end of a sentence or of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// First byte of the punctuation.
    pub(crate) start: usize,
    /// One past it and the closing marks that belong to it.
    pub(crate) end: usize,
    pub(crate) kind: StopKind,
    /// Whether it stands inside a quotation.
    pub(crate) is_quoted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StopKind {
    /// 。！？ …… and the half-width forms
    Sentence,
    /// ；
    Semicolon,
    /// ：
    Colon,
}

/// What one pass sees of a paragraph: facts that later phases need not look for again.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    /// The first character.
    pub(crate) opener: char,
    /// Whether a tab stands in it.
    pub(crate) has_tab: bool,
    /// Whether a quotation opens in it.
    pub(crate) has_quote: bool,
    /// Whether it ends a sentence or clause.
    pub(crate) is_closed: bool,
}

impl Seen {
    /// What the ends of a paragraph say.
    fn of(text: &str) -> Self {
        let opener = text.chars().next().unwrap_or_default();
        Self { opener, is_closed: text::is_closed(text), ..Self::default() }
    }
}

/// What one pass finds; the lists grow from paragraph to paragraph.
#[derive(Debug, Default)]
pub(crate) struct Findings<'s> {
    pub(crate) stops: Vec<Stop>,
    pub(crate) marks: Vec<Mark<'s>>,
    pub(crate) unbalanced: Vec<Span>,
}

/// Paragraphs of at least so many bytes may have lost their line breaks: only there are markers glued to a word.
pub(super) const LONG: usize = 2400;

/// A heading that stands at the end of the paragraph before it is at most so many bytes.
const TAIL: usize = 120;

/// What a title in 《》 may span at most, in bytes.
const TITLE_LIMIT: usize = 600;

/// Scans the paragraph `span`.
pub(crate) fn paragraph<'s>(
    source: &'s str,
    span: Span,
    is_long: bool,
    index: usize,
    custom: &[CustomFamily],
    findings: &mut Findings<'s>,
) -> Seen {
    let text = span.of(source).unwrap_or("");
    let mut scan = Scan {
        text,
        is_long,
        base: span.start,
        index,
        custom,
        at: 0,
        depth: Depth::default(),
        seen: Seen::of(text),
        closers: Closers::default(),
        findings,
    };
    scan.opening_marker();
    let first_mark = scan.findings.marks.len();
    scan.run();
    let seen = scan.seen;
    if is_long {
        glued::glued(text, span.start, index, custom, findings);
        let mut marks = findings.marks.split_off(first_mark);
        marks.sort_by_key(|mark| mark.start);
        let mut end = findings.marks.last().filter(|mark| mark.paragraph == index).map_or(0, |mark| mark.end);
        marks.retain(|mark| {
            let is_apart = mark.start >= end;
            end = if is_apart { mark.end } else { end };
            is_apart
        });
        findings.marks.append(&mut marks);
    } else {
        glued::lost_first(text, span.start, index, first_mark, custom, findings);
    }
    seen
}

/// Whether a sentence goes on behind a quotation or bracket that ends in a full stop: `“…？”的问题`,
/// `“…。”问题的整改`.
fn goes_on(rest: &str, is_quoted: bool) -> bool {
    let rest = rest.trim_start_matches(is_blank);
    let Some(c) = rest.chars().next() else { return false };
    matches!(c, '，' | ',' | '、' | '；' | ';' | '：' | ':' | '。' | '的' | '等' | '）' | ')')
        || (is_quoted
            && QUOTED_NOUNS.iter().any(|noun| rest.starts_with(noun))
            && !["问题是", "问题在", "问题就"].iter().any(|opener| rest.starts_with(opener)))
}

/// How deep in brackets and quotations the pass is.
#[derive(Clone, Copy, Debug, Default)]
struct Depth {
    quotes: u32,
    brackets: u32,
    is_in_straight: bool,
}

impl Depth {
    const fn is_inside(self) -> bool {
        self.quotes > 0 || self.brackets > 0 || self.is_in_straight
    }
}

struct Scan<'s, 'f, 'c> {
    text: &'s str,
    is_long: bool,
    base: usize,
    index: usize,
    custom: &'c [CustomFamily],
    at: usize,
    depth: Depth,
    seen: Seen,
    closers: Closers,
    findings: &'f mut Findings<'s>,
}

impl<'s> Scan<'s, '_, '_> {
    /// The marker that the paragraph begins with.
    fn opening_marker(&mut self) {
        if let Some((length, head)) = marker::at_start(self.text, self.custom) {
            self.push(0, length, head, Place::Start);
            self.at = length;
            // 三、（一）…: a second marker directly behind the first.
            self.try_marker(Place::Inline);
        }
    }

    /// The pass: jumps from one interesting character to the next.
    fn run(&mut self) {
        loop {
            self.at = next_sign(self.text.as_bytes(), self.at, !self.custom.is_empty());
            let Some(c) = self.rest().chars().next() else { return };
            self.sign(c, self.at + c.len_utf8());
        }
    }

    /// One character that may be punctuation.
    #[inline]
    fn sign(&mut self, c: char, after: usize) {
        match c {
            '。' | '！' | '？' | '!' | '?' => self.stop(StopKind::Sentence, after),
            '…' if self.rest().starts_with("……") => self.ellipsis(),
            '．' if self.is_full_stop() => self.stop(StopKind::Sentence, after),
            '；' | ';' => self.stop(StopKind::Semicolon, after),
            '：' | ':' => self.stop(StopKind::Colon, after),
            '，' | ',' => self.pause(after),
            '“' | '「' | '『' => self.open_quote(c, after),
            '”' | '」' | '』' => {
                self.depth.quotes = self.depth.quotes.saturating_sub(1);
                self.pause(after);
            }
            '"' => self.straight_quote(after),
            '《' => self.title(after),
            '（' | '(' | '【' | '〔' | '［' | '[' => self.open_bracket(c, after),
            '）' | ')' | '】' | '〕' | '］' | ']' => {
                self.depth.brackets = self.depth.brackets.saturating_sub(1);
                self.pause(after);
            }
            c if is_blank(c) => self.blanks(),
            _ => self.at = after,
        }
    }

    /// The end of a sentence or clause: the closing marks behind it belong to it.
    fn stop(&mut self, kind: StopKind, after: usize) {
        let start = self.at;
        let is_quoted = self.depth.quotes > 0 || self.depth.is_in_straight;
        let is_bracketed = self.depth.brackets > 0;
        self.at = after;
        if kind == StopKind::Sentence {
            self.pass(|c| matches!(c, '。' | '！' | '？' | '!' | '?' | '…'));
        }
        let inner = self.at;
        while let Some(c) = self.rest().chars().next() {
            match c {
                '”' | '」' | '』' | '’' => {
                    self.depth.quotes = self.depth.quotes.saturating_sub(u32::from(c != '’'));
                }
                '"' if self.depth.is_in_straight => self.depth.is_in_straight = false,
                '）' | ')' | '】' => self.depth.brackets = self.depth.brackets.saturating_sub(1),
                _ => break,
            }
            self.at += c.len_utf8();
        }
        let is_closed = self.at > inner;
        // “…？”的问题: a quotation inside the sentence does not end it.
        let goes_on = is_closed && kind == StopKind::Sentence && goes_on(self.rest(), is_quoted);
        let is_inside = is_bracketed && (self.depth.brackets > 0 || !is_closed);
        if !goes_on && !is_inside {
            let at = |offset| self.base + offset;
            let stop = Stop { start: at(start), end: at(self.at), kind, is_quoted: is_quoted && !is_closed };
            self.findings.stops.push(stop);
        }
        self.try_marker(Place::Inline);
    }

    /// `……` ends a sentence unless the words go on.
    fn ellipsis(&mut self) {
        let after = self.at + "……".len();
        let rest = self.text.get(after..).unwrap_or("").trim_start_matches('…');
        let ends = rest
            .chars()
            .next()
            .is_none_or(|c| matches!(c, '”' | '」' | '』' | '。' | '！' | '？') || is_space(c));
        if ends { self.stop(StopKind::Sentence, after) } else { self.at = self.text.len() - rest.len() }
    }

    /// `．` set for 。: behind a Han character that is no numeral, not before a digit.
    fn is_full_stop(&self) -> bool {
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back());
        let after = self.rest().chars().nth(1);
        before.is_some_and(|c| is_han(c) && !"一二三四五六七八九十百零〇".contains(c))
            && !after.is_some_and(is_digit)
    }

    /// The end of a clause that is no stop.
    fn pause(&mut self, after: usize) {
        self.at = after;
        self.try_marker(Place::Inline);
    }

    /// A run of blanks: two or more part clauses, one may stand for a lost line break.
    fn blanks(&mut self) {
        let count = self.pass(is_blank);
        self.try_marker(if count > 1 { Place::Inline } else { Place::Glued });
    }

    fn open_quote(&mut self, open: char, after: usize) {
        self.seen.has_quote = true;
        let is_closed = match open {
            '“' => self.closers.quote.lies_behind(self.text, after, |c| c == '”'),
            _ => self.closers.corner.lies_behind(self.text, after, |c| matches!(c, '」' | '』')),
        };
        if is_closed {
            self.depth.quotes += 1;
        } else if self.findings.unbalanced.last().is_none_or(|last| last.start < self.base) {
            self.findings.unbalanced.push(Span::new(self.base + self.at, self.base + after));
        }
        self.at = after;
    }

    fn straight_quote(&mut self, after: usize) {
        if self.closes_curly(after) {
            self.depth.quotes -= 1;
            return self.pause(after);
        }
        let is_opening = !self.depth.is_in_straight;
        self.depth.is_in_straight =
            is_opening && memchr::memchr(b'"', self.text.as_bytes().get(after..).unwrap_or(&[])).is_some();
        self.at = after;
        if !is_opening {
            self.try_marker(Place::Inline);
        }
    }

    /// “一站式": a straight mark closes a curly quotation where the next one opens before another closing mark comes.
    fn closes_curly(&mut self, after: usize) -> bool {
        if self.depth.quotes == 0 || self.depth.is_in_straight {
            return false;
        }
        let closes = self.closers.quote.place(self.text, after, |c| c == '”');
        let opens = self.closers.opening.place(self.text, after, |c| c == '“');
        match (opens, closes) {
            (Some(open), Some(close)) => open < close,
            (_, None) => true,
            (None, Some(_)) => false,
        }
    }

    /// `《…》` is passed over; without its end it is a sign like others.
    fn title(&mut self, after: usize) {
        let text = self.text;
        self.at = after;
        if !self.closers.title.lies_behind(text, after, |c| c == '》') {
            return;
        }
        let bytes = text.as_bytes();
        let (limit, mut at, mut depth) = (text.len().min(after + 2 * TITLE_LIMIT), after, 1_u32);
        while let Some(found) = memchr::memchr(0xe3, bytes.get(at..limit).unwrap_or(&[])) {
            at += found;
            match bytes.get(at + 1..at + 3) {
                // A title inside a title; one that does not close is left to end here.
                Some([0x80, 0x8a]) if depth < 4 => depth += 1,
                Some([0x80, 0x8b]) => depth -= 1,
                _ => {}
            }
            at += 3;
            if depth == 0 {
                let title = bytes.get(after..at).unwrap_or(&[]);
                let breaks = memchr::memchr_iter(b'\r', title).count();
                if title.len() - breaks > TITLE_LIMIT {
                    return;
                }
                return self.pause(at);
            }
        }
    }

    fn open_bracket(&mut self, open: char, after: usize) {
        let is_round = matches!(open, '（' | '(');
        if is_round && (self.is_long || self.is_tail()) && self.try_marker(Place::Glued) {
            return;
        }
        let is_closer = |c| matches!(c, '）' | ')' | '】' | '〕' | '］' | ']');
        let is_closed = self.closers.bracket.lies_behind(self.text, after, is_closer);
        self.depth.brackets += u32::from(is_closed);
        self.at = after;
    }

    /// Whether what is left could be a heading that lost the line break before it.
    fn is_tail(&self) -> bool {
        let left = self.text.len() - self.at;
        left <= 2 * TAIL && self.text.ends_with(is_han) && left <= text::tail(self.text, TAIL).len()
    }

    /// Reads a marker here, outside quotations and brackets.
    #[inline]
    fn try_marker(&mut self, place: Place) -> bool {
        self.is_at_marker() && self.read_markers(place)
    }

    /// Whether a marker may begin here, by the first character behind the blanks.
    #[inline]
    fn is_at_marker(&mut self) -> bool {
        if self.depth.is_inside() {
            return false;
        }
        let mut next = self.rest().chars().next();
        if next.is_some_and(is_space) {
            self.pass(is_space);
            next = self.rest().chars().next();
        }
        !self.custom.is_empty() || next.is_some_and(marker::may_open)
    }

    /// Reads the marker that stands here, and what follows 最后，第四，…: the word is text, the number is not.
    fn read_markers(&mut self, place: Place) -> bool {
        let mut family = self.read_marker(place);
        let is_found = family.is_some();
        while family == Some(Family::Sequence) && self.is_at_marker() {
            family = self.read_marker(place);
        }
        is_found
    }

    /// Reads one marker and goes behind it.
    fn read_marker(&mut self, place: Place) -> Option<Family> {
        let (length, head) = marker::inside(self.rest(), self.custom)?;
        let family = head.kind.family.clone();
        self.push(self.at, length, head, place);
        self.at += length;
        Some(family)
    }

    fn push(&mut self, at: usize, length: usize, head: marker::Head<'s>, place: Place) {
        self.findings.marks.push(mark(self.base + at, length, head, place, self.index));
    }

    fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes over a run of characters and says how many they are.
    fn pass(&mut self, is_part: impl Fn(char) -> bool) -> usize {
        let mut count = 0;
        for c in self.rest().chars().take_while(|&c| is_part(c)) {
            self.at += c.len_utf8();
            self.seen.has_tab |= c == '\t';
            count += 1;
        }
        count
    }
}

pub(super) fn mark(
    start: usize,
    length: usize,
    head: marker::Head<'_>,
    place: Place,
    paragraph: usize,
) -> Mark<'_> {
    let marker::Head { kind, value, is_doubtful } = head;
    Mark { start, end: start + length, paragraph, kind, value, place, is_doubtful }
}
