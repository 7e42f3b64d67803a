//! Which numbers are figures: Arabic digits unless they are a name, Han numerals only where something licenses them.

use super::name;
use super::number::{Infix, Shape, Written};
use super::unit::Found;
use crate::chars::{is_blank, is_han};
use crate::inlines::index::{Heads, Tails};
use crate::value::{han_run, is_digit};
use crate::{Qualifier, UnitKind};
use rust_decimal::Decimal;

/// A number with what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'s> {
    /// The sentence up to the number (or its word of bound).
    pub(super) before: &'s str,
    /// The sentence from the number on.
    pub(super) text: &'s str,
    pub(super) number: &'s Written,
    pub(super) unit: Option<&'s Found>,
    /// What a word of bound before, behind or apart from it says.
    pub(super) bound: Option<Qualifier>,
    /// What follows number, unit and words of bound.
    pub(super) rest: &'s str,
}

impl Candidate<'_> {
    const fn is_bounded(&self) -> bool {
        self.bound.is_some()
    }
}

/// Units that with a number alone name an order, not a count: 4号线, 15路, 3代, 5星.
const ORDER_UNITS: &[&str] = &[
    "线", "路", "代", "星", "轮", "级", "届", "班", "步", "档", "期", "层", "章", "站", "段", "区", "市",
    "省", "县", "国", "村", "镇", "乡",
];

/// Units that are a bound part of other words behind a small Han numeral: 十分, 四方, 三角, 二元.
const WORD_UNITS: &[&str] = &["分", "角", "点", "方", "度", "两", "元", "升", "平方", "尺", "秒", "瓦", "克"];

/// Verbs that take a length of time: 连续三年, 提前一年.
const DURATION_VERBS: &[&str] = &[
    "连续",
    "提前",
    "延长",
    "缩短",
    "长达",
    "历时",
    "为期",
    "期限",
    "有效期",
    "满",
    "超过",
    "不少于",
    "不低于",
    "工作",
    "服务",
    "任期",
    "保持",
    "推迟",
    "延迟",
    "从事",
    "至少",
    "不得少于",
    "不超过",
    "不得超过",
    "周期",
    "时间",
    "有期徒刑",
    "保存",
    "续签",
    "试用期",
    "耗时",
    "持续",
    "奋斗",
    "整整",
    "期为",
    "期限为",
    "周期为",
    "产假",
    "公示",
    "公告",
];

/// Words before a length of time in 日.
const DAYS_VERBS: &[&str] = &["公示期", "休假", "假期", "工期", "拘留", "逾期", "停业", "会期"];

/// What makes a name of a length of time in Han numerals: 三年行动, 九年义务教育.
const DURATION_NAMES: &[&str] = &[
    "行动",
    "规划",
    "计划",
    "义务",
    "一贯",
    "制",
    "级",
    "度",
    "来",
    "前",
    "后",
    "内",
    "间",
    "里",
    "如一日",
    "倍增",
    "大计",
    "攻坚",
    "任务",
];

/// What N个 of Han numerals lists rather than counts: 十三个方面成就.
const LISTED: &[&str] = &["方面", "明确", "坚持"];

/// What 上亿 and 上万 count without a unit.
const CROWDS: &[&str] = &["群众", "人口", "百姓", "农民", "观众", "网民", "民众", "家庭", "用户"];

static DURATION_VERB_ENDS: Tails<{ DURATION_VERBS.len() }> = Tails::new(DURATION_VERBS);
static DURATION_NAME_HEADS: Heads<{ DURATION_NAMES.len() }> = Heads::new(DURATION_NAMES);

/// Whether the number is a figure.
pub(super) fn is_figure(it: &Candidate<'_>) -> bool {
    // 每10万人口: what a rate is counted by.
    if it.before.ends_with('每') || name::is_name(it) {
        return false;
    }
    if it.text.starts_with(is_digit) { is_arabic_figure(it) } else { is_han_figure(it) }
}

