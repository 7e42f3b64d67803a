//! The figures of one sentence, read one after another.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;
use core::ops::Range;

use super::chunk::{Chunk, Kind, Pause};
use super::clause::{Clause, Lead, Sharing, lead};
use super::compare::{self, Change, FromTo, measure, skip_small};
use super::frame;
use super::noun::{Nouns, bytes, is_hollow};
use super::role::Series;
use super::subject::{self, Found, counts, kind};
use super::words::Word;
use crate::inlines::token::{Context, Token};
use crate::{
    Base, Comparison, Direction, Measure, Quantity, Relation, Statistic, Subject, SubjectOrigin, Time,
    UnitKind,
};

/// A sentence while its figures are read.
pub(super) struct Reading<'r, 'a, 's> {
    cx: &'r Context<'a, 's>,
    tokens: &'r [Token<'a>],
    chunks: &'r [Chunk],
    pub(super) statistics: Vec<Drafted<'a>>,
    series: Series,
    pub(super) next_id: u32,
    inherited: Option<&'r Time<'a>>,
    /// How many changes have been given to the levels of the last row of 分别.
    changes: usize,
}

/// A statistic with what later figures of the sentence need to know of it.
pub(super) struct Drafted<'a> {
    pub(super) statistic: Box<Statistic<'a>>,
    /// Where it stands in the sentence.
    pub(super) place: Range<usize>,
    /// Its chunk.
    at: usize,
    /// Its noun phrase, as positions among the chunks.
    noun: Range<usize>,
}

