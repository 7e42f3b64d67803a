//! What holds for a whole clause: modality, period, aggregation, prices, the scope of a rank.

use core::ops::Range;

use super::chunk::{Chunk, Kind, Pause};
use super::clause::Clause;
use super::compare;
use super::noun::Nouns;
use super::words::Word;
use crate::inlines::token::{Context, Token};
use crate::{Aggregation, Base, Basis, Modality, Relation, Time, TimeKind};

/// How many chunks back a sentence is asked for words of target and plan.
const REACH: usize = 96;

/// What kind of statement the clause makes: by its last modal word before the figure, else by one that the sentence
/// opened with, else by a goal that it leads to.
///
/// A length of time that describes the noun behind it is a fact (树龄超过五十年的树木): `is_duration`.
pub(super) fn modality(
    cx: &Context<'_, '_>,
    clause: &Clause<'_>,
    noun: &Range<usize>,
    is_duration: bool,
) -> Modality {
    // What stands before 的 belongs to another verb: 要对照省里印发的清单20条.
    let is_object =
        noun.start > clause.begin && noun.end <= clause.at && clause.word(noun.start - 1) == Some(Word::Of);
    let is_cut = is_object || is_duration && clause.word(clause.at + 1) == Some(Word::Of);
    let begin = if is_cut { noun.start } else { clause.begin };
    let own = (begin..clause.at).rev().find_map(|at| modal(clause, at));
    match own {
        Some(Modality::Estimated) if holds_future(clause, begin) => return Modality::Forecast,
        Some(Modality::Plan) if cx.has_estimate() && holds_future(clause, begin) => {
            return Modality::Forecast;
        }
        Some(modality) => return modality,
        None => {}
    }
    if leads_to_goal(clause) {
        return Modality::Target;
    }
    let led = if is_cut { None } else { led(clause) };
    led.or_else(|| ahead(clause)).unwrap_or(Modality::Actual)
}

/// 再|奋斗|三十年: a length of time that is still to come.
fn ahead(clause: &Clause<'_>) -> Option<Modality> {
    const VERBS: &[&str] = &["奋斗", "延长", "用", "干", "经过"];
    let verb = clause.at.checked_sub(2).filter(|&again| again >= clause.begin)? + 1;
    let is_ahead = clause.text_at(verb - 1) == "再" && VERBS.contains(&clause.text_at(verb));
    (is_ahead && clause.text_at(clause.at).ends_with(['年', '月'])).then_some(Modality::Plan)
}

/// The modality of a word, unless it is none here: 将 before a noun is 把.
fn modal(clause: &Clause<'_>, at: usize) -> Option<Modality> {
    let modality = match clause.kind(at)? {
        Kind::Noun if is_goal(clause, at) => return Some(Modality::Target),
        Kind::Word(Word::Modal(modality)) => modality,
        _ => return None,
    };
    // “应知应会”竞赛: a word of a name.
    let marks = (at..clause.at).filter(|&at| clause.kind(at) == Some(Kind::Quote)).count();
    let is_object = matches!(
        clause.kind(at + 1),
        Some(Kind::Noun | Kind::Name | Kind::Figure(_) | Kind::Quote | Kind::Word(Word::Place))
    );
    let is_preposition = modality == Modality::Plan && clause.text_at(at) == "将" && is_object;
    // 由今年预计的44%提高到45%: what is expected is the other value.
    let is_of_other = clause.word(at + 1) == Some(Word::Of) && at + 2 < clause.at;
    (!is_preposition && !is_of_other && !is_plain(clause, at) && marks % 2 == 0).then_some(modality)
}

/// Whether the word is no modal here: 好于|预期，the noun; 争取|资金|5亿元, the verb, where no other verb follows it.
fn is_plain(clause: &Clause<'_>, at: usize) -> bool {
    match clause.text_at(at) {
        "预期" => matches!(clause.kind(at + 1), None | Some(Kind::Pause(_))),
        "争取" => governs_noun(clause, at),
        // 安排|2亿元|支持|16户企业: the plan is of the first.
        "安排" => (at + 1..clause.at).any(|at| matches!(clause.kind(at), Some(Kind::Figure(_)))),
        _ => false,
    }
}

