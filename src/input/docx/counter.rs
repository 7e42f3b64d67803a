//! Counts the paragraphs of lists and writes their numbers.

use alloc::string::String;
use std::collections::{HashMap, HashSet};

use super::super::ordinal::Counting;
use super::numbering::{Definition, LEVELS, Level, List, Numbering};
use super::styles::{ListPlace, Styles};

/// Punctuation that keeps its distance from the text by itself: no blank is put behind it.
const WIDE: &[char] = &['、', '．', '。', '）', '：', '】', '〕', '》', '，', '】'];

/// Where the lists of a file stand.
#[derive(Debug)]
pub(super) struct Counter<'f> {
    numbering: &'f Numbering,
    styles: &'f Styles,
    /// The last number on each level, for each definition: lists that share one go on counting.
    last: HashMap<i64, [Option<i64>; LEVELS]>,
    /// The lists that have begun.
    begun: HashSet<i64>,
}

impl<'f> Counter<'f> {
    pub(super) fn new(numbering: &'f Numbering, styles: &'f Styles) -> Self {
        Self { numbering, styles, last: HashMap::new(), begun: HashSet::new() }
    }

    /// The number of the next paragraph, with the gap behind it; `None` when it has none.
    pub(super) fn number(&mut self, style: Option<&str>, own: ListPlace) -> Option<String> {
        let style = self.styles.of(style);
        let number = own.list.or_else(|| self.styles.list(style)).filter(|&number| number > 0)?;
        let (list, key, definition) = self.numbering.list(number)?;
        // A paragraph that names its list itself stands on the level that it names.
        let of_style = || self.styles.level(style, |style| level_for(definition, style));
        let at = own.level.or_else(|| if own.list.is_none() { of_style() } else { None }).unwrap_or(0);
        let at = usize::try_from(at).ok().filter(|&at| at < LEVELS)?;
        let level = level(list, definition, at)?;

        let last = self.last.entry(key).or_default();
        if self.begun.insert(number) {
            for (last, start) in last.iter_mut().zip(&list.starts) {
                *last = if start.is_some() { None } else { *last };
            }
        }
        count(last, list, definition, at);
        let text = write(last, list, definition, level);
        (!text.is_empty()).then(|| {
            let has_gap = level.has_gap && !text.ends_with(WIDE) && !text.ends_with(' ');
            if has_gap { text + " " } else { text }
        })
    }
}

/// The level that stands for a style.
fn level_for(definition: &Definition, style: &str) -> Option<i64> {
    (0..).zip(&definition.levels).find(|(_, level)| has_style(level.as_ref(), style)).map(|(at, _)| at)
}

fn has_style(level: Option<&Level>, style: &str) -> bool {
    level.is_some_and(|level| level.style.as_deref() == Some(style))
}

/// The level as the list has it, else as its definition has it.
fn level<'n>(list: &'n List, definition: &'n Definition, at: usize) -> Option<&'n Level> {
    let of = |levels: &'n [Option<Level>; LEVELS]| levels.get(at).and_then(Option::as_ref);
    of(&list.levels).or_else(|| of(&definition.levels))
}

/// Where a level begins.
fn start(list: &List, definition: &Definition, at: usize) -> i64 {
    let start = list.starts.get(at).copied().flatten();
    start.or_else(|| level(list, definition, at).map(|level| level.start)).unwrap_or(1)
}

/// Counts a paragraph on level `at`; deeper levels begin anew, as far as they say so.
fn count(last: &mut [Option<i64>; LEVELS], list: &List, definition: &Definition, at: usize) {
    for (level_at, last) in last.iter_mut().enumerate().skip(at) {
        if level_at == at {
            *last = Some(last.map_or_else(|| start(list, definition, at), |last| last.saturating_add(1)));
            continue;
        }
        let restart = level(list, definition, level_at).and_then(|level| level.restart);
        if restart.is_none_or(|restart| i64::try_from(at).is_ok_and(|at| at < restart)) {
            *last = None;
        }
    }
}

/// The text of the level with the numbers in place of `%1` to `%9`.
fn write(last: &[Option<i64>; LEVELS], list: &List, definition: &Definition, of: &Level) -> String {
    let mut text = String::new();
    let mut chars = of.text.chars().peekable();
    while let Some(c) = chars.next() {
        let digit = if c == '%' { chars.peek().and_then(|c| c.to_digit(10)) } else { None };
        let Some(at) = digit.and_then(|digit| digit.checked_sub(1)).map(|at| at as usize) else {
            text.push(c);
            continue;
        };
        chars.next();
        let counting = level(list, definition, at).map_or(Counting::Arabic, |level| level.counting);
        let counting = if of.is_legal && counting != Counting::Hidden { Counting::Arabic } else { counting };
        let value = last.get(at).copied().flatten().unwrap_or_else(|| start(list, definition, at));
        text.push_str(&counting.write(value));
    }
    text
}
