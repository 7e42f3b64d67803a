//! What speaks for a mark: whether it goes on with a list, and what stands around it.

use super::line;
use super::lists::List;
use super::structure::Structure;
use crate::Family;
use crate::chars::is_blank;
use crate::lines::{Mark, Place};

/// Whether the mark can be the next member of the list.
pub(super) fn goes_on(list: &List, first: &Mark<'_>, last: &Mark<'_>, mark: &Mark<'_>) -> bool {
    match mark.kind.family {
        // 首先…其次…第三…
        Family::Ordinal if first.kind.family == Family::Sequence => mark.value == list.last_value + 1,
        _ if first.kind != mark.kind => false,
        Family::Sequence | Family::Aspect => {
            let reach = if mark.place == Place::Start { 12 } else { 0 };
            mark.value != 1
                && mark.paragraph - last.paragraph <= reach
                // A second 另一方面 has its 一方面 somewhere inside a clause.
                && (mark.kind.family == Family::Sequence || last.value == 1)
                // 首先由专人评定，然后每年…: adverbs of one sentence.
                && (!mark.is_doubtful || list.count > 1)
        }
        Family::Dash | Family::Bullet => true,
        Family::Is if mark.kind.word == "个" => mark.value != 1 || mark.paragraph == last.paragraph,
        Family::Article if mark.value == list.last_value => mark.end - mark.start > last.end - last.start,
        _ => mark.value == list.last_value + 1,
    }
}

/// Whether the mark opens a list by its value.
pub(super) fn opens(mark: &Mark<'_>) -> bool {
    match mark.kind.family {
        Family::Dash | Family::Bullet => true,
        _ => mark.value == 1,
    }
}

/// A list inside paragraphs may run on only over the next ones.
pub(super) fn is_near(list: &List, last: &Mark<'_>, mark: &Mark<'_>) -> bool {
    list.has_start || mark.paragraph - last.paragraph <= 2
}

/// Families whose every marker could be text.
pub(super) fn is_always_doubtful(family: &Family) -> bool {
    matches!(
        family,
        Family::Letter | Family::Stem | Family::Roman | Family::Named | Family::Verb | Family::Decimal
    )
}

pub(super) fn is_bracketed(mark: &Mark<'_>) -> bool {
    matches!(mark.kind.family, Family::HanParen | Family::ArabicParen)
}

/// A heading at the end of the paragraph before it has at most so many characters.
const TAIL_HEADING: usize = 40;

/// A heading that lost the line break before it, at the end of a paragraph: behind the end of a sentence or two
/// blanks, or in brackets, and without an end of its own.
pub(super) fn is_tail_heading(structure: &Structure<'_>, mark: &Mark<'_>) -> bool {
    if mark.is_doubtful || !matches!(mark.kind.family, Family::HanComma | Family::HanParen) {
        return false;
    }
    let Some(piece) = structure.pieces.get(mark.paragraph) else { return false };
    let rest = structure.source.get(mark.end..piece.span.end).unwrap_or("");
    if rest.is_empty()
        || !line::is_within(rest, TAIL_HEADING)
        || line::is_closed(rest)
        || line::has_sentence(rest)
    {
        return false;
    }
    let before = structure.source.get(piece.span.start..mark.start).unwrap_or("");
    let stem = before.trim_end_matches(is_blank);
    let is_apart = before.get(stem.len()..).unwrap_or("").chars().nth(1).is_some() || ends_sentence(stem);
    is_apart || is_bracketed(mark)
}

/// Whether the mark stands directly behind a label that opens the paragraph: `注：1、…`.
pub(super) fn follows_label(structure: &Structure<'_>, mark: &Mark<'_>) -> bool {
    let start = structure.pieces.get(mark.paragraph).map_or(mark.start, |piece| piece.span.start);
    let label = structure.source.get(start..mark.start).unwrap_or("");
    label.len() <= LABEL && label.trim_end_matches(is_blank).ends_with(['：', ':'])
}

/// A label with its colon is at most so many bytes.
const LABEL: usize = 15;

/// Whether a line break before the mark was lost: a sentence ends there, and blanks follow.
pub(super) fn lost_its_break(source: &str, mark: &Mark<'_>) -> bool {
    let before = source.get(..mark.start).unwrap_or("");
    let stem = before.trim_end_matches(is_blank);
    mark.kind.family == Family::HanComma
        && stem.len() < before.len()
        && stem.ends_with(['。', '！', '？', '”'])
}

/// Whether a sentence or clause ends before the mark.
pub(super) fn stands_behind_stop(source: &str, mark: &Mark<'_>) -> bool {
    let before = source.get(..mark.start).unwrap_or("").trim_end_matches(is_blank);
    ends_sentence(before) || before.ends_with(['；', ';'])
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['。', '！', '？', '!', '?', '：', ':', '”', '）'])
}

