//! Codes of Latin letters and digits: 5G, PM2.5, G20, 4A级, COVID-19, and the names of hot lines.

use crate::AbbreviationKind::{self, Code, DateName};
use crate::inlines::index::Heads;
use crate::value::{is_digit, short_number};

/// Codes with a digit, the longest of those with one beginning first.
const CODES: &[&str] = &[
    "COVID-19",
    "PM2.5",
    "PM10",
    "ISO9001",
    "ISO14001",
    "G20",
    "G7",
    "F1",
    "A4",
    "B2B",
    "B2C",
    "O2O",
    "C919",
    "P2P",
    "H7N9",
    "H1N1",
    "CO2",
    "SO2",
    "5G-A",
    "6G",
    "5G",
    "4G",
    "3G",
    "2G",
    "3D",
    "4D",
    "4K",
    "8K",
    "4S",
    "5A级",
    "4A级",
    "3A级",
    "2A级",
    "5A",
    "4A",
    "3A",
    "863计划",
    "973计划",
    "985",
    "211",
    "12345",
    "12315",
    "12388",
    "24365",
];

/// What follows 985, 211 or 12345 when it is a name; a number otherwise.
const AFTER_NUMBER: &[&str] =
    &["工程", "高校", "院校", "大学", "热线", "平台", "政务", "市民", "便民", "举报", "投诉", "”", "\""];

static CODE_HEADS: Heads<{ CODES.len() }> = Heads::new(CODES);

/// `code = known code / month "·" day`, not inside a longer word of letters and digits
pub(super) fn code(i: &str, before: Option<char>) -> Option<(usize, AbbreviationKind)> {
    known(i, before).map(|length| (length, Code)).or_else(|| Some((day(i, before)?, DateName)))
}

/// `day = month "·" day` between quotation marks or before 晚会 and the like: “7·20”, 3·15晚会
fn day(i: &str, before: Option<char>) -> Option<usize> {
    let (rest, month) = short_number(i)?;
    let (rest, day) = short_number(rest.strip_prefix(['·', '•'])?)?;
    let is_quoted = matches!(before, Some('“' | '"')) && rest.starts_with(['”', '"']);
    let is_named = ["晚会", "特大", "事件", "事故", "消费者"].iter().any(|word| rest.starts_with(word));
    let fits = before.is_none_or(|c| !c.is_ascii_alphanumeric() && !is_digit(c));
    (fits && (is_quoted || is_named) && month <= 12 && day <= 31).then(|| i.len() - rest.len())
}

fn known(i: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || is_digit(c) || matches!(c, '.' | '-')) {
        return None;
    }
    let (row, rest) = CODE_HEADS.first(i)?;
    let code = CODES.get(row)?;
    let longer = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || is_digit(c));
    let decimal = rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_digit));
    let number = code.chars().all(is_digit) && !AFTER_NUMBER.iter().any(|word| rest.starts_with(word));
    (!longer && !decimal && !number).then_some(code.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_numbers() {
        for (text, len) in [("5G网络", 2), ("985高校", 3), ("4A级景区", 5), ("COVID-19疫情", 8)] {
            assert_eq!(code(text, Some('设')), Some((len, Code)), "{text}");
        }
        for text in ["5GB", "985人", "G200", "5Gbps", "PM2.51", "211.5亿", "A股"] {
            assert_eq!(code(text, Some('设')), None, "{text}");
        }
        assert_eq!(code("5G", Some('1')), None);
        assert_eq!(code("7·20”特大暴雨", Some('“')), Some((5, DateName)));
        for (text, before) in [("7·20”", '1'), ("13·20”", '“'), ("3·15分", '“'), ("7·20", ' ')] {
            assert_eq!(code(text, Some(before)), None, "{text}");
        }
    }
}
