//! From what stands in a sentence to what it says: each figure gets its subject, relation, period, comparison and role.
//!
//! [`clause`] cuts the words around a figure, [`phrase`] finds the noun phrase and the verb in them, [`compare`] reads
//! changes, [`frame`] reads what holds for a whole clause (modality, period, aggregation), [`nest`] puts all of it
//! into quotations.

mod clause;
mod compare;
mod frame;
mod marks;
mod nest;
mod nouns;
mod phrase;
mod role;
mod words;

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use self::clause::Clause;
use self::compare::Change;
use self::marks::Marks;
use self::phrase::{Before, Sharing};
use self::role::Series;
use super::token::{Context, Follows, Scan, Token, TokenKind};
use crate::{
    Base, Comparison, Direction, FigureRole, Inline, Measure, PartialDate, Quantity, Relation, Statistic,
    Subject, SubjectOrigin, Time, UnitKind,
};

/// Makes the inlines of one sentence after another, in document order.
#[derive(Debug)]
pub(crate) struct Assembler<'a> {
    next_id: u32,
    /// The period that the last sentence of the paragraph set for what follows.
    period: Option<Time<'a>>,
    marks: Marks,
}

/// A sentence while its figures are read.
struct Reading<'r, 'a, 's> {
    cx: &'r Context<'a, 's>,
    tokens: &'r [Token<'a>],
    marks: &'r Marks,
    statistics: Vec<Drafted<'a>>,
    series: Series,
    next_id: u32,
    inherited: Option<&'r Time<'a>>,
}

/// A statistic with what later figures of the sentence need to know of it.
struct Drafted<'a> {
    statistic: Statistic<'a>,
    place: Range<usize>,
    /// Where its noun phrase stands in the sentence.
    noun: Range<usize>,
}

impl<'a> Assembler<'a> {
    pub(crate) fn new(_reference_date: Option<PartialDate>) -> Self {
        Self { next_id: 0, period: None, marks: Marks::default() }
    }

