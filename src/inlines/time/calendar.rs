//! Periods written with numbers: 2018年9月10日, 1—8月, 一季度, 五年来, 30日内.

use super::{Read, TimeContext, TimeValue};
use super::{decade, named, suffix};
use crate::value::{
    before_nian, digits, four_digits, han_integer, in_year, is_digit, is_han_numeral, iso_in_year,
    short_number, spread_digits, unspaced, written_date,
};
use crate::{PartialDate, TimeKind};

/// The dashes and words that stand between two ends of a range.
pub(super) const TO: &[&str] = &["——", "—", "－", "–", "-", "~", "～", "至", "到"];

/// What makes the name of a season part of another name.
const NO_SEASON: &[&str] = &["高考", "运动", "奥", "攻势", "两项", "项目", "征兵"];

/// What makes a deadline of a count of time.
const WITHIN: &[(&str, TimeKind)] =
    &[("之内", TimeKind::Deadline), ("以内", TimeKind::Deadline), ("内", TimeKind::Deadline)];

/// What a count of time is followed by, and what the whole is then.
pub(super) const COUNTED: &[(&str, &[(&str, TimeKind)])] = &[
    (
        "年",
        &[
            ("以来", TimeKind::Term),
            ("来", TimeKind::Term),
            ("之内", TimeKind::Deadline),
            ("以内", TimeKind::Deadline),
            ("内", TimeKind::Deadline),
            ("之后", TimeKind::Relative),
            ("以后", TimeKind::Relative),
            ("后", TimeKind::Relative),
            ("之前", TimeKind::Relative),
            ("以前", TimeKind::Relative),
            ("前", TimeKind::Relative),
        ],
    ),
    ("个小时", WITHIN),
    ("小时", WITHIN),
    ("分钟", WITHIN),
    ("周", WITHIN),
    (
        "个月",
        &[
            ("以来", TimeKind::Term),
            ("来", TimeKind::Term),
            ("之内", TimeKind::Deadline),
            ("以内", TimeKind::Deadline),
            ("内", TimeKind::Deadline),
            ("后", TimeKind::Relative),
        ],
    ),
    ("个多月", &[("以来", TimeKind::Term), ("来", TimeKind::Term), ("后", TimeKind::Relative)]),
    ("日历天", WITHIN),
    (
        "个工作日",
        &[
            ("之内", TimeKind::Deadline),
            ("以内", TimeKind::Deadline),
            ("内", TimeKind::Deadline),
            ("前", TimeKind::Deadline),
        ],
    ),
    ("日", WITHIN),
    (
        "天",
        &[
            ("之内", TimeKind::Deadline),
            ("以内", TimeKind::Deadline),
            ("内", TimeKind::Deadline),
            ("后", TimeKind::Relative),
        ],
    ),
];

/// `period = timestamp / years / dated / undated`
pub(super) fn period<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let digits = four_digits(i);
    digits
        .and_then(|(rest, year)| timestamp(rest, year).or_else(|| years(rest, year)))
        .or_else(|| dated(digits.or_else(|| spread_digits(i)).and_then(before_nian)?, cx))
        .or_else(|| undated(i, cx))
}

/// `timestamp = iso [[blank] 2digit ":" 2digit [":" 2digit]]`, behind the year
fn timestamp(i: &str, year: i32) -> Read<'_, TimeValue> {
    let (rest, date) = iso_in_year(i, year)?;
    if rest.starts_with(|c| is_digit(c) || matches!(c, '-' | '.' | '/')) {
        return None;
    }
    let Some(rest) = clock(rest.trim_start_matches([' ', 'T', '　'])) else {
        return Some((rest, TimeValue::at(TimeKind::Date, date)));
    };
    Some((rest, TimeValue::at(TimeKind::Timestamp, date)))
}

