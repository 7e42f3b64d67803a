//! The noun phrase before or behind a figure, and the verb between: found by taking words off its ends.

use core::ops::Range;

use super::nouns::{BREAKERS, HEADS, KEPT, NOUN_TAILS, NOUN_VERBS, PARTICLES, WHOLE};
use super::words::{ADVERBS, LINKS, OPENERS, PLACES, STOPS, VERBS};
use crate::chars::is_blank;
use crate::inlines::index::{Heads, Tails, column};
use crate::inlines::token::{Context, Token, TokenKind};
use crate::{Relation, UnitKind};

use super::clause::Clause;

/// What the words before a figure say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Before {
    /// The noun phrase; empty where there is none.
    pub(crate) noun: Range<usize>,
    /// The relation that a verb states.
    pub(crate) relation: Option<Relation>,
    /// Whether a verb or preposition stands directly before the figure.
    pub(crate) has_verb: bool,
    /// Whether the words lead over to what follows the figure: 的, 等, 和, 对 ….
    pub(crate) leads_on: bool,
    pub(crate) sharing: Sharing,
}

/// How several subjects share the values behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sharing {
    #[default]
    Together,
    /// 均, 各, 双双
    Each,
    /// 分别
    Respective,
}

static LINK_ENDS: Tails<{ LINKS.len() }> = Tails::new(&column!(LINKS));
static LINK_HEADS: Heads<{ LINKS.len() }> = Heads::new(&column!(LINKS));
static VERB_ENDS: Tails<{ VERBS.len() }> = Tails::new(VERBS);
static VERB_HEADS: Heads<{ VERBS.len() }> = Heads::new(VERBS);
static NOUN_VERB_HEADS: Heads<{ NOUN_VERBS.len() }> = Heads::new(NOUN_VERBS);
static ADVERB_ENDS: Tails<{ ADVERBS.len() }> = Tails::new(ADVERBS);
static OPENER_ENDS: Tails<{ OPENERS.len() }> = Tails::new(OPENERS);
static OPENER_HEADS: Heads<{ OPENERS.len() }> = Heads::new(OPENERS);
static PARTICLE_ENDS: Tails<{ PARTICLES.len() }> = Tails::new(PARTICLES);
static KEPT_HEADS: Heads<{ KEPT.len() }> = Heads::new(KEPT);
static NOUN_TAIL_HEADS: Heads<{ NOUN_TAILS.len() }> = Heads::new(NOUN_TAILS);
static BREAKER_ENDS: Tails<{ BREAKERS.len() }> = Tails::new(BREAKERS);
static STOP_HEADS: Heads<{ STOPS.len() }> = Heads::new(STOPS);
static WHOLE_HEADS: Heads<{ WHOLE.len() }> = Heads::new(WHOLE);
static PLACE_HEADS: Heads<{ PLACES.len() }> = Heads::new(PLACES);

/// A noun phrase longer than this is cut behind its last 的.
const LONG: usize = 42;

