//! Profiles: for which kind of text a lint reads.

/// 文种 — the kind of text that is checked, and with it which rules speak.
///
/// ```
/// use gongwen::Profile;
/// assert_eq!(Profile::from_name("speech"), Some(Profile::Speech));
/// assert_eq!(Profile::from_name("poem"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Profile {
    /// 党政机关公文 — an official document, by GB/T 9704-2012 and GB/T 15834-2011: every rule.
    OfficialDocument,
    /// 讲话稿 — a speech: it may go from 一、 to 1. as it likes.
    Speech,
    /// 法规规章 — a law or regulation: its articles number through its chapters.
    Regulation,
    /// 网页文本 — a text taken from a web page: names may have been removed, and list items end as they may.
    WebText,
}

impl Profile {
    /// Every profile.
    ///
    /// ```
    /// use gongwen::{Document, Profile};
    /// let document = Document::parse("参会企业××家。");
    /// let strict = Profile::ALL.iter().filter(|it| !document.lint(**it).is_empty()).count();
    /// assert!(strict < Profile::ALL.len(), "a page of the web may hold placeholders");
    /// ```
    pub const ALL: &'static [Self] = &[Self::OfficialDocument, Self::Speech, Self::Regulation, Self::WebText];

    /// The name used in JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OfficialDocument => "official_document",
            Self::Speech => "speech",
            Self::Regulation => "regulation",
            Self::WebText => "web_text",
        }
    }

    /// The profile of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }
}
