//! Writes a document as one page to read, check and search: outline, text, figures, charts and advice.

mod charts;
#[path = "../common/mod.rs"]
mod common;
mod draw;
#[path = "../common/figure.rs"]
mod figure;
mod figures;
mod findings;
#[path = "../common/mend.rs"]
mod mend;
mod numbers;
mod options;
mod others;
#[path = "../common/own_date.rs"]
mod own_date;
mod page;
#[path = "../common/profile.rs"]
mod profile;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::io::Write;
use std::process::ExitCode;

use askama::Template;
use gongwen::Parser;
use options::Options;
use page::Page;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => return common::refuse(&message),
    };
    if options.is_help {
        return common::finish(writeln!(std::io::stdout(), "{}", options::HELP));
    }
    let text = match &options.file {
        None => Cow::Borrowed(common::SAMPLE),
        Some(file) => match common::read(file) {
            Ok(text) => Cow::Owned(text),
            Err(message) => return common::refuse(&message),
        },
    };
    let document = match options.date {
        Some(day) => Parser::new().reference_date(day).parse(&text),
        None => own_date::parse(&text),
    };
    let page = Page::new(&document, options.profile);
    match &options.page {
        None => {
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            common::finish(page.write_into(&mut out).and_then(|()| out.flush()))
        }
        Some(file) => match save(&page, file) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => common::refuse(&format!("cannot write {file}: {error}")),
        },
    }
}

/// Writes the page and says on the error stream what is in it.
fn save(page: &Page<'_>, file: &str) -> std::io::Result<()> {
    let html = page.render().map_err(std::io::Error::other)?;
    std::fs::write(file, &html)?;
    let [figures, charts, findings] = [page.figures.len(), page.charts.len(), page.finding_count()];
    let kilobytes = html.len().div_ceil(1024);
    // Nothing is left to do when the error stream is closed.
    let _ = writeln!(
        std::io::stderr(),
        "{file}: {figures} figures, {charts} charts, {findings} findings, {kilobytes} KB"
    );
    Ok(())
}
