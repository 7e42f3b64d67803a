//! 陷阱 — words that begin with a numeral, would be licensed by their form, and count nothing.

/// Sorted by nothing but sense; looked up by their first character.
const TRAPS: &[&str] = &[
    "一成不变",
    "万分感",
    "万分紧",
    "百分点",
    "百分比",
    "百分制",
    "百分百",
    "千瓦",
    "千克",
    "千米",
    "千卡",
    "千伏",
    "百帕",
    "成千上万",
    "成百上千",
    "千千万万",
    "千万别",
    "千万要",
    "千万不",
    "半导体",
    "半岛",
    "半径",
    "半数以",
    "半山",
    "半成品",
    "半决赛",
    "半途",
    "半点",
    "几十年如一日",
    "数以",
    "数一数二",
    "数据",
    "数字",
    "数量",
    "半壁",
];

/// The length of the trap that `i` begins with.
pub(super) fn trap(i: &str) -> Option<usize> {
    let first = i.chars().next()?;
    TRAPS.iter().filter(|it| it.starts_with(first) && i.starts_with(**it)).map(|it| it.len()).max()
}
