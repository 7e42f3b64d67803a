//! 校对 — advice on a document that is about to be issued: punctuation of markers, numbering, counts and figures.
//!
//! [`Document::lint`] looks at the tree alone and changes nothing; [`apply_fixes`] puts the certain fixes into the
//! text. [`Rule::all`] is the table of rules: code, grade, clause, profiles, and a sample of each.
//!
//! Better silent than wrong: a rule speaks where a careful editor would nod. What it does not judge:
//!
//! * the words: style, grammar, spelling, names, politics;
//! * layout: type sizes, margins, spacing of the rest of GB/T 9704-2012;
//! * growth in real terms (生产总值, 增加值), rough figures (余, 近, 约), sums of parts that may overlap and stay below
//!   their total;
//! * counts that are announced far from their list, or before more than one that could be meant.

mod amount;
mod breakdown;
mod change;
mod counts;
mod endings;
mod finding;
mod fix;
mod markers;
mod pairs;
mod placeholders;
mod profile;
mod punctuation;
mod ranges;
mod rule;
mod structure;
mod table;
mod view;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

pub use finding::{Edit, Finding, FindingCode, Grade, Message};
pub use fix::apply_fixes;
pub use profile::Profile;
pub use rule::Rule;

use crate::Document;
use rule::Sheet;
use view::View;

impl Document<'_> {
    /// 校对 — what a careful editor would mark before the text is issued, sorted by span.
    ///
    /// The document must carry its source; without it only the figures are looked at. Fixes are proved: the mended
    /// text is parsed and looked at again, and fixes after which there would be more to fix are withheld. Time grows
    /// linearly with the tree and its text.
    ///
    /// ```
    /// use gongwen::{Document, Profile};
    /// let document = Document::parse("全区建成基地92处，其中茶园41处，果园28处，蔬菜大棚25处。");
    /// let findings = document.lint(Profile::OfficialDocument);
    /// assert_eq!(findings[0].message.zh, "各项合计94处，比总数92处多2处");
    /// ```
    #[must_use]
    pub fn lint(&self, profile: Profile) -> Vec<Finding> {
        let mut findings = find(self, profile);
        settle(&self.source, profile, &mut findings);
        findings
    }
}

/// Every finding of the profile, sorted by span.
fn find(document: &Document<'_>, profile: Profile) -> Vec<Finding> {
    let view = View::new(document);
    let mut findings = Vec::new();
    for rule in Rule::all().iter().filter(|it| it.profiles.contains(&profile)) {
        (rule.check)(&view, &mut Sheet { rule, findings: &mut findings });
    }
    findings.sort_by_key(|it| (it.span, it.code));
    findings
}

/// Withholds the fixes after which there would be more to fix, because the mended text is read in another way: first
/// those of the rules that would speak again, then all. Each round withholds the fixes of a rule or ends.
fn settle(source: &str, profile: Profile, findings: &mut [Finding]) {
    while findings.iter().any(|it| it.fix.is_some()) {
        let fixed = apply_fixes(source, findings);
        let again = find(&Document::parse(&fixed), profile);
        let again: BTreeSet<FindingCode> =
            again.iter().filter(|it| it.fix.is_some()).map(|it| it.code).collect();
        if again.is_empty() {
            return;
        }
        let speaks = |it: &Finding| it.fix.is_some() && again.contains(&it.code);
        let is_known = findings.iter().any(speaks);
        for finding in findings.iter_mut().filter(|it| !is_known || again.contains(&it.code)) {
            finding.fix = None;
        }
    }
}
