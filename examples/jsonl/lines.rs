//! Lines of bytes from a stream, none longer than a limit, in one buffer that is used again.

use std::io::{self, BufRead, BufReader, Read};

/// The lines of a stream, numbered from one.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    number: u64,
    limit: usize,
}

/// A line without its line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line<'l> {
    Whole(&'l [u8]),
    /// It was longer than the limit, and is gone.
    TooLong,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(input: R, limit: usize) -> Self {
        Self { input: BufReader::with_capacity(1 << 16, input), line: Vec::new(), number: 0, limit }
    }

    /// Whether the next line can only be had by waiting for the other side.
    pub(crate) fn must_wait(&self) -> bool {
        !self.input.buffer().contains(&b'\n')
    }

    /// The next line and its number; a last one without line break counts.
    pub(crate) fn next(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        self.line.clear();
        let (mut is_too_long, mut is_empty) = (false, true);
        loop {
            let waiting = match self.input.fill_buf() {
                Ok(waiting) => waiting,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if waiting.is_empty() && is_empty {
                return Ok(None);
            }
            is_empty = false;
            let end = memchr::memchr(b'\n', waiting);
            let (piece, _) = waiting.split_at(end.unwrap_or(waiting.len()));
            // The byte that CRLF has before its line break is not counted.
            is_too_long |= self.line.len() + piece.len() > self.limit.saturating_add(1);
            if !is_too_long {
                self.line.extend_from_slice(piece);
            }
            let (used, is_last) = (piece.len() + usize::from(end.is_some()), waiting.is_empty());
            self.input.consume(used);
            if end.is_some() || is_last {
                break;
            }
        }
        self.number += 1;
        let line = self.line.strip_suffix(b"\r").unwrap_or(&self.line);
        let is_too_long = is_too_long || line.len() > self.limit;
        Ok(Some((self.number, if is_too_long { Line::TooLong } else { Line::Whole(line) })))
    }
}
