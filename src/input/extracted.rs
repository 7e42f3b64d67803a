//! The text of a page or a file, and where each piece of it came from.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Span;

/// 提取的文本 — the text of a web page or a Word file, ready for [`Document::parse`](crate::Document::parse), with a map
/// back to where it came from.
///
/// Paragraphs are parted by blank lines, line breaks inside them are single, the cells of a table's row are parted by
/// tabs.
///
/// ```
/// # #[cfg(feature = "html")] {
/// let extracted = gongwen::extract_html("<h1>春灌工作方案</h1><p>水库蓄水。")?;
/// assert_eq!(extracted.text.trim_end(), "春灌工作方案\n\n水库蓄水。");
/// assert_eq!(extracted.origins.len(), 2);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extracted {
    /// The text.
    pub text: String,
    /// Where its pieces came from: in the order of the text, apart. What none covers are the separators: line breaks,
    /// tabs between cells, blanks where paragraphs of a cell were joined.
    pub origins: Vec<Origin>,
}

/// A piece of the text, and the place it came from.
///
/// ```
/// use gongwen::{Origin, OriginKind, PagePlace, Place, Span};
/// let place = Place::Page(PagePlace::new(Span::new(4, 10)));
/// let origin = Origin::new(Span::new(0, 6), OriginKind::Copied, place);
/// assert_eq!(origin.place, place);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Origin {
    /// The piece, in the text.
    pub span: Span,
    /// How the piece was made.
    pub kind: OriginKind,
    /// Where it came from.
    pub place: Place,
}

/// How a piece of text was made from its place.
///
/// ```
/// # #[cfg(feature = "html")] {
/// use gongwen::{OriginKind, extract_html};
/// let extracted = extract_html("<ol><li>修路<li>架桥</ol>")?;
/// assert_eq!(extracted.origins[0].kind, OriginKind::Numbered); // `1. ` stands nowhere in the page
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OriginKind {
    /// The characters stand there as they are; in a page, byte for byte.
    Copied,
    /// They are written otherwise there: `&nbsp;`, blanks and line breaks that show as one blank.
    Replaced,
    /// They stand nowhere: the automatic number of a list.
    Numbered,
}

/// Where a piece of text came from.
///
/// ```
/// use gongwen::{Place, WordPlace};
/// assert_ne!(Place::Word(WordPlace::new(0)), Place::Word(WordPlace::new(1)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A web page.
    Page(PagePlace),
    /// A Word file.
    Word(WordPlace),
}

/// A place in a web page.
///
/// ```
/// use gongwen::{PagePlace, Span};
/// assert_eq!(PagePlace::new(Span::new(3, 15)).span.of("<p>水库蓄水"), Some("水库蓄水"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PagePlace {
    /// The bytes, in the page as it was given; for an automatic number, the tag that it stands for.
    pub span: Span,
}

/// A place in a Word file.
///
/// ```
/// assert_eq!(gongwen::WordPlace::new(3).paragraph, 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WordPlace {
    /// The paragraph: the how many-th `w:p` of the main part, from zero, in the order of their start tags. Those inside
    /// tables, text boxes and deleted rows count.
    pub paragraph: usize,
}

impl Extracted {
    /// A text with its map.
    #[must_use]
    pub fn new(text: impl Into<String>, origins: Vec<Origin>) -> Self {
        Self { text: text.into(), origins }
    }

    /// Where the byte at `offset` of the text came from; `None` for a separator, or beyond the end. Takes time
    /// logarithmic in the number of pieces.
    ///
    /// ```
    /// # #[cfg(feature = "html")] {
    /// use gongwen::{Place, extract_html};
    ///
    /// let page = "<p>同志们：<p>下面，我讲&nbsp;两点意见。";
    /// let extracted = extract_html(page)?;
    /// let offset = extracted.text.find("两点").unwrap();
    /// let Some(Place::Page(place)) = extracted.origin_of(offset).map(|it| it.place) else { panic!() };
    /// assert_eq!(place.span.of(page), Some("两点意见。"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn origin_of(&self, offset: usize) -> Option<&Origin> {
        let at = self.origins.partition_point(|origin| origin.span.end <= offset);
        self.origins.get(at).filter(|origin| origin.span.contains(offset))
    }

    /// The bytes of the page between which a span of the text came: of a figure, say, or a heading. `None` when it
    /// covers only separators, or the text is not from a page.
    ///
    /// ```
    /// # #[cfg(feature = "html")] {
    /// use gongwen::{Document, extract_html};
    ///
    /// let page = "<p>今年新增就业<b>3.5</b>万人。</p>";
    /// let extracted = extract_html(page)?;
    /// let document = Document::parse(&extracted.text);
    /// let figure = document.statistics().next().unwrap();
    /// let span = extracted.page_span(figure.node.span).unwrap();
    /// assert_eq!(span.of(page), Some("3.5</b>万人"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn page_span(&self, span: Span) -> Option<Span> {
        let first = self.origins.partition_point(|origin| origin.span.end <= span.start);
        let behind = self.origins.partition_point(|origin| origin.span.start < span.end);
        let covered = self.origins.get(first..behind).filter(|_| !span.is_empty())?;
        let start = covered.first()?.bytes(span)?.start;
        let end = covered.last()?.bytes(span)?.end;
        Some(Span::new(start.min(end), end.max(start)))
    }
}

impl Origin {
    /// A piece of the text at `span`, made from `place` in that way.
    #[must_use]
    pub const fn new(span: Span, kind: OriginKind, place: Place) -> Self {
        Self { span, kind, place }
    }

    /// The bytes of the page for the part of this piece that lies in `span`; all of them where it is not copied.
    fn bytes(&self, span: Span) -> Option<Span> {
        let Place::Page(PagePlace { span: bytes }) = self.place else { return None };
        if self.kind != OriginKind::Copied {
            return Some(bytes);
        }
        let cut =
            |offset: usize| bytes.start + offset.clamp(self.span.start, self.span.end) - self.span.start;
        Some(Span::new(cut(span.start), cut(span.end)))
    }
}

impl PagePlace {
    /// Those bytes of a page.
    #[must_use]
    pub const fn new(span: Span) -> Self {
        Self { span }
    }
}

impl WordPlace {
    /// That paragraph of a Word file.
    #[must_use]
    pub const fn new(paragraph: usize) -> Self {
        Self { paragraph }
    }
}
