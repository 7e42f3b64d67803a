//! Cuts a document into passages for search and retrieval, one JSON object a line.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

use gongwen::{ChunkOptions, Document};

const HELP: &str = "Cuts a document into passages along its structure: one JSON object a line.

Usage: chunks [--max-chars N] [--target N] [--overlap N] [--no-boilerplate] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
--max-chars N      at most so many characters a passage (default 500)
--target N         aim at N characters; take more only where a paragraph or section would be torn
--overlap N        repeat the last N sentences where a section had to be cut
--no-boilerplate   leave out banners, breadcrumbs and related links
Each line: span (bytes), path_line, path, text, overlap (bytes), statistics.";

const FLAGS: &[&str] = &["--max-chars=", "--target=", "--overlap=", "--no-boilerplate"];

fn main() -> ExitCode {
    common::run(HELP, FLAGS, |text, given| {
        let number = |flag| common::number(given, flag);
        let max_chars = number("--max-chars").unwrap_or(500);
        let options = ChunkOptions::new(max_chars)
            .target(number("--target").unwrap_or(max_chars))
            .overlap(number("--overlap").unwrap_or(0));
        let is_left_out = given.iter().any(|it| it == "--no-boilerplate");
        let options = if is_left_out { options.without_boilerplate() } else { options };
        let document = Document::parse(text);
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        for chunk in document.chunks(options) {
            serde_json::to_writer(&mut out, &chunk)?;
            writeln!(out)?;
        }
        out.flush()
    })
}
