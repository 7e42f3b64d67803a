//! Word tables by the first or the last character of their words, so that a text is compared with few of them.
//!
//! An index is made from its table while the crate is compiled: a row that is added to the table is found, in
//! whatever order the rows stand. What is found comes in the order of the table.

/// In how many buckets the characters fall.
const BUCKETS: usize = 256;

/// The first column of a table, as [`Heads`] and [`Tails`] take it; `blank` is any value of the column's type, where
/// that is not `&str`.
macro_rules! column {
    ($table:expr) => {
        column!($table, "")
    };
    ($table:expr, $blank:expr) => {{
        let mut words = [$blank; $table.len()];
        let mut at = 0;
        while at < words.len() {
            #[allow(clippy::indexing_slicing, reason = "constant evaluation")]
            {
                words[at] = $table[at].0;
            }
            at += 1;
        }
        words
    }};
}
pub(crate) use column;

/// A table by the first character of its words.
#[derive(Debug)]
pub(crate) struct Heads<const N: usize>(Buckets<N>);

/// A table by the last character of its words.
#[derive(Debug)]
pub(crate) struct Tails<const N: usize>(Buckets<N>);

impl<const N: usize> Heads<N> {
    #[allow(
        clippy::indexing_slicing,
        reason = "constant evaluation; an index out of bounds does not compile"
    )]
    pub(crate) const fn new(words: &[&'static str]) -> Self {
        let mut keys = [(0, 0); N];
        let mut at = 0;
        while at < N {
            keys[at] = (head(words[at].as_bytes()), lead(words[at].as_bytes()));
            at += 1;
        }
        Self(Buckets::new(words, &keys))
    }

    /// The rows whose word `text` begins with, and what follows it.
    pub(crate) fn all<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        let lead = lead(text.as_bytes());
        let entries = self.0.bucket(head(text.as_bytes())).iter().filter(move |it| it.may_be(lead));
        entries.filter_map(move |it| {
            let rest = if it.is_short() { text.get(it.word.len()..) } else { text.strip_prefix(it.word) };
            Some((usize::from(it.row), rest?))
        })
    }

    /// The first row of the table whose word `text` begins with.
    pub(crate) fn first<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        self.all(text).next()
    }

    /// The row of the longest word that `text` begins with.
    pub(crate) fn longest<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        self.all(text).min_by_key(|(_, rest)| rest.len())
    }

    /// Whether `text` begins with a word of the table.
    pub(crate) fn begins(&self, text: &str) -> bool {
        self.first(text).is_some()
    }

    /// Whether `text` is a word of the table.
    pub(crate) fn holds(&self, text: &str) -> bool {
        self.all(text).any(|(_, rest)| rest.is_empty())
    }

    /// Where the words of the table stand in `text`, from its start on: offset and row.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let mut chars = text.chars();
        let starts = core::iter::from_fn(move || {
            let rest = chars.as_str();
            chars.next().map(|_| rest)
        });
        starts.flat_map(move |rest| self.all(rest).map(move |(row, _)| (text.len() - rest.len(), row)))
    }

    /// The first row of the table whose word stands anywhere in `text`.
    pub(crate) fn first_in(&self, text: &str) -> Option<usize> {
        self.places(text).map(|(_, row)| row).min()
    }
}

impl<const N: usize> Tails<N> {
    #[allow(
        clippy::indexing_slicing,
        reason = "constant evaluation; an index out of bounds does not compile"
    )]
    pub(crate) const fn new(words: &[&'static str]) -> Self {
        let mut keys = [(0, 0); N];
        let mut at = 0;
        while at < N {
            keys[at] = (tail(words[at].as_bytes()), trail(words[at].as_bytes()));
            at += 1;
        }
        Self(Buckets::new(words, &keys))
    }

    /// The rows whose word `text` ends in, and what stands before it.
    pub(crate) fn all<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'t str)> {
        let trail = trail(text.as_bytes());
        let entries = self.0.bucket(tail(text.as_bytes())).iter().filter(move |it| it.may_be(trail));
        entries.filter_map(move |it| {
            let short = || text.get(..text.len() - it.word.len());
            let rest = if it.is_short() { short() } else { text.strip_suffix(it.word) };
            Some((usize::from(it.row), rest?))
        })
    }

    /// The first row of the table whose word `text` ends in.
    pub(crate) fn first<'t>(&self, text: &'t str) -> Option<(usize, &'t str)> {
        self.all(text).next()
    }

    /// Whether `text` ends in a word of the table.
    pub(crate) fn ends(&self, text: &str) -> bool {
        self.first(text).is_some()
    }
}