/// Whether a noun stands behind the verb, and behind that an amount or the end of the clause.
fn governs_noun(clause: &Clause<'_>, at: usize) -> bool {
    let is_nominal = |at: &usize| {
        matches!(
            clause.kind(*at),
            Some(
                Kind::Noun
                    | Kind::Name
                    | Kind::List
                    | Kind::Quote
                    | Kind::Word(Word::Place | Word::Attribute | Word::Of | Word::And | Word::NounVerb(_))
            )
        )
    };
    let nouns = (at + 1..clause.chunks.len()).take(REACH).take_while(is_nominal).count();
    let behind = at + 1 + nouns;
    let is_amount = match clause.kind(behind) {
        Some(Kind::Figure(_)) => !clause.text_at(behind).contains(['%', '％', '分']),
        Some(Kind::Pause(_)) => true,
        _ => false,
    };
    nouns > 0 && is_amount
}

/// 预期目标是, 主要目标：, 预期目标|7%
fn is_goal(clause: &Clause<'_>, at: usize) -> bool {
    let names = matches!(clause.kind(at), Some(Kind::Noun))
        && ["目标", "任务目标", "目标任务"].iter().any(|word| clause.text_at(at).ends_with(word));
    let is_figure = || matches!(clause.kind(at + 1), Some(Kind::Figure(_)));
    let leads = matches!(
        clause.kind(at + 1),
        Some(Kind::Word(Word::Link(Relation::Be) | Word::Modal(_)) | Kind::Pause(Pause::Colon))
    );
    names && (leads || clause.text_at(at).ends_with("预期目标") && is_figure())
}

/// 设置了29项主要指标，包括：…
fn lists_indicators(clause: &Clause<'_>, colon: usize) -> bool {
    let among = colon.checked_sub(1).filter(|&at| clause.word(at) == Some(Word::Among));
    let noun = among.and_then(|at| {
        let last = at.checked_sub(1)?;
        let is_pause = clause.kind(last) == Some(Kind::Pause(Pause::Comma));
        last.checked_sub(usize::from(is_pause))
    });
    noun.is_some_and(|at| clause.kind(at) == Some(Kind::Noun) && clause.text_at(at).ends_with("指标"))
}

fn holds_future(clause: &Clause<'_>, begin: usize) -> bool {
    (begin..clause.at)
        .any(|at| clause.word(at) == Some(Word::Modal(Modality::Plan)) && clause.text_at(at) == "将")
}

/// 实现翻一番目标: a goal that the sentence leads to, and that is not said to be reached.
fn leads_to_goal(clause: &Clause<'_>) -> bool {
    let aims = |at: usize| {
        matches!(clause.word(at), Some(Word::Verb(_) | Word::Link(Relation::Reach)))
            && ["实现", "达到", "达成"].contains(&clause.text_at(at))
            && clause.chunks.get(at + 1).is_none_or(|next| clause.text_of(*next) != "了")
    };
    let stops = |chunk: &&Chunk| matches!(chunk.kind, Kind::Pause(Pause::Semicolon | Pause::Stop));
    let before = clause.chunks.get(..clause.at).unwrap_or(&[]);
    let opened = before.iter().rev().take(REACH).take_while(|it| !stops(it)).count();
    if !(clause.at - opened..clause.at).any(aims) {
        return false;
    }
    let after = clause.chunks.get(clause.at + 1..).unwrap_or(&[]);
    let rest = after.iter().take(REACH).take_while(|it| !stops(it)).count();
    (clause.at + 1..clause.at + 1 + rest).any(|at| {
        clause.kind(at) == Some(Kind::Noun)
            && clause.text_at(at).ends_with("目标")
            && matches!(clause.kind(at + 1), None | Some(Kind::Pause(_)))
    })
}

/// What an earlier clause says that holds on: 力争A增长5%，B达到3%; 预期目标是：A；B. It ends at ；, what a colon leads at 。.
fn led(clause: &Clause<'_>) -> Option<Modality> {
    let mut is_near = true;
    for at in (clause.begin.saturating_sub(REACH)..clause.begin).rev() {
        match clause.kind(at)? {
            Kind::Pause(Pause::Stop) => return None,
            Kind::Pause(Pause::Semicolon) => is_near = false,
            Kind::Pause(Pause::Colon) if lists_indicators(clause, at) => return Some(Modality::Target),
            Kind::Pause(Pause::Colon) | Kind::Word(Word::Link(Relation::Be))
                if is_goal(clause, at.checked_sub(1)?) =>
            {
                return Some(Modality::Target);
            }
            Kind::Word(Word::Modal(_)) if is_near => {
                let holds = modal(clause, at).filter(|modality| {
                    matches!(modality, Modality::Target | Modality::Provisional | Modality::Estimated)
                        || *modality == Modality::Requirement
                            && (clause.text_at(at).len() > 3 || goes_on_acting(clause, at))
                        || *modality == Modality::Plan && clause.text_at(at) == "拟"
                });
                // 预计…，A将占32%，B占31%
                if holds == Some(Modality::Estimated) && holds_future(clause, at) {
                    return Some(Modality::Forecast);
                }
                if holds.is_some() {
                    return holds;
                }
            }
            _ => {}
        }
    }
    None
}

