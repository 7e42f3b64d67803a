//! The words that say what a figure means: one table, one row a word, sorted; and how a word is looked up.
//!
//! A word of the table ends the noun before it. A [`Word::Noun`] only holds what looks like other words (行为, 总投资).
//! Words of one character stand in `small.rs`.

use crate::inlines::index::{Openings, column};
use crate::{Aggregation, Base, Basis, Direction, Modality, Relation};

use Aggregation::{Average, Cumulative, Peak, PerCapita, PerUnit};
use Basis::{ComparablePrices, ConstantPrices, Real};
use Direction::{Decrease, Faster, Increase, Slower, Unchanged};
use Modality::{Estimated, Forecast, Plan, Provisional, Requirement, Target};
use Relation::{
    AccountFor, Add, Be, Complete, Cover, Exceed, Have, HoldWithin, Invest, Keep, Other, Rank, Reach, Serve,
};
use Word::{
    Adverb, Aggregate, Among, And, Attribute, Change, Each, Level, Link, Modal, Noun, NounVerb, Place,
    Preposition, Prices, Respective, Sum, Than, Verb,
};

/// What a word does in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A noun that only holds what looks like another word.
    Noun,
    /// 全省, 我们: whose figure it is, but no subject by itself.
    Place,
    /// 打造, 新建: a verb, and what it says of the figure.
    Verb(Relation),
    /// 投资, 培训: a verb that is a noun behind another noun or before 增长.
    NounVerb(Relation),
    /// 达到, 为, 有, 占, 控制在: leads from the subject to the figure.
    Link(Relation),
    /// 增长, 下降
    Change(Direction),
    /// 增至, 下降到: a change and where it arrives.
    Level(Direction),
    /// 到, 至
    To,
    /// 由, 从
    From,
    /// 比, 较
    Than,
    /// 同比, 环比, 年均
    Base(Base),
    /// 共, 累计
    Sum(Aggregation),
    /// 人均, 平均
    Aggregate(Aggregation),
    /// 均, 双双
    Each,
    /// 分别
    Respective,
    /// 力争, 预计, 将
    Modal(Modality),
    /// 可比价
    Prices(Basis),
    /// 的
    Of,
    /// 和, 及
    And,
    /// 等
    Etc,
    /// 其中, 包括
    Among,
    /// 在, 对, 按照
    Preposition,
    /// 基本, 直接: an adverb before a verb, part of a noun before one.
    Attribute,
    /// 已, 稳步, 同时
    Adverb,
}

/// The longest word of the table at the start of `text`.
pub(super) fn find(text: &str) -> Option<(usize, Word)> {
    if !OPENINGS.may_open(text) {
        return None;
    }
    let first = text.chars().next()?;
    let bucket = bucket(first);
    let (from, to) = (*BUCKETS.get(bucket)?, *BUCKETS.get(bucket + 1)?);
    let rows = WORDS.get(usize::from(from)..usize::from(to))?;
    rows.iter().rev().find(|(word, _)| text.starts_with(word)).map(|&(word, kind)| (word.len(), kind))
}

/// What words of the table begin with: most places of a text are told from all of them at once.
static OPENINGS: Openings = Openings::new().and(&column!(WORDS));

/// How many characters share a bucket of the index.
const STEP: u32 = 16;

/// The bucket of a first character; what lies outside the common Han characters has none.
const fn bucket(c: char) -> usize {
    let offset = (c as u32).wrapping_sub(0x4e00) / STEP;
    if offset < LAST { offset as usize } else { LAST as usize + 1 }
}

/// One bucket more than the common Han characters fill.
const LAST: u32 = (0x9fff - 0x4e00) / STEP + 1;

/// Where the rows of each bucket begin.
static BUCKETS: [u16; LAST as usize + 1] = buckets();

#[allow(clippy::indexing_slicing, reason = "constant evaluation; an index out of bounds does not compile")]
#[allow(clippy::cast_possible_truncation, reason = "the table has fewer rows than a u16 counts")]
const fn buckets() -> [u16; LAST as usize + 1] {
    let mut buckets = [0; LAST as usize + 1];
    let (mut at, mut row) = (0, 0);
    while at < buckets.len() {
        while row < WORDS.len() && bucket(first(WORDS[row].0)) < at {
            row += 1;
        }
        buckets[at] = row as u16;
        at += 1;
    }
    buckets
}

/// The first character of a word of three-byte characters.
#[allow(clippy::indexing_slicing, reason = "constant evaluation; every word has a first character")]
const fn first(word: &str) -> char {
    let bytes = word.as_bytes();
    let code = ((bytes[0] as u32 & 0xf) << 12) | ((bytes[1] as u32 & 0x3f) << 6) | (bytes[2] as u32 & 0x3f);
    match char::from_u32(code) {
        Some(c) => c,
        None => ' ',
    }
}