    /// The inlines of a sentence, sorted by start, quotations holding what stands in them.
    pub(crate) fn assemble(&mut self, cx: &Context<'a, '_>, scan: Scan<'a>) -> Vec<Inline<'a>> {
        let Scan { tokens, quotations } = scan;
        if cx.follows == Follows::NewParagraph {
            self.period = None;
        }
        let statistics = if tokens.iter().any(|token| matches!(token.kind, TokenKind::Figure(_))) {
            self.marks.read(cx.text);
            let mut reading = Reading {
                cx,
                tokens: &tokens,
                marks: &self.marks,
                statistics: Vec::new(),
                series: Series::default(),
                next_id: self.next_id,
                inherited: self.period.as_ref(),
            };
            reading.run();
            self.next_id = reading.next_id;
            reading.statistics
        } else {
            Vec::new()
        };
        self.period = frame::opening(cx, &tokens).cloned();
        let mut inlines: Vec<(Range<usize>, Inline<'a>)> = tokens
            .into_iter()
            .filter_map(|token| Some((token.start..token.end, plain(token.kind)?)))
            .chain(statistics.into_iter().map(|it| (it.place, Inline::Statistic(Box::new(it.statistic)))))
            .collect();
        inlines.sort_by_key(|(place, _)| place.start);
        nest::nest(cx, inlines, quotations)
    }
}

/// A token that needs no reading; figures are read apart.
fn plain(kind: TokenKind<'_>) -> Option<Inline<'_>> {
    match kind {
        TokenKind::Figure(_) => None,
        TokenKind::Time(it) => Some(Inline::Time(Box::new(it))),
        TokenKind::Title(it) => Some(Inline::Title(Box::new(it))),
        TokenKind::Placeholder(it) => Some(Inline::Placeholder(it)),
        TokenKind::Abbreviation(it) => Some(Inline::Abbreviation(it)),
    }
}

impl<'a> Reading<'_, 'a, '_> {
    fn run(&mut self) {
        let mut index = 0;
        while let Some(token) = self.tokens.get(index) {
            if let TokenKind::Figure(measure) = &token.kind {
                index += self.figure(index, token, measure);
            }
            index += 1;
        }
    }

    /// Reads one figure; returns how many more tokens it took up.
    fn figure(&mut self, index: usize, token: &Token<'a>, measure: &Measure<'a>) -> usize {
        let clause = clause::clause(self.cx, self.tokens, index);
        let words = self.cx.slice(clause.before.start, clause.before.end);
        let times = self.times(&clause);
        let change = compare::change(words, &times, self.marks.is_quarterly);
        if let Measure::Quantity(quantity) = measure {
            if let Some(taken) = self.change_from(index, quantity, &clause, words) {
                return taken;
            }
            if let Some(change) = change.filter(|change| change.is_bare && !change.is_level) {
                if self.add_change(token, &clause, quantity, change) {
                    return 0;
                }
            }
            if self.is_earlier_value(words, &clause, quantity) {
                return 0;
            }
        }
        let before = phrase::before(self.cx, self.tokens, &clause, kind(measure));
        self.add(token, measure, &clause, &before, change);
        0
    }

    fn times(&self, clause: &Clause) -> Vec<&Time<'a>> {
        let tokens = self.tokens.get(clause.times.clone()).unwrap_or(&[]);
        tokens.iter().filter_map(Token::time).collect()
    }

    /// 由X提高到Y: X is the value that Y comes from.
    fn change_from(
        &mut self,
        index: usize,
        from: &Quantity<'a>,
        clause: &Clause,
        words: &str,
    ) -> Option<usize> {
        if !compare::opens_from(words) && !self.opens_from_time(clause, words) {
            return None;
        }
        let from_end = self.tokens.get(index)?.end;
        let rest = self.tokens.get(index + 1..)?;
        let offset = rest.iter().take(4).position(|token| matches!(token.kind, TokenKind::Figure(_)))?;
        let token = rest.get(offset)?;
        let TokenKind::Figure(Measure::Quantity(quantity)) = &token.kind else { return None };
        let between = self.cx.slice(from_end, token.start);
        let between = rest
            .get(..offset)?
            .iter()
            .filter_map(Token::time)
            .fold(between, |words, time| words.split_once(&*time.text).map_or(words, |(_, after)| after));
        let direction = compare::links_to(between.trim_start_matches(['，', ',']))?;
        let direction = by_value(from, quantity).unwrap_or(direction);
        let mut before = phrase::before(self.cx, self.tokens, clause, UnitKind::Other);
        before.relation = Some(Relation::Reach);
        let place = clause.before.end.min(from_end)..token.end;
        let mut comparison = Comparison::new(self.cx.span(place.start, place.end), Base::FromTo, direction);
        comparison.from = Some(from.clone());
        let own = Clause {
            after: clause::clause(self.cx, self.tokens, index + 1 + offset).after,
            ..clause.clone()
        };
        self.add(token, &Measure::Quantity(quantity.clone()), &own, &before, None);
        if let Some(last) = self.statistics.last_mut() {
            last.statistic.comparisons.push(comparison);
        }
        Some(offset + 1)
    }

    /// 从2020年的X: a time stands between the preposition and the value.
    fn opens_from_time(&self, clause: &Clause, words: &str) -> bool {
        let Some(time) = self.times(clause).last().copied() else { return false };
        let Some((before, after)) = words.rsplit_once(&*time.text) else { return false };
        compare::opens_from(before)
            && after.chars().all(|c| matches!(c, '的' | '末' | '底' | '初') || crate::chars::is_blank(c))
    }

    /// A bare change belongs to the level before it; returns whether there is one.
    fn add_change(
        &mut self,
        token: &Token<'a>,
        clause: &Clause,
        quantity: &Quantity<'a>,
        change: Change,
    ) -> bool {
        let gap_start = self.statistics.last().map_or(0, |last| last.place.end);
        let gap = self.cx.slice(gap_start, token.start);
        let is_far = is_long(gap, 41) || gap.contains(['；', ';', '。']);
        let Some(last) = self.statistics.last_mut().filter(|_| !is_far) else { return false };
        if matches!(last.statistic.measure, Measure::Proportion(_))
            || !is_change_of(quantity, &last.statistic)
        {
            return false;
        }
        let is_from_to = last
            .statistic
            .comparisons
            .last()
            .is_some_and(|it| it.base == Base::FromTo && it.change.is_none());
        match last.statistic.comparisons.last_mut() {
            Some(comparison) if is_from_to && change.base == Base::Unstated => {
                comparison.change = Some(quantity.clone());
                comparison.span.end = quantity.span.end;
            }
            _ => {
                let start =
                    clause.before.start + leading(self.cx.slice(clause.before.start, clause.before.end));
                let span = self.cx.span(start.min(token.start), token.end);
                let mut comparison = Comparison::new(span, change.base, change.direction);
                comparison.change = Some(quantity.clone());
                last.statistic.comparisons.push(comparison);
            }
        }
        true
    }

    /// 相较去年22件…下降: the earlier value of a statistic before.
    fn is_earlier_value(&mut self, words: &str, clause: &Clause, quantity: &Quantity<'a>) -> bool {
        let goes_on = clause.goes_on && words.is_empty();
        let is_first = ["相较", "比", "较", "与"].iter().any(|word| words.trim_start().starts_with(word))
            && self
                .times(clause)
                .iter()
                .any(|time| matches!(&*time.text, "去年" | "上年" | "去年同期" | "上年同期"));
        let in_comparison = |it: &Drafted<'_>| {
            let last = it.statistic.comparisons.last();
            last.is_some_and(|last| last.from.is_some() && last.base == Base::OverPreviousYear)
        };
        if !(is_first || goes_on && self.statistics.iter().rev().take(4).any(in_comparison)) {
            return false;
        }
        let is_alike = |it: &Quantity<'_>| {
            it.unit.as_ref().map(|unit| &*unit.text) == quantity.unit.as_ref().map(|unit| &*unit.text)
        };
        let target = self.statistics.iter_mut().rev().take(4).find_map(|it| match &it.statistic.measure {
            Measure::Quantity(level) if is_alike(level) && it.statistic.comparisons.is_empty() => {
                Some((by_value(quantity, level), &mut it.statistic))
            }
            _ => None,
        });
        let Some((direction, target)) = target else { return false };
        let direction = direction.unwrap_or(Direction::Unchanged);
        let mut comparison = Comparison::new(quantity.span, Base::OverPreviousYear, direction);
        comparison.from = Some(quantity.clone());
        target.comparisons.push(comparison);
        true
    }

