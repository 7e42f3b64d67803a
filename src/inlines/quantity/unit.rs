//! 单位 — the unit behind a number: the longest word of the table, what it is divided by, and its normal form.

use alloc::borrow::Cow;
use alloc::string::String;

use super::units_table::{Row, UNITS};
use crate::chars::is_blank;
use crate::inlines::index::{Heads, Openings, column};
use crate::{Unit, UnitKind};

/// A unit in the text: where it ends and what it is. The word is the row's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Length in bytes, from the start of the input, blanks before it included.
    pub(super) length: usize,
    pub(super) text: Cow<'static, str>,
    pub(super) kind: UnitKind,
    pub(super) code: Option<&'static str>,
    pub(super) per: Option<String>,
}

impl Found {
    pub(super) fn into_unit<'a>(self) -> Unit<'a> {
        let mut unit = Unit::new(self.text, self.kind);
        unit.code = self.code.map(Cow::Borrowed);
        unit.per = self.per.map(Cow::Owned);
        unit
    }
}

/// Words that begin with a unit and are none: after a number they are the noun.
const NOT_UNITS: &[(&str, &[&str])] = &[
    ("个", &["体工商", "体户", "体经济", "性化", "税"]),
    ("个月", &["份"]),
    ("个点", &["位", "源", "对", "赞"]),
    ("两", &["会", "岸", "个", "地"]),
    ("人", &["才", "口", "均", "民", "居", "员"]),
    ("代", &["表", "替", "理", "码"]),
    ("件", &["次"]),
    ("位", &["数", "置", "居", "于", "列"]),
    ("元", &["旦", "月", "宵", "素"]),
    ("分", &["钟", "别", "之", "支", "类", "级", "公司", "布", "析", "局", "期", "享", "担", "包"]),
    ("列", &["为", "入"]),
    ("包", &["括", "含"]),
    ("区", &["级", "委", "域", "块", "间"]),
    ("升", &["级", "至", "到", "值"]),
    ("单", &["位", "元"]),
    ("卷", &["烟"]),
    ("县", &["级", "委", "域"]),
    ("双", &["创", "减", "碳", "控"]),
    ("口", &["岸", "径", "号", "腔", "碑"]),
    ("只", &["有", "能", "要"]),
    ("台", &["湾", "账", "胞"]),
    ("名", &["单", "牌"]),
    ("周", &["年", "边", "期", "转"]),
    ("国", &["家", "际", "内", "道", "企", "有", "债", "考", "资", "网"]),
    ("场", &["所", "地", "景"]),
    ("处", &["于", "理", "罚", "室"]),
    ("天", &["然", "津", "气"]),
    ("家", &["庭", "乡"]),
    ("对", &["于", "外", "接", "应", "标"]),
    ("尾", &["矿"]),
    ("层", &["次", "面", "级"]),
    ("市", &["级", "委", "场", "民", "政", "直"]),
    (
        "年",
        &[
            "级", "度", "代", "份", "轻", "龄", "货", "一遇", "前", "后", "底", "初", "末", "以后", "以前",
            "以来", "出生",
        ],
    ),
    ("幅", &["度"]),
    ("床", &["位"]),
    ("度", &["假", "过"]),
    (
        "成",
        &[
            "为", "果", "员", "立", "长", "功", "效", "本", "就", "都", "熟", "交", "型", "千", "百", "年",
            "品", "绩", "渝",
        ],
    ),
    ("所", &["谓"]),
    ("批", &["准", "复"]),
    ("把", &["握", "关", "手"]),
    ("折", &["合", "算", "射", "旧", "扣"]),
    ("支", &["付", "持", "撑"]),
    ("方", &["面", "案", "式", "法", "向", "便"]),
    ("星", &["级", "期"]),
    ("期", &["间", "限", "末", "货"]),
    (
        "本",
        &[
            "科", "地", "级", "土", "市", "年", "省", "届", "次", "项", "工程", "单位", "标", "招标", "公司",
            "院", "校", "办法", "规定", "合同", "区", "县",
        ],
    ),
    ("条", &["例", "约"]),
    ("架", &["构"]),
    ("根", &["据", "本"]),
    ("档", &["案"]),
    ("次", &["要", "生"]),
    ("步", &["行", "伐", "骤"]),
    ("段", &["时"]),
    ("点", &["位", "击"]),
    ("片", &["面", "段", "区"]),
    ("班", &["子", "组"]),
    ("番", &["茄"]),
    ("省", &["级", "委", "道", "内"]),
    ("种", &["植", "养"]),
    ("票", &["据", "价", "房"]),
    ("站", &["位", "稳"]),
    ("篇", &["章"]),
    ("类", &["似"]),
    ("米", &["字"]),
    ("级", &["别", "联"]),
    ("线", &["路", "索", "城"]),
    ("股", &["份", "权", "东"]),
    ("节", &["气", "能", "约"]),
    ("角", &["度", "色"]),
    ("路", &["公交", "面"]),
    ("轮", &["胎", "换", "训"]),
    ("道", &["路"]),
    ("部", &["门", "分", "委", "属", "队", "署"]),
    ("镇", &["级", "委"]),
    ("门", &["类", "槛"]),
    ("村", &["级", "委", "民"]),
    ("页", &["岩"]),
    ("项", &["目"]),
    (
        "回",
        &[
            "事", "合", "报", "复", "归", "收", "家", "升", "落", "迁", "应", "馈", "到", "顾", "头", "民",
            "族", "信", "来", "去", "购", "款",
        ],
    ),
    ("眼", &["科", "镜", "睛", "病", "前", "部", "界", "光", "看", "就", "底"]),
    ("里", &["程", "面", "弄"]),
    ("日", &["均", "报", "夜", "常", "程", "用", "本", "前", "后", "起", "至", "到", "晚", "上", "下"]),
];