#[rustfmt::skip]
const WORDS: &[(&str, Word)] = &[
    ("一共", Sum(Aggregation::Total)), ("一律", Each), ("一次性", Adverb), ("一直", Adverb), ("一般", Attribute),
    ("一般性转移支付", Noun), ("上升", Change(Increase)), ("上升到", Level(Increase)), ("上升至", Level(Increase)),
    ("上岗", Verb(Other)), ("上报", Verb(Other)), ("上榜", Verb(Other)), ("上涨", Change(Increase)),
    ("上涨到", Level(Increase)), ("上调", Change(Increase)), ("下放", Verb(Other)), ("下滑", Change(Decrease)),
    ("下调", Change(Decrease)), ("下跌", Change(Decrease)), ("下载", Verb(Other)), ("下达", Verb(Other)),
    ("下降", Change(Decrease)), ("下降到", Level(Decrease)), ("下降至", Level(Decrease)), ("不低于", Adverb),
    ("不再", Adverb), ("不准", Modal(Requirement)), ("不变价", Prices(ConstantPrices)),
    ("不变价格", Prices(ConstantPrices)), ("不少于", Adverb), ("不得", Modal(Requirement)), ("不断", Adverb),
    ("不确定性", Noun), ("不能", Adverb), ("不超过", Adverb), ("专项", Attribute), ("世界", Place), ("业已", Adverb),
    ("严格", Adverb), ("临时", Adverb), ("为了", Preposition), ("为期", Link(Be)), ("主办", Verb(Other)),
    ("主动", Adverb), ("主要", Attribute), ("主要目标", Noun), ("举办", Verb(Other)), ("举行", Verb(Other)),
    ("之前", Adverb), ("之后", Adverb), ("也将", Adverb), ("也是", Link(Be)), ("争创", Verb(Other)),
    ("争取", Modal(Target)), ("争夺", Verb(Other)), ("五年计划", Noun), ("交付", Verb(Other)), ("交办", Verb(Other)),
    ("亦为", Link(Be)), ("产业调整", Noun), ("产生", Verb(Other)), ("亩均", Aggregate(PerUnit)),
    ("享受", Verb(Other)), ("亲自", Adverb), ("人均", Aggregate(PerCapita)), ("人均收入", Noun),
    ("人均预期寿命", Noun), ("人才引进", Noun), ("仅为", Link(Be)), ("仅仅", Adverb), ("仅供", Noun),
    ("仅占", Link(AccountFor)), ("仅有", Link(Have)), ("仍然", Adverb), ("他们", Place), ("代建", Verb(Other)),
    ("以前", Adverb), ("以及", And), ("以后", Adverb), ("任命", Verb(Other)), ("企稳", Verb(Other)),
    ("优化", Verb(Other)), ("优化提升", NounVerb(Other)), ("会展", NounVerb(Other)), ("估算", Verb(Other)),
    ("估计", Modal(Estimated)), ("但是", Adverb), ("位列", Link(Rank)), ("位居", Link(Rank)),
    ("低于", Change(Decrease)), ("体检", NounVerb(Other)), ("使用", Verb(Other)), ("使用权", Noun), ("使用率", Noun),
    ("供应", NounVerb(Other)), ("供应链", Noun), ("供气", NounVerb(Other)), ("供水", NounVerb(Other)),
    ("供热", NounVerb(Other)), ("供电", NounVerb(Other)), ("依托", Preposition), ("依据", Preposition),
    ("依法", Adverb), ("依然", Adverb), ("侦破", Verb(Other)), ("促成", Verb(Other)), ("促进", Verb(Other)),
    ("保护", NounVerb(Other)), ("保护区", Noun), ("保护地", Noun), ("保护率", Noun), ("保持", Link(Keep)),
    ("保持在", Link(Keep)), ("保持率", Noun), ("保有量", Noun), ("保障", Verb(Other)), ("保障性", Noun),
    ("保障房", Noun), ("保障率", Noun), ("修复", Verb(Complete)), ("修建", Verb(Complete)), ("修订", Verb(Other)),
    ("修起", Verb(Other)), ("修通", Verb(Complete)), ("倒数", Adverb), ("借助", Preposition), ("借阅", Verb(Other)),
    ("偶尔", Adverb), ("储备", Verb(Other)), ("储备库", Noun), ("储备粮", Noun), ("储备量", Noun), ("储备金", Noun),
    ("催办", Verb(Other)), ("允许", Verb(Other)), ("充实", Verb(Other)), ("先后", Adverb), ("免去", Verb(Other)),
    ("兑付", Verb(Other)), ("兑现", Verb(Other)), ("党组织", Noun), ("入住", Verb(Other)), ("入围", Verb(Other)),
    ("入选", Verb(Other)), ("全世界", Place), ("全乡", Place), ("全力", Adverb), ("全区", Place), ("全县", Place),
    ("全国", Place), ("全局", Place), ("全州", Place), ("全市", Place), ("全村", Place), ("全校", Place),
    ("全球", Place), ("全省", Place), ("全系统", Place), ("全部", Adverb), ("全镇", Place), ("全院", Place),
    ("全面", Attribute), ("全面小康", Noun), ("公共服务", Noun), ("公布", Verb(Other)), ("公开", Verb(Other)),
    ("公示", Verb(Other)), ("共同", Attribute), ("共建", Verb(Other)), ("共有", Sum(Aggregation::Total)),
    ("共计", Sum(Aggregation::Total)), ("关于", Preposition), ("关停", Verb(Other)), ("关闭", Verb(Other)),
    ("兴建", Verb(Other)), ("其中", Among), ("其次", Adverb), ("具备", Verb(Other)), ("具有", Link(Have)),
    ("养殖", NounVerb(Other)), ("养殖业", Noun), ("养殖场", Noun), ("养殖户", Noun), ("养殖面积", Noun),
    ("兼并", Verb(Other)), ("再就业", Noun), ("再次", Adverb), ("再贷款", Noun), ("写下", Verb(Other)),
    ("冻结", Verb(Other)), ("净增", Change(Increase)), ("净增加", Verb(Add)), ("准时", Adverb),
    ("减产", Change(Decrease)), ("减免", Change(Decrease)), ("减免额", Noun), ("减到", Level(Decrease)),
    ("减少", Change(Decrease)), ("减少到", Level(Decrease)), ("减少至", Level(Decrease)), ("减少量", Noun),
    ("减征", Verb(Other)), ("减税降费", Noun), ("减至", Level(Decrease)), ("减轻", Verb(Other)),
    ("出列", Verb(Other)), ("出口", NounVerb(Other)), ("出口信保", Noun), ("出口总额", Noun), ("出口退税", Noun),
    ("出口量", Noun), ("出口额", Noun), ("出台", Verb(Other)), ("出土", Verb(Other)), ("出席", Verb(Other)),
    ("出栏", Verb(Other)), ("出栏量", Noun), ("出版", Verb(Other)), ("出现", Verb(Other)), ("出租", Verb(Other)),
    ("出让", Verb(Other)), ("出院", Verb(Other)), ("分为", Verb(Other)), ("分别", Respective), ("分流", Verb(Other)),
    ("分红", NounVerb(Other)), ("分配", Verb(Other)), ("切实", Adverb), ("刑拘", Verb(Other)), ("划为", Verb(Other)),
    ("划分", Verb(Other)), ("划定", Verb(Other)), ("划拨", Verb(Other)), ("列入", Verb(Other)), ("列居", Link(Rank)),
    ("则为", Link(Be)), ("则将", Adverb), ("创业", NounVerb(Other)), ("创业园", Noun), ("创业投资", Noun),
    ("创业板", Noun), ("创业者", Noun), ("创办", Verb(Other)), ("创建", Verb(Other)), ("创成", Verb(Other)),
    ("创造", Verb(Other)), ("初步核算", Modal(Provisional)), ("初步测算", Modal(Provisional)),
    ("初步统计", Modal(Provisional)), ("判决", Verb(Other)), ("判处", Verb(Other)), ("利用", Verb(Other)),
    ("利用率", Noun), ("到会", Verb(Other)), ("到岸", Noun), ("到访", Verb(Other)), ("制定", Verb(Other)),
    ("削减", Change(Decrease)), ("力争", Modal(Target)), ("力求", Modal(Target)), ("办好", Verb(Other)),
    ("办成", Verb(Complete)), ("办理", Verb(Other)), ("办理事项", Noun), ("办理时间", Noun), ("办结", Verb(Complete)),
    ("办结率", Noun), ("加大", Adverb), ("加强", Verb(Other)), ("加快", Adverb), ("务必", Modal(Requirement)),
    ("务须", Modal(Requirement)), ("动员", Verb(Other)), ("助建", Verb(Other)), ("努力", Adverb),
    ("努力实现", Modal(Target)), ("募捐", Verb(Other)), ("募集", Verb(Other)), ("包含", Among), ("包括", Among),
    ("包联", Verb(Other)), ("化整", Verb(Other)), ("化解", Verb(Other)), ("区内", Place), ("升到", Level(Increase)),
    ("升至", Level(Increase)), ("协办", Verb(Other)), ("协调", Verb(Other)), ("占到", Link(AccountFor)),
    ("占据", Verb(Other)), ("占有率", Noun), ("占有量", Noun), ("占用", Verb(Other)), ("印发", Verb(Other)),
    ("即将", Adverb), ("历史性", Adverb), ("压减", Change(Decrease)), ("压减到", Level(Decrease)),
    ("压减至", Level(Decrease)), ("压实", Verb(Other)), ("压缩", Change(Decrease)), ("压缩到", Level(Decrease)),
    ("压缩至", Level(Decrease)), ("原有", Link(Have)), ("去年增加", Verb(Other)), ("县内", Place),
    ("参与", Verb(Other)), ("参与率", Noun), ("参与者", Noun), ("参保", Verb(Other)), ("参保人数", Noun),
    ("参保率", Noun), ("参加", Verb(Other)), ("参加者", Noun), ("参展", Verb(Other)), ("参观", Verb(Other)),
    ("参评", Verb(Other)), ("参赛", Verb(Other)), ("又有", Link(Have)), ("及时", Adverb), ("双双", Each),
    ("反复", Adverb), ("反对", Verb(Other)), ("反映", Verb(Other)), ("反馈", Verb(Other)), ("发出", Verb(Other)),
    ("发展", NounVerb(Other)), ("发展中心", Noun), ("发展到", Level(Increase)), ("发展基金", Noun),
    ("发展大会", Noun), ("发展战略", Noun), ("发展水平", Noun), ("发展规划", Noun), ("发展质量", Noun),
    ("发展资金", Noun), ("发展速度", Noun), ("发布", Verb(Other)), ("发掘", Verb(Other)), ("发放", Verb(Other)),
    ("发生", Verb(Other)), ("发生率", Noun), ("发生额", Noun), ("发电", NounVerb(Other)), ("发电量", Noun),
    ("发给", Verb(Other)), ("发行", Verb(Other)), ("发行量", Noun), ("发行额", Noun), ("发表", Verb(Other)),
    ("发还", Verb(Other)), ("取得", Verb(Other)), ("取消", Verb(Other)), ("取缔", Verb(Other)), ("受理", Verb(Other)),
    ("受理窗口", Noun), ("受理量", Noun), ("受益", Verb(Serve)), ("受益人口", Noun), ("受益率", Noun),
    ("受益面", Noun), ("变为", Verb(Other)), ("另外", Adverb), ("另有", Link(Have)), ("只占", Link(AccountFor)),
    ("只是", Adverb), ("只有", Link(Have)), ("只能", Adverb), ("召开", Verb(Other)), ("可以", Adverb),
    ("可持续", Noun), ("可望", Modal(Forecast)), ("可比价", Prices(ComparablePrices)),
    ("可比价格", Prices(ComparablePrices)), ("可能", Adverb), ("可能会", Adverb), ("各单位", Place), ("各县", Place),
    ("各地区", Place), ("各市", Place), ("各省", Place), ("各级", Place), ("各自", Each), ("各部门", Place),
    ("合同签约", Noun), ("合并", Verb(Other)), ("合计", Sum(Aggregation::Total)), ("合计数", Noun), ("同时", Adverb),
    ("同步", Adverb), ("同比", Word::Base(Base::YearOnYear)), ("名义", Attribute), ("名列", Link(Rank)),
    ("含有", Noun), ("启动", Verb(Other)), ("吸引", Verb(Serve)), ("吸收", Verb(Other)), ("吸纳", Verb(Other)),
    ("命名", Verb(Other)), ("咱们", Place), ("商品销售", Noun), ("喜获", Verb(Other)), ("回升", Change(Increase)),
    ("回升到", Level(Increase)), ("回落", Change(Decrease)), ("回落到", Level(Decrease)), ("回落至", Level(Decrease)),
    ("回迁", Verb(Other)), ("围绕", Preposition), ("国内", Place), ("圆满", Adverb), ("地均", Aggregate(PerUnit)),
    ("均值", Aggregate(Average)), ("均已", Adverb), ("坚持", Adverb), ("垃圾处理", Noun), ("城市建设", Noun),
    ("培养", NounVerb(Other)), ("培育", Verb(Other)), ("培训", NounVerb(Serve)), ("培训中心", Noun),
    ("培训基地", Noun), ("培训机构", Noun), ("培训班", Noun), ("培训费", Noun), ("基本", Attribute),
    ("基本建设", Noun), ("基础设施建设", Noun), ("境内", Place), ("增产", Change(Increase)), ("增值服务", Noun),
    ("增到", Level(Increase)), ("增加", Change(Increase)), ("增加值", Noun), ("增加到", Level(Increase)),
    ("增加至", Level(Increase)), ("增多", Change(Increase)), ("增收", Change(Increase)), ("增至", Level(Increase)),
    ("增设", Verb(Add)), ("增选", Verb(Other)), ("增长", Change(Increase)), ("增长到", Level(Increase)),
    ("增长极", Noun), ("增长点", Noun), ("增长率", Noun), ("增长至", Level(Increase)), ("增长量", Noun),
    ("增长额", Noun), ("处分", NounVerb(Other)), ("处分人", Noun), ("处理", Verb(Other)), ("处理厂", Noun),
    ("处理率", Noun), ("处理能力", Noun), ("处理设施", Noun), ("处理量", Noun), ("处罚", Verb(Other)),
    ("处罚金", Noun), ("复垦", Verb(Other)), ("复建", Verb(Other)), ("外汇储备", Noun), ("外送", Verb(Other)),
    ("多于", Change(Increase)), ("多次", Adverb), ("多达", Link(Reach)), ("大力", Adverb), ("大大", Adverb),
    ("大幅", Adverb), ("大幅地", Adverb), ("大幅度", Adverb), ("大约", Adverb), ("奖励", NounVerb(Other)),
    ("奖励资金", Noun), ("如今", Adverb), ("如期", Adverb), ("始终", Adverb), ("存在", Verb(Other)),
    ("存栏", Verb(Other)), ("存栏量", Noun), ("学习", NounVerb(Other)), ("孵化", Verb(Other)), ("它们", Place),
    ("安全生产", Noun), ("安排", Modal(Plan)), ("安置", Verb(Other)), ("安置区", Noun), ("安置房", Noun),
    ("安置点", Noun), ("安装", Verb(Other)), ("完成", Verb(Complete)), ("完成投资", Noun), ("完成率", Noun),
    ("实施", Verb(Other)), ("实施办法", Noun), ("实施完成", Verb(Complete)), ("实施意见", Noun), ("实施方案", Noun),
    ("实施细则", Noun), ("实有", Link(Have)), ("实现", Verb(Other)), ("实行", Verb(Other)), ("实际", Attribute),
    ("实际使用外资", Noun), ("实际利用外资", Noun), ("实际到账", Noun), ("实际投资", Noun), ("审定", Verb(Other)),
    ("审批", Verb(Other)), ("审批事项", Noun), ("审批时间", Noun), ("审批服务", Noun), ("审批项目", Noun),
    ("审查", Verb(Other)), ("审核", Verb(Other)), ("审结", Verb(Complete)), ("审议", Verb(Other)),
    ("宣传", NounVerb(Other)), ("宣讲", Verb(Other)), ("对于", Preposition), ("对子", Noun), ("对应", Noun),
    ("对接", Verb(Other)), ("对比", Verb(Other)), ("对照", Preposition), ("导致", Verb(Other)),
    ("少于", Change(Decrease)), ("尚有", Link(Have)), ("尚未", Adverb), ("尤其是", Adverb), ("就业", NounVerb(Other)),
    ("就业率", Noun), ("就是", Link(Be)), ("尽快", Adverb), ("居于", Link(Rank)), ("居民人均", Noun),
    ("展出", Verb(Other)), ("展览", NounVerb(Other)), ("屡次", Adverb), ("履行", Verb(Other)),
    ("峰值", Aggregate(Peak)), ("巡察", Verb(Other)), ("巡查", NounVerb(Other)), ("巡演", NounVerb(Other)),
    ("巡视", Verb(Other)), ("已有", Link(Have)), ("已经", Adverb), ("市内", Place), ("市场预期", Noun),
    ("布局", NounVerb(Other)), ("带动", Verb(Other)), ("带动作用", Noun), ("带动力", Noun), ("帮助", Verb(Other)),
    ("帮扶", Verb(Other)), ("帮扶对象", Noun), ("平均", Aggregate(Average)), ("平均每人", Adverb),
    ("平均每年", Word::Base(Base::AnnualAverage)), ("平均预期寿命", Noun), ("年均", Word::Base(Base::AnnualAverage)),
    ("年均实际", Word::Base(Base::AnnualAverage)), ("年平均", Word::Base(Base::AnnualAverage)), ("年度计划", Noun),
    ("并且", Adverb), ("广泛", Adverb), ("应对", Verb(Other)), ("应当", Modal(Requirement)), ("应该", Adverb),
    ("店均", Aggregate(PerUnit)), ("废止", Verb(Other)), ("延伸", Verb(Other)), ("延续", Verb(Other)),
    ("延长", Change(Increase)), ("延长到", Level(Increase)), ("延长至", Level(Increase)), ("建好", Verb(Complete)),
    ("建成", Verb(Complete)), ("建有", Link(Have)), ("建立", Verb(Complete)), ("建设", NounVerb(Complete)),
    ("建设工程", Noun), ("建设成本", Noun), ("建设期", Noun), ("建设用地", Noun), ("建设规模", Noun),
    ("建设资金", Noun), ("建设面积", Noun), ("建设项目", Noun), ("建起", Verb(Other)), ("开出", Verb(Other)),
    ("开办", Verb(Other)), ("开发", Verb(Other)), ("开垦", Verb(Other)), ("开展", Verb(Other)), ("开展率", Noun),
    ("开工", Verb(Other)), ("开工率", Noun), ("开工项目", Noun), ("开设", Verb(Other)), ("开通", Verb(Other)),
    ("引导", Verb(Other)), ("引导基金", Noun), ("引进", Verb(Other)), ("引进人才", Noun), ("引进外资", Noun),
    ("引进项目", Noun), ("强化", Verb(Other)), ("归并", Verb(Other)), ("归集", Verb(Other)), ("当中", Noun),
    ("当选", Verb(Other)), ("录制", Verb(Other)), ("录取", Verb(Other)), ("录用", Verb(Other)), ("形成", Verb(Other)),
    ("往往", Adverb), ("征收", Verb(Other)), ("征集", Verb(Other)), ("很少", Adverb), ("得到", Verb(Other)),
    ("必须", Modal(Requirement)), ("快于", Change(Faster)), ("快报数", Modal(Provisional)), ("快速", Adverb),
    ("总体", Attribute), ("总共", Sum(Aggregation::Total)), ("总投资", Noun), ("总支出", Noun), ("总用量", Noun),
    ("总装机", Noun), ("总计", Sum(Aggregation::Total)), ("惠及", Verb(Serve)), ("惩处", Verb(Other)),
    ("愿意", Adverb), ("慢于", Change(Slower)), ("慰问", Verb(Other)), ("成为", Verb(Other)), ("成交量", Noun),
    ("成交额", Noun), ("成功", Adverb), ("成就", Noun), ("成果转化", Noun), ("成立", Verb(Other)), ("成立初期", Noun),
    ("成立大会", Noun), ("成长", Verb(Other)), ("成长为", Verb(Other)), ("我乡", Place), ("我们", Place),
    ("我区", Place), ("我县", Place), ("我国", Place), ("我局", Place), ("我市", Place), ("我村", Place),
    ("我校", Place), ("我省", Place), ("我镇", Place), ("我院", Place), ("或者", And), ("户均", Aggregate(PerUnit)),
    ("扎实", Adverb), ("扎实推进", Verb(Other)), ("打掉", Verb(Other)), ("打通", Verb(Other)), ("打造", Verb(Other)),
    ("托管", Verb(Other)), ("扣押", Verb(Other)), ("扣除", Verb(Other)), ("扣除价格", Prices(Real)),
    ("扣除价格因素", Prices(Real)), ("扣除物价", Prices(Real)), ("执结", Verb(Other)), ("执行", Verb(Other)),
    ("扩大", Change(Increase)), ("扩大到", Level(Increase)), ("扩大开放", Noun), ("扩大至", Level(Increase)),
    ("扩展到", Level(Increase)), ("扩建", Verb(Complete)), ("扭转", Verb(Other)), ("扶持", Verb(Other)),
    ("批准", Verb(Other)), ("承办", Verb(Other)), ("承包", Verb(Other)), ("承担", Verb(Other)), ("承接", Verb(Other)),
    ("承诺", Verb(Other)), ("抓好", Verb(Other)), ("抓获", Verb(Other)), ("投产", Verb(Other)), ("投产项目", Noun),
    ("投保", Verb(Other)), ("投入", NounVerb(Invest)), ("投入产出", Noun), ("投入产出比", Noun), ("投入品", Noun),
    ("投入强度", Noun), ("投放", Verb(Other)), ("投用", Verb(Other)), ("投票", Verb(Other)),
    ("投资", NounVerb(Invest)), ("投资基金", Noun), ("投资总额", Noun), ("投资收益", Noun), ("投资率", Noun),
    ("投资规模", Noun), ("投资金额", Noun), ("投资项目", Noun), ("投资额", Noun), ("投运", Verb(Other)),
    ("抚育", NounVerb(Other)), ("抚育提升", NounVerb(Other)), ("报名", Verb(Other)), ("报送", Verb(Other)),
    ("抽查", Verb(Other)), ("抽检", Verb(Other)), ("担任", Verb(Other)), ("拆建", Verb(Other)), ("拆除", Verb(Other)),
    ("拍下", Verb(Other)), ("拍卖", Verb(Other)), ("拓宽", Change(Increase)), ("拓展到", Level(Increase)),
    ("招录", Verb(Other)), ("招收", Verb(Other)), ("招聘", Verb(Other)), ("拟将", Modal(Plan)), ("拥有", Link(Have)),
    ("拨付", Verb(Other)), ("拨出", Verb(Other)), ("拿出", Verb(Other)), ("持平", Change(Unchanged)),
    ("持续", Adverb), ("挂牌", Verb(Other)), ("指导", Verb(Other)), ("按可比价", Prices(ComparablePrices)),
    ("按时", Adverb), ("按期", Adverb), ("按照", Preposition), ("挤出", Verb(Other)), ("挤进", Verb(Other)),
    ("挽回", Verb(Other)), ("捐助", Verb(Other)), ("捐建", Verb(Other)), ("捐款", NounVerb(Other)),
    ("捐献", Verb(Other)), ("捐赠", Verb(Other)), ("捕捞", NounVerb(Other)), ("据统计", Adverb),
    ("授予", Verb(Other)), ("授权", NounVerb(Other)), ("授权专利", Noun), ("授权量", Noun), ("排名", Link(Rank)),
    ("排在", Link(Rank)), ("排放", Verb(Other)), ("排查", Verb(Other)), ("接受", Verb(Other)), ("接待", Verb(Serve)),
    ("接待能力", Noun), ("接待量", Noun), ("接种", Verb(Other)), ("接续", Adverb), ("接连", Adverb),
    ("控制在", Link(HoldWithin)), ("推出", Verb(Other)), ("推动", Verb(Other)), ("推动力", Noun), ("推动者", Noun),
    ("推广", Verb(Other)), ("推进", Verb(Other)), ("推进会", Noun), ("推进器", Noun), ("推进率", Noun),
    ("提供", Verb(Other)), ("提出", Verb(Other)), ("提前", Adverb), ("提前完成", Verb(Complete)),
    ("提升", Change(Increase)), ("提升到", Level(Increase)), ("提升工程", Noun), ("提升至", Level(Increase)),
    ("提升行动", NounVerb(Other)), ("提取", Verb(Other)), ("提拔", Verb(Other)), ("提请", Verb(Other)),
    ("提质增效", NounVerb(Other)), ("提高", Change(Increase)), ("提高到", Level(Increase)), ("提高标准", Noun),
    ("提高至", Level(Increase)), ("援建", Verb(Other)), ("搬迁", Verb(Other)), ("搬迁人口", Noun), ("搬迁户", Noun),
    ("摘帽", Verb(Other)), ("摘得", Verb(Other)), ("播出", Verb(Other)), ("播放", Verb(Other)),
    ("播种", NounVerb(Other)), ("播种面积", Noun), ("攀升", Change(Increase)), ("攀升至", Level(Increase)),
    ("支付", Verb(Other)), ("支付宝", Noun), ("支付能力", Noun), ("支出", NounVerb(Other)), ("支持", Verb(Other)),
    ("支持力度", Noun), ("支持政策", Noun), ("收储", Verb(Other)), ("收入比", Noun), ("收到", Verb(Other)),
    ("收取", Verb(Other)), ("收受", Verb(Other)), ("收回", Verb(Other)), ("收容", Verb(Other)), ("收治", Verb(Other)),
    ("收看", Verb(Other)), ("收窄", Change(Decrease)), ("收缴", Verb(Other)), ("收获", Verb(Other)),
    ("收藏", Verb(Other)), ("收集", Verb(Other)), ("改为", Verb(Other)), ("改善", Verb(Other)),
    ("改建", Verb(Complete)), ("改扩建", Verb(Complete)), ("改良", Verb(Other)), ("改造", NounVerb(Complete)),
    ("改造任务", Noun), ("改造工程", Noun), ("改造提升", Verb(Complete)), ("改造面积", Noun), ("改造项目", Noun),
    ("改革", NounVerb(Other)), ("政务服务", Noun), ("救助", Verb(Serve)), ("救治", Verb(Other)), ("教育投入", Noun),
    ("整体", Attribute), ("整合", Verb(Other)), ("整改", Verb(Complete)), ("整改率", Noun),
    ("整治", NounVerb(Complete)), ("整治项目", Noun), ("整理", Verb(Other)), ("整顿", Verb(Other)),
    ("斩获", Verb(Other)), ("新入库", Verb(Add)), ("新发展", Verb(Add)), ("新型", Attribute), ("新培育", Verb(Add)),
    ("新增", Verb(Add)), ("新建", Verb(Complete)), ("新开工", Verb(Add)), ("新开通", Verb(Add)),
    ("新引进", Verb(Add)), ("新投产", Verb(Add)), ("新改建", Verb(Complete)), ("新改扩建", Verb(Complete)),
    ("新注册", Verb(Add)), ("新登记", Verb(Add)), ("新签约", Verb(Add)), ("新组建", Verb(Add)), ("新获批", Verb(Add)),
    ("新认定", Verb(Add)), ("新设", Verb(Add)), ("新设立", Verb(Add)), ("新近", Adverb), ("日前", Adverb),
    ("早日", Adverb), ("明显", Adverb), ("明确", Verb(Other)), ("易地搬迁", Noun), ("显著", Adverb),
    ("晋升", Verb(Other)), ("普及", Verb(Other)), ("普及率", Noun), ("普遍", Attribute), ("曝光", Verb(Other)),
    ("更换", Verb(Other)), ("更换率", Noun), ("更新", Verb(Other)), ("更新改造", NounVerb(Other)), ("更新率", Noun),
    ("最低", Adverb), ("最多", Adverb), ("最大", Aggregate(Peak)), ("最高", Aggregate(Peak)), ("有所", Adverb),
    ("有效", Attribute), ("有望", Modal(Forecast)), ("服务", NounVerb(Serve)), ("服务业", Noun), ("服务中心", Noun),
    ("服务事项", Noun), ("服务人员", Noun), ("服务体系", Noun), ("服务区", Noun), ("服务员", Noun), ("服务器", Noun),
    ("服务平台", Noun), ("服务性", Noun), ("服务机构", Noun), ("服务点", Noun), ("服务站", Noun), ("服务网点", Noun),
    ("服务能力", Noun), ("服务设施", Noun), ("服务贸易", Noun), ("未再", Adverb), ("未能", Adverb), ("本区", Place),
    ("本县", Place), ("本外币贷款", Noun), ("本市", Place), ("本校", Place), ("本省", Place), ("本镇", Place),
    ("本院", Place), ("村均", Aggregate(PerUnit)), ("来自", Preposition), ("架设", Verb(Other)),
    ("架起", Verb(Other)), ("查处", Verb(Other)), ("查封", Verb(Other)), ("校均", Aggregate(PerUnit)),
    ("核发", Verb(Other)), ("核对", Verb(Other)), ("核查", Verb(Other)), ("根据", Preposition), ("栽植", Verb(Other)),
    ("梳理", Verb(Other)), ("检修", NounVerb(Other)), ("检查", Verb(Other)), ("检查站", Noun), ("检查组", Noun),
    ("检测", NounVerb(Other)), ("正在", Adverb), ("正式", Attribute), ("此外", Adverb), ("每亩", Adverb),
    ("每人", Adverb), ("每人每天", Adverb), ("每人每年", Adverb), ("每人每月", Adverb), ("每吨", Adverb),
    ("每周", Adverb), ("每天", Adverb), ("每季度", Adverb), ("每平方米", Adverb), ("每年", Adverb), ("每户", Adverb),
    ("每月", Adverb), ("比起", Than), ("比较", Adverb), ("毕业", Verb(Other)), ("民有", Noun), ("汇总", Verb(Other)),
    ("汇成", Verb(Other)), ("汇聚", Verb(Other)), ("汇集", Verb(Other)), ("污水处理", Noun), ("沟通", Verb(Other)),
    ("没有", Link(Have)), ("没能", Adverb), ("治愈", Verb(Other)), ("治理", NounVerb(Complete)), ("治理率", Noun),
    ("治理面积", Noun), ("治理项目", Noun), ("沿着", Preposition), ("注册", NounVerb(Other)), ("注册商标", Noun),
    ("注册用户", Noun), ("注册资本", Noun), ("注册资金", Noun), ("派出", Verb(Other)), ("派发", Verb(Other)),
    ("派遣", Verb(Other)), ("派驻", Verb(Other)), ("流转", NounVerb(Other)), ("流通", Verb(Other)),
    ("测算", Verb(Other)), ("消化", Verb(Other)), ("消纳", Verb(Other)), ("涉及", Verb(Other)),
    ("涨至", Level(Increase)), ("淘汰", Verb(Other)), ("深入", Adverb), ("深化", Verb(Other)), ("添置", Verb(Other)),
    ("清理", Verb(Other)), ("清退", Verb(Other)), ("游览", Verb(Other)), ("滞后", Change(Slower)),
    ("满足", Verb(Other)), ("演出", NounVerb(Other)), ("演练", NounVerb(Other)), ("点击", Verb(Other)),
    ("牵头", Verb(Other)), ("特别是", Adverb), ("独立", Attribute), ("献血", Verb(Other)),
    ("环比", Word::Base(Base::MonthOnMonth)), ("现在", Adverb), ("现在完成", Noun), ("现已", Adverb),
    ("现有", Link(Have)), ("生产", NounVerb(Other)), ("生产企业", Noun), ("生产力", Noun), ("生产基地", Noun),
    ("生产安全", Noun), ("生产性", Noun), ("生产总值", Noun), ("生产率", Noun), ("生产线", Noun), ("生产经营", Noun),
    ("生产者", Noun), ("生产能力", Noun), ("生产计划", Noun), ("生产资料", Noun), ("生猪出栏", Noun),
    ("生猪存栏", Noun), ("用于", Preposition), ("用好", Verb(Other)), ("用能", Noun), ("由于", Preposition),
    ("由负转正", Adverb), ("由降转升", Adverb), ("申报", Verb(Other)), ("申请", NounVerb(Other)), ("申请量", Noun),
    ("登上", Verb(Other)), ("登记", NounVerb(Other)), ("登记失业人数", Noun), ("登记失业率", Noun),
    ("登记注册", Noun), ("监测", NounVerb(Other)), ("盖起", Verb(Other)), ("盘活", Verb(Other)), ("目前为止", Adverb),
    ("直接", Attribute), ("直接融资", Noun), ("相差", Verb(Other)), ("相应", Adverb), ("相比", Than),
    ("相继", Adverb), ("相较", Than), ("省内", Place), ("着力", Adverb), ("督促", Verb(Other)), ("督办", Verb(Other)),
    ("督导", Verb(Other)), ("研发投入", Noun), ("研究", Verb(Other)), ("研究与试验发展", Noun),
    ("研讨", NounVerb(Other)), ("破获", Verb(Other)), ("确保", Modal(Target)), ("确定", Verb(Other)),
    ("确立", Verb(Other)), ("社会组织", Noun), ("社会融资", Noun), ("社会预期", Noun), ("种下", Verb(Other)),
    ("种植", NounVerb(Other)), ("种植业", Noun), ("种植户", Noun), ("种植面积", Noun), ("积极", Adverb),
    ("称为", Verb(Other)), ("移送", Verb(Other)), ("稳定保持在", Link(Keep)), ("稳定在", Link(Keep)),
    ("稳居", Link(Rank)), ("稳步", Adverb), ("稳预期", Noun), ("突出", Verb(Other)), ("突然", Adverb),
    ("突破", Link(Exceed)), ("突破到", Link(Reach)), ("立案", Verb(Other)), ("立足", Preposition),
    ("竣工", Verb(Complete)), ("竣工面积", Noun), ("竣工项目", Noun), ("答复", Verb(Other)), ("筹集", Verb(Other)),
    ("签约", Verb(Other)), ("签约率", Noun), ("签约项目", Noun), ("签约额", Noun), ("签署", Verb(Other)),
    ("签订", Verb(Other)), ("管好", Verb(Other)), ("管护", NounVerb(Other)), ("精简", Verb(Other)),
    ("精简到", Level(Decrease)), ("精简至", Level(Decrease)), ("索取", Verb(Other)), ("累计", Sum(Cumulative)),
    ("约为", Link(Be)), ("约占", Link(AccountFor)), ("约定", Verb(Other)), ("约谈", Verb(Other)),
    ("纳入", Verb(Other)), ("组建", Verb(Other)), ("组织", Verb(Other)), ("组织机构", Noun), ("组织者", Noun),
    ("组织部", Noun), ("经常", Adverb), ("经开", Noun), ("经过", Preposition), ("结对", Verb(Other)),
    ("结成", Verb(Other)), ("结构调整", Noun), ("结案", Verb(Other)), ("给予", Verb(Other)), ("统一", Attribute),
    ("统筹", Adverb), ("继续", Adverb), ("维修", Verb(Other)), ("维修率", Noun), ("维修资金", Noun),
    ("维持", Link(Keep)), ("维持在", Link(Keep)), ("综合", Attribute), ("综合治理", Noun), ("绿化", NounVerb(Other)),
    ("绿化率", Noun), ("绿化覆盖率", Noun), ("绿化面积", Noun), ("缔结", Verb(Other)), ("编入", Verb(Other)),
    ("编写", Verb(Other)), ("编制", Verb(Other)), ("编印", Verb(Other)), ("缩小", Change(Decrease)),
    ("缩小到", Level(Decrease)), ("缩小至", Level(Decrease)), ("缩短", Change(Decrease)), ("缩短到", Level(Decrease)),
    ("缩短至", Level(Decrease)), ("缴纳", Verb(Other)), ("缴获", Verb(Other)), ("缴费", Verb(Other)),
    ("罚没", Verb(Other)), ("置换", Verb(Other)), ("翻了", Change(Increase)), ("考察", Verb(Other)), ("而且", Adverb),
    ("耗资", Verb(Other)), ("联合", Attribute), ("联系", Verb(Other)), ("聘任", Verb(Other)), ("聘请", Verb(Other)),
    ("聚焦", Preposition), ("聚集", Verb(Other)), ("能够", Adverb), ("脱贫", Verb(Other)), ("脱贫人口", Noun),
    ("脱贫县", Noun), ("脱贫地区", Noun), ("脱贫户", Noun), ("脱贫攻坚", Noun), ("腾出", Verb(Other)),
    ("自主", Attribute), ("自从", Preposition), ("自己", Place), ("自打", Preposition), ("自有", Noun),
    ("自来水", Noun), ("至于", Preposition), ("至今", Adverb), ("至少", Adverb), ("至少有", Adverb),
    ("节省", Verb(Other)), ("节约", Verb(Other)), ("花费", Verb(Other)), ("荣登", Verb(Other)), ("荣获", Verb(Other)),
    ("获奖", Verb(Other)), ("获奖者", Noun), ("获奖项目", Noun), ("获得", Verb(Other)), ("获得感", Noun),
    ("获批", Verb(Other)), ("获批项目", Noun), ("萎缩", Change(Decrease)), ("落地", Verb(Other)),
    ("落实", Verb(Other)), ("落实情况", Noun), ("落实率", Noun), ("落户", Verb(Other)), ("落户项目", Noun),
    ("蝉联", Link(Rank)), ("融资", NounVerb(Other)), ("融资总额", Noun), ("融资成本", Noun), ("融资规模", Noun),
    ("融资额", Noun), ("行动计划", Noun), ("行政审批", Noun), ("补偿", NounVerb(Other)), ("补充", Verb(Other)),
    ("补助", NounVerb(Other)), ("补助标准", Noun), ("补助资金", Noun), ("补贴", NounVerb(Other)), ("补贴标准", Noun),
    ("补贴资金", Noun), ("表彰", Verb(Other)), ("表示", Verb(Other)), ("装机", NounVerb(Other)),
    ("覆盖", NounVerb(Cover)), ("覆盖人口", Noun), ("覆盖人数", Noun), ("覆盖到", Verb(Serve)), ("覆盖率", Noun),
    ("覆盖面", Noun), ("观看", Verb(Other)), ("规划", NounVerb(Other)), ("规划区", Noun), ("规划图", Noun),
    ("规划展", Noun), ("规划期", Noun), ("规划纲要", Noun), ("规划面积", Noun), ("规范", Verb(Other)),
    ("解决", Verb(Other)), ("计划", Modal(Plan)), ("计划内", Noun), ("计划单列", Noun), ("计划外", Noun),
    ("计划投资", Noun), ("计划数", Noun), ("计划生育", Noun), ("认为", Verb(Other)), ("认定", Verb(Other)),
    ("认领", Verb(Other)), ("讨论", Verb(Other)), ("记录", Verb(Other)), ("设有", Link(Have)), ("设有限", Noun),
    ("设立", Verb(Other)), ("评为", Verb(Other)), ("评定", Verb(Other)), ("评议", Verb(Other)), ("评选", Verb(Other)),
    ("调入", Verb(Other)), ("调出", Verb(Other)), ("调动", Verb(Other)), ("调整", Verb(Other)),
    ("调整为", Link(Reach)), ("调整到", Link(Reach)), ("调整型", Noun), ("调整期", Noun), ("调整至", Link(Reach)),
    ("调研", NounVerb(Other)), ("调解", Verb(Other)), ("谋划", Verb(Other)), ("负债比", Noun), ("负担", Verb(Other)),
    ("负责", Verb(Other)), ("负责人", Noun), ("贡献", Verb(Other)), ("贡献度", Noun), ("贡献率", Noun),
    ("财政投入", Noun), ("质量提升", NounVerb(Other)), ("购置", Verb(Other)), ("贯通", Verb(Other)),
    ("贷款", NounVerb(Other)), ("贷款余额", Noun), ("贷款利率", Noun), ("贷款总额", Noun), ("贷款额", Noun),
    ("资助", Verb(Serve)), ("赔偿", NounVerb(Other)), ("赠送", Verb(Other)), ("走上", Verb(Other)),
    ("走出", Verb(Other)), ("走访", Verb(Other)), ("走进", Verb(Other)), ("起诉", Verb(Other)),
    ("超出", Link(Exceed)), ("超过", Link(Exceed)), ("超额", Adverb), ("超额完成", Verb(Complete)), ("足额", Adverb),
    ("跃升", Change(Increase)), ("跃升到", Level(Increase)), ("跃升至", Level(Increase)), ("跃居", Link(Rank)),
    ("跨越", Link(Exceed)), ("跻身", Verb(Other)), ("转为", Verb(Other)), ("转出", Verb(Other)),
    ("转办", Verb(Other)), ("转化", Verb(Other)), ("转化率", Noun), ("转化额", Noun), ("转移", NounVerb(Other)),
    ("转移人口", Noun), ("转移就业", Noun), ("转移性", Noun), ("转移支付", Noun), ("转让", Verb(Other)),
    ("较之", Than), ("较快", Adverb), ("辐射", Verb(Other)), ("输出", Verb(Other)), ("输送", Verb(Other)),
    ("辖区", Place), ("达到", Link(Reach)), ("达到率", Noun), ("达成", Verb(Other)), ("达成率", Noun),
    ("迁入", Verb(Other)), ("迁出", Verb(Other)), ("迁建", Verb(Other)), ("迈上", Verb(Other)), ("迈过", Verb(Other)),
    ("迈进", Verb(Other)), ("迎来", Verb(Other)), ("运营", Verb(Other)), ("返乡", Verb(Other)), ("还将", Adverb),
    ("还建", Noun), ("还有", Link(Have)), ("进一步", Adverb), ("进入", Verb(Other)), ("进出口", Noun),
    ("进口", NounVerb(Other)), ("进口总额", Noun), ("进口量", Noun), ("进口额", Noun), ("进行", Verb(Other)),
    ("连续", Adverb), ("追回", Verb(Other)), ("追究", Verb(Other)), ("追缴", Verb(Other)), ("追责", Verb(Other)),
    ("退出", Verb(Other)), ("退税", Verb(Other)), ("选举", Verb(Other)), ("选拔", Verb(Other)), ("选树", Verb(Other)),
    ("选派", Verb(Other)), ("选聘", Verb(Other)), ("逐步", Adverb), ("递减", Change(Decrease)),
    ("递增", Change(Increase)), ("通常", Adverb), ("通报", Verb(Other)), ("通车", Verb(Other)), ("通车里程", Noun),
    ("通过", Preposition), ("通过率", Noun), ("造林", Verb(Other)), ("造林绿化", Noun), ("造林面积", Noun),
    ("逮捕", Verb(Other)), ("部署", Verb(Other)), ("都已", Adverb), ("都是", Link(Be)), ("配备", Verb(Other)),
    ("配备率", Noun), ("配有", Link(Have)), ("配置", Verb(Other)), ("采伐", NounVerb(Other)), ("采样", Verb(Other)),
    ("采纳", Verb(Other)), ("采购", Verb(Other)), ("采购人", Noun), ("采购总量", Noun), ("采购量", Noun),
    ("采购额", Noun), ("重点", Attribute), ("重点任务", Noun), ("重点企业", Noun), ("重点工程", Noun),
    ("重点项目", Noun), ("鉴于", Preposition), ("针对", Preposition), ("铺设", Verb(Other)),
    ("销售", NounVerb(Other)), ("销售价格", Noun), ("销售收入", Noun), ("销售量", Noun), ("销售额", Noun),
    ("锐减", Change(Decrease)), ("问责", Verb(Other)), ("陆续", Adverb), ("降低", Change(Decrease)),
    ("降低到", Level(Decrease)), ("降低至", Level(Decrease)), ("降到", Level(Decrease)), ("降至", Level(Decrease)),
    ("除了", Preposition), ("除去", Preposition), ("随着", Preposition), ("集中", Attribute), ("集中度", Noun),
    ("集聚", Verb(Other)), ("需要", Adverb), ("面向", Preposition), ("面商", Verb(Other)), ("顺利", Adverb),
    ("预期", Modal(Target)), ("预期值", Noun), ("预期寿命", Noun), ("预期目标", Noun), ("预测", Modal(Forecast)),
    ("预计", Modal(Estimated)), ("预计数", Noun), ("额外", Adverb), ("首批", Adverb), ("首次", Adverb),
    ("验收", Verb(Other)), ("高于", Change(Increase)), ("高出", Change(Increase)), ("高效", Adverb),
    ("高质量发展", Noun), ("高达", Link(Reach)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_word_is_found() {
        for rows in WORDS.windows(2) {
            assert!(rows[0].0 < rows[1].0, "{} stands before {}", rows[0].0, rows[1].0);
        }
        for &(word, kind) in WORDS {
            assert!(word.chars().count() > 1, "{word} belongs to small.rs");
            assert_eq!(find(word), Some((word.len(), kind)), "{word}");
        }
        assert_eq!(find("总投资额"), Some(("总投资".len(), Noun)));
        assert_eq!(find("龘"), None);
        assert_eq!(find("abc"), None);
    }
}
