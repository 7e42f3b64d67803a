//! Which marks are markers, and which of them make one list.
//!
//! One pass over the marks with a stack of open lists. A mark goes on with the innermost open list that waits for its
//! value; a first value opens a list inside. Doubtful marks need neighbours on both sides.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::evidence::{self, goes_on, is_always_doubtful, is_bracketed, is_near, opens};
use super::rank::{has_values, is_numeric, least_members, rank};
use super::structure::Structure;
use crate::Family;
use crate::lines::{Kind, Mark, Place};

/// A list of markers: siblings of one kind.
#[derive(Clone, Debug)]
pub(crate) struct List {
    /// The first and last member, as positions among the marks.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) count: usize,
    pub(super) last_value: u32,
    pub(super) has_start: bool,
}

/// The decision: for each mark its list, if it is a marker.
#[derive(Debug)]
pub(crate) struct Lists {
    pub(crate) of_mark: Vec<Option<usize>>,
    pub(crate) lists: Vec<List>,
}

/// How far down the stack of open lists a mark may look.
const REACH: usize = 12;

/// The ranks up to 一、.
const HIGH: u8 = 10;

/// Whether a list ends where one of a high rank begins: dashes and bullets hold no 一、, articles no chapter.
fn ends_under(own: u8, kind: &Kind<'_>) -> bool {
    rank(kind) == 90 || (kind.family == Family::Article && own < rank(kind))
}

/// How many marks of the same kind may lie between a mark and its successor.
const LOOK_AHEAD: usize = 16;

/// Decides which marks are markers.
pub(crate) fn choose(structure: &Structure<'_>) -> Lists {
    let marks = &structure.marks;
    let (kinds, next) = kinds(marks);
    let mut chooser = Chooser {
        structure,
        marks,
        last_value: vec![0; kinds.len()],
        kinds,
        next,
        lists: Vec::new(),
        stack: Vec::new(),
        of_mark: vec![None; marks.len()],
        paragraph: 0,
    };
    for index in 0..marks.len() {
        chooser.decide(index);
    }
    let Chooser { mut of_mark, lists, .. } = chooser;
    for list in &mut of_mark {
        *list = list.filter(|&list| lists.get(list).is_some_and(|list| is_list(list, marks)));
    }
    Lists { of_mark, lists }
}

