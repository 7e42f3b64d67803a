//! The words that markers are told from text by: tables, one row a word.

/// Nouns that numbers are listed before: `一、二年级` is text.
pub(crate) const LIST_NOUNS: &[&str] = &[
    "年级", "季度", "月", "线", "级", "产业", "期", "班", "号", "档", "批", "类", "届", "轮", "次", "等奖",
    "楼", "层", "组", "日", "年", "种", "者", "位", "个", "流", "本", "两",
];

/// Nouns that a quotation is the name of, though it ends in a full stop: “…。”问题的整改.
pub(crate) const QUOTED_NOUNS: &[&str] =
    &["问题", "现象", "一文", "一条", "一项", "一句", "精神", "理念", "原则"];

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

/// Words that begin like a measure word, and are none: 项目 in `1.1项目名称`.
const NOT_MEASURES: &[&str] = &[
    "项目", "条件", "条款", "条例", "人员", "人才", "人民", "人事", "人数", "所有", "所需", "所属", "所在",
    "家庭", "家长", "家属", "处理", "处置", "处罚", "平台", "平时", "年度", "年终", "月度", "日常", "日程",
    "天然", "小组", "小区", "小学", "分工", "分类", "分析", "分级", "分包", "分项", "成立", "成果", "成绩",
    "成本", "成员", "成交", "立项", "立案", "方案", "方式", "方法", "方向", "件数", "名称", "名单", "名额",
    "位置", "次数", "次序", "个人", "个体", "元件", "公司", "公告", "公示", "公开", "公共", "户外", "户籍",
    "台账", "座谈", "升级", "升学", "折旧", "折算",
];

/// Whether a measure word follows a decimal number, as in running text: 1.5亿, 2.3万.
pub(crate) fn starts_with_measure(text: &str) -> bool {
    text.starts_with(is_measure) && !NOT_MEASURES.iter().any(|word| text.starts_with(word))
}

fn is_measure(c: char) -> bool {
    "万亿元个年月日米公千百倍吨亩人户项条家所处平度斤升岁天小分秒成折番立方辆套台座册件名位次".contains(c)
}
