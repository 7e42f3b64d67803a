//! Announced counts: 三点意见 and what follows.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::rule::Sheet;
use super::view::{List, View, ordinal};
use crate::text::Origin;
use crate::tree::{Block, Family, Inline, Sentence};
use crate::{Numeral, Span};

/// A sentence that ends in a count (下面，我讲三点意见。), directly before a list of another length.
///
/// Silent where another list could be meant: one of that length below, beside or around; where the numbering of the
/// list is not whole; where the list goes on elsewhere.
pub(super) fn announced(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let lists = Lists::new(view);
    for (index, list) in view.lists.iter().enumerate() {
        let Some(sentence) = lead(list) else { continue };
        let Some(announced) = announcement(&sentence.text) else { continue };
        let span =
            Origin::new(view.source, sentence.span, &sentence.text).span(announced.start, announced.end);
        let is_name = sentence.inlines.iter().any(|it| {
            matches!(it, Inline::Abbreviation(_) | Inline::Title(_)) && it.span().contains(span.start)
        });
        let count = list.count();
        let is_clear = is_whole(list) && !is_name && !lists.is_elsewhere(index, announced.count);
        if count != announced.count && is_clear {
            let items: Vec<Span> =
                list.items().filter_map(|it| it.marker.as_ref()).map(|it| it.span).collect();
            let zh = format!("此处说有{}项，下文列出{count}项", announced.count);
            let en = format!("{} are announced, and {count} follow", announced.count);
            sheet.add_with(span, zh, en, &items, None);
        }
    }
}

/// The sentence directly before a list: the last of the paragraph before it, or the heading above it.
fn lead<'t, 'a>(list: &List<'t, 'a>) -> Option<&'t Sentence<'a>> {
    match list.lead() {
        Some(Block::Paragraph(it)) => it.sentences.last(),
        Some(Block::Section(_)) => None,
        None => list.parent?.heading.as_ref(),
    }
}

/// Whether the items count from one without a gap, in a family that says how many there are.
fn is_whole(list: &List<'_, '_>) -> bool {
    let is_counted = list.family().is_some_and(|it| !matches!(it, Family::Sequence | Family::Aspect));
    list.count() > 1 && is_counted && list.items().zip(1..).all(|(item, value)| ordinal(item) == Some(value))
}

/// Where else a list of that length may stand.
struct Lists<'v, 't, 'a> {
    all: &'v [List<'t, 'a>],
    /// The lists below each section, by where the section starts.
    below: BTreeMap<usize, Vec<usize>>,
    /// The list that each section is an item of.
    around: BTreeMap<usize, usize>,
    /// For each list, whether one of its family goes on with its numbers later.
    goes_on: Vec<bool>,
}

impl<'v, 't, 'a> Lists<'v, 't, 'a> {
    fn new(view: &'v View<'t, 'a>) -> Self {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut around = BTreeMap::new();
        for (index, list) in view.lists.iter().enumerate() {
            if let Some(parent) = list.parent {
                below.entry(parent.span.start).or_default().push(index);
            }
            around.extend(list.items().map(|it| (it.span.start, index)));
        }
        let mut order: Vec<usize> = (0..view.lists.len()).collect();
        order.sort_by_key(|&index| view.lists.get(index).map(start));
        let mut goes_on = alloc::vec![false; view.lists.len()];
        let mut next: BTreeMap<&Family, u32> = BTreeMap::new();
        for index in order.into_iter().rev() {
            let Some((list, goes_on)) = view.lists.get(index).zip(goes_on.get_mut(index)) else { continue };
            let (Some(family), Some(first)) = (list.family(), list.items().next()) else { continue };
            let first = ordinal(first).unwrap_or(1);
            *goes_on = next.insert(family, first).is_some_and(|next| next > 1);
        }
        Self { all: &view.lists, below, around, goes_on }
    }

    /// Whether a list of `count` items could be meant rather than this one, or the list goes on elsewhere.
    fn is_elsewhere(&self, index: usize, count: usize) -> bool {
        let Some(list) = self.all.get(index) else { return true };
        let is_it = |it: &List<'_, '_>| it.count() == count;
        let around =
            list.parent.and_then(|it| self.around.get(&it.span.start)).and_then(|&it| self.all.get(it));
        let beside = |index: Option<usize>| {
            let other = index.and_then(|it| self.all.get(it));
            other.is_some_and(|it| core::ptr::eq(it.blocks, list.blocks) && is_it(it))
        };
        let is_below = || {
            let below = list.items().filter_map(|it| self.below.get(&it.span.start));
            below.flatten().filter_map(|&index| self.all.get(index)).any(is_it)
        };
        self.goes_on.get(index) == Some(&true)
            || beside(index.checked_sub(1))
            || beside(index.checked_add(1))
            || around.is_some_and(is_it)
            || is_below()
    }
}

fn start(list: &List<'_, '_>) -> usize {
    list.items().next().map_or(0, |it| it.span.start)
}

/// A count of what follows, and where it stands in the sentence.
#[derive(Debug, PartialEq, Eq)]
struct Announcement {
    count: usize,
    start: usize,
    end: usize,
}

/// 量词 — what counts; behind the first three nothing more need follow.
const CLASSIFIERS: &[&str] = &["方面", "点", "条", "个", "项", "件", "大", "句"];
const BARE: usize = 3;

