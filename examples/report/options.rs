//! The command line of the report.

use gongwen::{PartialDate, Profile};

use crate::profile::profile;

pub(crate) const HELP: &str = "Writes a document as one page to read, check and search: outline, text, figures, charts, advice.

Usage: report [-o PAGE] [--date D] [--profile P] [FILE]

FILE is a Word file (.docx), a web page (.html, .htm) or a text in UTF-8, UTF-16 or GB18030; - is the standard input
(text). Without FILE a bundled speech is read. The page is in Chinese, stands alone and asks no network for anything.

  -o PAGE      where to write the page; the standard output if it is - or left out
  --date D     the day from which 今年 and 去年 are counted, such as 2024-01-09; without, the date that the text bears
  --profile P  which rules of the lint speak: official_document (the default), speech, regulation, web_text
  --help       print this";

/// What the command line asks for.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) is_help: bool,
    pub(crate) date: Option<PartialDate>,
    pub(crate) profile: Profile,
    pub(crate) file: Option<String>,
    /// Where the page goes; the standard output without.
    pub(crate) page: Option<String>,
}

impl Options {
    /// Reads the arguments behind the name of the program; an error is one line.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options =
            Self { is_help: false, date: None, profile: Profile::OfficialDocument, file: None, page: None };
        while let Some(argument) = arguments.next() {
            let (flag, given) = match argument.split_once('=') {
                Some((flag, value)) if flag.starts_with("--") => (flag, Some(value.to_owned())),
                _ => (&*argument, None),
            };
            let mut value = || {
                given
                    .clone()
                    .or_else(|| arguments.next())
                    .ok_or(format!("{flag} expects a value; try --help"))
            };
            match flag {
                "--help" | "-h" => {
                    options.is_help = true;
                    return Ok(options);
                }
                "-o" | "--output" => options.page = Some(value()?).filter(|it| it != "-"),
                "--date" => options.date = Some(date(&value()?)?),
                "--profile" => options.profile = profile(&value()?)?,
                _ if flag.starts_with('-') && flag != "-" => {
                    return Err(format!("unknown option {argument}; try --help"));
                }
                _ if options.file.is_some() => return Err("expected one file; try --help".into()),
                _ => options.file = Some(argument),
            }
        }
        Ok(options)
    }
}

fn date(text: &str) -> Result<PartialDate, String> {
    text.parse().map_err(|error| format!("--date {text:?}: {error}"))
}
