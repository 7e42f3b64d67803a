//! Encodings told apart, and what is none of them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::*;

const SPEECH: &str = "在青川区教育工作会议上的讲话\r\n\r\n同志们：\r\n　　一、统一思想。全区有学校35所，比上年增加2所，\
                      增长6.1%。要做到“三个到位”——责任到位、措施到位、保障到位。\r\n　　二、狠抓落实。\r\n";

fn utf16(text: &str, encoding: TextEncoding) -> Vec<u8> {
    let bytes =
        |unit: u16| if encoding == TextEncoding::Utf16Le { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

fn gb18030(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

/// The text in each encoding.
fn all(text: &str) -> [(TextEncoding, Vec<u8>); 4] {
    use TextEncoding::{Gb18030, Utf8, Utf16Be, Utf16Le};
    [
        (Utf8, text.as_bytes().to_vec()),
        (Utf16Le, utf16(text, Utf16Le)),
        (Utf16Be, utf16(text, Utf16Be)),
        (Gb18030, gb18030(text)),
    ]
}

#[test]
fn every_encoding_is_found_with_and_without_its_mark() {
    // Short ones, ones of Han characters only, mixed ones, four-byte characters.
    for text in [SPEECH, "同志们", "关于修建青川大桥的通知", "第3号", "云岭县𠮷田镇人民政府", "第一章 总则\n"]
    {
        for (encoding, bytes) in all(text) {
            let decoded = decode(&bytes).unwrap_or_else(|error| panic!("{text} in {encoding}: {error}"));
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
            assert_eq!((decoded.has_bom, decoded.malformed.len()), (false, 0), "{text} in {encoding}");

            let marked: Vec<u8> = encoding.mark().iter().chain(&bytes).copied().collect();
            let decoded = decode(&marked).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
            assert!(decoded.has_bom);
        }
    }
}

#[test]
fn ascii_is_utf8_and_ascii_in_utf16_is_known_by_its_nul_bytes() {
    for (encoding, bytes) in all("GDP grew by 5.2% in 2024.\n") {
        let expected = if encoding == TextEncoding::Gb18030 { TextEncoding::Utf8 } else { encoding };
        assert_eq!(decode(&bytes).unwrap().encoding, expected);
    }
    assert_eq!(decode(b"").unwrap(), Decoded::new("", TextEncoding::Utf8));
    let only_mark = decode(b"\xef\xbb\xbf").unwrap();
    assert_eq!((only_mark.text.as_str(), only_mark.has_bom), ("", true));
    // One NUL does not make it UTF-16.
    assert_eq!(decode(alloc::format!("{SPEECH}\0").as_bytes()).unwrap().encoding, TextEncoding::Utf8);
}

#[test]
fn a_page_of_ascii_with_little_chinese_in_gbk_is_gb18030() {
    let script = "<script>var a = document.title;</script>\n".repeat(400);
    let page = alloc::format!("<html>{script}<p>青川区</p></html>");
    let decoded = decode(&gb18030(&page)).unwrap();
    assert_eq!((decoded.encoding, decoded.text), (TextEncoding::Gb18030, page));
}

#[test]
fn malformed_bytes_are_counted_and_located() {
    let mut bytes = SPEECH.as_bytes().to_vec();
    // The second byte of 在 and the first of the last 。
    bytes[1] = b'?';
    let last = SPEECH.rfind('。').unwrap();
    bytes[last] = 0xff;
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.encoding, TextEncoding::Utf8);
    let spans: Vec<Span> = decoded.malformed.iter().map(|it| it.bytes).collect();
    // 在 is e5 9c a8: e5 waits in vain, ? is text, a8 continues nothing. 。 is e3 80 82, all three without meaning now.
    let expected = [(0, 1), (2, 3), (last, last + 1), (last + 1, last + 2), (last + 2, last + 3)];
    assert_eq!(spans, expected.map(|(start, end)| Span::new(start, end)));
    assert!(
        decoded.malformed.iter().all(|it| decoded.text.get(it.offset..).unwrap().starts_with('\u{fffd}'))
    );
    assert!(decoded.text.starts_with("\u{fffd}?\u{fffd}青川区"));

    // The 3 of 35所.
    let mut bytes = gb18030(SPEECH);
    let at = bytes.iter().position(|&byte| byte == b'3').unwrap();
    bytes[at] = 0xff;
    let decoded = decode(&bytes).unwrap();
    assert_eq!((decoded.encoding, decoded.malformed.len()), (TextEncoding::Gb18030, 1));
    assert_eq!(decoded.malformed[0], Malformed::new(Span::new(at, at + 1), SPEECH.find('3').unwrap()));

    // A high surrogate that pairs with nothing.
    let mut bytes = utf16(SPEECH, TextEncoding::Utf16Le);
    bytes[1] = 0xd8;
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.malformed, [Malformed::new(Span::new(0, 2), 0)]);
    assert!(decoded.text.starts_with("\u{fffd}青川区教育"));
}

#[test]
fn a_text_cut_inside_a_character_keeps_its_encoding() {
    for (encoding, bytes) in all("青川区人民政府") {
        let decoded = decode(&bytes[..bytes.len() - 1]).unwrap();
        assert_eq!((decoded.encoding, decoded.malformed.len()), (encoding, 1), "{encoding}");
        assert_eq!(decoded.malformed[0].bytes.end, bytes.len() - 1);
        assert!(decoded.text.starts_with("青川区人民政"), "{encoding}");
    }
}

#[test]
fn what_is_no_text_is_refused_with_what_it_is() {
    // A random generator with a fixed seed stands for binary data.
    let mut state = 0x2545_f491_u32;
    let noise: Vec<u8> = core::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[0]
    })
    .take(20_000)
    .collect();
    let marked_noise = [b"\xff\xfe", noise.as_slice()].concat();
    let latin = b"Le caf\xe9 est ferm\xe9. ".repeat(20);
    let expected = "expected text in UTF-8, UTF-16 or GB18030, found ";
    for (bytes, found) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
        (b"PK\x03\x04\x14\0\x06\0", "a zip archive (.docx and .ofd files are such)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old binary Office file (.doc, .wps)"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"\xff\xfe\0", "the byte order mark of UTF-16LE and then no such text, first at byte 2"),
        (b"\xff\xfe\0\0\x2d\x4e\0\0", "text in UTF-32"),
        (&marked_noise, "the byte order mark of UTF-16LE and then no such text, first at byte "),
        (&noise, "other bytes: no UTF-8 at byte "),
        (&noise[..100], "other bytes: no UTF-8 at byte "),
        (&latin, "other bytes: no UTF-8 at byte 6, no sign of the others"),
        (b"ok\x01\x02\x03\x04\x05\x06\x07", "control characters, first at byte 2"),
        (b"\xe4", "other bytes: no UTF-8 at byte 0, no sign of the others"),
    ] {
        let error = decode(bytes).map(|decoded| decoded.encoding).unwrap_err().to_string();
        let rest = error.strip_prefix(expected).unwrap_or_else(|| panic!("{error}"));
        assert!(rest.starts_with(found), "{error}");
    }
}

#[test]
fn mojibake_is_not_taken_for_chinese() {
    // Traditional Chinese in Big5, and Han characters that hardly occur.
    let big5 = encoding_rs::BIG5.encode("臨江市人民政府關於加強農業發展的報告，請審議。").0.into_owned();
    assert!(decode(&big5).is_err());
    let rare: String = ('龥'..='龥').chain('\u{9f00}'..='\u{9f60}').collect();
    assert!(decode(&gb18030(&rare)).is_err());
}

#[test]
fn the_texts_of_the_tests_come_back_from_every_encoding() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut count = 0;
    for kind in std::fs::read_dir(folder).unwrap().flatten().filter(|it| it.path().is_dir()) {
        for file in std::fs::read_dir(kind.path()).unwrap().flatten() {
            if file.path().extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let text = std::fs::read_to_string(file.path()).unwrap();
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            for (encoding, bytes) in all(text) {
                let decoded =
                    decode(&bytes).unwrap_or_else(|error| panic!("{:?} in {encoding}: {error}", file.path()));
                assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding), "{:?}", file.path());
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}
