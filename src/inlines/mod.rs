//! Phase 3: what stands in the sentences.

pub(crate) mod time;

use crate::{Document, PartialDate};

/// Fills the inlines of every sentence of the tree, in document order.
pub(crate) fn read(_document: &mut Document<'_>, _reference_date: Option<PartialDate>) {}
