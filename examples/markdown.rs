//! Writes a document as Markdown.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

use gongwen::Document;

const HELP: &str = "Writes a document as Markdown: headings by depth, items as lists.

Usage: markdown [--no-boilerplate] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
--no-boilerplate leaves out banners, breadcrumbs and related links.";

fn main() -> ExitCode {
    common::run(HELP, &["--no-boilerplate"], |text, given| {
        let document = Document::parse(text);
        let markdown = document.markdown();
        let markdown = if given.is_empty() { markdown } else { markdown.without_boilerplate() };
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        write!(out, "{markdown}")?;
        out.flush()
    })
}
