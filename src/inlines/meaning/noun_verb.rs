//! Verbs that are nouns as well: where 投资, 培训, 建设 are part of a noun phrase.

use super::chunk::Kind;
use super::clause::Clause;
use super::noun_words::{HEAD_ENDS, TAIL_HEADS, TREATING};
use super::words::Word;
use crate::Relation;

/// Whether a chunk is part of a noun phrase.
pub(super) fn is_nominal(clause: &Clause<'_>, at: usize) -> bool {
    match clause.kind(at) {
        Some(Kind::Noun | Kind::Name) => true,
        Some(Kind::Word(Word::NounVerb(_))) => is_noun_verb(clause, at),
        _ => false,
    }
}

/// Whether a verb that is a noun as well is one here: behind a noun or verb, or before 增长 达到.
pub(super) fn is_noun_verb(clause: &Clause<'_>, at: usize) -> bool {
    let Some(Word::NounVerb(relation)) = clause.word(at) else { return false };
    let next = clause.kind(at + 1).filter(|_| at + 1 < clause.end);
    let governs = matches!(
        next,
        Some(Kind::Word(
            Word::Change(_)
                | Word::Level(_)
                | Word::From
                | Word::Each
                | Word::Respective
                | Word::Base(_)
                | Word::Of
                | Word::Than
        ))
    ) || matches!(next, Some(Kind::Word(Word::Link(relation))) if relation != Relation::Have);
    if governs || leads_to_verb(clause, at + 1) {
        return true;
    }
    let has_tail = has_tail(clause, at + 1);
    let before = at.checked_sub(1).filter(|&before| before >= clause.begin).and_then(|at| clause.kind(at));
    match before {
        Some(Kind::Noun | Kind::Name | Kind::Quote) => {
            let counts = match relation {
                Relation::Cover => true,
                // 市场|服务|500亿元
                Relation::Serve => !is_governed(clause, at) && !clause.text_at(at + 1).ends_with('元'),
                _ => false,
            };
            has_tail || (next != Some(Kind::Noun) && !(counts && matches!(next, Some(Kind::Figure(_)))))
        }
        Some(Kind::Word(Word::NounVerb(_))) => has_tail || is_noun_verb(clause, at - 1),
        Some(Kind::Word(Word::Of | Word::Aggregate(_) | Word::Attribute)) => true,
        Some(Kind::Word(Word::Verb(_))) => has_tail || next != Some(Kind::Noun),
        // 建设|项目, but 建设|标准厂房: with nothing before it, the verb governs a longer noun.
        _ => {
            // 投入|资金|50万元: the verb, where the amount follows.
            let noun = clause.text_at(at + 1);
            let is_spent = relation == Relation::Invest && matches!(noun, "资金" | "经费");
            if is_spent && matches!(clause.kind(at + 2), Some(Kind::Figure(_))) {
                return false;
            }
            let width = noun.chars().count();
            let is_act = TREATING.contains(&clause.text_at(at)) && width > 4;
            has_tail && (width <= 3 || measures(noun) && !is_act)
        }
    }
}

/// 完成|职业技能|培训: the phrase that ends at `at` is the object of a verb.
fn is_governed(clause: &Clause<'_>, at: usize) -> bool {
    let is_part =
        |at: &usize| matches!(clause.kind(*at), Some(Kind::Noun | Kind::Name | Kind::Word(Word::Attribute)));
    let first = (clause.begin..at).rev().take_while(is_part).last();
    let verb = first.and_then(|first| first.checked_sub(1)).filter(|&verb| verb >= clause.begin);
    verb.is_some_and(|verb| matches!(clause.word(verb), Some(Word::Verb(_))))
}

/// 改革|已|进行: adverbs and then a verb.
fn leads_to_verb(clause: &Clause<'_>, from: usize) -> bool {
    let is_adverb = |at: &usize| matches!(clause.word(*at), Some(Word::Adverb | Word::Modal(_)));
    let adverbs = (from..clause.end).take_while(is_adverb).count();
    let verb = clause.word(from + adverbs);
    adverbs > 0 && matches!(verb, Some(Word::Verb(_) | Word::Change(_) | Word::Level(_) | Word::Link(_)))
}

/// Whether a noun stands at `at`, or behind verbs that are nouns, that makes a verb before it part of the phrase.
pub(super) fn has_tail(clause: &Clause<'_>, at: usize) -> bool {
    const VERBS: usize = 2;
    let verbs = (at..at + VERBS).take_while(|&at| matches!(clause.word(at), Some(Word::NounVerb(_)))).count();
    let noun = at + verbs;
    let text = clause.text_at(noun);
    match clause.kind(noun).filter(|_| noun < clause.end) {
        Some(Kind::Noun) => TAIL_HEADS.begins(text) || measures(text),
        Some(Kind::Word(Word::Attribute)) => clause.kind(noun + 1) == Some(Kind::Noun),
        _ => false,
    }
}

/// Whether a noun measures what the words before it name.
pub(super) fn measures(noun: &str) -> bool {
    HEAD_ENDS.ends(noun)
}

/// Whether a noun stands at `at` that measures what the words before it name.
pub(super) fn measures_noun(clause: &Clause<'_>, at: usize) -> bool {
    clause.kind(at) == Some(Kind::Noun) && measures(clause.text_at(at))
}
