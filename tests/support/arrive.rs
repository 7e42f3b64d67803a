//! Any bytes as a file of some kind: text in an encoding, a page, a Word file. The tests and the fuzzer share it.

use std::io::Write;

use gongwen::{Document, Extracted, OriginKind, Place, decode, extract_docx, extract_html};
use rawzip::ZipArchiveWriter;

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

const RELATIONS: &str = r#"<Relationships><Relationship Type="x/styles" Target="styles.xml"/><Relationship Type="x/numbering" Target="numbering.xml"/></Relationships>"#;

/// Reads the bytes as the kind that the first of them says, and checks what comes out.
pub(crate) fn arrive(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    match kind {
        b'h' => {
            if let Ok(extracted) = extract_html(&text) {
                check(&extracted, Some(&text));
            }
        }
        b'z' => word(rest),
        b'w' => word(&word_file(&text)),
        _ => bytes_of_some_encoding(rest),
    }
}

/// A Word file; its body, its lists and its styles are parted by `|||`.
fn word_file(text: &str) -> Vec<u8> {
    let mut parts = text.split("|||");
    let mut part = |root: &str, inner: &str| {
        let content = parts.next().unwrap_or("");
        let (open, close) = if inner.is_empty() {
            (String::new(), String::new())
        } else {
            (format!("<{inner}>"), format!("</{inner}>"))
        };
        format!("<w:{root} {WORD}>{open}{content}{close}</w:{root}>")
    };
    let document = part("document", "w:body");
    let numbering = part("numbering", "");
    let styles = part("styles", "");
    archive(&[
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/document.xml", &document),
        ("word/numbering.xml", &numbering),
        ("word/styles.xml", &styles),
    ])
}

/// An archive whose parts are stored as they are.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, text) in parts {
        let (mut entry, config) = archive.new_file(name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(text.as_bytes()).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn word(file: &[u8]) {
    if let Ok(extracted) = extract_docx(file) {
        check(&extracted, None);
    }
}

fn bytes_of_some_encoding(bytes: &[u8]) {
    let Ok(decoded) = decode(bytes) else { return };
    let mut end = 0;
    for malformed in &decoded.malformed {
        assert!(malformed.bytes.start >= end && malformed.bytes.end > malformed.bytes.start);
        end = malformed.bytes.end;
        assert!(decoded.text.get(malformed.offset..).is_some_and(|text| text.starts_with('\u{fffd}')));
    }
    assert!(end <= bytes.len());
    assert!(!decoded.malformed.is_empty() || !decoded.has_bom || decoded.text.len() <= bytes.len() * 3);
}

/// The origins stand in order, apart, inside the text; what is copied stands in the page. The text is a document.
pub(crate) fn check(extracted: &Extracted, page: Option<&str>) {
    let mut end = 0;
    // What no origin covers parts lines and cells.
    let is_gap = |start: usize, end: usize| {
        let gap = extracted.text.get(start..end);
        gap.is_some_and(|gap| gap.chars().all(|c| matches!(c, '\n' | '\t' | ' ')))
    };
    for origin in &extracted.origins {
        assert!(!origin.span.is_empty() && is_gap(end, origin.span.start), "{origin:?}");
        end = origin.span.end;
        let text = origin.span.of(&extracted.text);
        assert!(text.is_some(), "{origin:?}");
        if let (Place::Page(place), Some(page)) = (origin.place, page) {
            let source = place.span.of(page);
            assert!(source.is_some_and(|source| !source.is_empty()), "{origin:?}");
            assert!(origin.kind != OriginKind::Copied || text == source, "{text:?} {source:?}");
        }
        assert_eq!(extracted.origin_of(origin.span.start), Some(origin));
    }
    assert!(is_gap(end, extracted.text.len()));
    let document = Document::parse(&extracted.text);
    assert!(document.validate().is_ok(), "{document:#}");
}