fn is_arabic_figure(it: &Candidate<'_>) -> bool {
    let number = it.number;
    if matches!(number.shape, Shape::Fraction(_)) {
        return !it.rest.starts_with('/');
    }
    let Some(unit) = it.unit else { return is_bare_arabic_figure(it) };
    let is_plain = number.exponent == 0 && number.infix.is_none();
    if is_plain && is_section_number(it, unit) {
        return false;
    }
    if is_plain
        && is_year(number.coefficient)
        && matches!(&*unit.text, "年" | "级" | "届" | "度" | "款" | "期" | "版")
    {
        return false;
    }
    match &*unit.text {
        "分" | "秒" if is_plain && is_clock(it.before) => false,
        "小时" if it.before.ends_with(['×', 'x', 'X', '*']) => false,
        "日" => is_days(it),
        "里" => is_distance(it),
        "线" | "路" | "代" | "星" | "章" => it.is_bounded() || !is_plain,
        "级" => {
            it.is_bounded()
                || ["地震", "强震", "大震", "大风", "阵风"].iter().any(|word| it.rest.starts_with(word))
        }
        "点" if is_plain && number.coefficient <= Decimal::from(24) => {
            ["意见", "要求", "建议", "体会", "希望", "经验"].iter().any(|word| it.rest.starts_with(word))
        }
        _ => !is_padded(it),
    }
}

/// 2.3本次采购: a decimal that opens its sentence before a measure word and a noun is the number of a section.
fn is_section_number(it: &Candidate<'_>, unit: &Found) -> bool {
    let opens = it.before.trim_end_matches(is_blank);
    unit.kind == UnitKind::Count
        && unit.per.is_none()
        && !it.number.coefficient.is_integer()
        && (opens.is_empty() || opens.ends_with(['。', '；', ';']))
        && it.rest.starts_with(is_han)
}

/// Words before a number without unit that ends its clause.
const VALUE_VERBS: &[&str] = &["达", "达到", "为", "至", "降到", "增加到", "提高到", "提升到", "指数"];

/// Nouns that a number without unit may count: 7大产业集群, 3金2银.
const NOUNS: &[&str] = &["大", "金", "银", "铜", "部门", "学科", "省区", "县市", "县区", "市县", "镇街"];

static NOUN_HEADS: Heads<{ NOUNS.len() }> = Heads::new(NOUNS);
static VALUE_VERB_ENDS: Tails<{ VALUE_VERBS.len() }> = Tails::new(VALUE_VERBS);

/// Without a unit: 551万农村人口, 突破1200万, 达到105.3，.
fn is_bare_arabic_figure(it: &Candidate<'_>) -> bool {
    let number = it.number;
    if number.exponent >= 3 {
        // 1万年前 says when.
        return !it.rest.starts_with("年前");
    }
    if is_padded(it)
        || it.rest.starts_with(|c: char| {
            c.is_ascii_alphanumeric() || matches!(c, '号' | '版' | '.' | '-' | '/' | '#' | '后' | '届')
        })
    {
        return false;
    }
    if it.is_bounded() || number.infix.is_some() {
        return !it.rest.starts_with(['年', '月', '日']);
    }
    let is_noun = NOUN_HEADS.begins(it.rest) && !is_year(number.coefficient);
    if is_noun && number.coefficient.is_integer() && !it.rest.starts_with("大会") {
        return true;
    }
    let is_end = !it.rest.starts_with(|c: char| is_han(c) || c == '%');
    is_end && !is_year(number.coefficient) && VALUE_VERB_ENDS.ends(it.before)
}

/// 02, 0551: digits of a code.
fn is_padded(it: &Candidate<'_>) -> bool {
    it.text.starts_with(['0', '０']) && it.text.chars().nth(1).is_some_and(is_digit)
}

fn is_year(value: Decimal) -> bool {
    value.is_integer() && value >= Decimal::from(1900) && value <= Decimal::from(2100)
}

fn is_han_figure(it: &Candidate<'_>) -> bool {
    let kind = it.unit.map(|unit| unit.kind);
    match it.number.shape {
        Shape::Parts(_) => true,
        Shape::Fraction(_) => is_half_figure(it),
        Shape::Bare if it.unit.is_none() && it.is_bounded() => !it.rest.starts_with(['级', '里', '工']),
        Shape::Bare => (it.is_bounded() || it.number.infix.is_some()) && is_counting(it),
        Shape::Several(..) => is_counting(it) && !(it.text.starts_with('数') && ends_noun(it.before)),
        Shape::Order(_) => {
            let is_of_people =
                || !it.before.ends_with('千') && CROWDS.iter().any(|word| it.rest.starts_with(word));
            is_counting(it) && (it.unit.is_some() || is_of_people()) && !ends_upper(it.before)
        }
        Shape::Pair(low, _) => {
            it.unit.is_some() && is_counting(it) && (low >= Decimal::TEN || kind.is_some_and(is_measure))
        }
        Shape::Plain => is_plain_han_figure(it),
    }
}