/// The first two or three characters of many words, of several tables: most texts are told from all of them at once.
///
/// Only characters of three bytes count: words of one character, and those that begin with others, are not in it.
#[derive(Debug)]
pub(crate) struct Openings {
    /// The first two characters of all words.
    firsts: Places,
    /// The words of two characters.
    pairs: Places,
    /// The first three characters of all others.
    triples: Places,
}

/// A bit for every place.
type Places = [u64; PLACES / 64];

/// Into how many places two or three characters fall.
const PLACES: usize = 1 << 13;

#[allow(clippy::indexing_slicing, reason = "constant evaluation; an index out of bounds does not compile")]
impl Openings {
    pub(crate) const fn new() -> Self {
        Self { firsts: [0; PLACES / 64], pairs: [0; PLACES / 64], triples: [0; PLACES / 64] }
    }

    /// Adds words.
    pub(crate) const fn and(mut self, words: &[&'static str]) -> Self {
        let mut at = 0;
        while at < words.len() {
            if let Some((pair, rest)) = pair(words[at].as_bytes()) {
                self.firsts[pair / 64] |= 1 << (pair % 64);
                match triple(pair, rest) {
                    Some(place) => self.triples[place / 64] |= 1 << (place % 64),
                    None => self.pairs[pair / 64] |= 1 << (pair % 64),
                }
            }
            at += 1;
        }
        self
    }

    /// Adds every pair of a first and a second character.
    pub(crate) const fn and_pairs(mut self, firsts: &[char], seconds: &[char]) -> Self {
        let mut at = 0;
        while at < firsts.len() * seconds.len() {
            let (mut first, mut second) = ([0; 3], [0; 3]);
            firsts[at / seconds.len()].encode_utf8(&mut first);
            seconds[at % seconds.len()].encode_utf8(&mut second);
            self = self.and_pair(first, second);
            at += 1;
        }
        self
    }

    /// Adds the pair of the last character of each word and the first of each that may stand behind it.
    pub(crate) const fn and_joints(mut self, rows: &[(&str, &[&str])]) -> Self {
        let mut at = 0;
        while at < rows.len() {
            let (word, tails) = rows[at];
            let mut next = 0;
            while next < tails.len() {
                if let (Some(last), Some(first)) =
                    (word.as_bytes().last_chunk(), tails[next].as_bytes().first_chunk())
                {
                    self = self.and_pair(*last, *first);
                }
                next += 1;
            }
            at += 1;
        }
        self
    }

    const fn and_pair(mut self, [a0, a1, a2]: [u8; 3], [b0, b1, b2]: [u8; 3]) -> Self {
        if let Some((pair, _)) = pair(&[a0, a1, a2, b0, b1, b2]) {
            self.firsts[pair / 64] |= 1 << (pair % 64);
            self.pairs[pair / 64] |= 1 << (pair % 64);
        }
        self
    }

    /// Adds the words of `other`.
    pub(crate) const fn join(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < PLACES / 64 {
            self.firsts[at] |= other.firsts[at];
            self.pairs[at] |= other.pairs[at];
            self.triples[at] |= other.triples[at];
            at += 1;
        }
        self
    }
}

impl Openings {
    /// Whether `text` may begin with one of the words; `false` is certain.
    pub(crate) fn may_open(&self, text: &[u8]) -> bool {
        let has =
            |set: &Places, place: usize| set.get(place / 64).is_some_and(|it| it >> (place % 64) & 1 != 0);
        pair(text).is_some_and(|(pair, rest)| {
            has(&self.firsts, pair)
                && (has(&self.pairs, pair)
                    || triple(pair, rest).is_some_and(|place| has(&self.triples, place)))
        })
    }
}

/// The place of the first two characters of the bytes, if both are of three bytes, and the bytes behind them.
#[inline]
const fn pair(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let Some((_, rest)) = bytes.split_at_checked(6) else { return None };
    // All six bytes are taken up at once.
    let both = lead(bytes) & 0xffff_ffff_ffff;
    if both & 0xf000_00f0 == 0xe000_00e0 { Some((place(both), rest)) } else { None }
}

/// The place of two characters and a third, if that is of three bytes.
#[inline]
const fn triple(pair: usize, rest: &[u8]) -> Option<usize> {
    match rest {
        [a @ 0xe0..=0xef, b, c, ..] => Some(pair ^ place(u64::from_le_bytes([*a, *b, *c, 0, 0, 0, 0, 0]))),
        _ => None,
    }
}

/// Where the bytes of characters fall: the highest bits of a product with 2⁶⁴ divided by the golden ratio.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "the number is below `PLACES`")]
const fn place(bytes: u64) -> usize {
    (bytes.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES.trailing_zeros())) as usize
}

