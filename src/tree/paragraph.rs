//! Paragraphs and their sentences.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Inline;
use crate::Span;
use crate::chars::is_space;

/// 段落 — running text, with what it is in the document.
///
/// ```
/// use gongwen::{Block, Document, ParagraphRole, Placement};
/// let document = Document::parse("今年情况特殊。任务很重。");
/// let Block::Paragraph(paragraph) = &document.body[0] else { panic!() };
/// assert_eq!((paragraph.role, paragraph.placement), (ParagraphRole::Body, Placement::Explicit));
/// assert_eq!(paragraph.sentences.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// Where the paragraph stands, without indent and line break.
    pub span: Span,
    /// What it is in the document.
    pub role: ParagraphRole,
    /// Whether its place in the tree is certain.
    pub placement: Placement,
    /// Its sentences, in order; together they cover all of its text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub sentences: Vec<Sentence<'a>>,
}

impl Paragraph<'_> {
    /// An empty paragraph whose place is certain.
    ///
    /// ```
    /// use gongwen::{Paragraph, ParagraphRole, Span};
    /// assert!(Paragraph::new(Span::new(0, 0), ParagraphRole::Body).sentences.is_empty());
    /// ```
    #[must_use]
    pub const fn new(span: Span, role: ParagraphRole) -> Self {
        Self { span, role, placement: Placement::Explicit, sentences: Vec::new() }
    }

    /// The characters of the paragraph without its blanks.
    pub(crate) fn characters(&self) -> impl Iterator<Item = char> + '_ {
        self.sentences.iter().flat_map(|it| it.text.chars()).filter(|&c| !is_space(c))
    }

    /// Whether this is a title of the page that the title above the text repeats.
    pub(crate) fn is_repeated_by(&self, title: Option<&Paragraph<'_>>) -> bool {
        self.role == ParagraphRole::Title
            && title.is_some_and(|it| it.span != self.span && it.characters().eq(self.characters()))
    }
}

/// What a paragraph is in the document.
///
/// ```
/// use gongwen::{Document, ParagraphRole};
/// let document = Document::parse("关于修路的通知\n\n各乡镇人民政府：\n\n请尽快开工。\n\n石桥镇人民政府\n2023年4月12日\n");
/// let roles: Vec<_> = document.paragraphs().map(|it| it.node.role.name()).collect();
/// assert_eq!(roles, ["title", "salutation", "body", "signature", "date"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ParagraphRole {
    /// 网页文字 — site banner, breadcrumb, source line, share buttons, related links (`推荐访问：…`): not part of the
    /// document.
    Boilerplate,
    /// 标题 — the title (GB/T 9704-2012, 7.3.1).
    Title,
    /// 副标题 — the subtitle, often `——2026年2月3日在…会议上`.
    Subtitle,
    /// 发文字号 — the document number, such as `国办发〔2019〕2号` (GB/T 9704-2012, 7.2.5).
    DocumentNumber,
    /// 署名 — who speaks or writes, under the title: `青川区区长　李明`.
    Byline,
    /// 题注 — the date or meeting line under the title: `（2023年4月12日）`.
    Dateline,
    /// 目录 — a line of a table of contents, before the headings that it repeats.
    Contents,
    /// 称谓, 主送机关 — the salutation, such as `各位代表：` (GB/T 9704-2012, 7.3.2).
    Salutation,
    /// 正文 — an ordinary paragraph; `paragraph` in the dump.
    Body,
    /// 附注 — a note, such as `（此件公开发布）` (GB/T 9704-2012, 7.3.7).
    Note,
    /// 表格行 — a line of a flattened table: its cells, one below the other or parted by tabs.
    TableRow,
    /// 结语 — the peroration: `同志们，让我们…`, `谢谢大家！`.
    Closing,
    /// 发文机关署名 (落款) — the signature, such as `青川区人民政府` (GB/T 9704-2012, 7.3.5).
    Signature,
    /// 成文日期 — the date of the document, below the signature: `2023年4月12日` (GB/T 9704-2012, 7.3.5).
    Date,
    /// 附件说明 — the list of attachments (`附件：1.任务清单`), or the word 附件 above one (GB/T 9704-2012, 7.3.4).
    Attachment,
}

impl ParagraphRole {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Boilerplate => "boilerplate",
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::DocumentNumber => "document_number",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Contents => "contents",
            Self::Salutation => "salutation",
            Self::Body => "body",
            Self::Note => "note",
            Self::TableRow => "table_row",
            Self::Closing => "closing",
            Self::Signature => "signature",
            Self::Date => "date",
            Self::Attachment => "attachment",
        }
    }
}

/// Whether a paragraph's place in the tree is certain.
///
/// ```
/// use gongwen::{Document, Placement};
/// let text = "一、备水\n\n一是查渠系。已查完。\n\n二是备机具。已备齐。\n\n以上工作要抓紧。\n";
/// let document = Document::parse(text);
/// let last = document.paragraphs().last().unwrap();
/// assert_eq!(last.node.placement, Placement::Inferred);
/// assert_eq!(last.path.citation().to_string(), "一、", "the items owned no paragraph before");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Placement {
    /// The markers around it leave no doubt.
    Explicit,
    /// It follows the last item of a list: the item or its parent, guessed from the items before.
    Inferred,
}

impl Placement {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Explicit => "explicit",
            Self::Inferred => "inferred",
        }
    }
}

/// 句 — a sentence, or a heading.
///
/// Its span counts bytes of the source; where a soft line break was joined the text is shorter than the span.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("新建学校8所。在校生13万余人。");
/// let second = document.sentences().nth(1).unwrap().node;
/// assert_eq!(second.text, "在校生13万余人。");
/// assert_eq!(second.inlines[0].text(), "13万余人");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sentence<'a> {
    /// Where the sentence stands, final punctuation and closing quotes included (a heading has none).
    pub span: Span,
    /// The text; borrowed from the source unless a soft line break had to be joined.
    pub text: Cow<'a, str>,
    /// What was recognised in it, sorted by start.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub inlines: Vec<Inline<'a>>,
}

impl<'a> Sentence<'a> {
    /// A sentence in which nothing was recognised.
    ///
    /// ```
    /// use gongwen::{Sentence, Span};
    /// assert_eq!(Sentence::new(Span::new(0, 15), "尽快开工。").text.chars().count(), 5);
    /// ```
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>) -> Self {
        Self { span, text: text.into(), inlines: Vec::new() }
    }
}
