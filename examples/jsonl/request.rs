//! What a line asks for: an id and a text.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

/// A text to read.
#[derive(Debug)]
pub(crate) struct Request<'l> {
    /// The id as it was written, a string or a number.
    pub(crate) id: &'l RawValue,
    pub(crate) text: Cow<'l, str>,
}

/// Why a line cannot be answered with a document.
#[derive(Debug)]
pub(crate) struct Refusal<'l> {
    pub(crate) id: Option<&'l RawValue>,
    pub(crate) error: String,
}

impl Refusal<'_> {
    pub(crate) fn anonymous(error: impl Into<String>) -> Self {
        Self { id: None, error: error.into() }
    }
}

/// The two keys that count; serde refuses those that stand twice.
#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
    #[serde(borrow)]
    text: Option<&'l RawValue>,
}

#[derive(Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

/// What a line asks for; `None` when it is blank.
pub(crate) fn read(line: &[u8]) -> Option<Result<Request<'_>, Refusal<'_>>> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let line = line.trim_ascii();
    (!line.is_empty()).then(|| request(line))
}

fn request(line: &[u8]) -> Result<Request<'_>, Refusal<'_>> {
    let line = std::str::from_utf8(line)
        .map_err(|error| Refusal::anonymous(format!("not UTF-8 at byte {}", error.valid_up_to() + 1)))?;
    // serde takes a list for a struct, too.
    if !line.starts_with('{') {
        return Err(Refusal::anonymous("expected a JSON object with `id` and `text`"));
    }
    let Fields { id, text } =
        serde_json::from_str(line).map_err(|error| Refusal::anonymous(reason(&error)))?;
    let id = id.ok_or_else(|| Refusal::anonymous("`id` is missing"))?;
    if !id.get().starts_with(['"', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return Err(Refusal::anonymous("`id` is neither a string nor a number"));
    }
    let refuse = |error| Refusal { id: Some(id), error };
    let text = text.ok_or_else(|| refuse("`text` is missing".into()))?;
    if !text.get().starts_with('"') {
        return Err(refuse("`text` is no string".into()));
    }
    let Text(text) =
        serde_json::from_str(text.get()).map_err(|error| refuse(format!("`text`: {}", reason(&error))))?;
    Ok(Request { id, text })
}

/// The reason without serde's own count of lines, which is always one.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split_once(" at line ").map_or(&*text, |(reason, _)| reason);
    format!("{text} at byte {}", error.column())
}