impl<'r, 'a, 's> Reading<'r, 'a, 's> {
    pub(super) fn new(
        cx: &'r Context<'a, 's>,
        tokens: &'r [Token<'a>],
        chunks: &'r [Chunk],
        next_id: u32,
        inherited: Option<&'r Time<'a>>,
    ) -> Self {
        let (statistics, series) = (Vec::new(), Series::default());
        Self { cx, tokens, chunks, statistics, series, next_id, inherited, changes: 0 }
    }

    pub(super) fn run(&mut self) {
        let mut at = 0;
        while let Some(chunk) = self.chunks.get(at) {
            at = match chunk.kind {
                Kind::Figure(_) => self.figure(at),
                _ => at + 1,
            };
        }
    }

    /// Reads the figure at a chunk; returns where to go on.
    fn figure(&mut self, at: usize) -> usize {
        let clause = Clause::around(self.cx.text, self.chunks, at);
        let nouns = Nouns { clause: &clause, tokens: self.tokens };
        let Some(measure) = measure(&clause, self.tokens, at) else { return at + 1 };
        if let Some(from_to) = compare::from_to(&clause) {
            return self.from_to(&nouns, &from_to);
        }
        let lead = lead(&clause, matches!(measure, Measure::Rank(_)));
        let change = match measure {
            Measure::Quantity(_) => compare::change(self.cx, &nouns, &lead),
            _ => None,
        };
        if let Measure::Quantity(quantity) = measure {
            let is_bare = |change: &&Change| is_hollow(self.cx, &clause, &change.subject);
            if let Some(change) = change.as_ref().filter(is_bare) {
                if self.add_change(&clause, quantity, change) {
                    return at + 1;
                }
            }
            if self.goes_on_changes(&clause, quantity) || self.is_earlier_value(&clause, quantity) {
                return at + 1;
            }
        }
        self.add(&nouns, measure, &lead, change);
        at + 1
    }

    /// 由X提高到Y: each Y is a statistic that comes from its X.
    fn from_to(&mut self, nouns: &Nouns<'_, '_, '_>, found: &FromTo) -> usize {
        let clause = nouns.clause;
        let before = nouns.before(skip_small(clause, found.preposition));
        let noun = self.subject_or_topic(nouns, before);
        let mut lead =
            Lead { relation: Some(Relation::Reach), has_verb: true, end: clause.at, ..Lead::default() };
        lead.sharing = found.sharing;
        if let Some(grows) = found.grows {
            lead.relation = Some(compare::relation(grows));
        }
        let mut first_id = None;
        // A proportion cannot be the value that another comes from: it is a statistic of its own.
        let from: Vec<Option<Quantity<'a>>> = found
            .from
            .iter()
            .map(|&at| match measure(clause, self.tokens, at)? {
                Measure::Quantity(quantity) => {
                    Some(if found.is_negative { negative(quantity) } else { quantity.clone() })
                }
                other => {
                    let own = Clause { at, ..*clause };
                    let lead = Lead { relation: Some(Relation::Be), ..lead };
                    first_id = Some(self.push(&own, other, &lead, noun.clone(), None));
                    None
                }
            })
            .collect();
        let pairs = found.from.len() == found.to.len();
        for (index, &at) in found.to.iter().enumerate() {
            let Some(to) = measure(clause, self.tokens, at) else { continue };
            let own = Clause { at, ..*clause };
            let start = clause.chunks.get(found.preposition).map_or(0, |chunk| chunk.start);
            let end = clause.chunks.get(at).map_or(0, |chunk| chunk.end);
            let from = if pairs { from.get(index) } else { from.first().filter(|_| index == 0) };
            let from = from.cloned().flatten();
            let direction = by_value(from.as_ref(), to).or(found.direction).unwrap_or(Direction::Unchanged);
            let mut comparison = Comparison::new(self.cx.span(start, end), Base::FromTo, direction);
            comparison.from_statistic = if from.is_none() { first_id } else { None };
            comparison.from = from;
            let id = self.push(&own, to, &lead, noun.clone(), None);
            first_id = first_id.or(Some(id));
            if let Some(last) = self.statistics.last_mut() {
                last.statistic.comparisons.push(comparison);
            }
        }
        found.to.last().map_or(clause.at, |last| *last) + 1
    }

    /// The noun phrase, or where it is hollow what the sentence has spoken of.
    fn subject_or_topic(&self, nouns: &Nouns<'_, '_, '_>, noun: Range<usize>) -> Found {
        if !is_hollow(self.cx, nouns.clause, &noun) {
            return Found { noun, origin: SubjectOrigin::Before, relation: None };
        }
        let last = self
            .statistics
            .last()
            .filter(|last| !last.noun.is_empty() && self.is_near(last.at, nouns.clause.at));
        let noun = last.map(|last| last.noun.clone()).or_else(|| subject::topic(self.cx, nouns));
        Found { noun: noun.unwrap_or(0..0), origin: SubjectOrigin::Inherited, relation: None }
    }

    /// Whether two figures stand in neighbouring clauses.
    fn is_near(&self, last: usize, at: usize) -> bool {
        const NEAR: usize = 24;
        let gap = self.chunks.get(last..at).unwrap_or(&[]);
        gap.len() <= NEAR
            && !gap.iter().any(|chunk| matches!(chunk.kind, Kind::Pause(Pause::Semicolon | Pause::Stop)))
    }

    /// A bare change belongs to the level before it; returns whether there is one.
    fn add_change(&mut self, clause: &Clause<'_>, quantity: &Quantity<'a>, change: &Change) -> bool {
        let Some(last) = self.statistics.last() else { return false };
        // （较上年下降10%） behind 目标: a change of the goal.
        let is_of_goal = clause.pause_before() == Some(Pause::Bracket)
            && clause.begin.checked_sub(2).is_some_and(|at| {
                ["目标", "任务", "要求", "计划"].iter().any(|word| clause.text_at(at).ends_with(word))
            });
        if is_of_goal || !self.is_near(last.at, clause.at) {
            return false;
        }
        let row = &self.series.row;
        let first_of_row = row.first().copied().filter(|_| row.len() > 1 && row.len() == compare_row(clause));
        let target = first_of_row.unwrap_or(self.statistics.len() - 1);
        self.changes = usize::from(first_of_row.is_some());
        self.attach(target, clause, quantity, change.base, change.direction)
    }

    /// 分别增长4.2%、5.3%: further changes of a row go to its levels in their order.
    fn goes_on_changes(&mut self, clause: &Clause<'_>, quantity: &Quantity<'a>) -> bool {
        if self.changes == 0 || !clause.goes_on() {
            self.changes = 0;
            return false;
        }
        let Some(&target) = self.series.row.get(self.changes) else { return false };
        let first = self.series.row.first().and_then(|&first| self.statistics.get(first));
        let Some(model) = first.and_then(|first| first.statistic.comparisons.last()) else { return false };
        let (base, direction) = (model.base, model.direction);
        self.changes += 1;
        self.attach(target, clause, quantity, base, direction)
    }

    /// Gives a change to a statistic.
    fn attach(
        &mut self,
        target: usize,
        clause: &Clause<'_>,
        quantity: &Quantity<'a>,
        base: Base,
        direction: Direction,
    ) -> bool {
        let Some(target) = self.statistics.get_mut(target) else { return false };
        if matches!(target.statistic.measure, Measure::Proportion(_))
            || !is_change_of(quantity, &target.statistic)
        {
            return false;
        }
        match target.statistic.comparisons.last_mut() {
            Some(last) if last.base == Base::FromTo && last.change.is_none() && base == Base::Unstated => {
                last.change = Some(quantity.clone());
                last.span.end = last.span.end.max(quantity.span.end);
            }
            _ => {
                let first =
                    (clause.begin..clause.at).find(|&at| !matches!(clause.kind(at), Some(Kind::List)));
                let start = first.and_then(|at| clause.chunks.get(at)).map_or(0, |chunk| chunk.start);
                let end = clause.chunks.get(clause.at).map_or(start, |chunk| chunk.end);
                let mut comparison = Comparison::new(self.cx.span(start, end), base, direction);
                comparison.change = Some(quantity.clone());
                target.statistic.comparisons.push(comparison);
            }
        }
        true
    }

    /// 相较去年22件、31人: the earlier values of the statistics before, in their order.
    fn is_earlier_value(&mut self, clause: &Clause<'_>, quantity: &Quantity<'a>) -> bool {
        let compares = (clause.begin..clause.at).any(|at| {
            clause.word(at) == Some(Word::Than)
                && matches!(clause.kind(at + 1), Some(Kind::Time(token))
                    if self.tokens.get(token).and_then(Token::time).and_then(compare::base_of) == Some(Base::OverPreviousYear))
        });
        let is_of_value =
            |last: usize| (last + 1..clause.at).all(|at| matches!(clause.kind(at), Some(Kind::List)));
        let frames_value = clause.at > clause.begin
            && matches!(clause.kind(clause.at - 1), Some(Kind::Time(_) | Kind::Word(Word::Of)));
        let goes_on = clause.previous().is_some_and(is_of_value);
        if !compares || !(frames_value || goes_on) {
            return false;
        }
        let unit = |it: &Quantity<'_>| it.unit.as_ref().map(|unit| unit.text.clone().into_owned());
        let wanted = unit(quantity);
        let fits = |it: &&mut Drafted<'a>| match &it.statistic.measure {
            Measure::Quantity(level) => it.statistic.comparisons.is_empty() && unit(level) == wanted,
            _ => false,
        };
        let Some(target) = self.statistics.iter_mut().rev().take(4).find(fits) else { return false };
        let direction = by_value(Some(quantity), &target.statistic.measure).unwrap_or(Direction::Unchanged);
        let mut comparison = Comparison::new(quantity.span, Base::OverPreviousYear, direction);
        comparison.from = Some(quantity.clone());
        target.statistic.comparisons.push(comparison);
        true
    }

    /// A figure that is a statistic of its own.
    fn add(&mut self, nouns: &Nouns<'_, '_, '_>, measure: &Measure<'a>, lead: &Lead, change: Option<Change>) {
        let clause = nouns.clause;
        let mut lead = *lead;
        let ranking = matches!(measure, Measure::Rank(_)).then(|| frame::ranking(nouns));
        let found = if let Some(share) = subject::share(clause, measure) {
            lead.relation = Some(Relation::AccountFor);
            let between = (share..clause.at).chain(share.saturating_sub(2).max(clause.begin)..share);
            if between.clone().any(|at| clause.word(at) == Some(Word::Respective)) {
                lead.sharing = Sharing::Respective;
            }
            self.subject_or_topic(nouns, nouns.before(skip_small(clause, share)))
        } else if let Some(ranking) = &ranking {
            self.subject_or_topic(nouns, nouns.before(ranking.end))
        } else if let Some(change) = &change {
            self.changed(nouns, &lead, measure, change)
        } else {
            subject::find(self.cx, nouns, &lead, measure)
                .unwrap_or_else(|| self.subject_or_topic(nouns, 0..0))
        };
        let scope = ranking.map(|ranking| bytes(clause, &ranking.scope)).filter(|scope| scope.len() >= 3);
        self.push(clause, measure, &lead, found, scope);
        if let (Some(change), Some(last)) = (change, self.statistics.last_mut()) {
            if change.base != Base::Unstated {
                let start = clause.chunks.get(clause.begin).map_or(last.place.start, |chunk| chunk.start);
                let span = self.cx.span(start, last.place.end);
                last.statistic.comparisons.push(Comparison::new(span, change.base, change.direction));
            }
        }
    }

    /// The subject of a change that names one, or of one without a level before it.
    fn changed(
        &self,
        nouns: &Nouns<'_, '_, '_>,
        lead: &Lead,
        measure: &Measure<'a>,
        change: &Change,
    ) -> Found {
        if is_hollow(self.cx, nouns.clause, &change.subject) {
            let found = subject::find(self.cx, nouns, lead, measure).filter(|_| counts(measure));
            return found.unwrap_or_else(|| self.subject_or_topic(nouns, 0..0));
        }
        Found { noun: change.subject.clone(), origin: SubjectOrigin::Before, relation: None }
    }

    /// Adds a statistic; returns its number.
    fn push(
        &mut self,
        clause: &Clause<'_>,
        measure: &Measure<'a>,
        lead: &Lead,
        found: Found,
        scope: Option<Range<usize>>,
    ) -> u32 {
        let place = clause.chunks.get(clause.at).map_or(0..0, |chunk| chunk.start..chunk.end);
        let mut statistic = Box::new(Statistic::new(
            self.cx.span(place.start, place.end),
            self.cx.cow(place.start, place.end),
            measure.clone(),
        ));
        statistic.id = self.next_id;
        self.next_id += 1;
        statistic.relation = self.relation(clause, measure, lead, &found);
        statistic.modality = frame::modality(self.cx, clause, &found.noun);
        statistic.aggregation = frame::aggregation(clause);
        statistic.basis = frame::basis(clause);
        statistic.period =
            frame::period(self.cx, clause, self.tokens).or(self.inherited).cloned().map(Box::new);
        self.add_average(&place, &mut statistic);
        let is_each = lead.sharing == Sharing::Each || statistic.text.starts_with(['各', '均']);
        let sharing = if is_each { Sharing::Each } else { lead.sharing };
        let is_list = sharing != Sharing::Together || (self.series.is_open() && clause.goes_on());
        statistic.subjects = self.subjects(clause, &found, is_list);
        self.series.role(clause, sharing, self.statistics.len(), &mut statistic);
        if let (Measure::Rank(rank), Some(scope)) = (&mut statistic.measure, scope) {
            rank.scope = Some(self.cx.cow(scope.start, scope.end));
        }
        let id = statistic.id;
        self.statistics.push(Drafted { statistic, place, at: clause.at, noun: found.noun });
        self.total_of_parts();
        id
    }

    /// The first part makes the figure before it a total.
    fn total_of_parts(&mut self) {
        use crate::FigureRole::{Part, StandAlone, Total};
        let Some(Part { of: Some(of) }) = self.statistics.last().map(|it| it.statistic.role) else { return };
        if let Some(total) = self.statistics.iter_mut().rev().take(64).find(|it| it.statistic.id == of) {
            if total.statistic.role == StandAlone {
                total.statistic.role = Total;
            }
        }
    }

    /// …，高于全省平均水平: a comparison without a figure of its own.
    fn add_average(&self, place: &Range<usize>, statistic: &mut Statistic<'a>) {
        let rest = self.cx.slice(place.end, self.cx.text.len());
        let rest = crate::text::head(rest, 60);
        let gap = rest.len() - rest.trim_start_matches(['，', ',']).len();
        let rest = rest.get(gap..).unwrap_or("");
        let words = rest.trim_start_matches(|c| "大大明显远显著".contains(c));
        let direction = match () {
            () if words.starts_with("高于") => Direction::Increase,
            () if words.starts_with("低于") => Direction::Decrease,
            () if words.starts_with("快于") => Direction::Faster,
            () => return,
        };
        let words = rest.split(['，', ',', '；', ';', '。']).next().unwrap_or("");
        if ["平均", "年均"].iter().any(|word| words.contains(word)) {
            let start = place.end + gap;
            let span = self.cx.span(start, start + words.len());
            statistic.comparisons.push(Comparison::new(span, Base::OverAverage, direction));
        }
    }

    /// The relation of a figure to its subject.
    fn relation(&self, clause: &Clause<'_>, measure: &Measure<'a>, lead: &Lead, found: &Found) -> Relation {
        let Measure::Quantity(quantity) = measure else {
            let is_rank = matches!(measure, Measure::Rank(_));
            return if is_rank { Relation::Rank } else { lead.relation.unwrap_or(Relation::Be) };
        };
        let stated = lead.relation.or(found.relation);
        let is_list = clause.goes_on() || clause.goes_on_list();
        let last = self.statistics.last().filter(|last| {
            stated.is_none()
                && is_list
                && kind(&last.statistic.measure) == kind(measure)
                && kind(measure) != UnitKind::Duration
        });
        if let Some(last) = last {
            return last.statistic.relation;
        }
        let names_share = ["比重", "占比"].iter().any(|word| {
            let range = bytes(clause, &found.noun);
            self.cx.slice(range.start, range.end).ends_with(word)
        });
        let is_attribute = found.origin == SubjectOrigin::After && !counts(measure);
        match stated {
            Some(Relation::Other) | None if is_attribute => Relation::Attributive,
            _ if names_share && kind(measure) == UnitKind::Ratio => Relation::AccountFor,
            Some(Relation::Reach | Relation::Be | Relation::Other) | None
                if ["突破", "超过", "逾", "超"].iter().any(|word| quantity.text.starts_with(word)) =>
            {
                Relation::Exceed
            }
            Some(Relation::Other) | None if lead.sums => Relation::Total,
            Some(relation) => relation,
            None if found.origin == SubjectOrigin::After => Relation::Attributive,
            None => Relation::Be,
        }
    }

    /// The subjects of a noun phrase: one, or for 各 均 分别 each member of the list.
    fn subjects(&self, clause: &Clause<'_>, found: &Found, is_list: bool) -> Vec<Subject<'a>> {
        let nouns = Nouns { clause, tokens: self.tokens };
        let subject = |part: Range<usize>| {
            let part = bytes(clause, &part);
            let (text, span) = (self.cx.cow(part.start, part.end), self.cx.span(part.start, part.end));
            Subject::new(text, Some(span), found.origin)
        };
        if found.noun.is_empty() {
            return Vec::new();
        }
        let members: Vec<_> = if is_list { nouns.members(&found.noun).collect() } else { Vec::new() };
        if members.len() > 1 {
            return members.into_iter().map(subject).collect();
        }
        let whole = subject(found.noun.clone());
        implied(&whole).filter(|_| is_list).unwrap_or_else(|| alloc::vec![whole])
    }
}

