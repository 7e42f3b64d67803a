//! The words that markers are told from text by: tables, one row a word.

/// Nouns that numbers are listed before: `一、二年级` is text.
pub(crate) const LIST_NOUNS: &[&str] = &[
    "年级", "季度", "月", "线", "级", "产业", "期", "班", "号", "档", "批", "类", "届", "轮", "次", "等奖",
    "楼", "层", "组", "日", "年", "种", "者", "位", "个", "流", "本",
];

/// Nouns that a quotation is the name of, though it ends in a full stop: “…。”问题的整改.
pub(crate) const QUOTED_NOUNS: &[&str] = &["问题", "现象", "一文", "一条", "一项", "一句", "精神", "理念", "原则"];

/// What makes 要 part of a noun: 要素 要点 要件 要务 要求 要塞 要害 要领 要闻.
pub(crate) const MUST_NOUNS: &[char] = &['素', '点', '件', '务', '求', '塞', '害', '领', '闻'];

/// Verbs that numbered calls begin with: 一抓 二看 三查.
pub(crate) const VERBS: &str =
    "抓看查问学听讲建改促防保强严做定比补控评创推练管治转靠树守争破立带帮扶送走访谈找想干突提重优聚明晒亮";

/// First characters of what is counted after 第: 第一步，第一阶段，第一个问题：.
pub(crate) const ORDINAL_UNITS: &str = "步个阶点方项类种层条批件组句部";

/// The words of a sequence with their usual place; 最后 ends it.
pub(crate) const SEQUENCE: &[(u32, &str)] =
    &[(1, "首先"), (2, "其次"), (3, "再次"), (3, "再者"), (3, "然后"), (4, "最后")];

/// Words before a number that are no names of items.
pub(crate) const NOT_NAMED: &[&str] =
    &["附件", "附表", "附录", "星期", "公元", "农历", "表格", "电话", "邮编"];

/// Measure words that follow a decimal number in running text: 1.5亿, 2.3万.
pub(crate) fn is_measure(c: char) -> bool {
    "万亿元个年月日米公千百倍吨亩人户项条家所处平度斤升岁天小分秒成折番立方辆套台座册件名位次".contains(c)
}
