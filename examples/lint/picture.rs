//! The picture of a finding: its line, cut to the terminal, with marks under the right characters.

use std::fmt;

use gongwen::{Edit, Finding, Grade, LineIndex, Span};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    Severity, SourceCode, SourceSpan, SpanContents,
};
use unicode_width::UnicodeWidthChar;

use crate::options::Language;

/// How many columns the picture takes, its frame not counted.
const COLUMNS: usize = 72;

/// A finding as miette wants it.
#[derive(Debug)]
pub(crate) struct Picture<'f> {
    finding: &'f Finding,
    language: Language,
    window: Window,
    labels: Vec<LabeledSpan>,
    /// Places outside the window: 12:1 “一、”.
    elsewhere: Vec<String>,
}

impl<'f> Picture<'f> {
    pub(crate) fn new(
        name: &str,
        source: &str,
        lines: &LineIndex<'_>,
        finding: &'f Finding,
        language: Language,
    ) -> Self {
        let window = Window::around(name, source, lines, finding.span);
        let mut labels = Vec::new();
        let fix = finding.fix.as_ref();
        let is_here =
            fix.is_some_and(|it| it.span.start == finding.span.start || finding.span.encloses(it.span));
        let note = fix.map(|it| note(it, source, finding.span, language));
        let (here, there) = if is_here { (note, None) } else { (None, note) };
        labels.extend(window.place(finding.span).map(|it| LabeledSpan::new_primary_with_span(here, it)));
        labels.extend(
            there.zip(fix).and_then(|(note, fix)| {
                Some(LabeledSpan::new_with_span(Some(note), window.place(fix.span)?))
            }),
        );
        let mut elsewhere = Vec::new();
        for &span in &finding.related {
            match window.place(span) {
                Some(place) => labels.push(LabeledSpan::new_with_span(None, place)),
                None => elsewhere.push(describe(source, lines, span)),
            }
        }
        Self { finding, language, window, labels, elsewhere }
    }

    /// The picture in colours; a stream that is no terminal strips them.
    pub(crate) fn draw(&self) -> String {
        let mut text = String::new();
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode())
            .with_links(false)
            .with_width(COLUMNS + 12)
            .with_context_lines(1);
        // A string takes whatever is written to it.
        let _ = handler.render_report(&mut text, self);
        text
    }
}

/// What the fix makes of the marked words, or of its own place where that is elsewhere.
fn note(fix: &Edit, source: &str, marked: Span, language: Language) -> String {
    let mended = crate::mend::mended(fix, source, marked);
    match (language, mended.is_empty()) {
        (Language::Chinese, true) => "删去".into(),
        (Language::Chinese, false) => format!("改为“{mended}”"),
        (Language::English, true) => "delete".into(),
        (Language::English, false) => format!("write “{mended}”"),
    }
}

/// `12:1 “一、”`
fn describe(source: &str, lines: &LineIndex<'_>, span: Span) -> String {
    let place = lines.position(span.start);
    let words = super::common::one_line(span.of(source).unwrap_or(""));
    format!("{}:{} “{words}”", place.line, place.column)
}

impl fmt::Display for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = &self.finding.message;
        f.write_str(&super::common::one_line(match self.language {
            Language::Chinese => &message.zh,
            Language::English => &message.en,
        }))
    }
}

impl std::error::Error for Picture<'_> {}

impl Diagnostic for Picture<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let grade = self.finding.grade.name();
        let clause = self.finding.clause.as_deref().map_or(String::new(), |it| format!(", {it}"));
        Some(Box::new(format!("{} ({grade}{clause})", self.finding.code.name())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.finding.grade {
            Grade::Standard => Severity::Error,
            Grade::Practice => Severity::Warning,
            _ => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let places = self.elsewhere.iter().take(8).cloned().collect::<Vec<_>>().join(" · ");
        let more = if self.elsewhere.len() > 8 { " …" } else { "" };
        (!places.is_empty()).then(|| Box::new(format!("see {places}{more}")) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.window)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// A piece of one line of the source, with what it takes to find the way back.
#[derive(Debug)]
struct Window {
    name: String,
    text: String,
    /// The line, and the column of the first character, from zero.
    line: usize,
    column: usize,
    /// Where each character stands in the source, and where in the window; the ends last.
    origins: Vec<(usize, usize)>,
}

impl Window {
    /// The window around a span: as many characters before and behind it as the columns hold. Breaks inside it are
    /// shown as ⏎.
    fn around(name: &str, source: &str, lines: &LineIndex<'_>, span: Span) -> Self {
        let position = lines.position(span.start);
        let before = source.get(..span.start).unwrap_or("");
        let inside = span.of(source).unwrap_or("");
        let behind = source.get(span.end..).unwrap_or("");
        let room = COLUMNS.saturating_sub(inside.chars().map(width).sum::<usize>()) / 2;
        let before = fitting(before.chars().rev().take_while(|&c| !is_break(c)), room);
        let behind = fitting(behind.chars().take_while(|&c| !is_break(c)), room);
        let start = span.start - before.iter().map(|c| c.len_utf8()).sum::<usize>();
        let shown = before.iter().rev().copied().chain(inside.chars()).chain(behind);
        let (mut text, mut origins, mut at) = (String::new(), Vec::new(), start);
        for c in shown {
            origins.push((at, text.len()));
            at += c.len_utf8();
            text.push(if is_break(c) { '⏎' } else { visible(c) });
        }
        origins.push((at, text.len()));
        let column = (position.column - 1).saturating_sub(before.len());
        Self { name: super::common::one_line(name), text, line: position.line - 1, column, origins }
    }

    /// Where a span of the source stands in the window.
    fn place(&self, span: Span) -> Option<SourceSpan> {
        let find = |offset: usize| {
            let at = self.origins.binary_search_by_key(&offset, |&(source, _)| source).ok()?;
            Some(self.origins.get(at)?.1)
        };
        let (start, end) = (find(span.start)?, find(span.end)?);
        Some((start, end - start).into())
    }
}

impl SourceCode for Window {
    /// All of the window where context is asked for, else the place of the span.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let range = if before > 0 { 0..self.text.len() } else { span.offset()..span.offset() + span.len() };
        let text = self.text.get(range.clone()).ok_or(MietteError::OutOfBounds)?;
        let column = self.column + self.text.get(..range.start).unwrap_or("").chars().count();
        let place = (range.start, range.len()).into();
        let name = self.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, text.as_bytes(), place, self.line, column, 1)))
    }
}

/// The first characters that fit into so many columns.
fn fitting(characters: impl Iterator<Item = char>, columns: usize) -> Vec<char> {
    let mut used = 0;
    let fits = |c: &char| {
        used += width(*c);
        used <= columns
    };
    characters.take_while(fits).collect()
}

/// The columns of a character as it is shown; a Han character takes two.
fn width(c: char) -> usize {
    visible(c).width().unwrap_or(0)
}

/// A blank for what a terminal would obey or not show.
fn visible(c: char) -> char {
    if c.is_control() || c.width() == Some(0) { ' ' } else { c }
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
