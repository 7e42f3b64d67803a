//! What a figure measures: the noun before it, behind it, or of an earlier clause.

use core::ops::Range;

use super::chunk::{Kind, Pause};
use super::clause::{Clause, Lead, Sharing};
use super::compare::skip_small;
use super::noun::{Nouns, is_hollow};
use super::noun_verb::{is_noun_verb, measures_noun};
use super::words::Word;
use crate::inlines::token::Context;
use crate::{Measure, Modality, Quantity, Relation, SubjectOrigin, UnitKind};

/// A subject: its noun phrase as positions among the chunks, and where it was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) noun: Range<usize>,
    pub(super) origin: SubjectOrigin,
    /// What the verb before the noun says of the figure: 新建|幼儿园|5所.
    pub(super) relation: Option<Relation>,
}

/// The subject that the clause itself names; `None` where it names none, empty where what it names is no subject.
pub(super) fn find(
    cx: &Context<'_, '_>,
    nouns: &Nouns<'_, '_, '_>,
    lead: &Lead,
    measure: &Measure<'_>,
) -> Option<Found> {
    let clause = nouns.clause;
    let end = lead.end - usize::from(lead.is_attribute);
    let before = Some(nouns.before(end)).filter(|it| !is_hollow(cx, clause, it));
    let before = before.map(|noun| actor(cx, nouns, lead, &noun).unwrap_or(noun));
    if let Some(link) = before.as_ref().and_then(|base| times_of(clause, lead, measure, base)) {
        let mut noun = nouns.before(skip_small(clause, link));
        if is_hollow(cx, clause, &noun) {
            noun = link..link;
        }
        return Some(Found { noun, origin: SubjectOrigin::Before, relation: linked(clause, link) });
    }
    let after = behind(cx, nouns, measure);
    let leads = !matches!(lead.relation, Some(Relation::Other | Relation::Complete | Relation::Add));
    let bracketed = if before.is_none() && leads { before_bracket(cx, nouns, end) } else { None };
    let (before, own) = match bracketed {
        Some((noun, outer)) => (Some(noun), outer),
        None => (before, *clause),
    };
    let prefers_after = match (&before, &after) {
        (_, None) => false,
        (None, Some(_)) => true,
        // 有党员7人以上的支部: it is the noun before that is had.
        (Some(noun), Some(_)) => {
            governing(&own, noun) != Some(Relation::Have)
                && (prefers_after(clause, lead, measure) || is_place_of_action(&own, lead, noun, measure))
        }
    };
    let relation = before.as_ref().and_then(|noun| governing(&own, noun));
    if prefers_after {
        return after.map(|noun| Found { noun, origin: SubjectOrigin::After, relation: None });
    }
    before.map(|noun| Found { noun, origin: SubjectOrigin::Before, relation })
}

/// 完成投资（含续建项目）|30亿元: the noun before the bracket that ends where the words of the figure begin, and its
/// clause.
fn before_bracket<'c>(
    cx: &Context<'_, '_>,
    nouns: &Nouns<'_, 'c, '_>,
    end: usize,
) -> Option<(Range<usize>, Clause<'c>)> {
    const LONGEST: usize = 24;
    let clause = nouns.clause;
    let close = clause.begin.checked_sub(1).filter(|_| end == clause.begin)?;
    if !matches!(clause.text_at(close), "）" | ")") {
        return None;
    }
    let open = (close.saturating_sub(LONGEST)..close).rev().find(|&at| is_opening(clause, at))?;
    outside(cx, nouns, open)
}

fn is_opening(clause: &Clause<'_>, at: usize) -> bool {
    matches!(clause.text_at(at), "（" | "(")
}

/// The noun before the bracket that opens at a chunk, and its clause.
fn outside<'c>(
    cx: &Context<'_, '_>,
    nouns: &Nouns<'_, 'c, '_>,
    open: usize,
) -> Option<(Range<usize>, Clause<'c>)> {
    let outer = Clause::around(nouns.clause.text, nouns.clause.chunks, open);
    let noun = Nouns { clause: &outer, tokens: nouns.tokens }.before(open);
    (!is_hollow(cx, &outer, &noun)).then_some((noun, outer))
}