/// Reads the words before a figure.
pub(crate) fn before(cx: &Context<'_, '_>, tokens: &[Token<'_>], clause: &Clause, kind: UnitKind) -> Before {
    let mut found = Before::default();
    let mut range = clause.before.clone();
    if let Some(cut) = share_verb(cx.slice(range.start, range.end)).filter(|_| kind == UnitKind::Ratio) {
        found.relation = Some(Relation::AccountFor);
        found.has_verb = true;
        range.end = range.start + cut;
    }
    let times = tokens.get(clause.times.clone()).unwrap_or(&[]);
    let last_time = times.iter().rev().find(|token| matches!(token.kind, TokenKind::Time(_)));
    if let Some(time) = last_time.filter(|time| time.end <= range.end) {
        let mut rest = time.end..range.end;
        strip_tail(cx, &mut rest, &mut found);
        strip_head(cx, &mut rest, &mut found);
        if !rest.is_empty() {
            found.noun = finish(cx, rest, &mut found);
            return found;
        }
        range.end = time.start;
        let first =
            times.iter().find(|token| matches!(token.kind, TokenKind::Time(_)) && token.start == range.start);
        range.start = first.map_or(range.start, |token| token.end.min(range.end));
    }
    strip_tail(cx, &mut range, &mut found);
    strip_head(cx, &mut range, &mut found);
    found.noun = finish(cx, range, &mut found);
    found
}

/// Where 占 stands as a verb: X占Y的比重.
fn share_verb(words: &str) -> Option<usize> {
    let at = words.rfind('占')?;
    let rest = words.get(at..).unwrap_or("");
    let is_noun = ["占比", "占地", "占用", "占据"].iter().any(|word| rest.starts_with(word));
    (!is_noun).then_some(at)
}

/// Takes verbs, adverbs and particles off the end of a phrase.
fn strip_tail(cx: &Context<'_, '_>, range: &mut Range<usize>, found: &mut Before) {
    let mut reaches = false;
    loop {
        let text = cx.slice(range.start, range.end);
        let trimmed = text.trim_end_matches(|c| is_blank(c) || c == '、');
        range.end = range.start + trimmed.len();
        if let Some((rest, relation)) = strip_link(trimmed) {
            // 增长达: by how much it grew, not what it reached.
            let is_change = matches!(relation, Relation::Increase | Relation::Decrease);
            match found.relation {
                Some(Relation::Reach) if is_change && reaches => found.relation = Some(relation),
                None => found.relation = Some(relation),
                Some(_) => {}
            }
            reaches = trimmed.ends_with('达') || trimmed.ends_with("达到");
            found.has_verb = true;
            range.end = range.start + rest.len();
        } else if let Some(rest) = without_suffix(trimmed, &ADVERB_ENDS) {
            let word = trimmed.get(rest.len()..).unwrap_or("");
            match word {
                "分别" => found.sharing = Sharing::Respective,
                "均" | "各" | "双双" | "都" if found.sharing == Sharing::Together => {
                    found.sharing = Sharing::Each;
                }
                _ => {}
            }
            if matches!(word, "共" | "总共" | "合计" | "总计" | "共计" | "累计") {
                found.relation.get_or_insert(Relation::Total);
            }
            range.end = range.start + rest.len();
        } else if let Some(rest) = without_suffix(trimmed, &VERB_ENDS).filter(|rest| is_verb(trimmed, rest)) {
            found.relation.get_or_insert(Relation::Other);
            found.has_verb = true;
            range.end = range.start + rest.len();
        } else if let Some(rest) = without_suffix(trimmed, &PARTICLE_ENDS).filter(|_| !found.has_verb) {
            found.leads_on = true;
            range.end = range.start + rest.len();
            if trimmed.ends_with('的') {
                range.start = range.end;
            }
        } else {
            return;
        }
        if range.start >= range.end {
            return;
        }
    }
}

/// The text without the longest linking verb at its end.
fn strip_link(text: &str) -> Option<(&str, Relation)> {
    let ends = LINK_ENDS.all(text).filter(|(_, rest)| is_verb(text, rest));
    let (row, rest) = ends.min_by_key(|(_, rest)| rest.len())?;
    Some((rest, LINKS.get(row)?.1))
}

/// Whether the word behind `rest` is a verb there: a noun-like one only where nothing but small words stand before it.
fn is_verb(text: &str, rest: &str) -> bool {
    let word = text.get(rest.len()..).unwrap_or("");
    if word == "有" && rest.ends_with(['所', '国', '私', '公', '含'])
        || word == "为" && rest.ends_with(['行', '作', '认'])
    {
        return false;
    }
    if !NOUN_VERB_HEADS.holds(word) {
        return true;
    }
    if rest.ends_with('、') {
        return true;
    }
    let mut rest = rest;
    while let Some(shorter) =
        without_suffix(rest, &ADVERB_ENDS).or_else(|| without_suffix(rest, &OPENER_ENDS))
    {
        rest = shorter;
    }
    rest.is_empty()
        || PLACE_HEADS.holds(rest)
        || VERB_ENDS.all(rest).any(|(row, _)| !VERBS.get(row).is_some_and(|verb| NOUN_VERB_HEADS.holds(verb)))
}

/// Takes openers and verbs off the start of a phrase.
fn strip_head(cx: &Context<'_, '_>, range: &mut Range<usize>, found: &mut Before) {
    loop {
        let text = cx.slice(range.start, range.end);
        let trimmed = text.trim_start_matches(|c| is_blank(c) || matches!(c, '、' | '的' | '*'));
        range.start = range.end - trimmed.len();
        let Some((rest, relation)) = strip_opener(trimmed) else { return };
        if let Some(relation) = relation {
            found.relation.get_or_insert(relation);
        }
        range.start = range.end - rest.len();
    }
}

/// The text without the longest opener or verb at its start, and the relation that the verb states.
fn strip_opener(text: &str) -> Option<(&str, Option<Relation>)> {
    if KEPT_HEADS.begins(text) {
        return None;
    }
    let is_free = |rest: &str| {
        let word = text.get(..text.len() - rest.len()).unwrap_or("");
        let is_noun = NOUN_VERB_HEADS.holds(word) && NOUN_TAIL_HEADS.begins(rest);
        !is_noun && !rest.is_empty()
    };
    let links = LINK_HEADS.all(text).filter_map(|(row, rest)| {
        let (word, relation) = LINKS.get(row)?;
        (word.len() > 3 && is_free(rest)).then_some((rest, Some(*relation)))
    });
    let openers = OPENER_HEADS.all(text).map(|(_, rest)| (rest, None));
    let verbs = VERB_HEADS.all(text).filter(|(_, rest)| is_free(rest));
    let verbs = verbs.map(|(_, rest)| (rest, Some(Relation::Other)));
    links.chain(openers).chain(verbs).min_by_key(|(rest, _)| rest.len())
}

/// Cuts a phrase behind a verb inside it, and behind its last 的 when it is long.
fn finish(cx: &Context<'_, '_>, mut range: Range<usize>, found: &mut Before) -> Range<usize> {
    let text = cx.slice(range.start, range.end);
    if let Some(cut) = break_of(text) {
        let verb = text.get(..cut).unwrap_or("");
        let link = LINK_ENDS.longest(verb).and_then(|(row, _)| LINKS.get(row));
        found.relation.get_or_insert(link.map_or(Relation::Other, |(_, relation)| *relation));
        range.start += cut;
        strip_head(cx, &mut range, found);
    }
    if found.relation.is_none() && cx.slice(range.start, range.end).contains("新增") {
        found.relation = Some(Relation::Add);
    }
    let text = cx.slice(range.start, range.end);
    if text.len() > LONG {
        let cut = text.rfind('的').map(|at| at + 3).filter(|cut| text.len() - cut >= 6);
        range.start += cut.unwrap_or(0);
    }
    let text = cx.slice(range.start, range.end);
    let trimmed = text.trim_end_matches(|c| is_blank(c) || matches!(c, '的' | '、' | '等' | '*'));
    range.start..range.start + trimmed.len()
}

/// Behind which verb a phrase is cut: the last one that leaves two characters, and does not stand behind that again.
fn break_of(text: &str) -> Option<usize> {
    let ends = text.char_indices().rev().map(|(at, _)| at).skip_while(|at| text.len() - at < 6);
    ends.take_while(|at| *at > 0).find(|at| {
        let verb = text.get(..*at).unwrap_or("");
        BREAKER_ENDS
            .all(verb)
            .any(|(row, rest)| BREAKERS.get(row).is_some_and(|word| text.rfind(word) == Some(rest.len())))
    })
}

/// The noun phrase that follows a figure, up to a verb or the next figure.
pub(crate) fn after(cx: &Context<'_, '_>, clause: &Clause) -> Range<usize> {
    let text = cx.slice(clause.after.start, clause.after.end);
    if text.starts_with('、') {
        return clause.after.start..clause.after.start;
    }
    let mut start = text.len() - text.trim_start_matches(|c| is_blank(c) || c == '的').len();
    for word in ["通过", "来自", "参加", "从事", "的"] {
        if let Some(rest) = text.get(start..).and_then(|text| text.strip_prefix(word)) {
            start = text.len() - rest.len();
        }
    }
    let phrase = text.get(start..).unwrap_or("");
    let end = phrase
        .char_indices()
        .take(26)
        .find(|&(at, _)| {
            let rest = phrase.get(at..).unwrap_or("");
            (at > 0 || rest.starts_with(['，', '。', '；', '、', '：', '（', '(']))
                && STOP_HEADS.begins(rest)
                && !is_inside_word(phrase, at)
        })
        .map_or_else(|| phrase.char_indices().nth(26).map_or(phrase.len(), |(at, _)| at), |(at, _)| at);
    let phrase = phrase.get(..end).unwrap_or("");
    let phrase = phrase
        .trim_end_matches(|c| is_blank(c) || matches!(c, '、' | '和' | '及' | '与' | '的' | '以' | '并'));
    let begin = clause.after.start + start;
    begin..begin + phrase.len()
}

/// Whether a stop word at `at` is part of a longer noun: 来 in 未来, 为 in 行为.
fn is_inside_word(phrase: &str, at: usize) -> bool {
    let (before, rest) = phrase.split_at_checked(at).unwrap_or((phrase, ""));
    HEADS.iter().any(|(heads, c)| rest.starts_with(*c) && before.ends_with(|head| heads.contains(head)))
        || WHOLE_HEADS.begins(rest)
}

/// Whether a phrase is no subject by itself: empty, or only a place or a small word.
pub(crate) fn is_hollow(text: &str) -> bool {
    let text = text.trim_matches(|c| is_blank(c) || c == '*');
    text.chars().nth(1).is_none() || PLACE_HEADS.holds(text)
}

fn without_suffix<'t, const N: usize>(text: &'t str, words: &Tails<N>) -> Option<&'t str> {
    words.longest(text).map(|(_, rest)| rest)
}
