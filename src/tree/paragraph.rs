//! Paragraphs and their sentences.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Inline;
use crate::Span;
use crate::chars::is_space;

/// 段落 — running text, with what it is in the document.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ParagraphRole {
    /// Site banner, breadcrumb, source line, share buttons, related links: not part of the document.
    Boilerplate,
    /// 标题 — the title (GB/T 9704-2012, 7.3.1).
    Title,
    /// 副标题 — the subtitle, often `——2026年2月3日在…会议上`.
    Subtitle,
    /// 发文字号 — the document number, such as `国办发〔2019〕2号` (GB/T 9704-2012, 7.2.5).
    DocumentNumber,
    /// 署名 — who speaks or writes, under the title.
    Byline,
    /// 题注 — the date or meeting line under the title.
    Dateline,
    /// 目录 — a line of a table of contents.
    Contents,
    /// 称谓, 主送机关 — the salutation, such as `各位代表：` (GB/T 9704-2012, 7.3.2).
    Salutation,
    /// 正文 — an ordinary paragraph.
    Body,
    /// 附注 — a note (GB/T 9704-2012, 7.3.7).
    Note,
    /// A line of a flattened table.
    TableRow,
    /// 结语 — the peroration.
    Closing,
    /// 发文机关署名 — the signature (GB/T 9704-2012, 7.3.5).
    Signature,
    /// 成文日期 — the date of the document (GB/T 9704-2012, 7.3.5).
    Date,
    /// 附件说明 — the list of attachments, or the word 附件 above one (GB/T 9704-2012, 7.3.4).
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
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>) -> Self {
        Self { span, text: text.into(), inlines: Vec::new() }
    }
}