/// Words of [`NOT_UNITS`] that are a unit and a noun all the same: 16项目标任务.
const UNITS_AND_NOUNS: &[(&str, &[&str])] = &[
    ("项", &["目标", "目录"]),
    ("分", &["之差", "之遥"]),
    ("位", &["居民", "居家"]),
    ("名", &["单身", "单亲"]),
    ("人", &["员工"]),
    ("个", &["税目", "税种", "税务"]),
];

/// Spellings of a unit, and the word of the table that they mean.
const SPELLINGS: &[(&str, &str)] = &[
    ("人/次", "人次"),
    ("人·次", "人次"),
    ("人•次", "人次"),
    ("人（次）", "人次"),
    ("人(次)", "人次"),
    ("台（件）", "台件"),
    ("台(件)", "台件"),
    ("台/套", "台套"),
    ("台（套）", "台套"),
    ("台(套)", "台套"),
];

/// The words of the table.
pub(super) const BEGINNINGS: [&str; UNITS.len()] = column!(UNITS);
static UNIT_HEADS: Heads<{ UNITS.len() }> = Heads::new(&BEGINNINGS);
static SPELLING_HEADS: Heads<{ SPELLINGS.len() }> = Heads::new(&column!(SPELLINGS));
static NOT_UNIT_HEADS: Heads<{ NOT_UNITS.len() }> = Heads::new(&column!(NOT_UNITS));
/// The last character of a unit and the first of what makes another word of it: most units have none behind them.
static OTHER_WORDS: Openings = Openings::new().and_joints(NOT_UNITS);

/// `unit = [blank] word [per]`: the longest word of the table.
pub(super) fn unit(i: &str) -> Option<Found> {
    let word_at = i.trim_start_matches(is_blank);
    let blank = i.len() - word_at.len();
    if blank > 6 {
        return None;
    }
    let (row, rest) = word(word_at)?;
    let is_spelled = rest.starts_with(['/', '·', '•', '（', '(']);
    let (row, rest) = if is_spelled { spelled(word_at).unwrap_or((row, rest)) } else { (row, rest) };
    let code = Some(row.2).filter(|it| !it.is_empty());
    let length = i.len() - rest.len();
    // 3个小时 are 3小时.
    let name = if matches!(row.0, "个小时" | "个钟头") { "小时" } else { row.0 };
    let mut found = Found { length, text: normal(name), kind: row.1, code, per: None };
    if let Some((length, per)) = per(rest) {
        found.length += length;
        found.per = Some(per);
        if matches!(
            (row.1, found.per.as_deref()),
            (UnitKind::Length, Some("小时" | "秒" | "h" | "s" | "分钟"))
        ) {
            found.kind = UnitKind::Speed;
        }
        found.code = None;
    }
    Some(found)
}

/// The row of a unit in another spelling, and what follows it.
fn spelled(i: &str) -> Option<(&'static Row, &str)> {
    let (row, rest) = SPELLING_HEADS.first(i)?;
    Some((longest(SPELLINGS.get(row)?.1)?, rest))
}

/// The row of the longest word that `i` begins with and that is no part of another, and what follows it.
pub(super) fn word(i: &str) -> Option<(&'static Row, &str)> {
    let rows = UNIT_HEADS.all(i).filter_map(|(row, rest)| Some((UNITS.get(row)?, rest)));
    rows.filter(|(row, rest)| !is_other_word(i, row.0, rest)).min_by_key(|(_, rest)| rest.len())
}

/// The row of the longest word that `i` begins with.
pub(super) fn longest(i: &str) -> Option<&'static Row> {
    UNIT_HEADS.longest(i).and_then(|(row, _)| UNITS.get(row))
}

/// Whether `word`, which `i` begins with, is part of another word with what follows it.
fn is_other_word(i: &str, word: &str, rest: &str) -> bool {
    if word.as_bytes().last().is_some_and(u8::is_ascii_alphabetic) {
        return rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    }
    let joint = i.as_bytes().get(word.len().saturating_sub(3)..).unwrap_or_default();
    if !OTHER_WORDS.may_open(joint) {
        return false;
    }
    let rows = NOT_UNIT_HEADS.all(word).filter(|(_, rest)| rest.is_empty());
    let mut tails = rows.filter_map(|(row, _)| NOT_UNITS.get(row)).flat_map(|(_, tails)| *tails);
    tails.any(|it| rest.starts_with(it)) && !is_unit_and_noun(word, rest)
}