/// 一半 always; 半数 with a word of bound; 半年 where a length of time is asked for.
fn is_half_figure(it: &Candidate<'_>) -> bool {
    if !it.text.starts_with('半') {
        return true;
    }
    if it.text.starts_with("半数") {
        return it.is_bounded();
    }
    it.unit.is_some_and(|unit| unit.kind == UnitKind::Duration)
        && !it.before.ends_with(['上', '下', '前', '后', '大', '小', '多', '个', '年'])
        && is_duration_figure(it)
}

/// A Han numeral that something may count with: what follows is no name.
fn is_counting(it: &Candidate<'_>) -> bool {
    match it.unit {
        Some(unit) if unit.kind == UnitKind::Duration => is_duration_figure(it),
        Some(unit) => &*unit.text != "级" && !it.rest.starts_with('级'),
        None => it.rest.starts_with(is_han) && !it.rest.starts_with(['的', '上', '级', '里', '工', '一']),
    }
}

fn is_plain_han_figure(it: &Candidate<'_>) -> bool {
    let Some(value) = it.number.value() else { return false };
    let is_large = value >= Decimal::ONE_HUNDRED;
    let is_approximate = it.is_bounded() || matches!(it.number.infix, Some((Infix::Over | Infix::About, _)));
    let Some(unit) = it.unit else {
        return is_large && (is_approximate && is_counting(it) || it.rest.starts_with("人口"));
    };
    if is_approximate && value >= Decimal::TEN {
        return is_counting(it);
    }
    match unit.kind {
        UnitKind::Points | UnitKind::Multiple => &*unit.text != "番" || it.before.ends_with(['翻', '了']),
        UnitKind::Ratio => is_tenths(it, value),
        UnitKind::Duration => is_duration_figure(it),
        UnitKind::Count if LISTED.iter().any(|word| it.rest.starts_with(word)) || name::is_policy(it) => {
            false
        }
        UnitKind::Count | UnitKind::Other => {
            has_places(it) && !ORDER_UNITS.contains(&&*unit.text) && !WORD_UNITS.contains(&&*unit.text)
        }
        UnitKind::Length if &*unit.text == "里" => has_places(it) && is_distance(it),
        _ => {
            value > Decimal::ONE
                && (value >= Decimal::TEN || !WORD_UNITS.contains(&&*unit.text))
                && !it.rest.starts_with('级')
        }
    }
}

/// 三成, 打八折; not 完成, 不折不扣.
fn is_tenths(it: &Candidate<'_>, value: Decimal) -> bool {
    match it.unit.map(|unit| &*unit.text) {
        Some("成") => value > Decimal::ONE && value < Decimal::TEN && !it.before.ends_with(['第', '之']),
        Some("折") => value < Decimal::ONE_HUNDRED && it.before.ends_with(['打', '的']),
        _ => true,
    }
}

/// 8时(30分), 9点30分(15秒): what stands before the minutes or seconds of a time of the day.
fn is_clock(before: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let is_hour = before.strip_suffix(['时', '点']).is_some_and(|it| it.ends_with(is_digit));
    is_hour || before.strip_suffix('分').is_some_and(|it| it.ends_with(is_digit))
}

/// Words before a length of time that is a measure only at the end of its clause or before 的.
const PASSED: &[&str] = &["经过", "经历", "历经", "已经"];

/// 五千多年的文明历史: what a length of centuries measures.
fn measures_history(it: &Candidate<'_>) -> bool {
    const HISTORIES: &[&str] = &["文明", "历史", "文化", "传统"];
    let noun = it.rest.strip_prefix('的').unwrap_or(it.rest);
    let is_long = it.number.value().is_none_or(|value| value >= Decimal::ONE_HUNDRED);
    is_long && HISTORIES.iter().any(|word| noun.starts_with(word))
}

