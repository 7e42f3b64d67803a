//! The Chinese words of the page for the names of the crate: one row a name.

/// The word for a name; the name itself where the table has none.
pub(crate) fn word<'w>(table: &[(&'w str, &'w str)], name: &'w str) -> &'w str {
    table.iter().find(|it| it.0 == name).map_or(name, |it| it.1)
}

pub(crate) const RELATIONS: &[(&str, &str)] = &[
    ("be", "为"),
    ("total", "共计"),
    ("have", "拥有"),
    ("complete", "完成"),
    ("add", "新增"),
    ("reach", "达到"),
    ("exceed", "突破"),
    ("increase", "增长"),
    ("decrease", "下降"),
    ("keep", "保持"),
    ("account_for", "占比"),
    ("rank", "位居"),
    ("cover", "覆盖"),
    ("invest", "投入"),
    ("serve", "惠及"),
    ("hold_within", "控制在"),
    ("attributive", "修饰"),
    ("other", "其他"),
];

pub(crate) const QUALIFIERS: &[(&str, &str)] = &[
    ("exact", ""),
    ("more_than", "超过"),
    ("at_least", "不少于"),
    ("nearly", "接近"),
    ("less_than", "不到"),
    ("at_most", "不超过"),
    ("about", "约"),
    ("between", "区间"),
    ("several", "概数"),
    ("order", "量级"),
    ("rank", "位次"),
    ("top", "前列"),
    ("rank from the last", "倒数"),
    ("proportion", "比例"),
];

pub(crate) const MODALITIES: &[(&str, &str)] = &[
    ("actual", "事实"),
    ("provisional", "初步核算"),
    ("estimated", "预计"),
    ("forecast", "预测"),
    ("target", "目标"),
    ("plan", "计划"),
    ("requirement", "要求"),
];

pub(crate) const AGGREGATIONS: &[(&str, &str)] = &[
    ("total", "合计"),
    ("cumulative", "累计"),
    ("average", "平均"),
    ("per_capita", "人均"),
    ("per_unit", "单位均值"),
    ("annual_average", "年均"),
    ("net", "净额"),
    ("peak", "最高"),
];

pub(crate) const BASES_OF_PRICE: &[(&str, &str)] = &[
    ("nominal", "名义"),
    ("real", "扣除价格因素"),
    ("comparable_prices", "可比价格"),
    ("constant_prices", "不变价"),
];

pub(crate) const BASES: &[(&str, &str)] = &[
    ("year_on_year", "同比"),
    ("over_previous_year", "比上年"),
    ("month_on_month", "月环比"),
    ("quarter_on_quarter", "季环比"),
    ("over_plan_end", "比规划期末"),
    ("over_target", "比目标"),
    ("over_average", "比平均"),
    ("from_to", ""),
    ("annual_average", "年均"),
    ("since", "期间"),
    ("unstated", ""),
];

pub(crate) const DIRECTIONS: &[(&str, &str)] = &[
    ("increase", "上升"),
    ("decrease", "下降"),
    ("unchanged", "持平"),
    ("faster", "高出"),
    ("slower", "低于"),
];

pub(crate) const TIMES: &[(&str, &str)] = &[
    ("date", "日期"),
    ("month", "月份"),
    ("quarter", "季度"),
    ("half", "半年"),
    ("year", "年份"),
    ("year_range", "年度区间"),
    ("months_to_date", "年内累计"),
    ("since", "以来"),
    ("since_event", "事件以来"),
    ("as_of", "截至"),
    ("plan", "规划期"),
    ("deictic", "指代"),
    ("season", "季节"),
    ("term", "届期"),
    ("anniversary", "周年"),
    ("timestamp", "时刻"),
    ("date_range", "日期区间"),
    ("deadline", "期限"),
    ("relative", "相对时间"),
    ("duration", "时长"),
];

pub(crate) const TITLES: &[(&str, &str)] = &[
    ("opinion", "意见"),
    ("notice", "通知"),
    ("plan", "方案规划"),
    ("rules", "规章制度"),
    ("law", "法律"),
    ("report", "报告"),
    ("other", "文件或作品"),
];

pub(crate) const ABBREVIATIONS: &[(&str, &str)] = &[
    ("formula", "数字提法"),
    ("congress", "会议"),
    ("plan", "规划"),
    ("date_name", "纪念日"),
    ("code", "代号"),
    ("idiom", "成语"),
];

pub(crate) const GRADES: &[(&str, &str)] =
    &[("standard", "标准"), ("permissive", "推荐"), ("practice", "惯例"), ("suspicion", "存疑")];

pub(crate) const FINDINGS: &[(&str, &str)] = &[
    ("numbering_gap", "序号缺号"),
    ("numbering_duplicate", "序号重复"),
    ("numbering_restart", "序号重新起编"),
    ("numbering_start", "序号不从一起"),
    ("continued_across_parents", "序号跨上级连续"),
    ("inverted_style", "层次序数倒置"),
    ("skipped_style", "层次序数跳级"),
    ("mixed_sibling_style", "同级序数不一"),
    ("broken_marker", "序号被断行"),
    ("ordinal_punctuation", "次序语后的标点"),
    ("han_marker_punctuation", "汉字序号后的标点"),
    ("arabic_marker_punctuation", "阿拉伯数字序号后的标点"),
    ("bracketed_marker_punctuation", "带括号序号后的标点"),
    ("circled_marker_punctuation", "圈码后的标点"),
    ("decimal_marker_punctuation", "分级数字后的标点"),
    ("chapter_marker_punctuation", "章节序号后的标点"),
    ("narrative_marker_punctuation", "“一是”类词语后的标点"),
    ("marker_bracket_width", "序号括号宽度不一"),
    ("list_bracket_width", "同级括号宽度不一"),
    ("semicolon_after_full_stop", "分项内用句号、项间用分号"),
    ("mixed_item_endings", "分项末尾标点不一"),
    ("announced_count", "数目与列举不符"),
    ("breakdown_mismatch", "分项合计与总数不符"),
    ("change_mismatch", "变化幅度不符"),
    ("change_direction", "升降方向不符"),
    ("growth_mismatch", "增量与增速不符"),
    ("percent_for_points", "百分点误作百分比"),
    ("decrease_in_multiples", "下降用倍数"),
    ("elided_range", "数值范围省略单位"),
    ("respective_count", "“分别”前后数目不符"),
    ("unbalanced_pair", "标点不成对"),
    ("bracket_width", "括号宽度不一"),
    ("half_width_punctuation", "半角标点"),
    ("placeholder", "留空或隐去的内容"),
];
