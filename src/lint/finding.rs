//! Findings: what a lint says of one place, and the edit that would mend it.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Span;

/// 校对意见 — one piece of advice about one place of a document.
///
/// ```
/// use gongwen::{Document, FindingCode, Grade, Profile};
/// let document = Document::parse("第一、压实责任。\n第二、改进作风。");
/// let findings = document.lint(Profile::Speech);
/// let first = &findings[0];
/// assert_eq!((first.code, first.grade), (FindingCode::OrdinalPunctuation, Grade::Standard));
/// assert_eq!(first.clause.as_deref(), Some("GB/T 15834-2011 B.3.1"));
/// assert_eq!(first.fix.as_ref().unwrap().replacement, "，");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Which rule speaks.
    pub code: FindingCode,
    /// How binding the rule is.
    pub grade: Grade,
    /// The clause of the standard behind the rule, such as `GB/T 15834-2011 B.3.1`; absent where none stands
    /// behind it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub clause: Option<Cow<'static, str>>,
    /// The place to look at.
    pub span: Span,
    /// Other places that belong to it, such as the parts of a total.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub related: Vec<Span>,
    /// What is wrong.
    pub message: Message,
    /// The edit that mends it, only where it is mechanical and certain.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub fix: Option<Edit>,
}

impl Finding {
    /// A finding without clause, related places and fix.
    ///
    /// ```
    /// use gongwen::{Finding, FindingCode, Grade, Message, Span};
    /// let message = Message::new("此处尚有未填写的内容", "something is still missing here");
    /// let finding = Finding::new(FindingCode::Placeholder, Grade::Practice, Span::new(0, 4), message);
    /// assert!(finding.fix.is_none());
    /// ```
    #[must_use]
    pub const fn new(code: FindingCode, grade: Grade, span: Span, message: Message) -> Self {
        Self { code, grade, clause: None, span, related: Vec::new(), message, fix: None }
    }
}

/// The words of a [`Finding`], in Chinese and in English; one sentence each, without final punctuation.
///
/// ```
/// use gongwen::Message;
/// let message = Message::new("括号不成对", "the bracket has no partner");
/// assert_eq!(message.en, "the bracket has no partner");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Message {
    /// In Chinese.
    pub zh: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
}

impl Message {
    /// A message in both languages.
    #[must_use]
    pub fn new(zh: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// 修改 — a text edit: what stands at `span` gives way to `replacement`.
///
/// ```
/// use gongwen::{Edit, Span};
/// assert_eq!(Edit::new(Span::new(6, 9), "，").replacement, "，");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Edit {
    /// What gives way; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards; empty for a deletion.
    pub replacement: Cow<'static, str>,
}

impl Edit {
    /// An edit.
    #[must_use]
    pub fn new(span: Span, replacement: impl Into<Cow<'static, str>>) -> Self {
        Self { span, replacement: replacement.into() }
    }
}

/// How binding the rule behind a [`Finding`] is, the most binding first.
///
/// ```
/// use gongwen::Grade;
/// assert!(Grade::Standard < Grade::Suspicion);
/// assert_eq!(Grade::Permissive.name(), "permissive");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Grade {
    /// A clause of a standard says it must be otherwise.
    Standard,
    /// A clause recommends otherwise (宜, 通常, 可以) and allows what stands there.
    Permissive,
    /// No clause, but careful editors write it otherwise.
    Practice,
    /// The content contradicts itself, or seems to; only the author knows what is right.
    Suspicion,
}

impl Grade {
    /// The name used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Permissive => "permissive",
            Self::Practice => "practice",
            Self::Suspicion => "suspicion",
        }
    }
}

