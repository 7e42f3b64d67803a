//! Markdown: headings by depth, items as nested lists, every other character kept from being markup.

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write};

use super::Boilerplate;
use super::escape::{self, At};
use super::plan::{self, Form, Head, Sink, Zone};
use crate::chars::is_space;
use crate::{Document, MAX_SECTION_DEPTH, Paragraph, ParagraphRole};

/// A document as Markdown (CommonMark), for `Display` and [`Markdown::write_to`].
///
/// The title is a heading of level one and each section that stands as a heading one level deeper than what it lies
/// in. Items — run-in and inline sections, and headings that nothing stands below — are nested lists; marker and
/// punctuation are kept, and a short heading with text behind it is bold. Every sign that Markdown would eat is
/// escaped, for the extensions in use as well (tables, footnotes, smart punctuation …). Lines of a table of contents,
/// of a flattened table, of a site's menu and the signature keep their line breaks.
///
/// Markdown cannot say where a section ends: a paragraph that follows the sections beside it comes to stand below the
/// last of their headings. At the top level a rule (`---`) goes before it.
///
/// ```
/// use gongwen::Document;
/// let text = "一、重点任务\n（一）抢抓农时。各乡镇要日报进度。\n（二）管好水源。要做到：一要查渠系；二要备机具。";
/// let markdown = Document::parse(text).markdown().to_string();
/// assert_eq!(markdown, "\
/// ### 一、重点任务
///
/// - **（一）抢抓农时**。各乡镇要日报进度。
///
/// - **（二）管好水源**。要做到：
///
///   - 一要查渠系；
///
///   - 二要备机具。
/// ");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'t, 'a> {
    document: &'t Document<'a>,
    boilerplate: Boilerplate,
}

impl<'a> Document<'a> {
    /// The document as [`Markdown`].
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("2021. 6. 1起，****公司停业。");
    /// assert_eq!(document.markdown().to_string(), "2021\\. 6. 1起，\\*\\*\\*\\*公司停业。\n");
    /// ```
    #[must_use]
    pub const fn markdown(&self) -> Markdown<'_, 'a> {
        Markdown { document: self, boilerplate: Boilerplate::Keep }
    }
}

impl Markdown<'_, '_> {
    /// Leaves out banners, breadcrumbs, related links, and a title that is repeated further down.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("各项工作有序推进。\n\n责任编辑：小川");
    /// assert_eq!(document.markdown().without_boilerplate().to_string(), "各项工作有序推进。\n");
    /// ```
    #[must_use]
    pub const fn without_boilerplate(mut self) -> Self {
        self.boilerplate = Boilerplate::LeaveOut;
        self
    }

    /// Writes the Markdown. Linear in the tree.
    ///
    /// ```
    /// use gongwen::Document;
    /// let mut out = String::from("<!-- draft -->\n\n");
    /// Document::parse("各项工作有序推进。").markdown().write_to(&mut out)?;
    /// assert_eq!(out, "<!-- draft -->\n\n各项工作有序推进。\n");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        let mut writer = Writer {
            out,
            line: String::new(),
            items: 0,
            flat: 0,
            pending: 0,
            last: Last::Nothing,
            is_below_section: false,
        };
        plan::run(self.document, self.boilerplate, &mut writer)?;
        writer.end()
    }
}

impl Display for Markdown<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

struct Writer<'w, W> {
    out: &'w mut W,
    /// The line that is being put together.
    line: String,
    /// How many items are open, and how many deeper ones stay without a list of their own.
    items: usize,
    flat: usize,
    /// How many of the open items have no text yet: their bullets go before the next line.
    pending: usize,
    last: Last,
    /// Whether a heading of the top level stands above.
    is_below_section: bool,
}

/// What was written last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Nothing,
    Block,
    /// A line that the next one of its kind follows without a gap.
    Line(Kind),
}

/// Paragraphs that are lines of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Site,
    Contents,
    Table,
    Attachments,
    Signature,
}

const fn kind(role: ParagraphRole) -> Option<Kind> {
    match role {
        ParagraphRole::Boilerplate => Some(Kind::Site),
        ParagraphRole::Contents => Some(Kind::Contents),
        ParagraphRole::TableRow => Some(Kind::Table),
        ParagraphRole::Attachment => Some(Kind::Attachments),
        ParagraphRole::Signature | ParagraphRole::Date => Some(Kind::Signature),
        _ => None,
    }
}

