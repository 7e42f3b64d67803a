//! Quotation marks: which ones open, and which sign closes them.

/// 引号 — the marks that open a quotation and the marks that close it. A straight mark is its own partner.
const MARKS: &[(char, char)] =
    &[('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』'), ('＂', '＂'), ('"', '"')];

/// The sign that closes a quotation which `c` opens.
pub(crate) fn closing(c: char) -> Option<char> {
    MARKS.iter().find(|(open, _)| *open == c).map(|(_, close)| *close)
}

/// Whether `c` closes a quotation.
#[cfg(test)]
pub(crate) fn is_closing(c: char) -> bool {
    MARKS.iter().any(|(_, close)| *close == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_their_partners() {
        for (open, close) in
            [('“', Some('”')), ('「', Some('」')), ('"', Some('"')), ('”', None), ('《', None)]
        {
            assert_eq!(closing(open), close, "{open}");
        }
        assert!(is_closing('”') && is_closing('"') && !is_closing('“'));
    }
}
