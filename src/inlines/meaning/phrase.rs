//! The noun phrase before or behind a figure, and the verb between: found by taking words off its ends.

use core::ops::Range;

use super::words::{ADVERBS, LINKS, OPENERS, PLACES, STOPS, VERBS};
use crate::Relation;
use crate::chars::is_blank;
use crate::inlines::token::{Context, Token, TokenKind};

use super::clause::Clause;

/// What the words before a figure say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Before {
    /// The noun phrase; empty where there is none.
    pub(crate) noun: Range<usize>,
    /// The relation that a verb states.
    pub(crate) relation: Option<Relation>,
    /// Whether a verb or preposition stands directly before the figure.
    pub(crate) has_verb: bool,
    /// Whether the words lead over to what follows the figure: 的, 等, 和, 对 ….
    pub(crate) leads_on: bool,
    /// 均, 各, 双双
    pub(crate) is_each: bool,
    /// 分别
    pub(crate) is_respective: bool,
}

/// Verbs that are nouns as well: behind another noun they belong to it (固定资产投资).
const NOUN_VERBS: &[&str] = &[
    "投资", "投入", "培训", "服务", "建设", "改造", "治理", "出口", "进口", "生产", "销售", "贷款", "就业",
    "登记", "授权", "补助", "补贴", "奖励", "整治", "整改", "处理", "发展", "支持", "供应", "种植", "养殖",
    "绿化", "规划", "布局", "覆盖", "融资", "转移", "转化", "处分", "采购", "配备", "收储", "检查", "申请",
    "申报", "发行", "播种", "造林", "注册", "创业", "接待", "占比", "比重", "保持", "更新", "减免",
];

/// What makes a verb at the start of a phrase part of a noun: 生产总值, 就业率.
const NOUN_TAILS: &[&str] = &[
    "总", "额", "业", "率", "量", "余", "人", "者", "面积", "资金", "标准", "能力", "收入", "用地", "规模",
    "成本", "利用", "期", "值",
];

/// Verbs that part a subject from its object inside a phrase: 少年宫已录制网课.
const BREAKERS: &[&str] = &[
    "提出",
    "审结",
    "办结",
    "完成",
    "实施",
    "推进",
    "建成",
    "录制",
    "开工",
    "印发",
    "出台",
    "发放",
    "争取",
    "引进",
    "处理",
    "查处",
    "举办",
    "召开",
    "开展",
    "组织",
    "实现",
    "获得",
    "取得",
    "安排",
    "拨付",
    "下达",
    "化解",
    "破获",
    "淘汰",
    "关停",
    "拆除",
    "培育",
    "打造",
    "招聘",
    "录取",
    "选派",
    "签约",
    "制定",
    "修订",
    "设立",
    "成立",
    "新建",
    "扩建",
    "改建",
    "改扩建",
    "吸引",
    "带动",
    "帮助",
    "解决",
    "负担",
    "承诺",
    "梳理",
    "推出",
    "承办",
    "走访",
    "慰问",
    "编制",
    "核发",
    "批准",
    "受理",
    "办理",
    "达成",
    "建立",
    "筹集",
    "兑现",
    "支付",
    "惠及",
    "资助",
    "救助",
    "对照",
    "确保",
    "力争",
    "预计",
    "达到",
    "拥有",
    "共有",
    "设有",
    "列入",
    "纳入",
    "累计",
    "其中",
    "包括",
];

/// A noun phrase longer than this is cut behind its last 的.
const LONG: usize = 42;

