//! Time expressions: dates, periods, deadlines and the words for them.

mod calendar;
mod decade;
mod named;
mod suffix;
mod words;

use crate::chars::is_blank;
use crate::han::HanSet;
use crate::inlines::index::{Openings, column};
use crate::inlines::quantity::NUMERALS;
use crate::value::{is_digit, is_han_numeral};
use crate::{PartialDate, TimeKind};

/// What a time expression means, without its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimeValue {
    pub(crate) kind: TimeKind,
    pub(crate) start: Option<PartialDate>,
    pub(crate) end: Option<PartialDate>,
    pub(crate) closed: bool,
}

impl TimeValue {
    const fn undated(kind: TimeKind) -> Self {
        Self { kind, start: None, end: None, closed: false }
    }

    const fn closed(kind: TimeKind, start: PartialDate, end: PartialDate) -> Self {
        Self { kind, start: Some(start), end: Some(end), closed: true }
    }

    const fn at(kind: TimeKind, date: PartialDate) -> Self {
        Self::closed(kind, date, date)
    }

    const fn since(kind: TimeKind, start: Option<PartialDate>) -> Self {
        Self { kind, start, end: None, closed: false }
    }

    const fn until(kind: TimeKind, end: Option<PartialDate>) -> Self {
        Self { kind, start: None, end, closed: false }
    }
}

/// What the text around an expression says about it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TimeContext {
    /// The day on which 今年 and 去年 are spoken, where the caller gives one.
    pub(crate) reference: Option<PartialDate>,
    /// The year that 9月10日 inherits.
    pub(crate) year: Option<i32>,
}

/// What a rule reads: the rest of the text, and a value.
type Read<'i, T> = Option<(&'i str, T)>;

/// Whether a time expression may start with `c`; the rest is up to [`time`].
#[cfg(test)]
pub(crate) fn may_start(c: char) -> bool {
    is_digit(c) || is_han_numeral(c) || words::is_lead(c)
}

/// The time expression at the start of `i`, with its length in bytes; `before` is the character in front of it.
///
/// ```text
/// time = as-of / since-from / plan / event / word-period / calendar-period
/// ```
pub(crate) fn time(i: &str, before: Option<char>, cx: &TimeContext) -> Option<(usize, TimeValue)> {
    let first = i.chars().next()?;
    let (rest, value) = match first {
        '截' => as_of(i, cx),
        '自' => since_from(i, cx),
        '“' | '"' => named::quoted_plan(i),
        _ if is_digit(first) || is_han_numeral(first) => numeric(i, first, before, cx),
        _ if WORD_LEADS.begins(i) => named::event(i).or_else(|| worded(i, before, cx)),
        _ => named::event(i),
    }?;
    Some((i.len() - rest.len(), value))
}

/// `as-of = ("截至" / "截止") ["到" / "至"] (period / "目前")`
fn as_of<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let rest = i.strip_prefix("截至").or_else(|| i.strip_prefix("截止"))?;
    let rest = rest.strip_prefix(['到', '至']).unwrap_or(rest);
    let (rest, value) = period(rest, cx)?;
    Some((rest, TimeValue::until(TimeKind::AsOf, value.end)))
}

/// `since-from = "自" (period ("起" / "以来" / 2*10Han "以来") / 2*8Han "以来")`
fn since_from<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let rest = i.strip_prefix('自')?;
    let is_dated =
        WORD_LEADS.begins(rest) || rest.starts_with(|c| is_digit(c) || is_han_numeral(c) || is_blank(c));
    match is_dated.then(|| period(rest, cx)).flatten() {
        Some((rest, value)) if matches!(value.kind, TimeKind::Since | TimeKind::SinceEvent) => {
            Some((rest, value))
        }
        Some((rest, value)) => {
            if let Some(rest) = rest.strip_prefix("之日").unwrap_or(rest).strip_prefix('起') {
                return Some((rest, TimeValue::since(TimeKind::Since, value.start)));
            }
            // 自2008年金融危机以来: an event with its year.
            let (rest, _) = named::since_any_event(rest)?;
            Some((rest, TimeValue::since(TimeKind::SinceEvent, value.start)))
        }
        None => named::since_any_event(rest),
    }
}

fn numeric<'i>(i: &'i str, first: char, before: Option<char>, cx: &TimeContext) -> Read<'i, TimeValue> {
    let torn = before.is_some_and(|c| {
        c.is_ascii_alphanumeric()
            || is_digit(c)
            || is_han_numeral(c)
            || matches!(c, '.' | '．' | '第' | '-' | '/' | '每' | '几' | '数')
    });
    if torn || !may_be_time(i) {
        return None;
    }
    let named = || {
        let plan = named::plan(i).or_else(|| named::event(i));
        plan.or_else(|| named::anniversary(i, before)).or_else(|| decade::old_year(i, before))
    };
    is_han_numeral(first)
        .then(named)
        .flatten()
        .or_else(|| decade::life(i, before))
        .or_else(|| calendar::period(i, cx))
}

