//! Outlines made at random, and how they are written: what was written must be read back.

use gongwen::Layout;
use proptest::prelude::*;

/// A section of an outline as it is expected, or was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) depth: usize,
    pub(crate) family: String,
    pub(crate) ordinal: u32,
    pub(crate) layout: Layout,
    pub(crate) heading: String,
}

/// A section of a model.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) is_run_in: bool,
    pub(crate) text: &'static str,
    pub(crate) parts: Vec<Part>,
}

const HEADINGS: &[&str] = &[
    "建好育苗基地",
    "理顺管护机制",
    "用好闲置校舍",
    "管住施工扬尘",
    "补齐排水短板",
    "办好社区食堂",
    "修通断头道路",
    "守住耕地红线",
    "盘活村级资产",
    "改进会议作风",
];

const TEXTS: &[&str] = &[
    "各乡镇要对照清单逐项销号，完不成的说明原因。",
    "区直部门按月通报进度，通报结果抄送各村。",
    "排水管网由水务局负责疏通，汛期前必须完工。",
    "施工单位每天洒水降尘，夜间不得作业。",
];

/// The families of the display and run-in levels, from the outside in.
const LEVELS: &[&str] = &["han_comma", "han_paren", "arabic_point", "arabic_paren"];

const HAN: &[&str] = &["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

fn part(level: usize) -> BoxedStrategy<Part> {
    let parts = if level + 1 < LEVELS.len() {
        prop_oneof![2 => Just(Vec::new()), 1 => proptest::collection::vec(part(level + 1), 2..4)].boxed()
    } else {
        Just(Vec::new()).boxed()
    };
    let (headings, texts) = (proptest::sample::select(HEADINGS), proptest::sample::select(TEXTS));
    let is_run_in = if level == 0 { Just(false).boxed() } else { any::<bool>().boxed() };
    (headings, is_run_in, texts, parts)
        .prop_map(|(heading, is_run_in, text, parts)| Part { heading, is_run_in, text, parts })
        .boxed()
}

/// Two to four parts, up to four levels, each level in one layout of its own choice.
pub(crate) fn outline() -> impl Strategy<Value = Vec<Part>> {
    proptest::collection::vec(part(0), 2..5)
}

/// 一是 lists written inside one paragraph.
pub(crate) fn inline_list() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(HEADINGS, 2..6).prop_shuffle()
}

fn marker(level: usize, ordinal: usize) -> String {
    let han = HAN[ordinal - 1];
    match level {
        0 => format!("{han}、"),
        1 => format!("（{han}）"),
        2 => format!("{ordinal}."),
        _ => format!("（{ordinal}）"),
    }
}

/// The text of an outline, behind a title and a salutation, and the sections expected in it.
pub(crate) fn write(parts: &[Part]) -> (String, Vec<Line>) {
    let mut text = String::from(
        "在全区民生实事推进会上的讲话\n\n同志们：\n\n今天的会议开得很及时。下面，我讲几点意见。\n\n",
    );
    let mut lines = Vec::new();
    write_parts(parts, 0, &mut text, &mut lines);
    (text, lines)
}

fn write_parts(parts: &[Part], level: usize, text: &mut String, lines: &mut Vec<Line>) {
    for (ordinal, part) in (1..).zip(parts) {
        text.push_str(&marker(level, ordinal));
        text.push_str(part.heading);
        text.push_str(if part.is_run_in { "。" } else { "\n\n" });
        text.push_str(part.text);
        text.push_str("\n\n");
        lines.push(Line {
            depth: level,
            family: LEVELS[level].into(),
            ordinal: u32::try_from(ordinal).unwrap(),
            layout: if part.is_run_in { Layout::RunIn } else { Layout::Display },
            heading: part.heading.into(),
        });
        write_parts(&part.parts, level + 1, text, lines);
    }
}

/// A paragraph with an inline list under one heading, and the items expected in it.
pub(crate) fn write_inline(items: &[&str]) -> (String, Vec<Line>) {
    let mut text = String::from(
        "在全区民生实事推进会上的讲话\n\n同志们：\n\n今天的会议开得很及时。\n\n一、抓紧当前工作\n\n要做好以下几件事：",
    );
    let section = |ordinal, heading: &str| Line {
        depth: 0,
        family: "han_comma".into(),
        ordinal,
        layout: Layout::Display,
        heading: heading.into(),
    };
    let mut lines = vec![section(1, "抓紧当前工作")];
    for (index, item) in items.iter().enumerate() {
        let end = if index + 1 == items.len() { "。" } else { "；" };
        text.extend([HAN[index], "是", *item, end]);
        lines.push(Line {
            depth: 1,
            family: "is".into(),
            ordinal: u32::try_from(index + 1).unwrap(),
            layout: Layout::Inline,
            heading: (*item).into(),
        });
    }
    text.push_str("\n\n二、加强组织领导\n\n各单位要把责任落到人头。\n");
    lines.push(section(2, "加强组织领导"));
    (text, lines)
}
