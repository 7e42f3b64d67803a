//! Phase 3: what stands in the sentences.

pub(crate) mod abbreviation;
mod index;
mod leads;
mod meaning;
mod outlook;
pub(crate) mod placeholder;
pub(crate) mod quantity;
pub(crate) mod quotation;
mod scan;
pub(crate) mod time;
pub(crate) mod title;
mod token;

pub use quantity::{QuantityError, QuantityValue};

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::slice::IterMut;

use crate::chars::{is_blank, is_break};
use crate::{Block, Document, Inline, Paragraph, ParagraphRole, PartialDate, Section, Sentence};
use leads::next_lead;
use token::{Context, Follows, Scan};

/// Fills the inlines of every sentence of the tree, in document order.
pub(crate) fn read(document: &mut Document<'_>, reference_date: Option<PartialDate>) {
    let Document { source: Cow::Borrowed(source), front, body, back, .. } = document else { return };
    let mut reader = Reader::new(source, reference_date);
    for paragraph in front {
        reader.paragraph(paragraph);
    }
    reader.blocks(body.iter_mut());
    reader.blocks(back.iter_mut());
}

/// What is known while the sentences are read one after another.
struct Reader<'a> {
    source: &'a str,
    /// Whether the document sets blanks between its digits.
    spaced: bool,
    follows: Follows,
    /// Where the last sentence ends in the source.
    end: usize,
    scanner: scan::Scanner,
    /// What the scan of a sentence finds; kept from one sentence to the next for its room.
    scan: Scan<'a>,
    assembler: meaning::Assembler<'a>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, reference_date: Option<PartialDate>) -> Self {
        Self {
            source,
            spaced: is_spaced(source),
            follows: Follows::NewParagraph,
            end: 0,
            scanner: scan::Scanner::new(reference_date),
            scan: Scan::default(),
            assembler: meaning::Assembler::new(),
        }
    }

    /// Blocks and what is in them, in document order, without recursion.
    fn blocks(&mut self, blocks: IterMut<'_, Block<'a>>) {
        let mut open = vec![(blocks, None)];
        while let Some((blocks, outlook)) = open.last_mut() {
            self.assembler.outlook = *outlook;
            match blocks.next() {
                None => drop(open.pop()),
                Some(Block::Paragraph(paragraph)) => self.paragraph(paragraph),
                Some(Block::Section(section)) => {
                    let own = section.heading.as_ref().and_then(|it| outlook::outlook(&it.text));
                    let inner = own.or(*outlook);
                    self.heading(section);
                    open.push((section.blocks.iter_mut(), inner));
                }
            }
        }
    }

    /// The marker stands between the heading and what is before it.
    fn heading(&mut self, section: &mut Section<'a>) {
        if let Some(heading) = &mut section.heading {
            self.follows = self.seam(heading.span.start);
            self.sentence(heading, ParagraphRole::Body);
        }
    }

    fn paragraph(&mut self, paragraph: &mut Paragraph<'a>) {
        let role = paragraph.role;
        self.follows = self.seam(paragraph.span.start);
        for sentence in &mut paragraph.sentences {
            self.sentence(sentence, role);
            self.follows = Follows::SameParagraph;
        }
    }

    /// How the sentence at `start` follows the last one: a break or two blanks between them part paragraphs.
    /// What stands behind a run-in heading or an inline item is of one paragraph with it.
    fn seam(&self, start: usize) -> Follows {
        let gap = self.source.get(self.end..start).unwrap_or("");
        let is_wide = gap.contains(is_break) || gap.chars().filter(|c| is_blank(*c)).nth(1).is_some();
        if is_wide || self.end == 0 { Follows::NewParagraph } else { Follows::SameParagraph }
    }

    fn sentence(&mut self, sentence: &mut Sentence<'a>, role: ParagraphRole) {
        self.end = sentence.span.end;
        let first = next_lead(&sentence.text, 0);
        if first.is_none() {
            self.scanner.pass_over();
            self.assembler.pass_over();
            return;
        }
        let context = Context::new(self.source, sentence.span, &sentence.text, self.follows);
        sentence.inlines = if self.spaced {
            let mut compact = String::new();
            let context = context.unspaced(&mut compact);
            self.inlines(&context, next_lead(context.text, 0), role)
        } else {
            self.inlines(&context, first, role)
        };
    }

    fn inlines(
        &mut self,
        context: &Context<'a, '_>,
        first: Option<(usize, char)>,
        role: ParagraphRole,
    ) -> Vec<Inline<'a>> {
        self.scanner.scan(context, first, role, &mut self.scan);
        self.assembler.assemble(context, &mut self.scan)
    }
}

/// Whether a document sets blanks between its digits (7 4 7 7 2), judged by its beginning.
fn is_spaced(source: &str) -> bool {
    let sample = source.as_bytes().get(..32_768).unwrap_or(source.as_bytes());
    let is_digit = |at: Option<usize>| at.and_then(|at| sample.get(at)).is_some_and(u8::is_ascii_digit);
    let blanks = memchr::memchr_iter(b' ', sample);
    let spaced = blanks.filter(|at| is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))).count();
    let solid = || sample.windows(2).filter(|two| two.iter().all(u8::is_ascii_digit)).count();
    spaced > 10 && spaced > solid()
}
