//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use gongwen::Profile;

use crate::answer::Content;

pub(crate) const HELP: &str = "Reads a folder of documents in parallel.

Usage: corpus DIR [-o OUT.jsonl] [--parquet FIGURES.parquet] [OPTIONS]

Reads every Word file (.docx), web page (.html, .htm) and text (.txt, in UTF-8, UTF-16 or GB18030) below DIR, in the
order of their paths, and prints a summary: documents, characters, sections by family, figures by unit, findings by
code. The output is the same for any number of threads.

  -o, --output OUT.jsonl  one line of JSON a file: {\"id\": path, \"document\": …}, or {\"id\": path, \"error\": …} for
                          a file that cannot be read; - is the standard output (the summary then goes to the other)
  --parquet FILE          one row a figure, for pandas, DuckDB, Polars …; --columns says what stands in it
  --ext LIST              the extensions to read (txt,html,htm,docx)
  --threads N             how many files at once (one a core)
  --max-bytes N           files longer than that are bad (16777216)
  --profile P             which rules of the lint speak: official_document (the default), speech, regulation, web_text
  --no-lint               leave the lint out of the summary
  --no-source             leave the texts themselves out of the documents
  --statistics            {\"id\": path, \"statistics\": […]}: only the figures
  --columns               print the columns of the Parquet table
  --help                  print this

A file appears under its name when all of it is written; a run that fails leaves what stood there before.

Status: 0 every file was read, 1 some could not be (each has its line, and is named at the end), 2 nothing was written.";

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Command {
    Run(Box<Options>),
    Help,
    Columns,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) folder: PathBuf,
    pub(crate) output: Option<PathBuf>,
    pub(crate) parquet: Option<PathBuf>,
    pub(crate) extensions: Vec<String>,
    /// Zero: one a core.
    pub(crate) threads: usize,
    pub(crate) max_bytes: u64,
    /// `None`: no lint.
    pub(crate) profile: Option<Profile>,
    pub(crate) content: Content,
}

impl Options {
    /// Whether the lines go to the standard output.
    pub(crate) fn takes_stdout(&self) -> bool {
        self.output.as_deref().is_some_and(|it| it.as_os_str() == "-")
    }
}

/// Reads the arguments behind the name of the program; an error is one line.
pub(crate) fn read(mut arguments: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut folders = Vec::new();
    let mut options = Options {
        folder: PathBuf::new(),
        output: None,
        parquet: None,
        extensions: ["txt", "html", "htm", "docx"].map(String::from).to_vec(),
        threads: 0,
        max_bytes: 16 << 20,
        profile: Some(Profile::OfficialDocument),
        content: Content::default(),
    };
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy().into_owned();
        let (flag, inline) = match text.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => (flag, Some(OsString::from(value))),
            _ => (&*text, None),
        };
        let mut value = || {
            inline.clone().or_else(|| arguments.next()).ok_or(format!("{flag} expects a value; try --help"))
        };
        match flag {
            "--help" | "-h" => return Ok(Command::Help),
            "--columns" => return Ok(Command::Columns),
            "-o" | "--output" => options.output = Some(value()?.into()),
            "--parquet" => options.parquet = Some(value()?.into()),
            "--ext" => options.extensions = extensions(&value()?.to_string_lossy())?,
            "--threads" => options.threads = number(flag, &value()?)?,
            "--max-bytes" => options.max_bytes = number(flag, &value()?)?,
            "--profile" => options.profile = Some(profile(&value()?.to_string_lossy())?),
            "--no-lint" => options.profile = None,
            _ => match Content::from_flag(flag) {
                Some(content) => options.content = content,
                None if text.starts_with('-') => return Err(format!("unknown option {text}; try --help")),
                None => folders.push(argument),
            },
        }
    }
    let [folder] = <[OsString; 1]>::try_from(folders).map_err(|_| "expected one folder; try --help")?;
    options.folder = folder.into();
    Ok(Command::Run(Box::new(options)))
}

fn number<T: std::str::FromStr>(flag: &str, value: &OsString) -> Result<T, String> {
    let value = value.to_string_lossy();
    value.parse().map_err(|_| format!("{flag} expects a number, not {value:?}; try --help"))
}

fn extensions(list: &str) -> Result<Vec<String>, String> {
    let extensions: Vec<String> =
        list.split(',').map(|it| it.trim().trim_start_matches('.').to_ascii_lowercase()).collect();
    if extensions.iter().any(String::is_empty) {
        return Err(format!("--ext expects extensions such as txt,docx, not {list:?}; try --help"));
    }
    Ok(extensions)
}

fn profile(name: &str) -> Result<Profile, String> {
    let names = || Profile::ALL.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    Profile::from_name(name).ok_or_else(|| format!("expected a profile ({}), found {name:?}", names()))
}