/// Whether the numerals at the start of `i` are few, and followed by a character that a time goes on with. Most
/// numbers are none, and are told apart here.
fn may_be_time(i: &str) -> bool {
    const LONGEST: usize = 24;
    let mut chars = i.chars().enumerate().take(LONGEST);
    let behind = chars.find(|(_, c)| !is_digit(*c) && !is_han_numeral(*c));
    behind.is_some_and(|(count, c)| match c {
        '.' | '/' => count == 4,
        c if is_blank(c) => {
            chars.find(|(_, c)| !is_blank(*c)).is_some_and(|(_, c)| count == 1 && is_digit(c) || goes_on(c))
        }
        '世' | '周' => true,
        '个' => chars.next().is_some_and(|(_, c)| matches!(c, '月' | '工' | '季' | '小' | '多')),
        '小' => chars.next().is_some_and(|(_, c)| c == '时'),
        '分' => chars.next().is_some_and(|(_, c)| c == '钟'),
        _ => goes_on(c),
    })
}

/// What may follow the numerals of a time: the parts of a date, what joins two ends of a range, and what a count of
/// time, the name of a plan or a congress goes on with.
const fn goes_on(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '天' | '季' | '多' | '余' | '几' | '○')
        || matches!(c, '—' | '－' | '–' | '-' | '~' | '～' | '至' | '到')
        || matches!(c, '大' | '届' | '时' | '期' | '以' | '末' | '初' | '中')
}

/// What the words for a time begin with; 自 begins one with whatever follows it.
pub(crate) const OPENINGS: Openings = Openings::new()
    .and(&column!(named::EVENTS))
    .and(&column!(words::YEARS))
    .and(&column!(words::SPANS))
    .and(&column!(words::WORDS))
    .and(&column!(words::NOW))
    .and(calendar::PARTS)
    .and(&[
        "党的一",
        "党的二",
        "党的三",
        "党的四",
        "党的五",
        "党的六",
        "党的七",
        "党的八",
        "党的九",
        "党的十",
    ])
    .and(&["截至", "截止"])
    .and_pairs(&['近', '前', '第'], NUMERALS);

/// What [`worded`] expressions begin with.
static WORD_LEADS: HanSet = HanSet::of("")
    .and_heads(&column!(words::YEARS))
    .and_heads(&column!(words::SPANS))
    .and_heads(&column!(words::WORDS))
    .and_heads(&column!(words::NOW))
    .and_heads(calendar::PARTS);

/// The words that a time begins with, numerals aside.
#[cfg(test)]
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    let events = named::EVENTS.iter().map(|row| row.0);
    let parts = calendar::PARTS.iter().copied().filter(|word| word.chars().nth(1).is_some());
    let spans = ["近5年", "近五年", "近 5年", "前5季度", "第一季度", "第１季度"];
    let rows = words::rows().filter(|word| *word != "近");
    rows.chain(events).chain(parts).chain(["党的十大", "截至", "截止", "自"]).chain(spans)
}

/// A period that a calendar or a word names, with what follows it: 以来, 底, 底前.
fn period<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    calendar::period(i, cx).or_else(|| words::period(i, cx))
}

