//! Reads a folder of documents in parallel: JSON lines, a Parquet table of all figures, and a summary.

#[path = "../../common/answer.rs"]
mod answer;
#[path = "../../common/mod.rs"]
mod common;
mod counts;
mod figures;
mod files;
mod options;
mod pending;
mod reading;
mod run;
mod sink;
mod table;

use std::io::Write;
use std::process::ExitCode;

use options::{Command, HELP};
use run::Outcome;

fn main() -> ExitCode {
    let options = match options::read(std::env::args_os().skip(1)) {
        Ok(Command::Run(options)) => options,
        Ok(Command::Help) => return common::finish(writeln!(std::io::stdout(), "{HELP}")),
        Ok(Command::Columns) => return common::finish(figures::describe(&mut std::io::stdout())),
        Err(message) => return common::refuse(&message),
    };
    let outcome = match run::run(&options) {
        Ok(Some(outcome)) => outcome,
        // The reader closed the pipe.
        Ok(None) => return ExitCode::SUCCESS,
        Err(message) => return common::refuse(&message),
    };
    let summary = table::summary(&outcome.counts);
    let shown = if options.takes_stdout() {
        std::io::stderr().write_all(summary.as_bytes())
    } else {
        std::io::stdout().write_all(summary.as_bytes())
    };
    report(&outcome);
    match common::finish(shown) {
        ExitCode::SUCCESS if !outcome.failures.is_empty() => ExitCode::from(1),
        code => code,
    }
}

/// Names every file that was not read, or not without doubt. Nothing is left to do when the error stream is closed.
fn report(outcome: &Outcome) {
    let mut err = std::io::stderr().lock();
    for (level, notes) in [("warning", &outcome.warnings), ("error", &outcome.failures)] {
        for (id, note) in notes {
            let _ = writeln!(err, "{level}: {}: {}", common::one_line(id), common::one_line(note));
        }
    }
    if !outcome.failures.is_empty() {
        let (failed, all) = (outcome.failures.len(), outcome.counts.files());
        let _ = writeln!(err, "{failed} of {all} files could not be read");
    }
}
