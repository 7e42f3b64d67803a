//! What Markdown and HTML would read as markup in a text, written so that they do not.

use core::fmt::{self, Write};

use super::clean;

/// Where in a line of Markdown a text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    LineStart,
    Inside,
}

/// Writes a text that Markdown reads as that text, with the extensions that are in use: escaped are the signs of
/// inline markup anywhere, the signs of blocks where they open a line, and runs that become dashes and dots.
pub(super) fn markdown(out: &mut impl Write, text: &str, at: At) -> fmt::Result {
    let mut last = None;
    for (index, c) in text.char_indices() {
        let rest = text.get(index + c.len_utf8()..).unwrap_or("");
        let opens = at == At::LineStart
            && match c {
                '-' | '+' | '=' | ':' | '>' => index == 0,
                '.' | ')' => is_list_number(text.get(..index).unwrap_or(""), rest),
                _ => false,
            };
        if opens || is_inline_sign(c, rest) || matches!(c, '-' | '.') && last == Some(c) {
            out.write_char('\\')?;
        }
        out.write_char(clean(c))?;
        last = Some(c);
    }
    Ok(())
}

/// Emphasis, code, links, entities, HTML, tables, strikethrough, mathematics, attributes, superscript and quotes
/// that an extension would curl; `#` also closes a heading.
fn is_inline_sign(c: char, rest: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '#' | '|' | '~' | '$' | '^' | '{' | '}' | '"' | '\'' => {
            true
        }
        '&' => rest.starts_with(|c: char| c.is_ascii_alphanumeric()),
        _ => false,
    }
}

/// `1. `, `2021) `, `1.` at the end of the line: the start of a numbered list.
fn is_list_number(before: &str, rest: &str) -> bool {
    !before.is_empty()
        && before.bytes().all(|b| b.is_ascii_digit())
        && (rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Writes a text for HTML, in the content of an element or in a quoted attribute.
pub(super) fn html(out: &mut impl Write, text: &str) -> fmt::Result {
    for c in text.chars() {
        match clean(c) {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '"' => out.write_str("&quot;")?,
            '\'' => out.write_str("&#39;")?,
            c => out.write_char(c)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn signs_of_markdown_are_escaped_and_nothing_else() {
        for (text, line_start, inside) in [
            ("一、2021年，增长5.3%（可比价）。", None, None),
            ("1.5亿元", None, None),
            ("2021.6.1起", None, None),
            ("1.线上", None, None),
            ("a. b) 3.", None, None),
            ("1. 完成", Some("1\\. 完成"), None),
            ("2021. 6. 1", Some("2021\\. 6. 1"), None),
            ("3)\u{3000}完成", Some("3\\)\u{3000}完成"), None),
            ("12.", Some("12\\."), None),
            ("- 甲", Some("\\- 甲"), None),
            ("+1", Some("\\+1"), None),
            ("> 甲 > 乙", Some("\\> 甲 > 乙"), None),
            (": 甲:乙", Some("\\: 甲:乙"), None),
            ("=", Some("\\="), None),
            ("甲-乙=丙+丁", None, None),
            ("****公司", Some("\\*\\*\\*\\*公司"), Some("\\*\\*\\*\\*公司")),
            ("# C#", Some("\\# C\\#"), Some("\\# C\\#")),
            ("甲--乙...", Some("甲-\\-乙.\\.\\."), Some("甲-\\-乙.\\.\\.")),
            ("R&D &amp; &#35; &", Some("R\\&D \\&amp; &\\#35; &"), Some("R\\&D \\&amp; &\\#35; &")),
            ("[a](b)", Some("\\[a\\](b)"), Some("\\[a\\](b)")),
            (
                "<b>`|~_$^{}\"'\\",
                Some("\\<b>\\`\\|\\~\\_\\$\\^\\{\\}\\\"\\'\\\\"),
                Some("\\<b>\\`\\|\\~\\_\\$\\^\\{\\}\\\"\\'\\\\"),
            ),
            ("甲\n乙\0", Some("甲 乙\u{fffd}"), Some("甲 乙\u{fffd}")),
        ] {
            for (at, expected) in [(At::LineStart, line_start), (At::Inside, inside)] {
                let mut found = String::new();
                markdown(&mut found, text, at).unwrap();
                assert_eq!(found, expected.unwrap_or(text), "{at:?}");
            }
        }
    }

    #[test]
    fn signs_of_html_are_references_and_what_html_cannot_carry_is_replaced() {
        let mut found = String::new();
        html(&mut found, "<a b='c' d=\"e\">&amp;\t\u{b}\u{c}\u{1b}\u{7f}\u{9f}\u{fdd0}\u{1fffe}甲\r\n乙")
            .unwrap();
        let expected = "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;\t  \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}甲  乙";
        assert_eq!(found, expected);
    }
}
