//! The command line of the lint.

use gongwen::Profile;

use crate::profile::profile;

pub(crate) const HELP: &str = "Checks documents before they are issued.

Usage: lint [OPTIONS] [FILE…]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read.
Each finding is shown with its place, its code, its grade and the clause behind it:

  standard    a clause says it must be otherwise
  permissive  a clause recommends otherwise
  practice    careful editors write it otherwise
  suspicion   the content contradicts itself, or seems to

  --profile P  which rules speak: official_document (the default), speech, regulation, web_text
  --english    messages in English
  --all        show every finding, not only the first three of each code
  --json       print the findings as JSON
  --fix        print the text with the certain fixes in it, and nothing else; numbers stay as they are
  --write      write the fixed text back to each FILE (plain UTF-8 only)
  --help       print this

Status: 0 nothing found (with --fix and --write: nothing left), 1 findings, 2 bad input.";

/// Under which name the bundled speech is reported.
pub(crate) const SAMPLE_NAME: &str = "examples/data/speech.txt";

/// What to do with the findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Show,
    Json,
    Fix,
    Write,
    Help,
}

/// The language of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Chinese,
    English,
}

/// What the command line asks for.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) action: Action,
    pub(crate) profile: Profile,
    pub(crate) language: Language,
    pub(crate) shows_all: bool,
    pub(crate) files: Vec<String>,
}

impl Options {
    /// Reads the arguments behind the name of the program; an error is one line.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            action: Action::Show,
            profile: Profile::OfficialDocument,
            language: Language::Chinese,
            shows_all: false,
            files: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--help" | "-h" => options.action = Action::Help,
                "--json" => options.action = Action::Json,
                "--fix" => options.action = Action::Fix,
                "--write" => options.action = Action::Write,
                "--english" => options.language = Language::English,
                "--all" => options.shows_all = true,
                "--profile" => options.profile = profile(&arguments.next().unwrap_or_default())?,
                other => match other.strip_prefix("--profile=") {
                    Some(name) => options.profile = profile(name)?,
                    None if other.starts_with('-') && other != "-" => {
                        return Err(format!("unknown option {other}; try --help"));
                    }
                    None => options.files.push(argument),
                },
            }
            if options.action == Action::Help {
                break;
            }
        }
        let writes_nothing = options.files.is_empty() || options.files.iter().any(|it| it == "-");
        if options.action == Action::Write && writes_nothing {
            return Err("--write needs files to write to; try --fix".into());
        }
        Ok(options)
    }
}
