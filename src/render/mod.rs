//! Writers of the tree: Markdown, HTML and an indented outline.
//!
//! All three follow one plan (`plan.rs`): which sections become headings, which items, and which paragraph
//! continues the line of its heading. They write to any [`core::fmt::Write`] and never fail by themselves.

mod escape;
mod html;
mod html_contents;
mod html_id;
mod html_inline;
mod html_mark;
mod markdown;
mod plain;
mod plan;

pub use html::Html;
pub use html_contents::Contents;
pub use markdown::Markdown;
pub use plain::Plain;

use crate::chars::{is_blank, is_break};

/// Whether banners, breadcrumbs and related links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Boilerplate {
    Keep,
    LeaveOut,
}

/// What is written for a character of a text: a line break of a hand-built tree is a blank, and what neither
/// HTML nor Markdown can carry (controls and noncharacters) is U+FFFD.
fn clean(c: char) -> char {
    let code = c as u32;
    match c {
        '\u{b}' | '\u{c}' => ' ',
        c if is_break(c) => ' ',
        '\t' => '\t',
        c if c.is_control() || code & 0xfffe == 0xfffe || matches!(code, 0xfdd0..=0xfdef) => '\u{fffd}',
        c => c,
    }
}

/// Whether a blank that stood between two texts must stay: Latin words and numbers would run together, Han
/// characters and punctuation do not.
fn keeps_blank(before: &str, after: &str) -> bool {
    let before = before.chars().rev().find(|&c| !is_blank(c));
    let after = after.chars().find(|&c| !is_blank(c));
    before.is_some_and(|c| c.is_ascii()) && after.is_some_and(|c| c.is_ascii_alphanumeric())
}
