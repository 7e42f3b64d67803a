//! A table for the terminal: columns side by side, cut where the window is too narrow for them.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

/// No column is cut to fewer places than this.
const NARROWEST: usize = 6;

/// Writes the rows below the header; `width` is that of the window, if there is one.
pub(crate) fn write<const COLUMNS: usize>(
    header: [&str; COLUMNS],
    rows: &[[String; COLUMNS]],
    width: Option<usize>,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let lines: Vec<[String; COLUMNS]> = std::iter::once(&header.map(String::from))
        .chain(rows)
        .map(|row| row.clone().map(|cell| super::common::one_line(&cell)))
        .collect();
    let mut widths = [0; COLUMNS];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = cell.width().max(*width);
        }
    }
    if let Some(width) = width {
        narrow(&mut widths, width.saturating_sub(2 * (COLUMNS - 1)));
    }
    for line in &lines {
        let cells = line.iter().zip(widths).map(|(cell, width)| {
            let cell = super::common::elide(cell, width);
            format!("{cell}{:1$}", "", width - cell.width())
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Takes from the widest column, place by place, until all fit.
fn narrow(widths: &mut [usize], columns: usize) {
    while widths.iter().sum::<usize>() > columns {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => return,
        }
    }
}
