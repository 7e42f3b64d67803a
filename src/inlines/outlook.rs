//! What a heading says of the figures below it: a section of goals or tasks states no facts.

use crate::Modality;
use crate::han::Words;

/// Words of headings under which stands what is to be done.
static AHEAD: Words = Words::of(&[
    "主要目标",
    "目标任务",
    "预期目标",
    "重点任务",
    "重点工作",
    "主要工作",
    "工作安排",
    "工作任务",
    "工作计划",
    "工作打算",
    "工作建议",
    "工作的建议",
    "总体要求",
]);

/// Those of goals.
static GOALS: Words = Words::of(&["主要目标", "目标任务", "预期目标"]);

/// Words of headings under which stands, as well, what has been done.
static DONE: Words = Words::of(&[
    "回顾", "成就", "总结", "情况", "成效", "历史", "完成", "过去", "以来", "变革", "进展", "问题",
]);

/// A heading of so many bytes at most; longer ones are sentences.
const LONGEST: usize = 90;

/// How the figures of a section are meant where nothing in their sentence says it; `None` where the heading says
/// nothing of it.
pub(super) fn outlook(heading: &str) -> Option<Modality> {
    if heading.len() > LONGEST {
        return None;
    }
    if !AHEAD.stand_in(heading) || DONE.stand_in(heading) {
        return None;
    }
    Some(if GOALS.stand_in(heading) { Modality::Target } else { Modality::Plan })
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
