//! The clause that a figure stands in, and the verbs and small words directly before the figure.

use super::chunk::{Chunk, Kind, Pause};
use super::noun_verb;
use super::words::Word;
use crate::{Modality, Relation};

/// How many chunks a clause is looked at before and behind a figure.
const REACH: usize = 48;

/// A figure in its clause: positions among the chunks of the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause<'c> {
    /// The text of the sentence.
    pub(super) text: &'c str,
    pub(super) chunks: &'c [Chunk],
    /// The first chunk of the clause.
    pub(super) begin: usize,
    /// The figure.
    pub(super) at: usize,
    /// One past the last chunk of the clause.
    pub(super) end: usize,
}

impl<'c> Clause<'c> {
    /// The clause around the chunk at `at`.
    pub(super) fn around(text: &'c str, chunks: &'c [Chunk], at: usize) -> Self {
        let is_pause = |chunk: &Chunk| matches!(chunk.kind, Kind::Pause(_));
        let before = chunks.get(..at).unwrap_or(&[]).iter().rev().take(REACH).take_while(|it| !is_pause(it));
        let after = chunks.get(at + 1..).unwrap_or(&[]).iter().take(REACH).take_while(|it| !is_pause(it));
        Self { text, chunks, begin: at - before.count(), at, end: at + 1 + after.count() }
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.chunks.get(at).map(|chunk| chunk.kind)
    }

    /// The word at a position, if it is one of the tables.
    pub(super) fn word(&self, at: usize) -> Option<Word> {
        match self.kind(at)? {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The text of the chunk at a position.
    pub(super) fn text_at(&self, at: usize) -> &'c str {
        self.chunks.get(at).map_or("", |chunk| self.text_of(*chunk))
    }

    pub(super) fn text_of(&self, chunk: Chunk) -> &'c str {
        self.text.get(chunk.start..chunk.end).unwrap_or("")
    }

    /// The last figure before this one in the clause.
    pub(super) fn previous(&self) -> Option<usize> {
        (self.begin..self.at).rev().find(|&at| matches!(self.kind(at), Some(Kind::Figure(_))))
    }

    /// Whether the figure goes on with the one before it: nothing but 、 和 and small words between them.
    pub(super) fn goes_on(&self) -> bool {
        let Some(previous) = self.previous() else { return false };
        (previous + 1..self.at).all(|at| {
            matches!(
                self.kind(at),
                Some(Kind::List | Kind::Word(Word::And | Word::Adverb | Word::Each | Word::Sum(_)))
            )
        })
    }

    /// Whether the figure is one of a list whose members name what they count: 3个镇、5个村; 小学3所、中学5所.
    pub(super) fn goes_on_list(&self) -> bool {
        let Some(previous) = self.previous() else { return false };
        let is_joint = |at: usize| matches!(self.kind(at), Some(Kind::List | Kind::Word(Word::And)));
        self.at > previous + 1
            && (is_joint(self.at - 1) || is_joint(previous + 1))
            && (previous + 1..self.at).all(|at| noun_verb::is_nominal(self, at) || is_joint(at))
    }

    /// What ends the clause before this one.
    pub(super) fn pause_before(&self) -> Option<Pause> {
        match self.kind(self.begin.checked_sub(1)?)? {
            Kind::Pause(pause) => Some(pause),
            _ => None,
        }
    }
}

/// How several subjects share the values behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sharing {
    #[default]
    Together,
    /// 均, 各, 双双
    Each,
    /// 分别
    Respective,
}

/// The verbs and small words directly before a figure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lead {
    /// What the nearest verb says.
    pub(super) relation: Option<Relation>,
    /// A verb of change, and not where it arrives: 增长, not 增长到.
    pub(super) change: Option<usize>,
    /// A verb of change that arrives: 增长到.
    pub(super) level: Option<usize>,
    pub(super) has_verb: bool,
    /// 共, 累计
    pub(super) sums: bool,
    /// 的 directly before the figure
    pub(super) is_attribute: bool,
    pub(super) sharing: Sharing,
    /// One past the chunk that stands before them.
    pub(super) end: usize,
}

/// Reads the words before the figure, up to a noun or the start of the clause.
pub(super) fn lead(clause: &Clause<'_>, skips_places: bool) -> Lead {
    let mut lead = Lead { end: clause.at, ..Lead::default() };
    let mut arrives = false;
    while lead.end > clause.begin {
        let at = lead.end - 1;
        match clause.kind(at) {
            Some(Kind::Time(_)) => {}
            Some(Kind::Word(word)) => match word {
                Word::Of if at + 1 == clause.at => {
                    lead.is_attribute = true;
                    break;
                }
                Word::Of | Word::Among => break,
                Word::And if at + 1 == clause.at => break,
                // 稳定在|全国|1/10
                Word::Place if !(skips_places || at + 1 == clause.at && arrives_at(clause, at)) => break,
                Word::NounVerb(_) if noun_verb::is_noun_verb(clause, at) => break,
                word => lead.take(word, at, clause.text_at(at).len(), &mut arrives),
            },
            _ => break,
        }
        lead.end = at;
    }
    lead
}

/// Whether a verb that leads to a figure stands before the chunk.
fn arrives_at(clause: &Clause<'_>, at: usize) -> bool {
    at > clause.begin && matches!(clause.word(at - 1), Some(Word::Link(Relation::Keep | Relation::Reach)))
}

impl Lead {
    fn take(&mut self, word: Word, at: usize, length: usize, arrives: &mut bool) {
        match word {
            Word::Respective => self.sharing = Sharing::Respective,
            // 安排资金3亿元: a verb as well as a plan; 将 is none.
            Word::Modal(Modality::Plan) if length > 3 => {
                self.has_verb = true;
                self.relation.get_or_insert(Relation::Other);
            }
            Word::Each if self.sharing == Sharing::Together => self.sharing = Sharing::Each,
            Word::Sum(_) => self.sums = true,
            Word::To => *arrives = true,
            Word::Change(direction) => {
                self.has_verb = true;
                if *arrives || self.relation == Some(Relation::Be) {
                    self.level.get_or_insert(at);
                    self.relation.get_or_insert(Relation::Reach);
                } else {
                    // 增长达5%: by how much it grew, not what it reached.
                    let is_new = self.relation.is_none()
                        || self.relation == Some(Relation::Reach) && self.level.is_none();
                    // 加快|建设 is no change by the figure.
                    if is_new {
                        self.change = Some(at);
                        self.relation = Some(super::compare::relation(direction));
                    }
                }
            }
            Word::Level(_) => {
                self.has_verb = true;
                self.level.get_or_insert(at);
                self.relation.get_or_insert(Relation::Reach);
            }
            Word::Link(relation) | Word::Verb(relation) | Word::NounVerb(relation) => {
                self.has_verb = true;
                match self.relation {
                    None => self.relation = Some(relation),
                    Some(Relation::Other) if relation != Relation::Be => self.relation = Some(relation),
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }
}
