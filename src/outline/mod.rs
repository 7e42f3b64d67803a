//! Phase 2: which markers are real, how they nest, what is front and back matter.
//!
//! [`zones`] sets front and back apart, [`lists`] decides which marks are markers, [`build`] nests them on one
//! [`stack`] and gives every other paragraph its [`placement`].

mod back;
mod build;
mod cues;
mod embedded;
mod evidence;
mod findings;
mod front;
mod head;
mod labels;
mod line;
mod lists;
mod page;
mod placement;
mod rank;
mod sentences;
mod stack;
mod structure;
mod tables;
mod title;
mod zones;

use crate::{Document, lines};

/// Reads the structure of a document.
pub(crate) fn read<'s>(source: &'s str, custom: &[lines::CustomFamily]) -> Document<'s> {
    let structure = structure::Structure::new(lines::read(source, custom));
    let lists = lists::choose(&structure);
    build::document(&structure, &lists)
}
