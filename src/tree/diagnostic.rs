//! Diagnostics: what looked wrong in the structure, beside the tree.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Span;

/// Something in the structure that a careful reader would stumble over.
///
/// ```
/// use gongwen::{Document, Severity};
/// let document = Document::parse("一、修路\n三、架桥\n");
/// let it = &document.diagnostics[0];
/// assert_eq!((it.code.name(), it.severity), ("numbering_gap", Severity::Warning));
/// assert_eq!(it.span.of(&document.source), Some("三、"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic<'a> {
    /// What it is.
    pub code: DiagnosticCode,
    /// How grave it is.
    pub severity: Severity,
    /// The place to look at.
    pub span: Span,
    /// One sentence in English.
    pub message: Cow<'a, str>,
    /// Other places that belong to it, such as the marker before.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub related: Vec<Span>,
}

impl<'a> Diagnostic<'a> {
    /// A diagnostic with the usual severity of its code and no related places.
    ///
    /// ```
    /// use gongwen::{Diagnostic, DiagnosticCode, Severity, Span};
    /// let gap = Diagnostic::new(DiagnosticCode::NumberingGap, Span::new(13, 19), "expected 二、, found 三、");
    /// assert_eq!(gap.severity, Severity::Warning);
    /// ```
    #[must_use]
    pub fn new(code: DiagnosticCode, span: Span, message: impl Into<Cow<'a, str>>) -> Self {
        Self { code, severity: code.severity(), span, message: message.into(), related: Vec::new() }
    }
}

/// The kinds of [`Diagnostic`].
///
/// Diagnostics say how the structure was read; advice on a draft is [`Document::lint`](crate::Document::lint).
///
/// ```
/// use gongwen::{DiagnosticCode, Severity};
/// assert_eq!(DiagnosticCode::InvertedStyle.name(), "inverted_style");
/// assert_eq!(DiagnosticCode::InvertedStyle.severity(), Severity::Info);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// 缺号 — a value is missing: 一、 then 三、.
    NumberingGap,
    /// 重号 — a value stands twice: 二、 then 二、.
    NumberingDuplicate,
    /// 重新编号 — a list starts again at one without a reason: 一、二、 then 一、.
    NumberingRestart,
    /// 起号不为一 — a list does not start at one: 二、 with no 一、 before it.
    NumberingStart,
    /// 跨层连续编号 — the numbering runs on under another parent: 一、（一）（二）二、（三）.
    ContinuedAcrossParents,
    /// 层次倒置 — a higher style stands under a lower one: （一） under 1.
    InvertedStyle,
    /// 同级混用 — siblings of one list are written in two styles: （1） then （一）.
    MixedSiblingStyle,
    /// 序号断行 — a marker was torn by a line break: `（` at the end of one line, `三）` on the next.
    BrokenMarker,
    /// 引号括号不成对 — a quotation mark or bracket has no partner.
    UnbalancedQuote,
}

impl DiagnosticCode {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NumberingGap => "numbering_gap",
            Self::NumberingDuplicate => "numbering_duplicate",
            Self::NumberingRestart => "numbering_restart",
            Self::NumberingStart => "numbering_start",
            Self::ContinuedAcrossParents => "continued_across_parents",
            Self::InvertedStyle => "inverted_style",
            Self::MixedSiblingStyle => "mixed_sibling_style",
            Self::BrokenMarker => "broken_marker",
            Self::UnbalancedQuote => "unbalanced_quote",
        }
    }

    /// The usual severity.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NumberingGap | Self::NumberingDuplicate | Self::UnbalancedQuote => Severity::Warning,
            _ => Severity::Info,
        }
    }
}

/// How grave a [`Diagnostic`] is.
///
/// ```
/// use gongwen::Severity;
/// assert!(Severity::Info < Severity::Warning);
/// assert_eq!(Severity::Warning.name(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Severity {
    /// Unusual, perhaps meant.
    Info,
    /// Most likely a mistake of the text.
    Warning,
}

impl Severity {
    /// The name used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
        }
    }
}
