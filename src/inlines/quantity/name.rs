//! 数字名称 — numbers that are part of a name, or say which and how often, and count nothing: 24小时值守, 50年一遇, “21条”.

use rust_decimal::Decimal;

use super::license::Candidate;
use super::unit::Found;
use crate::UnitKind;
use crate::chars::is_han;
use crate::inlines::index::Heads;
use crate::value::{is_digit, is_han_numeral};

/// Nouns that make a name of a figure before them: 15分钟生活圈, 24小时值守, 50年一遇.
const NAME_TAILS: &[&str] = &[
    "生活圈",
    "经济圈",
    "通勤圈",
    "交通圈",
    "服务圈",
    "便民",
    "健身圈",
    "养老圈",
    "医疗圈",
    "救治圈",
    "生存率",
    "存活率",
    "都市圈",
    "文化圈",
    "阅读圈",
    "一遇",
    "值守",
    "值班",
    "在线",
    "不打烊",
    "自助",
    "热线",
    "开放",
    "营业",
];

static NAME_TAIL_HEADS: Heads<{ NAME_TAILS.len() }> = Heads::new(NAME_TAILS);

/// Whether a number is part of a name.
pub(super) fn is_name(it: &Candidate<'_>) -> bool {
    is_quoted_name(it)
        || is_stretch_name(it)
        || is_stretch_before(it)
        || is_day_and_night(it)
        || is_frequency(it)
}

/// “21条”, “3个100”, “三个80%”: quotation marks directly around numbers and units make a name of them.
fn is_quoted_name(it: &Candidate<'_>) -> bool {
    let is_numeral = |c: char| is_digit(c) || is_han_numeral(c);
    let counter = it.before.strip_suffix('个').map(|before| before.trim_end_matches(is_numeral));
    let is_counted = counter.is_some_and(|before| before.len() + '个'.len_utf8() < it.before.len());
    counter.unwrap_or(it.before).ends_with(['“', '"', '「', '‘'])
        && it.rest.starts_with(|c| matches!(c, '”' | '"' | '」' | '’') || is_digit(c))
        && (is_counted || !it.unit.is_some_and(|unit| matches!(unit.kind, UnitKind::Ratio | UnitKind::Money)))
}

/// 24小时值守, 5公里健身圈: what a time or a way is long makes a name; not 30家营业网点.
fn is_stretch_name(it: &Candidate<'_>) -> bool {
    let is_stretch =
        |unit: &Found| matches!(unit.kind, UnitKind::Duration | UnitKind::Length | UnitKind::Other);
    it.unit.is_none_or(is_stretch) && NAME_TAIL_HEADS.begins(it.rest)
}

/// 合同解除前|12个月: which months, not how many; 提前3个月 says how many.
fn is_stretch_before(it: &Candidate<'_>) -> bool {
    let event = it.before.strip_suffix('前');
    it.unit.is_some_and(|unit| unit.kind == UnitKind::Duration)
        && event
            .is_some_and(|event| event.ends_with(is_han) && !event.ends_with(['提', '目', '当', '此', '日']))
}

/// 4天|4夜: one length of time, of which neither half is a figure.
fn is_day_and_night(it: &Candidate<'_>) -> bool {
    let is_days = it.unit.is_some_and(|unit| matches!(&*unit.text, "天" | "日"));
    let nights = it.rest.trim_start_matches(|c| is_digit(c) || is_han_numeral(c));
    is_days && nights.len() < it.rest.len() && nights.starts_with('夜')
}

/// (至少)一年|做一次: how often, no length of time.
fn is_frequency(it: &Candidate<'_>) -> bool {
    const NEAR: usize = 15;
    let is_time = it.unit.is_some_and(|unit| unit.kind == UnitKind::Duration);
    let is_once = || {
        let near = it.rest.split(|c| !is_han(c) && c != '1').next().unwrap_or("");
        let near = crate::text::head(near, NEAR);
        near.contains("一次") || near.contains("1次")
    };
    is_time && it.number.value() == Some(Decimal::ONE) && is_once()
}

/// 人才新政三十条: so many articles that nothing counts make the name of a policy; not 共六十条, 意见三十条.
pub(super) fn is_policy(it: &Candidate<'_>) -> bool {
    const COUNTED: &[&str] = &["意见", "建议", "措施", "举措", "规定", "信息", "线索", "问题"];
    let is_named = it.unit.is_some_and(|unit| unit.text == "条")
        && !it.rest.starts_with(is_han)
        && it.before.ends_with(|c: char| is_han(c) || matches!(c, '”' | '"'));
    let is_counted = it.before.ends_with(['共', '有', '了', '为', '是', '计', '各', '达', '出'])
        || COUNTED.iter().any(|word| it.before.ends_with(word));
    is_named && !is_counted
}
