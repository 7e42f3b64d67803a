//! What the examples share: where the text comes from, and how bad input is reported.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use gongwen::{Decoded, decode, extract_docx, extract_html};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The bundled speech, read when no file is named.
pub(crate) const SAMPLE: &str = include_str!("../data/speech.txt");

/// Reads the text named on the command line and lets `print` write what it finds to the standard output.
/// `flags` are the options that the example knows, with `=` at the end where a number follows (`--max 5`, `--max=5`);
/// those given are passed on.
#[allow(dead_code, reason = "an example of many files and options reads its own")]
pub(crate) fn run(
    help: &str,
    flags: &[&str],
    print: impl FnOnce(&str, &[String]) -> std::io::Result<()>,
) -> ExitCode {
    let (mut given, mut files, mut arguments) = (Vec::new(), Vec::new(), std::env::args().skip(1));
    while let Some(it) = arguments.next() {
        if flags.contains(&format!("{it}=").as_str()) {
            given.push(format!("{it}={}", arguments.next().unwrap_or_default()));
        } else if it.starts_with('-') && it != "-" {
            given.push(it);
        } else {
            files.push(it);
        }
    }
    if given.iter().any(|it| it == "--help" || it == "-h") {
        return finish(writeln!(std::io::stdout(), "{help}"));
    }
    for it in &given {
        match it.split_once('=') {
            Some((flag, value)) if flags.contains(&format!("{flag}=").as_str()) => {
                if value.parse::<usize>().is_err() {
                    return refuse(&format!("{flag} expects a number, not {value:?}; try --help"));
                }
            }
            _ if flags.contains(&it.as_str()) => {}
            _ => return refuse(&format!("unknown option {it}; try --help")),
        }
    }
    let text = match files.as_slice() {
        [] => Ok(Cow::Borrowed(SAMPLE)),
        [file] => read(file).map(Cow::Owned),
        _ => Err("expected one file; try --help".into()),
    };
    match text {
        Ok(text) => finish(print(&text, &given)),
        Err(message) => refuse(&message),
    }
}

/// The number that follows a flag among those given.
#[allow(dead_code, reason = "most examples have no such option")]
pub(crate) fn number(given: &[String], flag: &str) -> Option<usize> {
    given.iter().rev().find_map(|it| it.strip_prefix(flag)?.strip_prefix('=')?.parse().ok())
}

/// The text of a file, or of the standard input for `-`. What kind of file it is says its extension. Says on the error
/// stream when some of it is no text.
#[allow(dead_code, reason = "an example that reads a stream or a folder opens its own files")]
pub(crate) fn read(file: &str) -> Result<String, String> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(file)
    };
    let bytes = bytes.map_err(|error| format!("{file}: {error}"))?;
    let text = text_of(Path::new(file), &bytes, |warning| {
        // Nothing is left to do when the error stream is closed.
        let _ = writeln!(std::io::stderr(), "warning: {file}: {warning}");
    });
    text.map_err(|error| format!("{file}: {error}"))
}

/// The text in the bytes of a file. What kind of file it is says its extension; `warn` hears what is no text.
pub(crate) fn text_of(file: &Path, bytes: &[u8], warn: impl FnOnce(String)) -> Result<String, String> {
    let extension = file.extension().and_then(|it| it.to_str()).unwrap_or("").to_ascii_lowercase();
    match extension.as_str() {
        "docx" => extract_docx(bytes).map(|it| it.text).map_err(|error| error.to_string()),
        "html" | "htm" => {
            extract_html(&decoded(bytes, warn)?).map(|it| it.text).map_err(|error| error.to_string())
        }
        _ => decoded(bytes, warn),
    }
}

fn decoded(bytes: &[u8], warn: impl FnOnce(String)) -> Result<String, String> {
    let Decoded { text, encoding, malformed, .. } = decode(bytes).map_err(|error| error.to_string())?;
    if let Some(first) = malformed.first() {
        warn(format!("{} malformed in {encoding}, first at byte {}", malformed.len(), first.bytes.start));
    }
    Ok(text)
}

pub(crate) fn finish(result: std::io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // The reader closed the pipe (`| head`): nothing is wrong.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("cannot write: {error}")),
    }
}

pub(crate) fn refuse(message: &str) -> ExitCode {
    // Nothing is left to do when the error stream is closed too.
    let _ = writeln!(std::io::stderr(), "error: {message}");
    ExitCode::from(2)
}

/// The text without control characters, which a terminal would obey.
#[allow(dead_code, reason = "JSON escapes them by itself")]
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The text, cut to that many columns; Han characters take two.
#[allow(dead_code, reason = "most examples cut nothing")]
pub(crate) fn elide(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.into();
    }
    let mut used = 1;
    let kept = text.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= columns
    });
    kept.chain(['…']).collect()
}
