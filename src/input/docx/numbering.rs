//! The lists of a Word file, as `numbering.xml` defines them.

use alloc::string::String;
use std::collections::HashMap;

use super::super::ordinal::Counting;
use super::error::Problem;
use super::xml::{Tag, Xml, integer};

/// How many levels a list has.
pub(super) const LEVELS: usize = 9;

/// The longest text around a number, in bytes.
const TEXT: usize = 200;

/// How Word names the ways to count (ISO/IEC 29500-1, 17.18.59). What is missing counts in Arabic digits.
const FORMATS: &[(&str, Counting)] = &[
    ("decimal", Counting::Arabic),
    ("decimalHalfWidth", Counting::Arabic),
    ("decimalZero", Counting::ArabicZero),
    ("decimalFullWidth", Counting::ArabicWide),
    ("decimalFullWidth2", Counting::ArabicWide),
    ("chineseCounting", Counting::Han),
    ("chineseCountingThousand", Counting::Han),
    ("japaneseCounting", Counting::Han),
    ("taiwaneseCounting", Counting::Han),
    ("taiwaneseCountingThousand", Counting::Han),
    ("ideographDigital", Counting::HanDigits),
    ("japaneseDigitalTenThousand", Counting::HanDigits),
    ("taiwaneseDigital", Counting::HanDigits),
    ("chineseLegalSimplified", Counting::HanFormal),
    ("ideographLegalTraditional", Counting::HanFormal),
    ("japaneseLegal", Counting::HanFormal),
    ("ideographTraditional", Counting::Stem),
    ("ideographZodiac", Counting::Branch),
    ("ideographEnclosedCircle", Counting::HanCircled),
    ("decimalEnclosedCircle", Counting::Circled),
    ("decimalEnclosedCircleChinese", Counting::Circled),
    ("decimalEnclosedParen", Counting::Parenthesized),
    ("decimalEnclosedFullstop", Counting::Stopped),
    ("upperLetter", Counting::UpperLetter),
    ("lowerLetter", Counting::LowerLetter),
    ("upperRoman", Counting::UpperRoman),
    ("lowerRoman", Counting::LowerRoman),
    ("bullet", Counting::Hidden),
    ("none", Counting::Hidden),
];

/// Signs of the symbol fonts in which Word sets bullets, and the characters that look like them.
const BULLETS: &[(char, &str)] = &[
    ('\u{f06c}', "●"),
    ('\u{f06e}', "■"),
    ('\u{f075}', "◆"),
    ('\u{f076}', "◆"),
    ('\u{f0a7}', "▪"),
    ('\u{f0b2}', "□"),
    ('\u{f0d8}', "➢"),
    ('\u{f0b7}', "●"),
];

/// A level of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) start: i64,
    pub(super) counting: Counting,
    /// The text around the number: `%1、`, `第%2条`.
    pub(super) text: String,
    /// Whether a gap follows the number.
    pub(super) has_gap: bool,
    /// After which levels it begins anew: so many of the outermost; nothing for all.
    pub(super) restart: Option<i64>,
    /// Whether all numbers are shown in Arabic digits.
    pub(super) is_legal: bool,
    /// The style whose paragraphs stand on this level.
    pub(super) style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 0,
            counting: Counting::Arabic,
            text: String::new(),
            has_gap: true,
            restart: None,
            is_legal: false,
            style: None,
        }
    }
}

pub(super) type Levels = [Option<Level>; LEVELS];

/// A definition that lists share (`w:abstractNum`).
#[derive(Clone, Debug, Default)]
pub(super) struct Definition {
    pub(super) levels: Levels,
    /// The style that this is the definition of, and the style whose definition counts instead.
    style_link: Option<String>,
    num_style_link: Option<String>,
}

/// A list (`w:num`).
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    definition: i64,
    pub(super) levels: Levels,
    /// Where the list begins on each level, when it does not go on with others of its definition.
    pub(super) starts: [Option<i64>; LEVELS],
}

/// The lists of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<i64, Definition>,
    lists: HashMap<i64, List>,
    /// Definitions by the style that they are of.
    by_style: HashMap<String, i64>,
}

