//! The open sections, outermost first: one stack, and the rules for where a marker goes.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::findings::Findings;
use super::lists::{List, Lists};
use super::rank::{is_numeric, rank};
use crate::lines::{Kind, Mark};
use crate::{Block, Family, Layout, Section, Span};

/// Sections are at most so deep; what would go deeper becomes a sibling.
pub(crate) const DEEPEST: usize = 24;

/// A section that is still open.
#[derive(Debug)]
pub(crate) struct Open<'s> {
    pub(crate) section: Box<Section<'s>>,
    /// The list it is a member of; none for an unnumbered heading.
    pub(crate) list: Option<usize>,
    /// Its mark's position among the marks.
    pub(crate) mark: usize,
    pub(crate) kind: Option<Kind<'s>>,
    pub(crate) value: u32,
    /// Unnumbered paragraphs it took up behind its own paragraph.
    pub(crate) owned: usize,
    /// What the earlier members of its list were like.
    pub(crate) earlier: Siblings,
    /// Whether its heading reads as one: no final punctuation.
    pub(crate) is_title: bool,
    /// Kinds of the numeric lists directly below it.
    lists: Vec<Kind<'s>>,
    /// Where its blocks begin among those of the stack.
    first: usize,
}

/// What earlier members of a list were like.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Siblings {
    pub(crate) count: usize,
    /// The most unnumbered paragraphs that one of them took up.
    pub(crate) richest: usize,
    /// Whether one of them holds anything below its heading.
    pub(crate) hold: bool,
    /// How many of them hold nothing.
    pub(crate) leaves: usize,
    /// How many of them hold sections.
    pub(crate) nests: usize,
    /// How many have text behind the heading in its own paragraph.
    pub(crate) run_in: usize,
    /// Whether an earlier member ran over several sentences.
    pub(crate) run_on: bool,
    last_mark: usize,
}

/// The open sections and the finished blocks of the scope.
#[derive(Debug)]
pub(crate) struct Stack<'s, 'l> {
    pub(crate) open: Vec<Open<'s>>,
    /// The finished blocks of the scope, and behind them those of each open section: the innermost stands last.
    pub(super) blocks: Vec<Block<'s>>,
    pub(crate) siblings: Vec<Siblings>,
    lists: &'l [List],
    /// Kinds that were once found below a kind that ranks lower: (below, above).
    inverted: BTreeSet<(Kind<'s>, Kind<'s>)>,
    root_lists: Vec<Kind<'s>>,
    /// Whether an announcement or heading stands since the last list.
    pub(crate) is_announced: bool,
}

impl<'s, 'l> Stack<'s, 'l> {
    pub(crate) fn new(lists: &'l Lists) -> Self {
        Self {
            open: Vec::new(),
            blocks: Vec::new(),
            siblings: alloc::vec![Siblings::default(); lists.lists.len()],
            lists: &lists.lists,
            inverted: BTreeSet::new(),
            root_lists: Vec::new(),
            is_announced: false,
        }
    }

    /// Whether the list has members behind that mark.
    pub(crate) fn goes_on(&self, list: Option<usize>, mark: usize) -> bool {
        list.and_then(|list| self.lists.get(list)).is_some_and(|list| list.last > mark)
    }

    /// Opens a section for a marker: closes what it ends, finds its parent, reports what looks wrong.
    pub(crate) fn place(
        &mut self,
        list: usize,
        index: usize,
        mark: &Mark<'s>,
        section: Box<Section<'s>>,
        findings: &mut Findings,
    ) {
        if let Some(depth) = self.open.iter().rposition(|open| open.list == Some(list)) {
            self.close_to(depth + 1);
            let previous = self.open.last().map_or((0, 0), |open| (open.value, open.mark));
            findings.sibling(mark, previous.0, self.marker_span(depth));
            self.close_to(depth);
        } else {
            self.start_list(index, mark, findings);
        }
        self.close_to(self.open.len().min(DEEPEST - 1));
        let siblings = self.siblings.get(list).copied().unwrap_or_default();
        let run_in = section.layout != Layout::Display;
        self.open.push(Open {
            section,
            list: Some(list),
            mark: index,
            kind: Some(mark.kind.clone()),
            value: if super::rank::has_values(&mark.kind.family) { mark.value } else { 0 },
            owned: 0,
            earlier: siblings,
            is_title: false,
            lists: Vec::new(),
            first: self.blocks.len(),
        });
        if let Some(siblings) = self.siblings.get_mut(list) {
            siblings.count += 1;
            siblings.run_in += usize::from(run_in);
            siblings.last_mark = index;
        }
    }