    /// A statistic of its own.
    fn add(
        &mut self,
        token: &Token<'a>,
        measure: &Measure<'a>,
        clause: &Clause,
        before: &Before,
        change: Option<Change>,
    ) {
        let mut statistic = Statistic::new(
            self.cx.span(token.start, token.end),
            self.cx.cow(token.start, token.end),
            measure.clone(),
        );
        statistic.id = self.next_id;
        self.next_id += 1;
        let words = self.cx.slice(clause.before.start, token.start);
        let ranked = self.ranked(measure, clause, words);
        let (noun, origin) = self.noun(measure, clause, ranked.as_ref().unwrap_or(before));
        let series = self.statistics.last().filter(|_| clause.goes_on && before.relation.is_none());
        statistic.relation = relation(measure, before, origin, words);
        if let (Relation::Be | Relation::Other, Some(last)) = (statistic.relation, series) {
            statistic.relation = last.statistic.relation;
        }
        statistic.modality = frame::modality(self.cx, self.marks, clause, &before.noun, token.start);
        statistic.aggregation = frame::aggregation(self.marks, words, clause.before.start..token.start);
        statistic.basis = frame::basis(self.marks, clause);
        statistic.period = frame::period(self.tokens, clause, token.start, self.cx)
            .or(self.inherited)
            .cloned()
            .map(Box::new);
        if let Some(change) = change.filter(|change| change.base != Base::Unstated && !change.is_level) {
            let span = self.cx.span(clause.before.start, token.end);
            statistic.comparisons.push(Comparison::new(span, change.base, change.direction));
        }
        self.add_average(clause, &mut statistic);
        let is_each =
            before.sharing == Sharing::Each || token_starts_with_each(self.cx.slice(token.start, token.end));
        let is_list = is_each
            || before.sharing == Sharing::Respective
            || (self.series.is_respective() && clause.goes_on);
        statistic.subjects = self.subjects(&noun, origin, is_list);
        self.series.role(self.cx, clause, before, is_each, &mut statistic);
        if let (Measure::Rank(rank), true) = (&mut statistic.measure, origin == SubjectOrigin::Before) {
            let scope = frame::scope(words);
            rank.scope = scope
                .map(|scope| self.cx.cow(clause.before.start + scope.start, clause.before.start + scope.end));
        }
        let place = token.start..token.end;
        self.statistics.push(Drafted { statistic, place, noun });
        self.total_of_parts();
    }

