//! A statistic while the figures behind it are read.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use crate::{
    Aggregation, Basis, Comparison, FigureRole, Measure, Modality, Relation, Respective, Span, Statistic,
    Subject, Time,
};

/// A statistic without its measure, which its token keeps, and what later figures of the sentence need to know of it.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) span: Span,
    pub(super) text: Cow<'a, str>,
    pub(super) id: u32,
    pub(super) subjects: Vec<Subject<'a>>,
    pub(super) relation: Relation,
    pub(super) aggregation: Option<Aggregation>,
    pub(super) basis: Option<Basis>,
    pub(super) modality: Modality,
    pub(super) period: Option<Box<Time<'a>>>,
    pub(super) comparisons: Vec<Comparison<'a>>,
    pub(super) role: FigureRole,
    pub(super) respective: Option<Respective>,
    /// Among what a rank is one.
    pub(super) scope: Option<Cow<'a, str>>,
    /// Where it stands in the sentence.
    pub(super) place: Range<usize>,
    /// Its chunk.
    pub(super) at: usize,
    /// Its noun phrase, as positions among the chunks.
    pub(super) noun: Range<usize>,
}

impl<'a> Draft<'a> {
    /// A statistic of which nothing is known yet but where it stands.
    pub(super) const fn new(id: u32, span: Span, text: Cow<'a, str>, place: Range<usize>, at: usize) -> Self {
        Self {
            span,
            text,
            id,
            subjects: Vec::new(),
            relation: Relation::Be,
            aggregation: None,
            basis: None,
            modality: Modality::Actual,
            period: None,
            comparisons: Vec::new(),
            role: FigureRole::StandAlone,
            respective: None,
            scope: None,
            place,
            at,
            noun: 0..0,
        }
    }

    /// The statistic.
    pub(super) fn with(self, mut measure: Measure<'a>) -> Statistic<'a> {
        if let (Measure::Rank(rank), Some(scope)) = (&mut measure, self.scope) {
            rank.scope = Some(scope);
        }
        Statistic {
            span: self.span,
            text: self.text,
            id: self.id,
            subjects: self.subjects,
            relation: self.relation,
            measure,
            aggregation: self.aggregation,
            basis: self.basis,
            modality: self.modality,
            period: self.period,
            comparisons: self.comparisons,
            role: self.role,
            respective: self.respective,
        }
    }
}