/// The words of a table with their rows, bucket after bucket.
#[derive(Debug)]
struct Buckets<const N: usize> {
    /// Where each bucket begins among the entries, and the end of the last.
    bounds: [u16; BUCKETS + 1],
    entries: [Entry; N],
}

/// A word with its row.
#[derive(Clone, Copy, Debug)]
struct Entry {
    word: &'static str,
    row: u16,
    /// The first or last bytes of the word as a number, and which of its bits count.
    key: u64,
    mask: u64,
}

impl Entry {
    /// Whether a text with those first or last bytes may have the word there; `false` is certain.
    #[inline]
    const fn may_be(&self, bytes: u64) -> bool {
        (bytes ^ self.key) & self.mask == 0
    }

    /// Whether the key is all of the word, so that a text that may have it has it.
    #[inline]
    const fn is_short(&self) -> bool {
        self.word.len() <= 8
    }
}

impl<const N: usize> Buckets<N> {
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "constant evaluation; an index out of bounds does not compile, a table is no longer than that"
    )]
    const fn new(words: &[&'static str], keys: &[(u8, u64); N]) -> Self {
        assert!(words.len() == N && N < u16::MAX as usize);
        let mut bounds = [0; BUCKETS + 1];
        let mut at = 0;
        while at < N {
            assert!(!words[at].is_empty());
            bounds[keys[at].0 as usize + 1] += 1;
            at += 1;
        }
        at = 0;
        while at < BUCKETS {
            bounds[at + 1] += bounds[at];
            at += 1;
        }
        let (mut next, mut entries) = (bounds, [Entry { word: "", row: 0, key: 0, mask: 0 }; N]);
        at = 0;
        while at < N {
            let (bucket, key) = keys[at];
            let mask = if words[at].len() < 8 { (1 << (8 * words[at].len())) - 1 } else { u64::MAX };
            entries[next[bucket as usize] as usize] = Entry { word: words[at], row: at as u16, key, mask };
            next[bucket as usize] += 1;
            at += 1;
        }
        Self { bounds, entries }
    }

    #[inline]
    fn bucket(&self, key: u8) -> &[Entry] {
        let key = usize::from(key);
        let bound = |at: usize| self.bounds.get(at).map_or(0, |it| usize::from(*it));
        self.entries.get(bound(key)..bound(key + 1)).unwrap_or(&[])
    }
}