    /// What stands before the verb of a rank, or before the place that it holds in.
    fn ranked(&self, measure: &Measure<'a>, clause: &Clause, words: &str) -> Option<Before> {
        let Measure::Rank(_) = measure else { return None };
        let end = frame::ranked(words)?;
        let clause = Clause { before: clause.before.start..clause.before.start + end, ..clause.clone() };
        Some(phrase::before(self.cx, self.tokens, &clause, UnitKind::Other))
    }

    /// The first part makes the figure before it a total.
    fn total_of_parts(&mut self) {
        let Some(FigureRole::Part { of: Some(of) }) = self.statistics.last().map(|it| it.statistic.role)
        else {
            return;
        };
        if let Some(total) = self.statistics.iter_mut().rev().take(64).find(|it| it.statistic.id == of) {
            if total.statistic.role == FigureRole::StandAlone {
                total.statistic.role = FigureRole::Total;
            }
        }
    }

    /// …，高于全省平均水平: a comparison without a figure of its own.
    fn add_average(&self, clause: &Clause, statistic: &mut Statistic<'a>) {
        let rest = self
            .cx
            .slice(clause.after.end, self.cx.text.len().min(clause.after.end + 60))
            .trim_start_matches(['，', ',']);
        let direction = match () {
            () if rest.starts_with("高于") => Direction::Increase,
            () if rest.starts_with("低于") => Direction::Decrease,
            () if rest.starts_with("快于") => Direction::Faster,
            () => return,
        };
        let words = rest.split(['，', ',', '；', ';', '。']).next().unwrap_or("");
        if words.contains("平均") && !words.contains(|c: char| c.is_ascii_digit()) {
            let start = self.cx.text.len()
                - self.cx.slice(clause.after.end, self.cx.text.len()).trim_start_matches(['，', ',']).len();
            let span = self.cx.span(start, start + words.len());
            statistic.comparisons.push(Comparison::new(span, Base::OverAverage, direction));
        }
    }

    /// The noun phrase that is measured, and where it was found.
    fn noun(&self, measure: &Measure<'a>, clause: &Clause, before: &Before) -> (Range<usize>, SubjectOrigin) {
        let text = |range: &Range<usize>| self.cx.slice(range.start, range.end);
        let after = phrase::after(self.cx, clause);
        let counts = counts(measure);
        let has_after =
            !phrase::is_hollow(text(&after)) && !matches!(measure, Measure::Rank(_) | Measure::Proportion(_));
        let has_before = !phrase::is_hollow(text(&before.noun));
        let follows = self.cx.slice(clause.after.start, clause.after.end).starts_with('的');
        let states_level = matches!(
            before.relation,
            Some(Relation::Reach | Relation::Keep | Relation::HoldWithin | Relation::Be)
        );
        if has_before && states_level {
            return (before.noun.clone(), SubjectOrigin::Before);
        }
        let is_attribute = !before.has_verb && is_physical(measure);
        let leads_on = before.leads_on && before.sharing != Sharing::Each;
        let is_counted = counts && before.has_verb && !is_list_end(self.cx, clause);
        let prefers_after = has_after
            && (!has_before || is_attribute || leads_on || is_counted || follows && before.has_verb);
        if prefers_after && !(has_before && before.relation == Some(Relation::AccountFor)) {
            return (after, SubjectOrigin::After);
        }
        if has_before {
            return (before.noun.clone(), SubjectOrigin::Before);
        }
        let last = self.statistics.last().filter(|last| {
            let gap = self.cx.slice(last.place.end, clause.before.end);
            !is_long(gap, 40) && !gap.contains(['；', ';', '。'])
        });
        match last {
            Some(last) if !last.noun.is_empty() => (last.noun.clone(), SubjectOrigin::Inherited),
            _ => (0..0, SubjectOrigin::Inherited),
        }
    }

