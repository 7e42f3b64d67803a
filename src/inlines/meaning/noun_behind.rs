//! The noun phrase behind a figure: 5个|建设|项目, 23个|投资额|亿元以上|项目, 8家|已|备案|的|单位.

use core::ops::Range;

use super::chunk::Kind;
use super::noun::Nouns;
use super::noun_verb::{has_tail, is_nominal, is_noun_verb, measures};
use super::noun_words::{CARRYING, OWNERS, TASKS};
use super::words::Word;
use crate::Relation;

impl Nouns<'_, '_, '_> {
    /// The noun phrase that begins at the chunk at `start`.
    pub(super) fn behind(&self, start: usize) -> Range<usize> {
        let clause = self.clause;
        let mut end = self.relative(start).or_else(|| self.denied(start)).unwrap_or(start);
        while end < clause.end {
            if clause.kind(end) == Some(Kind::Quote) && end == start {
                let Some(close) = self.closing(end) else { break };
                end = close + 1;
                continue;
            }
            let is_part = match clause.kind(end) {
                Some(Kind::Noun | Kind::Name) => true,
                // 120个|亿元以上|项目
                // 23个|投资额|亿元以上|项目
                Some(Kind::Figure(_)) => {
                    let is_measured = end == start + 1 && measures(clause.text_at(start));
                    (end == start || is_measured) && self.is_measure_of(end, end + 1)
                }
                Some(Kind::List) => end > start && self.leads_to_noun(end),
                Some(Kind::Word(word)) => match word {
                    Word::NounVerb(_) => self.is_noun_behind(start, end),
                    // 25项|工作|的|《要点》
                    Word::Of => {
                        end > start
                            && is_nominal(clause, end + 1)
                            && !clause.text_at(end + 1).starts_with('《')
                    }
                    Word::And => end > start && self.leads_to_noun(end),
                    Word::Place => end == start,
                    Word::Aggregate(_) => end == start && is_nominal(clause, end + 1),
                    Word::Attribute => is_nominal(clause, end + 1),
                    Word::Verb(_) => has_tail(clause, end + 1) && (end > start || !self.opens_clause(end)),
                    Word::Change(_) => end > start && has_tail(clause, end + 1),
                    _ => false,
                },
                _ => false,
            };
            if !is_part {
                break;
            }
            end += 1;
        }
        self.trimmed(start..self.task(start).unwrap_or(end).max(end))
    }

    /// 实施|20个|节能|降碳|改造|项目: where the clause ends, if what is carried out stands there and verbs before it.
    fn task(&self, start: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let clause = self.clause;
        let figure = start.checked_sub(1).filter(|&at| at == clause.at)?;
        let verb = (clause.begin..figure)
            .rev()
            .find(|&at| matches!(clause.word(at), Some(Word::Verb(_) | Word::NounVerb(_))))?;
        let carries = |at: usize| CARRYING.contains(&clause.text_at(at));
        let is_part = |at: usize| match clause.kind(at) {
            Some(
                Kind::Noun
                | Kind::Name
                | Kind::List
                | Kind::Word(Word::And | Word::Etc | Word::Attribute | Word::Adverb),
            ) => true,
            Some(Kind::Word(Word::Verb(_) | Word::NounVerb(_) | Word::Change(_) | Word::Preposition)) => {
                !carries(at)
            }
            _ => false,
        };
        let is_counted = ["个", "项", "类", "批"].iter().any(|unit| clause.text_at(figure).contains(unit));
        let last = clause.end - 1;
        let ends = clause.kind(last) == Some(Kind::Noun) && TASKS.ends(clause.text_at(last));
        let owns = OWNERS.ends(clause.text_at(start));
        let is_task = is_counted && carries(verb) && ends && !owns && clause.end - start <= LONGEST;
        (is_task && (start..clause.end).all(is_part)).then_some(clause.end)
    }

    /// 涉及|教育|的, 已|备案|的, 具有|资质|的: one past the 的 of a relative clause, where a noun follows it.
    fn relative(&self, start: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let clause = self.clause;
        let adverb = usize::from(matches!(clause.text_at(start), "已" | "已经" | "正在" | "尚未"));
        let is_verb = match clause.word(start + adverb) {
            Some(Word::Verb(_)) => true,
            Some(Word::Link(Relation::Have)) => clause.text_at(start + adverb) != "有",
            _ => false,
        };
        if !is_verb {
            return None;
        }
        let of = (start..clause.end.min(start + LONGEST)).find(|&at| clause.word(at) == Some(Word::Of))?;
        let is_plain =
            (start..of).all(|at| !matches!(clause.kind(at), Some(Kind::Figure(_) | Kind::Time(_))));
        let leads = is_nominal(clause, of + 1) || clause.word(of + 1) == Some(Word::Attribute);
        (is_plain && leads).then_some(of + 1)
    }

    /// 未|摘帽|贫困县: where the noun stands behind 未 and its verb.
    fn denied(&self, start: usize) -> Option<usize> {
        let is_denial = self.clause.word(start) == Some(Word::Adverb)
            && matches!(self.clause.text_at(start), "未" | "非");
        let nouns = [start + 1, start + 2];
        nouns
            .into_iter()
            .find(|&at| is_denial && at < self.clause.end && self.clause.kind(at) == Some(Kind::Noun))
    }

    /// Whether a verb that is a noun as well is one behind a figure: 3次|培训, 企业|培训|中心.
    fn is_noun_behind(&self, start: usize, at: usize) -> bool {
        match self.clause.kind(at + 1).filter(|_| at + 1 < self.clause.end) {
            None => true,
            Some(Kind::Noun) => at == start || is_noun_verb(self.clause, at),
            Some(Kind::Word(Word::Of)) => at == start,
            Some(Kind::Figure(_)) => false,
            Some(_) => at > start && is_noun_verb(self.clause, at),
        }
    }
}
