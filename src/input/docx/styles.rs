//! Styles of paragraphs, as far as they number them.

use alloc::string::String;
use std::collections::HashMap;

use super::error::Problem;
use super::xml::{Tag, Xml};

/// How far styles are followed that are based on each other.
const CHAIN: usize = 40;

/// Which list a paragraph or style belongs to, as far as it says so (`w:numPr`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list; zero takes a paragraph out of any.
    pub(super) list: Option<i64>,
    /// The level, from zero.
    pub(super) level: Option<i64>,
}

impl ListPlace {
    /// Reads a `w:numPr`.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Problem> {
        let mut place = Self::default();
        while let Some(tag) = xml.next_in("numPr")? {
            match tag.name() {
                "ilvl" => place.level = tag.number(),
                "numId" => place.list = tag.number(),
                _ => xml.skip()?,
            }
        }
        Ok(place)
    }
}

/// The styles of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    normal: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct Style {
    base: Option<String>,
    place: ListPlace,
}

impl Styles {
    /// Reads the part `styles.xml`.
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Problem> {
        let mut styles = Self::default();
        while let Some(tag) = xml.next_in("styles")? {
            if tag.name() == "style" {
                styles.read_style(&mut xml, &tag)?;
            }
        }
        Ok(styles)
    }

    fn read_style(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Problem> {
        let id = tag.attribute("styleId").unwrap_or_default();
        let is_default =
            tag.attribute("default").is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"));
        if is_default && tag.attribute("type").as_deref() == Some("paragraph") {
            self.normal = Some(id.clone());
        }
        let mut style = Style::default();
        while let Some(tag) = xml.next_in("style")? {
            match tag.name() {
                "basedOn" => style.base = tag.value(),
                "numPr" => style.place = ListPlace::read(xml)?,
                "pPrChange" | "rPr" | "tblStylePr" => xml.skip()?,
                _ if tag.is_fallback() => xml.skip()?,
                _ => {}
            }
        }
        self.styles.insert(id, style);
        Ok(())
    }

    /// The style that a paragraph has which names `style` or none.
    pub(super) fn of<'s>(&'s self, style: Option<&'s str>) -> Option<&'s str> {
        style.or(self.normal.as_deref())
    }

    /// The list that the style puts its paragraphs into, itself or by a style that it is based on.
    pub(super) fn list(&self, style: Option<&str>) -> Option<i64> {
        self.chain(style).find_map(|(_, style)| style.place.list)
    }

    /// The level on which the style puts its paragraphs: the level that stands for the style counts before what the
    /// style says, and both before the styles that it is based on.
    pub(super) fn level(&self, style: Option<&str>, level_for: impl Fn(&str) -> Option<i64>) -> Option<i64> {
        self.chain(style).find_map(|(name, style)| level_for(name).or(style.place.level))
    }

    /// The style and those that it is based on.
    fn chain<'s>(&'s self, style: Option<&'s str>) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let named = |name: &'s str| self.styles.get(name).map(|style| (name, style));
        let base = move |(_, style): &(&'s str, &'s Style)| style.base.as_deref().and_then(named);
        core::iter::successors(style.and_then(named), base).take(CHAIN)
    }
}
