//! Turns the plain text of Chinese official speeches and documents (公文) into a typed document tree.
//!
//! A text goes in as it really arrives: scraped, pasted, converted. Out comes a [`Document`]: what every part is, how
//! the parts nest, where each stands in the source, byte for byte, and what each figure says.
//!
//! ```
//! use gongwen::{Document, Measure};
//!
//! let document = Document::parse("一、办好教育\n（一）扩大学位。新建学校8所，在校生13万余人。\n");
//!
//! let school = document.statistics().next().unwrap();
//! assert_eq!(school.path.citation().to_string(), "一、（一）");
//! assert_eq!(school.node.subjects[0].text, "学校");
//! let Measure::Quantity(quantity) = &school.node.measure else { panic!() };
//! assert_eq!(quantity.number.value, Some(8.into()));
//! ```
//!
//! # The dump
//!
//! A document prints itself, one line a node: with `{}` the structure, with `{:#}` what stands in the sentences as well.
//!
//! ```
//! # use gongwen::Document;
//! # let document = Document::parse("一、办好教育\n（一）扩大学位。新建学校8所，在校生13万余人。\n");
//! assert_eq!(
//!     format!("{document:#}"),
//!     r#"body
//!   section han_comma 1 display "一、" "办好教育"
//!     section han_paren 1 run_in "（一）" "扩大学位"
//!       paragraph "新建学校8所，在校生13万余人。"
//!         statistic "8所" exact 8 所 subject "学校" relation complete
//!         statistic "13万余人" more_than 130000 人 (130000, 140000) subject "在校生" relation be
//! "#
//! );
//! ```
//!
//! # What it does, and what it does not
//!
//! It reads numbering of every kind that people use, on lines of its own, in front of a paragraph and inside one; tells a
//! marker from what only looks like one (`一、二年级`); finds headings without a number, title, salutation, peroration,
//! signature, documents inside documents, and the web page around the text; reads figures with subject, unit, bound,
//! comparison and modality, dates and periods, titles in 《》, quotations, names like 十四五, and gaps like `****`.
//! How it decides, with samples: [reading], [statistics].
//!
//! It does not segment words, know names of people or places, repair scans, or judge what is said. It reads simplified
//! script; traditional numerals and punctuation are read, traditional vocabulary is not promised.
//!
//! # The phases
//!
//! ```text
//! source ──lines────▶ paragraphs with markers
//!        ──outline──▶ front · sections · back
//!        ──inlines──▶ sentences with figures, dates, titles …
//! ```
//!
//! *Lines* knows one paragraph: which breaks only wrap, and what looks like a marker. *Outline* knows the whole document:
//! which markers are real, how they nest, what is front and back matter. *Inlines* knows one sentence.
//! [`Parser::inlines`] leaves the last one out.
//!
//! # Guarantees
//!
//! * **Every string is a document.** Parsing never fails and never panics; what looks wrong is a [`Diagnostic`].
//! * **Nothing is lost, nothing invented.** Every node has a [`Span`] in bytes on character boundaries; children lie inside
//!   their parents, in order, apart; what no leaf covers is blanks and separators. [`Document::validate`] checks it.
//! * **Linear.** Time and memory grow with the text, on any text; depth is bounded.
//! * **Exact.** Values are decimals, never floats: 83.5万 is 835000.
//! * **A guess says so**: [`Placement::Inferred`]. And better silent than wrong: a doubtful numeral is no figure.
//! * No I/O, no global state, no `unsafe`; `no_std` with `alloc`.
//!
//! # Recipes
//!
//! Each is a program, too: `cargo run --example NAME`, with a file or without.
//!
//! **The outline of a text** (`outline`):
//!
//! ```
//! # let text = "一、备水\n（一）修塘坝。塘坝要清淤。\n（二）打机井。机井要配套。\n";
//! # let document = gongwen::Document::parse(text);
//! for it in document.sections() {
//!     println!("{:indent$}{}", "", it.path.citation(), indent = 2 * it.path.sections().len());
//! }
//! ```
//!
//! **Every figure of a report**, as a table (`statistics`), and **every date** (`dates`):
//!
//! ```
//! # let document = gongwen::Document::parse("去年新建学校8所，今年计划再建6所。");
//! for it in document.statistics() {
//!     println!("{}\t{}\t{}", it.path.citation(), it.node.text, it.node.modality.name());
//! }
//! ```
//!
//! **Passages for search**, at most 500 characters each, with the headings above them (`chunks`):
//!
//! ```
//! # let document = gongwen::Document::parse("一、备水\n塘坝要清淤。\n");
//! for chunk in document.chunks(500) {
//!     println!("[{}] {}", chunk.path_line(), chunk.text);
//! }
//! ```
//!
//! **Markdown and HTML** with heading levels by depth; the first is the title's (`markdown`, `html`):
//!
//! ```
//! # let document = gongwen::Document::parse("一、备水\n塘坝要清淤。\n");
//! assert_eq!(document.markdown().to_string(), "## 一、备水\n\n塘坝要清淤。\n");
//! ```
//!
//! **JSON** and back, with a tree that outlives its text (`json`; feature `serde`):
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! # use gongwen::Document;
//! # let document = Document::parse("一、备水\n塘坝要清淤。\n");
//! let json = serde_json::to_string(&document)?;
//! let kept: Document<'static> = serde_json::from_str(&json)?;
//! assert_eq!(kept, document);
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! **Advice on a draft**, with the clause behind it and a fix where one is certain (`lint`):
//!
//! ```
//! use gongwen::{Document, Profile};
//! let document = Document::parse("第一、压实责任。\n第二、改进作风。\n");
//! for finding in document.lint(Profile::Speech) {
//!     println!("{} {}", finding.span, finding.message.zh);
//! }
//! ```
//!
//! **Word files, web pages, other encodings**: `decode`, `extract_html` and `extract_docx` make text of them, each behind
//! its feature. **Numbering of an agency's own**: [`Parser::family`]. **今年 with a date**: [`Parser::reference_date`].
//! **What stands at the cursor**: [`Document::at`] and [`LineIndex`]. **A single value**: `"83.5万".parse()` as
//! [`Numeral`], [`QuantityValue`], [`PartialDate`], [`MarkerValue`] or [`DocumentNumber`].
//!
//! How it fares beside other tools stands in `docs/comparison.md` of the repository.
//!
//! # 中文 ↔ type
//!
//! | 中文 | type | English |
//! | --- | --- | --- |
//! | 公文 | [`Document`] | official document |
//! | 版头 · 正文 · 版记 | [`Document::front`] · [`body`](Document::body) · [`back`](Document::back) | front matter, body, back matter |
//! | 标题 · 副标题 | [`ParagraphRole::Title`] · [`Subtitle`](ParagraphRole::Subtitle) | title, subtitle |
//! | 发文字号 | [`ParagraphRole::DocumentNumber`], [`DocumentNumber`] | document number |
//! | 称谓, 主送机关 | [`ParagraphRole::Salutation`] | salutation, addressee |
//! | 层次 | [`Section`] | section, item |
//! | 层次序数, 序号 | [`Marker`], [`Family`] | marker, numbering |
//! | 段旨 | [`Layout::RunIn`] | run-in heading |
//! | 段落 · 句 | [`Paragraph`] · [`Sentence`] | paragraph, sentence |
//! | 结语 | [`ParagraphRole::Closing`] | peroration |
//! | 发文机关署名 (落款) | [`ParagraphRole::Signature`] | signature |
//! | 成文日期 | [`ParagraphRole::Date`] | date of the document |
//! | 附件说明 · 附注 | [`ParagraphRole::Attachment`] · [`Note`](ParagraphRole::Note) | attachments, note |
//! | 数据 | [`Statistic`] | figure with its meaning |
//! | 数量 · 单位 | [`Quantity`] · [`Unit`] | quantity, unit |
//! | 概数 | [`Qualifier`], [`Bound`] | more than, about, at most … |
//! | 主体 | [`Subject`] | what is measured |
//! | 同比, 环比 | [`Comparison`], [`Base`] | year on year, month on month |
//! | 其中, 各, 分别 | [`FigureRole`], [`Respective`] | part, each, respectively |
//! | 时间 · 日期 | [`Time`] · [`PartialDate`] | period, date |
//! | 书名号 · 引号 | [`Title`] · [`Quotation`] | title in 《》, quotation |
//! | 数字略语 | [`Abbreviation`] | numeral that is a name |
//! | 脱敏 | [`Placeholder`] | gap where a name was removed |
//! | 校对意见 | [`Finding`] | advice of the lint |
//!
//! # Features
//!
//! | feature | |
//! | --- | --- |
//! | `std` (default) | faster search |
//! | `serde` (default) | `Serialize` and `Deserialize` for every node |
//! | `schema` | a JSON Schema of the tree |
//! | `jiff` | conversions of dates to `jiff::civil::Date` |
//! | `encoding` | `decode`: bytes in UTF-8, UTF-16 or GB18030 |
//! | `html`, `docx` | `extract_html`, `extract_docx`: the text of web pages and Word files, with a map back |
//!
//! # Rust version
//!
//! 1.85; what `encoding`, `html` and `docx` bring in may need a newer one. Raising it is a minor release.
//!
//! [reading]: crate::_documentation::reading
//! [statistics]: crate::_documentation::statistics
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod chars;
mod chunks;
mod han;
mod inlines;
#[cfg(any(feature = "encoding", feature = "html", feature = "docx"))]
mod input;
mod line_index;
mod lines;
mod lint;
mod outline;
mod parser;
mod render;
mod span;
mod text;
mod tree;
mod value;