/// 城乡居民收入分别…: one word that stands for two.
fn implied<'a>(whole: &Subject<'a>) -> Option<Vec<Subject<'a>>> {
    const PAIRS: &[(&str, [&str; 2])] =
        &[("城乡", ["城镇", "农村"]), ("进出口", ["进口", "出口"]), ("产销", ["产量", "销量"])];
    let (word, pair) = PAIRS.iter().find(|(word, _)| whole.text.contains(word))?;
    let (before, after) = whole.text.split_once(word)?;
    let subject =
        |name: &str| Subject::new(Cow::Owned(format!("{before}{name}{after}")), None, SubjectOrigin::Implied);
    Some(pair.iter().map(|name| subject(name)).collect())
}

/// How many figures go on with the one of the clause, itself included.
fn compare_row(clause: &Clause<'_>) -> usize {
    let mut count = 1;
    let mut at = clause.at + 1;
    while matches!(clause.kind(at), Some(Kind::List | Kind::Word(Word::And)))
        && matches!(clause.kind(at + 1), Some(Kind::Figure(_)))
    {
        count += 1;
        at += 2;
    }
    count
}

/// The quantity below zero: 下降2.3% where the other value grows.
fn negative<'a>(quantity: &Quantity<'a>) -> Quantity<'a> {
    let mut quantity = quantity.clone();
    quantity.number.value = quantity.number.value.map(|value| -value);
    quantity.number.coefficient = quantity.number.coefficient.map(|coefficient| -coefficient);
    quantity
}

/// Which way the values go, where both are known.
fn by_value(from: Option<&Quantity<'_>>, to: &Measure<'_>) -> Option<Direction> {
    let Measure::Quantity(to) = to else { return None };
    let (from, to) = (from?.number.value?, to.number.value?);
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
