//! A sentence cut into chunks: what was recognised in it, words that say what figures mean, and nouns between them.

use alloc::vec::Vec;
use core::ops::Range;

use super::noun_words::SUFFIXES;
use super::small;
use super::words::{self, Word};
use crate::chars::{is_blank, is_han};
use crate::han::HanSet;
use crate::inlines::quantity;
use crate::inlines::token::{Context, Token, TokenKind};
use crate::value::is_digit;
use crate::{Measure, UnitKind};

/// A piece of a sentence; its places are byte offsets in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A figure: its position among the tokens.
    Figure(usize),
    /// A time expression: its position among the tokens.
    Time(usize),
    /// A title, a placeholder or an abbreviation.
    Name,
    /// A noun, or whatever the table of words does not know.
    Noun,
    /// A word of the tables.
    Word(Word),
    /// 、
    List,
    /// A quotation mark.
    Quote,
    /// What ends a clause.
    Pause(Pause),
}

/// What ends a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pause {
    /// ，
    Comma,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// 。！？
    Stop,
    /// （）
    Bracket,
}

/// 县（区）: a bracket of so few bytes is part of the noun.
const SHORT_BRACKET: usize = 12;

/// Cuts a stretch of a sentence into chunks.
pub(super) fn cut(cx: &Context<'_, '_>, text: Range<usize>, tokens: &[Token<'_>], chunks: &mut Vec<Chunk>) {
    chunks.clear();
    let mut cutter = Cutter { text: cx.text, chunks, noun: 0..0 };
    let mut at = text.start;
    for (index, token) in tokens.iter().enumerate() {
        cutter.words(at, token.start);
        if let Some(end) = cutter.bracketed(token) {
            at = end;
            continue;
        }
        let kind = match token.kind {
            TokenKind::Figure(_) => Kind::Figure(index),
            TokenKind::Time(_) => Kind::Time(index),
            _ => Kind::Name,
        };
        cutter.chunks.push(Chunk { start: token.start, end: token.end, kind });
        at = token.end + closing(token, cx.slice(token.end, text.end));
    }
    cutter.words(at, text.end);
}

/// How long the character is that closes a figure and says nothing: 300万吨|级|码头, 八十三元|整.
fn closing(token: &Token<'_>, rest: &str) -> usize {
    let kind = match &token.kind {
        TokenKind::Figure(Measure::Quantity(quantity)) => quantity.unit.as_ref().map(|unit| unit.kind),
        _ => None,
    };
    let closes = match kind {
        Some(UnitKind::Money) => rest.starts_with('整'),
        Some(UnitKind::Mass | UnitKind::Power | UnitKind::Volume | UnitKind::Length) => {
            rest.starts_with('级')
        }
        _ => false,
    };
    if closes { '级'.len_utf8() } else { 0 }
}

struct Cutter<'t, 'c> {
    text: &'t str,
    chunks: &'c mut Vec<Chunk>,
    /// The noun that is being read.
    noun: Range<usize>,
}

impl Cutter<'_, '_> {
    /// The words of `start..end`, where no token stands.
    fn words(&mut self, start: usize, end: usize) {
        if self.noun.end != start {
            self.noun = start..start;
        }
        let mut rest = self.text.get(start..end).unwrap_or("");
        loop {
            let behind = behind_noun(rest);
            if behind.len() < rest.len() {
                self.extend(end - rest.len(), end - behind.len());
                rest = behind;
            }
            let Some(c) = rest.chars().next() else { break };
            let at = end - rest.len();
            let (length, kind) = self.read(rest, c, at);
            match kind {
                Some(Kind::Noun) => self.extend(at, at + length),
                Some(kind) => self.push(at, at + length, kind),
                None => {}
            }
            rest = rest.get(length..).unwrap_or("");
        }
        self.finish_noun();
    }

    /// How long what `rest` begins with is, and what; `None` for blanks.
    fn read(&self, rest: &str, c: char, at: usize) -> (usize, Option<Kind>) {
        if is_han(c) {
            return self.word(rest, c, at);
        }
        let kind = match c {
            '（' | '(' => match self.bracket(rest, at) {
                Some(length) => return (length, Some(Kind::Noun)),
                None => Some(Kind::Pause(Pause::Bracket)),
            },
            // 330平方米.其中: a full stop set in ASCII.
            '.' | '．' if rest.get(c.len_utf8()..).is_some_and(|rest| rest.starts_with(is_han)) => {
                Some(Kind::Pause(Pause::Stop))
            }
            _ if is_blank(c) => None,
            _ => Some(sign(c).unwrap_or(Kind::Noun)),
        };
        (c.len_utf8(), kind)
    }

    /// A word of the tables, or a character of a noun.
    fn word(&self, rest: &str, c: char, at: usize) -> (usize, Option<Kind>) {
        if let Some((length, word)) = words::find(rest) {
            return (length, Some(if word == Word::Noun { Kind::Noun } else { Kind::Word(word) }));
        }
        // 每50公斤: what a rate is counted by.
        let counted =
            rest.strip_prefix('每').filter(|rest| rest.starts_with(is_digit)).and_then(quantity::per_term);
        if let Some(length) = counted {
            return ('每'.len_utf8() + length, Some(Kind::Word(Word::Adverb)));
        }
        let before = || {
            let noun = self.text.get(self.noun.clone()).filter(|_| self.noun.end == at);
            noun.and_then(|noun| noun.chars().next_back())
        };
        let word = small::find(rest, before);
        (c.len_utf8(), Some(word.map_or(Kind::Noun, Kind::Word)))
    }

    /// 细颗粒物（PM2.5）浓度: a name in brackets behind a noun is part of it; returns where the bracket ends.
    fn bracketed(&mut self, token: &Token<'_>) -> Option<usize> {
        let [.., noun, bracket] = self.chunks.as_slice() else { return None };
        let opens = matches!(self.text.get(bracket.start..token.start), Some("（" | "("));
        let closing = self.text.get(token.end..)?.chars().next().filter(|c| matches!(c, '）' | ')'))?;
        let is_name = matches!(token.kind, TokenKind::Abbreviation(_));
        let is_part = is_name && opens && noun.kind == Kind::Noun && noun.end == bracket.start;
        let start = noun.start;
        is_part.then(|| {
            self.chunks.truncate(self.chunks.len() - 2);
            let end = token.end + closing.len_utf8();
            self.noun = start..end;
            end
        })
    }

    /// A short bracket that belongs to the noun before it: 县（区）, 比率（AQI）.
    fn bracket(&self, rest: &str, at: usize) -> Option<usize> {
        let inner = rest.get(rest.chars().next()?.len_utf8()..)?;
        let end = inner.find(['）', ')'])?;
        let is_noun = end <= SHORT_BRACKET
            && inner.get(..end)?.chars().all(|c| {
                (is_han(c) || c == '、' || c.is_ascii_alphabetic())
                    && !matches!(c, '含' | '其' | '下' | '至' | '约')
            });
        let closing = inner.get(end..)?.chars().next()?.len_utf8();
        (is_noun && self.noun.end == at && !self.noun.is_empty())
            .then_some(rest.len() - inner.len() + end + closing)
    }

    fn extend(&mut self, start: usize, end: usize) {
        if self.noun.is_empty() {
            self.noun.start = start;
        }
        self.noun.end = end;
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        self.finish_noun();
        self.chunks.push(Chunk { start, end, kind });
        self.noun = end..end;
    }

    /// 毕业|生, 规范|性文件: a verb and a suffix are one noun, or begin one.
    fn join_suffix(&mut self) {
        let noun = self.text.get(self.noun.clone()).unwrap_or("");
        let opens = opens_with_suffix(noun);
        let is_verb = |chunk: &Chunk| match chunk.kind {
            Kind::Word(Word::Verb(_) | Word::NounVerb(_)) => true,
            Kind::Word(Word::Adverb | Word::Attribute) => opens && chunk.end - chunk.start > '性'.len_utf8(),
            _ => false,
        };
        let last = self.chunks.last().filter(|last| last.end == self.noun.start && is_verb(last));
        let mut characters = noun.chars();
        let is_suffix =
            opens || characters.next().is_some_and(|c| SUFFIXES.contains(&c)) && characters.next().is_none();
        if let Some(start) = last.filter(|_| is_suffix).map(|last| last.start) {
            self.chunks.pop();
            self.noun.start = start;
        }
    }

    fn finish_noun(&mut self) {
        if !self.noun.is_empty() {
            self.join_suffix();
            self.chunks.push(Chunk { start: self.noun.start, end: self.noun.end, kind: Kind::Noun });
        }
        self.noun = 0..0;
    }
}

/// 性文件, 式退租, 者数量: whether a noun begins with what makes a noun of the word before it; not 性能, 型号.
fn opens_with_suffix(noun: &str) -> bool {
    const OTHERS: &[&str] = &["性别", "性质", "性能", "性命", "性格", "性病", "式样", "型号", "型材"];
    noun.starts_with(['性', '式', '型', '者']) && !OTHERS.iter().any(|word| noun.starts_with(word))
}

/// What words of the tables begin with: many characters are none of these.
static BEGINNINGS: HanSet = HanSet::of("").and_heads(&words::BEGINNINGS).and(&small::BEGINNINGS);

/// What follows the Han characters with which no word of the tables begins: most of a noun is such.
fn behind_noun(text: &str) -> &str {
    let mut rest = text.as_bytes();
    while let [first @ 0xe4..=0xe9, second, third, behind @ ..] = rest {
        let c = [*first, *second, *third];
        if BEGINNINGS.has_bytes(c) && (small::WORDS.has_bytes(c) || words::may_open(rest)) {
            break;
        }
        rest = behind;
    }
    text.get(text.len() - rest.len()..).unwrap_or("")
}

/// What a sign of punctuation is.
fn sign(c: char) -> Option<Kind> {
    Some(match c {
        '，' | ',' => Kind::Pause(Pause::Comma),
        '；' | ';' => Kind::Pause(Pause::Semicolon),
        '：' | ':' => Kind::Pause(Pause::Colon),
        '。' | '！' | '？' | '!' | '?' | '…' => Kind::Pause(Pause::Stop),
        '）' | ')' | '（' | '(' | '【' | '】' | '[' | ']' => Kind::Pause(Pause::Bracket),
        '、' => Kind::List,
        '“' | '”' | '‘' | '’' | '"' | '「' | '」' => Kind::Quote,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;
    use crate::Span;
    use crate::inlines::token::Follows;

    /// The chunks of a text without tokens, nouns in brackets.
    fn cut(text: &str) -> String {
        let cx = Context::new(text, Span::new(0, text.len()), text, Follows::NewParagraph);
        let show = |chunk: &Chunk| match chunk.kind {
            Kind::Noun => alloc::format!("[{}]", cx.slice(chunk.start, chunk.end)),
            _ => cx.slice(chunk.start, chunk.end).to_string(),
        };
        let mut chunks = Vec::new();
        super::cut(&cx, 0..text.len(), &[], &mut chunks);
        chunks.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_of_the_tables_part_nouns() {
        for (text, expected) in [
            ("全县将新建标准化厂房", "全县 将 新建 [标准化厂房]"),
            ("规上工业增加值同比增长", "[规上工业增加值] 同比 增长"),
            ("全县有行政村", "全县 有 [行政村]"),
            ("占地区生产总值的比重达到", "占 [地区生产总值] 的 [比重] 达到"),
            ("国有企业行为规范", "[国有企业行为] 规范"),
            ("乡镇（街道）负责人", "[乡镇（街道）负责人]"),
            ("修订规范性文件", "修订 [规范性文件]"),
            ("经常性收入增长，提升性能", "[经常性收入] 增长 ， 提升 [性能]"),
            ("签约项目，（含续建）", "[签约项目] ， （ 含 [续建] ）"),
            ("Open Data 平台", "[Open Data 平台]"),
        ] {
            assert_eq!(cut(text), expected);
        }
    }
}
