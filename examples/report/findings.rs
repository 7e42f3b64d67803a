//! The advice of the lint, grouped by rule.

use gongwen::{Document, Finding, FindingCode, LineIndex, Profile, Span};

use crate::common::one_line;
use crate::mend::mended;
use crate::words::{self, word};

/// How many characters of the text are shown on each side of a finding.
const AROUND: usize = 12;
/// A rule with more findings is folded at first.
const FOLDED: usize = 8;

/// The findings of one rule.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) name: &'static str,
    /// How binding the rule is, as a class of the page, and in words.
    pub(crate) grade: &'static str,
    pub(crate) grade_word: &'static str,
    pub(crate) clause: String,
    pub(crate) items: Vec<Item>,
}

impl Group {
    pub(crate) fn is_open(&self) -> bool {
        self.items.len() <= FOLDED
    }
}

/// A finding as the page shows it.
#[derive(Debug)]
pub(crate) struct Item {
    /// Its mark in the text.
    pub(crate) mark: usize,
    pub(crate) start: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
    pub(crate) before: String,
    pub(crate) words: String,
    pub(crate) behind: String,
    pub(crate) fix: Option<String>,
}

/// All findings, the most binding first. Their places are added to those that are marked in the text.
pub(crate) fn groups(
    document: &Document<'_>,
    profile: Profile,
    places: &mut Vec<(Span, &'static str)>,
) -> Vec<Group> {
    let mut findings = document.lint(profile);
    findings.sort_by_key(|it| (it.grade, it.code));
    let lines = LineIndex::new(&document.source);
    let mut groups: Vec<(FindingCode, Group)> = Vec::new();
    for finding in &findings {
        if groups.last().is_none_or(|it| it.0 != finding.code) {
            groups.push((finding.code, group(finding)));
        }
        let mark = places.len();
        places.push((finding.span, class(finding.grade.name())));
        if let Some((_, group)) = groups.last_mut() {
            group.items.push(item(&document.source, &lines, finding, mark));
        }
    }
    groups.into_iter().map(|it| it.1).collect()
}

/// The class of a mark.
fn class(grade: &str) -> &'static str {
    match grade {
        "standard" => "finding standard",
        "suspicion" => "finding suspicion",
        _ => "finding",
    }
}

fn group(finding: &Finding) -> Group {
    let grade = finding.grade.name();
    Group {
        name: word(words::FINDINGS, finding.code.name()),
        grade,
        grade_word: word(words::GRADES, grade),
        clause: finding.clause.as_deref().unwrap_or("").into(),
        items: Vec::new(),
    }
}

fn item(source: &str, lines: &LineIndex<'_>, finding: &Finding, mark: usize) -> Item {
    let (place, span) = (lines.position(finding.span.start), finding.span);
    let before: Vec<char> = source
        .get(..span.start)
        .unwrap_or("")
        .chars()
        .rev()
        .take_while(|it| !BREAKS.contains(it))
        .take(AROUND)
        .collect();
    let behind: String = source
        .get(span.end..)
        .unwrap_or("")
        .chars()
        .take_while(|it| !BREAKS.contains(it))
        .take(AROUND)
        .collect();
    let fix = finding.fix.as_ref().map(|it| mended(it, source, span));
    Item {
        mark,
        start: span.start,
        line: place.line,
        column: place.column,
        message: one_line(&finding.message.zh),
        before: one_line(&before.iter().rev().collect::<String>()),
        words: one_line(span.of(source).unwrap_or("")),
        behind: one_line(&behind),
        fix: fix.map(|it| if it.is_empty() { "删去".into() } else { format!("改为“{it}”") }),
    }
}

/// What ends a line.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
