//! Writes a document as HTML.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

use gongwen::Document;

const HELP: &str = "Writes a document as a page of HTML, with the places in the source.

Usage: html [--no-boilerplate] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
--no-boilerplate leaves out banners, breadcrumbs and related links.";

fn main() -> ExitCode {
    common::run(HELP, &["--no-boilerplate"], |text, given| {
        let document = Document::parse(text);
        let html = document.html().page();
        let html = if given.is_empty() { html } else { html.without_boilerplate() };
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        write!(out, "{html}")?;
        out.flush()
    })
}