impl Numbering {
    /// Reads the part `numbering.xml`.
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Problem> {
        let mut numbering = Self::default();
        while let Some(tag) = xml.next_in("numbering")? {
            match tag.name() {
                "abstractNum" => numbering.read_definition(&mut xml, &tag)?,
                "num" => numbering.read_list(&mut xml, &tag)?,
                _ => xml.skip()?,
            }
        }
        Ok(numbering)
    }

    /// The list of that number, and what defines it.
    pub(super) fn list(&self, number: i64) -> Option<(&List, i64, &Definition)> {
        let list = self.lists.get(&number)?;
        let definition = self.definitions.get(&list.definition)?;
        let linked = definition.num_style_link.as_ref().and_then(|style| self.by_style.get(style));
        let number = linked.copied().unwrap_or(list.definition);
        Some((list, number, self.definitions.get(&number).unwrap_or(definition)))
    }

    fn read_definition(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Problem> {
        let number = tag.attribute("abstractNumId").and_then(|value| integer(&value));
        let mut definition = Definition::default();
        while let Some(tag) = xml.next_in("abstractNum")? {
            match tag.name() {
                "lvl" => read_level(xml, &tag, &mut definition.levels)?,
                "styleLink" => definition.style_link = tag.value(),
                "numStyleLink" => definition.num_style_link = tag.value(),
                _ => xml.skip()?,
            }
        }
        if let Some(number) = number {
            if let Some(style) = &definition.style_link {
                self.by_style.entry(style.clone()).or_insert(number);
            }
            self.definitions.insert(number, definition);
        }
        Ok(())
    }

    fn read_list(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Problem> {
        let number = tag.attribute("numId").and_then(|value| integer(&value));
        let mut list = List { definition: -1, ..List::default() };
        let mut level = None;
        while let Some(tag) = xml.next_in("num")? {
            match tag.name() {
                "abstractNumId" => list.definition = tag.number().unwrap_or(-1),
                "lvlOverride" => level = index(&tag),
                "startOverride" => {
                    if let Some(start) = level.and_then(|level| list.starts.get_mut(level)) {
                        *start = tag.number();
                    }
                }
                "lvl" => read_level(xml, &tag, &mut list.levels)?,
                _ => xml.skip()?,
            }
        }
        if let Some(number) = number {
            self.lists.insert(number, list);
        }
        Ok(())
    }
}

/// The attribute `w:ilvl`.
fn index(tag: &Tag<'_>) -> Option<usize> {
    usize::try_from(integer(&tag.attribute("ilvl")?)?).ok()
}

fn read_level(xml: &mut Xml<'_>, tag: &Tag<'_>, levels: &mut Levels) -> Result<(), Problem> {
    let at = index(tag);
    let mut level = Level::default();
    while let Some(tag) = xml.next_in("lvl")? {
        match tag.name() {
            "start" => level.start = tag.number().unwrap_or(0),
            "numFmt" => level.counting = counting(&tag.value().unwrap_or_default()),
            "lvlText" => level.text = text(&tag.value().unwrap_or_default()),
            "suff" => level.has_gap = tag.value().as_deref() != Some("nothing"),
            "lvlRestart" => level.restart = tag.number(),
            "isLgl" => level.is_legal = tag.is_on(),
            "pStyle" => level.style = tag.value(),
            "pPr" | "rPr" | "legacy" => xml.skip()?,
            _ if tag.is_fallback() => xml.skip()?,
            _ => {}
        }
    }
    if let Some(slot) = at.and_then(|at| levels.get_mut(at)) {
        *slot = Some(level);
    }
    Ok(())
}

fn counting(name: &str) -> Counting {
    FORMATS.iter().find(|(format, _)| *format == name).map_or(Counting::Arabic, |(_, counting)| *counting)
}

/// The text around a number, with signs that need no symbol font.
fn text(value: &str) -> String {
    let mut text = String::new();
    for c in crate::text::head(value, TEXT).chars() {
        match BULLETS.iter().find(|(sign, _)| *sign == c) {
            Some((_, bullet)) => text.push_str(bullet),
            None if matches!(c, '\u{e000}'..='\u{f8ff}') => text.push('●'),
            // A tab parts cells, a break parts lines.
            None => text.push(if c.is_control() { ' ' } else { c }),
        }
    }
    text
}
