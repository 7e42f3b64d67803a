//! Prints every date, period and relative time of a document, with the section it stands in.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

use gongwen::{Document, LineIndex, PartialDate};

const HELP: &str = "Prints every date, period and relative time of a document.

Usage: dates [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
Each line: place, first and last day (month, year) as far as known, kind, words, section.";

fn main() -> ExitCode {
    common::run(HELP, &[], |text, _| {
        let document = Document::parse(text);
        let lines = LineIndex::new(text);
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        for it in document.times() {
            let place = lines.position(it.node.span.start);
            let place = format!("{}:{}", place.line, place.column);
            let [start, end] = [it.node.start, it.node.end].map(date);
            let (kind, text) = (it.node.kind.name(), common::one_line(&it.node.text));
            writeln!(out, "{place:<8}{start:<11} {end:<11} {kind:<15} {text}  {}", it.path.citation())?;
        }
        out.flush()
    })
}

/// `2018-09-10`, with `?` for what the text leaves open.
fn date(date: Option<PartialDate>) -> String {
    let Some(date) = date else { return "-".into() };
    let year = date.year.map_or("?".into(), |it| format!("{it:04}"));
    let month = date.month.map(|it| format!("-{it:02}"));
    let day = date.day.map(|it| format!("-{it:02}"));
    [Some(year), month, day].into_iter().flatten().collect()
}
