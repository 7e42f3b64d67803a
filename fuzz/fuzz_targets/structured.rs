//! Documents built from pieces that mean something: valid, and unchanged by CR LF and a final newline.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use gongwen::{Document, Event, NodeRef};
use libfuzzer_sys::fuzz_target;

/// Markers, numerals, units, quotes, words of zones and line breaks; no piece holds CR.
const PIECES: &[&str] = &[
    "一、",
    "二、",
    "三、",
    "（一）",
    "（二）",
    "(三)",
    "1.",
    "2．",
    "３、",
    "（1）",
    "（2）",
    "①",
    "②",
    "⑶",
    "㈠",
    "第一，",
    "第二，",
    "第一章",
    "第二条",
    "第三节",
    "一是",
    "二是",
    "三是",
    "一要",
    "二要",
    "首先，",
    "其次，",
    "最后，",
    "一方面，",
    "另一方面，",
    "一个是",
    "另一个是",
    "——",
    "● ",
    "A.",
    "a)",
    "甲、",
    "Ⅰ.",
    "1.1",
    "1.1.2",
    "问题一：",
    "专栏1",
    "附件：",
    "附件1",
    "目录",
    "“人、财、物”",
    "“人”的问题，",
    "“",
    "”",
    "‘",
    "’",
    "《",
    "》",
    "〈",
    "〉",
    "（",
    "）",
    "(",
    ")",
    "\"",
    "「",
    "」",
    "。",
    "，",
    ",",
    "；",
    ";",
    "：",
    ":",
    "！",
    "!",
    "？",
    ".",
    "、",
    "…",
    "同志们：",
    "各位代表！",
    "青川区",
    "工作要点",
    "一、二年级",
    "三、四月份",
    "1.5亿元",
    "2021年",
    "9月10日",
    "十四五",
    "七一",
    "13万余人",
    "近1万人",
    "同比",
    "增长5.3%",
    "由97.2%提高到98.6%",
    "其中",
    "各1处",
    "分别为",
    "百分之",
    "三分之二",
    "第一位",
    "8.3∶41.4",
    "****",
    "××",
    "某某",
    "〔2019〕2号",
    "时间:",
    "来源：",
    "责任编辑：",
    "推荐访问：",
    "谢谢大家！",
    "\n",
    "\n\n",
    "\n\n\n",
    "\u{2028}",
    "\u{85}",
    " ",
    "  ",
    "\t",
    "\u{3000}",
    "\u{3000}\u{3000}",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "工作",
    "推进",
    "落实。",
    "a",
    "PM2.5",
    "𠮷",
    "\u{301}",
    "1",
    "0",
    "九",
    "十",
    "百",
    "万",
    "亿",
    "零",
    "两",
    "%",
    "％",
    "人",
    "元",
    "年",
    "月",
    "日",
];

#[derive(Debug)]
struct Text(String);

impl<'a> Arbitrary<'a> for Text {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let mut text = String::new();
        while !bytes.is_empty() {
            text.push_str(bytes.choose(PIECES)?);
        }
        Ok(Self(text))
    }
}

fuzz_target!(|text: Text| {
    let Text(text) = text;
    let document = Document::parse(&text);
    if let Err(violations) = document.validate() {
        panic!("{violations}\n{text:?}\n{document:#}");
    }
    let before = texts(&document);
    for after in [text.replace('\n', "\r\n"), format!("{text}\n")] {
        assert_eq!(before, texts(&Document::parse(&after)), "{text:?}");
    }
});

/// Kind and text of every node: the tree without offsets.
fn texts(document: &Document<'_>) -> Vec<(char, String)> {
    let mut texts = Vec::new();
    for event in document.walk() {
        let (kind, node) = match event {
            Event::Enter(node @ NodeRef::Section(_)) => ('(', node),
            Event::Leave(node @ NodeRef::Section(_)) => (')', node),
            Event::Enter(node @ NodeRef::Paragraph(_)) => ('p', node),
            Event::Enter(node @ NodeRef::Inline(_)) => ('i', node),
            Event::Enter(node) => ('l', node),
            Event::Leave(_) => continue,
        };
        texts.push((kind, node.text().unwrap_or("").to_string()));
    }
    texts
}
