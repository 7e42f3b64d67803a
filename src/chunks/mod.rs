//! Passages for search and retrieval, cut along the tree.

mod clause;
mod cut;
mod units;

use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};
use core::ops::Range;

use cut::Limits;
use units::{Edge, Kind, Unit, Units};

use crate::tree::write_path;
use crate::{Document, Paragraph, Path, Span, Statistic};

/// How [`Document::chunks`] cuts. A number of characters does for the limit alone.
///
/// ```
/// use gongwen::ChunkOptions;
/// let options = ChunkOptions::new(800).target(500).overlap(1).without_boilerplate();
/// assert_ne!(options, ChunkOptions::from(800));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkOptions {
    max_chars: usize,
    target_chars: usize,
    overlap: usize,
    boilerplate: Boilerplate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Boilerplate {
    Keep,
    LeaveOut,
}

impl ChunkOptions {
    /// Passages of at most `max_chars` characters of the source, blanks and line breaks included (at least one).
    ///
    /// ```
    /// use gongwen::{ChunkOptions, Document};
    /// let document = Document::parse("水库蓄水。塘坝清淤。");
    /// assert_eq!(document.chunks(ChunkOptions::new(5)).count(), 2);
    /// ```
    #[must_use]
    pub const fn new(max_chars: usize) -> Self {
        let max_chars = if max_chars == 0 { 1 } else { max_chars };
        Self { max_chars, target_chars: max_chars, overlap: 0, boilerplate: Boilerplate::Keep }
    }

    /// The length that passages should have: beyond it only a paragraph or section that would be torn is taken in.
    /// Without it, the limit.
    ///
    /// ```
    /// use gongwen::{ChunkOptions, Document};
    /// let document = Document::parse("水库蓄水。\n\n塘坝清淤。\n\n渠系查漏。\n");
    /// assert_eq!(document.chunks(ChunkOptions::new(100)).count(), 1);
    /// assert_eq!(document.chunks(ChunkOptions::new(100).target(6)).count(), 3);
    /// ```
    #[must_use]
    pub const fn target(mut self, chars: usize) -> Self {
        self.target_chars = if chars == 0 {
            1
        } else if chars > self.max_chars {
            self.max_chars
        } else {
            chars
        };
        self
    }

    /// How many sentences of the passage before are repeated where a section had to be cut: whole ones, as far as
    /// half the target and the limit allow.
    ///
    /// ```
    /// use gongwen::{ChunkOptions, Document};
    /// let document = Document::parse("水库蓄水。塘坝清淤。渠系查漏。");
    /// let texts: Vec<_> = document.chunks(ChunkOptions::new(10).overlap(1)).map(|it| it.text).collect();
    /// assert_eq!(texts, ["水库蓄水。塘坝清淤。", "塘坝清淤。渠系查漏。"]);
    /// ```
    #[must_use]
    pub const fn overlap(mut self, sentences: usize) -> Self {
        self.overlap = sentences;
        self
    }

    /// Leaves out banners, breadcrumbs, related links, and a title that is repeated further down.
    ///
    /// ```
    /// use gongwen::{ChunkOptions, Document};
    /// let text = "当前位置:首页 > 讲话 > 正文\n\n在春灌会议上的讲话\n\n同志们:\n\n今天的会议很重要。\n";
    /// let document = Document::parse(text);
    /// let chunk = document.chunks(ChunkOptions::new(200).without_boilerplate()).next().unwrap();
    /// assert!(chunk.text.starts_with("在春灌会议上的讲话"));
    /// ```
    #[must_use]
    pub const fn without_boilerplate(mut self) -> Self {
        self.boilerplate = Boilerplate::LeaveOut;
        self
    }
}

impl From<usize> for ChunkOptions {
    fn from(max_chars: usize) -> Self {
        Self::new(max_chars)
    }
}

/// A passage: a slice of the source with the headings above it and the figures in it.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("春灌工作方案\n\n一、备水\n\n水库蓄水3亿方。\n");
/// let chunk = document.chunks(200).next().unwrap();
/// assert_eq!(chunk.title.unwrap().sentences[0].text, "春灌工作方案");
/// assert_eq!(chunk.statistics[0].text, "3亿方");
/// assert_eq!(chunk.span.of(&document.source), Some(chunk.text));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chunk<'t, 'a> {
    /// Where the passage stands, in bytes.
    pub span: Span,
    /// The slice of the source.
    pub text: &'t str,
    /// The sections that the whole passage lies in; one that begins with it counts.
    pub path: Path<'t, 'a>,
    /// 标题 — the title of the document.
    pub title: Option<&'t Paragraph<'a>>,
    /// How many bytes at its beginning the passage before ends with.
    pub overlap: usize,
    /// 数据 — the figures that begin in the passage.
    pub statistics: Vec<&'t Statistic<'a>>,
}

