//! Prints every figure of a document: where it stands, of what, how much, of when, compared with what.

#[path = "common/mod.rs"]
mod common;
#[path = "common/figure.rs"]
mod figure;

use std::io::Write;
use std::process::ExitCode;

use gongwen::{Comparison, Document, Located, Statistic};
use unicode_width::UnicodeWidthStr;

const HELP: &str = "Prints every figure of a document as a table.

Usage: statistics [--csv] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.

  --csv  comma-separated values with a byte order mark, for spreadsheets";

const COLUMNS: [&str; 10] =
    ["path", "subject", "modality", "relation", "qualifier", "value", "unit", "period", "comparison", "text"];

type Row = [String; COLUMNS.len()];

fn main() -> ExitCode {
    common::run(HELP, &["--csv"], |text, flags| {
        let document = Document::parse(text);
        let rows: Vec<Row> = document.statistics().map(|it| row(&it)).collect();
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        if flags.is_empty() {
            table(&rows, &mut out)?;
        } else {
            csv(&rows, &mut out)?;
        }
        out.flush()
    })
}

fn row(located: &Located<'_, '_, Statistic<'_>>) -> Row {
    let it = located.node;
    let comparisons: Vec<String> = it.comparisons.iter().map(comparison).collect();
    [
        located.path.citation().to_string(),
        figure::subjects(it),
        it.modality.name().into(),
        it.relation.name().into(),
        figure::qualifier(&it.measure).into(),
        figure::value(&it.measure),
        figure::unit(&it.measure),
        it.period.as_ref().map_or(String::new(), |period| period.text.to_string()),
        comparisons.join("; "),
        it.text.to_string(),
    ]
}

fn comparison(comparison: &Comparison<'_>) -> String {
    let mut text = format!("{} {}", comparison.base.name(), comparison.direction.name());
    for (word, quantity) in [("by", &comparison.change), ("from", &comparison.from)] {
        if let Some(quantity) = quantity {
            text.extend([" ", word, " ", &common::one_line(&quantity.text)]);
        }
    }
    text
}

fn table(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    let header = COLUMNS.map(String::from);
    let lines: Vec<Row> = [&header]
        .into_iter()
        .chain(rows)
        .map(|row| row.clone().map(|cell| common::one_line(&cell)))
        .collect();
    let mut widths = [0; COLUMNS.len()];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.width().max(*width);
        }
    }
    for line in &lines {
        let cells =
            line.iter().zip(widths).map(|(cell, width)| format!("{cell}{:1$}", "", width - cell.width()));
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

fn csv(rows: &[Row], out: &mut impl Write) -> std::io::Result<()> {
    // Without the mark, spreadsheets take UTF-8 for the local encoding.
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.flush()
}
