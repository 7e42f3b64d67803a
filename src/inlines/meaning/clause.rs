//! The clause that a figure stands in: what is before it and what is after it.

use core::ops::Range;

use crate::inlines::token::{Context, Token, TokenKind};

/// How far a clause is looked at before and behind a figure, in bytes.
const REACH: usize = 300;

/// A figure in its clause; all places are byte offsets in the sentence.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    /// The text before the figure: from the start of the clause, or from the end of the figure before.
    pub(crate) before: Range<usize>,
    /// The text behind it, to the end of the clause or the next figure.
    pub(crate) after: Range<usize>,
    /// Whether another figure of the same clause stands directly before it.
    pub(crate) goes_on: bool,
    /// The time expressions before it in the clause, as positions among the tokens.
    pub(crate) times: Range<usize>,
}

/// The clause of the figure at `index` among the tokens.
pub(crate) fn clause(cx: &Context<'_, '_>, tokens: &[Token<'_>], index: usize) -> Clause {
    let (start, end) = tokens.get(index).map_or((0, 0), |token| (token.start, token.end));
    let is_figure = |token: &&Token<'_>| matches!(token.kind, TokenKind::Figure(_));
    let before = tokens.get(..index).unwrap_or(&[]);
    let last = before.iter().rev().take(8).find(is_figure).map_or(0, |token| token.end);
    let next = tokens.get(index + 1..).unwrap_or(&[]).iter().take(8).find(is_figure);
    let floor = last.max(boundary(cx.text, start.saturating_sub(REACH)));
    let begin = clause_start(cx.text, floor, start);
    let limit = next.map_or(cx.text.len(), |token| token.start).min(boundary(cx.text, end + REACH));
    let first_time = index - before.iter().rev().take(8).take_while(|token| token.start >= begin).count();
    Clause {
        before: begin..start,
        after: end..clause_end(cx.text, end, limit),
        goes_on: last > 0 && (begin == last || matches!(cx.slice(last, start).trim(), "、" | "和")),
        times: first_time..index,
    }
}

/// The character boundary at `at` or before it.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Where the clause that ends at `end` begins, not before `floor`.
fn clause_start(text: &str, floor: usize, end: usize) -> usize {
    let before = text.get(floor..end).unwrap_or("");
    let mut closing = 0_u32;
    for (at, c) in before.char_indices().rev() {
        match c {
            '”' | '》' | '）' | ')' | '」' => closing += 1,
            '“' | '《' | '「' | '（' | '(' if closing > 0 => closing -= 1,
            '（' | '(' => return floor + at + c.len_utf8(),
            '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '？' if closing == 0 => {
                return floor + at + c.len_utf8();
            }
            // 10处中小学、5处幼儿园: the enumeration comma directly before a figure.
            '、' if closing == 0 && floor + at + c.len_utf8() == end => return end,
            _ => {}
        }
    }
    floor
}

/// Where the clause that goes on at `start` ends, not behind `limit`.
fn clause_end(text: &str, start: usize, limit: usize) -> usize {
    let after = text.get(start..limit).unwrap_or("");
    let end = after.find(['，', ',', '；', ';', '：', ':', '。', '！', '？', '（', '(', '）', ')']);
    start + end.unwrap_or(after.len())
}
