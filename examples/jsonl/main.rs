//! Answers texts with document trees, one line of JSON each: the parser as a filter for other engines.

#[path = "../common/answer.rs"]
mod answer;
#[path = "../common/mod.rs"]
mod common;
mod lines;
mod request;
mod stream;

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use answer::Content;

const HELP: &str = "Reads lines {\"id\": …, \"text\": \"…\"} and answers each with its document tree.

Usage: jsonl [--no-source | --statistics] [--max-line BYTES] < requests.jsonl > answers.jsonl

Every line of the standard input is one JSON object in UTF-8; id is a string or a number and comes back exactly as it
was written; other keys are passed over. Every line is answered by one line, in order:

  {\"id\": …, \"document\": {…}}             the tree, in the JSON of the example `json`
  {\"id\": …, \"line\": 17, \"error\": \"…\"}  a broken line: its number from one; id is null if it cannot be told

Blank lines are counted but not answered; a byte order mark and CRLF are taken off. Memory does not grow with the number
of lines. Answers are written out as soon as no further input is waiting, so that a program may ask and wait.

  --no-source       leave the text itself out of the document
  --statistics      {\"id\": …, \"statistics\": [{\"path\": …, \"statistic\": {…}}]}: only the figures
  --max-line BYTES  how long a line may be; longer ones are answered as broken, without being held (16777216)
  --help            print this

Status: 0 when all input was answered, broken lines included, and when the reader closes the pipe; 2 when it could not
be run, read or written.";

fn main() -> ExitCode {
    let mut content = Content::default();
    let mut limit = 16 << 20;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let (flag, value) =
            argument.split_once('=').map_or((&*argument, None), |(flag, it)| (flag, Some(it.into())));
        match flag {
            "--help" | "-h" => return common::finish(writeln!(std::io::stdout(), "{HELP}")),
            "--max-line" => {
                let value: String = value.or_else(|| arguments.next()).unwrap_or_default();
                match value.parse() {
                    Ok(bytes) => limit = bytes,
                    Err(_) => {
                        return common::refuse(&format!(
                            "{flag} expects a number, not {value:?}; try --help"
                        ));
                    }
                }
            }
            _ => match Content::from_flag(&argument) {
                Some(it) => content = it,
                None if argument.starts_with('-') => {
                    return common::refuse(&format!("unknown option {argument}; try --help"));
                }
                None => {
                    return common::refuse(&format!(
                        "{argument}: lines come from the standard input; try --help"
                    ));
                }
            },
        }
    }
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    match stream::answer_all(std::io::stdin().lock(), &mut out, content, limit) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stream::Failure::Write(error)) => {
            // What is left in the buffer has nowhere to go; dropping it must not try again.
            drop(out.into_parts());
            common::finish(Err(error))
        }
        Err(stream::Failure::Read(error)) => {
            common::refuse(&format!("cannot read the standard input: {error}"))
        }
    }
}
