//! Which paragraphs are front matter, back matter, tables, contents, and where an embedded document begins.

use alloc::vec;
use alloc::vec::Vec;

use crate::lines::{Lines, Place};
use crate::{Family, ParagraphRole as Role};

/// What a paragraph is before the sections are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    pub(crate) role: Role,
    /// Whether a document inside the document begins here.
    pub(crate) opens_scope: bool,
}

/// The zones of a text: one for each paragraph, and where front and back end and begin.
#[derive(Debug)]
pub(crate) struct Zones {
    pub(crate) of_paragraph: Vec<Zone>,
    pub(crate) front: usize,
    pub(crate) back: usize,
}

/// Finds the zones.
pub(crate) fn read(lines: &Lines<'_>) -> Zones {
    let mut zoning =
        Zoning { lines, zones: vec![Zone { role: Role::Body, opens_scope: false }; lines.pieces.len()] };
    zoning.tables();
    let end = zoning.afterword();
    let title_end = zoning.title_block(0, end);
    zoning.contents(title_end..end);
    let front = (title_end..end).find(|&at| zoning.role(at) != Role::Contents).unwrap_or(end);
    let back = zoning.back(front, end);
    zoning.embedded(front, back);
    Zones { of_paragraph: zoning.zones, front, back }
}

/// The zones while they are found.
pub(super) struct Zoning<'l, 's> {
    pub(super) lines: &'l Lines<'s>,
    pub(super) zones: Vec<Zone>,
}

impl<'l> Zoning<'l, '_> {
    pub(super) fn text(&self, index: usize) -> &'l str {
        self.lines.pieces.get(index).map_or("", |piece| &piece.text)
    }

    pub(super) fn role(&self, index: usize) -> Role {
        self.zones.get(index).map_or(Role::Body, |zone| zone.role)
    }

    pub(super) fn set(&mut self, index: usize, role: Role) {
        if let Some(zone) = self.zones.get_mut(index) {
            zone.role = role;
        }
    }

    /// Whether the first character of the paragraph is of a class; looks at no text.
    pub(super) fn opens_with(&self, index: usize, class: fn(char) -> bool) -> bool {
        self.lines.pieces.get(index).is_some_and(|piece| class(piece.opener()))
    }

    /// Whether the paragraph ends a sentence or clause; looks at no text.
    pub(super) fn is_closed(&self, index: usize) -> bool {
        self.lines.pieces.get(index).is_some_and(|piece| piece.seen.is_closed)
    }

    /// Whether a marker opens the paragraph beyond doubt.
    pub(super) fn has_marker(&self, index: usize) -> bool {
        self.lines.pieces.get(index).and_then(|piece| self.lines.marks.get(piece.marks.start)).is_some_and(
            |mark| {
                mark.paragraph == index
                    && mark.place == Place::Start
                    && !mark.is_doubtful
                    && !matches!(mark.kind.family, Family::Dash | Family::Bullet | Family::Sequence)
            },
        )
    }

    /// Whether anything like a marker opens the paragraph.
    pub(super) fn opens_with_mark(&self, index: usize) -> bool {
        let mark = self.lines.pieces.get(index).and_then(|piece| self.lines.marks.get(piece.marks.start));
        mark.is_some_and(|mark| mark.paragraph == index && mark.place == Place::Start)
    }
}
