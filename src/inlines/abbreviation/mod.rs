//! 数字略语: numerals that are names and no counts, such as 四个意识, 十九大, “十四五”, 七一, 5G.

mod code;
mod names;
mod quoted;

pub(crate) use names::OPENINGS;
#[cfg(test)]
pub(crate) use names::words;

use crate::AbbreviationKind;
use crate::chars::is_han;
use crate::inlines::index::Heads;
use crate::value::{han_integer, han_run, is_digit, is_han_numeral};

/// Words that make N个… a formula: 四个意识, 两个确立.
const OF_FORMULA: &[&str] = &[
    "意识",
    "自信",
    "维护",
    "确立",
    "全面",
    "伟大",
    "坚持",
    "明确",
    "毫不动摇",
    "大局",
    "确保",
    "代表",
    "统筹",
    "现代化",
    "不摘",
    "结合",
    "务必",
    "必由之路",
    "一百年",
    "有之",
    "有利于",
    "善于",
    "表率",
    "服从",
    "始终",
    "先锋",
    "必须坚持",
    "突出抓",
];

static FORMULA_HEADS: Heads<{ OF_FORMULA.len() }> = Heads::new(OF_FORMULA);

/// Whether an abbreviation may start with `c`: a row of the set in `leads.rs`.
#[cfg(test)]
pub(crate) fn may_start(c: char) -> bool {
    is_digit(c)
        || is_han_numeral(c)
        || c.is_ascii_uppercase()
        || matches!(
            c,
            '双' | '遵' | '全' | '数' | '再' | '合' | '举' | '独' | '约' | '接' | '最' | '中' | '健'
        )
}

/// The abbreviation at the start of `i` with its length in bytes; `before` is the character in front of it.
///
/// ```text
/// abbreviation = name / quoted / plan / congress / formula / years / code
/// ```
pub(crate) fn abbreviation(i: &str, before: Option<char>) -> Option<(usize, AbbreviationKind)> {
    let first = i.chars().next()?;
    if first.is_ascii_uppercase() || is_digit(first) {
        return code::code(i, before);
    }
    let is_numeral = is_han_numeral(first);
    let may_be_name = names::may_open(i);
    if !(is_numeral || may_be_name || first == '双')
        || before.is_some_and(|c| is_han_numeral(c) || c == '第' || is_digit(c))
    {
        return None;
    }
    let name = if may_be_name { names::name(i, first, before) } else { None };
    if name.is_some() {
        return name;
    }
    let pattern = if is_numeral { pattern(i) } else { None };
    match pattern {
        Some((_, AbbreviationKind::Formula)) | None => quoted::formula(i, before).or(pattern),
        found => found,
    }
}

fn pattern(i: &str) -> Option<(usize, AbbreviationKind)> {
    let run = han_run(i);
    let is_followed = i.get(run.len()..)?.starts_with(['大', '届', '个', '年']);
    if !is_followed && !run.ends_with('五') {
        return None;
    }
    if let Some(len) = plan(i, run) {
        return Some((len, AbbreviationKind::Plan));
    }
    let (rest, number) = han_integer(i).ok()?;
    if let Some(after) = congress(rest, number) {
        return Some((i.len() - after.len(), AbbreviationKind::Congress));
    }
    if let Some(after) = years(rest).filter(|_| (2..=10).contains(&number)) {
        return Some((i.len() - after.len(), AbbreviationKind::Plan));
    }
    let after = formula(rest).filter(|_| (2..=20).contains(&number))?;
    Some((i.len() - after.len(), AbbreviationKind::Formula))
}

/// `years = "年" ("行动" / "规划")`: 三年行动
fn years(i: &str) -> Option<&str> {
    let rest = i.strip_prefix('年')?;
    rest.strip_prefix("行动").or_else(|| rest.strip_prefix("规划"))
}

/// `plan = Han-integer "五"` from 八五 on, inside quotes or before 规划 and the like
fn plan(i: &str, run: &str) -> Option<usize> {
    let (_, ordinal) = han_integer(run.strip_suffix('五')?).ok()?;
    let rest = i.get(run.len()..)?;
    let said = rest.starts_with(['”', '"', '’'])
        || ordinal > 10
        || rest.starts_with("规划")
        || rest.starts_with("计划");
    let named = said && matches!(ordinal, 6..30) && !(ordinal == 20 || rest.starts_with("个"));
    // 二十五 and 三十五 are numbers; 十五 is one unless it is quoted or planned.
    let quoted = rest.starts_with(['”', '"', '’']);
    let number = han_integer(run).is_ok() && !quoted && !rest.starts_with("规划");
    (named && !number).then_some(run.len())
}

