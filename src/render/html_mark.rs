//! Places of the source that the caller wants marked, laid over the texts that are written.

use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::ops::Range;

use super::escape;
use crate::Span;
use crate::text::Origin;

/// The marks, sorted by start. The texts of a document come in order, and each takes the marks that touch it.
#[derive(Debug)]
pub(super) struct Marks<'m> {
    places: &'m [(Span, &'m str)],
    waiting: alloc::vec::IntoIter<Mark>,
    /// Those that may touch the next text as well.
    open: Vec<Mark>,
    /// Which have their first piece, and with it their id.
    begun: Vec<bool>,
}

/// A place, and its position among those that the caller gave.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    number: usize,
}

impl<'m> Marks<'m> {
    pub(super) fn new(places: &'m [(Span, &'m str)]) -> Self {
        let marks = places.iter().enumerate().map(|(number, &(span, _))| Mark { span, number });
        let mut marks: Vec<Mark> = marks.filter(|it| it.span.start < it.span.end).collect();
        marks.sort_by_key(|it| it.span.start);
        let begun = alloc::vec![false; places.len()];
        Self { places, waiting: marks.into_iter(), open: Vec::new(), begun }
    }

    /// A text that stands at `span`, with the marks that touch it.
    pub(super) fn over<'t>(&mut self, text: &'t str, span: Span, source: &str) -> Marked<'_, 'm, 't> {
        while let Some(&mark) = self.waiting.as_slice().first().filter(|it| it.span.start < span.end) {
            self.open.push(mark);
            self.waiting.next();
        }
        self.open.retain(|it| it.span.end > span.start);
        let mut pieces = Vec::new();
        if !self.open.is_empty() {
            let origin = Origin::new(source, span, text);
            pieces.extend(self.open.iter().filter(|it| it.span.start < span.end).map(|it| {
                let (start, end) = (it.span.start.max(span.start), it.span.end.min(span.end));
                Piece { place: whole(text, origin.place(Span::new(start, end))), number: it.number }
            }));
        }
        let (pieces, open) = (pieces.into_iter(), Vec::new());
        Marked { text, places: self.places, pieces, open, begun: &mut self.begun }
    }
}

/// The place, grown to whole characters.
fn whole(text: &str, place: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (place.start.min(text.len()), place.end.min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// A part of a text that a mark covers.
#[derive(Clone, Debug)]
struct Piece {
    place: Range<usize>,
    number: usize,
}

/// A text that is written piece by piece, from its start to its end.
#[derive(Debug)]
pub(super) struct Marked<'w, 'm, 't> {
    text: &'t str,
    places: &'m [(Span, &'m str)],
    pieces: alloc::vec::IntoIter<Piece>,
    open: Vec<Piece>,
    begun: &'w mut Vec<bool>,
}

impl Marked<'_, '_, '_> {
    /// Writes a part of the text, cut wherever a mark begins or ends, so that no mark crosses an element.
    pub(super) fn write(&mut self, out: &mut impl Write, part: Range<usize>) -> fmt::Result {
        let mut at = part.start;
        while at < part.end {
            while let Some(piece) = self.pieces.as_slice().first().filter(|it| it.place.start <= at) {
                self.open.push(piece.clone());
                self.pieces.next();
            }
            self.open.retain(|it| it.place.end > at);
            let next = self.pieces.as_slice().first().map(|it| it.place.start);
            let end = self.open.iter().map(|it| it.place.end).chain(next).fold(part.end, usize::min);
            for piece in &self.open {
                let class = self.places.get(piece.number).map_or("", |it| it.1);
                begin(out, piece.number, class, self.begun)?;
            }
            escape::html(out, self.text.get(at..end).unwrap_or(""))?;
            self.open.iter().try_for_each(|_| out.write_str("</mark>"))?;
            at = end;
        }
        Ok(())
    }
}

/// The first piece of a mark carries its id. No section has one that begins with `~`.
fn begin(out: &mut impl Write, number: usize, class: &str, begun: &mut [bool]) -> fmt::Result {
    out.write_str("<mark")?;
    if begun.get_mut(number).is_some_and(|it| !core::mem::replace(it, true)) {
        write!(out, " id=\"~{number}\"")?;
    }
    out.write_str(" class=\"")?;
    escape::html(out, class)?;
    write!(out, "\" data-mark=\"{number}\">")
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn written(text: &str, spans: &[(usize, usize)], cuts: &[usize]) -> String {
        let places: Vec<(Span, &str)> =
            spans.iter().map(|&(start, end)| (Span::new(start, end), "x")).collect();
        let mut marks = Marks::new(&places);
        let mut marked = marks.over(text, Span::new(10, 10 + text.len()), "");
        let mut out = String::new();
        let mut start = 0;
        for &cut in cuts {
            marked.write(&mut out, start..cut).unwrap();
            out.push('|');
            start = cut;
        }
        marked.write(&mut out, start..text.len()).unwrap();
        out
    }

    #[test]
    fn marks_are_cut_where_a_part_ends_and_where_they_cross() {
        assert_eq!(written("abcdef", &[], &[2]), "ab|cdef");
        let cut = "a<mark id=\"~0\" class=\"x\" data-mark=\"0\">b</mark>|<mark class=\"x\" data-mark=\"0\">c</mark>def";
        assert_eq!(written("abcdef", &[(11, 13)], &[2]), cut);
        let crossing = "<mark id=\"~1\" class=\"x\" data-mark=\"1\">a</mark>\
            <mark class=\"x\" data-mark=\"1\"><mark id=\"~0\" class=\"x\" data-mark=\"0\">b</mark></mark>\
            <mark class=\"x\" data-mark=\"0\">c</mark>d";
        assert_eq!(written("abcd", &[(11, 13), (8, 12)], &[]), crossing);
        assert_eq!(written("abcd", &[(11, 11), (3, 10), (14, 20)], &[]), "abcd");
        let whole = "<mark id=\"~0\" class=\"x\" data-mark=\"0\">甲</mark>乙";
        assert_eq!(written("甲乙", &[(11, 12)], &[]), whole);
    }

    #[test]
    fn a_mark_goes_on_in_the_next_text_and_over_a_line_break() {
        let source = "0123456789甲\n 乙丙";
        let places = [(Span::new(8, 18), "x")];
        let mut marks = Marks::new(&places);
        let mut out = String::new();
        marks.over("89", Span::new(8, 10), source).write(&mut out, 0..2).unwrap();
        marks.over("甲乙丙", Span::new(10, source.len()), source).write(&mut out, 0..9).unwrap();
        let expected = "<mark id=\"~0\" class=\"x\" data-mark=\"0\">89</mark><mark class=\"x\" data-mark=\"0\">甲乙</mark>丙";
        assert_eq!(out, expected);
    }
}