    /// Whether the open member of a list holds anything below its heading.
    pub(crate) fn holds_text(&self, list: usize) -> bool {
        let Some(depth) = self.open.iter().position(|open| open.list == Some(list)) else { return false };
        let end = self.open.get(depth + 1).map_or(self.blocks.len(), |inner| inner.first);
        self.open.get(depth).is_some_and(|open| open.first < end)
    }

    /// The blocks of the innermost open section.
    pub(crate) fn innermost(&self) -> &[Block<'s>] {
        self.open.last().and_then(|open| self.blocks.get(open.first..)).unwrap_or(&[])
    }

    fn marker_span(&self, depth: usize) -> Option<Span> {
        self.open.get(depth).and_then(|open| open.section.marker.as_ref()).map(|marker| marker.span)
    }

    /// A list that is not open: its parent is the deepest open section that ranks higher, or that still goes on.
    fn start_list(&mut self, index: usize, mark: &Mark<'s>, findings: &mut Findings) {
        let continuing =
            self.open.iter().rposition(|open| self.goes_on(open.list, index)).map_or(0, |depth| depth + 1);
        let higher = self
            .open
            .iter()
            .rposition(|open| self.stands_above(open, &mark.kind))
            .map_or(0, |depth| depth + 1);
        let bare =
            self.open.last().is_some_and(|open| self.heads_numbers(open, mark)).then_some(self.open.len());
        let depth = bare.unwrap_or(0).max(higher).max(continuing);
        self.close_to(depth);
        if let Some(parent) = depth.checked_sub(1).and_then(|depth| self.open.get(depth)) {
            // Dashes and bullets have no rank: a numbered list under one is nothing odd.
            let is_inverted = parent.kind.as_ref().is_some_and(|kind| {
                is_numeric(&mark.kind.family) && rank(kind) > rank(&mark.kind) && rank(kind) < 90
            });
            if let (true, Some(kind)) = (is_inverted, parent.kind.clone()) {
                if self.inverted.insert((mark.kind.clone(), kind)) {
                    findings.inverted(mark, self.marker_span(depth - 1));
                }
            }
        }
        let known = match depth.checked_sub(1).and_then(|depth| self.open.get_mut(depth)) {
            Some(parent) => &mut parent.lists,
            None => &mut self.root_lists,
        };
        if is_numeric(&mark.kind.family) {
            let before = known.iter().position(|kind| *kind == mark.kind);
            let is_lower = |kind: &Kind<'_>| {
                rank(kind) > rank(&mark.kind) && rank(kind) < 60 && kind.family != Family::Article
            };
            let is_mixed = known.last().is_some_and(is_lower) && !self.is_announced;
            findings.first(mark, before.is_some() && !self.is_announced, is_mixed);
            // The kind of the last list stands last.
            let kind = before.map_or_else(|| mark.kind.clone(), |at| known.remove(at));
            known.push(kind);
        } else {
            findings.first(mark, false, false);
        }
        self.is_announced = false;
    }

    /// Whether a new list of `kind` may stand under the open section by rank.
    fn stands_above(&self, open: &Open<'s>, kind: &Kind<'s>) -> bool {
        let Some(above) = &open.kind else { return true };
        let (upper, lower) = (rank(above), rank(kind));
        let is_narrative_pair = upper == lower && upper == 80 && above != kind;
        // Bullets of two kinds: the second nests in the first.
        let is_bullet_pair = upper == lower && upper == 90 && above != kind && open.owned == 0;
        upper < lower
            || is_narrative_pair
            || is_bullet_pair
            || self.inverted.contains(&(kind.clone(), above.clone()))
    }

    /// Opens a section for a heading without a number.
    pub(crate) fn place_heading(&mut self, section: Box<Section<'s>>) {
        let ended = self.open.iter().position(|open| open.list.is_none() || self.ends_at_turn(open));
        let kept = self
            .open
            .iter()
            .rposition(|open| self.goes_on(open.list, open.mark))
            .map_or(0, |depth| depth + 1);
        let depth = ended.unwrap_or(self.open.len()).max(kept);
        self.close_to(depth.min(DEEPEST - 1));
        self.open.push(Open {
            section,
            list: None,
            mark: usize::MAX,
            kind: None,
            value: 0,
            owned: 0,
            earlier: Siblings::default(),
            is_title: true,
            lists: Vec::new(),
            first: self.blocks.len(),
        });
        self.is_announced = true;
    }

    /// A vocative closes every narrative list and the innermost numeric section that is not the outermost.
    pub(crate) fn turn_to_audience(&mut self) {
        let ended = self.open.iter().position(|open| self.ends_at_turn(open)).unwrap_or(self.open.len());
        self.close_to(ended);
        let is_numeric = |open: &Open<'s>| open.kind.as_ref().is_some_and(|kind| is_numeric(&kind.family));
        let is_inner = self.open.iter().filter(|open| is_numeric(open)).count() > 1;
        if is_inner && self.open.last().is_some_and(is_numeric) {
            self.close_to(self.open.len() - 1);
        }
        self.is_announced = true;
    }

    /// Whether a heading or vocative ends the section: a member of a narrative list that has no more members.
    fn ends_at_turn(&self, open: &Open<'s>) -> bool {
        open.kind.as_ref().is_some_and(|kind| !is_numeric(&kind.family))
            && !self.goes_on(open.list, open.mark)
    }

    /// Adds a block to the innermost open section.
    pub(crate) fn push(&mut self, block: Block<'s>) {
        self.blocks.push(block);
    }

    /// Closes sections until `depth` are open.
    pub(crate) fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(Open { mut section, first, list, owned, .. }) = self.open.pop() else { return };
            section.blocks = self.blocks.drain(first..).collect();
            let parts = [
                section.heading.as_ref().map(|heading| heading.span),
                section.blocks.last().map(Block::span),
            ];
            let end = parts.into_iter().flatten().map(|span| span.end).max();
            section.span.end = section.span.end.max(end.unwrap_or(0));
            if let Some(siblings) = list.and_then(|list| self.siblings.get_mut(list)) {
                siblings.richest = siblings.richest.max(owned);
                siblings.hold |= !section.blocks.is_empty();
                siblings.leaves += usize::from(section.blocks.is_empty());
                let nests = section.blocks.iter().any(|block| matches!(block, Block::Section(_)));
                siblings.nests += usize::from(nests);
            }
            self.push(Block::Section(section));
        }
    }

    /// Closes everything: a new scope begins.
    pub(crate) fn close_scope(&mut self) {
        self.close_to(0);
        self.root_lists.clear();
        self.inverted.clear();
    }

    /// Closes everything and hands out the blocks.
    pub(crate) fn finish(&mut self) -> Vec<Block<'s>> {
        self.close_scope();
        self.blocks.drain(..).collect()
    }

    /// Whether the innermost section is a dash or bullet item with a bare title (——打好“三大战役”) that the numbered list
    /// directly behind it belongs to.
    fn heads_numbers(&self, open: &Open<'_>, mark: &Mark<'_>) -> bool {
        let is_sign = open.kind.as_ref().is_some_and(|kind| rank(kind) == 90);
        let is_alike = open.earlier.count == 0 || open.earlier.hold;
        is_sign
            && open.is_title
            && self.innermost().is_empty()
            && is_alike
            && is_numeric(&mark.kind.family)
            && rank(&mark.kind) > 20
            && mark.value == 1
    }
}
