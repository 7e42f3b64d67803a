//! The words by which lines are known: tables, one row a cue.

use crate::chars::is_blank;
use crate::han::Words;

/// What stands before a colon in a line about who is to be asked, blanks left out.
pub(crate) const CONTACTS: &[&str] = &[
    "联系人",
    "联系电话",
    "联系方式",
    "联系地址",
    "咨询电话",
    "监督电话",
    "举报电话",
    "投诉电话",
    "地址",
    "电话",
    "传真",
    "邮编",
    "邮政编码",
    "邮箱",
    "电子邮箱",
    "网址",
    "招标人",
    "采购人",
    "招标代理机构",
    "采购代理机构",
    "代理机构",
    "通讯地址",
    "通信地址",
];

/// Who is addressed: the words of a vocative.
pub(crate) const VOCATIVES: &[&str] = &[
    "同志们",
    "各位代表",
    "各位委员",
    "各位领导",
    "各位同志",
    "各位来宾",
    "各位嘉宾",
    "各位老师",
    "各位家长",
    "各位同学",
    "各位同事",
    "各位常委",
    "各位",
    "朋友们",
    "同学们",
    "老师们",
    "女士们",
    "先生们",
    "乡亲们",
    "父老乡亲",
    "战友们",
    "尊敬的",
    "亲爱的",
    "敬爱的",
    "主任、",
    "主席、",
    "主席团",
    "同胞们",
];

/// The bodies that documents are addressed to.
pub(crate) const ADDRESSEES: &[&str] = &[
    "部门",
    "人民政府",
    "政府",
    "各部委",
    "直属机构",
    "委员会",
    "各部门",
    "各单位",
    "办公室",
    "办事处",
    "街道",
    "各科室",
    "各处室",
    "管委会",
    "国务院",
    "人大常委会",
    "党委",
    "党组",
    "各县",
    "各区",
    "各市",
    "各镇",
    "各乡",
    "公司",
    "学校",
    "各院系",
    "厅",
    "局",
];

/// The words that titles of documents end in.
pub(crate) const TITLE_ENDS: &[&str] = &[
    "讲话",
    "报告",
    "通知",
    "意见",
    "决定",
    "通报",
    "公告",
    "公报",
    "请示",
    "批复",
    "函",
    "纪要",
    "决议",
    "方案",
    "规划",
    "计划",
    "办法",
    "规定",
    "条例",
    "细则",
    "规则",
    "总结",
    "要点",
    "致辞",
    "发言",
    "讲话稿",
    "演讲",
    "措施",
    "解答",
    "建议",
    "通告",
    "命令",
    "议案",
    "说明",
    "实录",
    "全文",
    "）",
    ")",
    "》",
    "提纲",
    "预案",
    "标准",
    "指南",
    "章程",
    "体会",
    "材料",
    "情况",
    "倡议书",
    "承诺书",
    "贺信",
    "慰问信",
    "公开信",
    "汇报",
];

/// Offices that stand before a name in a byline.
pub(crate) const OFFICES: &[&str] = &[
    "省长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "州长",
    "总理",
    "主席",
    "书记",
    "主任",
    "部长",
    "局长",
    "厅长",
    "处长",
    "司长",
    "院长",
    "校长",
    "秘书长",
    "检察长",
    "董事长",
    "总经理",
    "会长",
    "组长",
    "行长",
    "社长",
    "科长",
    "所长",
];

/// Occasions that stand in a dateline or subtitle.
pub(crate) const OCCASIONS: &[&str] = &[
    "会议上",
    "大会上",
    "会上",
    "仪式上",
    "座谈会",
    "会议室",
    "第次会议",
    "讨论通过",
    "审议通过",
    "印发",
    "发布",
    "公布",
    "通过",
];

/// What a draft is called in brackets behind its title.
pub(crate) const DRAFTS: &[&str] =
    &["试行", "暂行", "草案", "征求意见稿", "送审稿", "讨论稿", "修订", "修正"];

/// What remarks on a text say in brackets.
pub(crate) const REMARKS: &[&str] =
    &["此件", "公开发布", "删减", "删节", "节选", "摘要", "略", "附后", "待续", "完"];

/// What perorations say.
pub(crate) const PERORATIONS: &[&str] = &[
    "让我们",
    "谢谢",
    "感谢大家",
    "再次感谢",
    "预祝",
    "祝大家",
    "祝愿",
    "为实现",
    "团结奋斗",
    "批评指正",
    "奋勇前进",
    "贡献力量",
    "作出新的更大",
    "做出新的更大",
    "而努力奋斗",
    "不懈奋斗",
    "奋力谱写",
    "奋力推动",
    "奋力开创",
    "共同开创",
    "携手",
];

/// Titles of perorations, on a line of their own.
pub(crate) const CONCLUSIONS: &[&str] = &["结束语", "结语", "结 语", "结束语："];

/// Paragraphs that speak of the whole document.
pub(crate) static WHOLE: Words = Words::of(&[
    "本通知自",
    "本意见自",
    "本办法自",
    "本规定自",
    "本方案自",
    "自印发之日起",
    "自发布之日起",
    "自公布之日起",
    "根据本意见",
    "根据本通知",
    "按照本意见",
    "以上报告",
    "请予审议",
    "请审议",
    "以上意见",
    "特此通知",
    "特此报告",
    "特此函复",
    "特此批复",
    "妥否",
    "当否",
    "此复",
    "各地区、各部门要",
    "各地区、各有关部门要",
    "各地要根据本",
    "执行中",
    "本公告最终解释权",
    "本公告解释权",
    "本公告自",
    "未尽事宜",
    "其余内容详见",
    "其他内容详见",
]);

/// Addresses to all that may as well be the text of the last section.
pub(crate) const ADDRESSES_ALL: &[&str] =
    &["各地区、各部门要", "各地区、各有关部门要", "各级", "各地", "执行中"];

/// What is counted when a list is summed up: 以上十项工作.
pub(crate) const SUMMED_UP: &[char] = &['条', '项', '点', '个', '方', '种', '件', '类', '步'];

/// Headings that are known by their words alone; what follows has a numbering of its own.
const KNOWN_HEADINGS: &[&str] =
    &["名词解释", "名词解释：", "名词注释", "注释", "术语解释", "有关名词解释", "指标解释"];

/// Whether the line is one of the headings that need no neighbours.
pub(crate) fn is_known_heading(text: &str) -> bool {
    if text.len() > 24 || !text.starts_with(['名', '注', '术', '有', '指']) {
        return false;
    }
    let is_spaced_note =
        || text.ends_with('释') && text.chars().all(|c| is_blank(c) || matches!(c, '注' | '释'));
    KNOWN_HEADINGS.contains(&text) || is_spaced_note()
}

/// The ends of names of bodies.
pub(crate) const BODIES: &[&str] = &[
    "局", "委", "办", "府", "部", "厅", "院", "会", "校", "公司", "中心", "社", "大学", "集团", "处", "科",
    "室", "站", "团",
];

/// Who signs an article of the press.
pub(crate) const REPORTERS: &[&str] = &["记者", "通讯员", "特约记者", "撰稿"];
