//! What holds for a whole clause: modality, period, aggregation, prices, the scope of a rank.

use core::ops::Range;

use super::clause::Clause;
use super::marks::{Marks, Word};
use super::words::{AGGREGATIONS, BASES, MODALITIES, NOT_MODAL, PLACES};
use crate::inlines::token::{Context, Token};
use crate::{Aggregation, Basis, Modality, Time, TimeKind};

/// How far back a sentence is asked for words of target and plan, in bytes.
const REACH: usize = 360;

/// What kind of statement the clause makes: by the last modal word before the figure.
pub(crate) fn modality(
    cx: &Context<'_, '_>,
    marks: &Marks,
    clause: &Clause,
    noun: &Range<usize>,
    figure: usize,
) -> Modality {
    // What stands before 的 belongs to another verb: 要对照省里印发的清单20条.
    let is_cut = cx.slice(clause.before.start, noun.start).ends_with('的');
    let start = if is_cut { noun.start } else { clause.before.start };
    let own = cx.slice(start, figure);
    let (found, word) = modal(cx.text, marks, start..figure).unwrap_or((Modality::Actual, ""));
    if found != Modality::Actual {
        let is_future = found == Modality::Estimated && own.contains('将');
        return if is_future || (word == "将" && marks.has_estimate) { Modality::Forecast } else { found };
    }
    let lead = boundary(cx.text, figure.saturating_sub(REACH))..clause.before.start;
    let stop = marks.within(lead.clone()).rev().find(|mark| mark.word == Word::Stop);
    match modal(cx.text, marks, stop.map_or(lead.start, |mark| mark.start)..lead.end) {
        Some((found @ (Modality::Target | Modality::Provisional | Modality::Requirement), word))
            if word != "要" =>
        {
            found
        }
        Some((Modality::Estimated, "预计")) => Modality::Estimated,
        _ => Modality::Actual,
    }
}

/// The character boundary at `at` or behind it.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// The strongest modal word of a range: the one first in the table's order, words that only hold one left aside.
fn modal(text: &str, marks: &Marks, range: Range<usize>) -> Option<(Modality, &'static str)> {
    marks.within(range.clone()).find(|mark| matches!(mark.word, Word::Modality(_)))?;
    let text = text.get(range.clone())?;
    MODALITIES.iter().enumerate().find_map(|(row, (word, modality))| {
        let mark = marks.within(range.clone()).rfind(|mark| mark.word == Word::Modality(row))?;
        let at = mark.start - range.start;
        let is_part = NOT_MODAL.iter().any(|other| {
            let Some(inner) = other.find(word) else { return false };
            at.checked_sub(inner)
                .and_then(|start| text.get(start..))
                .is_some_and(|rest| rest.starts_with(other))
        });
        // 将14个事项调整为…: a preposition.
        let is_preposition = *word == "将" && text.ends_with("将");
        (!is_part && !is_preposition).then_some((*modality, *word))
    })
}

/// The period that governs a figure: the last time before it in its clause, else the last that frames the sentence.
pub(crate) fn period<'t, 'a>(
    tokens: &'t [Token<'a>],
    clause: &Clause,
    figure: usize,
    cx: &Context<'_, '_>,
) -> Option<&'t Time<'a>> {
    let own = tokens.get(clause.times.clone()).unwrap_or(&[]);
    let is_free = |token: &&Token<'a>| !is_base(cx, token);
    if let Some(time) = own.iter().rev().filter(is_free).find_map(Token::time) {
        return Some(time);
    }
    let before = tokens.get(..clause.times.start).unwrap_or(&[]);
    let near = before.iter().rev().take(24).take_while(|token| figure - token.end < 900);
    near.filter(is_free).filter(|token| frames(cx, token)).find_map(Token::time)
}

