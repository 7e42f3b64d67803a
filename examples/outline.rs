//! Prints the outline of a document: markers, headings, depth, and where each paragraph belongs.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use gongwen::{Document, Event, Layout, NodeRef, Paragraph, ParagraphRole, Placement, Section};
use unicode_width::UnicodeWidthStr;

const HELP: &str = "Prints the outline of a document.

Usage: outline [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
The number before each heading is its depth; ¶ is a paragraph, ¶? one whose place is a guess;
→ marks a heading that its text follows in the same paragraph, … one inside a paragraph.";

const MARKER: Style = AnsiColor::Cyan.on_default().bold();
const HEADING: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Yellow.on_default();

fn main() -> ExitCode {
    common::run(HELP, &[], |text, _| {
        let document = Document::parse(text);
        let mut out = anstream::AutoStream::auto(std::io::stdout()).lock();
        print(&document, width(), &mut out)?;
        out.flush()
    })
}

/// Columns of the terminal; 100 where there is none.
fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(columns, _)| usize::from(columns.0).max(40))
}

fn print(document: &Document<'_>, width: usize, out: &mut impl Write) -> std::io::Result<()> {
    let mut depth = 0;
    for event in document.walk() {
        match event {
            Event::Enter(NodeRef::Section(it)) => {
                depth += 1;
                section(it, depth, width, out)?;
            }
            Event::Leave(NodeRef::Section(_)) => depth -= 1,
            Event::Enter(NodeRef::Paragraph(it)) => paragraph(it, depth, width, out)?,
            _ => {}
        }
    }
    let lines = gongwen::LineIndex::new(&document.source);
    for it in &document.diagnostics {
        let place = lines.position(it.span.start);
        let (line, column, code) = (place.line, place.column, it.code.name());
        writeln!(out, "{WARNING}{line}:{column} {code}{WARNING:#} {}", common::one_line(&it.message))?;
    }
    Ok(())
}

fn section(section: &Section<'_>, depth: usize, width: usize, out: &mut impl Write) -> std::io::Result<()> {
    let marker = section.marker.as_ref().map_or(String::new(), |it| common::one_line(&it.text));
    let heading = section.heading.as_ref().map_or(String::new(), |it| common::one_line(&it.text));
    let sign = match section.layout {
        Layout::RunIn => " →",
        Layout::Inline => " …",
        _ => "",
    };
    let indent = 2 * (depth - 1);
    let heading = common::elide(&heading, width.saturating_sub(indent + 3 + marker.width() + sign.width()));
    writeln!(
        out,
        "{FAINT}{depth:>2}{FAINT:#} {:indent$}{MARKER}{marker}{MARKER:#}{HEADING}{heading}{HEADING:#}{FAINT}{sign}{FAINT:#}",
        ""
    )
}

fn paragraph(
    paragraph: &Paragraph<'_>,
    depth: usize,
    width: usize,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let sign = match (paragraph.role, paragraph.placement) {
        (ParagraphRole::Body, Placement::Inferred) => "¶?".into(),
        (ParagraphRole::Body, _) => "¶".into(),
        (role, _) => format!("[{}]", role.name()),
    };
    let text: String = paragraph.sentences.iter().map(|it| common::one_line(&it.text)).collect();
    let indent = 2 * depth;
    let text = common::elide(&text, width.saturating_sub(indent + 4 + sign.width()));
    writeln!(out, "   {:indent$}{FAINT}{sign}{FAINT:#} {text}", "")
}
