//! Phase 3: what stands in the sentences.

pub(crate) mod abbreviation;
pub(crate) mod placeholder;
pub(crate) mod quotation;
pub(crate) mod time;
pub(crate) mod title;

use crate::{Document, PartialDate};

/// Fills the inlines of every sentence of the tree, in document order.
pub(crate) fn read(_document: &mut Document<'_>, _reference_date: Option<PartialDate>) {}