/// X为Y的六分之一, X是Y的3倍: the verb, where the noun before the figure is what X is measured by.
fn times_of(clause: &Clause<'_>, lead: &Lead, measure: &Measure<'_>, base: &Range<usize>) -> Option<usize> {
    let measures = matches!(kind(measure), UnitKind::Ratio | UnitKind::Multiple);
    // 为1727家医院总数的0.64%
    let is_figure = |at: usize| matches!(clause.kind(at), Some(Kind::Figure(_)));
    let before = |at: usize| at.checked_sub(1).filter(|&at| at >= clause.begin);
    let link = before(base.start)?;
    let link = if is_figure(link) { before(link)? } else { link };
    let links = bounds(clause, link)
        || matches!(
            clause.word(link),
            Some(Word::Link(Relation::Be | Relation::Reach) | Word::Level(_) | Word::To)
        );
    (lead.is_attribute && measures && links).then_some(link)
}

/// 不低于, 不得|低于: a word of bound that links the subject with what it is measured by.
fn bounds(clause: &Clause<'_>, at: usize) -> bool {
    const BOUNDS: &[&str] = &["不低于", "不少于", "不小于", "不高于", "不超过", "不大于", "不多于"];
    let text = clause.text_at(at);
    let is_required = at > clause.begin && clause.word(at - 1) == Some(Word::Modal(Modality::Requirement));
    BOUNDS.contains(&text) || is_required && BOUNDS.iter().any(|bound| bound.strip_prefix('不') == Some(text))
}

/// The relation that a linking verb states.
fn linked(clause: &Clause<'_>, at: usize) -> Option<Relation> {
    match clause.word(at)? {
        Word::Link(relation) => Some(relation),
        Word::Level(_) | Word::To => Some(Relation::Reach),
        _ => None,
    }
}

/// The noun phrase behind the figure.
fn behind(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>, measure: &Measure<'_>) -> Option<Range<usize>> {
    let clause = nouns.clause;
    if matches!(measure, Measure::Rank(_) | Measure::Proportion(_)) {
        return None;
    }
    // 15岁|以后|的|孩子
    let adverb = usize::from(
        clause.word(clause.at + 1) == Some(Word::Adverb) && clause.word(clause.at + 2) == Some(Word::Of),
    );
    let of = clause.at + 1 + adverb;
    let mut start = of + usize::from(clause.word(of) == Some(Word::Of));
    // 5个|方面|的|措施
    if clause.text_at(start) == "方面" && clause.word(start + 1) == Some(Word::Of) {
        start += 2;
    }
    let mut noun = nouns.behind(start);
    if is_physical(measure) && start == clause.at + 1 {
        // 12英寸|产线、|二期项目: the measure is of one thing.
        noun.end = noun.clone().find(|&at| clause.kind(at) == Some(Kind::List)).unwrap_or(noun.end);
    }
    // 5亿元|建设…: a verb and its object; 5个|建设项目 begins with a noun.
    // 满2年|未|动工: no noun.
    let is_denied = !counts(measure) && clause.text_at(start) == "未";
    (noun.start == start && !is_denied && !is_hollow(cx, clause, &noun)).then_some(noun)
}

/// Nouns that say what kind of number stands before them.
const RATES: &[&str] = &["比例", "比重", "权重", "份额", "幅度", "速度", "标准"];