impl<'t, 'a> Chunk<'t, 'a> {
    /// The title of the document and the headings above the passage in one line, for those who put it before the
    /// text; what the passage itself holds is not repeated.
    ///
    /// ```
    /// use gongwen::Document;
    /// let text = "春灌工作方案\n\n一、备好水源\n水库蓄水。\n（一）查渠系。各村日报。\n（二）备机具。各站日检。";
    /// let document = Document::parse(text);
    /// let last = document.chunks(16).last().unwrap();
    /// assert_eq!(last.text, "（二）备机具。各站日检。");
    /// assert_eq!(last.path_line().to_string(), "春灌工作方案 > 一、备好水源");
    /// assert_eq!(last.path.to_string(), "一、备好水源 > （二）备机具");
    /// ```
    #[must_use]
    pub const fn path_line(&self) -> PathLine<'_, 't, 'a> {
        PathLine { chunk: self }
    }
}

/// The line above a [`Chunk`], for `Display`.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("春灌工作方案\n\n一、备水\n\n水库蓄水。\n\n塘坝清淤。\n");
/// let last = document.chunks(12).last().unwrap();
/// assert_eq!(format!("[{}] {}", last.path_line(), last.text), "[春灌工作方案 > 一、备水] 塘坝清淤。");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PathLine<'c, 't, 'a> {
    chunk: &'c Chunk<'t, 'a>,
}

impl Display for PathLine<'_, '_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Chunk { span, title, path, .. } = self.chunk;
        let titles = title.iter().copied().chain(path.title()).filter(|it| !span.contains(it.span.start));
        let sections = path.sections().iter().copied().filter(|it| it.span.start < span.start);
        write_path(f, titles, sections)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Chunk<'_, '_> {
    /// `{"span", "path_line", "path": [heading], "text", "overlap", "statistics"}`
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use alloc::string::ToString;
        use serde::ser::SerializeStruct;

        let headings: Vec<_> =
            self.path.sections().iter().map(|it| Path::new(None, alloc::vec![*it]).to_string()).collect();
        let mut chunk = serializer.serialize_struct("Chunk", 6)?;
        chunk.serialize_field("span", &self.span)?;
        chunk.serialize_field("path_line", &self.path_line().to_string())?;
        chunk.serialize_field("path", &headings)?;
        chunk.serialize_field("text", self.text)?;
        chunk.serialize_field("overlap", &self.overlap)?;
        chunk.serialize_field("statistics", &self.statistics)?;
        chunk.end()
    }
}

impl<'a> Document<'a> {
    /// 分段 — passages along the tree, for search and retrieval.
    ///
    /// A passage is a slice of the source of at most so many characters: whole siblings of one section as far as they
    /// fit, else whole paragraphs, else whole sentences; only a sentence that is longer than the limit is cut, behind
    /// `；` or `，` where there is one. A heading, a title and a sentence that announces a list stay with the text
    /// behind them where the limit allows. Embedded documents and boilerplate are passages of their own. Without
    /// [overlap](ChunkOptions::overlap) every byte that a leaf of the tree covers lies in exactly one passage.
    ///
    /// Linear in the tree and its text; lazy. A tree [without its source](Document::without_source) has no passages,
    /// and leaves that do not fit their source (see [`Document::validate`]) are in none.
    ///
    /// ```
    /// use gongwen::{ChunkOptions, Document};
    /// let document = Document::parse("一、备好水源\n水库蓄水3亿方。塘坝清淤。\n二、修好渠系\n村村查漏。");
    /// let chunks: Vec<_> = document.chunks(24).collect();
    /// assert_eq!(chunks[0].text, "一、备好水源\n水库蓄水3亿方。塘坝清淤。");
    /// assert_eq!(chunks[0].statistics[0].text, "3亿方");
    /// assert_eq!(chunks[1].text, "二、修好渠系\n村村查漏。");
    ///
    /// let options = ChunkOptions::new(16).overlap(1);
    /// let texts: Vec<_> = document.chunks(options).map(|it| it.text).collect();
    /// assert_eq!(texts, ["一、备好水源\n水库蓄水3亿方。", "水库蓄水3亿方。塘坝清淤。", "二、修好渠系\n村村查漏。"]);
    /// ```
    pub fn chunks(&self, options: impl Into<ChunkOptions>) -> impl Iterator<Item = Chunk<'_, 'a>> {
        let options = options.into();
        let units = units::read(self, options.boilerplate);
        let mut chunks = Chunks {
            source: &self.source,
            title: self.main_title(),
            units,
            options,
            start: Place::default(),
            before: None,
        };
        chunks.start = chunks.place(0);
        chunks
    }
}

/// A place in the source that a passage may begin or end at.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// The unit that begins there, or that it lies in.
    unit: usize,
    byte: usize,
    character: usize,
}

struct Chunks<'t, 'a> {
    source: &'t str,
    title: Option<&'t Paragraph<'a>>,
    units: Units<'t, 'a>,
    options: ChunkOptions,
    /// Where the next passage begins, and where the last one did.
    start: Place,
    before: Option<Place>,
}

impl<'t, 'a> Iterator for Chunks<'t, 'a> {
    type Item = Chunk<'t, 'a>;

