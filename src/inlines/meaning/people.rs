//! Figures of people, and the words that name people.

use core::cmp::Reverse;

/// Words that name people of some age.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "婴幼儿", "儿童", "幼儿", "婴儿", "学龄人口", "老年人口", "未成年人", "青少年", "青年", "中老年人",
    "老年人", "老人", "人口", "居民", "学生", "群众", "妇女", "女性", "男性", "公民", "劳动力", "人员", "人群",
    "党员", "干部", "孩子", "母亲", "父亲", "妈妈", "男子", "女子", "患者",
];

/// 婴幼儿|早教课程: how long the word at the beginning is that names people, the whole where there is none.
pub(super) fn person(noun: &str) -> usize {
    let found = PEOPLE.iter().filter_map(|word| Some((noun.find(word)?, word.len())));
    let first = found.min_by_key(|&(at, length)| (at, Reverse(length)));
    first.map_or(noun.len(), |(at, length)| at + length)
}

/// Whether a figure is of people.
pub(super) fn counts_people(figure: &str) -> bool {
    figure.ends_with(['人', '名', '位'])
}
