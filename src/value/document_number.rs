//! The number of an official document.

use alloc::string::String;

/// 发文字号 — the number of an official document: 国办发〔2019〕2号 (GB/T 9704-2012, 7.2.5).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DocumentNumber {
    /// 发文机关代字 — the issuing body's sign: 国办发.
    pub issuer: String,
    /// 年份
    pub year: i32,
    /// 发文顺序号
    pub number: u32,
}

impl DocumentNumber {
    /// The `number`-th document that `issuer` issued in `year`.
    #[must_use]
    pub fn new(issuer: impl Into<String>, year: i32, number: u32) -> Self {
        Self { issuer: issuer.into(), year, number }
    }
}
