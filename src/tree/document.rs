//! The root of the tree.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Block, Diagnostic, Paragraph, ParagraphRole};

/// 公文 — a document: front matter, body, back matter.
///
/// `Display` prints it as a compact dump. What can be asked of it: [`sections`](Document::sections),
/// [`statistics`](Document::statistics) and their like, [`walk`](Document::walk), [`at`](Document::at); what can be made
/// of it: [`markdown`](Document::markdown), [`html`](Document::html), [`plain`](Document::plain),
/// [`chunks`](Document::chunks); advice: [`lint`](Document::lint).
///
/// ```
/// use gongwen::Document;
/// let text = String::from("在春灌会议上的讲话\n\n同志们：\n\n一、备水\n\n水库蓄水。\n\n谢谢大家！\n");
/// let document = Document::parse(&text);
/// assert_eq!((document.front.len(), document.body.len(), document.back.len()), (2, 1, 1));
///
/// let kept: Document<'static> = document.into_owned(); // outlives the text
/// drop(text);
/// assert_eq!(kept.sections().next().unwrap().path.to_string(), "一、备水");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document<'a> {
    /// The version of this shape: [`Document::VERSION`].
    pub version: u32,
    /// The text that was parsed; empty after [`Document::without_source`].
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub source: Cow<'a, str>,
    /// 版头 — what stands before the body: banners, title, byline, salutation.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub front: Vec<Paragraph<'a>>,
    /// 正文 — the body.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub body: Vec<Block<'a>>,
    /// 版记 — what stands after the body: peroration, signature, date, related links.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub back: Vec<Block<'a>>,
    /// What looked wrong in the structure, sorted by span.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub diagnostics: Vec<Diagnostic<'a>>,
}

impl<'a> Document<'a> {
    /// The version of the tree's shape, as it stands in JSON.
    ///
    /// ```
    /// assert_eq!(gongwen::Document::parse("").version, gongwen::Document::VERSION);
    /// ```
    pub const VERSION: u32 = 1;

    /// An empty document over `source`.
    ///
    /// For trees that are built by hand; see [`Document::parse`] for those that are read.
    ///
    /// ```
    /// use gongwen::Document;
    /// assert_eq!(Document::new(""), Document::parse(""));
    /// assert!(Document::new("something").validate().is_err(), "nothing covers the text yet");
    /// ```
    #[must_use]
    pub fn new(source: impl Into<Cow<'a, str>>) -> Self {
        Self {
            version: Self::VERSION,
            source: source.into(),
            front: Vec::new(),
            body: Vec::new(),
            back: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Reads a text with the default options. Every string is a document.
    ///
    /// Takes time and memory linear in the text; it never fails and never panics. What looks wrong is in
    /// [`diagnostics`](Document::diagnostics).
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、修路\n\n三、架桥\n");
    /// assert_eq!(document.body.len(), 2);
    /// assert_eq!(document.diagnostics[0].code.name(), "numbering_gap");
    /// ```
    #[must_use]
    pub fn parse(source: &'a str) -> Self {
        crate::Parser::new().parse(source)
    }

    /// The title of the document; where it stands more than once, the one above the text.
    pub(crate) fn main_title(&self) -> Option<&Paragraph<'a>> {
        self.front.iter().rfind(|it| it.role == ParagraphRole::Title)
    }

    /// The tree without its text, for those who keep the text elsewhere.
    ///
    /// ```
    /// use gongwen::Document;
    /// let text = "一、修路\n";
    /// let mut document = Document::parse(text).without_source();
    /// assert!(document.validate().is_err());
    /// document.source = text.into(); // brought from where it is kept
    /// assert!(document.validate().is_ok());
    /// ```
    #[must_use]
    pub fn without_source(mut self) -> Self {
        self.source = Cow::Borrowed("");
        self
    }
}
