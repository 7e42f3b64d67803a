//! What a heading says of the figures below it: a section of goals or tasks states no facts.

use super::index::{Heads, column};
use crate::Modality;

/// Words of headings under which stands what is to be done, and how figures are meant there.
const AHEAD: &[(&str, Modality)] = &[
    ("主要目标", Modality::Target),
    ("目标任务", Modality::Target),
    ("预期目标", Modality::Target),
    ("重点任务", Modality::Plan),
    ("重点工作", Modality::Plan),
    ("主要工作", Modality::Plan),
    ("工作安排", Modality::Plan),
    ("工作任务", Modality::Plan),
    ("工作计划", Modality::Plan),
    ("工作打算", Modality::Plan),
    ("工作建议", Modality::Plan),
    ("工作的建议", Modality::Plan),
    ("总体要求", Modality::Plan),
];

/// Words of headings under which stands, as well, what has been done.
const BEHIND: &[&str] =
    &["回顾", "成就", "总结", "情况", "成效", "历史", "完成", "过去", "以来", "变革", "进展", "问题"];

static AHEAD_HEADS: Heads<{ AHEAD.len() }> = Heads::new(&column!(AHEAD));
static BEHIND_HEADS: Heads<{ BEHIND.len() }> = Heads::new(BEHIND);

/// A heading of so many bytes at most; longer ones are sentences.
const LONGEST: usize = 90;

/// How the figures of a section are meant where nothing in their sentence says it; `None` where the heading says
/// nothing of it.
pub(super) fn outlook(heading: &str) -> Option<Modality> {
    if heading.len() > LONGEST {
        return None;
    }
    let (_, modality) = AHEAD.get(AHEAD_HEADS.first_in(heading)?)?;
    let is_mixed = BEHIND_HEADS.first_in(heading).is_some();
    (!is_mixed).then_some(*modality)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_of_goals_and_tasks_are_known_by_their_headings() {
        for (heading, expected) in [
            ("2026年重点工作安排", Some(Modality::Plan)),
            ("“十五五”时期的主要目标和重点任务", Some(Modality::Target)),
            ("今年经济社会发展总体要求", Some(Modality::Plan)),
            ("“十四五”时期发展成就和主要目标任务", None),
            ("重点工作完成情况", None),
            ("2025年工作回顾", None),
            ("抓好茶叶产业", None),
        ] {
            assert_eq!(outlook(heading), expected, "{heading}");
        }
    }
}
