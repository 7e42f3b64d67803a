//! From the stream of requests to the stream of answers.

use std::io::{self, Read, Write};

use gongwen::Document;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::answer::{self, Content};
use crate::lines::{Line, Lines};
use crate::request::{self, Refusal};

/// Which side of the filter failed.
#[derive(Debug)]
pub(crate) enum Failure {
    Read(io::Error),
    Write(io::Error),
}

/// `{"id":…,"line":…,"error":…}`
#[derive(Serialize)]
struct Broken<'l> {
    id: Option<&'l RawValue>,
    line: u64,
    error: &'l str,
}

/// Answers every line, in order.
pub(crate) fn answer_all(
    input: impl Read,
    out: &mut impl Write,
    content: Content,
    limit: usize,
) -> Result<(), Failure> {
    let mut lines = Lines::new(input, limit);
    loop {
        if lines.must_wait() {
            out.flush().map_err(Failure::Write)?;
        }
        let Some((number, line)) = lines.next().map_err(Failure::Read)? else { break };
        let request = match line {
            Line::Whole(line) => request::read(line),
            Line::TooLong => Some(Err(Refusal::anonymous(format!("longer than {limit} bytes")))),
        };
        match request {
            Some(Ok(it)) => answer::write_document(out, it.id, Document::parse(&it.text), content),
            Some(Err(it)) => answer::line(out, &Broken { id: it.id, line: number, error: &it.error }),
            None => Ok(()),
        }
        .map_err(Failure::Write)?;
    }
    out.flush().map_err(Failure::Write)
}