/// `clock = 1*2digit ":" 2digit [":" 2digit]`
fn clock(i: &str) -> Option<&str> {
    let pair = |i| digits(i).ok().filter(|(_, run)| run.chars().count() <= 2).map(|(rest, _)| rest);
    let minutes = pair(pair(i)?.strip_prefix([':', '：'])?)?;
    Some(minutes.strip_prefix([':', '：']).and_then(pair).unwrap_or(minutes))
}

/// `years = year4 ["年"] to year4 ("年" / "学年" / "年度")`, behind the first year
fn years(i: &str, first: i32) -> Read<'_, TimeValue> {
    let rest = to(unspaced(i).strip_prefix('年').unwrap_or(i))?;
    let (rest, last) = four_digits(rest)?;
    let rest = unspaced(rest);
    let rest = rest.strip_prefix("学年").or_else(|| rest.strip_prefix('年'))?;
    if last <= first || written_date(rest).is_some_and(|(_, date)| date.month.is_some()) {
        return None;
    }
    let rest = rest.strip_prefix('度').unwrap_or(rest);
    Some((rest, TimeValue::closed(TimeKind::YearRange, whole_year(first), whole_year(last))))
}

/// `dated = year "年" (part-of-year / months / single)`, behind the year
fn dated<'i>((i, year): (&'i str, i32), cx: &TimeContext) -> Read<'i, TimeValue> {
    let year = Some(year);
    part_of_year(i, year).or_else(|| months(i, year)).or_else(|| single(i, year, cx.year))
}

/// `undated = months / single / part-of-year / counted / framing / decade`, told apart by what follows the numerals; the
/// year is inherited
fn undated<'i>(i: &'i str, cx: &TimeContext) -> Read<'i, TimeValue> {
    let behind = unspaced(i.trim_start_matches(|c| is_digit(c) || is_han_numeral(c)));
    match behind.chars().next()? {
        '年' => counted(i).or_else(|| framing(i)).or_else(|| decade::decade(i)),
        '世' => decade::decade(i),
        '天' | '多' | '余' | '几' => counted(i).or_else(|| framing(i)),
        '日' | '小' | '分' | '周' => counted(i),
        '个' => part_of_year(i, cx.year).or_else(|| counted(i)),
        _ => months(i, cx.year).or_else(|| single(i, None, cx.year)).or_else(|| part_of_year(i, cx.year)),
    }
}

/// A date, month or year with what follows it, behind its year.
fn single(i: &str, year: Option<i32>, inherited: Option<i32>) -> Read<'_, TimeValue> {
    let (rest, written) = in_year(i, year)?;
    let (year, month) = (written.year.or(inherited), written.month);
    let date = PartialDate::new(year, month, written.day);
    if !written.exists() || (written.year.is_none() && month.is_none()) || is_other_word(rest, written) {
        return None;
    }
    if let Some((rest, last)) = date_range_end(rest, date) {
        let rest = if last.day.is_none() { rest.strip_prefix('份').unwrap_or(rest) } else { rest };
        return Some((rest, TimeValue::closed(TimeKind::DateRange, date, last)));
    }
    let (rest, kind) = match (written.day, month) {
        (Some(_), _) => (rest, TimeKind::Date),
        (None, Some(_)) => (rest.strip_prefix('份').unwrap_or(rest), TimeKind::Month),
        (None, None) => {
            if let Some(after) = rest.strip_prefix('来').filter(|after| after.starts_with(['，', ','])) {
                return Some((after, TimeValue::since(TimeKind::Since, Some(date))));
            }
            // 2020年疫情以来: an event with its year.
            let is_name = !rest.starts_with(['至', '到']) && named::event(rest).is_none();
            if let Some((after, _)) = named::since_any_event(rest).filter(|_| is_name) {
                return Some((after, TimeValue::since(TimeKind::SinceEvent, Some(date))));
            }
            (rest.strip_prefix('度').unwrap_or(rest), TimeKind::Year)
        }
    };
    Some(suffix::apply(rest, TimeValue::at(kind, date)))
}

