//! Figures of people and owners, and the words that name them.

use core::cmp::Reverse;

/// Words that name people of some age.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "婴幼儿", "儿童", "幼儿", "婴儿", "学龄人口", "老年人口", "未成年人", "青少年", "青年", "中老年人",
    "老年人", "老人", "人口", "居民", "学生", "群众", "妇女", "女性", "男性", "公民", "劳动力", "人员", "人群",
    "党员", "干部", "孩子", "母亲", "父亲", "妈妈", "男子", "女子", "患者",
];

/// Further words that name people, and what else a figure counts though more is said of it.
#[rustfmt::skip]
const OWNERS: &[&str] = &[
    "百姓", "人民", "农民", "职工", "工人", "市民", "村民", "支部", "企业", "单位", "部门", "学校", "医院", "社区",
    "街道", "小学", "初中", "高中", "中学", "大学", "高校", "区", "县", "市", "镇", "乡", "村", "省", "省份", "国家",
];

/// 婴幼儿|早教课程: how long the word at the beginning is that names people, the whole where there is none.
pub(super) fn person(noun: &str) -> usize {
    let found = PEOPLE.iter().filter_map(|word| Some((noun.find(word)?, word.len())));
    let first = found.min_by_key(|&(at, length)| (at, Reverse(length)));
    first.map_or(noun.len(), |(at, length)| at + length)
}

/// 百姓|的健康, 园区|高质量发展: how long the owner is that is counted, the whole where there is none.
pub(super) fn owner(noun: &str) -> usize {
    let is_owner = |noun: &str| PEOPLE.iter().chain(OWNERS).any(|word| noun.ends_with(word));
    let of = || noun.split_once('的').map(|(owner, _)| owner);
    let developed = || noun.strip_suffix("高质量发展");
    let owner = of().or_else(developed).or_else(|| school(noun));
    owner.filter(|owner| is_owner(owner)).unwrap_or(noun).len()
}

/// 初中|领导、教师: the school or hospital whose people are named.
fn school(noun: &str) -> Option<&str> {
    const STAFF: &[&str] = &["领导", "教师", "校长", "院长", "学生", "老师", "负责人"];
    STAFF.iter().filter_map(|word| noun.find(word)).min().and_then(|at| noun.get(..at))
}

/// Whether a figure is of people.
pub(super) fn counts_people(figure: &str) -> bool {
    figure.ends_with(['人', '名', '位'])
}
