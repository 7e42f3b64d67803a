//! Which line breaks part paragraphs, and which only wrap them.

use alloc::vec::Vec;

use super::marker::{self, CustomFamily};
use super::physical::{Gap, Line, WIDEST, lines};
use crate::chars::{is_blank, is_han, is_space};
use crate::value::is_digit;
use crate::{Family, Span, text};

/// A paragraph: one or more lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joined {
    pub(crate) span: Span,
    /// Whether it is made of several lines.
    pub(crate) is_wrapped: bool,
    pub(crate) is_marker_torn: bool,
}

/// The paragraphs of a text.
pub(crate) fn paragraphs(source: &str, custom: &[CustomFamily]) -> Vec<Joined> {
    let lines = lines(source);
    let shape = Shape::of(&lines);
    let mut paragraphs: Vec<Joined> = Vec::with_capacity(lines.len());
    let mut last_line: Option<Line> = None;
    for (at, &line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied();
        let joint = last_line
            .map_or(Joint::Break, |last| joint(source, shape, [last, line], next, paragraphs.last(), custom));
        match paragraphs.last_mut() {
            Some(paragraph) if joint != Joint::Break => {
                paragraph.span.end = line.span.end;
                paragraph.is_wrapped = true;
                paragraph.is_marker_torn |= joint == Joint::TornMarker;
            }
            _ => paragraphs.push(Joined { span: line.span, is_wrapped: false, is_marker_torn: false }),
        }
        last_line = Some(line);
    }
    paragraphs
}

/// What a line break is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// The end of a paragraph.
    Break,
    /// A soft break.
    Soft,
    /// A soft break inside a marker.
    TornMarker,
}

/// How the text is set.
#[derive(Clone, Copy, Debug)]
struct Shape {
    is_blank_separated: bool,
    /// Whether an indent opens each paragraph, so that a line without one goes on.
    is_indented: bool,
    /// The width in characters at which lines were wrapped by hand.
    wrap: Option<usize>,
}

impl Shape {
    fn of(lines: &[Line]) -> Self {
        let blanks = lines.iter().skip(1).filter(|line| line.after_blank()).count();
        let is_blank_separated = blanks * 2 >= lines.len().saturating_sub(1) && blanks > 0;
        let indented = lines.iter().filter(|line| line.after_blank() && line.is_indented).count();
        let is_indented = is_blank_separated && indented >= 3 && indented * 10 >= blanks * 7;
        Self { is_blank_separated, is_indented, wrap: wrap_width(lines) }
    }
}

/// The width at which most lines break without ending a sentence.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let mut counts = [0_usize; WIDEST];
    let mut open = [0_usize; WIDEST];
    for line in lines {
        if let (Some(count), Some(open)) = (counts.get_mut(line.width), open.get_mut(line.width)) {
            *count += 1;
            *open += usize::from(!line.ends_sentence);
        }
    }
    let near = |counts: &[usize; WIDEST], width: usize| -> usize {
        counts.iter().skip(width.saturating_sub(2)).take(5).sum()
    };
    let width = (20..WIDEST).max_by_key(|&width| near(&counts, width))?;
    let (near_all, near_open) = (near(&counts, width), near(&open, width));
    (near_all >= 6 && near_all * 3 >= lines.len() && near_open * 5 >= near_all * 3).then_some(width)
}

/// What the break between two lines is.
fn joint(
    source: &str,
    shape: Shape,
    [last, line]: [Line; 2],
    next: Option<Line>,
    paragraph: Option<&Joined>,
    custom: &[CustomFamily],
) -> Joint {
    // The end of a sentence, as most lines have it, needs no look at the text.
    if last.ends_sentence && !shape.is_indented && last.span.len() > TORN {
        return Joint::Break;
    }
    let (Some(before), Some(after)) = (last.span.of(source), line.span.of(source)) else {
        return Joint::Break;
    };
    if is_torn_marker(source, last, line, custom) {
        return Joint::TornMarker;
    }
    if shape.is_indented
        && (last.is_indented || paragraph.is_some_and(|paragraph| paragraph.is_wrapped))
        && !line.after_blank()
        && !line.is_indented
    {
        return Joint::Soft;
    }
    let opens_marker = || match marker::at_start(after, custom) {
        Some((_, head)) if head.is_doubtful => false,
        Some((_, head)) if is_broken_list(shape, before, line) => {
            opens_with(source, paragraph, &head.kind.family, custom)
        }
        found => found.is_some(),
    };
    if before.ends_with(|c: char| c.is_ascii_alphanumeric())
        && (is_torn_name(before, after) || is_behind_torn_name(source, last, paragraph))
    {
        return Joint::Soft;
    }
    let goes_on_below = |line: &Line| line.span.of(source).is_some_and(|text| text.starts_with(PAUSES));
    let is_parted = shape.is_blank_separated && line.gap == Gap::Blank;
    let is_soft = !last.ends_sentence
        && (is_torn(before, after)
            || is_wrapped(shape, before)
            || (!is_parted && shape.is_blank_separated && is_broken_clause(before))
            || (line.gap == Gap::Page && is_broken_by_page(before))
            || is_open_phrase(before, line, custom)
            || (!line.after_blank() && after.len() <= LINK && next.as_ref().is_some_and(goes_on_below))
            || (!is_parted
                && paragraph.is_some_and(|paragraph| {
                    is_interrupted(paragraph.span.of(source).unwrap_or(""), after, line)
                })));
    if is_soft && !opens_marker() { Joint::Soft } else { Joint::Break }
}