/// Whether the noun behind the figure is measured although one stands before it.
fn prefers_after(clause: &Clause<'_>, lead: &Lead, measure: &Measure<'_>) -> bool {
    if lead.sharing != Sharing::Together {
        return false;
    }
    // 拥有|3岁以下|婴幼儿托位
    if is_age(measure) {
        return true;
    }
    // 收入|20万元以上|的|村, 海拔|5200米|的|大本营: an amount of what stands before it.
    let is_amount = (kind(measure) == UnitKind::Money || is_physical(measure))
        && clause.at > clause.begin
        && measures_noun(clause, clause.at - 1);
    if is_amount {
        return false;
    }
    // 面试成绩|50%|的|比例: the noun behind only says what a share is.
    let is_rate = || RATES.contains(&clause.text_at(clause.at + 2));
    let is_of = clause.word(clause.at + 1) == Some(Word::Of);
    let has_rate = is_of && is_rate() && clause.at > clause.begin && lead.end == clause.at;
    let follows = is_of && !has_rate;
    // 所得|1至2倍|罚款
    let is_ratio = matches!(kind(measure), UnitKind::Ratio | UnitKind::Multiple);
    let counts_or_follows = counts(measure) || follows;
    match lead.relation {
        Some(Relation::Reach | Relation::Keep | Relation::HoldWithin | Relation::Be | Relation::Exceed) => {
            false
        }
        Some(Relation::Increase | Relation::Decrease) => counts_or_follows,
        // 有着|5000多年|文明史
        Some(Relation::Have) if kind(measure) == UnitKind::Duration => true,
        Some(_) => counts_or_follows || is_ratio || is_physical(measure),
        // 公司内部|共|116名|员工
        None if lead.sums => counts(measure),
        None => counts_or_follows || lead.is_attribute || is_physical(measure),
    }
}

/// 金融系统|向|企业|让利|5亿元: who acts, where the noun before the verb only says on whom.
fn actor(
    cx: &Context<'_, '_>,
    nouns: &Nouns<'_, '_, '_>,
    lead: &Lead,
    noun: &Range<usize>,
) -> Option<Range<usize>> {
    let clause = nouns.clause;
    let at = noun.start.checked_sub(1).filter(|&at| at >= clause.begin)?;
    let is_object = clause.word(at) == Some(Word::Preposition) && clause.text_at(at) == "向";
    let actor = (is_object && lead.relation == Some(Relation::Other)).then(|| nouns.before(at))?;
    (!is_hollow(cx, clause, &actor)).then_some(actor)
}

/// 在临江市|设立|5亿元|基金: the noun before the figure says where, and the noun behind it what.
fn is_place_of_action(clause: &Clause<'_>, lead: &Lead, noun: &Range<usize>, measure: &Measure<'_>) -> bool {
    let is_place = noun.start > clause.begin && clause.word(noun.start - 1) == Some(Word::Preposition);
    let acts = lead.relation == Some(Relation::Other) && lead.sharing == Sharing::Together;
    is_place && acts && kind(measure) == UnitKind::Money
}

/// The verb that the noun phrase is the object of, or that is part of it.
fn governing(clause: &Clause<'_>, noun: &Range<usize>) -> Option<Relation> {
    let of = |at: usize| match clause.word(at)? {
        // 开工|改造|小区60个: begun, not done.
        Word::Verb(Relation::Complete) | Word::NounVerb(Relation::Complete) if is_begun(clause, at) => {
            Some(Relation::Other)
        }
        Word::Verb(relation) | Word::Link(relation @ (Relation::Have | Relation::Exceed)) => Some(relation),
        Word::NounVerb(relation) => (!is_noun_verb(clause, at)).then_some(relation),
        Word::Sum(_) => Some(Relation::Total),
        Word::Modal(Modality::Plan) if clause.text_at(at).len() > 3 => Some(Relation::Other),
        Word::Change(direction) => Some(super::compare::relation(direction)),
        _ => None,
    };
    let inside =
        noun.clone().find_map(|at| matches!(clause.word(at), Some(Word::Verb(_))).then(|| of(at))?);
    let end = skip_small(clause, noun.start);
    let sums = (end..noun.start).any(|at| matches!(clause.word(at), Some(Word::Sum(_))));
    let mut found = sums.then_some(Relation::Total);
    for at in (clause.begin..end).rev() {
        match of(at) {
            Some(Relation::Other) => found = found.or(Some(Relation::Other)),
            Some(relation) => return inside.or(Some(relation)),
            None => break,
        }
    }
    inside.or(found)
}

/// Whether the verb at `at` only begins.
fn is_begun(clause: &Clause<'_>, at: usize) -> bool {
    at > clause.begin
        && ["开工", "启动", "谋划", "推进", "动工", "开工建设"].contains(&clause.text_at(at - 1))
}

