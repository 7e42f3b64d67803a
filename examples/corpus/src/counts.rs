//! What the summary counts.

use std::collections::BTreeMap;

use gongwen::{Document, Measure, Profile};

/// Counts over any number of files; adding is all that is done with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) documents: u64,
    pub(crate) unread: u64,
    /// Files of another kind.
    pub(crate) passed_over: u64,
    /// Blanks and line breaks are none.
    pub(crate) characters: u64,
    /// By the name of the family; `None` without marker.
    pub(crate) sections: BTreeMap<Option<String>, u64>,
    pub(crate) figures: BTreeMap<Kind, u64>,
    /// By code: diagnostics, findings of the lint.
    pub(crate) findings: BTreeMap<&'static str, [u64; 2]>,
}

/// What figures are counted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Unit(String),
    NoUnit,
    Rank,
    Proportion,
    Other,
}

impl Counts {
    /// A file that could not be read.
    pub(crate) fn unread() -> Self {
        Self { unread: 1, ..Self::default() }
    }

    pub(crate) fn of(document: &Document<'_>, profile: Option<Profile>) -> Self {
        let mut counts = Self { documents: 1, ..Self::default() };
        counts.characters = document.source.chars().filter(|c| !c.is_whitespace()).count() as u64;
        for section in document.sections() {
            let family = section.node.marker.as_ref().map(|it| it.family.name().to_owned());
            *counts.sections.entry(family).or_default() += 1;
        }
        for statistic in document.statistics() {
            *counts.figures.entry(kind(&statistic.node.measure)).or_default() += 1;
        }
        for it in &document.diagnostics {
            counts.found(it.code.name(), [1, 0]);
        }
        for it in profile.map_or_else(Vec::new, |profile| document.lint(profile)) {
            counts.found(it.code.name(), [0, 1]);
        }
        counts
    }

    fn found(&mut self, code: &'static str, [diagnostics, findings]: [u64; 2]) {
        let [all_diagnostics, all_findings] = self.findings.entry(code).or_default();
        *all_diagnostics += diagnostics;
        *all_findings += findings;
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.documents += other.documents;
        self.unread += other.unread;
        self.passed_over += other.passed_over;
        self.characters += other.characters;
        for (family, count) in other.sections {
            *self.sections.entry(family).or_default() += count;
        }
        for (kind, count) in other.figures {
            *self.figures.entry(kind).or_default() += count;
        }
        for (code, counts) in other.findings {
            self.found(code, counts);
        }
    }

    /// How many files were to be read.
    pub(crate) fn files(&self) -> u64 {
        self.documents + self.unread
    }
}

fn kind(measure: &Measure<'_>) -> Kind {
    match measure {
        Measure::Quantity(it) => {
            it.unit.as_ref().map_or(Kind::NoUnit, |unit| Kind::Unit(unit.text.to_string()))
        }
        Measure::Rank(_) => Kind::Rank,
        Measure::Proportion(_) => Kind::Proportion,
        _ => Kind::Other,
    }
}
