//! Reads the main part: paragraphs, their text, rows of tables.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::assembly::Assembly;
use super::super::extracted::{Extracted, OriginKind, Place, WordPlace};
use super::counter::Counter;
use super::error::Problem;
use super::styles::ListPlace;
use super::xml::{Node, Tag, Xml};

/// What the fields are called whose results are numbers of pages: the page's, not the text's.
const PAGE_FIELDS: &[&str] = &["PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES"];

/// How much of the instruction of a field is kept.
const INSTRUCTION: usize = 40;

/// A paragraph that is being read.
#[derive(Clone, Debug, Default)]
struct Paragraph {
    index: usize,
    text: String,
    style: Option<String>,
    place: ListPlace,
    /// Whether its end was deleted, so that the next paragraph goes on with its text.
    is_end_deleted: bool,
    /// Whether the run is not shown.
    is_hidden: bool,
}

/// What text is read for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    Nothing,
    Text,
    Instruction,
}

/// A field: `{ PAGEREF … }`.
#[derive(Clone, Debug, Default)]
struct Field {
    instruction: String,
    is_muted: bool,
}

/// The main part, while it is read.
pub(super) struct Body<'f> {
    counter: Counter<'f>,
    assembly: Assembly,
    /// Paragraphs that are open: a text box stands inside one.
    paragraphs: Vec<Paragraph>,
    fields: Vec<Field>,
    /// How many of the fields are muted.
    muted: usize,
    reading: Reading,
    /// The text of paragraphs whose ends were deleted.
    carried: String,
}

impl<'f> Body<'f> {
    /// Reads the main part.
    pub(super) fn read(mut xml: Xml<'_>, counter: Counter<'f>) -> Result<Extracted, Problem> {
        let mut body = Self {
            counter,
            assembly: Assembly::default(),
            paragraphs: Vec::new(),
            fields: Vec::new(),
            muted: 0,
            reading: Reading::Nothing,
            carried: String::new(),
        };
        loop {
            let node = xml.next()?;
            match &node {
                Node::Open(tag) => body.open(&mut xml, tag)?,
                Node::Text(text) => body.text(text),
                Node::End => break,
                Node::Close(..) => body.close(node.closed().unwrap_or("")),
            }
        }
        let rest = core::mem::take(&mut body.carried);
        body.write(&rest, xml.paragraphs().saturating_sub(1));
        Ok(body.assembly.finish())
    }

    fn open(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Problem> {
        match tag.name() {
            "p" => {
                let index = xml.paragraphs().saturating_sub(1);
                self.paragraphs.push(Paragraph { index, ..Paragraph::default() });
            }
            "pPr" => self.properties(xml)?,
            "r" => self.hide(false),
            "rPr" => self.run_properties(xml)?,
            "t" => self.reading = Reading::Text,
            "instrText" => self.reading = Reading::Instruction,
            // A tab parts cells; here it is a gap.
            "tab" | "ptab" => self.text_of_sign(" "),
            "br" | "cr" => self.text_of_sign("\n"),
            "noBreakHyphen" => self.text_of_sign("-"),
            "fldChar" => self.field(tag.attribute("fldCharType").as_deref()),
            "fldSimple" => self.open_field(&tag.attribute("instr").unwrap_or_default()),
            "tr" => self.assembly.open_row(),
            "tc" => self.assembly.open_cell(),
            "trPr" => self.row_properties(xml)?,
            // Deleted text, what was there before a change, and the second way of what was read in the first.
            "del" | "moveFrom" | "tblPr" | "tblGrid" | "tcPr" | "sectPr" | "sdtPr" | "rt" | "tblPrEx" => {
                xml.skip()?;
            }
            _ if tag.is_fallback() => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "t" | "instrText" => self.reading = Reading::Nothing,
            "fldSimple" => self.close_field(),
            "tr" => self.assembly.close_row(),
            _ => {}
        }
    }

    /// Reads `w:pPr`.
    fn properties(&mut self, xml: &mut Xml<'_>) -> Result<(), Problem> {
        let mut found = Paragraph::default();
        while let Some(tag) = xml.next_in("pPr")? {
            match tag.name() {
                "pStyle" => found.style = tag.value(),
                "numPr" => found.place = ListPlace::read(xml)?,
                // In the properties of the paragraph's end: the end was deleted, or moved away.
                "del" | "moveFrom" => found.is_end_deleted = true,
                "pPrChange" | "rPrChange" | "sectPr" | "tabs" => xml.skip()?,
                _ if tag.is_fallback() => xml.skip()?,
                _ => {}
            }
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.style = found.style;
            paragraph.place = found.place;
            paragraph.is_end_deleted = found.is_end_deleted;
        }
        Ok(())
    }

    /// Reads `w:rPr`: text may be hidden.
    fn run_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), Problem> {
        while let Some(tag) = xml.next_in("rPr")? {
            match tag.name() {
                "vanish" => self.hide(tag.is_on()),
                "rPrChange" => xml.skip()?,
                _ if tag.is_fallback() => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads `w:trPr`: the row may be deleted.
    fn row_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), Problem> {
        let depth = xml.depth().saturating_sub(1);
        let mut is_deleted = false;
        while let Some(tag) = xml.next_in("trPr")? {
            match tag.name() {
                "del" => is_deleted = true,
                "trPrChange" => xml.skip()?,
                _ => {}
            }
        }
        if is_deleted {
            xml.skip_to(depth.saturating_sub(1))?;
            self.assembly.close_row();
        }
        Ok(())
    }

    fn hide(&mut self, is_hidden: bool) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.is_hidden = is_hidden;
        }
    }

