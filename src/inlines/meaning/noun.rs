//! Noun phrases: what stands before and behind a figure, and what is no subject by itself.

use core::ops::Range;

use super::chunk::Kind;
use super::clause::Clause;
use super::noun_verb::{is_nominal, is_noun_verb, measures};
use super::noun_words::{ACTED_ON, GOVERNING, HOLLOW_HEADS, RELATING, SHORT, STAYING};
use super::words::Word;
use crate::chars::{is_blank, is_han};
use crate::inlines::quantity;
use crate::inlines::token::{Context, Token, TokenKind};
use crate::{Base, Measure, Qualifier, Relation, UnitKind};

/// A noun phrase longer than this, in bytes, is cut behind its last 的.
const LONG: usize = 90;

/// A name in quotation marks has so many chunks at most.
const NAME: usize = 10;

/// Reads noun phrases of one clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nouns<'n, 'c, 'a> {
    pub(super) clause: &'n Clause<'c>,
    pub(super) tokens: &'n [Token<'a>],
}

impl Nouns<'_, '_, '_> {
    /// The noun phrase that ends before the chunk at `end`: positions among the chunks; empty where there is none.
    ///
    /// ```text
    /// phrase = [ place ] 1*( noun / name / "的" / 、 / 和 / measured-by )
    /// ```
    pub(super) fn before(&self, end: usize) -> Range<usize> {
        let clause = self.clause;
        let mut start = end;
        while start > clause.begin {
            let at = start - 1;
            if clause.kind(at) == Some(Kind::Quote) {
                let Some(open) = self.opening(at) else { break };
                start = open;
                continue;
            }
            let is_part = match clause.kind(at) {
                Some(Kind::Noun | Kind::Name) => true,
                Some(Kind::Word(_)) if start < end && self.is_inside(at, start, end) => true,
                Some(Kind::Figure(_)) => start < end && self.is_measure_of(at, start),
                Some(Kind::List) => start < end && self.joins(at),
                Some(Kind::Word(word)) => match word {
                    Word::NounVerb(_) => is_noun_verb(clause, at),
                    Word::Of => start < end && self.is_attribute(at),
                    Word::And => start < end && self.joins(at),
                    Word::Aggregate(_) => start < end,
                    // PM2.5|年均|浓度
                    Word::Base(Base::AnnualAverage) => start + 1 == end && self.is_averaged(at, end),
                    Word::Etc => start < end || at > clause.begin,
                    Word::Preposition => self.relates(at, start, end),
                    Word::Place if self.follows_to(at) => true,
                    // 机关及所属|各单位: the last of those that are named.
                    Word::Place if start == end && self.ends_row(at) => true,
                    Word::Place => {
                        start -= usize::from(start < end);
                        break;
                    }
                    _ => false,
                },
                _ => false,
            };
            if !is_part {
                break;
            }
            start = at;
        }
        match self.place_before(start, end) {
            Some(preposition) => self.before(preposition),
            None => self.trimmed(self.with_opening(start, end)..end),
        }
    }

    /// 园区|在|年度考核中: the preposition, where the phrase only says where.
    fn place_before(&self, start: usize, end: usize) -> Option<usize> {
        const NEAR: usize = 4;
        const EVENTS: [char; 10] = ['核', '价', '选', '比', '赛', '试', '查', '程', '动', '作'];
        let place = self.clause.text_at(end.checked_sub(1).filter(|_| start < end)?).strip_suffix('中')?;
        let is_event = place.is_empty() || place.ends_with(EVENTS);
        let mut before = (self.clause.begin + 1..start).rev().take(NEAR);
        before.find(|&at| self.clause.text_at(at) == "在").filter(|_| is_event)
    }

    /// PM2.5|年均|浓度: an average of the year is part of a noun that is measured.
    fn is_averaged(&self, at: usize, end: usize) -> bool {
        at > self.clause.begin && is_nominal(self.clause, at - 1) && measures(self.clause.text_at(end - 1))
    }

    /// 内需|对|经济增长|的|贡献率, 对|班子|的|意见: a measure, or an opinion, of what one thing is to another.
    fn relates(&self, at: usize, start: usize, end: usize) -> bool {
        let is_to = start < end && self.clause.text_at(at) == "对";
        let head = || self.clause.text_at(end - 1);
        let is_of_noun = || at > self.clause.begin && is_nominal(self.clause, at - 1);
        let relates = || RELATING.iter().any(|word| head().ends_with(word));
        is_to && (relates() || is_of_noun() && measures(head()))
    }

    /// 对|全球|经济增长|的: a place behind 对 is part of its object.
    fn follows_to(&self, at: usize) -> bool {
        at > self.clause.begin && self.clause.text_at(at - 1) == "对"
    }

    /// Where a phrase begins that opens with 每 and a unit, or with a place: 每|万人拥有量, 在|青川就读|的|学生.
    fn with_opening(&self, start: usize, end: usize) -> usize {
        let Some(at) = start.checked_sub(1).filter(|&at| at >= self.clause.begin && start < end) else {
            return start;
        };
        let opens = match self.clause.text_at(at) {
            "每" => {
                let noun = self.clause.text_at(start);
                quantity::per_term(noun).is_some_and(|length| length < noun.len() || end > start + 1)
            }
            "在" => {
                let of = (start + 1..end).find(|&at| self.clause.word(at) == Some(Word::Of));
                let stays = of.is_some_and(|of| STAYING.ends(self.clause.text_at(of - 1)));
                self.opens_clause(at) && stays
            }
            _ => false,
        };
        if opens { at } else { start }
    }

    /// Whether a verb or adverb at `at` is part of the phrase `start..end` behind it: 高速公路|通车|总里程,
    /// 城镇|新增|就业, 居民|基本|医疗保险.
    fn is_inside(&self, at: usize, start: usize, end: usize) -> bool {
        let clause = self.clause;
        let follows_noun = at > clause.begin && is_nominal(clause, at - 1);
        let follows_average = at > clause.begin && matches!(clause.word(at - 1), Some(Word::Aggregate(_)));
        let head = clause.text_at(end - 1);
        let measures = measures(head);
        match clause.word(at) {
            Some(Word::Attribute) => is_nominal(clause, start),
            Some(Word::Verb(Relation::Add))
                if matches!(clause.word(start), Some(Word::NounVerb(_))) && start + 1 == end =>
            {
                follows_noun
            }
            Some(Word::Verb(_)) if follows_average => measures,
            Some(Word::Verb(_) | Word::Change(_)) => {
                let governs = GOVERNING.contains(&clause.text_at(at));
                let is_object = clause.text_at(at) == "完成" && clause.text_at(start) == "投资";
                let holds = measures || ACTED_ON.iter().any(|tail| clause.text_at(start).starts_with(tail));
                follows_noun && (holds && !governs || is_object)
            }
            Some(Word::NounVerb(_)) => follows_noun && measures,
            // 汽车|拥有|量
            Some(Word::Link(Relation::Have)) => {
                follows_noun && measures && clause.text_at(at).chars().count() > 1
            }
            // 一趟|不|用|跑率: a head of two characters is torn off.
            Some(Word::Adverb | Word::Preposition) => {
                measures && start + 1 == end && head.chars().count() <= 2 && at > clause.begin
            }
            _ => false,
        }
    }

    /// 80周岁以上|老人: a measure that belongs to the noun behind it; not 5个|村.
    pub(super) fn is_measure_of(&self, figure: usize, noun: usize) -> bool {
        let joins = noun == figure + 1
            && matches!(self.clause.kind(noun), Some(Kind::Noun | Kind::Name | Kind::Word(Word::Of)));
        let Some(Kind::Figure(token)) = self.clause.kind(figure) else { return false };
        let Some(TokenKind::Figure(Measure::Quantity(quantity))) = self.tokens.get(token).map(|it| &it.kind)
        else {
            return false;
        };
        let counts = quantity.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        let is_bound = matches!(quantity.qualifier, Qualifier::AtLeast | Qualifier::AtMost);
        // 40万吨|新台阶: what names nothing is no noun to measure.
        joins && (!counts || is_bound) && !HOLLOW_HEADS.holds(self.clause.text_at(noun))
    }

    /// Whether 的 at `at` follows a noun, and not a verb with its object.
    fn is_attribute(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= self.clause.begin) else {
            return false;
        };
        match self.clause.kind(before) {
            Some(Kind::Noun | Kind::Name | Kind::Quote | Kind::Word(Word::Place)) => {
                !self.follows_verb(before)
            }
            Some(Kind::Figure(_)) => self.is_measure_of(before, at),
            Some(Kind::Word(Word::NounVerb(_))) => {
                is_noun_verb(self.clause, before) && !self.follows_verb(before)
            }
            // 对|全球|经济|增长|的|贡献率
            Some(Kind::Word(Word::Change(_))) => {
                let to = |at: &usize| self.clause.text_at(*at) == "对";
                let object = (self.clause.begin..before).rev().take(3).find(to);
                object.is_some_and(|at| at + 1 < before) && is_nominal(self.clause, before - 1)
            }
            _ => false,
        }
    }

    /// 印发|清单|的: the noun at `at` is the object of a verb directly before it.
    fn follows_verb(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&before| before >= self.clause.begin);
        matches!(
            before.and_then(|at| self.clause.word(at)),
            Some(Word::Verb(_) | Word::Level(_) | Word::Link(Relation::Have))
        )
    }

    /// Whether a joint at `at` follows another member of a list of subjects.
    fn joins(&self, at: usize) -> bool {
        let mut before = at;
        while before > self.clause.begin
            && (is_nominal(self.clause, before - 1)
                || matches!(
                    self.clause.kind(before - 1),
                    Some(Kind::Quote | Kind::Word(Word::Of | Word::Aggregate(_)))
                ))
        {
            before -= 1;
        }
        let opens_with_figure = before > self.clause.begin
            && matches!(self.clause.kind(before - 1), Some(Kind::Figure(_)))
            && !self.is_measure_of(before - 1, before);
        before < at && !opens_with_figure
    }

    /// Whether a joint is followed by a noun that no other figure counts.
    pub(super) fn leads_to_noun(&self, joint: usize) -> bool {
        let mut at = joint + 1;
        let is_part = |at: usize| {
            is_nominal(self.clause, at)
                || matches!(self.clause.word(at), Some(Word::Attribute | Word::Of | Word::Aggregate(_)))
        };
        while at < self.clause.end && is_part(at) {
            at += 1;
        }
        let is_subject_of_next = matches!(
            self.clause.kind(at),
            Some(Kind::Figure(_) | Kind::Word(Word::Change(_) | Word::Level(_) | Word::Link(_)))
        );
        at > joint + 1 && !is_subject_of_next
    }

    /// Whether the place at `at` is 各单位, 各部门 … behind a noun.
    fn ends_row(&self, at: usize) -> bool {
        self.clause.text_at(at).starts_with('各') && at > self.clause.begin && is_nominal(self.clause, at - 1)
    }

    /// Whether nothing stands before the chunk in its clause.
    pub(super) const fn opens_clause(&self, at: usize) -> bool {
        at == self.clause.begin
    }

    /// “学习强国”: the mark that the closing one at `at` answers; what stands between them is one name.
    fn opening(&self, at: usize) -> Option<usize> {
        let is_quote = |at: &usize| self.clause.kind(*at) == Some(Kind::Quote);
        (self.clause.begin..at).rev().take(NAME).find(is_quote)
    }

    /// The mark that answers the opening one at `at`.
    pub(super) fn closing(&self, at: usize) -> Option<usize> {
        let is_quote = |at: &usize| self.clause.kind(*at) == Some(Kind::Quote);
        (at + 1..self.clause.end).take(NAME).find(is_quote)
    }

    /// Without joints and particles at its ends.
    pub(super) fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        let is_small = |at: usize| {
            matches!(
                self.clause.kind(at),
                Some(Kind::List | Kind::Word(Word::And | Word::Of | Word::Etc | Word::Aggregate(_)))
            )
        };
        while range.start < range.end && is_small(range.start) && !self.is_aggregate(range.start) {
            range.start += 1;
        }
        while range.start < range.end && is_small(range.end - 1) {
            range.end -= 1;
        }
        range
    }

    /// 人均 before a noun is part of it.
    fn is_aggregate(&self, at: usize) -> bool {
        matches!(self.clause.word(at), Some(Word::Aggregate(_))) && is_nominal(self.clause, at + 1)
    }

    /// The members of a list of nouns that share `count` values: parted at its joints, at 、 only where that gives as
    /// many.
    pub(super) fn members(&self, range: &Range<usize>, count: usize) -> impl Iterator<Item = Range<usize>> {
        let all = |at: usize| matches!(self.clause.kind(at), Some(Kind::List | Kind::Word(Word::And)));
        let marks = |at: usize| self.clause.kind(at) == Some(Kind::List);
        let lists = range.clone().filter(|&at| marks(at)).count() + 1;
        // 甲和乙、丙和丁分别增长1%、2%: two subjects, not four.
        let is_list = count > 1 && lists == count;
        let is_joint = |at: usize| if is_list { marks(at) } else { all(at) };
        let mut starts: alloc::vec::Vec<usize> = alloc::vec![range.start];
        starts.extend(range.clone().filter(|&at| is_joint(at)).map(|at| at + 1));
        let ends: alloc::vec::Vec<usize> =
            range.clone().filter(|&at| is_joint(at)).chain([range.end]).collect();
        starts.into_iter().zip(ends).map(|(start, end)| start..end).filter(|it| !it.is_empty())
    }
}