/// 要增加投入，再清理存量3万件: whether the clause goes on with a verb where the clause before it had 要.
fn goes_on_acting(clause: &Clause<'_>, modal: usize) -> bool {
    let pauses = (modal..clause.begin).filter(|&at| matches!(clause.kind(at), Some(Kind::Pause(_)))).count();
    let adverb = usize::from(matches!(clause.text_at(clause.begin), "再" | "并" | "还" | "也"));
    let acts = matches!(clause.word(clause.begin + adverb), Some(Word::Verb(_) | Word::NounVerb(_)));
    let describes = clause.word(clause.at + 1) == Some(Word::Of);
    let sees =
        ["看到", "认识", "知道", "清醒"].iter().any(|word| clause.text_at(modal + 1).starts_with(word));
    clause.text_at(modal) == "要"
        && clause.pause_before() == Some(Pause::Comma)
        && pauses == 1
        && acts
        && !(describes || sees)
}

/// The period that governs a figure: the last time before it in its clause, else the last that frames the sentence.
/// `times` are the chunks that are times.
pub(super) fn period<'t, 'a>(
    cx: &Context<'_, '_>,
    clause: &Clause<'_>,
    tokens: &'t [Token<'a>],
    times: &[usize],
) -> Option<&'t Time<'a>> {
    let time = |at: usize| match clause.kind(at) {
        Some(Kind::Time(token)) => tokens.get(token).filter(|token| !is_base(cx, token)),
        _ => None,
    };
    let between = |first: usize, end: usize| {
        let before = times.get(..times.partition_point(|at| *at < end)).unwrap_or(&[]);
        before.iter().rev().copied().take_while(move |at| *at >= first)
    };
    if let Some(token) = between(clause.begin, clause.at).find_map(time) {
        return token.time();
    }
    let is_near = |at: usize| {
        !(at..clause.begin).any(|at| matches!(clause.kind(at), Some(Kind::Pause(Pause::Semicolon))))
    };
    between(clause.begin.saturating_sub(2 * REACH), clause.begin).find_map(|at| {
        let time = time(at).filter(|token| frames(cx, token)).and_then(Token::time)?;
        (reaches_far(time) || is_near(at)).then_some(time)
    })
}

/// Whether a time holds over ； as well: 2018年以来, not 目前.
fn reaches_far(time: &Time<'_>) -> bool {
    match time.kind {
        TimeKind::Month | TimeKind::AsOf | TimeKind::Date => false,
        TimeKind::Deictic => time.text.contains('年'),
        _ => true,
    }
}

/// Whether a time opens the sentence or a clause, and so holds for what follows.
fn frames(cx: &Context<'_, '_>, token: &Token<'_>) -> bool {
    let before = cx.slice(0, token.start).trim_end();
    let opens = before.is_empty()
        || before.ends_with(['，', ',', '；', ';', '：', ':', '。', '自', '到', '在', '至', '从', '】'])
        || before.ends_with("过去的");
    let is_frame = token.time().is_some_and(|time| {
        !matches!(time.kind, TimeKind::Duration | TimeKind::Deadline | TimeKind::Anniversary)
    });
    opens && is_frame
}

/// Whether a time is the base of a comparison: 比2020年, 较上年, 由2020年的; not 从2021年到2023年.
fn is_base(cx: &Context<'_, '_>, token: &Token<'_>) -> bool {
    let Some(time) = token.time() else { return false };
    let before = cx.slice(0, token.start);
    let is_range = matches!(
        time.kind,
        TimeKind::YearRange | TimeKind::DateRange | TimeKind::MonthsToDate | TimeKind::Since
    );
    before.ends_with(['比', '较', '与'])
        || before.ends_with(['由', '从']) && !is_range
        || &*time.text == "上年" && !before.is_empty()
}

/// Whether the clause speaks of what is done or is so: 已, 了, 现有, 去年 ….
pub(super) fn is_done(clause: &Clause<'_>) -> bool {
    const DONE: &[&str] = &[
        "已", "已经", "了", "过", "目前", "现有", "原有", "现在", "均已", "业已", "都已", "累计", "去年",
        "上年", "过去",
    ];
    (clause.begin..clause.end).any(|at| match clause.kind(at) {
        Some(Kind::Time(_)) => DONE.contains(&clause.text_at(at)) || clause.text_at(at).ends_with("以来"),
        Some(Kind::Word(_)) => DONE.contains(&clause.text_at(at)),
        _ => false,
    })
}