/// What is counted, at the end of the sentence.
const NOUNS: &[&str] = &[
    "方面",
    "意见",
    "要求",
    "问题",
    "工作",
    "任务",
    "措施",
    "举措",
    "建议",
    "重点",
    "体会",
    "认识",
    "想法",
    "看法",
    "环节",
    "关系",
    "原则",
    "特点",
    "特征",
    "内容",
    "经验",
    "事情",
    "大事",
    "实事",
    "事",
    "情况",
    "打算",
    "步骤",
    "层面",
    "维度",
    "条件",
    "情形",
    "行动",
    "工程",
    "机制",
    "变化",
    "成绩",
    "不足",
    "短板",
    "困难",
    "原因",
    "抓手",
    "着力点",
    "转变",
    "议程",
    "议题",
    "希望",
    "倡议",
    "思考",
    "启示",
    "感受",
    "阶段",
    "话",
    "说明",
    "考虑",
];

/// What may stand between the classifier and the noun.
const MODIFIERS: &[&str] =
    &["方面", "的", "重点", "主要", "具体", "突出", "关键", "重要", "重大", "基本", "核心", "意见", "指导"];

/// What may close the sentence behind 方面: 从三个方面入手.
const VERBS: &[&str] = &["入手", "着手", "下功夫", "用力", "发力", "推进", "来谈", "来讲", "来看"];

/// What makes a number one of order, or a rough one: 第三个, 近20项.
const NOT_A_COUNT: &[char] = &[
    '第', '前', '后', '上', '这', '那', '另', '每', '各', '几', '数', '近', '约', '超', '逾', '过', '.',
    '．', '·',
];

/// `announcement = *text number classifier *modifier [ noun / verb ]`, in the last clause and alone there.
fn announcement(sentence: &str) -> Option<Announcement> {
    let text = sentence.trim_end_matches(['。', '：', ':', '，', '；', '”']);
    let is_mark =
        |c| matches!(c, '，' | ',' | '；' | ';' | '。' | '：' | ':' | '“' | '”' | '《' | '》' | '（' | '）');
    let clause = text.rsplit(is_mark).next()?;
    let begin = text.len() - clause.len();
    let mut counts = counts(clause);
    let (at, number, tail) = counts.next()?;
    let count = usize::try_from(u32::try_from(number.parse::<Numeral>().ok()?.value()).ok()?).ok()?;
    let is_announced = counts.next().is_none() && is_counted(tail) && (2..=30).contains(&count);
    is_announced.then_some(Announcement { count, start: begin + at, end: text.len() })
}

/// The numbers of a clause before a classifier: where each stands, how it is written, and what follows it.
fn counts(clause: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut at = 0;
    let next = move || {
        let rest = clause.get(at..).filter(|it| !it.is_empty())?;
        let tail = rest.trim_start_matches(is_digit);
        let (number, begin) = (rest.get(..rest.len() - tail.len())?, at);
        at += number.len().max(rest.chars().next().map_or(1, char::len_utf8));
        let is_count =
            CLASSIFIERS.iter().any(|it| tail.starts_with(it)) && !clause.get(..begin)?.ends_with(NOT_A_COUNT);
        Some((begin, if is_count { number } else { "" }, tail))
    };
    core::iter::from_fn(next).filter(|(_, number, _)| !number.is_empty())
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '两')
}

/// `classifier *( modifier / noun "和" ) [ noun / verb ]`, to the end of the sentence.
fn is_counted(tail: &str) -> bool {
    let Some(classifier) = CLASSIFIERS.iter().position(|it| tail.starts_with(it)) else { return false };
    let mut rest = tail.get(CLASSIFIERS.get(classifier).map_or(0, |it| it.len())..).unwrap_or("");
    if rest.is_empty() {
        return classifier < BARE;
    }
    while let Some(after) = modified(rest) {
        rest = after;
    }
    let is_verb = |rest: &str| VERBS.contains(&rest);
    NOUNS.contains(&rest)
        || is_verb(rest)
        || NOUNS.iter().any(|it| rest.strip_prefix(it).is_some_and(is_verb))
}

/// What follows a modifier, or a noun that another is joined to.
fn modified(tail: &str) -> Option<&str> {
    let joined = NOUNS.iter().find_map(|it| tail.strip_prefix(it)?.strip_prefix(['和', '与', '及', '、']));
    joined.or_else(|| MODIFIERS.iter().find_map(|it| tail.strip_prefix(it))).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_at_the_end_of_a_sentence_only() {
        for (sentence, count) in [
            ("下面，我讲三点意见。", Some(3)),
            ("要做好以下4项工作：", Some(4)),
            ("重点抓好“六个方面”：", Some(6)),
            ("主要从两个方面入手：", Some(2)),
            ("我谈三个方面的意见。", Some(3)),
            ("再强调三点", Some(3)),
            ("谈三点看法和建议。", Some(3)),
            ("就是三句话：", Some(3)),
            ("分三个阶段推进：", Some(3)),
            ("抓好十二件具体事情", Some(12)),
            ("这是第三个方面。", None),
            ("完成了近20项任务：", None),
            ("就三个问题讲五点意见：", None),
            ("围绕三个问题讲几点意见：", None),
            ("三个村的干部作了发言。", None),
            ("落实八项规定", None),
            ("只讲一个问题：", None),
            ("提高1.5个方面：", None),
            ("今年的工作：", None),
        ] {
            assert_eq!(announcement(sentence).map(|it| it.count), count, "{sentence}");
        }
        let found = announcement("下面，我讲三点意见。").unwrap();
        assert_eq!("下面，我讲三点意见。".get(found.start..found.end), Some("三点意见"));
    }
}
