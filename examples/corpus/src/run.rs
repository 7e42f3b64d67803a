//! The run: windows of files are read in parallel while the window before is written.

use std::io;
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use crate::counts::Counts;
use crate::files::{self, Entry};
use crate::options::Options;
use crate::reading::{self, Answer, Wanted};
use crate::sink::Sink;

/// How much is read before it is written: the answers to two windows are all that is held. The bounds do not depend on
/// the number of threads, and neither does the output.
const WINDOW_FILES: usize = 256;
const WINDOW_BYTES: u64 = 4 << 20;

/// What is told at the end.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) counts: Counts,
    pub(crate) failures: Vec<(String, String)>,
    pub(crate) warnings: Vec<(String, String)>,
}

/// Reads the folder; `None` when the reader of the standard output went away.
pub(crate) fn run(options: &Options) -> Result<Option<Outcome>, String> {
    let (output, parquet) = (options.output.as_deref(), options.parquet.as_deref());
    let listing = files::list(&options.folder, &options.extensions)?;
    for target in [output, parquet].into_iter().flatten() {
        if is_input(target, options) {
            return Err(format!(
                "{}: the output would be read as a document of the folder",
                target.display()
            ));
        }
    }
    if output.is_some() && output == parquet {
        return Err("the lines and the table need two files; try --help".into());
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    let pool = pool.map_err(|error| format!("cannot start the threads: {error}"))?;
    let mut sink = Sink::open(output, parquet)?;
    sink.counts.passed_over = listing.passed_over;
    let wanted = Wanted {
        line: output.map(|_| options.content),
        figures: parquet.is_some(),
        profile: options.profile,
        max_bytes: options.max_bytes,
    };
    let progress = progress(listing.entries.len());
    let written = pool
        .install(|| stream(&listing.entries, &wanted, &mut sink, &progress))
        .and_then(|()| sink.publish());
    progress.finish_and_clear();
    match written {
        Ok(()) => Ok(Some(Outcome { counts: sink.counts, failures: sink.failures, warnings: sink.warnings })),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(None),
        Err(error) => Err(format!("cannot write: {error}")),
    }
}

/// Reads one window and writes the one before, at the same time.
fn stream(entries: &[Entry], wanted: &Wanted, sink: &mut Sink, progress: &ProgressBar) -> io::Result<()> {
    let (mut rest, mut done) = (entries, Vec::new());
    while !rest.is_empty() {
        let (window, after) = rest.split_at_checked(window(rest)).unwrap_or((rest, &[]));
        rest = after;
        let read = || -> Vec<Answer<'_>> {
            let read = |entry| {
                let answer = reading::read(entry, wanted);
                progress.inc(1);
                answer
            };
            window.par_iter().map(read).collect()
        };
        let (written, answers) = rayon::join(|| sink.take(done), read);
        written?;
        done = answers;
    }
    sink.take(done)
}

/// How many files the next window holds, at least one.
fn window(entries: &[Entry]) -> usize {
    let mut bytes = 0;
    let fits = |entry: &&Entry| {
        let fits = bytes < WINDOW_BYTES;
        bytes += entry.source.as_ref().map_or(0, |it| it.bytes);
        fits
    };
    entries.iter().take(WINDOW_FILES).take_while(fits).count()
}

/// Shown on the error stream, if that is a terminal.
fn progress(files: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} files, {eta} left");
    ProgressBar::new(files as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Whether an output would be found among the files to read.
fn is_input(target: &Path, options: &Options) -> bool {
    let parent = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(parent), Ok(folder)) = (parent.canonicalize(), options.folder.canonicalize()) else {
        return false;
    };
    parent.starts_with(folder) && files::has_extension(target, &options.extensions)
}