/// Pages of documentation.
#[cfg(doc)]
pub mod _documentation {
    #[doc = include_str!("../docs/reading.md")]
    pub mod reading {}
    #[doc = include_str!("../docs/statistics.md")]
    pub mod statistics {}
}

/// The code in the READMEs, as tests.
#[cfg(doctest)]
mod readmes {
    #[doc = include_str!("../README.md")]
    mod english {}
    #[doc = include_str!("../README.zh-CN.md")]
    mod chinese {}
}

pub use chunks::{Chunk, ChunkOptions, PathLine};
pub use inlines::{QuantityError, QuantityValue};
#[cfg(feature = "encoding")]
pub use input::{DecodeError, Decoded, Malformed, TextEncoding, decode};
#[cfg(feature = "docx")]
pub use input::{DocxError, extract_docx};
#[cfg(any(feature = "html", feature = "docx"))]
pub use input::{Extracted, Origin, OriginKind, PagePlace, Place, WordPlace};
#[cfg(feature = "html")]
pub use input::{HtmlError, extract_html};
pub use line_index::{LineIndex, Position};
pub use lint::{Edit, Finding, FindingCode, Grade, Message, Profile, Rule, apply_fixes};
pub use parser::{Parser, ParserError};
pub use render::{Contents, Html, Markdown, Plain};
pub use span::Span;
pub use tree::{
    Abbreviation, AbbreviationKind, Aggregation, Base, Basis, Block, Bound, Citation, Comparison, Diagnostic,
    DiagnosticCode, Direction, Document, Event, Family, FigureRole, Fraction, Inline, Layout, Located,
    MAX_QUOTATION_DEPTH, MAX_SECTION_DEPTH, Marker, Measure, Modality, NodeRef, Number, Paragraph,
    ParagraphRole, Path, Placeholder, Placement, Proportion, Qualifier, Quantity, Quotation, Rank, Relation,
    Respective, Script, Section, Sentence, Severity, Statistic, Subject, SubjectOrigin, Time, TimeKind,
    Title, TitleKind, Unit, UnitKind, Violation, ViolationKind, Violations, Walk,
};
pub use value::{
    DocumentNumber, DocumentNumberError, MarkerSystem, MarkerValue, MarkerValueError, Numeral, NumeralError,
    PartialDate, PartialDateError,
};
