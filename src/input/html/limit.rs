//! A bound on the attributes of a tag: the tokenizer compares each with all before it.

/// How many attributes a tag may have.
pub(super) const ATTRIBUTES: usize = 10_000;

/// Counts what may part attributes in a tag that has not ended yet.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OpenTag {
    /// Where the tag begins, and how far it was looked at.
    start: usize,
    end: usize,
    /// The sign that ends the value.
    quote: Option<u8>,
    /// The last byte that is not blank.
    last: u8,
    count: usize,
}

impl OpenTag {
    /// Looks at what the tokenizer was given up to `fed`, of which it has read tokens up to `at`. Says whether the tag
    /// that is open there has too many attributes.
    pub(super) fn is_too_long(&mut self, page: &str, at: usize, fed: usize) -> bool {
        let rest = page.get(at..fed).and_then(|rest| rest.strip_prefix('<')).unwrap_or("");
        if !opens_name(rest) {
            return false;
        }
        if self.start != at || self.end < at {
            *self = Self { start: at, end: at, ..Self::default() };
        }
        for &byte in page.as_bytes().get(self.end..fed).unwrap_or_default() {
            self.step(byte);
        }
        self.end = fed;
        self.count > ATTRIBUTES
    }

    fn step(&mut self, byte: u8) {
        match (self.quote, byte) {
            (Some(quote), _) if byte == quote => {
                self.quote = None;
                self.count += 1;
            }
            (Some(_), _) => return,
            (None, b'"' | b'\'') if self.last == b'=' => self.quote = Some(byte),
            (None, b'/') => self.count += 1,
            (None, b' ' | b'\t' | b'\n' | b'\r' | 0xc) => {
                self.count += 1;
                return;
            }
            (None, _) => {}
        }
        self.last = byte;
    }
}

/// Whether the text goes on like a tag after its `<`.
pub(super) fn opens_name(text: &str) -> bool {
    text.strip_prefix('/').unwrap_or(text).starts_with(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn attributes_count_and_what_their_values_hold_does_not() {
        let blanks = "a b/c=d ".repeat(ATTRIBUTES);
        for (page, expected) in [
            (format!("<p title=\"{blanks}\" hidden"), false),
            (format!("<p title = '{blanks}"), false),
            (format!("<p {blanks}"), true),
            (format!("<p {}", "a='1'".repeat(ATTRIBUTES + 1)), true),
            (format!("<!-- {blanks}"), false),
            (format!("text {blanks}"), false),
        ] {
            let mut tag = OpenTag::default();
            let half = page.len() / 2;
            let found = tag.is_too_long(&page, 0, half) || tag.is_too_long(&page, 0, page.len());
            assert_eq!(found, expected, "{page:.20}");
        }
    }
}
