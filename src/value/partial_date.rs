//! A calendar date of which parts may be unknown.

/// 日期 — a date of which the year, the month or the day may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartialDate {
    /// 年
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub year: Option<i32>,
    /// 月, 1 to 12
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub month: Option<u8>,
    /// 日, 1 to 31
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub day: Option<u8>,
}

impl PartialDate {
    /// A date of the parts that are known.
    #[must_use]
    pub const fn new(year: Option<i32>, month: Option<u8>, day: Option<u8>) -> Self {
        Self { year, month, day }
    }
}
