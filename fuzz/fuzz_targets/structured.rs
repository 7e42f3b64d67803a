//! Documents built from pieces that mean something: valid, and unchanged by CR LF and a final newline.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use gongwen::{Document, Event, NodeRef};
use libfuzzer_sys::fuzz_target;
use pieces::PIECES;

#[path = "../../tests/support/pieces.rs"]
mod pieces;

#[derive(Debug)]
struct Text(String);

impl<'a> Arbitrary<'a> for Text {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let mut text = String::new();
        while !bytes.is_empty() {
            // CR is put in below.
            let piece = bytes.choose(PIECES)?;
            text.push_str(if piece.contains('\r') { "" } else { piece });
        }
        Ok(Self(text))
    }
}

fuzz_target!(|text: Text| {
    let Text(text) = text;
    let document = Document::parse(&text);
    if let Err(violations) = document.validate() {
        panic!("{violations}\n{text:?}\n{document:#}");
    }
    let before = texts(&document);
    for after in [text.replace('\n', "\r\n"), format!("{text}\n")] {
        assert_eq!(before, texts(&Document::parse(&after)), "{text:?}");
    }
});

/// Kind and text of every node: the tree without offsets.
fn texts(document: &Document<'_>) -> Vec<(char, String)> {
    let mut texts = Vec::new();
    for event in document.walk() {
        let (kind, node) = match event {
            Event::Enter(node @ NodeRef::Section(_)) => ('(', node),
            Event::Leave(node @ NodeRef::Section(_)) => (')', node),
            Event::Enter(node @ NodeRef::Paragraph(_)) => ('p', node),
            Event::Enter(node @ NodeRef::Inline(_)) => ('i', node),
            Event::Enter(node) => ('l', node),
            Event::Leave(_) => continue,
        };
        texts.push((kind, node.text().unwrap_or("").to_string()));
    }
    texts
}