/// Whether a list has members enough to be one.
fn is_list(list: &List, marks: &[Mark<'_>]) -> bool {
    let least = marks.get(list.first).map_or(2, |mark| least_members(&mark.kind.family));
    list.count >= least.max(if list.has_start { 1 } else { 2 })
}

/// For each mark the number of its kind, and the next mark of the same kind.
fn kinds(marks: &[Mark<'_>]) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut numbers = BTreeMap::new();
    // A text has few kinds, and mostly one after another.
    let mut recent: [Option<(&Kind<'_>, usize)>; 4] = [None; 4];
    let mut number = |kind| {
        let known = recent.iter().flatten().find(|(recent, _)| *recent == kind).map(|&(_, id)| id);
        known.unwrap_or_else(|| {
            let fresh = numbers.len();
            let id = *numbers.entry(kind).or_insert(fresh);
            recent.rotate_right(1);
            if let Some(slot) = recent.first_mut() {
                *slot = Some((kind, id));
            }
            id
        })
    };
    let ids: Vec<usize> = marks.iter().map(|mark| number(&mark.kind)).collect();
    let mut last = vec![None; numbers.len()];
    let mut next = vec![None; marks.len()];
    for (index, &id) in ids.iter().enumerate().rev() {
        if let (Some(slot), Some(last)) = (next.get_mut(index), last.get_mut(id)) {
            *slot = last.replace(index);
        }
    }
    (ids, next)
}

struct Chooser<'c, 's> {
    structure: &'c Structure<'s>,
    marks: &'c [Mark<'s>],
    /// The number of each mark's kind.
    kinds: Vec<usize>,
    next: Vec<Option<usize>>,
    lists: Vec<List>,
    /// Open lists, outermost first.
    stack: Vec<usize>,
    of_mark: Vec<Option<usize>>,
    /// The last value of each kind in the document; 0 before the first.
    last_value: Vec<u32>,
    paragraph: usize,
}

impl<'c, 's> Chooser<'c, 's> {
    fn decide(&mut self, index: usize) {
        let marks = self.marks;
        let Some(mark) = marks.get(index) else { return };
        while self.paragraph < mark.paragraph {
            self.paragraph += 1;
            self.enter_paragraph(self.paragraph);
        }
        if !self.structure.holds_markers(mark.paragraph)
            || (mark.place != Place::Start && self.structure.is_heading(mark.paragraph))
        {
            return;
        }
        let awaited = self.awaiting(index, mark);
        if let Some(depth) = awaited.filter(|&depth| self.may_go_on(index, depth)) {
            self.extend(index, depth);
        } else if opens(mark) {
            if self.may_open(index) {
                self.open(index);
            }
        } else if let Some(depth) = self.damaged(index) {
            self.extend(index, depth);
        } else if self.may_start_late(index) {
            self.open(index);
        }
    }

    /// Headings and vocatives close narrative lists; an embedded document closes all.
    fn enter_paragraph(&mut self, paragraph: usize) {
        if self.structure.opens_scope(paragraph) {
            self.stack.clear();
        } else if self.structure.is_heading(paragraph) || self.structure.is_vocative(paragraph) {
            let stack = core::mem::take(&mut self.stack);
            self.stack = stack.into_iter().filter(|&list| self.outlasts_turn(list)).collect();
        }
    }

    /// Whether an open list goes on behind a heading or vocative: it is numeric, or its next value follows.
    fn outlasts_turn(&self, list: usize) -> bool {
        let Some(list) = self.lists.get(list) else { return false };
        let Some(mark) = self.marks.get(list.first) else { return false };
        let next = self.later(list.last).find(|later| later.value == 1 || later.value == list.last_value + 1);
        is_numeric(&mark.kind.family)
            || (has_values(&mark.kind.family)
                && next.is_some_and(|next| next.value > 1 && next.place == Place::Start))
    }

    fn list_at(&self, depth: usize) -> Option<(&List, &'c Mark<'s>, &'c Mark<'s>)> {
        let list = self.lists.get(*self.stack.get(depth)?)?;
        Some((list, self.marks.get(list.first)?, self.marks.get(list.last)?))
    }

    /// The innermost open list that waits for this mark.
    fn awaiting(&self, index: usize, mark: &Mark<'s>) -> Option<usize> {
        let floor = self.stack.len().saturating_sub(REACH);
        let waits = |depth: &usize| {
            let found = self.list_at(*depth);
            found.is_some_and(|(list, first, last)| {
                let may_be = self.are_alike(list.first, index) || first.kind.family == Family::Sequence;
                may_be && is_near(list, last, mark) && goes_on(list, first, last, mark)
            })
        };
        let innermost = (floor..self.stack.len()).rev().find(waits)?;
        // A marker at the start of a paragraph rather goes on with a list of such.
        let is_inline = |depth: usize| self.list_at(depth).is_some_and(|(list, _, _)| !list.has_start);
        if mark.place != Place::Start || !is_inline(innermost) {
            return Some(innermost);
        }
        (floor..innermost).rev().filter(|&depth| !is_inline(depth)).find(waits).or(Some(innermost))
    }

    /// Whether the evidence is enough to go on with the list at that depth.
    fn may_go_on(&self, index: usize, depth: usize) -> bool {
        let Some(mark) = self.marks.get(index) else { return false };
        let Some((list, first, last)) = self.list_at(depth) else { return false };
        if mark.place != Place::Start && self.is_rivalled(index) {
            return false;
        }
        let follows = || self.follows(index, mark.value + 1).is_some();
        let by_words = !mark.is_doubtful
            || is_always_doubtful(&mark.kind.family)
            || last.is_doubtful
            || first.kind.family == Family::Sequence
            || follows();
        by_words
            && match mark.place {
                Place::Start => true,
                Place::Inline => {
                    let is_close = last.paragraph == mark.paragraph
                        || (!is_numeric(&mark.kind.family) && mark.paragraph - last.paragraph <= 1);
                    is_close || (follows() && !is_numeric(&mark.kind.family))
                }
                Place::Glued => {
                    last.paragraph == mark.paragraph && (follows() || list.count >= 2 || is_bracketed(mark))
                }
            }
            || mark.place != Place::Start
                && by_words
                && (evidence::is_tail_heading(self.structure, mark)
                    || list.has_start && evidence::lost_its_break(self.structure.source, mark))
    }

    /// `1.1…` directly under `1.…`: the first number is the parent's.
    fn is_numbered_by_parent(&self, mark: &Mark<'_>) -> bool {
        let text = self.structure.source.get(mark.start..mark.end).unwrap_or("");
        let parent = || {
            let depth = self.stack.len().checked_sub(1)?;
            self.list_at(depth).filter(|(_, first, _)| first.kind.family == Family::ArabicPoint)
        };
        mark.kind.level == 1
            && mark.kind.family == Family::Decimal
            && crate::value::marker_value(text)
                .zip(parent())
                .is_some_and(|((_, value), (list, _, _))| value.value() == list.last_value)
    }

    /// Whether a marker of the same value opens a paragraph later on, before the next value, or a clause where this one
    /// stands behind a word.
    fn is_rivalled(&self, index: usize) -> bool {
        let Some(mark) = self.marks.get(index) else { return false };
        let is_ordinal = mark.place == Place::Glued && mark.kind.family == Family::Ordinal;
        has_values(&mark.kind.family)
            && self.later(index).take_while(|later| later.value != mark.value + 1 && later.value != 1).any(
                |later| {
                    let opens = later.place == Place::Start && later.paragraph > mark.paragraph;
                    let is_apart = is_ordinal && later.place == Place::Inline;
                    later.value == mark.value && !later.is_doubtful && (opens || is_apart)
                },
            )
    }

    /// Whether a first value opens a list.
    fn may_open(&self, index: usize) -> bool {
        let Some(mark) = self.marks.get(index) else { return false };
        let is_start = mark.place == Place::Start;
        if mark.is_doubtful && self.is_outdone(index) {
            return false;
        }
        if !has_values(&mark.kind.family) {
            return is_start
                || self.later(index).next().is_some_and(|later| later.paragraph <= mark.paragraph + 1);
        }
        let Some(second) = self.follows(index, 2).or_else(|| self.second_of_them(index)) else {
            return is_start && (!mark.is_doubtful || self.is_numbered_by_parent(mark));
        };
        if is_start
            || (second.place == Place::Start || evidence::is_tail_heading(self.structure, second))
                && evidence::is_tail_heading(self.structure, mark)
        {
            return true;
        }
        if second.place == Place::Start && evidence::follows_label(self.structure, mark) {
            return true;
        }
        if mark.kind.word == "，" && !evidence::stands_behind_stop(self.structure.source, mark) {
            return false;
        }
        let is_same_paragraph = second.paragraph == mark.paragraph;
        if rank(&mark.kind) < 10 {
            return false;
        }
        is_same_paragraph
            || (!is_numeric(&mark.kind.family)
                && second.paragraph <= mark.paragraph + 3
                && mark.place == Place::Inline)
    }

    /// Whether an open list of the kind has a sure first member and waits for its second: a doubtful one competes with it.
    fn is_outdone(&self, index: usize) -> bool {
        let floor = self.stack.len().saturating_sub(REACH);
        (floor..self.stack.len()).filter_map(|depth| self.list_at(depth)).any(|(list, _, last)| {
            self.are_alike(list.first, index) && list.last_value == 1 && !last.is_doubtful
        })
    }

    /// 一个是…；一个是…: the second is written as the first.
    fn second_of_them(&self, index: usize) -> Option<&'c Mark<'s>> {
        let mark = self.marks.get(index)?;
        self.later(index).next().filter(|later| mark.kind.word == "个" && later.paragraph == mark.paragraph)
    }

    /// A wrong value between right neighbours, or a gap or double at the start of a paragraph.
    fn damaged(&self, index: usize) -> Option<usize> {
        let mark = self.marks.get(index)?;
        if mark.is_doubtful || mark.place == Place::Glued || !has_values(&mark.kind.family) {
            return None;
        }
        let floor = self.stack.len().saturating_sub(REACH);
        let depth = (floor..self.stack.len()).rev().find(|&depth| {
            self.list_at(depth).is_some_and(|(list, _, last)| {
                let is_double = mark.value == list.last_value;
                let is_gap = mark.value > list.last_value && mark.value <= list.last_value + 4;
                self.are_alike(list.first, index) && is_near(list, last, mark) && (is_double || is_gap)
            })
        })?;
        let (list, _, last) = self.list_at(depth)?;
        let next = self.later(index).next().map(|later| later.value);
        let is_between = next.is_some_and(|next| next == list.last_value + 2 || next == mark.value + 1);
        let is_sound = match mark.place {
            Place::Start => {
                is_numeric(&mark.kind.family)
                    || is_between
                    || self.marks.get(list.last).is_some_and(|mark| mark.place == Place::Start)
            }
            _ => is_between && last.paragraph == mark.paragraph && mark.value != list.last_value,
        };
        is_sound.then_some(depth)
    }

    /// A list that does not begin at one: it goes on from another parent, or its beginning is lost.
    fn may_start_late(&self, index: usize) -> bool {
        let Some(mark) = self.marks.get(index) else { return false };
        if mark.is_doubtful || mark.place != Place::Start || !has_values(&mark.kind.family) {
            return false;
        }
        let goes_on = self.last_value_of(index) + 1 == mark.value;
        let follows = self.follows(index, mark.value + 1).is_some();
        match mark.kind.family {
            Family::Chapter | Family::Section | Family::Article | Family::HanComma | Family::HanParen => {
                goes_on || follows || mark.value <= 60
            }
            _ if is_numeric(&mark.kind.family) => goes_on || (follows && mark.value <= 200),
            _ => follows,
        }
    }

    fn last_value_of(&self, index: usize) -> u32 {
        self.kinds.get(index).and_then(|&kind| self.last_value.get(kind)).copied().unwrap_or(0)
    }

    /// Whether two marks are of one kind.
    fn are_alike(&self, one: usize, other: usize) -> bool {
        self.kinds.get(one) == self.kinds.get(other)
    }

    /// The successor of a mark, unless a rival of the same value comes first.
    fn follows(&self, index: usize, value: u32) -> Option<&'c Mark<'s>> {
        let mark = self.marks.get(index)?;
        let scope = self.structure.scope_end(mark.paragraph);
        self.later(index)
            .take_while(|later| later.paragraph < scope)
            .take_while(|later| later.value != mark.value || later.is_doubtful || !mark.is_doubtful)
            .find(|later| later.value == value)
    }

    fn later(&self, index: usize) -> impl Iterator<Item = &'c Mark<'s>> + use<'_, 'c, 's> {
        let step = |index: &usize| self.next.get(*index).copied().flatten();
        core::iter::successors(step(&index), step).take(LOOK_AHEAD).filter_map(|index| self.marks.get(index))
    }

    fn extend(&mut self, index: usize, depth: usize) {
        self.stack.truncate(depth + 1);
        let Some(&list) = self.stack.last() else { return };
        self.join(index, list);
    }

    fn open(&mut self, index: usize) {
        let own = self
            .marks
            .get(index)
            .filter(|mark| mark.place == Place::Start)
            .map_or(100, |mark| rank(&mark.kind));
        if own <= HIGH {
            let ends = |depth: &usize| {
                self.list_at(*depth).is_some_and(|(_, first, _)| ends_under(own, &first.kind))
            };
            let floor = self.stack.len().saturating_sub(REACH);
            let depth = (floor..self.stack.len()).find(ends).unwrap_or(self.stack.len());
            self.stack.truncate(depth);
        }
        self.lists.push(List { first: index, last: index, count: 0, last_value: 0, has_start: false });
        self.stack.push(self.lists.len() - 1);
        self.join(index, self.lists.len() - 1);
    }

    fn join(&mut self, index: usize, list: usize) {
        let (Some(mark), Some(entry)) = (self.marks.get(index), self.lists.get_mut(list)) else { return };
        entry.last = index;
        entry.count += 1;
        entry.has_start |= mark.place == Place::Start || evidence::is_tail_heading(self.structure, mark);
        let is_plain = has_values(&mark.kind.family) && mark.kind.word != "个";
        entry.last_value = if is_plain { mark.value } else { u32::try_from(entry.count).unwrap_or(u32::MAX) };
        if let Some(last) = self.kinds.get(index).and_then(|&kind| self.last_value.get_mut(kind)) {
            *last = mark.value;
        }
        if let Some(slot) = self.of_mark.get_mut(index) {
            *slot = Some(list);
        }
    }
}
