//! What the tests share: the checker, real texts where they are at hand, generated texts, models and trees.
#![allow(dead_code, reason = "each test crate uses its own part")]

pub(crate) mod chunks;
pub(crate) mod corpus;
pub(crate) mod evaluator;
pub(crate) mod figures;
pub(crate) mod han;
pub(crate) mod html;
pub(crate) mod lint_cases;
pub(crate) mod markdown;
pub(crate) mod markup;
pub(crate) mod model;
pub(crate) mod pages;
pub(crate) mod pieces;
pub(crate) mod sample;
pub(crate) mod soup;

use gongwen::{Document, Event, Layout, NodeRef, Numeral};

/// Parses a text and checks every invariant of the tree.
#[track_caller]
pub(crate) fn check(source: &str) -> Document<'_> {
    let document = Document::parse(source);
    if let Err(violations) = document.validate() {
        let places: Vec<String> = violations
            .as_slice()
            .iter()
            .take(5)
            .map(|it| format!("{it}: {:?}", it.span.of(source).unwrap_or("")))
            .collect();
        panic!("{violations}\n{}\nsource: {:?}\n{document}", places.join("\n"), short(source));
    }
    assert_eq!(rebuild(&document), source, "the source is rebuilt byte for byte");
    assert_eq!(document, Document::parse(source), "parsing twice is equal");
    document
}

/// Whether a text, if it is a numeral, has the value that the evaluators apart from the crate find.
pub(crate) fn is_value(text: &str) -> bool {
    text.parse::<Numeral>().map_or(true, |numeral| {
        let value = numeral.value();
        evaluator::agree(text, evaluator::Exact { mantissa: value.mantissa(), places: value.scale() })
    })
}

fn short(source: &str) -> String {
    source.chars().take(400).collect()
}

/// The source, put together from the leaves and what lies between them.
fn rebuild(document: &Document<'_>) -> String {
    let mut text = String::new();
    for event in document.walk() {
        if let Event::Enter(leaf @ (NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_))) = event
        {
            text.push_str(&document.source[text.len()..leaf.span().start]);
            text.push_str(leaf.span().of(&document.source).unwrap());
        }
    }
    text.push_str(&document.source[text.len()..]);
    text
}

/// One line a node: the structure with its texts, without offsets and layouts.
pub(crate) fn shape(document: &Document<'_>) -> Vec<String> {
    let mut depth = 0_usize;
    let mut lines = Vec::new();
    for event in document.walk() {
        match event {
            Event::Enter(NodeRef::Section(it)) => {
                let marker = it.marker.as_ref();
                let heading = it.heading.as_ref().map_or("", |it| &it.text);
                let family = marker.map_or("unnumbered", |it| it.family.name());
                let ordinal = marker.and_then(|it| it.ordinal).unwrap_or(0);
                lines.push(format!("{depth} {family} {ordinal} {heading}"));
                depth += 1;
            }
            Event::Leave(NodeRef::Section(_)) => depth -= 1,
            Event::Enter(NodeRef::Paragraph(it)) => {
                let text: String = it.sentences.iter().map(|it| &*it.text).collect();
                lines.push(format!("{depth} {} {text}", it.role.name()));
            }
            _ => {}
        }
    }
    lines
}

/// The outline alone: depth, family, ordinal, layout and heading of every section.
pub(crate) fn outline(document: &Document<'_>) -> Vec<model::Line> {
    let mut depth = 0;
    let mut lines = Vec::new();
    for event in document.walk() {
        match event {
            Event::Enter(NodeRef::Section(it)) => {
                let marker = it.marker.as_ref();
                lines.push(model::Line {
                    depth,
                    family: marker.map_or("unnumbered", |it| it.family.name()).to_string(),
                    ordinal: marker.and_then(|it| it.ordinal).unwrap_or(0),
                    layout: it.layout,
                    heading: it.heading.as_ref().map_or(String::new(), |it| it.text.to_string()),
                });
                depth += 1;
            }
            Event::Leave(NodeRef::Section(_)) => depth -= 1,
            _ => {}
        }
    }
    lines
}

/// Where the inline markers stand.
pub(crate) fn inline_markers(document: &Document<'_>) -> Vec<usize> {
    document
        .walk()
        .filter_map(|event| match event {
            Event::Enter(NodeRef::Section(it)) if it.layout == Layout::Inline => Some(it.span.start),
            _ => None,
        })
        .collect()
}

/// CR LF for LF, a BOM, a final newline and U+3000 for a blank of an indent change nothing but offsets.
#[track_caller]
pub(crate) fn harmless(text: &str) {
    let before = shape(&Document::parse(text));
    let same = |edit: &str, after: &str| {
        let after = shape(&Document::parse(after));
        let first = before.iter().zip(&after).find(|(a, b)| a != b);
        assert!(before == after, "{edit} changed the tree: {first:?}\n{text:?}");
    };
    if !text.contains('\r') {
        same("CR LF", &text.replace('\n', "\r\n"));
    }
    if !text.starts_with('\u{feff}') {
        same("a BOM", &format!("\u{feff}{text}"));
    }
    same("a final newline", &format!("{text}\n"));
    same("a wide indent", &text.replace("\n ", "\n\u{3000}"));
}
