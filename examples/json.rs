//! Prints the JSON tree of a document.

#[path = "common/mod.rs"]
mod common;

use std::io::Write;
use std::process::ExitCode;

const HELP: &str = "Prints the JSON tree of a document.

Usage: json [--pretty] [--no-source] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.

  --pretty     break and indent the JSON
  --no-source  leave the text itself out";

fn main() -> ExitCode {
    common::run(HELP, &["--pretty", "--no-source"], |text, flags| {
        let is_given = |flag: &str| flags.iter().any(|it| it == flag);
        let mut document = gongwen::Document::parse(text);
        if is_given("--no-source") {
            document = document.without_source();
        }
        let mut out = std::io::BufWriter::new(std::io::stdout().lock());
        if is_given("--pretty") {
            serde_json::to_writer_pretty(&mut out, &document)?;
        } else {
            serde_json::to_writer(&mut out, &document)?;
        }
        writeln!(out)?;
        out.flush()
    })
}
