//! Nouns and verbs by what they make of the words beside them: tables, one row a word.

use crate::inlines::index::{Heads, Tails};

/// What makes a verb before it part of a noun: 投资|项目, 培训|中心.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "项目", "工程", "资金", "总", "额", "率", "量", "面积", "规模", "标准", "能力", "中心", "平台", "基地",
    "机构", "单位", "主体", "体系", "设施", "公司", "任务", "成本", "收入", "用地", "人员", "人数", "人口",
    "指数", "增速", "强度", "比重", "占比", "余额", "期", "者", "业", "站", "点", "园", "区", "机制", "基金",
    "贸易", "网点", "引导", "产品", "专项", "示范", "合同", "试点", "指标", "水平", "事项", "贷款", "投资",
    "金额", "预算", "限价", "活动", "案件", "重点", "国债", "债券", "代理",
];

/// The ends of nouns that measure what the verbs before them do: 出庭|应诉率, 通车|总里程.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "率", "额", "量", "数", "值", "面积", "里程", "规模", "比例", "比重", "占比", "容量", "标准", "增幅",
    "增速", "指数", "余额", "价格", "时间", "期限", "能力", "强度", "浓度", "密度", "成本", "经费", "费用", "花费",
    "收入", "程度", "水平", "系数", "目标", "长度", "投资", "总投资", "总数", "人数", "户数", "产值", "补助",
    "补贴", "装机", "度", "海拔", "体重", "身高", "树龄", "年龄", "工龄", "路程", "风险", "可能性",
];

/// Verbs that govern what they reach, and are part of no noun.
#[rustfmt::skip]
pub(super) const GOVERNING: &[&str] = &[
    "实现", "完成", "取得", "获得", "创造", "贡献", "争取", "安排", "下达", "拨付", "筹集", "落实", "获",
    "带动", "拉动", "成", "成为", "评为", "获评", "荣获", "斩获", "夺得", "摘得", "捧回",
];

/// What one thing is to another: 对|世界经济|的|贡献率.
#[rustfmt::skip]
pub(super) const RELATING: &[&str] = &[
    "贡献率", "依存度", "贸易额", "进出口", "满意度", "投资额", "支持率", "意见", "建议",
];

/// What the members of a series share: 肉、奶|产量.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "产量", "总产量", "产值", "总产值", "增加值", "营业收入", "收入", "可支配收入", "人均可支配收入", "人均补助标准",
    "人均财政补助标准", "财政补助标准", "补助标准", "低保标准", "标准", "排放量", "排放总量", "合格率", "覆盖率",
    "普及率", "入学率", "入园率", "利用率", "达标率", "参保率", "优良率", "率", "进出口", "出口", "进口", "零售额", "销售额",
    "销售收入", "销量", "投资", "利润", "面积", "种植面积", "建成区面积", "人数", "人口", "户数", "存栏", "出栏", "存栏量", "出栏量",
    "浓度", "平均浓度", "年均浓度", "警情", "案件", "支出", "价格", "增速", "增幅", "比重", "占比", "余额", "贷款余额",
    "存款余额", "里程", "使用量", "用量", "消费量", "需求量", "使用面积", "保有量", "吞吐量", "发电量", "用电量", "装机", "人次", "额", "量", "数",
];
pub(super) static SHARED_ENDS: Tails<{ SHARED.len() }> = Tails::new(SHARED);

/// Verbs that are nouns as well, and govern a long noun behind them: 治理|水土流失面积.
pub(super) const TREATING: &[&str] = &["治理", "整治", "绿化", "流转"];

/// What makes a verb that is no noun part of one: 使用|环节.
#[rustfmt::skip]
pub(super) const ACTED_ON: &[&str] = &[
    "环节", "设施", "设备", "机构", "制度", "体系", "措施", "机制", "系统", "场所", "特等奖", "一等奖",
    "二等奖", "三等奖", "优秀奖",
];

/// Verbs of what is carried out: 实施|20个|改造项目.
#[rustfmt::skip]
pub(super) const CARRYING: &[&str] = &[
    "实施", "推进", "谋划", "开展", "完成", "启动", "推动", "落实", "储备", "抓好", "建设", "建成", "组织",
];

/// What is carried out.
const TASK: &[&str] = &["项目", "工程", "行动", "任务", "活动", "措施", "举措", "事项", "试点"];

/// Whose tasks they are: behind a figure they are what is counted.
#[rustfmt::skip]
const OWNER: &[&str] = &[
    "县", "市", "区", "镇", "乡", "村", "省", "企业", "单位", "部门", "学校", "医院", "社区", "街道", "机构", "家庭",
    "行业", "城市", "国家", "品牌", "平台", "团队",
];

/// What people do at a place that is named before it: 在青川|就读|的|学生.
const STAY: &[&str] = &["就读", "就业", "务工", "居住", "从业", "经营", "注册", "任职", "工作", "生活"];

pub(super) static STAYING: Tails<{ STAY.len() }> = Tails::new(STAY);
pub(super) static TAIL_HEADS: Heads<{ TAILS.len() }> = Heads::new(TAILS);
pub(super) static HEAD_ENDS: Tails<{ HEADS.len() }> = Tails::new(HEADS);
pub(super) static TASKS: Tails<{ TASK.len() }> = Tails::new(TASK);
pub(super) static OWNERS: Tails<{ OWNER.len() }> = Tails::new(OWNER);
pub(super) static HOLLOW_HEADS: Heads<{ HOLLOW.len() }> = Heads::new(HOLLOW);

/// Nouns of one character: any other is what the tables left of a word.
pub(super) const SHORT: &str = "人男女县区市省国州盟旗乡镇村社街厂店校班队团组站户家房楼车船井桥路线网库坝渠田地山林树果茶\
    菜粮棉油糖盐肉蛋奶鱼虾猪牛羊马鸡鸭鹅蚕煤电气水铁钢铜铝银金纸布表药酒税款床书报刊奖";

/// What makes a noun of the verb directly before it: 毕业|生, 生产|费.
pub(super) const SUFFIXES: &[char] = &[
    '费', '金', '率', '生', '者', '员', '量', '额', '期', '款', '品', '商', '化', '性', '器', '机', '仪',
    '室', '馆', '院', '证', '师', '物', '权', '税', '库', '团', '队', '组', '园',
];

/// Nouns that name nothing.
#[rustfmt::skip]
const HOLLOW: &[&str] = &[
    "中", "内", "里", "上", "下", "外", "年", "月", "日", "本", "该", "这", "前", "后", "未来", "如今",
    "部分", "情况", "以上", "以下", "上述", "台阶", "新台阶", "大关", "年份", "月份", "久", "之久", "目标",
    "速度", "那", "期间", "以来", "方面", "末", "底", "初", "至少", "高", "余", "近", "在建", "基础上", "此基础上",
];