/// The bucket of the character that begins the bytes.
#[inline]
const fn head(bytes: &[u8]) -> u8 {
    match bytes {
        [a @ 0..0x80, ..] => *a,
        [a @ 0xe0..=0xff, b, c, ..] => mix(*a, *b, *c),
        [a, b, ..] => mix(0, *a, *b),
        _ => 0,
    }
}

/// The bucket of the character that ends the bytes.
#[inline]
const fn tail(bytes: &[u8]) -> u8 {
    match bytes {
        [.., c @ 0..0x80] => *c,
        [.., b @ 0xc0..=0xff, c] => mix(0, *b, *c),
        [.., a, b, c] => mix(*a, *b, *c),
        _ => 0,
    }
}

/// The first eight bytes as a number, the first lowest; what is missing is 0.
#[inline]
const fn lead(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let (mut number, mut rest) = (0, bytes);
    while let [before @ .., last] = rest {
        (number, rest) = (number << 8 | *last as u64, before);
    }
    number
}

/// The last eight bytes as a number, the last lowest; what is missing is 0.
#[inline]
const fn trail(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.last_chunk() {
        return u64::from_be_bytes(*eight);
    }
    let (mut number, mut rest) = (0, bytes);
    while let [first, behind @ ..] = rest {
        (number, rest) = (number << 8 | *first as u64, behind);
    }
    number
}

#[inline]
const fn mix(a: u8, b: u8, c: u8) -> u8 {
    (a << 5) ^ (b << 2) ^ c
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    const WORDS: &[(&str, u8)] =
        &[("增长", 1), ("增", 2), ("年均增长", 3), ("%", 4), ("×", 5), ("增长", 6), ("长", 7), ("𠀀", 8)];
    static HEADS: Heads<{ WORDS.len() }> = Heads::new(&column!(WORDS));
    static TAILS: Tails<{ WORDS.len() }> = Tails::new(&column!(WORDS));
    const TEXTS: &[&str] =
        &["", "增长5%", "年均增长", "增长", "增", "5×", "×5", "%5", "5%", "成长", "长×", "甲𠀀", "𠀀乙"];

    #[test]
    fn the_rows_are_those_that_a_search_of_the_table_finds() {
        for text in TEXTS {
            let heads: Vec<_> = (0..).zip(WORDS).filter(|(_, it)| text.starts_with(it.0)).collect();
            let found: Vec<_> = HEADS.all(text).map(|(row, rest)| (row, text.len() - rest.len())).collect();
            assert_eq!(found, heads.iter().map(|(at, it)| (*at, it.0.len())).collect::<Vec<_>>(), "{text}");
            let tails: Vec<_> = (0..).zip(WORDS).filter(|(_, it)| text.ends_with(it.0)).collect();
            let found: Vec<_> = TAILS.all(text).map(|(row, rest)| (row, text.len() - rest.len())).collect();
            assert_eq!(found, tails.iter().map(|(at, it)| (*at, it.0.len())).collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn what_no_word_opens_with_is_told() {
        static OPENINGS: Openings = Openings::new().and(&["去年", "近五年", "去年底"]);
        for (text, may_open) in [
            ("去年底", true),
            ("近五年来", true),
            ("今年", false),
            ("", false),
            ("去", false),
            ("5G", false),
            ("远近", false),
        ] {
            assert_eq!(OPENINGS.may_open(text.as_bytes()), may_open, "{text}");
        }
    }

    #[test]
    fn words_inside_a_text() {
        let places: Vec<_> = HEADS.places("成长×年均增长").collect();
        assert_eq!(places, [(3, 6), (6, 4), (8, 2), (14, 0), (14, 1), (14, 5), (17, 6)]);
        assert_eq!(HEADS.first_in("成长×"), Some(4));
        assert_eq!(HEADS.first_in("成果"), None);
        assert!(HEADS.holds("增") && !HEADS.holds("增×") && TAILS.ends("成长") && HEADS.begins("长成"));
        assert_eq!(
            (HEADS.longest("增长").map(|it| it.0), TAILS.first("增长").map(|it| it.0)),
            (Some(0), Some(0))
        );
    }
}
