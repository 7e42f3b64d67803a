//! Signs that stand in pairs, and which of them belong together.

use alloc::vec::Vec;

use crate::{Span, chars};

/// The kinds of pairs; the two widths of a bracket are one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Bracket,
    SquareBracket,
    LenticularBracket,
    TortoiseBracket,
    Title,
    InnerTitle,
    DoubleQuote,
    SingleQuote,
    CornerBracket,
    WhiteCornerBracket,
}

/// The signs of each kind, in the order of [`Kind`], with the words for one that stands alone.
const KINDS: [(Kind, &[char], &[char]); Kind::COUNT] = [
    (Kind::Bracket, &['（', '('], &['）', ')']),
    (Kind::SquareBracket, &['［', '['], &['］', ']']),
    (Kind::LenticularBracket, &['【'], &['】']),
    (Kind::TortoiseBracket, &['〔'], &['〕']),
    (Kind::Title, &['《'], &['》']),
    (Kind::InnerTitle, &['〈'], &['〉']),
    (Kind::DoubleQuote, &['“'], &['”']),
    (Kind::SingleQuote, &['‘'], &['’']),
    (Kind::CornerBracket, &['「'], &['」']),
    (Kind::WhiteCornerBracket, &['『'], &['』']),
];

impl Kind {
    pub(super) const COUNT: usize = 10;

    pub(super) const fn index(self) -> usize {
        self as usize
    }

    /// What a sign of this kind is said to be that has no partner.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Title | Self::InnerTitle => ("书名号不成对", "the title mark has no partner"),
            Self::DoubleQuote | Self::SingleQuote | Self::CornerBracket | Self::WhiteCornerBracket => {
                ("引号不成对", "the quotation mark has no partner")
            }
            _ => ("括号不成对", "the bracket has no partner"),
        }
    }
}

/// A sign and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) kind: Kind,
    pub(super) is_open: bool,
    pub(super) at: usize,
    character: char,
}

impl Sign {
    pub(super) const fn span(self) -> Span {
        Span::new(self.at, self.at + self.character.len_utf8())
    }

    pub(super) const fn is_wide(self) -> bool {
        !self.character.is_ascii()
    }
}

/// The pairs of a text, and the signs without partner.
#[derive(Debug, Default)]
pub(super) struct Matched {
    pub(super) pairs: Vec<(Sign, Sign)>,
    pub(super) loose: Vec<Sign>,
    open: Vec<Sign>,
    counts: [usize; Kind::COUNT],
}

/// Matches the signs of a text that begins at `base`. Where pairs cross, the inner one is loose. Each sign is
/// opened and closed once: linear.
pub(super) fn match_pairs(text: &str, base: usize) -> Matched {
    let mut matched = Matched::default();
    for (at, sign) in text.char_indices() {
        if let Some((kind, is_open)) = kind(sign) {
            let it = Sign { kind, is_open, at: base + at, character: sign };
            match (is_open, matched.is_open(kind)) {
                (true, true) if kind == Kind::DoubleQuote && begins_line(text.get(..at)) => {}
                (true, _) => matched.open(it),
                (false, is_open) if kind == Kind::SingleQuote && is_apostrophe(text, at, is_open) => {}
                (false, true) => matched.close(it),
                (false, false) if kind == Kind::Bracket && closes_number(text.get(..at)) => {}
                (false, false) => matched.loose.push(it),
            }
        }
    }
    matched.loose.append(&mut matched.open);
    matched.loose.sort_by_key(|it| it.at);
    matched
}

impl Matched {
    fn is_open(&self, kind: Kind) -> bool {
        self.counts.get(kind.index()).is_some_and(|&count| count > 0)
    }

    fn count(&mut self, kind: Kind, change: impl Fn(usize) -> usize) {
        if let Some(count) = self.counts.get_mut(kind.index()) {
            *count = change(*count);
        }
    }

    fn open(&mut self, sign: Sign) {
        self.count(sign.kind, |it| it + 1);
        self.open.push(sign);
    }

    fn close(&mut self, sign: Sign) {
        while let Some(open) = self.open.pop() {
            self.count(open.kind, |it| it.saturating_sub(1));
            if open.kind == sign.kind {
                self.pairs.push((open, sign));
                return;
            }
            self.loose.push(open);
        }
    }
}

fn kind(sign: char) -> Option<(Kind, bool)> {
    if chars::is_han(sign) {
        return None;
    }
    KINDS.iter().find_map(|(kind, open, close)| {
        let is_open = open.contains(&sign);
        (is_open || close.contains(&sign)).then_some((*kind, is_open))
    })
}

/// A quotation of several paragraphs opens in each of them.
fn begins_line(before: Option<&str>) -> bool {
    before.is_some_and(|it| it.trim_end_matches(chars::is_blank).ends_with(chars::is_break))
}

/// People’s: the sign behind a letter is an apostrophe; inside a quotation only where a letter follows.
fn is_apostrophe(text: &str, at: usize, is_quoted: bool) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let before = text.get(..at).and_then(|it| it.chars().next_back());
    let after = text.get(at + '’'.len_utf8()..).and_then(|it| it.chars().next());
    is_letter(before) && (!is_quoted || is_letter(after))
}

/// 1） a) 一）: the bracket closes a number that nothing opened.
fn closes_number(before: Option<&str>) -> bool {
    let before = before.unwrap_or("");
    let is_number =
        |c: char| c.is_ascii_alphanumeric() || "０１２３４５６７８９一二三四五六七八九十".contains(c);
    let rest = before.trim_end_matches(is_number);
    let is_item = rest.chars().next_back().is_none_or(|c| !chars::is_han(c));
    rest.len() < before.len() && is_item
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn signs_without_partner_are_loose() {
        for (text, loose) in [
            ("", ""),
            ("（甲）《乙》“丙‘丁’”", ""),
            ("（甲)(乙）", ""),
            ("（甲", "（"),
            ("甲）", "）"),
            ("“甲“", "““"),
            ("”甲“", "”“"),
            ("“甲《乙”丙", "《"),
            ("“甲《乙”丙》", "《》"),
            ("1）修路；2）架桥；a)办厂；三）建站", ""),
            ("第三）", "）"),
            ("“甲\n“乙”", ""),
            ("People’s", ""),
            ("‘People’", ""),
        ] {
            let found: String = match_pairs(text, 7).loose.iter().map(|it| it.character).collect();
            assert_eq!(found, loose, "{text}");
        }
    }
}
