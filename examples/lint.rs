//! Checks documents before they are issued: shows each finding with a picture of its spot, or mends what is certain.

#[path = "common/mod.rs"]
mod common;
#[path = "common/mend.rs"]
mod mend;
#[path = "lint/options.rs"]
mod options;
#[path = "lint/picture.rs"]
mod picture;
#[path = "common/profile.rs"]
mod profile;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use gongwen::{Document, Finding, FindingCode, LineIndex, apply_fixes};
use options::{Action, Options};
use picture::Picture;

/// The status when there are findings.
const FOUND: u8 = 1;
/// How many findings of one code are shown of each file, unless all are asked for.
const SHOWN: usize = 3;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => return common::refuse(&message),
    };
    if options.action == Action::Help {
        return common::finish(writeln!(std::io::stdout(), "{}", options::HELP));
    }
    let texts: Result<Vec<Text>, String> = match options.files.as_slice() {
        [] => Ok(vec![Text { name: options::SAMPLE_NAME.into(), text: common::SAMPLE.into() }]),
        files => files.iter().map(|file| Text::read(file)).collect(),
    };
    let result = texts.map(|texts| match options.action {
        Action::Json => json(&texts, &options),
        Action::Fix => fix(&texts, &options),
        Action::Write => write(&texts, &options),
        Action::Show | Action::Help => show(&texts, &options),
    });
    match result {
        Err(message) => common::refuse(&message),
        Ok(Ok(count)) if count > 0 => ExitCode::from(FOUND),
        Ok(result) => common::finish(result.map(|_| ())),
    }
}

/// A text and the name under which it is reported.
struct Text {
    name: String,
    text: String,
}

impl Text {
    fn read(file: &str) -> Result<Self, String> {
        let name = if file == "-" { "<stdin>" } else { file };
        Ok(Self { name: name.into(), text: common::read(file)? })
    }

    fn lint(&self, options: &Options) -> Vec<Finding> {
        Document::parse(&self.text).lint(options.profile)
    }
}

/// Pictures of the findings, the first few of each code, and a line that counts them.
fn show(texts: &[Text], options: &Options) -> std::io::Result<usize> {
    let mut out = anstream::AutoStream::auto(std::io::stdout()).lock();
    let mut total = 0;
    for text in texts {
        let findings = text.lint(options);
        let lines = LineIndex::new(&text.text);
        let mut counts: BTreeMap<FindingCode, usize> = BTreeMap::new();
        for finding in &findings {
            let count = counts.entry(finding.code).or_default();
            *count += 1;
            if *count <= SHOWN || options.shows_all {
                let picture = Picture::new(&text.name, &text.text, &lines, finding, options.language);
                writeln!(out, "{}", picture.draw())?;
            }
        }
        summary(&mut out, &text.name, &findings, &counts, options)?;
        total += findings.len();
    }
    out.flush()?;
    Ok(total)
}

fn summary(
    out: &mut impl Write,
    name: &str,
    findings: &[Finding],
    counts: &BTreeMap<FindingCode, usize>,
    options: &Options,
) -> std::io::Result<()> {
    for (code, count) in counts.iter().filter(|(_, count)| **count > SHOWN && !options.shows_all) {
        writeln!(out, "  … and {} more {} (--all shows them)", count - SHOWN, code.name())?;
    }
    let fixes = findings.iter().filter(|it| it.fix.is_some()).count();
    let name = common::one_line(name);
    writeln!(out, "{name}: {} findings, {fixes} of them with a fix (--fix)", findings.len())
}

/// One JSON array of all findings, each with its file, line and column.
fn json(texts: &[Text], options: &Options) -> std::io::Result<usize> {
    let mut found = Vec::new();
    for text in texts {
        let lines = LineIndex::new(&text.text);
        for finding in text.lint(options) {
            let place = lines.position(finding.span.start);
            found.push(serde_json::json!({
                "file": text.name, "line": place.line, "column": place.column, "finding": finding,
            }));
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &found)?;
    writeln!(out)?;
    out.flush()?;
    Ok(found.len())
}

/// Prints the mended texts; what is left to be found decides the status.
fn fix(texts: &[Text], options: &Options) -> std::io::Result<usize> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut left = 0;
    for text in texts {
        let fixed = mended(text, options);
        left += fixed.lint(options).len();
        out.write_all(fixed.text.as_bytes())?;
    }
    out.flush()?;
    Ok(left)
}

/// Writes the mended texts back to their files, where anything changed.
fn write(texts: &[Text], options: &Options) -> std::io::Result<usize> {
    let mut left = 0;
    // A Word file, a page or a text in another encoding must not be replaced by its text.
    for Text { name, text } in texts {
        if std::fs::read(name)? != text.as_bytes() {
            let message =
                format!("{name}: only plain UTF-8 is mended in place; --fix prints the mended text");
            return Err(std::io::Error::other(message));
        }
    }
    for text in texts {
        let fixed = mended(text, options);
        left += fixed.lint(options).len();
        if fixed.text != text.text {
            std::fs::write(&text.name, &fixed.text)?;
            writeln!(std::io::stdout(), "{}: mended", common::one_line(&text.name))?;
        }
    }
    Ok(left)
}

fn mended(text: &Text, options: &Options) -> Text {
    Text { name: text.name.clone(), text: apply_fixes(&text.text, &text.lint(options)) }
}
