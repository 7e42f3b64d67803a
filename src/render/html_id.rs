//! The ids of sections: their citation as one word, such as `二-三-1`.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use crate::{MAX_SECTION_DEPTH, Paragraph, Section};

/// An unnumbered heading and a title are cited by their first letters, so many.
const LETTERS: usize = 20;

/// Gives each section an id that no other has: 二、（三）1. becomes `二-三-1`, and where it stands twice `二-三-1~2`.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// How often each id was asked for.
    taken: BTreeMap<String, u32>,
    /// The id of the embedded document, and those of the open sections.
    root: String,
    open: Vec<String>,
}

impl Ids {
    /// The id of an embedded document; the sections behind it are cited with it.
    pub(super) fn title(&mut self, lines: &[&Paragraph<'_>]) -> &str {
        let texts = lines.iter().flat_map(|it| &it.sentences);
        let name = letters(texts.flat_map(|it| it.text.chars()));
        self.root = self.unique(if name.is_empty() { "title".into() } else { name });
        &self.root
    }

    /// The id of a section that begins.
    pub(super) fn enter(&mut self, section: &Section<'_>) -> &str {
        let mut id = String::new();
        if self.open.len() < MAX_SECTION_DEPTH {
            id.push_str(self.open.last().unwrap_or(&self.root));
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&name(section));
        let id = self.unique(id);
        self.open.push(id);
        self.open.last().map_or("", |it| it)
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    /// No name holds `~`, so that a numbered id is never that of another section.
    fn unique(&mut self, id: String) -> String {
        if let Some(count) = self.taken.get_mut(&id) {
            *count += 1;
            return format!("{id}~{count}");
        }
        self.taken.insert(id.clone(), 1);
        id
    }
}

/// The name of a section beside its siblings: the letters of its marker, the family and position where the marker has
/// none (——), the words of an unnumbered heading.
fn name(section: &Section<'_>) -> String {
    let mut name = String::new();
    if let Some(marker) = &section.marker {
        name = numbered(&marker.text);
        if name.is_empty() {
            name = letters(marker.family.name().chars().filter(|&c| c != '~'));
            marker.ordinal.into_iter().for_each(|it| _ = write!(name, "{it}"));
        }
    } else if let Some(heading) = &section.heading {
        name = letters(heading.text.chars());
    }
    if name.is_empty() { "section".into() } else { name }
}

fn letters(text: impl Iterator<Item = char>) -> String {
    text.filter(|c| c.is_alphanumeric()).take(LETTERS).collect()
}

/// The letters of a marker; the points of 1.1.2 stay.
fn numbered(marker: &str) -> String {
    let inner = marker.trim_matches(|c: char| !c.is_alphanumeric());
    let point = |c: char| if c == '．' { '.' } else { c };
    inner.chars().map(point).filter(|&c| c.is_alphanumeric() || c == '.').take(LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::{Family, Layout, Marker, ParagraphRole, Sentence, Span};

    fn section(marker: &'static str, heading: &'static str) -> Section<'static> {
        let mut section = Section::new(Span::default(), Layout::Display);
        if !marker.is_empty() {
            section.marker = Some(Marker::new(Span::default(), marker, Family::Dash));
        }
        section.heading = Some(Sentence::new(Span::default(), heading));
        section
    }

    #[test]
    fn ids_are_citations_and_never_come_twice() {
        let mut ids = Ids::default();
        for (marker, heading, expected) in [
            ("二、", "", "二"),
            ("（三）", "", "二-三"),
            ("1.", "", "二-三-1"),
            ("1．1．2", "", "二-三-1-1.1.2"),
            ("——", "", "二-三-1-1.1.2-dash"),
            ("", "“严”字当头 & 抓实", "二-三-1-1.1.2-dash-严字当头抓实"),
        ] {
            assert_eq!(ids.enter(&section(marker, heading)), expected);
        }
        (0..6).for_each(|_| ids.leave());
        assert_eq!(ids.enter(&section("二、", "")), "二~2");
        assert_eq!(ids.enter(&section("（三）", "")), "二~2-三");
        ids.leave();
        ids.leave();
        let mut title = Paragraph::new(Span::default(), ParagraphRole::Title);
        title.sentences.push(Sentence::new(Span::default(), "附件：清单"));
        assert_eq!(ids.title(&[&title]), "附件清单");
        assert_eq!(ids.enter(&section("二、", "")).to_string(), "附件清单-二");
        ids.leave();
        assert_eq!(ids.title(&[&title]), "附件清单~2");
        assert_eq!(ids.enter(&section("", "!?")), "附件清单~2-section");
    }
}
