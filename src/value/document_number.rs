//! The number of an official document.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::numeral::digits;
use super::partial_date::four_digits;

/// The brackets that a year stands in, as issued and as people type them.
const BRACKETS: &[(char, char)] =
    &[('〔', '〕'), ('[', ']'), ('［', '］'), ('（', '）'), ('(', ')'), ('【', '】'), ('﹝', '﹞')];

/// The longest sign of an issuing body, in characters.
const ISSUER_LIMIT: usize = 20;

/// 发文字号 — the number of an official document: 国办发〔2019〕2号 (GB/T 9704-2012, 7.2.5).
///
/// ```text
/// number  = issuer open year close ["第"] 1*digit "号"
/// ```
///
/// ```
/// use gongwen::DocumentNumber;
///
/// let number: DocumentNumber = "青政办发[2019]第2号".parse()?;
/// assert_eq!((number.issuer.as_str(), number.year, number.number), ("青政办发", 2019, 2));
/// assert_eq!(number.to_string(), "青政办发〔2019〕2号");
/// # Ok::<(), gongwen::DocumentNumberError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentNumber {
    /// 发文机关代字 — the issuing body's sign: 国办发.
    pub issuer: String,
    /// 年份 — the year, in four digits: 2019.
    pub year: i32,
    /// 发文顺序号 — the number among the documents of that year: 2.
    pub number: u32,
}

impl DocumentNumber {
    /// The `number`-th document that `issuer` issued in `year`.
    ///
    /// ```
    /// use gongwen::DocumentNumber;
    /// assert_eq!(DocumentNumber::new("青政办发", 2019, 2).to_string(), "青政办发〔2019〕2号");
    /// ```
    #[must_use]
    pub fn new(issuer: impl Into<String>, year: i32, number: u32) -> Self {
        Self { issuer: issuer.into(), year, number }
    }
}

/// Why a text is no [`DocumentNumber`].
///
/// ```
/// let error = "青政办发〔19〕2号".parse::<gongwen::DocumentNumber>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a year of four digits at byte 15");
/// assert_eq!(error.offset(), 15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at byte {offset}")]
pub struct DocumentNumberError {
    expected: &'static str,
    offset: usize,
}

impl DocumentNumberError {
    /// Where the text stops being a document number, in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl FromStr for DocumentNumber {
    type Err = DocumentNumberError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let at = |rest: &str| s.len() - rest.len();
        match read(s) {
            Ok(("", number)) => Ok(number),
            Ok((rest, _)) => {
                Err(DocumentNumberError { expected: "the end of the document number", offset: at(rest) })
            }
            Err((rest, expected)) => Err(DocumentNumberError { expected, offset: at(rest) }),
        }
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{:04}〕{}号", self.issuer, self.year, self.number)
    }
}

/// A document number at the start of `i`; else where it stops being one and what was expected there.
pub(crate) fn read(i: &str) -> Result<(&str, DocumentNumber), (&str, &'static str)> {
    let end =
        i.char_indices().take(ISSUER_LIMIT + 1).find(|(_, c)| !is_issuer(*c)).map_or(i.len(), |(at, _)| at);
    let (issuer, rest) = i.split_at_checked(end).unwrap_or((i, ""));
    if issuer.is_empty() {
        return Err((i, "the sign of an issuing body"));
    }
    let bracket = BRACKETS.iter().find_map(|(open, close)| Some((rest.strip_prefix(*open)?, *close)));
    let (rest, close) = bracket.ok_or((rest, "a bracket such as 〔"))?;
    let (rest, year) = four_digits(rest).ok_or((rest, "a year of four digits"))?;
    let rest = rest.strip_prefix(close).ok_or((rest, "the bracket that closes the year"))?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let (after, run) = digits(rest).map_err(|_| (rest, "a number"))?;
    let number = run.chars().try_fold(0_u32, |sum, c| {
        let digit = c.to_digit(10).or_else(|| (c as u32).checked_sub('０' as u32))?;
        sum.checked_mul(10)?.checked_add(digit)
    });
    let number = number.ok_or((rest, "a smaller number"))?;
    let rest = after.strip_prefix('号').ok_or((after, "号"))?;
    Ok((rest, DocumentNumber::new(issuer, year, number)))
}

fn is_issuer(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '〇')
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn numbers_in_every_bracket() {
        for text in [
            "青政发〔2019〕2号",
            "青政发[2019]2号",
            "青政发（2019）第2号",
            "青政发【2019】2号",
            "青政发﹝２０１９﹞２号",
        ] {
            assert_eq!(text.parse(), Ok(DocumentNumber::new("青政发", 2019, 2)), "{text}");
        }
        assert_eq!(DocumentNumber::new("青政发", 2019, 2).to_string(), "青政发〔2019〕2号");
    }

    #[test]
    fn texts_that_are_none() {
        let table = [
            ("", "expected the sign of an issuing body at byte 0"),
            ("〔2019〕2号", "expected the sign of an issuing body at byte 0"),
            ("青政发2019年2号", "expected a bracket such as 〔 at byte 9"),
            ("青政发〔201〕2号", "expected a year of four digits at byte 12"),
            ("青政发〔2019)2号", "expected the bracket that closes the year at byte 16"),
            ("青政发〔2019〕2", "expected 号 at byte 20"),
            ("青政发〔2019〕2号文", "expected the end of the document number at byte 23"),
            ("青政发〔2019〕99999999999号", "expected a smaller number at byte 19"),
        ];
        for (text, message) in table {
            assert_eq!(text.parse::<DocumentNumber>().unwrap_err().to_string(), message, "{text}");
        }
    }
}
