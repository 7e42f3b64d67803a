//! Texts full of signs that Markdown and HTML read as markup, and trees that no parser makes.

use gongwen::{Block, Document, Family, Layout, Marker, Paragraph, ParagraphRole, Section, Sentence, Span};
use proptest::prelude::*;

/// Signs of markup, and what makes them one: blanks, letters, digits, punctuation, line breaks.
const PIECES: &[&str] = &[
    "#",
    "# ",
    "## ",
    " #",
    "-",
    "- ",
    "--",
    "---",
    "- - -",
    "+",
    "+ ",
    "*",
    "* ",
    "**",
    "***",
    "****",
    "_",
    "__",
    "1.",
    "1. ",
    "1) ",
    "12.",
    "2021. 6. 1",
    "1.5",
    ">",
    "> ",
    "[",
    "]",
    "[]",
    "[ ] ",
    "[x] ",
    "[^1]",
    "[^1]: ",
    "[a]: b",
    "[[a]]",
    "](b)",
    "![",
    "(",
    ")",
    "<",
    "<div>",
    "<!--",
    "-->",
    "<br>",
    "</p>",
    "<a href='b'>",
    "<http://a.cn>",
    "http://a.cn",
    "www.a.cn",
    "a@b.cn",
    "&",
    "&amp;",
    "&#35;",
    "&lt",
    "&nbsp;",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "$",
    "$$",
    "^",
    "{",
    "}",
    "{#a}",
    "{.b}",
    "|",
    "|-|",
    "||",
    ":",
    ": ",
    ":-",
    "::",
    "=",
    "===",
    "\\",
    "\\\n",
    "\"",
    "'",
    "...",
    "..",
    "…",
    "!",
    "%",
    "@",
    "+++",
    "\t",
    " ",
    "  ",
    "    ",
    "\u{3000}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\n",
    "\n\n",
    "\r\n",
    "\u{b}",
    "\u{c}",
    "\0",
    "\u{1b}",
    "\u{ffff}",
    "a",
    "Ab",
    "é",
    "\u{301}",
    "公",
    "文",
    "。",
    "，",
    "；",
    "：",
    "、",
    "”",
    "“",
    "（",
    "）",
    "《",
    "》",
    "一、",
    "二、",
    "（一）",
    "一是",
    "二是",
    "第一条",
    "——",
    "\u{1f600}",
    "\u{2003}",
];

/// A text of such pieces.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..6).prop_map(|pieces| pieces.concat())
}

fn sentence() -> impl Strategy<Value = Sentence<'static>> {
    line().prop_map(|text| Sentence::new(Span::default(), text))
}

const ROLES: &[ParagraphRole] = &[
    ParagraphRole::Body,
    ParagraphRole::Body,
    ParagraphRole::Title,
    ParagraphRole::Boilerplate,
    ParagraphRole::Contents,
    ParagraphRole::TableRow,
    ParagraphRole::Signature,
    ParagraphRole::Date,
    ParagraphRole::Attachment,
    ParagraphRole::Closing,
];

fn paragraph() -> impl Strategy<Value = Paragraph<'static>> {
    let sentences = proptest::collection::vec(sentence(), 0..3);
    (proptest::sample::select(ROLES), sentences).prop_map(|(role, sentences)| {
        let mut paragraph = Paragraph::new(Span::default(), role);
        paragraph.sentences = sentences;
        paragraph
    })
}

const FAMILIES: &[&str] = &["han_comma", "han_paren", "is", "dash", "article", "chapter", "own <b>"];

fn marker() -> impl Strategy<Value = Marker<'static>> {
    (line(), proptest::sample::select(FAMILIES), any::<Option<u32>>()).prop_map(|(text, family, ordinal)| {
        let mut marker = Marker::new(Span::default(), text, Family::from_name(family));
        marker.ordinal = ordinal;
        marker
    })
}

fn section(blocks: impl Strategy<Value = Vec<Block<'static>>>) -> impl Strategy<Value = Section<'static>> {
    let layout = proptest::sample::select(&[Layout::Display, Layout::RunIn, Layout::Inline][..]);
    let head = (proptest::option::of(marker()), layout, proptest::option::of(sentence()));
    (head, blocks).prop_map(|((marker, layout, heading), blocks)| {
        let mut section = Section::new(Span::default(), layout);
        section.marker = marker;
        section.heading = heading;
        section.blocks = blocks;
        section
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block<'static>>> {
    let leaf = paragraph().prop_map(Block::Paragraph).boxed();
    let block = leaf.prop_recursive(8, 24, 3, |block| {
        let blocks = proptest::collection::vec(block, 0..3);
        prop_oneof![
            1 => paragraph().prop_map(Block::Paragraph),
            3 => section(blocks).prop_map(|it| Block::Section(Box::new(it))),
        ]
    });
    proptest::collection::vec(block, 0..4)
}

/// A tree without a source: its spans say nothing, its texts are markup.
pub(crate) fn tree() -> impl Strategy<Value = Document<'static>> {
    (proptest::collection::vec(paragraph(), 0..4), blocks(), blocks()).prop_map(|(front, body, back)| {
        let mut document = Document::new("");
        document.front = front;
        document.body = body;
        document.back = back;
        document
    })
}
