//! The advice of the lint, grouped by rule.

use gongwen::{Document, Finding, FindingCode, LineIndex, Position, Profile, Span};

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
    let findings = document.lint(profile);
    let mut findings: Vec<(Position, &Finding)> =
        positions(&document.source, &findings).into_iter().zip(&findings).collect();
    findings.sort_by_key(|(_, it)| (it.grade, it.code));
    let mut groups: Vec<(FindingCode, Group)> = Vec::new();
    for (place, finding) in findings {
        if groups.last().is_none_or(|it| it.0 != finding.code) {
            groups.push((finding.code, group(finding)));
        }
        let mark = places.len();
        places.push((finding.span, class(finding.grade.name())));
        if let Some((_, group)) = groups.last_mut() {
            group.items.push(item(&document.source, place, finding, mark));
        }
    }
    groups.into_iter().map(|it| it.1).collect()
}

/// The lines and columns of findings in their order. In one line they are counted on, for it may be a whole document.
fn positions(source: &str, findings: &[Finding]) -> Vec<Position> {
    let lines = LineIndex::new(source);
    let mut last: Option<(usize, Position)> = None;
    let next = |finding: &Finding| {
        let start = finding.span.start;
        let between = last.and_then(|(end, place)| Some((place, source.get(end..start)?)));
        let position = match between.filter(|(_, words)| !words.contains(BREAKS)) {
            Some((mut place, words)) => {
                place.column += words.chars().count();
                place
            }
            None => lines.position(start),
        };
        last = Some((start, position));
        position
    };
    findings.iter().map(next).collect()
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

fn item(source: &str, place: Position, finding: &Finding, mark: usize) -> Item {
    let span = finding.span;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_index() {
        let source = "压实责任,改进作风,按月调度。\r\n二、办好夜校,按季轮训\n日报,周报";
        let findings = Document::parse(source).lint(Profile::OfficialDocument);
        let lines = LineIndex::new(source);
        let expected: Vec<(usize, usize)> =
            findings.iter().map(|it| lines.position(it.span.start)).map(|it| (it.line, it.column)).collect();
        let found: Vec<(usize, usize)> =
            positions(source, &findings).iter().map(|it| (it.line, it.column)).collect();
        assert_eq!(found, expected);
        assert!(found.len() > 3 && found[0].0 == found[1].0 && found[1].0 != found[2].0, "{found:?}");
    }
}