impl<'t, 'a, W: Write> Sink<'t, 'a> for Writer<'_, W> {
    fn zone(&mut self, _: Zone) -> fmt::Result {
        Ok(())
    }

    fn title(&mut self, lines: &[&'t Paragraph<'a>]) -> fmt::Result {
        self.is_below_section = false;
        for paragraph in lines {
            if !self.line.is_empty() {
                self.line.push(' ');
            }
            plan::push_paragraph(&mut self.line, paragraph);
        }
        self.write_line("# ", 0, None)
    }

    fn paragraph(&mut self, paragraph: &'t Paragraph<'a>, depth: usize) -> fmt::Result {
        self.leave_sections(depth)?;
        plan::push_paragraph(&mut self.line, paragraph);
        let strong = if paragraph.role == ParagraphRole::Title { self.line.len() } else { 0 };
        self.write_line("", strong, kind(paragraph.role))
    }

    fn enter(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        if head.form == Form::Heading {
            head.push_to(&mut self.line);
            return self.write_line(
                "###### ".get(5_usize.saturating_sub(head.depth)..).unwrap_or(""),
                0,
                None,
            );
        }
        self.leave_sections(head.depth - 1)?;
        let count = if self.items < MAX_SECTION_DEPTH { &mut self.items } else { &mut self.flat };
        *count += 1;
        self.pending += usize::from(self.flat == 0);
        head.push_to(&mut self.line);
        let strong = if head.is_set_off { self.line.len() } else { 0 };
        head.push_rest(&mut self.line);
        self.write_line("", strong, None)
    }

    fn leave(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        match head.form {
            Form::Heading => self.is_below_section |= head.depth == 1,
            Form::Item if self.flat > 0 => self.flat -= 1,
            Form::Item => {
                self.items -= 1;
                self.pending = self.pending.saturating_sub(1);
            }
        }
        self.last = if self.last == Last::Nothing { Last::Nothing } else { Last::Block };
        Ok(())
    }
}

impl<W: Write> Writer<'_, W> {
    /// A rule goes before what stands at the top level behind sections.
    fn leave_sections(&mut self, depth: usize) -> fmt::Result {
        if depth > 0 || !core::mem::take(&mut self.is_below_section) || self.last == Last::Nothing {
            return Ok(());
        }
        self.begin(None)?;
        self.out.write_str("---")
    }

    /// Writes the line that was put together, the first `strong` bytes of it bold where Markdown can close them.
    fn write_line(&mut self, prefix: &str, strong: usize, kind: Option<Kind>) -> fmt::Result {
        let mut line = core::mem::take(&mut self.line);
        let text = line.trim_start_matches(is_space);
        let (lead, rest) =
            text.split_at_checked(strong.saturating_sub(line.len() - text.len())).unwrap_or(("", text));
        let rest = rest.trim_end_matches(is_space);
        if !text.trim_end_matches(is_space).is_empty() {
            self.begin(kind)?;
            self.out.write_str(prefix)?;
            if closes(lead, rest) {
                self.out.write_str("**")?;
                escape::markdown(self.out, lead, At::Inside)?;
                self.out.write_str("**")?;
                escape::markdown(self.out, rest, At::Inside)?;
            } else {
                let at = if prefix.is_empty() { At::LineStart } else { At::Inside };
                escape::markdown(self.out, text.trim_end_matches(is_space), at)?;
            }
        }
        line.clear();
        self.line = line;
        Ok(())
    }

    /// Begins a block, or a line behind one of its kind: the gap, the indent, the bullets of new items.
    fn begin(&mut self, kind: Option<Kind>) -> fmt::Result {
        match self.last {
            Last::Nothing => {}
            Last::Line(last) if kind == Some(last) && self.pending == 0 => self.out.write_str("\\\n")?,
            _ => self.out.write_str("\n\n")?,
        }
        (self.pending..self.items).try_for_each(|_| self.out.write_str("  "))?;
        (0..self.pending).try_for_each(|_| self.out.write_str("- "))?;
        self.pending = 0;
        self.last = kind.map_or(Last::Block, Last::Line);
        Ok(())
    }

    fn end(&mut self) -> fmt::Result {
        if self.last == Last::Nothing { Ok(()) } else { self.out.write_char('\n') }
    }
}

/// Whether emphasis over `lead` closes before `rest` (CommonMark 0.31, 6.2): behind a letter anywhere, behind
/// punctuation only before punctuation, a blank or the end of the line, never behind a blank.
fn closes(lead: &str, rest: &str) -> bool {
    let Some(last) = lead.chars().next_back() else { return false };
    let before_sign = rest.chars().next().is_none_or(|c| {
        c.is_ascii_punctuation()
            || matches!(c, ' ' | '。' | '，' | '、' | '；' | '：' | '！' | '？' | '”' | '’' | '）' | '》')
    });
    last.is_alphanumeric() || before_sign && !is_space(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_is_written_only_where_it_closes() {
        for (lead, rest, expected) in [
            ("一是强基", "。补短板", true),
            ("一是强基", "补短板", true),
            ("（一）", "补短板", false),
            ("用好“粮仓”", "补短板", false),
            ("用好“粮仓”", "。补短板", true),
            ("用好“粮仓”", "", true),
            ("强基 ", "", false),
            ("强基\u{3000}", "。", false),
            ("", "补短板", false),
        ] {
            assert_eq!(closes(lead, rest), expected, "{lead:?} {rest:?}");
        }
    }
}
