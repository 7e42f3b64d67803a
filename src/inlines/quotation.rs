//! Quotation marks: which ones open, and which sign closes them.

/// 引号 — the marks that open a quotation and the marks that close it. A straight mark is its own partner.
const MARKS: &[(char, char)] =
    &[('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』'), ('＂', '＂'), ('"', '"')];

/// The sign that closes a quotation which `c` opens.
pub(crate) fn closing(c: char) -> Option<char> {
    MARKS.iter().find(|(open, _)| *open == c).map(|(_, close)| *close)
}

/// Whether `c` closes a quotation and opens none.
pub(crate) const fn only_closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』')
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
        for (open, close) in MARKS {
            assert_eq!(only_closes(*close), open != close, "{close}");
        }
    }
}
