//! 位次 — ranks: 第5位, 首位, 前10位, and 第一 behind 居 or 排名.

use rust_decimal::prelude::ToPrimitive;

use crate::chars::{is_blank, is_han};
use crate::inlines::index::Heads;
use crate::value::{han_integer, han_run, is_digit, numeral};

/// An ordinal that begins at the start of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<'s> {
    /// Its length in bytes.
    pub(super) length: usize,
    pub(super) position: u32,
    pub(super) top: bool,
    /// 倒数: counted from the last.
    pub(super) reverse: bool,
    /// Among whom.
    pub(super) scope: Option<&'s str>,
}

/// Words that say that a place in an order follows.
const VERBS: &[&str] = &[
    "居",
    "列",
    "排",
    "位次",
    "名次",
    "升至",
    "升到",
    "升为",
    "跻身",
    "进入",
    "进位",
    "夺",
    "获",
    "蝉联",
    "并列",
    "保持",
    "跃",
    "挺进",
    "迈入",
    "前移",
    "提升",
    "稳定在",
    "稳步",
    "降至",
    "退至",
    "得分",
    "成绩",
    "评比",
    "考核",
    "评价",
    "进至",
    "前进到",
    "取得",
    "晋",
];

/// Words that put something in the first place of one's mind, not of an order.
const NO_VERBS: &[&str] = &["放在", "摆在", "放到", "摆到", "置于", "作为", "坚持", "当作"];

/// Those among whom a place is taken.
const SCOPES: &[&str] = &[
    "全国", "全省", "全市", "全区", "全县", "全球", "世界", "全州", "全盟", "亚洲", "中部", "西部", "东部",
    "同类",
];

/// What is ranked without a verb: 综合指数全国第一.
const RANKED: &[&str] = &[
    "指数",
    "能力",
    "实力",
    "竞争力",
    "活力",
    "总量",
    "产量",
    "销量",
    "数量",
    "总额",
    "金额",
    "余额",
    "规模",
    "增速",
    "增幅",
    "水平",
    "人数",
    "户数",
    "件数",
    "总数",
    "面积",
    "总值",
    "增加值",
    "产值",
    "收入",
    "得分",
    "成绩",
    "满意度",
    "率",
    "占比",
    "比重",
];

static VERB_HEADS: Heads<{ VERBS.len() }> = Heads::new(VERBS);

/// The rank that `i` begins with (第 首 前), `before` being what stands before it in the sentence.
pub(super) fn rank<'s>(before: &'s str, i: &str) -> Option<Place<'s>> {
    match i.chars().next()? {
        '第' => ordinal(before, i),
        '首' if i.starts_with("首位") && !i.starts_with("首位度") => {
            let clause = ranking(clause(before))?;
            Some(Place { length: 6, position: 1, top: false, reverse: false, scope: scope(clause) })
        }
        '前' => top(before, i),
        _ => None,
    }
}

/// The words of a clause, if they say that a place in an order follows.
fn ranking(clause: &str) -> Option<&str> {
    let is_ranked = VERB_HEADS.first_in(clause).is_some() && !NO_VERBS.iter().any(|it| clause.ends_with(it));
    is_ranked.then_some(clause)
}

/// `ordinal = ["倒数"] "第" number ["位" / "名"]`, behind a verb of ranking, or behind what is ranked and its scope
fn ordinal<'s>(before: &'s str, i: &str) -> Option<Place<'s>> {
    let (number, position) = position(i.get(3..)?)?;
    let (before, reverse) = reverse(before);
    let clause = clause(before);
    let is_ranked = ranking(clause).is_some();
    let rest = i.get(3 + number..)?;
    let is_arabic = i.chars().nth(1).is_some_and(is_digit);
    let head = SCOPES.iter().find_map(|it| clause.strip_suffix(it));
    let place = |length| Place { length, position, top: false, reverse, scope: scope(clause) };
    if rest.starts_with(['位', '名']) {
        let after = rest.get(3..)?;
        let is_name = after.starts_with(['副', '数', '列']);
        let is_rank = is_ranked || head.is_some() || is_arabic && !after.starts_with(is_han);
        return (is_rank && !is_name).then(|| place(6 + number));
    }
    let is_end = !rest.starts_with(|c| is_han(c) || is_digit(c) || c.is_ascii_alphanumeric())
        || rest.starts_with(['的', '和', '与']);
    let goes_on = rest.starts_with(['，', '、', ',']);
    let is_rank = is_ranked || head.is_some_and(|head| !goes_on || is_what_ranks(head));
    (is_end && is_rank).then(|| place(3 + number))
}

/// 倒数 before an ordinal, and what stands before it.
fn reverse(before: &str) -> (&str, bool) {
    before.strip_suffix("倒数").map_or((before, false), |head| (head, true))
}