/// Reads the words before a figure.
pub(crate) fn before(cx: &Context<'_, '_>, tokens: &[Token<'_>], clause: &Clause) -> Before {
    let mut found = Before::default();
    let times = tokens.get(clause.times.clone()).unwrap_or(&[]);
    let last_time = times.iter().rev().find(|token| matches!(token.kind, TokenKind::Time(_)));
    let mut range = clause.before.clone();
    if let Some(time) = last_time {
        let mut rest = time.end..range.end;
        strip_tail(cx, &mut rest, &mut found);
        strip_head(cx, &mut rest, &mut found);
        if !rest.is_empty() {
            found.noun = finish(cx, rest, &mut found);
            return found;
        }
        range.end = time.start;
        let first =
            times.iter().find(|token| matches!(token.kind, TokenKind::Time(_)) && token.start == range.start);
        range.start = first.map_or(range.start, |token| token.end.min(range.end));
    }
    strip_tail(cx, &mut range, &mut found);
    strip_head(cx, &mut range, &mut found);
    found.noun = finish(cx, range, &mut found);
    found
}

/// Takes verbs, adverbs and particles off the end of a phrase.
fn strip_tail(cx: &Context<'_, '_>, range: &mut Range<usize>, found: &mut Before) {
    loop {
        let text = cx.slice(range.start, range.end);
        let trimmed = text.trim_end_matches(|c| is_blank(c) || c == '、');
        range.end = range.start + trimmed.len();
        let is_bare = !found.has_verb;
        if let Some(rest) =
            strip_suffix(trimmed, &["的", "等", "和", "及", "与", "以及", "对", "把", "中", "里"])
        {
            if !is_bare || rest.is_empty() && trimmed.is_empty() {
                return;
            }
            found.leads_on = true;
            range.end = range.start + rest.len();
            if trimmed.ends_with('的') {
                range.start = range.end;
                return;
            }
            continue;
        }
        if let Some((rest, relation)) = strip_link(trimmed) {
            found.relation.get_or_insert(relation);
            found.has_verb = true;
            range.end = range.start + rest.len();
        } else if let Some(rest) = strip_suffix(trimmed, ADVERBS) {
            let word = trimmed.get(rest.len()..).unwrap_or("");
            found.is_each |= matches!(word, "均" | "各" | "双双" | "都");
            found.is_respective |= word == "分别";
            if matches!(word, "共" | "总共" | "合计" | "总计" | "共计" | "累计") {
                found.relation.get_or_insert(Relation::Total);
            }
            range.end = range.start + rest.len();
        } else if let Some(rest) = strip_suffix(trimmed, VERBS).filter(|rest| is_verb(trimmed, rest)) {
            found.relation.get_or_insert(Relation::Other);
            found.has_verb = true;
            range.end = range.start + rest.len();
        } else {
            return;
        }
        if range.is_empty() {
            return;
        }
    }
}

/// The text without the longest linking verb at its end.
fn strip_link(text: &str) -> Option<(&str, Relation)> {
    let ends = LINKS.iter().filter_map(|(word, relation)| {
        let rest = text.strip_suffix(word)?;
        is_verb(text, rest).then_some((rest, *relation))
    });
    ends.min_by_key(|(rest, _)| rest.len())
}

/// Whether the word behind `rest` is a verb there: a noun-like one only where nothing but small words stand before it.
fn is_verb(text: &str, rest: &str) -> bool {
    let word = text.get(rest.len()..).unwrap_or("");
    if word == "有" && rest.ends_with(['所', '国', '私', '公', '含'])
        || word == "为" && rest.ends_with(['行', '作', '认'])
    {
        return false;
    }
    if !NOUN_VERBS.contains(&word) {
        return true;
    }
    let mut rest = rest;
    while let Some(shorter) = strip_suffix(rest, ADVERBS).or_else(|| strip_suffix(rest, OPENERS)) {
        rest = shorter;
    }
    rest.is_empty()
        || PLACES.contains(&rest)
        || VERBS.iter().any(|verb| rest.ends_with(verb) && !NOUN_VERBS.contains(verb))
}

/// Takes openers and verbs off the start of a phrase.
fn strip_head(cx: &Context<'_, '_>, range: &mut Range<usize>, found: &mut Before) {
    loop {
        let text = cx.slice(range.start, range.end);
        let trimmed = text.trim_start_matches(|c| is_blank(c) || matches!(c, '、' | '的' | '*'));
        range.start = range.end - trimmed.len();
        let Some((rest, relation)) = strip_opener(trimmed) else { return };
        if let Some(relation) = relation {
            found.relation.get_or_insert(relation);
        }
        range.start = range.end - rest.len();
    }
}

/// The text without the longest opener or verb at its start, and the relation that the verb states.
fn strip_opener(text: &str) -> Option<(&str, Option<Relation>)> {
    let is_free = |rest: &&str| !NOUN_TAILS.iter().any(|tail| rest.starts_with(tail)) && !rest.is_empty();
    let openers = OPENERS.iter().filter_map(|word| text.strip_prefix(word)).map(|rest| (rest, None));
    let links = LINKS.iter().filter(|(word, _)| word.len() > 3).filter_map(|(word, relation)| {
        text.strip_prefix(word).filter(is_free).map(|rest| (rest, Some(*relation)))
    });
    let verbs = VERBS
        .iter()
        .filter_map(|word| text.strip_prefix(word).filter(is_free))
        .map(|rest| (rest, Some(Relation::Other)));
    links.chain(openers).chain(verbs).min_by_key(|(rest, _)| rest.len())
}

/// Cuts a phrase behind a verb inside it, and behind its last 的 when it is long.
fn finish(cx: &Context<'_, '_>, mut range: Range<usize>, found: &mut Before) -> Range<usize> {
    let text = cx.slice(range.start, range.end);
    let cut = BREAKERS
        .iter()
        .filter_map(|word| Some(text.rfind(word)? + word.len()))
        .filter(|cut| text.len() - cut >= 6)
        .max();
    if let Some(cut) = cut {
        let verb = text.get(..cut).unwrap_or("");
        let relation =
            LINKS.iter().filter(|(word, _)| verb.ends_with(word)).max_by_key(|(word, _)| word.len());
        found.relation.get_or_insert(relation.map_or(Relation::Other, |(_, relation)| *relation));
        range.start += cut;
        strip_head(cx, &mut range, found);
    }
    let text = cx.slice(range.start, range.end);
    if text.len() > LONG {
        let cut = text.rfind('的').map(|at| at + 3).filter(|cut| text.len() - cut >= 6);
        range.start += cut.unwrap_or(0);
    }
    let text = cx.slice(range.start, range.end);
    let trimmed = text.trim_end_matches(|c| is_blank(c) || matches!(c, '的' | '、' | '等' | '*'));
    range.start..range.start + trimmed.len()
}

/// The noun phrase that follows a figure, up to a verb or the next figure.
pub(crate) fn after(cx: &Context<'_, '_>, clause: &Clause) -> Range<usize> {
    let text = cx.slice(clause.after.start, clause.after.end);
    let mut start = text.len() - text.trim_start_matches(|c| is_blank(c) || c == '的').len();
    for word in ["通过", "来自", "参加", "从事", "的"] {
        if let Some(rest) = text.get(start..).and_then(|text| text.strip_prefix(word)) {
            start = text.len() - rest.len();
        }
    }
    let phrase = text.get(start..).unwrap_or("");
    let end = phrase
        .char_indices()
        .take(26)
        .find(|&(at, _)| {
            let rest = phrase.get(at..).unwrap_or("");
            (at > 0 || rest.starts_with(['，', '。', '；', '、', '：', '（', '(']))
                && STOPS.iter().any(|stop| rest.starts_with(stop))
                && !is_inside_word(phrase, at)
        })
        .map_or_else(|| phrase.char_indices().nth(26).map_or(phrase.len(), |(at, _)| at), |(at, _)| at);
    let phrase = phrase.get(..end).unwrap_or("");
    let phrase = phrase
        .trim_end_matches(|c| is_blank(c) || matches!(c, '、' | '和' | '及' | '与' | '的' | '以' | '并'));
    let begin = clause.after.start + start;
    begin..begin + phrase.len()
}

/// Whether a stop word at `at` is part of a longer noun: 来 in 未来, 为 in 行为.
fn is_inside_word(phrase: &str, at: usize) -> bool {
    let before = phrase.get(..at).unwrap_or("");
    let rest = phrase.get(at..).unwrap_or("");
    const INSIDE: &[(&str, char)] = &[
        ("未", '来'),
        ("行", '为'),
        ("作", '为'),
        ("面", '向'),
        ("方", '向'),
        ("应", '对'),
        ("绝", '对'),
        ("需", '要'),
        ("主", '要'),
        ("重", '要'),
        ("等", '等'),
        ("中", '等'),
        ("高", '等'),
        ("初", '等'),
        ("平", '等'),
    ];
    INSIDE.iter().any(|(head, c)| before.ends_with(head) && rest.starts_with(*c))
        || [
            "要素",
            "要点",
            "等级",
            "以及",
            "能力",
            "能源",
            "能耗",
            "可再生",
            "在校",
            "在岗",
            "在建",
            "在职",
            "在册",
            "就业",
            "就学",
            "对象",
            "对外",
            "向阳",
            "为民",
            "到户",
            "还款",
            "还林",
            "共享",
            "共同",
            "由来",
            "并网",
            "未成年",
            "不动产",
            "不良",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// Whether a phrase is no subject by itself: empty, or only a place or a small word.
pub(crate) fn is_hollow(text: &str) -> bool {
    let text = text.trim_matches(|c| is_blank(c) || c == '*');
    text.chars().count() < 2 || PLACES.contains(&text)
}

fn strip_suffix<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().filter_map(|word| text.strip_suffix(word)).min_by_key(|rest| rest.len())
}