/// Lines broken behind every semicolon, where blank lines part paragraphs.
fn is_broken_list(shape: Shape, before: &str, line: Line) -> bool {
    shape.is_blank_separated && !line.after_blank() && before.ends_with(['；', ';'])
}

/// Whether the paragraph opens with a marker of that family, or the family is a numeric one: then each item has a
/// line of its own.
fn opens_with(source: &str, paragraph: Option<&Joined>, family: &Family, custom: &[CustomFamily]) -> bool {
    let text = paragraph.and_then(|paragraph| paragraph.span.of(source)).unwrap_or("");
    let opener = marker::at_start(text, custom).map(|(_, head)| head.kind.family);
    !matches!(family, Family::Is | Family::Must | Family::Ordinal | Family::Sequence | Family::Aspect)
        || opener.as_ref() == Some(family)
}

/// The first part of a torn marker is at most so many bytes.
const TORN: usize = 24;

/// `（⏎三）`: only the two lines together are a marker.
fn is_torn_marker(source: &str, last: Line, line: Line, custom: &[CustomFamily]) -> bool {
    let is_part = |c: char| is_space(c) || is_digit(c) || "（(第一二三四五六七八九十百零".contains(c);
    let before = last.span.of(source).unwrap_or("");
    if before.len() > TORN || !before.chars().all(is_part) || before.chars().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let both = source.get(last.span.start..line.span.end).unwrap_or("");
    marker::at_start(both, custom).is_some_and(|(length, head)| length > before.len() && !head.is_doubtful)
}

/// The text of a link that stands on a line of its own is at most so many bytes; the sentence goes on below with a pause.
const LINK: usize = 60;
const PAUSES: &[char] = &['，', '。', '；', '、'];

/// A name of Latin letters and a number that a break tears: `PM⏎2.5`.
fn is_torn_name(before: &str, after: &str) -> bool {
    let name = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    (1..=4).contains(&name) && before.len() > name && is_bare_number(after)
}

/// The line before is the number of a torn name, which the paragraph has taken up.
fn is_behind_torn_name(source: &str, last: Line, paragraph: Option<&Joined>) -> bool {
    paragraph.is_some_and(|paragraph| paragraph.is_wrapped && paragraph.span.start < last.span.start)
        && last.span.of(source).is_some_and(is_bare_number)
}

fn is_bare_number(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    text.len() <= 6
        && text.starts_with(is_digit)
        && text.ends_with(is_digit)
        && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The line ends in an opening sign or the next begins with a closing one, or a short bracket is open.
fn is_torn(before: &str, after: &str) -> bool {
    let opens = |c| matches!(c, '《' | '（' | '“' | '〔' | '「' | '(');
    let closes = |c| matches!(c, '》' | '）' | '”' | '〕' | '」' | '，' | '。' | '；' | '、' | '：');
    if before.ends_with(opens) || after.starts_with(closes) || after.starts_with("是：") {
        return true;
    }
    let open = Open::of(before);
    (open.title && after.contains('》'))
        || (open.quote && after.contains('”'))
        || (open.bracket && after.contains('）') && !before.contains('('))
}

/// What a line without the end of a sentence leaves open.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    title: bool,
    quote: bool,
    bracket: bool,
}

impl Open {
    fn of(line: &str) -> Self {
        let mut open = Self::default();
        // The first bytes of these signs.
        for at in memchr::memchr3_iter(0xe2, 0xe3, 0xef, line.as_bytes()) {
            match line.get(at..at + 3) {
                Some("《") => open.title = true,
                Some("》") => open.title = false,
                Some("“") => open.quote = true,
                Some("”") => open.quote = false,
                Some("（") => open.bracket = true,
                Some("）") => open.bracket = false,
                Some("。") => return Self::default(),
                _ => {}
            }
        }
        open
    }
}