/// Bare numbers (`2 投标人…`) whose neighbours have points (1、 and 3、) are of one kind with them, and all of them are
/// where the text has no decimals (1.1).
pub(super) fn settle_bare_numbers(marks: &mut [Mark<'_>]) {
    let is_bare = |mark: &Mark<'_>| mark.kind.family == Family::Decimal && mark.kind.level == 0;
    if !marks.iter().any(is_bare) {
        return;
    }
    let has_decimals = marks.iter().any(|mark| mark.kind.family == Family::Decimal && mark.kind.level > 0);
    let is_point = |mark: &Mark<'_>| mark.kind.family == Family::ArabicPoint && mark.place == Place::Start;
    let (mut last, mut at) = (0, 0);
    while let Some(mark) = marks.get(at) {
        if is_point(mark) {
            last = mark.value;
        } else if is_bare(mark) {
            let (value, place) = (mark.value, mark.place);
            let next = || marks.get(at + 1..).unwrap_or(&[]).iter().take(NEAR).find(|mark| is_point(mark));
            let is_between = place == Place::Start
                && last + 1 == value
                && next().is_some_and(|next| next.value == value + 1);
            if let (true, Some(mark)) = (is_between || !has_decimals, marks.get_mut(at)) {
                mark.kind.family = Family::ArabicPoint;
                last = value;
            }
        }
        at += 1;
    }
}

/// The next number with a point stands within so many marks.
const NEAR: usize = 64;

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::Document;

    fn markers(text: &str) -> Vec<alloc::string::String> {
        let document = Document::parse(text);
        document
            .sections()
            .filter_map(|it| Some(it.node.marker.as_ref()?.text.clone().into_owned()))
            .collect()
    }

    #[test]
    fn a_mark_counts_by_what_stands_around_it() {
        for (text, expected) in [
            // A heading at the end of the paragraph before it.
            (
                "一、青川区概况\n全区多山。 二、主要问题\n河道淤积。\n三、打算\n清淤。",
                &["一、", "二、", "三、"][..],
            ),
            (
                "全区多山。   一、概况\n河多。\n桥老。 二、现状\n失修。\n该修了。 三、呼吁：拨款。",
                &["一、", "二、", "三、"],
            ),
            ("桥老了。修桥的建议（一）找准位置\n先查图。\n（二）筹措资金\n再拨款。", &["（一）", "（二）"]),
            ("依照本条（一）项办理\n先查图。", &[]),
            ("一、青川区概况\n全区多山。见第二、第三页。\n二、打算\n清淤。", &["一、", "二、"]),
            // The first of a list, glued to its subject.
            ("镇村干部一是走访农户。二是清点台账。三是上报。", &["一是", "二是", "三是"]),
            ("要防止万一是旱年。二是备水。", &[]),
            (
                "我们看过了。\n一、概况（一）水利方面。一是清淤。二是护岸。（二）道路方面。\n二、打算\n修路。",
                &["一、", "（一）", "一是", "二是", "（二）", "二、"],
            ),
            // 一， as a marker, and as a number.
            ("问题有：一，路窄；二，桥老；三，灯暗。", &["一，", "二，", "三，"]),
            ("大家数：一，二，三，开工。", &[]),
            // A bare number between points.
            ("1、概况\n多山。\n2 打算\n清淤。\n3、保障\n用工。", &["1、", "2", "3、"]),
            // A decimal under its number, and a measure.
            ("1.水库\n1.1项目名称：青川水库。\n2.桥梁\n2.1地点：云岭。", &["1.", "1.1", "2.", "2.1"]),
            ("1.水库\n1.5亿元已到位。\n2.桥梁\n已开工。", &["1.", "2."]),
            // 首先 and 然后 as adverbs of one sentence.
            ("首先由专人评定，然后每年核查。", &[]),
            ("首先，由专人评定；然后，每年核查。", &["首先，", "然后，"]),
            // Two pairs.
            ("一方面修路，另一方面架桥。村里则在一方面清淤，另一方面种树。", &["一方面", "另一方面"]),
            // The first of a list behind a label.
            ("分三项办理。\n注：1、面积单位为亩。\n2、长度单位为米。", &["1、", "2、"]),
            ("分三项办理，详见说明书中的第一部分：1、面积单位为亩。\n多山。", &[]),
            // 最后 is text, the number behind it is not.
            ("第一，修路。第二，架桥。最后，第三，清淤。", &["第一，", "第二，", "第三，"]),
        ] {
            assert_eq!(markers(text), expected, "{text}");
        }
    }
}
