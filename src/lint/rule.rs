//! A rule of the lint: its row in the table, and the sheet on which it writes what it finds.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use super::view::View;
use super::{Edit, Finding, FindingCode, Grade, Message, Profile};
use crate::Span;

/// 规则 — a rule of the lint, for those who want to list them.
///
/// ```
/// use gongwen::{Document, Profile, Rule};
/// for rule in Rule::all() {
///     let findings = Document::parse(rule.sample).lint(rule.profiles[0]);
///     assert!(findings.iter().any(|it| it.code == rule.code), "{}", rule.sample);
/// }
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// The code of its findings.
    pub code: FindingCode,
    /// The grade of its findings.
    pub grade: Grade,
    /// The clause behind it; absent where none stands behind it.
    pub clause: Option<&'static str>,
    /// The profiles in which it speaks.
    pub profiles: &'static [Profile],
    /// A text in which it finds something.
    pub sample: &'static str,
    pub(super) check: Check,
}

/// What a rule does: looks at the document, writes on the sheet.
pub(super) type Check = fn(&View<'_, '_>, &mut Sheet<'_>);

impl Rule {
    /// Every rule.
    ///
    /// ```
    /// use gongwen::{Grade, Rule};
    /// let by_standard = Rule::all().iter().filter(|it| it.grade == Grade::Standard);
    /// assert!(by_standard.clone().count() > 0 && by_standard.clone().all(|it| it.clause.is_some()));
    /// ```
    #[must_use]
    pub const fn all() -> &'static [Self] {
        super::table::RULES
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("code", &self.code)
            .field("grade", &self.grade)
            .field("clause", &self.clause)
            .field("profiles", &self.profiles)
            .field("sample", &self.sample)
            .finish_non_exhaustive()
    }
}

/// The findings so far, and the rule that is writing.
pub(super) struct Sheet<'f> {
    pub(super) rule: &'static Rule,
    pub(super) findings: &'f mut Vec<Finding>,
}

impl Sheet<'_> {
    /// Adds a finding of the rule.
    pub(super) fn add(
        &mut self,
        span: Span,
        zh: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) {
        self.add_with(span, zh, en, &[], None);
    }

    /// Adds a finding with related places and a fix.
    pub(super) fn add_with(
        &mut self,
        span: Span,
        zh: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
        related: &[Span],
        fix: Option<Edit>,
    ) {
        self.findings.push(Finding {
            code: self.rule.code,
            grade: self.rule.grade,
            clause: self.rule.clause.map(Cow::Borrowed),
            span,
            related: related.into(),
            message: Message::new(zh, en),
            fix,
        });
    }
}
