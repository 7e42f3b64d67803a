//! Prints every figure of a document: where it stands, of what, how much, of when, compared with what.

#[path = "common/mod.rs"]
mod common;
#[path = "common/figure.rs"]
mod figure;
#[path = "common/table.rs"]
mod table;

use std::io::Write;
use std::process::ExitCode;

use gongwen::{Aggregation, Base, Comparison, Direction, Document, FigureRole, Located, Modality, Statistic};

const HELP: &str = "Prints every figure of a document as a table.

Usage: statistics [--csv] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
Each line: the headings above, what is measured, how much of it (≲ is 近, nearly; № a rank), fact or plan, by which
verb, how it was put together and what it is among others (nothing is said of plain facts), the time that governs it,
what it is compared with, the words. A table that is wider than the window is cut; --csv has all of it, in twelve
columns.

  --csv  comma-separated values with a byte order mark, for spreadsheets";

const COLUMNS: [&str; 12] = [
    "path",
    "subject",
    "modality",
    "aggregation",
    "relation",
    "role",
    "qualifier",
    "value",
    "unit",
    "period",
    "comparison",
    "text",
];

/// The columns of a terminal.
const SHORT: [&str; 7] = ["path", "of what", "how much", "said as", "of when", "compared with", "text"];

type Row = [String; COLUMNS.len()];

fn main() -> ExitCode {
    common::run(HELP, &["--csv"], |text, flags| {
        let document = Document::parse(text);
        let rows: Vec<Row> = document.statistics().map(|it| row(&it)).collect();
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        if flags.is_empty() {
            let figures = document.statistics().map(|it| it.node);
            let rows: Vec<_> = rows.into_iter().zip(figures).map(|(row, it)| short(row, it)).collect();
            let width = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
            table::write(SHORT, &rows, width, &mut out)?;
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
        it.aggregation.map_or("", Aggregation::name).into(),
        it.relation.name().into(),
        role(it.role).into(),
        figure::qualifier(&it.measure).into(),
        figure::value(&it.measure),
        figure::unit(&it.measure),
        it.period.as_ref().map_or(String::new(), |period| period.text.to_string()),
        comparisons.join("; "),
        it.text.to_string(),
    ]
}

/// What the figure is among others; nothing where it stands alone.
const fn role(role: FigureRole) -> &'static str {
    match role {
        FigureRole::Total => "total",
        FigureRole::Part { .. } => "part",
        FigureRole::Share { .. } => "share",
        FigureRole::Each { .. } => "each",
        _ => "",
    }
}

/// The base of a comparison: `over_year 2020`.
fn base(base: Base) -> String {
    match base {
        Base::OverYear { year } => format!("{} {year}", base.name()),
        _ => base.name().to_owned(),
    }
}

fn comparison(comparison: &Comparison<'_>) -> String {
    let mut text = format!("{} {}", base(comparison.base), comparison.direction.name());
    for (word, quantity) in [("by", &comparison.change), ("from", &comparison.from)] {
        if let Some(quantity) = quantity {
            text.extend([" ", word, " ", &common::one_line(&quantity.text)]);
        }
    }
    text
}

/// The row for a terminal: what is usual (exact, actual) is left out, what belongs together stands in one column.
fn short(row: Row, statistic: &Statistic<'_>) -> [String; SHORT.len()] {
    let [path, subject, modality, aggregation, relation, role, qualifier, value, unit, period, _, text] = row;
    let modality = if modality == Modality::Actual.name() { "" } else { &modality };
    let how_much = format!("{}{value} {unit}", sign(&qualifier));
    let mut said_as = vec![modality, &*aggregation, &*relation, &*role];
    said_as.retain(|word| !word.is_empty());
    // total total total
    said_as.dedup();
    let compared: Vec<String> = statistic.comparisons.iter().map(short_comparison).collect();
    [path, subject, how_much.trim().into(), said_as.join(" "), period, compared.join("; "), text]
}

/// A word of bound as people write it between numbers.
fn sign(qualifier: &str) -> &str {
    match qualifier {
        "exact" | "between" | "proportion" => "",
        "more_than" => ">",
        "at_least" | "order" => "≥",
        "nearly" => "≲",
        "less_than" => "<",
        "at_most" => "≤",
        "about" | "several" => "≈",
        "rank" => "№",
        other => other,
    }
}

/// `year_on_year +5.7%`, `from 260家`.
fn short_comparison(comparison: &Comparison<'_>) -> String {
    let mut words = Vec::new();
    if comparison.base != Base::FromTo {
        words.push(base(comparison.base));
    }
    let sign = match comparison.direction {
        Direction::Increase | Direction::Faster => "+",
        Direction::Decrease | Direction::Slower => "−",
        _ => "=",
    };
    match &comparison.change {
        Some(change) => words.push(format!("{sign}{}", common::one_line(&change.text))),
        None if comparison.from.is_none() => words.push(comparison.direction.name().to_owned()),
        None => {}
    }
    words.extend(comparison.from.iter().map(|from| format!("from {}", common::one_line(&from.text))));
    words.join(" ")
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