fn worded<'i>(i: &'i str, before: Option<char>, cx: &TimeContext) -> Read<'i, TimeValue> {
    if let Some(found) = words::now(i, before) {
        return Some(found);
    }
    let (rest, value) = words::period(i, cx)?;
    let glued = before.is_some_and(|c| words::is_glued(c, i));
    (!glued).then_some((rest, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row that is added to one of these tables must be let through.
    #[test]
    fn what_numerals_go_on_with_is_let_through() {
        let counted = calendar::COUNTED.iter().map(|row| row.0);
        let words = counted.chain(calendar::TO.iter().copied()).chain(named::OF_PLAN.iter().copied());
        for word in words {
            assert!(may_be_time(&alloc::format!("十{word}")), "{word}");
        }
        for (event, _) in named::EVENTS.iter().filter(|row| row.0.starts_with(is_han_numeral)) {
            assert!(may_be_time(event), "{event}");
        }
        assert!(words::rows().all(|word| !word.starts_with(is_han_numeral)));
        assert!(may_be_time("2018.9.10") && !may_be_time("5.6%") && !may_be_time("5%") && !may_be_time("一"));
        assert!(!may_be_time(&"一".repeat(100_000)));
    }

    /// The text of a time expression, its kind and its dates, as `start/end`.
    fn read(i: &str) -> Option<(&str, &'static str, alloc::string::String)> {
        let cx = TimeContext::default();
        let (len, value) = time(i, None, &cx)?;
        let show = |date: Option<PartialDate>| date.map_or("..".into(), |date| alloc::format!("{date}"));
        Some((i.get(..len)?, value.kind.name(), alloc::format!("{}/{}", show(value.start), show(value.end))))
    }

    #[test]
    fn expressions_and_their_dates() {
        let table = [
            ("2018年9月10日，", "2018年9月10日", "date", "2018年9月10日/2018年9月10日"),
            ("二〇二一年七月一日", "二〇二一年七月一日", "date", "2021年7月1日/2021年7月1日"),
            ("2018年11月份，", "2018年11月份", "month", "2018年11月/2018年11月"),
            ("9月11日召开", "9月11日", "date", "9月11日/9月11日"),
            ("2021年全市", "2021年", "year", "2021年/2021年"),
            ("2016—2020年", "2016—2020年", "year_range", "2016年/2020年"),
            ("2016年至2020年", "2016年至2020年", "year_range", "2016年/2020年"),
            ("1—8月份", "1—8月份", "months_to_date", "1月/8月"),
            ("2004年8月5日至8日", "2004年8月5日至8日", "date_range", "2004年8月5日/2004年8月8日"),
            ("2018年8月—2019年4月，", "2018年8月—2019年4月", "date_range", "2018年8月/2019年4月"),
            ("2022年来，", "2022年来", "since", "2022年/.."),
            ("2013年年初，", "2013年年初", "as_of", "../2013年1月"),
            ("2018年以来", "2018年以来", "since", "2018年/.."),
            ("2022年底", "2022年底", "as_of", "../2022年12月"),
            ("截止2022年底", "截止2022年底", "as_of", "../2022年12月"),
            ("截至6月底", "截至6月底", "as_of", "../6月"),
            ("截至目前", "截至目前", "as_of", "../.."),
            ("6月底前完成", "6月底前", "deadline", "../6月"),
            ("2025年前三季度", "2025年前三季度", "quarter", "2025年1月/2025年9月"),
            ("2030年前，", "2030年前", "deadline", "../2030年"),
            ("30日内办结", "30日内", "deadline", "../.."),
            ("24小时内办结", "24小时内", "deadline", "../.."),
            ("两个小时以内", "两个小时以内", "deadline", "../.."),
            ("五年来，", "五年来", "term", "../.."),
            ("五年累计投入", "五年", "duration", "../.."),
            ("5年间，", "5年间", "term", "../.."),
            ("五年中分两轮", "五年中", "term", "../.."),
            ("近五年，", "近五年", "deictic", "../.."),
            ("近年来", "近年来", "deictic", "../.."),
            ("上半年，", "上半年", "half", "1月/6月"),
            ("一季度", "一季度", "quarter", "1月/3月"),
            ("今年以来", "今年以来", "since", "../.."),
            ("今年上半年", "今年上半年", "half", "1月/6月"),
            ("去年8月份", "去年8月份", "month", "8月/8月"),
            ("今天，", "今天", "deictic", "../.."),
            ("党的十八大以来", "党的十八大以来", "since_event", "2012年11月8日/.."),
            ("十八大以来的", "十八大以来", "since_event", "2012年11月8日/.."),
            ("十一届三中全会以来", "十一届三中全会以来", "since_event", "1978年12月18日/.."),
            ("2020年疫情以来，", "2020年疫情以来", "since_event", "2020年/.."),
            ("自2008年金融危机以来", "自2008年金融危机以来", "since_event", "2008年/.."),
            ("2021年至今三年以来", "2021年", "year", "2021年/2021年"),
            ("新中国成立后", "新中国成立后", "since_event", "1949年10月1日/.."),
            ("自挂牌以来", "自挂牌以来", "since_event", "../.."),
            ("自2021年6月1日起施行", "自2021年6月1日起", "since", "2021年6月1日/.."),
            ("“十四五”时期", "“十四五”时期", "plan", "2021年/2025年"),
            ("“九五”期间", "“九五”期间", "plan", "1996年/2000年"),
            ("十五五时期", "十五五时期", "plan", "2026年/2030年"),
            ("2020年秋季入学", "2020年秋季", "season", "2020年9月/2020年11月"),
            ("建党100周年", "建党100周年", "anniversary", "../.."),
            ("2022-06-02 19:55:02", "2022-06-02 19:55:02", "timestamp", "2022年6月2日/2022年6月2日"),
            ("建党百年之际", "建党百年", "anniversary", "../.."),
            ("百年华诞", "百年华诞", "anniversary", "../.."),
            ("2018 年 9 月 10 日，", "2018 年 9 月 10 日", "date", "2018年9月10日/2018年9月10日"),
            ("2018年 9家", "2018年", "year", "2018年/2018年"),
            ("2 0 0 3 年，", "2 0 0 3 年", "year", "2003年/2003年"),
            ("2016 — 2020 年", "2016 — 2020 年", "year_range", "2016年/2020年"),
            ("1 — 8 月", "1 — 8 月", "months_to_date", "1月/8月"),
            ("30 日内", "30 日内", "deadline", "../.."),
            ("自70年代以来", "自70年代以来", "since", "1970年/.."),
            ("20世纪80年代末，", "20世纪80年代末", "year_range", "1980年/1989年"),
            ("八七五年", "八七五年", "year", "0875年/0875年"),
            (
                "第三届县人民代表大会第一次会议以来的",
                "第三届县人民代表大会第一次会议以来",
                "since_event",
                "../..",
            ),
            ("“十四五”末，", "“十四五”末", "plan", "2025年/2025年"),
            ("如今已达", "如今", "deictic", "../.."),
            ("未来可能", "未来", "deictic", "../.."),
            ("未来五年，", "未来五年", "deictic", "../.."),
            ("三年后，", "三年后", "relative", "../.."),
        ];
        for (text, written, kind, dates) in table {
            let (matched, got, value) = read(text).unwrap_or_else(|| panic!("{text}: none"));
            assert_eq!((matched, got, value.as_str()), (written, kind, dates), "{text}");
        }
    }

    #[test]
    fn texts_that_are_no_time() {
        for text in [
            "9年",
            "15分钟生活圈",
            "十年内乱",
            "三年中考",
            "五年计划",
            "70周年",
            "2018 2019年",
            "如今天气",
            "21世纪",
            "一年一度",
            "三年级",
            "百年大计",
            "日常工作",
            "月饼",
            "2018个",
            "“十四五”规划",
            "“人、财、物”",
            "自主创新",
            "自信",
            "截断",
            "今后的路",
            "春风化雨",
            "党的领导",
            "上年纪的人",
            "2月30日",
            "一月一次",
            "三天三夜",
            "1.5月",
            "当年轻人",
            "建设",
            "新建学校",
            "冬奥会",
            "冬季运动会",
            "春季高考",
            "93年以后",
            "十九大报告",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    /// Every day from 1949 to 2100, in the writings that texts use, is read as a date in a text.
    #[test]
    fn all_dates_of_a_century_and_a_half_in_a_text() {
        const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
        let han = |n: u8| match n {
            0..10 => alloc::string::String::from(DIGITS[usize::from(n)]),
            10 => "十".into(),
            11..20 => alloc::format!("十{}", DIGITS[usize::from(n % 10)]),
            _ if n % 10 == 0 => alloc::format!("{}十", DIGITS[usize::from(n / 10)]),
            _ => alloc::format!("{}十{}", DIGITS[usize::from(n / 10)], DIGITS[usize::from(n % 10)]),
        };
        let cx = TimeContext::default();
        for year in 1949..=2100 {
            let signs = alloc::format!("{year}");
            let han_year: alloc::string::String =
                signs.bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect();
            for (month, day) in (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day))) {
                let date = PartialDate::new(Some(year), Some(month), Some(day));
                let expected = date.exists().then_some(Some(date));
                for text in [
                    alloc::format!("{year}年{month}月{day}日召开"),
                    alloc::format!("{year} 年 {month} 月 {day} 日召开"),
                    alloc::format!("{han_year}年{}月{}日召开", han(month), han(day)),
                    alloc::format!("{year}-{month:02}-{day:02} 召开"),
                ] {
                    let found = time(&text, None, &cx).filter(|(_, value)| value.kind == TimeKind::Date);
                    assert_eq!(found.map(|(_, value)| value.start), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn context_gives_years() {
        let cx =
            TimeContext { reference: Some(PartialDate::new(Some(2022), Some(6), Some(2))), year: Some(2018) };
        let start = |text| {
            time(text, None, &cx).and_then(|(_, value)| value.start).map(|date| alloc::format!("{date}"))
        };
        assert_eq!(start("9月10日").as_deref(), Some("2018年9月10日"));
        assert_eq!(start("去年8月").as_deref(), Some("2021年8月"));
        assert_eq!(start("今年以来").as_deref(), Some("2022年"));
        assert_eq!(start("近五年").as_deref(), Some("2018年"));
    }

    #[test]
    fn what_stands_before() {
        let cx = TimeContext::default();
        for (text, before) in [
            ("现在，", '体'),
            ("未来，", '向'),
            ("未来产业", '，'),
            ("9月", '.'),
            ("8月", '1'),
            ("三季度", '第'),
            ("去年", '过'),
            ("一季度", '每'),
            ("十年后", '几'),
        ] {
            assert_eq!(time(text, Some(before), &cx).map(|it| it.0), None, "{before}{text}");
        }
        assert!(time("去年", Some('比'), &cx).is_some());
        assert!(time("七十周年", Some('庆'), &cx).is_some());
    }
}
