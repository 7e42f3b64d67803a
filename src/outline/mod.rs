//! Phase 2: which markers are real, how they nest, what is front and back matter.

use crate::{Block, Document, Paragraph, ParagraphRole, Parser, Sentence, Span, text};

/// Reads the structure of a document.
pub(crate) fn read<'a>(source: &'a str, _parser: &Parser) -> Document<'a> {
    // A stand-in until the phase is written: a paragraph a line, a sentence a 。
    let mut document = Document::new(source);
    let mut at = 0;
    for line in source.split('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len() + 1;
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let mut paragraph = Paragraph::new(Span::new(start, start + line.len()), ParagraphRole::Body);
        let mut begin = start;
        for piece in line.split_inclusive(['。', '！', '？']) {
            let span = Span::new(begin, begin + piece.len());
            begin = span.end;
            paragraph.sentences.push(Sentence::new(span, text::join(piece)));
        }
        document.body.push(Block::Paragraph(paragraph));
    }
    document
}