/// Whether a time opens the sentence or a clause, and so holds for what follows.
fn frames(cx: &Context<'_, '_>, token: &Token<'_>) -> bool {
    let before = cx.slice(0, token.start).trim_end();
    let opens = before.is_empty()
        || before.ends_with(['，', ',', '；', ';', '：', ':', '。', '自', '到', '在', '至', '从']);
    let is_frame = token.time().is_some_and(|time| {
        !matches!(time.kind, TimeKind::Duration | TimeKind::Deadline | TimeKind::Anniversary)
    });
    opens && is_frame
}

/// Whether a time is the base of a comparison: 比2020年, 较上年.
fn is_base(cx: &Context<'_, '_>, token: &Token<'_>) -> bool {
    let before = cx.slice(0, token.start);
    before.ends_with(['比', '较', '由', '从', '与'])
        || (token.time().is_some_and(|time| &*time.text == "上年") && !before.is_empty())
}

/// The time that opens a sentence and holds for the next one too.
pub(crate) fn opening<'t, 'a>(cx: &Context<'_, '_>, tokens: &'t [Token<'a>]) -> Option<&'t Time<'a>> {
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

/// How the single values were put together, by a word directly before the figure or its verb.
pub(crate) fn aggregation(marks: &Marks, words: &str, place: Range<usize>) -> Option<Aggregation> {
    let row = marks.first_row(place, |word| if let Word::Aggregation(row) = word { Some(row) } else { None });
    let found = AGGREGATIONS.get(row.unwrap_or(usize::MAX)).map(|(_, aggregation)| *aggregation);
    found.or_else(|| words.trim_end().ends_with('共').then_some(Aggregation::Total))
}

/// At which prices a figure is given.
pub(crate) fn basis(marks: &Marks, clause: &Clause) -> Option<Basis> {
    let place = clause.before.start..clause.after.end;
    let row = marks.first_row(place, |word| if let Word::Basis(row) = word { Some(row) } else { None })?;
    BASES.get(row).map(|(_, basis)| *basis)
}

/// The verbs that a rank follows.
const RANK_VERBS: &[&str] =
    &["稳居", "位居", "跃居", "跃升至", "提升至", "上升至", "排名", "位列", "名列", "排在", "列", "居"];

/// The last verb of a rank in the words before it: where it begins and ends.
fn rank_verb(words: &str) -> Option<Range<usize>> {
    let places = RANK_VERBS.iter().filter_map(|verb| Some((words.rfind(verb)?, verb.len())));
    let (at, length) = places.max_by_key(|(at, length)| (at + length, *length))?;
    Some(at..at + length)
}

/// Where the verb of a rank begins, or the place that it holds in: what is before is ranked.
pub(crate) fn ranked(words: &str) -> Option<usize> {
    if let Some(verb) = rank_verb(words) {
        return Some(verb.start);
    }
    let trimmed = words.trim_end();
    let places = PLACES.iter().filter(|place| place.len() >= 6 && trimmed.ends_with(**place));
    places.map(|place| trimmed.len() - place.len()).min()
}

/// Among whom a rank holds: 全省 in 居全省第一位; a range of the words before it.
pub(crate) fn scope(words: &str) -> Option<Range<usize>> {
    let start = rank_verb(words)?.end;
    let scope = words.get(start..).unwrap_or("").trim_end_matches(['的', '并', '列']);
    (scope.len() >= 3).then_some(start..start + scope.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modal_words_are_not_taken_out_of_other_words() {
        for (text, expected) in [
            ("全县人口预计", Some(Modality::Estimated)),
            ("投入增幅要", Some(Modality::Requirement)),
            ("主要指标", None),
            ("计划生育率", None),
            ("拟新建", Some(Modality::Plan)),
            ("力争达到", Some(Modality::Target)),
        ] {
            let mut marks = Marks::default();
            marks.read(text);
            let found = modal(text, &marks, 0..text.len()).map(|(modality, _)| modality);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_scope_of_a_rank_stands_behind_its_verb() {
        let text = "总量居全市";
        assert_eq!(scope(text).and_then(|range| text.get(range)), Some("全市"));
        assert_eq!(scope("总量稳居"), None);
    }
}