/// The kinds of [`Finding`]. [`Rule::all`](crate::Rule::all) says for each of them its grade, its clause and a
/// sample.
///
/// ```
/// use gongwen::{Document, FindingCode, Profile};
/// let document = Document::parse("一、修路\n三、架桥\n");
/// let findings = document.lint(Profile::Speech);
/// assert!(findings.iter().any(|it| it.code == FindingCode::NumberingGap));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum FindingCode {
    /// A value is missing: 一、 then 三、.
    NumberingGap,
    /// A value stands twice: 二、 then 二、.
    NumberingDuplicate,
    /// A list starts again at one without a reason.
    NumberingRestart,
    /// A list does not start at one.
    NumberingStart,
    /// One list runs on under another parent while others of its style start anew.
    ContinuedAcrossParents,
    /// A higher style stands under a lower one: （一） under 1.
    InvertedStyle,
    /// A style between two levels is left out: 1. directly under 一、.
    SkippedStyle,
    /// Siblings of one list are written in two styles: （1） then （一）.
    MixedSiblingStyle,
    /// A marker was torn by a line break.
    BrokenMarker,
    /// 第一、 for 第一，.
    OrdinalPunctuation,
    /// 一. for 一、.
    HanMarkerPunctuation,
    /// 1、 for 1.
    ArabicMarkerPunctuation,
    /// （一）、 for （一）.
    BracketedMarkerPunctuation,
    /// ①、 for ①.
    CircledMarkerPunctuation,
    /// 1.1、 for 1.1.
    DecimalMarkerPunctuation,
    /// 第一章、 for 第一章 and a blank.
    ChapterMarkerPunctuation,
    /// 一是， for 一是.
    NarrativeMarkerPunctuation,
    /// The brackets of one marker differ in width: （一).
    MarkerBracketWidth,
    /// The markers of one list differ in the width of their brackets: （一） then (二).
    ListBracketWidth,
    /// An item of a list joined by ； holds a full stop.
    SemicolonAfterFullStop,
    /// Some items of a list end in ；, some in 。.
    MixedItemEndings,
    /// 三点意见 and then four of them.
    AnnouncedCount,
    /// The parts do not add up to their total.
    BreakdownMismatch,
    /// 由97.2%提高到98.6%, but not by 1.4 points.
    ChangeMismatch,
    /// 增加到 with a smaller number, 下降到 with a larger one.
    ChangeDirection,
    /// 增加10亿元、增长12% of 110亿元: the two do not agree.
    GrowthMismatch,
    /// % for a difference of two percentages: 个百分点.
    PercentForPoints,
    /// 下降2倍: a decrease of more than all.
    DecreaseInMultiples,
    /// 6-8% for 6%-8%, 5-10万 for 5万-10万.
    ElidedRange,
    /// 分别 with more subjects than values, or fewer.
    RespectiveCount,
    /// A quotation mark, bracket or title mark without a partner.
    UnbalancedPair,
    /// A pair of brackets of two widths: （…).
    BracketWidth,
    /// , between Han characters for ，.
    HalfWidthPunctuation,
    /// A placeholder left in the text: ××, ****.
    Placeholder,
}

impl FindingCode {
    /// The name used in JSON.
    ///
    /// ```
    /// use gongwen::FindingCode;
    /// assert_eq!(FindingCode::BreakdownMismatch.name(), "breakdown_mismatch");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NumberingGap => "numbering_gap",
            Self::NumberingDuplicate => "numbering_duplicate",
            Self::NumberingRestart => "numbering_restart",
            Self::NumberingStart => "numbering_start",
            Self::ContinuedAcrossParents => "continued_across_parents",
            Self::InvertedStyle => "inverted_style",
            Self::SkippedStyle => "skipped_style",
            Self::MixedSiblingStyle => "mixed_sibling_style",
            Self::BrokenMarker => "broken_marker",
            Self::OrdinalPunctuation => "ordinal_punctuation",
            Self::HanMarkerPunctuation => "han_marker_punctuation",
            Self::ArabicMarkerPunctuation => "arabic_marker_punctuation",
            Self::BracketedMarkerPunctuation => "bracketed_marker_punctuation",
            Self::CircledMarkerPunctuation => "circled_marker_punctuation",
            Self::DecimalMarkerPunctuation => "decimal_marker_punctuation",
            Self::ChapterMarkerPunctuation => "chapter_marker_punctuation",
            Self::NarrativeMarkerPunctuation => "narrative_marker_punctuation",
            Self::MarkerBracketWidth => "marker_bracket_width",
            Self::ListBracketWidth => "list_bracket_width",
            Self::SemicolonAfterFullStop => "semicolon_after_full_stop",
            Self::MixedItemEndings => "mixed_item_endings",
            Self::AnnouncedCount => "announced_count",
            Self::BreakdownMismatch => "breakdown_mismatch",
            Self::ChangeMismatch => "change_mismatch",
            Self::ChangeDirection => "change_direction",
            Self::GrowthMismatch => "growth_mismatch",
            Self::PercentForPoints => "percent_for_points",
            Self::DecreaseInMultiples => "decrease_in_multiples",
            Self::ElidedRange => "elided_range",
            Self::RespectiveCount => "respective_count",
            Self::UnbalancedPair => "unbalanced_pair",
            Self::BracketWidth => "bracket_width",
            Self::HalfWidthPunctuation => "half_width_punctuation",
            Self::Placeholder => "placeholder",
        }
    }
}