/// The bytes of a noun phrase, cut behind its last 的 where it is long.
pub(super) fn bytes(clause: &Clause<'_>, range: &Range<usize>) -> Range<usize> {
    let chunks = clause.chunks.get(range.clone()).unwrap_or(&[]);
    let (Some(first), Some(last)) = (chunks.first(), chunks.last()) else { return 0..0 };
    let is_of = |chunk: &&super::chunk::Chunk| chunk.kind == Kind::Word(Word::Of);
    let cut = chunks.iter().rev().find(is_of).map(|of| of.end).filter(|cut| last.end - cut >= 6);
    let start = if last.end - first.start > LONG { cut.unwrap_or(first.start) } else { first.start };
    start..last.end
}

/// Whether a phrase is one Han character that is no noun: what the tables left of a word; or 送达之日起, which says when.
pub(super) fn is_torn(clause: &Clause<'_>, range: &Range<usize>) -> bool {
    if range.end.checked_sub(1).is_some_and(|last| last >= range.start && clause.text_at(last) == "日起") {
        return true;
    }
    let text = clause.text_at(range.start);
    let is_noun = range.len() == 1 && clause.kind(range.start) == Some(Kind::Noun);
    is_noun
        && text.starts_with(is_han)
        && text.chars().nth(1).is_none()
        && !SHORT.contains(text)
        && !HOLLOW_HEADS.holds(text)
}

/// Whether a phrase is no subject by itself: only a place or a small word.
pub(super) fn is_hollow(cx: &Context<'_, '_>, clause: &Clause<'_>, range: &Range<usize>) -> bool {
    let names = range.clone().any(|at| match clause.kind(at) {
        Some(Kind::Name | Kind::Word(Word::NounVerb(_))) => true,
        Some(Kind::Noun) => clause.chunks.get(at).is_some_and(|chunk| {
            let text = cx.slice(chunk.start, chunk.end).trim_matches(is_blank);
            !HOLLOW_HEADS.holds(text)
        }),
        _ => false,
    });
    !names || is_torn(clause, range)
}
