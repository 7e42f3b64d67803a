//! Word files made here, part by part, and the text they give.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::*;
use crate::{OriginKind, Place, WordPlace};

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml""#;

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, text) in parts {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(text).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

const ROOT_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>"#;
const MAIN_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="./numbering.xml"/></Relationships>"#;

/// A Word file with that body, lists and styles.
fn word(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    let document =
        format!("<?xml version=\"1.0\"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
    let numbering = format!("<w:numbering {NAMESPACES}>{numbering}</w:numbering>");
    let styles = format!("<w:styles {NAMESPACES}>{styles}</w:styles>");
    archive(&[
        ("_rels/.rels", ROOT_RELATIONS.as_bytes()),
        ("word/_rels/document.xml.rels", MAIN_RELATIONS.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

/// The paragraphs of a Word file; checks the map on the way.
#[track_caller]
fn read(file: &[u8]) -> Vec<String> {
    let extracted = extract_docx(file).unwrap_or_else(|error| panic!("{error}"));
    let (mut end, mut paragraph) = (0, 0);
    for origin in &extracted.origins {
        assert!(
            origin.span.start >= end && !origin.span.is_empty() && origin.span.of(&extracted.text).is_some()
        );
        end = origin.span.end;
        let Place::Word(place) = origin.place else { panic!("{origin:?}") };
        paragraph = paragraph.max(place.paragraph);
    }
    extracted.text.split("\n\n").map(String::from).collect()
}

/// `style numId ilvl text`, `-` for what is not said.
fn numbered(lines: &[&str]) -> String {
    let paragraph = |line: &&str| {
        let mut words = line.split(' ');
        let mut element = |name: &str| match words.next() {
            None | Some("-") => String::new(),
            Some(value) => format!("<w:{name} w:val=\"{value}\"/>"),
        };
        let (style, list, level) = (element("pStyle"), element("numId"), element("ilvl"));
        let place = if list.is_empty() && level.is_empty() {
            String::new()
        } else {
            format!("<w:numPr>{level}{list}</w:numPr>")
        };
        let text = words.next().unwrap_or("");
        format!("<w:p><w:pPr>{style}{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    lines.iter().map(paragraph).collect()
}

/// A definition with these levels: `numFmt lvlText [more]`.
fn definition(number: u32, levels: &[(&str, &str, &str)]) -> String {
    let level = |(at, (format, text, more)): (usize, &(&str, &str, &str))| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>"
        )
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("<w:abstractNum w:abstractNumId=\"{number}\">{levels}</w:abstractNum>")
}

fn list(number: u32, definition: u32, more: &str) -> String {
    format!("<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{definition}\"/>{more}</w:num>")
}

#[test]
fn lists_of_several_levels_are_counted_as_word_counts_them() {
    let outline = definition(
        0,
        &[
            ("chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>"),
            ("chineseCountingThousand", "（%2）", ""),
            ("decimal", "%3.", ""),
            ("decimal", "%1.%3.%4", "<w:isLgl/>"),
        ],
    );
    let file = word(
        &numbered(&[
            "- 1 0 甲",
            "- 1 1 乙",
            "- 1 2 丙",
            "- 1 3 丁",
            "- 1 2 戊",
            "- 1 1 己",
            "- 1 2 庚",
            "- - - 文",
            "- 1 0 辛",
            "- 1 1 壬",
            "- 0 0 癸",
            "- 9 0 子",
        ]),
        &(outline + &list(1, 0, "")),
        "",
    );
    let expected = [
        "一、甲",
        "（一）乙",
        "1. 丙",
        "1.1.1 丁",
        "2. 戊",
        "（二）己",
        "1. 庚",
        "文",
        "二、辛",
        "（一）壬",
        "癸",
        "子",
    ];
    assert_eq!(read(&file), expected);
}

#[test]
fn lists_of_one_definition_go_on_unless_they_say_where_they_start() {
    let lists = [
        definition(
            5,
            &[
                ("decimal", "%1.", "<w:suff w:val=\"nothing\"/>"),
                ("lowerLetter", "%2)", "<w:lvlRestart w:val=\"0\"/>"),
            ],
        ),
        list(1, 5, ""),
        list(2, 5, ""),
        list(3, 5, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"),
        list(
            4,
            5,
            "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1,\"/></w:lvl></w:lvlOverride>",
        ),
    ];
    let file = word(
        &numbered(&[
            "- 1 0 甲",
            "- 1 0 乙",
            "- 2 0 丙",
            "- 3 0 丁",
            "- 3 0 戊",
            "- 1 0 己",
            "- 1 1 a",
            "- 1 0 庚",
            "- 1 1 b",
            "- 4 0 辛",
        ]),
        &lists.concat(),
        "",
    );
    let expected = ["1.甲", "2.乙", "3.丙", "7.丁", "8.戊", "9.己", "a) a", "10.庚", "b) b", "XI, 辛"];
    assert_eq!(read(&file), expected);
}

#[test]
fn every_way_to_count_is_known() {
    for (format, text, expected) in [
        ("chineseCounting", "第%1条", "第一条 甲"),
        ("japaneseCounting", "（%1）", "（一）甲"),
        ("ideographTraditional", "%1、", "甲、甲"),
        ("ideographZodiac", "%1．", "子．甲"),
        ("chineseLegalSimplified", "%1、", "壹、甲"),
        ("ideographDigital", "%1、", "一、甲"),
        ("decimalFullWidth", "%1．", "１．甲"),
        ("decimalZero", "%1.", "01. 甲"),
        ("decimalEnclosedCircleChinese", "%1", "① 甲"),
        ("decimalEnclosedParen", "%1", "⑴ 甲"),
        ("decimalEnclosedFullstop", "%1", "⒈ 甲"),
        ("ideographEnclosedCircle", "%1", "㊀ 甲"),
        ("upperLetter", "%1.", "A. 甲"),
        ("lowerRoman", "(%1)", "(i) 甲"),
        ("unheardOf", "%1.", "1. 甲"),
        ("none", "附件", "附件 甲"),
        ("none", "%1", "甲"),
        ("bullet", "\u{f06c}", "● 甲"),
        ("bullet", "\u{f0ff}", "● 甲"),
        ("bullet", "■", "■ 甲"),
        ("decimal", "100%%1&#x3001;", "100%1、甲"),
        ("decimal", "%0%x", "%0%x 甲"),
        ("decimal", "", "甲"),
    ] {
        let file =
            word(&numbered(&["- 1 0 甲"]), &(definition(0, &[(format, text, "")]) + &list(1, 0, "")), "");
        assert_eq!(read(&file), [expected], "{format}");
    }
}

#[test]
fn styles_number_their_paragraphs() {
    let styles = r#"
        <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="3"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="1"/><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="5"><w:basedOn w:val="6"/></w:style>
        <w:style w:type="paragraph" w:styleId="6"><w:basedOn w:val="5"/></w:style>"#;
    let lists = [
        definition(
            0,
            &[
                ("chineseCounting", "%1、", "<w:pStyle w:val=\"1\"/>"),
                ("chineseCounting", "（%2）", ""),
                ("decimal", "%3.", "<w:pStyle w:val=\"3\"/>"),
            ],
        ),
        list(1, 0, ""),
    ];
    let file = word(
        &numbered(&[
            "- - - 题",
            "1 - - 甲",
            "2 - - 乙",
            "3 - - 丙",
            "4 - - 丁",
            "1 0 - 戊",
            "5 - - 己",
            "2 - 2 庚",
            "7 - - 辛",
        ]),
        &lists.concat(),
        styles,
    );
    assert_eq!(read(&file), ["题", "一、甲", "（一）乙", "1. 丙", "二、丁", "戊", "己", "1. 庚", "辛"]);
}

#[test]
fn a_style_may_stand_for_the_definition() {
    let lists = [
        "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"大纲\"/></w:abstractNum>".to_string(),
        definition(1, &[("chineseCounting", "%1、", "")])
            .replace("<w:lvl ", "<w:styleLink w:val=\"大纲\"/><w:lvl "),
        list(1, 0, ""),
        list(2, 1, ""),
    ];
    assert_eq!(read(&word(&numbered(&["- 1 0 甲", "- 2 0 乙"]), &lists.concat(), "")), ["一、甲", "二、乙"]);
}

#[test]
fn text_is_what_the_page_shows_today() {
    let r = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = [
        format!("<w:p>{}<w:r><w:tab/><w:t xml:space=\"preserve\"> 乙\n&amp;&#20013;<![CDATA[<]]></w:t><w:br/><w:t>丙</w:t></w:r></w:p>", r("甲")),
        format!("<w:p>{}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>{}</w:ins><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>", r("一"), r("增"), r("移"), r("来")),
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>".into(),
        // The end of the paragraph was deleted: the next goes on. Its number is the number of what is left.
        format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>", r("前"), r("后")),
        format!("<w:p>{}<w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r><w:r><w:instrText>码</w:instrText></w:r></w:p>", r("注")),
        // A table of contents: the number of the page is no text.
        format!("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:tab/><w:fldChar w:fldCharType=\"begin\"/><w:instrText xml:space=\"preserve\"> PAGEREF _x \\h </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>17</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", r("一、目")),
        format!("<w:p>{}<w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple><w:fldSimple w:instr=\"DATE\">{}</w:fldSimple></w:p>", r("页"), r("9"), r("3日")),
        // A text box stands before its paragraph, once.
        format!("<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>", r("主"), r("框"), r("框"), r("体")),
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>qing</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>青</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>".into(),
        "<w:p/><v:p><v:t>别</v:t></v:p>".into(),
        format!("<w:sdt><w:sdtPr><w:rPr><w:t>无</w:t></w:rPr></w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>", r("控件")),
    ];
    let expected =
        ["甲  乙 &中<\n丙", "一增来", "显", "前后", "注", "一、目 ", "页3日", "框", "主体", "青", "控件"];
    assert_eq!(read(&word(&body.concat(), "", "")), expected);
}

#[test]
fn rows_are_lines_with_tabs() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", numbered(&[&format!("- - - {text}")]));
    let numbered_cell = |text: &str| format!("<w:tc>{}</w:tc>", numbered(&[&format!("- 1 0 {text}")]));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr>";
    let rows = [
        row(&[cell("序号"), cell("事项"), cell("单位")]),
        row(&[numbered_cell(""), cell("修路"), cell("")]),
        deleted.into(),
        row(&[numbered_cell(""), cell("架桥"), cell("交通局")]),
    ];
    let body = format!("<w:p/><w:tbl><w:tblPr/>{}</w:tbl>{}", rows.concat(), numbered(&["- - - 完"]));
    let file = word(
        &body,
        &(definition(0, &[("decimal", "%1", "<w:suff w:val=\"nothing\"/>")]) + &list(1, 0, "")),
        "",
    );
    assert_eq!(read(&file), ["序号\t事项\t单位", "1\t修路", "2\t架桥\t交通局", "完"]);
    let origins = extract_docx(&file).unwrap().origins;
    // The empty paragraph, three cells, three cells, the deleted one, three cells: 完 is the twelfth.
    assert_eq!(origins.last().map(|it| it.place), Some(Place::Word(WordPlace::new(11))));
    assert_eq!(origins.iter().filter(|it| it.kind == OriginKind::Numbered).count(), 2);
}

#[test]
fn the_strict_vocabulary_and_other_prefixes_are_read() {
    let document = r#"<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>甲</t></r></p></body></document>"#;
    assert_eq!(read(&archive(&[("word\\Document.xml", document.as_bytes())])), ["甲"]);
    let document = "\u{feff}<x:document xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><x:body><x:p><x:r><x:t>乙</x:t></x:r></x:p></x:body></x:document>";
    assert_eq!(read(&archive(&[("word/document.xml", document.as_bytes())])), ["乙"]);
}

/// The message with which a file is refused.
#[track_caller]
fn refused(file: &[u8]) -> String {
    let message = extract_docx(file).unwrap_err().to_string();
    assert!(!message.contains('\n') && message.starts_with(char::is_lowercase), "{message}");
    message
}

#[test]
fn what_is_no_word_file_is_refused() {
    let of = |document: &str| refused(&archive(&[("word/document.xml", document.as_bytes())]));
    assert_eq!(refused(b""), "expected a Word file (.docx), found an empty file");
    assert_eq!(refused("同志们".as_bytes()), "expected a Word file (.docx), found other bytes");
    assert_eq!(
        refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "expected a Word file (.docx), found an old binary Word file (.doc) or an encrypted one"
    );
    assert_eq!(
        refused(&archive(&[("a.txt", b"a")])),
        "expected a Word file (.docx), found a zip archive without a part `word/document.xml`"
    );
    assert_eq!(
        of("<html/>"),
        "expected a Word document in part `word/document.xml`, found the element `html`"
    );
    assert_eq!(
        refused(&archive(&[("word/document.xml", b"<a>\xff</a>")])),
        "expected part `word/document.xml` to be in UTF-8, found other bytes at byte 3"
    );
}

#[test]
fn damaged_files_are_refused() {
    let file = word(&numbered(&["- - - 甲", "- - - 乙"]), "", "");
    assert_eq!(
        refused(&file[..file.len() - 30]),
        "expected a Word file (.docx), found a damaged zip archive: missing end of central directory"
    );
    // One bit of the packed text.
    let mut turned = file.clone();
    let at = file.windows(17).position(|it| it == b"word/document.xml").unwrap() + 60;
    turned[at] ^= 0x10;
    let message = refused(&turned);
    assert!(message.starts_with("part `word/document.xml` is damaged: "), "{message}");

    let of = |document: &str| refused(&archive(&[("word/document.xml", document.as_bytes())]));
    let cut = of(&format!("<w:document {NAMESPACES}><w:body><w:p>"));
    assert!(
        cut.starts_with("expected well-formed XML in part `word/document.xml`: the part breaks off at byte "),
        "{cut}"
    );
    let crossed = of(&format!("<w:document {NAMESPACES}><w:body><w:p></w:body></w:document>"));
    assert!(
        crossed.starts_with("expected well-formed XML in part `word/document.xml`: ill-formed document: "),
        "{crossed}"
    );
}

#[test]
fn document_types_entities_and_outside_parts_are_not_read() {
    let of = |document: &str| refused(&archive(&[("word/document.xml", document.as_bytes())]));
    let laughs =
        r#"<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>"#;
    let document = format!(
        "{laughs}<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>"
    );
    let message = of(&document);
    assert!(
        message.starts_with("expected no document type in part `word/document.xml`, found one at byte "),
        "{message}"
    );
    let document = format!(
        "<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
    );
    let message = of(&document);
    assert!(
        message
            .starts_with("expected a character in part `word/document.xml`, found the entity `c` at byte "),
        "{message}"
    );
}

#[test]
fn bombs_are_refused() {
    let mut document = format!("<w:document {NAMESPACES}><w:body>").into_bytes();
    document.resize(document.len() + (12 << 20), b' ');
    document.extend(b"</w:body></w:document>");
    let file = archive(&[("word/document.xml", &document)]);
    assert!(file.len() < 20_000);
    assert_eq!(
        refused(&file),
        "expected part `word/document.xml` to unpack to at most 8388608 bytes, found more"
    );
}