/// A line that reaches the width at which the text was wrapped; one far longer was not wrapped at all.
fn is_wrapped(shape: Shape, before: &str) -> bool {
    shape.wrap.is_some_and(|width| (width..=2 * width).contains(&(text::width(before) + 4)))
}

/// A line that ends in a pause, or a long one that ends in no punctuation.
fn is_broken_clause(before: &str) -> bool {
    before.ends_with(['；', ';', '，', ',', '、'])
        || (before.ends_with(is_han) && before.len() > 60 && before.contains(['，', ',', '。']))
}

/// A line that a page break cuts: it ends in a pause, or in no punctuation behind one.
fn is_broken_by_page(before: &str) -> bool {
    const SIGNS: &[char] = &['，', ',', '、', '。'];
    before.ends_with(['，', ',', '、']) || (before.ends_with(is_han) && before.contains(SIGNS))
}

/// A phrase that waits for its noun: …的⏎主要目标.
fn is_open_phrase(before: &str, line: Line, custom: &[CustomFamily]) -> bool {
    !line.after_blank()
        && before.ends_with('的')
        && before.len() > 30
        && marker::at_start(before, custom).is_none()
}

/// Running text that breaks off: sentences before, no punctuation at the end, more text behind.
fn is_interrupted(paragraph: &str, after: &str, line: Line) -> bool {
    // CR counts for nothing, so that CR LF reads as LF.
    let signs = paragraph.chars().filter(|&c| c != '\r').take(400);
    let goes_on =
        after.len() > 60 || after.len() < 12 || line.ends_sentence || after.ends_with(['，', '；', '：']);
    goes_on
        && paragraph.ends_with(|c: char| is_han(c) || c.is_ascii_alphanumeric())
        && signs.clone().any(|c| c == '。')
        && signs.count() > 40
        && !ends_in_heading(paragraph)
}

/// Whether a heading that lost the line break before it ends the paragraph: `…。 三、下一步打算`.
fn ends_in_heading(paragraph: &str) -> bool {
    let tail = text::tail(paragraph, 120);
    let tail = tail.rfind(['。', '！', '？']).and_then(|at| tail.get(at + "。".len()..)).unwrap_or(tail);
    let opens = |text: &str| {
        marker::inside(text, &[]).is_some_and(|(_, head)| {
            !head.is_doubtful && matches!(head.kind.family, Family::HanComma | Family::HanParen)
        })
    };
    opens(tail.trim_start_matches(is_blank))
        || tail.find(['（', '(']).and_then(|at| tail.get(at..)).is_some_and(opens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::is_break;

    fn read(source: &str) -> Vec<alloc::string::String> {
        let text = |joined: &Joined| joined.span.of(source).unwrap().replace(is_break, "⏎");
        paragraphs(source, &[]).iter().map(text).collect()
    }

    #[test]
    fn where_blank_lines_part_paragraphs_a_single_break_after_a_pause_is_soft() {
        let source = "青川区大会\n\n一是修路;\n还有桥。\n\n二是办学。\n三是治水。";
        assert_eq!(read(source), ["青川区大会", "一是修路;⏎还有桥。", "二是办学。", "三是治水。"]);
    }

    #[test]
    fn where_breaks_part_paragraphs_only_torn_lines_join() {
        for (source, expected) in [
            ("（\n三）抓好落实\n第二行。", &["（⏎三）抓好落实", "第二行。"][..]),
            ("印发《青川区规划\n纲要》的通知\n各镇：", &["印发《青川区规划⏎纲要》的通知", "各镇："]),
            ("要做好：\n（一）修路；\n（二）办学。", &["要做好：", "（一）修路；", "（二）办学。"]),
            ("工作情况\n存在问题", &["工作情况", "存在问题"]),
            ("空气好转，PM\n2.5\n浓度下降。\n水质也好。", &["空气好转，PM⏎2.5⏎浓度下降。", "水质也好。"]),
            ("编号\n2.5\n浓度下降。", &["编号", "2.5", "浓度下降。"]),
            ("该办法不适用于\n云岭县\n，另有规定。\n附则", &["该办法不适用于⏎云岭县⏎，另有规定。", "附则"]),
            ("今年的\n主要目标\n是：增收。", &["今年的", "主要目标⏎是：增收。"]),
        ] {
            assert_eq!(read(source), expected, "{source}");
        }
    }

    #[test]
    fn a_page_on_one_line_is_cut_at_wide_blanks() {
        let long = "我们要把各项工作抓紧抓实抓出成效。".repeat(20);
        let source = alloc::format!("各位代表：　　{long}　 一、回顾　　{long}");
        assert_eq!(read(&source), ["各位代表：", &long, "一、回顾", &long]);
        assert_eq!(read("王　　琛"), ["王　　琛"]);
    }
}