/// 年级, 年龄, 年版; 一月一次.
fn is_other_word(rest: &str, date: PartialDate) -> bool {
    let after_year = date.month.is_none() && rest.starts_with(['级', '龄', '版']);
    let after_month =
        date.day.is_none() && date.month.is_some() && rest.starts_with(['饼', '嫂', '一', '均']);
    after_year || after_month
}

/// `to (written / day "日" / year "年" month "月")`, later than the start
fn date_range_end(i: &str, first: PartialDate) -> Read<'_, PartialDate> {
    let (rest, last) = written_date(to(i)?)?;
    let same_parts = first.day.is_some() == last.day.is_some();
    let months = first.day.is_none() && first.month.and(last.month).and(last.year).is_some();
    if !same_parts || !(months || last.day.is_some()) {
        return None;
    }
    let last = PartialDate::new(last.year.or(first.year), last.month.or(first.month), last.day);
    let later = (last.year, last.month, last.day) > (first.year, first.month, first.day);
    (later && last.exists()).then_some((rest, last))
}

/// `months = month ["月"] to month "月" ["份"]`, behind the year
fn months(i: &str, year: Option<i32>) -> Read<'_, TimeValue> {
    let (rest, first) = short_number(unspaced(i))?;
    let (rest, last) = short_number(to(unspaced(rest).strip_prefix('月').unwrap_or(rest))?)?;
    let rest = unspaced(rest).strip_prefix('月')?;
    let rest = rest.strip_prefix('份').unwrap_or(rest);
    if first >= last || last > 12 || rest.starts_with(is_digit) {
        return None;
    }
    let kind = if first == 1 { TimeKind::MonthsToDate } else { TimeKind::DateRange };
    Some(suffix::apply(rest, months_of(kind, year, first, last)))
}

/// What a part of a year begins with, numerals aside.
pub(super) const PARTS: &[&str] = &["上半", "下半", "春季", "夏季", "秋季", "冬季", "前", "第"];

/// `part-of-year = quarter / half / season / "前三季度"`, in a year that is known or not
pub(super) fn part_of_year(i: &str, year: Option<i32>) -> Read<'_, TimeValue> {
    let (rest, value) = match i.chars().next()? {
        '上' => (i.strip_prefix("上半年")?, months_of(TimeKind::Half, year, 1, 6)),
        '下' => (i.strip_prefix("下半年")?, months_of(TimeKind::Half, year, 7, 12)),
        '春' => season(i, year, 3, 5)?,
        '夏' => season(i, year, 6, 8)?,
        '秋' => season(i, year, 9, 11)?,
        '冬' => (i.strip_prefix("冬季")?, TimeValue::undated(TimeKind::Season)),
        '前' => quarters(i.strip_prefix('前')?, year)?,
        '第' => quarter(i.strip_prefix('第')?, year)?,
        c if is_digit(c) || is_han_numeral(c) => quarter(i, year)?,
        _ => return None,
    };
    if value.kind == TimeKind::Season {
        if NO_SEASON.iter().any(|word| rest.starts_with(word)) {
            return None;
        }
        return Some((rest, value));
    }
    Some(suffix::apply(rest, value))
}

/// `season = ("春" / "夏" / "秋" / "冬") "季"`
fn season(i: &str, year: Option<i32>, first: u8, last: u8) -> Read<'_, TimeValue> {
    let mut chars = i.chars();
    let rest = chars.next().and_then(|_| chars.as_str().strip_prefix('季'))?;
    let dated = year.map(|_| months_of(TimeKind::Season, year, first, last));
    Some((rest, dated.unwrap_or(TimeValue::undated(TimeKind::Season))))
}

/// `quarter = ("一" / … / "四") "季度"`
fn quarter(i: &str, year: Option<i32>) -> Read<'_, TimeValue> {
    let (rest, number) = quarter_number(i)?;
    Some((rest, months_of(TimeKind::Quarter, year, 3 * number - 2, 3 * number)))
}

