//! 引号里的数字略语 — formulas between quotation marks that stand in no table: “四超一领先”, “五星三名”, “十百千工程”.

use crate::AbbreviationKind::{self, Formula};
use crate::chars::is_han;
use crate::inlines::quantity::is_measured;
use crate::value::han_run;

/// The fewest and the most characters of such a formula.
const FEWEST: usize = 2;
const MOST: usize = 8;

/// Words that begin with a numeral and say no number.
const WORDS: &[&str] = &[
    "十分",
    "十足",
    "百姓",
    "百货",
    "百科",
    "百度",
    "万一",
    "万物",
    "万里",
    "千里",
    "千万不",
    "千万别",
    "千万要",
    "四川",
    "四周",
    "四处",
    "四方",
    "四海",
    "三思",
    "三峡",
    "三江",
    "三角",
    "三轮",
    "九江",
    "二手",
    "二氧",
    "二维",
    "五谷",
    "五官",
    "七夕",
    "八卦",
    "两岸",
    "两地",
    "两难",
    "两边",
    "双方",
    "双边",
];

/// What is counted, not summed up, behind N个: “两个人”.
const COUNTED: &[&str] = &["人", "孩子", "月", "小时", "星期", "字", "儿子", "女儿"];

/// ```text
/// quoted  = open formula close                 ; the formula is reported
/// formula = ("二" / … / "十" / "百" / "千" / "万" / "两" / "双") 1*7Han / "一" Han "一" Han / "一二三"
/// ```
///
/// A number with its measure word alone (“四十条”) is a name that counts nothing, and a length of time with a noun
/// (“百日攻坚”) no formula.
pub(super) fn formula(i: &str, before: Option<char>) -> Option<(usize, AbbreviationKind)> {
    let close = match before? {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '"' => '"',
        _ => return None,
    };
    let end = i.char_indices().take(MOST + 1).find(|(_, c)| !is_han(*c)).map(|(at, _)| at)?;
    let (text, rest) = i.split_at_checked(end)?;
    let fits = rest.starts_with(close) && text.chars().nth(FEWEST - 1).is_some();
    (fits && opens_formula(text)).then_some((end, Formula))
}

fn opens_formula(text: &str) -> bool {
    if WORDS.iter().any(|word| text.starts_with(word)) || text.contains("分之") {
        return false;
    }
    match text.chars().next() {
        Some('一') => is_one_and_one(text) || text.starts_with("一二三"),
        Some('双') => true,
        Some(first) => "二三四五六七八九十百千万两".contains(first) && !is_counted(text),
        None => false,
    }
}

/// 一岗一策
fn is_one_and_one(text: &str) -> bool {
    let mut chars = text.chars();
    chars.nth(2) == Some('一') && chars.next().is_some() && chars.next().is_none()
}

/// 四十条, 百日攻坚, 两个人
fn is_counted(text: &str) -> bool {
    let run = han_run(text);
    let rest = text.get(run.len()..).unwrap_or("");
    let is_person = rest.strip_prefix('个').is_some_and(|rest| COUNTED.contains(&rest));
    let is_large = run.chars().nth(1).is_some();
    let is_bounded = ["以上", "以下", "以内", "左右"].iter().any(|word| rest.ends_with(word));
    is_person || is_bounded || rest.starts_with(['多', '余', '几', '来', '月']) || is_measured(rest, is_large)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_between_quotation_marks() {
        for text in [
            "四超一领先",
            "五星三名",
            "三个一",
            "一二三",
            "六大员",
            "四个一批",
            "十百千工程",
            "一户一策",
            "双提升",
        ] {
            let quoted = alloc::format!("{text}”");
            assert_eq!(formula(&quoted, Some('“')), Some((text.len(), Formula)), "{text}");
        }
    }

    #[test]
    fn what_is_quoted_and_no_formula() {
        for text in [
            "四十条”",
            "三百多家企业”",
            "三十二个县”",
            "七五”",
            "百日攻坚”",
            "两个人”",
            "十分满意”",
            "一定要办好”",
            "三",
            "三年”",
            "万里长城”",
            "四超一领先，",
            "二十个字以内的一句话”",
        ] {
            assert_eq!(formula(text, Some('“')), None, "{text}");
        }
        assert_eq!(formula("五星三名”", Some('按')), None);
        assert_eq!(formula("五星三名’", Some('“')), None);
    }
}