    fn text(&mut self, text: &str) {
        match self.reading {
            Reading::Text => {
                // Breaks and tabs have elements of their own; in text they are blanks.
                let mut parts = text.split(['\n', '\r', '\t']);
                self.text_of_sign(parts.next().unwrap_or(""));
                for part in parts {
                    self.text_of_sign(" ");
                    self.text_of_sign(part);
                }
            }
            Reading::Instruction => {
                if let Some(field) =
                    self.fields.last_mut().filter(|field| field.instruction.len() < INSTRUCTION)
                {
                    field.instruction.push_str(crate::text::head(text, INSTRUCTION));
                }
            }
            Reading::Nothing => {}
        }
    }

    fn text_of_sign(&mut self, sign: &str) {
        if self.muted > 0 {
            return;
        }
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|paragraph| !paragraph.is_hidden) {
            paragraph.text.push_str(sign);
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    let is_muted = is_page_field(&field.instruction);
                    self.muted += usize::from(is_muted && !field.is_muted);
                    field.is_muted |= is_muted;
                }
            }
            Some("end") => self.close_field(),
            _ => {}
        }
    }

    fn open_field(&mut self, instruction: &str) {
        let is_muted = is_page_field(instruction);
        self.muted += usize::from(is_muted);
        self.fields.push(Field { instruction: String::new(), is_muted });
    }

    fn close_field(&mut self) {
        match self.fields.pop() {
            Some(field) => self.muted -= usize::from(field.is_muted),
            None => self.muted = 0,
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        // A field whose result is a number ends in its paragraph; one without an end must not swallow the text behind it.
        while self.muted > 0 {
            self.close_field();
        }
        self.carried.push_str(&paragraph.text);
        if paragraph.is_end_deleted {
            return;
        }
        let text = core::mem::take(&mut self.carried);
        self.assembly.break_paragraph();
        let place = Place::Word(WordPlace::new(paragraph.index));
        if let Some(number) = self.counter.number(paragraph.style.as_deref(), paragraph.place) {
            self.assembly.push(&number, OriginKind::Numbered, place);
        }
        self.write(&text, paragraph.index);
    }

    /// Writes the text of a paragraph.
    fn write(&mut self, text: &str, index: usize) {
        let place = Place::Word(WordPlace::new(index));
        for line in text.split('\n') {
            self.assembly.push(line, OriginKind::Copied, place);
            self.assembly.break_line();
        }
        self.assembly.break_paragraph();
    }
}

fn is_page_field(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or("");
    PAGE_FIELDS.iter().any(|field| field.eq_ignore_ascii_case(name))
}