/// `quarters = "前" quarter`
fn quarters(i: &str, year: Option<i32>) -> Read<'_, TimeValue> {
    let (rest, number) = quarter_number(i)?;
    Some((rest, months_of(TimeKind::Quarter, year, 1, 3 * number)))
}

fn quarter_number(i: &str) -> Read<'_, u8> {
    let (rest, number) = short_number(i)?;
    let rest = rest.strip_prefix('个').unwrap_or(rest).strip_prefix("季度")?;
    (number <= 4).then_some((rest, number))
}

/// What makes a word of the 内 behind a count of time: 十年内乱, 三年内战.
const INNER: &[char] = &['乱', '战', '部', '外', '地', '容', '需', '涝', '陆', '河', '耗', '斗'];

/// `counted = count ("年" / "个月" / "日" …) ("来" / "内" / "后" …)`
fn counted(i: &str) -> Read<'_, TimeValue> {
    let (rest, number) = count(i)?;
    let rest = unspaced(rest);
    let (rest, tails) = COUNTED.iter().find_map(|(unit, tails)| Some((rest.strip_prefix(unit)?, tails)))?;
    let (rest, kind) = tails.iter().find_map(|(tail, kind)| Some((rest.strip_prefix(tail)?, *kind)))?;
    // 93年以后 means 1993.
    let short_year = kind == TimeKind::Relative && i.starts_with(is_digit) && matches!(number, 50..100);
    let other = short_year
        || (kind == TimeKind::Relative && rest.starts_with(is_han_numeral))
        || (kind == TimeKind::Deadline && rest.starts_with(INNER))
        || rest.starts_with(['源', '瞻', '往', '临']);
    (!other).then_some((rest, TimeValue::undated(kind)))
}

/// `framing = count "年" ("间" / "中" before a stop or an adverb / before "累计" or "共")`: a number of years over which the rest
/// of the clause is told
fn framing(i: &str) -> Read<'_, TimeValue> {
    let (rest, _) = count(i).filter(|(_, count)| (2..1000).contains(count))?;
    let rest = unspaced(rest).strip_prefix('年')?;
    let is_sum =
        rest.strip_prefix('共').is_some_and(|rest| !rest.starts_with(['同', '享', '建', '有', '商', '和']));
    if is_sum || rest.starts_with("累计") {
        return Some((rest, TimeValue::undated(TimeKind::Duration)));
    }
    let after = rest.strip_prefix(['间', '中'])?;
    let is_term = rest.starts_with('间') || after.starts_with(['，', ',', '分', '共', '累', '我', '有']);
    (is_term && !after.starts_with(['隔', '断', '歇'])).then_some((after, TimeValue::undated(TimeKind::Term)))
}

/// A count of years or days, at most four digits, with 多 or 几 as people add them.
pub(super) fn count(i: &str) -> Read<'_, u64> {
    let (rest, count) = if i.starts_with(is_digit) {
        let (rest, run) = digits(i).ok().filter(|(_, run)| run.chars().count() <= 4)?;
        (rest, run.parse().unwrap_or_default())
    } else {
        han_integer(i).ok()?
    };
    Some((rest.strip_prefix(['多', '余', '几']).unwrap_or(rest), count))
}

/// `to = [blank] ("—" / "至" …) [blank]`
pub(super) fn to(i: &str) -> Option<&str> {
    let word = unspaced(i);
    TO.iter().find_map(|to| word.strip_prefix(to)).map(unspaced)
}

const fn whole_year(year: i32) -> PartialDate {
    PartialDate::new(Some(year), None, None)
}

const fn months_of(kind: TimeKind, year: Option<i32>, first: u8, last: u8) -> TimeValue {
    TimeValue::closed(
        kind,
        PartialDate::new(year, Some(first), None),
        PartialDate::new(year, Some(last), None),
    )
}
