//! Where a node stands in the source.

use core::fmt;
use core::ops::Range;

/// A place in the source: byte offsets, `end` exclusive, both on character boundaries.
///
/// ```
/// use gongwen::Span;
/// let span = Span::new(3, 6);
/// assert_eq!(span.of("一是一"), Some("是"));
/// assert_eq!(span.of("short"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset of the byte behind the last one.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, not including, `end` (bytes).
    ///
    /// ```
    /// assert_eq!(gongwen::Span::new(3, 6).to_string(), "3..6");
    /// ```
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text that this span covers in `source`; `None` when it does not fit there.
    ///
    /// ```
    /// use gongwen::Span;
    /// assert_eq!(Span::new(0, 6).of("同志们"), Some("同志"));
    /// assert_eq!(Span::new(0, 2).of("同志们"), None, "inside a character");
    /// ```
    #[must_use]
    pub fn of(self, source: &str) -> Option<&str> {
        source.get(self.start..self.end)
    }

    /// Length in bytes (0 for a reversed span).
    ///
    /// ```
    /// assert_eq!(gongwen::Span::new(3, 9).len(), 6);
    /// ```
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers nothing.
    ///
    /// ```
    /// assert!(gongwen::Span::new(3, 3).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the byte at `offset` lies inside.
    ///
    /// ```
    /// let span = gongwen::Span::new(3, 6);
    /// assert!(span.contains(5) && !span.contains(6));
    /// ```
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `inner` lies inside (equal spans do).
    ///
    /// ```
    /// use gongwen::Span;
    /// assert!(Span::new(0, 9).encloses(Span::new(3, 9)));
    /// assert!(!Span::new(0, 9).encloses(Span::new(6, 12)));
    /// ```
    #[must_use]
    pub const fn encloses(self, inner: Self) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// The span as a range, for slicing.
    ///
    /// ```
    /// assert_eq!(&"同志们"[gongwen::Span::new(3, 9).range()], "志们");
    /// ```
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
