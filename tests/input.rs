//! Files as they arrive and their trees: `tests/data/NAME.*` with `NAME.tree`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

#[path = "support/arrive.rs"]
mod arrive;
mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use gongwen::{Extracted, OriginKind, Place, Span, decode, extract_docx, extract_html};

fn data(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

fn text(name: &str) -> String {
    decode(&data(name)).unwrap().text
}

/// The tree of a text, one line a node, against the file.
#[track_caller]
fn check_tree(extracted: &Extracted, name: &str) {
    let found = support::check(&extracted.text).to_string();
    let expected = text(name).replace("\r\n", "\n");
    for (at, (expected, found)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(found, expected, "line {} of {name}", at + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{found}");
}

#[test]
fn a_word_file_gives_its_tree() {
    let extracted = extract_docx(&data("outline.docx")).unwrap();
    check_tree(&extracted, "outline.tree");
    for word in ["页眉", "页脚", "批注", "删去"] {
        assert!(!extracted.text.contains(word), "{word}");
    }
}

#[test]
fn a_saved_page_gives_its_tree_and_leads_back_to_its_bytes() {
    let page = text("notice.html");
    let extracted = extract_html(&page).unwrap();
    check_tree(&extracted, "notice.tree");
    for word in ["脚本写的字", "升级您的浏览器", "首页图标", "全部", "无脚本", "微博", "_青川区"]
    {
        assert!(!extracted.text.contains(word), "{word}");
    }
    let span = |words: &str| {
        let start = extracted.text.find(words).unwrap();
        extracted.page_span(Span::new(start, start + words.len())).and_then(|span| span.of(&page)).unwrap()
    };
    assert_eq!(span("860公里"), "860公里");
    assert_eq!(span("增加到1240公里"), "增加到<b>1240</b>公里");
    assert_eq!(span("管护还"), "管护\n    还");
    assert_eq!(span("2. "), "<li>");
}

#[test]
fn the_paragraph_that_text_came_from_is_told() {
    let extracted = extract_docx(&data("outline.docx")).unwrap();
    let paragraph = |words: &str| {
        let origin = extracted.origin_of(extracted.text.find(words).unwrap()).unwrap();
        let Place::Word(place) = origin.place else { panic!("{origin:?}") };
        (place.paragraph, origin.kind)
    };
    // Counted in `outline.fodt`, from zero.
    assert_eq!(paragraph("关于做好"), (0, OriginKind::Copied));
    assert_eq!(paragraph("一、统一"), (3, OriginKind::Numbered));
    assert_eq!(paragraph("统一"), (3, OriginKind::Copied));
    assert_eq!(paragraph("3. 检查食堂"), (11, OriginKind::Numbered));
    assert_eq!(paragraph("3350"), (21, OriginKind::Copied));
    assert_eq!(paragraph("2024年2月20日"), (31, OriginKind::Copied));
}

/// Whatever is cut off or turned over, the answer is a text with a sound map or an error of one line.
#[test]
fn damage_is_refused_or_read() {
    let word = data("outline.docx");
    for length in (0..word.len()).step_by(97) {
        assert!(extract_docx(&word[..length]).is_err(), "cut after {length} bytes");
    }
    let mut refused = 0;
    for at in (0..word.len()).step_by(13) {
        let mut turned = word.clone();
        turned[at] ^= 0x55;
        match extract_docx(&turned) {
            Ok(extracted) => arrive::check(&extracted, None),
            Err(error) => {
                refused += 1;
                assert!(!error.to_string().contains('\n'), "{error}");
            }
        }
    }
    assert!(refused > 100, "{refused}");
    let page = text("notice.html");
    for length in (0..page.len()).filter(|&at| page.is_char_boundary(at)).step_by(17) {
        match extract_html(&page[..length]) {
            Ok(extracted) => arrive::check(&extracted, Some(&page)),
            Err(error) => assert!(error.offset() < length && !error.to_string().contains('\n'), "{error}"),
        }
    }
}

/// Every page of up to five of the signs that a tag, a comment and a character reference are made of.
#[test]
fn every_short_page_of_markup_signs_has_a_sound_map() {
    const SIGNS: [&str; 9] = ["<", ">", "/", "!", "&", "#", ";", "a", "甲"];
    let mut pages = vec![String::new()];
    for _ in 0..5 {
        pages = pages.iter().flat_map(|page| SIGNS.map(|sign| format!("{page}{sign}"))).collect();
        for page in &pages {
            if let Ok(extracted) = extract_html(page) {
                arrive::check(&extracted, Some(page));
            }
        }
    }
}

#[test]
fn seeds_and_findings_of_the_fuzzer_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/input");
    // A packaged crate carries no fuzz folder.
    for seed in fs::read_dir(folder).into_iter().flatten().flatten() {
        arrive::arrive(&fs::read(seed.path()).unwrap());
    }
}

/// What grew with the square in some reader of pages or of XML, repeated.
const REPEATED: &[(char, &str)] = &[
    ('h', "<div>"),
    ('h', "<div>甲"),
    ('h', "<b>"),
    ('h', "</b>"),
    ('h', "<p><b>甲</p>"),
    ('h', "<span><div></span>"),
    ('h', "<table><tr><td>甲"),
    ('h', "<table>"),
    ('h', "<ol><li>一、"),
    ('h', "<svg><p>"),
    ('h', "<svg><foreignObject>"),
    ('h', "<select><div>"),
    ('h', "<p hidden><div>甲"),
    ('h', "<template><p>"),
    ('h', "&"),
    ('h', "&nbsp;"),
    ('h', "&#"),
    ('h', "<"),
    ('h', "<!-- -->"),
    ('h', "甲\n"),
    ('h', "\r"),
    ('h', "<br>"),
    ('h', "<p a"),
    ('w', "<w:p/>"),
    ('w', "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"),
    ('w', "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"),
    ('w', "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>&amp;</w:t></w:r></w:p>"),
    ('w', "<w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>"),
];

/// Elements that are opened many times, then closed.
const NESTED: &[(&str, &str)] = &[
    ("<w:p>", "</w:p>"),
    ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ("<w:p><w:r><w:t>甲</w:t><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
    ("<w:sdt>", "</w:sdt>"),
    ("<w:del>", "</w:del>"),
];

const NUMBERED: &str = "|||<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1、\"/></w:lvl>\
                        </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

#[test]
fn hostile_files_take_linear_time_and_little_stack() {
    let run = || {
        for &(kind, piece) in REPEATED {
            let end = if kind == 'w' { NUMBERED } else { "" };
            check_growth(piece, |count| format!("{kind}{}{end}", piece.repeat(count)));
        }
        for (open, close) in NESTED {
            check_growth(open, |count| format!("w{}{}", open.repeat(count), close.repeat(count)));
        }
    };
    std::thread::Builder::new().stack_size(256 << 10).spawn(run).unwrap().join().unwrap();
}

/// Eight times the input takes some eight times as long, never the square.
fn check_growth(piece: &str, make: impl Fn(usize) -> String) {
    let count = 6_000 / piece.len();
    let (short, long) = (make(count), make(count * 8));
    let time = |file: &str| {
        let start = Instant::now();
        arrive::arrive(file.as_bytes());
        start.elapsed().max(Duration::from_millis(4))
    };
    // A slow run may be the machine's; five in a row are the reader's.
    assert!((0..5).any(|_| time(&long) < time(&short) * 32), "more than linear: {piece:?}");
}