    fn next(&mut self) -> Option<Chunk<'t, 'a>> {
        let start = self.start;
        self.units.row.get(start.unit)?;
        let from = self.repeated(start).unwrap_or(start);
        let end = self.end(start, from.character)?;
        self.before = Some(start);
        self.start = end;
        self.chunk(from, start, end)
    }
}

impl<'t, 'a> Chunks<'t, 'a> {
    /// The beginning of a unit.
    fn place(&self, unit: usize) -> Place {
        let it = self.units.row.get(unit);
        let (byte, character) = it.map_or((0, 0), |it| (it.span.start, it.characters.start));
        Place { unit, byte, character }
    }

    /// Where the passage ends that begins at `start`, the repeated sentences before it at character `from`.
    fn end(&self, start: Place, from: usize) -> Option<Place> {
        let ChunkOptions { max_chars, target_chars, .. } = self.options;
        let limits = Limits { most: max_chars, target: target_chars };
        let units = &self.units.row;
        let Some(end) = cut::end(units, start.unit, from, limits) else {
            return self.inside(start, max_chars);
        };
        let is_head = units.get(end.checked_sub(1)?).is_some_and(|it| it.kind != Kind::Text);
        let next = units.get(end).filter(|it| is_head && it.edge != Edge::Part);
        let next = next.filter(|it| it.kind == Kind::Text && it.characters.len() > max_chars);
        let room = next.map_or(0, |it| max_chars.saturating_sub(it.characters.start.saturating_sub(from)));
        // A piece of the long sentence goes with its heading.
        if room > 0 && room * 4 >= max_chars {
            return self.inside(self.place(end), room);
        }
        Some(self.place(end))
    }

    /// The end of the piece of at most `room` characters that begins at `start` inside one unit.
    fn inside(&self, start: Place, room: usize) -> Option<Place> {
        let unit = self.units.row.get(start.unit)?;
        let text = Span::new(start.byte, unit.span.end).of(self.source)?;
        let length = clause::piece(text, room);
        let character = start.character + text.get(..length)?.chars().count();
        Some(Place { unit: start.unit, byte: start.byte + length, character })
    }

    /// Where the sentences begin that the passage from `start` on repeats: whole ones of the passage before, in the
    /// same section.
    fn repeated(&self, start: Place) -> Option<Place> {
        let before = self.before?;
        let unit = self.units.row.get(start.unit)?;
        let earliest =
            if before.byte == self.place(before.unit).byte { before.unit } else { before.unit + 1 };
        let earliest = earliest.max(start.unit.saturating_sub(self.options.overlap));
        if start.byte != unit.span.start || unit.edge == Edge::Part {
            return None;
        }
        let fits = |it: &Unit<'_, '_>| {
            it.kind == Kind::Text
                && it.section == unit.section
                && unit.characters.start - it.characters.start <= self.options.target_chars / 2
                && unit.characters.end - it.characters.start <= self.options.max_chars
        };
        let candidates = self.units.row.get(earliest..start.unit)?;
        let mut count = 0;
        for it in candidates.iter().rev().take_while(|it| fits(it)) {
            count += 1;
            if it.edge == Edge::Part {
                break;
            }
        }
        (count > 0).then(|| self.place(start.unit - count))
    }

    fn chunk(&self, from: Place, start: Place, end: Place) -> Option<Chunk<'t, 'a>> {
        let is_whole = end.byte == self.place(end.unit).byte;
        // One past the last unit of the passage.
        let units = from.unit..if is_whole { end.unit } else { end.unit + 1 };
        let last = self.units.row.get(units.end.checked_sub(1)?)?;
        let span = Span::new(from.byte, if is_whole { last.span.end } else { end.byte });
        Some(Chunk {
            span,
            text: span.of(self.source)?,
            path: self.path(start.unit, units.end),
            title: self.title,
            overlap: start.byte - from.byte,
            statistics: self.statistics(units, span),
        })
    }

    /// The figures of these units that begin in `span`; they stand in order.
    fn statistics(&self, units: Range<usize>, span: Span) -> Vec<&'t Statistic<'a>> {
        let units = self.units.row.get(units).unwrap_or(&[]);
        let start = units.first().map_or(0, |it| it.statistics.start);
        let end = units.last().map_or(0, |it| it.statistics.end);
        let all = self.units.statistics.get(start..end).unwrap_or(&[]);
        let before = |byte: usize| all.partition_point(|it| it.span.start < byte);
        all.get(before(span.start)..before(span.end)).unwrap_or(&[]).to_vec()
    }

    /// The sections that hold all units from `first` up to `end`.
    fn path(&self, first: usize, end: usize) -> Path<'t, 'a> {
        let unit = self.units.row.get(first);
        let mut sections = Vec::new();
        let mut next = unit.and_then(|it| it.section);
        while let Some(part) = next.and_then(|it| self.units.parts.get(it)) {
            if part.units.end >= end {
                sections.push(part.section);
            }
            next = part.parent;
        }
        sections.reverse();
        Path::new(unit.and_then(|it| it.title), sections)
    }
}