/// Whether a period lies ahead: what is said of it is no fact.
pub(super) fn is_ahead(time: &Time<'_>) -> bool {
    ["明年", "后年", "来年"].iter().any(|word| time.text.starts_with(word))
}

/// The time that opens a sentence and holds for the next one too.
pub(super) fn opening<'t, 'a>(cx: &Context<'_, '_>, tokens: &'t [Token<'a>]) -> Option<&'t Time<'a>> {
    let first = tokens.first().filter(|token| token.start <= 9)?;
    let time = first.time()?;
    let holds = matches!(
        time.kind,
        TimeKind::Since
            | TimeKind::SinceEvent
            | TimeKind::Year
            | TimeKind::Deictic
            | TimeKind::Plan
            | TimeKind::YearRange
            | TimeKind::AsOf
            | TimeKind::Half
            | TimeKind::Quarter
            | TimeKind::MonthsToDate
            | TimeKind::Term
    );
    let pauses = cx.slice(first.end, cx.text.len()).starts_with(['，', ',']);
    (holds && pauses).then_some(time)
}

/// How the single values were put together.
pub(super) fn aggregation(clause: &Clause<'_>) -> Option<Aggregation> {
    (clause.begin..clause.at).rev().find_map(|at| match clause.word(at)? {
        Word::Aggregate(aggregation) | Word::Sum(aggregation) => Some(aggregation),
        Word::Base(Base::AnnualAverage) => Some(Aggregation::AnnualAverage),
        Word::Change(_) | Word::Verb(_) if clause.text_at(at).starts_with('净') => Some(Aggregation::Net),
        _ => None,
    })
}

/// At which prices a figure is given: in its clause, or in one before it that says nothing else (按不变价格计算，…).
pub(super) fn basis(clause: &Clause<'_>) -> Option<Basis> {
    const LONGEST: usize = 4;
    let earlier = || {
        let comma = clause.begin.checked_sub(1).filter(|_| clause.pause_before() == Some(Pause::Comma))?;
        let small =
            |at: &usize| matches!(clause.word(*at), Some(Word::Preposition | Word::Adverb | Word::Prices(_)));
        let count = (0..comma).rev().take(LONGEST).take_while(small).count();
        (comma - count..comma).find_map(|at| match clause.word(at)? {
            Word::Prices(basis) => Some(basis),
            _ => None,
        })
    };
    let own = (clause.begin..clause.end).find_map(|at| {
        if let Word::Prices(basis) = clause.word(at)? {
            return Some(basis);
        }
        let grows = matches!(clause.word(at + 1), Some(Word::Change(_)));
        match clause.text_at(at) {
            "实际" if grows => Some(Basis::Real),
            "名义" if grows => Some(Basis::Nominal),
            _ => None,
        }
    });
    own.or_else(earlier)
}

/// A rank: where the words of its verb begin, and among whom it holds.
#[derive(Clone, Debug)]
pub(super) struct Ranking {
    pub(super) end: usize,
    pub(super) scope: Range<usize>,
}

/// `[ subject ] [ "连续" duration ] [ "居" / "保持" … ] [ scope ] rank`
pub(super) fn ranking(nouns: &Nouns<'_, '_, '_>) -> Ranking {
    let clause = nouns.clause;
    let is_verb = |at: &usize| {
        matches!(
            clause.word(*at),
            Some(Word::Link(Relation::Rank | Relation::Keep) | Word::Level(_) | Word::To | Word::Verb(_))
        )
    };
    let verb = (clause.begin..clause.at).rev().take(8).find(is_verb);
    let place = clause.at.checked_sub(1).filter(|&at| clause.word(at) == Some(Word::Place));
    let (mut end, scope) = match (verb, place) {
        (Some(verb), _) => (verb, verb + 1..clause.at),
        (None, Some(place)) if place >= clause.begin => (place, place..clause.at),
        _ => (clause.at, clause.at..clause.at),
    };
    loop {
        let shorter = compare::skip_small(clause, end);
        let is_duration = shorter > clause.begin && matches!(clause.kind(shorter - 1), Some(Kind::Figure(_)));
        let is_verb = shorter > clause.begin && is_verb(&(shorter - 1));
        if shorter == end && !is_duration && !is_verb {
            return Ranking { end, scope };
        }
        end = shorter - usize::from(is_duration || is_verb);
    }
}