    /// The subjects of a noun phrase: one, or for 各 均 分别 each member of the list.
    fn subjects(&self, noun: &Range<usize>, origin: SubjectOrigin, is_list: bool) -> Vec<Subject<'a>> {
        if noun.is_empty() {
            return Vec::new();
        }
        let parts = if is_list { role::members(self.cx, noun) } else { Vec::new() };
        let parts = if parts.len() > 1 { parts } else { alloc::vec![noun.clone()] };
        let subject = |part: Range<usize>| {
            Subject::new(self.cx.cow(part.start, part.end), Some(self.cx.span(part.start, part.end)), origin)
        };
        parts.into_iter().map(subject).collect()
    }
}

/// What the unit of a measure measures; `Other` where there is none.
fn kind(measure: &Measure<'_>) -> UnitKind {
    match measure {
        Measure::Quantity(it) if it.number.fraction.is_some() => UnitKind::Ratio,
        Measure::Quantity(it) => it.unit.as_ref().map_or(UnitKind::Other, |unit| unit.kind),
        _ => UnitKind::Other,
    }
}

/// Whether a measure counts things: a measure word, or no unit.
fn counts(measure: &Measure<'_>) -> bool {
    matches!(measure, Measure::Quantity(it) if it.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count))
}

/// Whether a measure is a length, an area, a mass …: directly before a noun it belongs to it (60万吨乙烯项目).
fn is_physical(measure: &Measure<'_>) -> bool {
    use UnitKind::{Area, Data, Energy, Length, Mass, Power, Volume};
    matches!(kind(measure), Area | Data | Energy | Length | Mass | Power | Volume)
}

/// Whether a figure closes the enumeration that it stands in: 中小学校、幼儿园76处，.
fn is_list_end(cx: &Context<'_, '_>, clause: &Clause) -> bool {
    cx.slice(clause.after.start, clause.after.end).trim().is_empty()
}

/// Whether a text has so many characters; no more of it is looked at.
fn is_long(text: &str, count: usize) -> bool {
    text.chars().nth(count - 1).is_some()
}

fn token_starts_with_each(text: &str) -> bool {
    text.starts_with(['各', '均'])
}

/// How many bytes of separators a clause begins with.
fn leading(text: &str) -> usize {
    text.len()
        - text.trim_start_matches(|c: char| matches!(c, '、' | '和') || crate::chars::is_blank(c)).len()
}

/// Which way the values go, where both are known.
fn by_value(from: &Quantity<'_>, to: &Quantity<'_>) -> Option<Direction> {
    let (from, to) = (from.number.value?, to.number.value?);
    Some(match from.cmp(&to) {
        core::cmp::Ordering::Less => Direction::Increase,
        core::cmp::Ordering::Greater => Direction::Decrease,
        core::cmp::Ordering::Equal => Direction::Unchanged,
    })
}

/// Whether the quantity can be a change of the statistic: a rate, points, a multiple, or the same unit.
fn is_change_of(quantity: &Quantity<'_>, statistic: &Statistic<'_>) -> bool {
    let Some(unit) = &quantity.unit else { return true };
    if matches!(unit.kind, UnitKind::Ratio | UnitKind::Points | UnitKind::Multiple) {
        return true;
    }
    match &statistic.measure {
        Measure::Quantity(level) => {
            level.unit.as_ref().is_some_and(|level| level.text == unit.text || level.kind == unit.kind)
        }
        Measure::Rank(_) => unit.text == "位" || unit.text == "名",
        Measure::Proportion(_) => false,
    }
}

/// The relation of a figure to its subject.
fn relation(measure: &Measure<'_>, before: &Before, origin: SubjectOrigin, words: &str) -> Relation {
    if matches!(measure, Measure::Rank(_)) {
        return Relation::Rank;
    }
    let text = if let Measure::Quantity(it) = measure { &*it.text } else { "" };
    let is_share = words.contains('占') || words.ends_with("比重") || words.ends_with("占比");
    let is_attribute = origin == SubjectOrigin::After && !counts(measure);
    match before.relation {
        Some(Relation::Other) | None if is_attribute => Relation::Attributive,
        _ if is_share => Relation::AccountFor,
        Some(Relation::Reach | Relation::Be) | None
            if ["突破", "超过", "逾", "超"].iter().any(|word| text.starts_with(word)) =>
        {
            Relation::Exceed
        }
        Some(relation) => relation,
        None if origin == SubjectOrigin::After => Relation::Attributive,
        None => Relation::Be,
    }
}
