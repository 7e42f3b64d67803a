//! 陷阱 — words that begin with a numeral, would be licensed by their form, and count nothing.

use crate::inlines::index::Heads;

/// Sorted by nothing but sense.
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
    "半山",
    "半成品",
    "半决赛",
    "半途",
    "半点",
    "几十年如一日",
    "三十年河",
    "二十年目睹",
    "数以",
    "数一数二",
    "数据",
    "数字",
    "数量",
    "半壁",
];

static HEADS: Heads<{ TRAPS.len() }> = Heads::new(TRAPS);

/// The length of the trap that `i` begins with.
pub(super) fn trap(i: &str) -> Option<usize> {
    HEADS.longest(i).map(|(_, rest)| i.len() - rest.len())
}
