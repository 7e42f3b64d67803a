//! Where a sentence is cut that is longer than a passage may be.

/// How many bytes of `text` make a piece of at most `room` characters (at least one): all of it, or up to `；`, or up
/// to `，`, if the piece is not too short then, else as many characters as fit.
pub(super) fn piece(text: &str, room: usize) -> usize {
    let room = room.max(1);
    let Some((most, _)) = text.char_indices().nth(room) else { return text.len() };
    let (mut half, mut clause) = (Cut::default(), Cut::default());
    let mut pending = None;
    let mut characters = text.char_indices().take(room + 1).enumerate().peekable();
    let mut last = ' ';
    while let Some((count, (at, c))) = characters.next() {
        match pending {
            Some(_) if closes(c) => {}
            Some(Sign::Half) => (half, pending) = (Cut { at, count }, None),
            Some(Sign::Clause) => (clause, pending) = (Cut { at, count }, None),
            None => {}
        }
        let next = characters.peek().map_or(' ', |&(_, (_, next))| next);
        pending = sign(last, c, next).or(pending);
        last = c;
    }
    let is_long = |cut: Cut, part: usize| cut.at > 0 && cut.count * part >= room;
    match (half, clause) {
        (half, _) if is_long(half, 2) => half.at,
        (_, clause) if is_long(clause, 4) => clause.at,
        (half, _) if is_long(half, 4) => half.at,
        _ => word_start(text, most),
    }
}

/// A place where a piece may end, in bytes and characters.
#[derive(Clone, Copy, Debug, Default)]
struct Cut {
    at: usize,
    count: usize,
}

/// Behind what a sentence may be cut.
#[derive(Clone, Copy, Debug)]
enum Sign {
    /// `；` and the ends of sentences inside quotes.
    Half,
    /// `，、：`
    Clause,
}

/// A comma or point inside a number is none.
fn sign(last: char, c: char, next: char) -> Option<Sign> {
    match c {
        '；' | ';' | '。' | '！' | '？' | '!' | '?' => Some(Sign::Half),
        ',' | ':' if last.is_ascii_digit() && next.is_ascii_digit() => None,
        '，' | ',' | '、' | '：' | ':' => Some(Sign::Clause),
        _ => None,
    }
}

const fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '）' | ')' | '》' | '〉' | '」' | '』' | '】')
}

/// `most`, or where the number or Latin word begins that `most` would cut, if that is in the second half.
fn word_start(text: &str, most: usize) -> usize {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%');
    let (head, rest) = text.split_at_checked(most).unwrap_or((text, ""));
    if !rest.starts_with(is_word) {
        return most;
    }
    let start = head.trim_end_matches(is_word).len();
    if start * 2 >= most { start } else { most }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_the_best_sign_that_fits() {
        for (text, room, expected) in [
            ("查渠系。", 4, "查渠系。"),
            ("甲乙丙，丁戊；己庚，辛壬。", 10, "甲乙丙，丁戊；"),
            ("甲；乙丙丁戊，己庚辛壬。", 10, "甲；乙丙丁戊，"),
            ("甲乙丙；丁戊己庚辛壬癸子丑。", 12, "甲乙丙；"),
            ("甲，乙丙丁戊己庚辛壬癸子丑。", 12, "甲，乙丙丁戊己庚辛壬癸子"),
            ("“甲乙丙；”丁戊己庚。", 8, "“甲乙丙；”"),
            ("甲乙1,234人丙丁", 6, "甲乙"),
            ("甲乙丙丁2.5万人", 6, "甲乙丙丁"),
            ("abcdefgh", 3, "abc"),
            ("甲乙", 0, "甲"),
        ] {
            assert_eq!(text.get(..piece(text, room)), Some(expected), "{text} {room}");
        }
    }
}
