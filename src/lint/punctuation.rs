//! Punctuation in the text: half-width signs among Han characters, and pairs that do not match
//! (GB/T 15834-2011, 5.1).

use alloc::vec::Vec;

use super::Edit;
use super::pairs::{Kind, Sign, match_pairs};
use super::rule::Sheet;
use super::view::View;
use crate::{Span, chars};

/// 5.1.1, 5.1.2: ，；：！？ take the place of a character.
pub(super) fn half_width(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for paragraph in &view.paragraphs {
        let text = paragraph.of(view.source).unwrap_or("");
        let mut before = None;
        for (at, c) in text.char_indices() {
            let last = before.replace(c);
            let rest = text.get(at + c.len_utf8()..).unwrap_or("");
            let Some((wide, last)) = wide(c).zip(last) else { continue };
            if let Some(blanks) = among_han(last, c, rest) {
                let sign = Span::new(paragraph.start + at, paragraph.start + at + c.len_utf8());
                let fix = Edit::new(Span::new(sign.start, sign.end + blanks), wide);
                let (zh, en) = ("汉字之间应用全角标点", "punctuation among Han characters is full-width");
                sheet.add_with(sign, zh, en, &[], Some(fix));
            }
        }
    }
}

const fn wide(c: char) -> Option<&'static str> {
    match c {
        ',' => Some("，"),
        ';' => Some("；"),
        ':' => Some("："),
        '!' => Some("！"),
        '?' => Some("？"),
        _ => None,
    }
}

/// Whether the sign stands among Han characters, and how many of the blanks behind it go with it: the one that
/// half-width punctuation takes.
fn among_han(last: char, sign: char, rest: &str) -> Option<usize> {
    let words = rest.trim_start_matches(chars::is_space);
    let next = words.chars().next();
    let blanks = rest.len() - words.len();
    let is_figure = last.is_ascii_digit() || matches!(last, '%' | '％');
    let closes = matches!(last, '”' | '’' | '）' | '》' | '〉' | '】' | '〕' | '」' | '』');
    let opens = |c: char| matches!(c, '“' | '‘' | '（' | '《' | '【' | '「' | '『');
    let is_among = match next {
        Some(c) if c.is_ascii_digit() => chars::is_han(last) && blanks == 0,
        Some(c) if is_figure => chars::is_han(c) && matches!(sign, ',' | ';'),
        Some(c) => (chars::is_han(c) || opens(c)) && (chars::is_han(last) || closes),
        None => chars::is_han(last) || closes,
    };
    is_among.then_some(usize::from(rest.starts_with(' ') && blanks == 1 && next.is_some()))
}

/// How many paragraphs a quotation may run over.
const LONGEST: usize = 20;

/// A sign without a partner in its paragraph.
#[derive(Clone)]
struct Loose {
    sign: Sign,
    paragraph: usize,
    fix: Option<Edit>,
}

/// 5.1.3: quotation marks, brackets and title marks stand in pairs. A quotation may run over paragraphs: it opens
/// in each of them, or only in the first, and closes in the last.
pub(super) fn unbalanced(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let mut pending: [Option<Loose>; Kind::COUNT] = [const { None }; Kind::COUNT];
    let mut alone: Vec<Loose> = Vec::new();
    for (index, &paragraph) in view.paragraphs.iter().enumerate() {
        let is_near = |it: &Loose| it.paragraph + LONGEST >= index;
        let quoted = pending.get_mut(Kind::DoubleQuote.index()).and_then(Option::as_mut);
        let mut text = paragraph;
        if let Some(quoted) =
            quoted.filter(|it| it.paragraph + 1 == index && view.after(paragraph.start) == Some('“'))
        {
            quoted.paragraph = index;
            text.start += "“".len();
        }
        for loose in loose(view, text, index) {
            let Some(open) = pending.get_mut(loose.sign.kind.index()) else { continue };
            let is_pending = open.as_ref().is_some_and(is_near);
            if loose.sign.is_open {
                let opens_again = is_pending && begins_line(view, loose.sign.at);
                alone.extend(open.replace(loose).filter(|_| !opens_again));
            } else if is_pending {
                *open = None;
            } else {
                alone.push(loose);
            }
        }
    }
    alone.extend(pending.into_iter().flatten());
    for Loose { sign, fix, .. } in alone {
        let (zh, en) = sign.kind.words();
        sheet.add_with(sign.span(), zh, en, &[], fix);
    }
}

/// The signs of a paragraph that have no partner there. Where exactly one typewriter mark stands between a
/// quotation mark and the next sign without partner, that is the partner.
fn loose(view: &View<'_, '_>, paragraph: Span, index: usize) -> Vec<Loose> {
    let signs = match_pairs(paragraph.of(view.source).unwrap_or(""), paragraph.start).loose;
    let mut begin = paragraph.start;
    let mut found = Vec::with_capacity(signs.len());
    for (at, &sign) in signs.iter().enumerate() {
        let next = signs.get(at + 1).map_or(paragraph.end, |it| it.at);
        let (between, partner) = match (sign.kind, sign.is_open) {
            (Kind::DoubleQuote, true) => (Span::new(sign.span().end, next), Some(('"', "”"))),
            (Kind::DoubleQuote, false) => (Span::new(begin, sign.at), Some(('"', "“"))),
            (Kind::SingleQuote, true) => (Span::new(sign.span().end, next), Some(('\'', "’"))),
            (Kind::SingleQuote, false) => (Span::new(begin, sign.at), Some(('\'', "‘"))),
            _ => (sign.span(), None),
        };
        let text = between.of(view.source).unwrap_or("");
        let fix = partner.and_then(|(mark, partner)| {
            let at = text.find(mark).filter(|&at| text.rfind(mark) == Some(at))?;
            Some(Edit::new(Span::new(between.start + at, between.start + at + 1), partner))
        });
        begin = fix.as_ref().map_or(sign.span().end, |it| it.span.end.max(sign.span().end));
        found.push(Loose { sign, paragraph: index, fix });
    }
    found
}

/// Whether only blanks stand before it in its line.
fn begins_line(view: &View<'_, '_>, at: usize) -> bool {
    let before = view.source.get(..at).unwrap_or("").trim_end_matches(chars::is_blank);
    before.chars().next_back().is_none_or(chars::is_break)
}

/// 5.1.3: both brackets of a pair are of one width. Those of markers have a rule of their own.
pub(super) fn bracket_width(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for paragraph in &view.paragraphs {
        let text = paragraph.of(view.source).unwrap_or("");
        for (open, close) in match_pairs(text, paragraph.start).pairs {
            let is_mixed = open.kind == Kind::Bracket && open.is_wide() != close.is_wide();
            if !is_mixed || is_marker(view, open.at) {
                continue;
            }
            let fix =
                if open.is_wide() { Edit::new(close.span(), "）") } else { Edit::new(open.span(), "（") };
            let (zh, en) = ("一对括号应同为全角", "both brackets of a pair are full-width");
            sheet.add_with(fix.span, zh, en, &[open.span(), close.span()], Some(fix));
        }
    }
}

fn is_marker(view: &View<'_, '_>, at: usize) -> bool {
    view.sections.binary_search_by_key(&at, |it| it.span.start).is_ok()
}
