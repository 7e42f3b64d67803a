//! The figures of one sentence, read one after another.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use super::Assembler;
use super::changes;
use super::chunk::{Chunk, Kind, Pause};
use super::clause::{Clause, Lead, Sharing, lead};
use super::compare::{self, Change, skip_small};
use super::draft::Draft;
use super::frame;
use super::noun::{Nouns, bytes, is_hollow, is_torn};
use super::noun_verb::{self, is_nominal};
use super::people::{counts_people, owner, person};
use super::role::Series;
use super::sharing::{implied, own_subject, row_subjects};
use super::subject::{self, Found, counts, kind, unit_text};
use super::words::Word;
use crate::inlines::token::{Context, Token, TokenKind};
use crate::{
    Base, Comparison, Direction, Measure, Modality, Quantity, Relation, Subject, SubjectOrigin, Time,
    UnitKind,
};

/// How many clauses back a sentence is asked what it speaks of.
const TOPIC: usize = 3;

/// A sentence while its figures are read.
pub(super) struct Reading<'r, 'a, 's> {
    pub(super) cx: &'r Context<'a, 's>,
    pub(super) tokens: &'r [Token<'a>],
    chunks: &'r [Chunk],
    /// The chunks that are times.
    times: &'r [usize],
    pub(super) statistics: &'r mut Vec<Draft<'a>>,
    pub(super) series: Series<'a>,
    next_id: &'r mut u32,
    inherited: Option<&'r Time<'a>>,
    /// The statistics that a row of changes belongs to, and how many of them have theirs.
    pub(super) levels: Vec<usize>,
    pub(super) given: usize,
    /// How figures are meant in the section where nothing in their sentence says it.
    outlook: Option<Modality>,
}