/// 综合指数(全国第一), 产量连续9年(全国第一): a noun of measure or a length of time before the scope.
fn is_what_ranks(head: &str) -> bool {
    let is_lasting = head.ends_with('年') && ["连续", "连"].iter().any(|it| head.contains(it));
    is_lasting || RANKED.iter().any(|it| head.ends_with(it))
}

/// `top = "前" number ["位" / "名" / "强"]`
fn top<'s>(before: &'s str, i: &str) -> Option<Place<'s>> {
    let (number, position) = position(i.get(3..)?)?;
    let (before, reverse) = reverse(before);
    let clause = ranking(clause(before))?;
    let rest = i.get(3 + number..)?;
    let length = 3 + number;
    if rest.starts_with(['位', '名', '强']) {
        return Some(Place { length: length + 3, position, top: true, reverse, scope: scope(clause) });
    }
    let is_end = !rest.starts_with(|c: char| is_han(c) || is_digit(c) || matches!(c, '%' | '％' | '.'));
    (is_end || rest.starts_with(['的', '和'])).then(|| Place {
        length,
        position,
        top: true,
        reverse,
        scope: scope(clause),
    })
}

/// The length and value of a small number.
fn position(i: &str) -> Option<(usize, u32)> {
    let word = i.trim_start_matches(is_blank);
    let blank = i.len() - word.len();
    if word.starts_with(is_digit) {
        let (rest, number) = numeral(word).ok()?;
        let value = number.value().to_u32().filter(|_| number.value().is_integer())?;
        let length = i.len() - rest.len();
        let blank_behind = rest.len() - rest.trim_start_matches(is_blank).len();
        let is_unit = rest.get(blank_behind..)?.starts_with(['位', '名']);
        return (blank <= 3 && blank_behind <= 3)
            .then_some((length + if is_unit { blank_behind } else { 0 }, value));
    }
    let value = u32::try_from(han_integer(word).ok()?.1).ok()?;
    (blank == 0 && value > 0).then_some((han_run(word).len(), value))
}

/// The last words before the rank, to the last punctuation, at most fifteen characters.
fn clause(before: &str) -> &str {
    let begin = before.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
    let window = before.get(begin..).unwrap_or("");
    let cut = window.rfind(['，', '。', '；', '：', ',', ';', '！', '？']);
    let rest = cut.and_then(|at| window.get(at..)).unwrap_or(window);
    rest.trim_start_matches(['，', '。', '；', '：', ',', ';', '！', '？'])
}

/// What stands between the verb and the ordinal: 全省 in 位居全省第三.
fn scope(clause: &str) -> Option<&str> {
    let known = SCOPES.iter().filter_map(|word| clause.rfind(word)).max().and_then(|at| clause.get(at..));
    let scope = match known {
        Some(scope) => scope,
        None => clause.rsplit_once(['居', '列', '名', '排', '位', '入', '身', '至', '到', '得', '获'])?.1,
    };
    let scope = scope.trim_start_matches(['于', '在', '到', '了']);
    let is_name =
        !scope.is_empty() && scope.chars().all(is_han) && !scope.ends_with(['为', '数', '别', '续']);
    (is_name && scope.chars().count() <= 8).then_some(scope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_told_from_ordinals() {
        for (before, i, expected) in [
            ("总量居全省", "第一位。", Some((9, 1, false, Some("全省")))),
            ("创新指数全国", "第一，", Some((6, 1, false, Some("全国")))),
            ("创新能力连续9年全国", "第一，", Some((6, 1, false, Some("全国")))),
            ("综合得分排名全市倒数", "第3名。", Some((7, 3, false, Some("全市")))),
            ("创造多个全国", "第一，", None),
            ("勇争全省", "第一、", None),
            ("总量位居", "首位，", Some((6, 1, false, None))),
            ("综合排名进入全国", "前10位", Some((8, 10, true, Some("全国")))),
            ("竞赛成绩排名全区", "第3名，", Some((7, 3, false, Some("全区")))),
            ("上线率稳居****", "第一，", Some((6, 1, false, None))),
            ("增速居全市", "第2、", Some((4, 2, false, Some("全市")))),
            ("始终放在", "首位，", None),
            ("担任", "第一书记", None),
            ("全市", "第三产业", None),
            ("是我县", "第一位大学生", None),
            ("居全国", "前列", None),
            ("依照本法", "第十四条", None),
            ("今年", "前三季度", None),
        ] {
            let found = rank(before, i);
            assert!(found.as_ref().is_none_or(|it| it.reverse == before.ends_with("倒数")), "{before}{i}");
            let found = found.map(|it| (it.length, it.position, it.top, it.scope));
            assert_eq!(found, expected, "{before}{i}");
        }
    }
}
