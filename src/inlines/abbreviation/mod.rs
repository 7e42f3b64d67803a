//! 数字略语: numerals that are names and no counts, such as 四个意识, 十九大, “十四五”, 七一, 5G.

mod code;
mod names;

pub(crate) use names::may_open;

use crate::AbbreviationKind;
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
        || matches!(c, '双' | '遵' | '全' | '数' | '再' | '合' | '举' | '独' | '约' | '接')
}

/// The abbreviation at the start of `i` with its length in bytes; `before` is the character in front of it.
///
/// ```text
/// abbreviation = name / plan / congress / formula / code
/// ```
pub(crate) fn abbreviation(i: &str, before: Option<char>) -> Option<(usize, AbbreviationKind)> {
    let first = i.chars().next()?;
    if first.is_ascii_uppercase() || is_digit(first) {
        return code::code(i, before).map(|len| (len, AbbreviationKind::Code));
    }
    if before.is_some_and(|c| is_han_numeral(c) || c == '第' || is_digit(c)) {
        return None;
    }
    names::name(i, first, before).or_else(|| if is_han_numeral(first) { pattern(i) } else { None })
}

fn pattern(i: &str) -> Option<(usize, AbbreviationKind)> {
    let run = han_run(i);
    let is_followed = i.get(run.len()..)?.starts_with(['大', '届', '个']);
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
    let after = formula(rest).filter(|_| number > 1)?;
    Some((i.len() - after.len(), AbbreviationKind::Formula))
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

/// `congress = number ("大" / "届" number ("中全会" / "次全会") / "届" 全国人大 …)`
fn congress(i: &str, number: u64) -> Option<&str> {
    if let Some(rest) = i.strip_prefix('大') {
        // 三大攻坚战 is no congress; from the twelfth on nothing else is meant.
        return (matches!(number, 12..40) && !rest.starts_with(['类', '项', '行', '工'])).then_some(rest);
    }
    let (rest, _) = han_integer(i.strip_prefix('届')?).ok()?;
    ["中全会", "次全会", "次全体会议"].iter().find_map(|word| rest.strip_prefix(word))
}

/// `formula = "个" formula-word`
fn formula(i: &str) -> Option<&str> {
    let rest = i.strip_prefix('个')?;
    FORMULA_HEADS.longest(rest).map(|(_, rest)| rest)
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
        ];
        for (text, written, kind) in table {
            assert_eq!(abbreviation(text, None), Some((written.len(), kind)), "{text}");
        }
    }

    #[test]
    fn counts_and_words() {
        let table = [
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
