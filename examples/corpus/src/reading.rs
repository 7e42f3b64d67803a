//! One file: read, parsed, counted, and made into what the outputs take.

use std::fs::File;
use std::io::Read;

use arrow_array::RecordBatch;
use gongwen::{Document, Profile};
use serde::Serialize;

use crate::answer::{self, Content};
use crate::common;
use crate::counts::Counts;
use crate::figures;
use crate::files::{Entry, Source};

/// What is wanted of every file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) line: Option<Content>,
    pub(crate) figures: bool,
    pub(crate) profile: Option<Profile>,
    pub(crate) max_bytes: u64,
}

/// What became of a file.
#[derive(Debug)]
pub(crate) struct Answer<'e> {
    pub(crate) id: &'e str,
    pub(crate) line: Vec<u8>,
    pub(crate) figures: Option<RecordBatch>,
    pub(crate) counts: Counts,
    pub(crate) warning: Option<String>,
    pub(crate) error: Option<String>,
}

/// `{"id":…,"error":…}`
#[derive(Serialize)]
struct Unread<'e> {
    id: &'e str,
    error: &'e str,
}

/// Reads a file. Whatever happens, there is an answer.
pub(crate) fn read<'e>(entry: &'e Entry, wanted: &Wanted) -> Answer<'e> {
    let mut answer = Answer {
        id: &entry.id,
        line: Vec::new(),
        figures: None,
        counts: Counts::default(),
        warning: None,
        error: None,
    };
    let done = text(entry, wanted, &mut answer.warning).and_then(|text| fill(&mut answer, &text, wanted));
    if let Err(error) = done {
        answer.line.clear();
        answer.figures = None;
        answer.counts = Counts::unread();
        if wanted.line.is_some() {
            // Writing to memory does not fail.
            let _ = answer::line(&mut answer.line, &Unread { id: &entry.id, error: &error });
        }
        answer.error = Some(error);
    }
    answer
}

fn text(entry: &Entry, wanted: &Wanted, warning: &mut Option<String>) -> Result<String, String> {
    let Source { path, bytes } = entry.source.as_ref().map_err(String::clone)?;
    let too_long = || format!("longer than {} bytes", wanted.max_bytes);
    if *bytes > wanted.max_bytes {
        return Err(too_long());
    }
    let mut content = Vec::new();
    let file = File::open(path).map_err(|error| error.to_string())?;
    // It may have grown since it was listed.
    let read = file.take(wanted.max_bytes.saturating_add(1)).read_to_end(&mut content);
    if read.map_err(|error| error.to_string())? as u64 > wanted.max_bytes {
        return Err(too_long());
    }
    common::text_of(path, &content, |it| *warning = Some(it))
}

fn fill(answer: &mut Answer<'_>, text: &str, wanted: &Wanted) -> Result<(), String> {
    let document = Document::parse(text);
    answer.counts = Counts::of(&document, wanted.profile);
    if wanted.figures {
        let batch = figures::batch(answer.id, &document).map_err(|error| error.to_string())?;
        answer.figures = Some(batch);
    }
    match wanted.line {
        Some(content) => answer::write_document(&mut answer.line, answer.id, document, content)
            .map_err(|error| error.to_string()),
        None => Ok(()),
    }
}