fn is_unit_and_noun(word: &str, rest: &str) -> bool {
    UNITS_AND_NOUNS.iter().any(|(unit, nouns)| *unit == word && nouns.iter().any(|it| rest.starts_with(it)))
}

/// `per = ("/" / "每") (unit / number scale / word) *("/" / "·" unit)`: /平方米, /10万, 每平方米, /人·年.
fn per(i: &str) -> Option<(usize, String)> {
    let mark = i.chars().next().filter(|c| matches!(c, '/' | '／' | '每'))?;
    let mut length = mark.len_utf8();
    let mut text = String::new();
    loop {
        let rest = i.get(length..)?;
        let Some(step) = per_term(rest) else { break };
        text.push_str(&normal(rest.get(..step)?));
        length += step;
        let rest = i.get(length..)?;
        match rest.chars().next() {
            Some(c @ ('/' | '／' | '·' | '•')) if per_term(rest.get(c.len_utf8()..)?).is_some() => {
                text.push('·');
                length += c.len_utf8();
            }
            _ => break,
        }
    }
    (!text.is_empty()).then_some((length, text))
}

/// `[number] [scale] [unit]`, not empty: 10万, 万人, 平方米, 年.
pub(in crate::inlines) fn per_term(i: &str) -> Option<usize> {
    let digits = i.find(|c: char| !c.is_ascii_digit()).unwrap_or(i.len());
    if digits > 6 {
        return None;
    }
    let rest = i.get(digits..)?;
    let scale = super::number::scale(rest).map_or(0, |it| it.0);
    let rest = rest.get(scale..)?;
    let word = longest(rest).map_or_else(|| calendar_unit(rest), |row| row.0.len());
    let length = digits + scale + word;
    (length > 0).then_some(length)
}

/// 日 and 月 are units only below a stroke.
fn calendar_unit(i: &str) -> usize {
    if i.starts_with(['日', '月', 'h', 's', 'd', 'a']) {
        i.chars().next().map_or(0, char::len_utf8)
    } else {
        0
    }
}

/// The units of 每人每年 directly before a figure, joined: 人·年.
pub(super) fn per_before(before: &str) -> Option<String> {
    let (at, _) = before.char_indices().rev().take(14).filter(|(_, c)| *c == '每').last()?;
    let mut rest = before.get(at..)?;
    let mut text = String::new();
    while let Some(after) = rest.strip_prefix('每') {
        let length = per_term(after)?;
        if !text.is_empty() {
            text.push('·');
        }
        text.push_str(after.get(..length)?);
        rest = after.get(length..)?;
    }
    let is_near = rest.is_empty() || PER_VERBS.contains(&rest);
    is_near.then_some(text)
}

/// What may stand between 每人每年 and its figure.
const PER_VERBS: &[&str] = &[
    "补助",
    "补贴",
    "发放",
    "不低于",
    "提高",
    "增加",
    "奖励",
    "资助",
    "约",
    "近",
    "不超过",
    "给予",
    "达",
    "达到",
    "为",
    "提高到",
    "提高至",
    "增加到",
    "超过",
    "补助标准",
];

/// ％ is %, full-width letters and digits are half width.
pub(super) fn normal(word: &str) -> Cow<'_, str> {
    const FIRST_BYTE: u8 = 0xef;
    if !word.as_bytes().contains(&FIRST_BYTE) {
        return Cow::Borrowed(word);
    }
    let narrow = |c: char| match c {
        '﹪' => '%',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    Cow::Owned(word.chars().map(narrow).collect())
}

/// `rate = "/" number scale`: 304.96/10万 has no unit but what it is divided by.
pub(super) fn rate(i: &str) -> Option<(usize, Found)> {
    let (length, per) = per(i)?;
    let is_scaled = i.starts_with(['/', '／']) && per.ends_with(['万', '亿', '千', '百']);
    let found = Found { length, text: Cow::Borrowed(""), kind: UnitKind::Ratio, code: None, per: Some(per) };
    is_scaled.then_some((length, found))
}

/// The sign of currency that `before` ends in.
pub(super) fn currency(before: &str) -> Option<(usize, Found)> {
    const SIGNS: &[(&str, &str, &str)] = &[
        ("US$", "$", "USD"),
        ("$", "$", "USD"),
        ("＄", "$", "USD"),
        ("¥", "¥", "CNY"),
        ("￥", "¥", "CNY"),
        ("€", "€", "EUR"),
        ("£", "£", "GBP"),
    ];
    if !before.ends_with(['$', '＄', '¥', '￥', '€', '£']) {
        return None;
    }
    let row = SIGNS.iter().find(|row| before.ends_with(row.0))?;
    let found =
        Found { length: 0, text: Cow::Borrowed(row.1), kind: UnitKind::Money, code: Some(row.2), per: None };
    Some((row.0.len(), found))
}
