//! Owned copies: every node without the lifetime of its source.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{
    Abbreviation, Block, Comparison, Diagnostic, Document, Inline, Marker, Measure, Paragraph, Placeholder,
    Proportion, Quantity, Quotation, Rank, Section, Sentence, Statistic, Subject, Time, Title, Unit,
};

fn own(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

fn own_all<T, U>(nodes: Vec<T>, into_owned: fn(T) -> U) -> Vec<U> {
    nodes.into_iter().map(into_owned).collect()
}

/// Gives a node `into_owned`: `own` lists its texts, `keep` what holds no text; others are written as they are.
macro_rules! owned {
    ($name:ident { own: $($text:ident)*; keep: $($plain:ident)*; $($field:ident: $value:expr,)* } with $this:ident) => {
        impl $name<'_> {
            /// The same node with texts of its own: it outlives the source.
            #[must_use]
            pub fn into_owned(self) -> $name<'static> {
                let $this = self;
                $name { $($text: own($this.$text),)* $($plain: $this.$plain,)* $($field: $value,)* }
            }
        }
    };
}

owned!(Document {
    own: source; keep: version;
    front: own_all(it.front, Paragraph::into_owned),
    body: own_all(it.body, Block::into_owned),
    back: own_all(it.back, Block::into_owned),
    diagnostics: own_all(it.diagnostics, Diagnostic::into_owned),
} with it);

owned!(Section {
    own: ; keep: span layout;
    marker: it.marker.map(Marker::into_owned),
    heading: it.heading.map(Sentence::into_owned),
    blocks: own_all(it.blocks, Block::into_owned),
} with it);

owned!(Marker { own: text; keep: span family ordinal; } with it);
owned!(Paragraph {
    own: ; keep: span role placement;
    sentences: own_all(it.sentences, Sentence::into_owned),
} with it);
owned!(Sentence { own: text; keep: span; inlines: own_all(it.inlines, Inline::into_owned), } with it);
owned!(Title { own: text; keep: span kind number; } with it);
owned!(Quotation { own: text; keep: span; inlines: own_all(it.inlines, Inline::into_owned), } with it);
owned!(Placeholder { own: text; keep: span; } with it);
owned!(Abbreviation { own: text; keep: span kind; } with it);
owned!(Time { own: text; keep: span kind start end closed; } with it);

owned!(Statistic {
    own: text; keep: span id relation aggregation basis modality role respective;
    subjects: own_all(it.subjects, Subject::into_owned),
    measure: it.measure.into_owned(),
    period: it.period.map(|period| Box::new((*period).into_owned())),
    comparisons: own_all(it.comparisons, Comparison::into_owned),
} with it);

owned!(Quantity {
    own: text; keep: span number qualifier lower upper about;
    unit: it.unit.map(Unit::into_owned),
} with it);
owned!(Unit { own: text; keep: kind; code: it.code.map(own), per: it.per.map(own), } with it);
owned!(Rank { own: text; keep: span position top reverse; scope: it.scope.map(own), } with it);
owned!(Proportion { own: text; keep: span terms; } with it);
owned!(Subject { own: text; keep: span origin; } with it);
owned!(Comparison {
    own: ; keep: span base direction from_statistic;
    change: it.change.map(|it| Box::new((*it).into_owned())),
    from: it.from.map(|it| Box::new((*it).into_owned())),
} with it);
owned!(Diagnostic { own: message; keep: code severity span related; } with it);

impl Block<'_> {
    /// The same node with texts of its own: it outlives the source.
    #[must_use]
    pub fn into_owned(self) -> Block<'static> {
        match self {
            Self::Section(it) => Block::Section(Box::new((*it).into_owned())),
            Self::Paragraph(it) => Block::Paragraph(it.into_owned()),
        }
    }
}

impl Inline<'_> {
    /// The same node with texts of its own: it outlives the source.
    #[must_use]
    pub fn into_owned(self) -> Inline<'static> {
        match self {
            Self::Statistic(it) => Inline::Statistic(Box::new((*it).into_owned())),
            Self::Time(it) => Inline::Time(Box::new((*it).into_owned())),
            Self::Title(it) => Inline::Title(Box::new((*it).into_owned())),
            Self::Quotation(it) => Inline::Quotation(Box::new((*it).into_owned())),
            Self::Placeholder(it) => Inline::Placeholder(Box::new((*it).into_owned())),
            Self::Abbreviation(it) => Inline::Abbreviation(Box::new((*it).into_owned())),
        }
    }
}

impl Measure<'_> {
    /// The same node with texts of its own: it outlives the source.
    #[must_use]
    pub fn into_owned(self) -> Measure<'static> {
        match self {
            Self::Quantity(it) => Measure::Quantity(Box::new((*it).into_owned())),
            Self::Rank(it) => Measure::Rank(Box::new((*it).into_owned())),
            Self::Proportion(it) => Measure::Proportion(Box::new((*it).into_owned())),
        }
    }
}
