//! Subjects that share values: each of a series with its own, all of a row with one.

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

use super::changes::row_length;
use super::chunk::{Chunk, Kind};
use super::clause::Clause;
use super::draft::Draft;
use super::noun_verb::measures;
use super::noun_words::SHARED_ENDS;
use crate::{FigureRole, Subject, SubjectOrigin};

/// 甲、乙产量分别为3吨、5吨: of the subjects of a series each value keeps its own, with what all of them share (甲产量).
/// Where there are not as many values as subjects, it stays open whose they are.
pub(super) fn own_subject(clause: &Clause<'_>, statistic: &mut Draft<'_>) {
    let Some(it) = statistic.respective else { return };
    let index = usize::try_from(it.index).unwrap_or(usize::MAX);
    let [.., last] = statistic.subjects.as_slice() else { return };
    let Some(own) = statistic.subjects.get(index) else { return };
    if statistic.subjects.len() != index.saturating_add(row_length(clause)) {
        return;
    }
    let is_measure = |noun: &str| measures(noun) || SHARED_ENDS.ends(noun);
    let is_level = own.text.ends_with('级');
    let shares = is_level || is_measure(&last.text) && !is_measure(&own.text);
    let tail = if is_level { behind_level(&last.text) } else { shared(&last.text) };
    let own = match (shares, tail) {
        (false, _) => own.clone(),
        (true, Some(tail)) => {
            Subject::new(Cow::Owned(format!("{}{tail}", own.text)), None, SubjectOrigin::Implied)
        }
        (true, None) => return,
    };
    statistic.subjects.clear();
    statistic.subjects.push(own);
}

/// 部级|创新平台: what follows the level.
fn behind_level(last: &str) -> Option<&str> {
    last.split_once('级').map(|(_, tail)| tail).filter(|tail| !tail.is_empty())
}

/// 奶|产量, 文化事业|的支出: what the last member of a series shares with those before.
fn shared(last: &str) -> Option<&str> {
    let of = last.rfind('的');
    let ends = SHARED_ENDS.all(last).map(|(_, own)| own.len());
    let start = of.or_else(|| ends.filter(|own| *own > 0).min())?;
    last.get(start..)
}

/// A增至3家、B增至5家，均居第一: the subjects of all levels of the row before, or those that were found.
pub(super) fn row_subjects<'a>(
    chunks: &[Chunk],
    statistics: &[Draft<'a>],
    found: Vec<Subject<'a>>,
) -> Vec<Subject<'a>> {
    const LONGEST: usize = 12;
    let is_in_row = |pair: &[Draft<'a>]| match pair {
        [one, other] => {
            let gap = chunks.get(one.at..other.at).unwrap_or(&[]);
            !gap.iter().any(|chunk| matches!(chunk.kind, Kind::Pause(_)))
        }
        _ => false,
    };
    // A figure that shares its subjects itself is no level of the row: what it shares would come twice, and four times.
    let is_level = |it: &Draft<'a>| it.subjects.len() == 1 && !matches!(it.role, FigureRole::Each { .. });
    let pairs = statistics.windows(2).rev().take(LONGEST);
    let row = 1 + pairs.take_while(|pair| is_in_row(pair) && pair.iter().all(is_level)).count();
    if row == 1 {
        return found;
    }
    let levels = statistics.iter().skip(statistics.len().saturating_sub(row));
    let subjects = levels.flat_map(|it| it.subjects.iter().cloned());
    subjects.map(|subject| Subject { origin: SubjectOrigin::Inherited, ..subject }).collect()
}

/// 城乡居民收入分别…: one word that stands for two.
pub(super) fn implied<'a>(whole: &Subject<'a>) -> Option<Vec<Subject<'a>>> {
    const PAIRS: &[(&str, [&str; 2])] =
        &[("城乡", ["城镇", "农村"]), ("进出口", ["进口", "出口"]), ("产销", ["产量", "销量"])];
    let (word, pair) = PAIRS.iter().find(|(word, _)| whole.text.contains(word))?;
    let (before, after) = whole.text.split_once(word)?;
    let subject =
        |name: &str| Subject::new(Cow::Owned(format!("{before}{name}{after}")), None, SubjectOrigin::Implied);
    Some(pair.iter().map(|name| subject(name)).collect())
}

#[cfg(test)]
mod tests {
    use crate::inlines::meaning::tests::check;

    #[test]
    fn each_value_of_a_series_has_its_own_subject() {
        check(&[
            (
                "肉、奶产量分别稳定在31万吨和75万吨。",
                &["肉产量 keep 31万吨 0 of 2", "奶产量 keep 75万吨 1 of 2"],
            ),
            (
                "省级、市级创新平台分别达到22家、82家。",
                &["省级创新平台 reach 22家 0 of 2", "市级创新平台 reach 82家 1 of 2"],
            ),
            (
                "科技和教育事业的支出分别为7亿元、5亿元。",
                &["科技的支出 be 7亿元 0 of 2", "教育事业的支出 be 5亿元 1 of 2"],
            ),
            (
                "事故起数和死亡人数比2020年分别下降6%、5%。",
                &[
                    "事故起数 decrease 6% 0 of 2 | over_year decrease",
                    "死亡人数 decrease 5% 1 of 2 | over_year decrease",
                ],
            ),
            // Not as many values as subjects: it stays open whose they are.
            (
                "茶叶、水果、蔬菜产量分别增长3%、2.5%。",
                &["茶叶+水果+蔬菜产量 increase 3% 0 of 3", "茶叶+水果+蔬菜产量 increase 2.5% 1 of 3"],
            ),
        ]);
    }

    #[test]
    fn a_rank_may_be_that_of_a_whole_row() {
        check(&[(
            "智能工厂增至3家、绿色工厂增至9家，均居全市第一。",
            &["智能工厂 reach 3家", "绿色工厂 reach 9家", "智能工厂+绿色工厂 rank 第一 each of 2"],
        )]);
    }

    #[test]
    fn what_says_where_or_of_what_is_told_from_what_is_measured() {
        check(&[
            ("云湖园区在年度综合考核评价中稳居第一。", &["云湖园区 rank 第一"]),
            (
                "PM2.5年均浓度下降6%，城乡低保平均保障标准提高9%。",
                &["PM2.5年均浓度 decrease 6%", "城乡低保平均保障标准 increase 9%"],
            ),
            ("对全市经济增长的贡献率保持在30%左右。", &["对全市经济增长的贡献率 keep 30%左右"]),
            ("梳理对班子的意见建议53条。", &["对班子的意见建议 other 53条"]),
            (
                "建成过江通道4座、在建8座，产量稳定在全国1/10以上。",
                &["过江通道 complete 4座", "过江通道 complete 8座", "产量 keep 1/10以上"],
            ),
            ("开工改造老旧小区70个。", &["老旧小区 other 70个"]),
            ("邀请18所初中领导、教师座谈。", &["初中 attributive 18所"]),
        ]);
    }

    #[test]
    fn what_is_still_to_come_is_no_fact() {
        check(&[
            ("在此基础上，再奋斗十五年。", &[" other 十五年 (plan)"]),
            ("要增加财政投入，再扫除文盲3万人。", &["文盲 other 3万人 (requirement)"]),
            ("我们要看到，取得专利5项。", &["专利 other 5项"]),
            ("五年共培养本科生6万人。", &["本科生 total 6万人 @五年"]),
            ("八个多月以来，社区走访住户7户。", &["住户 other 7户 @八个多月以来"]),
        ]);
    }
}