impl<'r, 'a, 's> Reading<'r, 'a, 's> {
    /// The assembler has cut the sentence into chunks, and takes the statistics.
    pub(super) fn new(
        assembler: &'r mut Assembler<'a>,
        cx: &'r Context<'a, 's>,
        tokens: &'r [Token<'a>],
    ) -> Self {
        let Assembler { next_id, period, outlook, chunks, times, drafts, .. } = assembler;
        Self {
            cx,
            tokens,
            chunks,
            times,
            statistics: drafts,
            series: Series::default(),
            next_id,
            inherited: period.as_ref(),
            levels: Vec::new(),
            given: 0,
            outlook: *outlook,
        }
    }

    /// The measure of the figure at a position among the chunks.
    pub(super) fn measure(&self, at: usize) -> Option<&'r Measure<'a>> {
        let Kind::Figure(token) = self.chunks.get(at)?.kind else { return None };
        match &self.tokens.get(token)?.kind {
            TokenKind::Figure(measure) => Some(measure),
            _ => None,
        }
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
        let Some(measure) = self.measure(at) else { return at + 1 };
        if let Some(from_to) = compare::from_to(&clause) {
            return self.change_from(&nouns, &from_to);
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

    /// The noun phrase, or where it is hollow what the sentence has spoken of.
    pub(super) fn subject_or_topic(&self, nouns: &Nouns<'_, '_, '_>, noun: Range<usize>) -> Found {
        if !is_hollow(self.cx, nouns.clause, &noun) {
            return Found { noun, origin: SubjectOrigin::Before, relation: None };
        }
        // Whose figure it is stands in a word that is not known: better none than another.
        if is_torn(nouns.clause, &noun) {
            return Found { noun: 0..0, origin: SubjectOrigin::Inherited, relation: None };
        }
        // 最高限价：10万元: the label is the subject.
        let is_labelled = nouns.clause.pause_before() == Some(Pause::Colon);
        if let Some(noun) = is_labelled.then(|| subject::topic(self.cx, nouns, 1)).flatten() {
            return Found { noun, origin: SubjectOrigin::Before, relation: None };
        }
        if let Some(noun) = subject::before_opening(self.cx, nouns) {
            return Found { noun, origin: SubjectOrigin::Before, relation: None };
        }
        // 完成A30亩，占|任务面积20亩的|150%: not what stands behind the verb.
        let last = self.statistics.iter().rev().take(4).find(|last| noun.end == 0 || last.at < noun.end);
        let last = last.filter(|last| !last.noun.is_empty() && self.is_near(last.at, nouns.clause.at));
        // …企业45家，2人|当选: others than those before.
        let opens =
            nouns.clause.at == nouns.clause.begin && counts_people(nouns.clause.text_at(nouns.clause.at));
        if opens && !last.is_some_and(|last| counts_people(&last.text)) {
            return Found { noun: 0..0, origin: SubjectOrigin::Inherited, relation: None };
        }
        let noun = last.map(|last| last.noun.clone()).or_else(|| subject::topic(self.cx, nouns, TOPIC));
        Found { noun: noun.unwrap_or(0..0), origin: SubjectOrigin::Inherited, relation: None }
    }

    /// Whether two figures stand in neighbouring clauses.
    pub(super) fn is_near(&self, last: usize, at: usize) -> bool {
        const NEAR: usize = 24;
        let gap = self.chunks.get(last..at).unwrap_or(&[]);
        gap.len() <= NEAR
            && !gap.iter().any(|chunk| matches!(chunk.kind, Kind::Pause(Pause::Semicolon | Pause::Stop)))
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
            let before = nouns.before(lead.end);
            match subject::find(self.cx, nouns, &lead, measure) {
                Some(found) if found.noun.is_empty() => self.subject_or_topic(nouns, found.noun),
                Some(found) => found,
                None => self.subject_or_topic(nouns, before),
            }
        };
        let scope = ranking.map(|ranking| bytes(clause, &ranking.scope)).filter(|scope| scope.len() >= 3);
        let shared = if change.is_none() { self.shared_base(clause) } else { None };
        self.push(clause, measure, &lead, found, scope);
        if let (Some((base, direction)), Some(last)) = (shared, self.statistics.last_mut()) {
            last.comparisons.push(Comparison::new(last.span, base, direction));
        }
        if let (Some(change), Some(last)) = (change, self.statistics.last_mut()) {
            if change.base != Base::Unstated {
                let start = clause.chunks.get(clause.begin).map_or(last.place.start, |chunk| chunk.start);
                let span = self.cx.span(start, last.place.end);
                last.comparisons.push(Comparison::new(span, change.base, change.direction));
            }
        }
    }

    /// 比2020年分别下降6%、5%: the base and direction of the change that the figure goes on with.
    fn shared_base(&self, clause: &Clause<'_>) -> Option<(Base, Direction)> {
        let last = self.statistics.last().filter(|_| clause.goes_on())?;
        let changes = matches!(last.relation, Relation::Increase | Relation::Decrease);
        let shared =
            last.comparisons.last().filter(|it| changes && it.change.is_none() && it.from.is_none())?;
        Some((shared.base, shared.direction))
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
            if let Some(noun) = changes::goal(nouns.clause) {
                let clause = Clause::around(self.cx.text, self.chunks, noun + 1);
                let before = Nouns { clause: &clause, tokens: self.tokens }.before(noun + 1);
                return Found { noun: before, origin: SubjectOrigin::Inherited, relation: None };
            }
            let found = subject::find(self.cx, nouns, lead, measure);
            if let Some(found) = found.as_ref().filter(|_| counts(measure)) {
                return found.clone();
            }
            let topic = self.subject_or_topic(nouns, 0..0);
            return if topic.noun.is_empty() { found.unwrap_or(topic) } else { topic };
        }
        Found { noun: change.subject.clone(), origin: SubjectOrigin::Before, relation: None }
    }

    /// Adds a statistic; returns its number.
    pub(super) fn push(
        &mut self,
        clause: &Clause<'_>,
        measure: &Measure<'a>,
        lead: &Lead,
        found: Found,
        scope: Option<Range<usize>>,
    ) -> u32 {
        let place = clause.chunks.get(clause.at).map_or(0..0, |chunk| chunk.start..chunk.end);
        let span = self.cx.span(place.start, place.end);
        let mut statistic =
            Draft::new(*self.next_id, span, self.cx.cow(place.start, place.end), place, clause.at);
        *self.next_id += 1;
        statistic.relation = self.relation(clause, measure, lead, &found);
        let is_duration = found.origin == SubjectOrigin::After && kind(measure) == UnitKind::Duration;
        statistic.modality = frame::modality(self.cx, clause, &found.noun, is_duration);
        statistic.aggregation = frame::aggregation(clause);
        statistic.basis = frame::basis(clause);
        statistic.period =
            frame::period(self.cx, clause, self.tokens, self.times).or(self.inherited).cloned().map(Box::new);
        let is_ahead = statistic.period.as_ref().is_some_and(|period| frame::is_ahead(period));
        let forbids = ["不得", "不应", "不准", "不可"].iter().any(|word| statistic.text.starts_with(word));
        statistic.modality = match statistic.modality {
            Modality::Actual if forbids => Modality::Requirement,
            Modality::Actual if is_ahead => Modality::Plan,
            Modality::Estimated if is_ahead => Modality::Forecast,
            Modality::Actual if self.is_done(clause, measure, &found, &statistic) => Modality::Actual,
            Modality::Actual => self.outlook.unwrap_or(Modality::Actual),
            stated => stated,
        };
        self.add_average(&mut statistic);
        let is_each = lead.sharing == Sharing::Each || statistic.text.starts_with(['各', '均']);
        let sharing = if is_each { Sharing::Each } else { lead.sharing };
        let is_list = sharing != Sharing::Together || (self.series.is_open() && clause.goes_on());
        statistic.subjects = self.subjects(clause, measure, &found, is_list);
        if sharing == Sharing::Each && found.origin == SubjectOrigin::Inherited {
            statistic.subjects = row_subjects(self.chunks, self.statistics, statistic.subjects);
        }
        self.series.role(clause, sharing, self.statistics.len(), measure, &mut statistic);
        own_subject(clause, &mut statistic);
        statistic.scope = scope.map(|scope| self.cx.cow(scope.start, scope.end));
        statistic.noun = found.noun;
        let id = statistic.id;
        self.statistics.push(statistic);
        self.total_of_parts();
        id
    }

    /// Whether a figure in a section of tasks is a fact all the same: the clause says so, or the figure only describes
    /// a noun (年收入100万元的企业, 75%政策, 延长30年试点).
    fn is_done(&self, clause: &Clause<'_>, measure: &Measure<'a>, found: &Found, it: &Draft<'a>) -> bool {
        let describes = it.relation == Relation::Attributive
            || clause.word(clause.at + 1) == Some(Word::Of)
            || kind(measure) == UnitKind::Duration
            || kind(measure) == UnitKind::Ratio && found.origin == SubjectOrigin::After;
        self.outlook.is_some() && (describes || frame::is_done(clause))
    }

    /// The first part makes the figure before it a total.
    fn total_of_parts(&mut self) {
        use crate::FigureRole::{Part, StandAlone, Total};
        let Some(Part { of: Some(of) }) = self.statistics.last().map(|it| it.role) else { return };
        if let Some(total) = self.statistics.iter_mut().rev().take(64).find(|it| it.id == of) {
            if total.role == StandAlone {
                total.role = Total;
            }
        }
    }

    /// …，高于全省平均水平: a comparison without a figure of its own.
    fn add_average(&self, statistic: &mut Draft<'a>) {
        let end = statistic.place.end;
        let rest = self.cx.slice(end, self.cx.text.len());
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
            let start = end + gap;
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
                && (is_list || goes_on_bare(clause, last, self.measure(last.at), quantity))
                && (self.measure(last.at).is_some_and(|it| kind(it) == kind(measure))
                    || self.governs_list(clause, last))
                && kind(measure) != UnitKind::Duration
        });
        if let Some(last) = last {
            return last.relation;
        }
        let noun = bytes(clause, &found.noun);
        let names_share =
            kind(measure) == UnitKind::Ratio && subject::names_share(self.cx.slice(noun.start, noun.end));
        // 居第3位, but 处于30%以下.
        let is_rank = matches!(unit_text(quantity), Some("位" | "名"));
        let stated = stated.filter(|&relation| relation != Relation::Rank || is_rank);
        let exceeds = ["突破", "超过", "逾", "超"].iter().any(|word| quantity.text.starts_with(word));
        let is_attribute = found.origin == SubjectOrigin::After && !counts(measure);
        match stated {
            Some(_) if is_attribute && subject::is_age(measure) => Relation::Attributive,
            Some(Relation::Other) | None if is_attribute => Relation::Attributive,
            _ if names_share && !matches!(stated, Some(Relation::Reach | Relation::Keep)) => {
                Relation::AccountFor
            }
            Some(Relation::Reach | Relation::Be | Relation::Other) | None if exceeds => Relation::Exceed,
            // 新增装机|突破1000万千瓦: the verb by the figure, not the one in its subject.
            Some(_) if quantity.text.starts_with("突破") && !lead.has_verb => Relation::Exceed,
            Some(Relation::Other) | None if lead.sums => Relation::Total,
            Some(relation) => relation,
            None if found.origin == SubjectOrigin::After => Relation::Attributive,
            None => Relation::Be,
        }
    }

    /// 新建农村公路5000公里、服务点3万个: the verb of the figure before governs other units too; 共有村12个、面积3平方公里
    /// does not. In a bare row (分别达到5吨、3亿元) each value has it.
    fn governs_list(&self, clause: &Clause<'_>, last: &Draft<'a>) -> bool {
        use Relation::{Add, Complete, Have, Invest, Other, Reach};
        let is_row = self.series.is_open() && clause.goes_on();
        let acts = matches!(last.relation, Add | Complete | Have | Invest | Other);
        let is_measured = clause.at > clause.begin && noun_verb::measures_noun(clause, clause.at - 1);
        is_row && last.relation == Reach || acts && clause.goes_on_list() && !is_measured
    }

    /// The subjects of a noun phrase: one, or for 各 均 分别 each member of the list.
    fn subjects(
        &self,
        clause: &Clause<'_>,
        measure: &Measure<'a>,
        found: &Found,
        is_list: bool,
    ) -> Vec<Subject<'a>> {
        if found.noun.is_empty() {
            return Vec::new();
        }
        let nouns = Nouns { clause, tokens: self.tokens };
        let is_after = found.origin == SubjectOrigin::After;
        let counts_owners = matches!(measure, Measure::Quantity(it)
            if it.unit.is_none() || matches!(unit_text(it), Some("个" | "家" | "名" | "位" | "所" | "户")));
        let subject = |part: Range<usize>| {
            let mut part = bytes(clause, &part);
            let noun = self.cx.slice(part.start, part.end);
            if is_after && subject::is_age(measure) {
                part.end = part.start + person(noun);
            } else if is_after && counts_owners {
                part.end = part.start + owner(noun);
            }
            let (text, span) = (self.cx.cow(part.start, part.end), self.cx.span(part.start, part.end));
            Subject::new(text, Some(span), found.origin)
        };
        let members: Vec<_> = if is_list {
            nouns
                .members(&found.noun, self.series.count().unwrap_or_else(|| changes::row_length(clause)))
                .collect()
        } else {
            Vec::new()
        };
        if members.len() > 1 {
            return members.into_iter().map(subject).collect();
        }
        let whole = subject(found.noun.clone());
        let implied = if is_list { implied(&whole) } else { None };
        implied.unwrap_or_else(|| alloc::vec![whole])
    }
}

/// 有硕士8人，博士1人: whether the clause is a bare noun and figure that go on with a figure of the same unit.
fn goes_on_bare(
    clause: &Clause<'_>,
    last: &Draft<'_>,
    level: Option<&Measure<'_>>,
    own: &Quantity<'_>,
) -> bool {
    let is_alike = matches!(level, Some(Measure::Quantity(it)) if unit_text(it) == unit_text(own));
    let governs =
        matches!(last.relation, Relation::Have | Relation::Complete | Relation::Add | Relation::Other);
    is_alike
        && governs
        && clause.pause_before() == Some(Pause::Comma)
        && last.at + 2 == clause.begin
        && clause.begin < clause.at
        && (clause.begin..clause.at).all(|at| is_nominal(clause, at))
}
