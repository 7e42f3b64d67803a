//! The outline as indented text.

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write};

use super::plan::{self, Head, Sink, Zone};
use super::{Boilerplate, clean};
use crate::chars::is_space;
use crate::{Document, MAX_SECTION_DEPTH, Paragraph};

/// A document as indented text, for `Display` and [`Plain::write_to`]: one line a heading or paragraph, two blanks
/// for each section that it lies in. The text of an item stays in the line of its heading.
///
/// ```
/// use gongwen::Document;
/// let text = "一、突出重点\n（一）抢抓农时。各乡镇要日报进度。\n（二）管好水源\n水务局要做到：一要查渠系；二要备机具。";
/// assert_eq!(
///     Document::parse(text).plain().to_string(),
///     "一、突出重点\n  （一）抢抓农时\n    各乡镇要日报进度。\n  （二）管好水源\n    水务局要做到：\n    一要查渠系；\n    二要备机具。\n",
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Plain<'t, 'a> {
    document: &'t Document<'a>,
    boilerplate: Boilerplate,
}

impl<'a> Document<'a> {
    /// The document as indented text: [`Plain`].
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("同志们：\n今天的会议很重要。");
    /// assert_eq!(document.plain().to_string(), "同志们：\n今天的会议很重要。\n");
    /// ```
    #[must_use]
    pub const fn plain(&self) -> Plain<'_, 'a> {
        Plain { document: self, boilerplate: Boilerplate::Keep }
    }
}

impl Plain<'_, '_> {
    /// Leaves out banners, breadcrumbs, related links, and a title that is repeated further down.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("各项工作有序推进。\n\n责任编辑：小川");
    /// assert_eq!(document.plain().without_boilerplate().to_string(), "各项工作有序推进。\n");
    /// ```
    #[must_use]
    pub const fn without_boilerplate(mut self) -> Self {
        self.boilerplate = Boilerplate::LeaveOut;
        self
    }

    /// Writes the text. Linear in the tree.
    ///
    /// ```
    /// use gongwen::Document;
    /// let mut out = String::new();
    /// Document::parse("各项工作有序推进。").plain().write_to(&mut out)?;
    /// assert_eq!(out, "各项工作有序推进。\n");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        plan::run(self.document, self.boilerplate, &mut Writer { out, line: String::new() })
    }
}

impl Display for Plain<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

struct Writer<'w, W> {
    out: &'w mut W,
    /// The line that is being put together.
    line: String,
}

impl<W: Write> Writer<'_, W> {
    fn write_line(&mut self, depth: usize) -> fmt::Result {
        let text = self.line.trim_matches(is_space);
        if !text.is_empty() {
            (0..depth.min(MAX_SECTION_DEPTH)).try_for_each(|_| self.out.write_str("  "))?;
            text.chars().try_for_each(|c| self.out.write_char(clean(c)))?;
            self.out.write_char('\n')?;
        }
        self.line.clear();
        Ok(())
    }
}

impl<'t, 'a, W: Write> Sink<'t, 'a> for Writer<'_, W> {
    fn zone(&mut self, _: Zone) -> fmt::Result {
        Ok(())
    }

    fn title(&mut self, lines: &[&'t Paragraph<'a>]) -> fmt::Result {
        lines.iter().try_for_each(|it| self.paragraph(it, 0))
    }

    fn paragraph(&mut self, paragraph: &'t Paragraph<'a>, depth: usize) -> fmt::Result {
        plan::push_paragraph(&mut self.line, paragraph);
        self.write_line(depth)
    }

    fn enter(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        head.push_to(&mut self.line);
        head.push_rest(&mut self.line);
        self.write_line(head.depth - 1)
    }

    fn leave(&mut self, _: &Head<'t, 'a>) -> fmt::Result {
        Ok(())
    }
}
