//! Subjects that share values: each of a series with its own, all of a row with one.

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

use super::chunk::{Chunk, Kind};
use super::draft::Draft;
use super::noun_verb::measures;
use super::noun_words::SHARED_ENDS;
use crate::{Subject, SubjectOrigin};

/// 甲、乙产量分别为3吨、5吨: of the subjects of a series each value keeps its own, with what all of them share (甲产量).
/// Where there are not as many values (`left` from this one on) as subjects, it stays open whose they are.
pub(super) fn own_subject(statistic: &mut Draft<'_>, left: usize) {
    let Some(it) = statistic.respective else { return };
    let index = usize::try_from(it.index).unwrap_or(usize::MAX);
    let [.., last] = statistic.subjects.as_slice() else { return };
    let Some(own) = statistic.subjects.get(index) else { return };
    if statistic.subjects.len() != index.saturating_add(left) {
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
    let is_in_row = |pair: &[Draft<'a>]| match pair {
        [one, other] => {
            let gap = chunks.get(one.at..other.at).unwrap_or(&[]);
            !gap.iter().any(|chunk| matches!(chunk.kind, Kind::Pause(_)))
        }
        _ => false,
    };
    let row = 1 + statistics.windows(2).rev().take_while(|pair| is_in_row(pair)).count();
    let first = statistics.len().saturating_sub(row);
    let subjects: Vec<_> = statistics.iter().skip(first).flat_map(|it| it.subjects.iter().cloned()).collect();
    if row == 1 || subjects.len() < row {
        return found;
    }
    subjects.into_iter().map(|subject| Subject { origin: SubjectOrigin::Inherited, ..subject }).collect()
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
