//! Prints every date, period and relative time of a document, with the section it stands in.

#[path = "common/mod.rs"]
mod common;
#[path = "common/own_date.rs"]
mod own_date;
#[path = "common/table.rs"]
mod table;

use std::io::Write;
use std::process::ExitCode;

use gongwen::{LineIndex, PartialDate};

const HELP: &str = "Prints every date, period and relative time of a document.

Usage: dates [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
Each line: line and column, first and last day (month, year) as far as known, kind, words, the headings above.
今年 and 去年 are counted from the date below the title or the signature, where the document bears one.";

const COLUMNS: [&str; 6] = ["place", "from", "to", "kind", "words", "path"];

fn main() -> ExitCode {
    common::run(HELP, &[], |text, _| {
        let document = own_date::parse(text);
        let lines = LineIndex::new(text);
        let rows: Vec<[String; COLUMNS.len()]> = document
            .times()
            .map(|it| {
                let place = lines.position(it.node.span.start);
                [
                    format!("{}:{}", place.line, place.column),
                    date(it.node.start),
                    date(it.node.end),
                    it.node.kind.name().into(),
                    it.node.text.to_string(),
                    it.path.citation().to_string(),
                ]
            })
            .collect();
        let width = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        table::write(COLUMNS, &rows, width, &mut out)?;
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
