//! Titles that are set on several lines.

use super::{cues, line};
use crate::ParagraphRole as Role;
use crate::chars::is_blank;

/// Whether the line goes on with the line before it, where both have one role in a title block.
///
/// `title = line *( break line )`: a line breaks off when it ends in a word that waits for more, when the next begins
/// with one that goes on, or when only the next ends as titles do. `subtitle` likewise, up to its occasion.
pub(super) fn goes_on(role: Role, before: &str, text: &str) -> bool {
    match role {
        Role::Title => !is_repeated(before, text) && title_goes_on(before, text),
        Role::Subtitle => !text.starts_with(DASHES) && !ends_subtitle(before),
        _ => false,
    }
}

const DASHES: &[char] = &['—', '─', '―'];

fn title_goes_on(before: &str, text: &str) -> bool {
    const WAITS: &[char] = &['的', '和', '与', '及', '、', '《', '“'];
    const OPENERS: &[&str] = &["和", "与", "及", "的", "》", "”"];
    if before.ends_with(WAITS)
        || before.ends_with("关于")
        || OPENERS.iter().any(|word| text.starts_with(word))
    {
        return true;
    }
    if line::ends_title(before) {
        return false;
    }
    let is_whole = || line::ends_title(text) || ends_torn_word(before, text) || ends_title_spaced(text);
    (text.starts_with("关于") && FORWARDS.iter().any(|word| before.contains(word)))
        || (!before.contains(' ') && is_whole())
}

/// What an issuing body does with the paper of another, at the head of a title.
const FORWARDS: &[&str] = &["转发", "印发", "批转", "下发"];

/// The break stands inside the last word: 报⏎告.
fn ends_torn_word(before: &str, text: &str) -> bool {
    let is_torn =
        |end: &str| end.strip_suffix(text).is_some_and(|head| !head.is_empty() && before.ends_with(head));
    text.len() <= 9 && cues::TITLE_ENDS.iter().any(|end| is_torn(end))
}

/// A line that is set with wide letters: `使 用 期 限 的 批 复`.
fn ends_title_spaced(text: &str) -> bool {
    let mut end = text.chars().rev();
    let (last, blank, other) = (end.next(), end.next(), end.next());
    blank.is_some_and(is_blank)
        && last.zip(other).is_some_and(|(last, other)| {
            cues::TITLE_ENDS.iter().any(|word| word.chars().rev().eq([last, other]))
        })
}

fn is_repeated(before: &str, text: &str) -> bool {
    text.contains(before)
}

/// A subtitle ends with its occasion, or where its bracket closes.
fn ends_subtitle(text: &str) -> bool {
    const ENDS: &[char] = &['上', '）', ')', '。', '》', '话', '告', '会', '日'];
    text.ends_with(ENDS) || cues::OCCASIONS.iter().any(|cue| text.ends_with(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_goes_on_behind_a_line_that_breaks_off() {
        for (before, text) in [
            ("青川区人民政府办公室转发区水务局", "关于小型水库管护办法的通知"),
            ("关于重点水源地划定的", "批复"),
            ("关于重点水源地的划定和", "管护经费的请示"),
            ("青川区水源地", "管 护 工 作 的 批 复"),
            ("政府工作报", "告"),
        ] {
            assert!(goes_on(Role::Title, before, text), "{before} {text}");
        }
        for (before, text) in [
            ("关于小型水库管护的通知", "水库管护办法"),
            ("青川区水库管护办法", "青川区水库管护办法"),
            ("政府工作报告", "区长 王立"),
            ("青川区水库", "区长 王立"),
            ("青川区界桩坐标", "编号"),
        ] {
            assert!(!goes_on(Role::Title, before, text), "{before} {text}");
        }
        assert!(goes_on(Role::Subtitle, "——2031年1月8日在青川区第九届", "人民代表大会第二次会议上"));
        assert!(!goes_on(Role::Subtitle, "——2031年1月8日在区委全会上", "——王立"));
        assert!(!goes_on(Role::Subtitle, "——2031年1月8日在区委全会上", "青川区区长"));
    }
}
