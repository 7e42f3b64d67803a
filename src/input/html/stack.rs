//! The open elements, with what each closes when it is closed.
//!
//! Every question about what is open is a look at the end of a list of positions, never a walk through the stack, so
//! that a page nested a million deep takes no longer than a flat one.

use alloc::vec::Vec;
use std::collections::HashMap;

use html5ever::LocalName;

use super::element::{Kind, holds_markup};

/// An open element.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) name: LocalName,
    pub(super) kind: Kind,
    /// Whether it hides its content.
    pub(super) hides: bool,
    /// Whether its white space counts.
    pub(super) is_preformatted: bool,
    /// Whether it is an element of a drawing or formula.
    pub(super) is_foreign: bool,
}

/// The stack of open elements.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// Where each name is open, outermost first.
    names: HashMap<LocalName, Vec<usize>>,
    pub(super) tables: Vec<usize>,
    pub(super) rows: Vec<usize>,
    pub(super) lists: Vec<usize>,
    /// Tables, cells, captions: what tags inside them cannot close.
    scopes: Vec<usize>,
    blocks: Vec<usize>,
    hiding: Vec<usize>,
    preformatted: Vec<usize>,
    drawings: Vec<usize>,
    /// Elements of drawings that hold ordinary markup.
    islands: Vec<usize>,
}

impl Stack {
    /// Whether the element has to be remembered until its end tag. One that does nothing has not, unless that end tag
    /// would be taken for another's.
    pub(super) fn needs(&self, open: &Open) -> bool {
        open.kind != Kind::Inline
            || (open.hides && !self.is_hidden())
            || (open.is_preformatted && !self.is_preformatted())
            || (open.is_foreign && holds_markup(&open.name))
            || self.names.contains_key(&open.name)
    }

    pub(super) fn push(&mut self, open: Open) {
        let at = self.open.len();
        for list in self.lists_of(&open) {
            list.push(at);
        }
        self.names.entry(open.name.clone()).or_default().push(at);
        self.open.push(open);
    }

    /// Closes the innermost element, unless it stands outside `at`.
    pub(super) fn pop(&mut self, at: usize) -> Option<Open> {
        if self.open.len() <= at {
            return None;
        }
        let open = self.open.pop()?;
        for list in self.lists_of(&open) {
            list.pop();
        }
        if let Some(positions) = self.names.get_mut(&open.name) {
            positions.pop();
            if positions.is_empty() {
                self.names.remove(&open.name);
            }
        }
        Some(open)
    }

    /// The lists of positions that an element stands in.
    fn lists_of(&mut self, open: &Open) -> impl Iterator<Item = &mut Vec<usize>> {
        let is = |is: bool, list| is.then_some(list);
        let kind = open.kind;
        let is_list = matches!(kind, Kind::List | Kind::NumberedList);
        let is_drawing = matches!(kind, Kind::Drawing | Kind::Formula);
        [
            is(kind == Kind::Table, &mut self.tables),
            is(kind == Kind::Row, &mut self.rows),
            is(is_list, &mut self.lists),
            is(kind.is_scope(), &mut self.scopes),
            is(kind.is_block(), &mut self.blocks),
            is(open.hides, &mut self.hiding),
            is(open.is_preformatted, &mut self.preformatted),
            is(is_drawing, &mut self.drawings),
            is(open.is_foreign && holds_markup(&open.name), &mut self.islands),
        ]
        .into_iter()
        .flatten()
    }

    /// The innermost open element of that name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.names.get(&LocalName::from(name))?.last().copied()
    }

    /// The innermost element of that name that a tag here can close: inside the innermost cell, caption or table.
    pub(super) fn find_in_scope(&self, name: &str) -> Option<usize> {
        let scope = last(&self.scopes);
        self.find(name).filter(|&at| scope.is_none_or(|scope| at >= scope))
    }

    /// The innermost element of that name inside the innermost table.
    pub(super) fn find_in_table(&self, name: &str) -> Option<usize> {
        let table = last(&self.tables)?;
        self.find(name).filter(|&at| at >= table)
    }

    /// Whether no block is open inside the element at `at`.
    pub(super) fn is_innermost_block(&self, at: usize) -> bool {
        last(&self.blocks).is_none_or(|block| block <= at)
    }

    /// The innermost drawing or formula, when its own markup stands here.
    pub(super) fn drawing(&self) -> Option<usize> {
        last(&self.drawings).filter(|&drawing| last(&self.islands).is_none_or(|island| island < drawing))
    }

    pub(super) fn is_hidden(&self) -> bool {
        !self.hiding.is_empty()
    }

    pub(super) fn is_preformatted(&self) -> bool {
        !self.preformatted.is_empty()
    }

    /// Whether a table stands directly in a table, outside its cells.
    pub(super) fn is_between_cells(&self) -> bool {
        last(&self.tables).is_some() && last(&self.tables) == last(&self.scopes)
    }
}

pub(super) fn last(positions: &[usize]) -> Option<usize> {
    positions.last().copied()
}