/// `congress = number ("大" / "届" number ("中全会" / "次全会") / "届" ("全国人大" / "全国政协") [number "次会议"])`
fn congress(i: &str, number: u64) -> Option<&str> {
    if let Some(rest) = i.strip_prefix('大') {
        // 三大攻坚战 is no congress; from the twelfth on nothing else is meant.
        return (matches!(number, 12..40) && !rest.starts_with(['类', '项', '行', '工'])).then_some(rest);
    }
    let i = i.strip_prefix('届')?;
    if let Some(rest) = ["全国人大", "全国政协"].iter().find_map(|word| i.strip_prefix(word)) {
        let session = han_integer(rest).ok().and_then(|(rest, _)| rest.strip_prefix("次会议"));
        return Some(session.unwrap_or(rest));
    }
    let (rest, _) = han_integer(i).ok()?;
    ["中全会", "次全会", "次全体会议"].iter().find_map(|word| rest.strip_prefix(word))
}

/// Words of formulas that also begin the nouns that are counted: 五个代表团, 三个现代化粮库.
const NOUNS_TOO: &[&str] = &["代表", "现代化", "先锋", "结合", "统筹", "表率"];

/// What a formula of such a word is followed by.
const AFTER_FORMULA: &[&str] = &["重要思想", "战略", "的", "和", "与", "要求", "精神", "奋斗目标", "发展"];

/// `formula = "个" formula-word`, to the end of the word where it is also a noun
fn formula(i: &str) -> Option<&str> {
    let (row, rest) = FORMULA_HEADS.longest(i.strip_prefix('个')?)?;
    let is_noun = OF_FORMULA.get(row).is_some_and(|word| NOUNS_TOO.contains(word));
    let is_end = !rest.starts_with(is_han) || AFTER_FORMULA.iter().any(|word| rest.starts_with(word));
    (!is_noun || is_end).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_patterns() {
        use AbbreviationKind::{Code, Congress, DateName, Formula, Idiom, Plan};
        let table = [
            ("四个意识”", "四个意识", Formula),
            ("九个坚持，", "九个坚持", Formula),
            ("两不愁三保障", "两不愁三保障", Formula),
            ("双一流建设", "双一流", Formula),
            ("一带一路", "一带一路", Formula),
            ("十九大精神", "十九大", Congress),
            ("十九届六中全会", "十九届六中全会", Congress),
            ("两会", "两会", Congress),
            ("十四五”规划", "十四五", Plan),
            ("十四五规划", "十四五", Plan),
            ("十五”计划", "十五", Plan),
            ("五四运动", "五四运动", DateName),
            ("九一八", "九一八", DateName),
            ("万无一失", "万无一失", Idiom),
            ("千家万户", "千家万户", Idiom),
            ("5G基站", "5G", Code),
            ("PM2.5浓度", "PM2.5", Code),
            ("G20峰会", "G20", Code),
            ("5A级景区", "5A级", Code),
            ("3D打印", "3D", Code),
            ("12345热线", "12345", Code),
            ("3·15晚会", "3·15", DateName),
            ("三个代表重要思想", "三个代表", Formula),
            ("四个现代化，", "四个现代化", Formula),
            ("十四届全国人大一次会议上", "十四届全国人大一次会议", Congress),
            ("三年行动计划", "三年行动", Plan),
            ("五年规划", "五年规划", Plan),
            ("一个中国原则", "一个中国", Formula),
            ("最后一公里", "最后一公里", Formula),
            ("三八妇女节", "三八妇女节", DateName),
            ("中国制造2025", "中国制造2025", Formula),
            ("二十大”", "二十大", Congress),
            ("十四五规划”", "十四五", Plan),
            ("四个意识教育月”", "四个意识教育月", Formula),
        ];
        for (text, written, kind) in table {
            let before = text.contains('”').then_some('“');
            assert_eq!(abbreviation(text, before), Some((written.len(), kind)), "{text}");
        }
    }

    #[test]
    fn counts_and_words() {
        let table = [
            ("五个代表团", '有'),
            ("七十个代表，", '有'),
            ("三个现代化粮库", '建'),
            ("一个中国公司", '是'),
            ("三产业", '第'),
            ("三年级", '读'),
            ("3·158", ' '),
            ("三个学校", '有'),
            ("十五个县", '有'),
            ("二十五岁", '满'),
            ("三大类", '分'),
            ("一个现代化新城", '建'),
            ("5G", '1'),
            ("12345人", '共'),
            ("110亿元", '达'),
            ("十大", '二'),
            ("一定", '要'),
            ("七一", '六'),
            ("3个", '有'),
            ("A股东", '由'),
        ];
        for (text, before) in table {
            assert_eq!(abbreviation(text, Some(before)), None, "{before}{text}");
        }
    }
}