/// 走了二十八年。 经过两年多的准备: a length of time behind a verb with 了, to the end of its clause or before 的.
fn is_complement(it: &Candidate<'_>) -> bool {
    let is_end = !it.rest.starts_with(is_han)
        || ["的", "了", "时间", "之久"].iter().any(|word| it.rest.starts_with(word));
    let verb = it.before.strip_suffix('了');
    let is_verb =
        verb.is_some_and(|it| it.ends_with(is_han) && !it.ends_with(['为', '除', '到', '过', '有']));
    let passed = verb.unwrap_or(it.before);
    // 进行了|二十八年|浴血奋战
    if it.before.ends_with("进行了") && has_places(it) {
        return true;
    }
    let is_passed = PASSED.iter().any(|word| passed.ends_with(word));
    is_end && (is_verb || is_passed) && it.number.value().is_none_or(|value| value > Decimal::ONE)
}

/// 四十年风雨兼程: a number of years of two or more places that opens its clause; the scan makes a time of it.
fn is_frame(it: &Candidate<'_>) -> bool {
    let opens = it.before.is_empty() || it.before.ends_with(['，', '。', '；', ',', '！', '\u{3000}']);
    let is_years = it.unit.is_some_and(|unit| unit.text == "年");
    is_years && opens && has_places(it) && it.rest.starts_with(is_han)
}

/// Whether the unit is 日, which mostly names a day of the calendar.
pub(super) fn is_day(it: &Candidate<'_>) -> bool {
    it.unit.is_some_and(|unit| unit.text == "日")
}

/// 行军60里, 三十里山路; not 在这100亿里找.
fn is_distance(it: &Candidate<'_>) -> bool {
    let is_end = !it.rest.starts_with(is_han)
        || ["路", "山路", "地", "外", "远"].iter().any(|word| it.rest.starts_with(word));
    it.number.exponent < 8 && is_end
}

/// 公示5日, 超过三十日, 十日以上十五日以下; not 10日, 10日左右, 近三日.
fn is_days(it: &Candidate<'_>) -> bool {
    let is_asked =
        DURATION_VERB_ENDS.ends(it.before) || DAYS_VERBS.iter().any(|verb| it.before.ends_with(verb));
    is_asked || it.bound.is_some_and(|bound| !matches!(bound, Qualifier::About | Qualifier::Nearly))
}

/// 质保期：三年: behind a label that asks for a length of time.
fn is_labelled(before: &str) -> bool {
    let label = before.trim_end_matches(is_blank).strip_suffix(['：', ':']);
    label.is_some_and(|label| {
        label.ends_with(['期', '限']) || ["时间", "时长", "年限"].iter().any(|word| label.ends_with(word))
    })
}

/// 连续三年, 五年以上; not 三年行动, 九年义务教育.
fn is_duration_figure(it: &Candidate<'_>) -> bool {
    if DURATION_NAME_HEADS.begins(it.rest) {
        return false;
    }
    if is_day(it) {
        return is_days(it);
    }
    if let Some("个工作日" | "个月" | "小时" | "分钟") = it.unit.map(|unit| &*unit.text) {
        return it.number.value().is_some_and(|value| value > Decimal::ONE) || it.is_bounded();
    }
    let before = it.before.strip_suffix('了').unwrap_or(it.before);
    let is_asked =
        DURATION_VERB_ENDS.ends(it.before) || DURATION_VERB_ENDS.ends(before) || is_labelled(it.before);
    it.is_bounded()
        || is_asked
        || it.rest.starts_with("之久")
        || is_complement(it)
        || is_frame(it)
        || measures_history(it)
}

/// Two or more places: 八百三十二, 二十, 十二; not 十, 百, 三.
fn has_places(it: &Candidate<'_>) -> bool {
    han_run(it.text).chars().count() > 1
}

const fn is_measure(kind: UnitKind) -> bool {
    !matches!(kind, UnitKind::Count | UnitKind::Other | UnitKind::Duration)
}

/// 人数百…, 总数十…: 数 belongs to the word before.
fn ends_noun(before: &str) -> bool {
    before.ends_with([
        '人', '总', '次', '户', '指', '字', '多', '少', '倍', '基', '系', '参', '岁', '计', '函', '位', '件',
        '例', '份', '额', '个', '家', '项', '宗', '起', '处', '篇', '票', '分', '点', '代', '奇', '偶', '辆',
        '台', '所', '为', '如', '可',
    ])
}

/// 以上百…, 世界上百…: 上 belongs to the word before.
fn ends_upper(before: &str) -> bool {
    before.ends_with([
        '以', '晚', '早', '网', '线', '路', '手', '身', '会', '界', '础', '体', '史', '面', '海', '车', '场',
        '市', '党', '岸', '至', '之', '本', '班', '马', '史', '总', '及',
    ])
}
