//! Which characters a pass over a paragraph stops at: all that may be punctuation of sentences.

use super::marker;

/// Where the next character from `at` on begins that may be punctuation of sentences; the end without one.
#[inline(never)]
pub(super) fn next_sign(bytes: &[u8], mut at: usize, has_custom: bool) -> usize {
    loop {
        // Han characters: a constant step, so that the processor need not wait for the table.
        while matches!(bytes.get(at), Some(0xe4..=0xe9)) {
            at += 3;
        }
        at += match bytes.get(at) {
            Some(&byte) if is_plain(byte) => 1,
            Some(_) if is_plain_character(bytes.get(at..at + 3)) => 3,
            Some(_) if !has_custom && is_idle_comma(bytes.get(at..at + 6)) => 6,
            _ => return at,
        }
    }
}

/// ASCII that is no punctuation of sentences.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'%' | b'*' | b'/')
}

/// The bytes of a character that is no punctuation of sentences: 、, or outside the blocks of punctuation.
const fn is_plain_character(bytes: Option<&[u8]>) -> bool {
    matches!(
        bytes,
        Some([0xe2 | 0xe3, 0x81..=0xbf, _] | [0xef, 0x80..=0xbb | 0xbe..=0xbf, _] | [0xe3, 0x80, 0x81])
    )
}

/// Whether a comma stands before a Han character that no built-in marker begins with: most commas do.
fn is_idle_comma(bytes: Option<&[u8]>) -> bool {
    let Some(&[0xef, 0xbc, 0x8c, first @ 0xe4..=0xe9, second, third]) = bytes else { return false };
    !marker::HAN_OPENERS.has_bytes([first, second, third])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pass_stops_at_signs_only() {
        for (text, stops, with_custom) in [
            ("青川区修路、架桥2.5公里，清淤。", "。", "，"),
            ("修路，一是架桥", "，", "，"),
            ("修路，另有安排", "，", "，"),
            ("修路，", "，", "，"),
            ("修路，（一）架桥", "，", "，"),
            ("修路，2公里", "，", "，"),
            ("增长1-2%，再见", "，", "，"),
            ("水利工程…", "…", "…"),
            ("a b", " ", " "),
            ("修路", "", ""),
        ] {
            for (has_custom, stop) in [(false, stops), (true, with_custom)] {
                let at = next_sign(text.as_bytes(), 0, has_custom);
                assert!(text.get(at..).unwrap().starts_with(stop), "{text}");
                assert_eq!(at == text.len(), stop.is_empty(), "{text}");
            }
        }
    }
}