/// The topic of one of the last clauses of the sentence, not beyond ； and 。: its first noun.
pub(super) fn topic(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>, clauses: usize) -> Option<Range<usize>> {
    let mut begin = nouns.clause.begin;
    for _ in 0..clauses {
        let pause = begin.checked_sub(1)?;
        if !matches!(
            nouns.clause.kind(pause),
            Some(Kind::Pause(Pause::Comma | Pause::Colon | Pause::Bracket))
        ) {
            return None;
        }
        let earlier = Clause::around(nouns.clause.text, nouns.clause.chunks, pause);
        let nouns = Nouns { clause: &earlier, tokens: nouns.tokens };
        let start = (earlier.begin..pause).find(|&at| {
            !matches!(
                earlier.kind(at),
                Some(
                    Kind::Time(_)
                        | Kind::Quote
                        | Kind::Word(
                            Word::Adverb | Word::Preposition | Word::Among | Word::And | Word::Modal(_)
                        )
                )
            )
        });
        let noun = start.map(|start| nouns.behind(start));
        // 唐某，男，现年43岁
        let is_trait =
            |noun: &Range<usize>| noun.len() == 1 && matches!(earlier.text_at(noun.start), "男" | "女");
        if let Some(noun) = noun.filter(|noun| !is_hollow(cx, &earlier, noun) && !is_trait(noun)) {
            return Some(noun);
        }
        begin = earlier.begin;
    }
    None
}

/// 番茄红素（每天6.5毫克: the noun before the bracket that the clause opens.
pub(super) fn before_opening(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>) -> Option<Range<usize>> {
    let open = nouns.clause.begin.checked_sub(1).filter(|&at| is_opening(nouns.clause, at))?;
    outside(cx, nouns, open).map(|(noun, _)| noun)
}

/// 占: the chunk of the verb, where the figure is a share.
pub(super) fn share(clause: &Clause<'_>, measure: &Measure<'_>) -> Option<usize> {
    let is_ratio = kind(measure) == UnitKind::Ratio;
    let is_share = |at: &usize| clause.word(*at) == Some(Word::Link(Relation::AccountFor));
    (clause.begin..clause.at).rev().find(is_share).filter(|_| is_ratio)
}

/// What the unit of a measure measures; `Other` where there is none.
pub(super) fn kind(measure: &Measure<'_>) -> UnitKind {
    match measure {
        Measure::Quantity(it) => unit_kind(it),
        _ => UnitKind::Other,
    }
}

/// What the unit of a quantity measures; a fraction is a ratio.
pub(super) fn unit_kind(quantity: &Quantity<'_>) -> UnitKind {
    match &quantity.unit {
        _ if quantity.number.fraction.is_some() => UnitKind::Ratio,
        unit => unit.as_ref().map_or(UnitKind::Other, |unit| unit.kind),
    }
}

/// The unit of a quantity as the table writes it.
pub(super) fn unit_text<'q>(quantity: &'q Quantity<'_>) -> Option<&'q str> {
    quantity.unit.as_ref().map(|unit| &*unit.text)
}

/// 占比, 比重: whether a noun is a share.
pub(super) fn names_share(noun: &str) -> bool {
    noun.ends_with("占比") || noun.ends_with("比重")
}

/// Whether a measure is an age.
pub(super) fn is_age(measure: &Measure<'_>) -> bool {
    matches!(measure, Measure::Quantity(it) if matches!(unit_text(it), Some("岁" | "周岁")))
}

/// Whether a measure counts things: a measure word, or no unit.
pub(super) fn counts(measure: &Measure<'_>) -> bool {
    matches!(measure, Measure::Quantity(it) if it.number.fraction.is_none()
        && it.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count && unit.text != "级"))
}

/// Whether a measure is a length, an area, a mass …: directly before a noun it belongs to it (60万吨乙烯项目).
fn is_physical(measure: &Measure<'_>) -> bool {
    use UnitKind::{Area, Data, Energy, Length, Mass, Power, Volume};
    matches!(kind(measure), Area | Data | Energy | Length | Mass | Power | Volume)
}
