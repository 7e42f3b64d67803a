//! One pass over a sentence: at each character that can begin something, the rules that begin with it.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::Range;

use super::leads::next_lead;
use super::quantity::{self, Place};
use super::time::{self, TimeContext, TimeValue};
use super::token::{Context, Follows, Scan, Token, TokenKind};
use super::{abbreviation, placeholder, quotation, title};
use crate::chars::is_han;
use crate::value::is_digit;
use crate::{
    Abbreviation, AbbreviationKind, Measure, ParagraphRole, PartialDate, Placeholder, Qualifier, Quantity,
    Time, TimeKind, Title,
};

/// Quotations are reported this deep; what is quoted deeper stays flat.
const MAX_QUOTATIONS: usize = 4;

/// What a number of years frames the facts of when it follows.
const FRAMED: &[&str] = &["以来的", "改革开放", "过去的", "未来的", "这"];

/// Scans sentences one after another.
#[derive(Debug)]
pub(crate) struct Scanner {
    times: TimeContext,
    /// Whether the sentence holds a time of a known year: the next one may inherit it, no later one.
    is_dated: bool,
    /// The quotations that are open: the closing mark and where they start; kept from one sentence to the next for
    /// its room.
    open: Vec<(char, usize)>,
}

impl Scanner {
    pub(crate) const fn new(reference: Option<PartialDate>) -> Self {
        Self { times: TimeContext { reference, year: None }, is_dated: false, open: Vec::new() }
    }

    /// Puts what stands in a sentence into `scan`, which is empty; in boilerplate only times and titles. `first`
    /// is the first place where something may stand.
    pub(crate) fn scan<'a>(
        &mut self,
        context: &Context<'a, '_>,
        first: Option<(usize, char)>,
        role: ParagraphRole,
        scan: &mut Scan<'a>,
    ) {
        let is_kept = self.is_dated && context.follows == Follows::SameParagraph;
        self.times.year = self.times.year.filter(|_| is_kept);
        self.is_dated = false;
        let is_text = role != ParagraphRole::Boilerplate;
        let mut pass = Pass {
            scanner: self,
            context,
            is_text,
            last_title: None,
            floor: 0,
            series: quantity::Series::default(),
            scan,
        };
        pass.run(first);
        pass.finish();
    }

    /// Goes on behind a sentence in which nothing stands.
    pub(crate) const fn pass_over(&mut self) {
        self.is_dated = false;
    }
}

impl Scanner {
    /// Which year a later date without one is of: a plain date passes its own on, a time that is said from now, or
    /// that has a date without a year, leaves none; events, plans and terms pass on nothing.
    fn pass_on(&mut self, value: &TimeValue) {
        use TimeKind::{Anniversary, Deadline, Deictic, Plan, Relative, Since, SinceEvent, Term, YearRange};
        let date = value.start.or(value.end);
        let year = date.and_then(|date| date.year);
        match value.kind {
            SinceEvent | Anniversary | Plan | YearRange | Term | Deadline | Relative => {}
            Since if date.is_some_and(|date| date.month.is_none()) => {}
            _ if year.is_some() || date.is_some() || matches!(value.kind, Deictic | Since) => {
                self.times.year = year;
                self.is_dated = year.is_some();
            }
            _ => {}
        }
    }
}

/// The pass over one sentence.
struct Pass<'c, 'a, 's> {
    scanner: &'c mut Scanner,
    context: &'c Context<'a, 's>,
    is_text: bool,
    /// Where the last 》 stands, looked for at the first 《: one behind it is not closed.
    last_title: Option<usize>,
    /// Where the last token ends.
    floor: usize,
    /// The word of bound that goes on over the next figures.
    series: quantity::Series<'a>,
    scan: &'c mut Scan<'a>,
}

impl<'a> Pass<'_, 'a, '_> {
    fn run(&mut self, first: Option<(usize, char)>) {
        let mut lead = first;
        while let Some((start, c)) = lead {
            let at = self.step(start, c).max(start + c.len_utf8());
            lead = next_lead(self.context.text, at);
        }
    }

    /// Reads what begins at `start`; returns how far the sentence was examined.
    fn step(&mut self, start: usize, c: char) -> usize {
        let (before, i) = self.context.text.split_at_checked(start).unwrap_or_default();
        let last = before.chars().next_back();
        if title::may_start(c) {
            return self.title(start, i);
        }
        if quotation::only_closes(c) {
            self.quotation(start, c);
            return start;
        }
        if let Some(end) = self.named(start, i, last) {
            return end;
        }
        if !self.is_text {
            return start;
        }
        if quantity::is_lead(c) {
            return self.figure(start);
        }
        if let Some(length) = placeholder::placeholder(i, last) {
            let (span, text) = self.slice(start, start + length);
            return self.push(
                start,
                start + length,
                TokenKind::Placeholder(Box::new(Placeholder::new(span, text))),
            );
        }
        if c.is_ascii_alphabetic() {
            return start + word(i);
        }
        self.quotation(start, c);
        start
    }

    /// A title in 《》 with the number behind it.
    fn title(&mut self, start: usize, i: &str) -> usize {
        let text = self.context.text;
        let last = *self.last_title.get_or_insert_with(|| text.rfind('》').unwrap_or(0));
        if last < start {
            return start;
        }
        let Some((length, kind)) = title::title(i) else { return start };
        let end = start + length;
        let (span, text) = self.slice(start, end);
        let mut found = Title::new(span, text, kind);
        let number = title::number(i.get(length..).unwrap_or(""));
        let behind = number.as_ref().map_or(0, |it| it.0);
        found.number = number.map(|it| it.1);
        self.push(start, end, TokenKind::Title(Box::new(found))) + behind
    }

    /// A time or an abbreviation, whichever is longer.
    fn named(&mut self, start: usize, i: &str, last: Option<char>) -> Option<usize> {
        let time = time::time(i, last, &self.scanner.times);
        let name = if self.is_text { abbreviation::abbreviation(i, last) } else { None };
        match (time, name) {
            (Some((length, value)), name) if name.is_none_or(|name| name.0 < length) => {
                Some(self.time(start, start + length, value))
            }
            (_, Some((length, kind))) => Some(self.abbreviation(start, start + length, kind)),
            _ => None,
        }
    }

    fn time(&mut self, start: usize, end: usize, value: TimeValue) -> usize {
        let (span, text) = self.slice(start, end);
        let mut found = Time::new(span, text, value.kind);
        (found.start, found.end, found.closed) = (value.start, value.end, value.closed);
        self.scanner.pass_on(&value);
        self.push(start, end, TokenKind::Time(Box::new(found)))
    }

    fn abbreviation(&mut self, start: usize, end: usize, kind: AbbreviationKind) -> usize {
        let (span, text) = self.slice(start, end);
        self.push(start, end, TokenKind::Abbreviation(Box::new(Abbreviation::new(span, text, kind))))
    }

    fn figure(&mut self, at: usize) -> usize {
        let place = Place { context: self.context, at, floor: self.floor };
        let mut reading = quantity::read(place);
        if let Some(Measure::Quantity(value)) = &mut reading.figure {
            self.series.carry(self.context, reading.start, reading.end, value);
        }
        match reading.figure {
            Some(measure) if self.frames(&measure, reading.start, reading.end) => {
                let (span, text) = self.slice(reading.start, reading.end);
                let kind = TokenKind::Time(Box::new(Time::new(span, text, TimeKind::Duration)));
                self.push(reading.start, reading.end, kind)
            }
            Some(measure) if !self.joins(&measure, reading.start, reading.end) => {
                self.push(reading.start, reading.end, TokenKind::Figure(measure))
            }
            _ => reading.end,
        }
    }

    /// 40年风雨兼程: a number of years that opens its clause is the frame of what follows, no measure.
    fn frames(&self, measure: &Measure<'a>, start: usize, end: usize) -> bool {
        let Measure::Quantity(it) = measure else { return false };
        let is_years = it.unit.as_ref().is_some_and(|unit| unit.text == "年" && unit.per.is_none());
        if !is_years {
            return false;
        }
        let before = self.context.slice(0, start);
        let opens = || before.is_empty() || before.ends_with(['，', '。', '；', ',', '！', '\u{3000}']);
        let is_framed = FRAMED.iter().any(|word| before.ends_with(word));
        let is_about = it.qualifier == Qualifier::About && is_framed;
        (it.qualifier == Qualifier::Exact || is_about)
            && (is_framed || opens())
            && self.context.slice(end, self.context.text.len()).starts_with(is_han)
    }

    /// 60马力以下15马力以上 is one interval: takes the figure into the one directly before it.
    fn joins(&mut self, measure: &Measure<'a>, start: usize, end: usize) -> bool {
        let Some(last) = self.scan.tokens.last_mut().filter(|last| last.end == start) else { return false };
        let (TokenKind::Figure(Measure::Quantity(one)), Measure::Quantity(other)) = (&mut last.kind, measure)
        else {
            return false;
        };
        let Some((lower, upper)) = interval(one, other) else { return false };
        one.span = self.context.span(last.start, end);
        one.text = self.context.cow(last.start, end);
        one.qualifier = Qualifier::Between;
        (one.lower, one.upper) = (Some(lower), Some(upper));
        (one.number.value, one.number.coefficient) = (None, None);
        last.end = end;
        self.floor = end;
        true
    }

    /// Opens or closes a quotation, where they count. Only so many are open at a time, so that looking for one costs nothing.
    fn quotation(&mut self, at: usize, c: char) {
        if !self.is_text {
            return;
        }
        if let Some(depth) = self.scanner.open.iter().rposition(|it| it.0 == c) {
            let end = at + c.len_utf8();
            for (level, (_, start)) in self.scanner.open.drain(depth..).enumerate() {
                self.scan.quotations.push(start..if level == 0 { end } else { at });
            }
        } else if let Some(close) = quotation::closing(c).filter(|_| self.scanner.open.len() < MAX_QUOTATIONS)
        {
            self.scanner.open.push((close, at));
        }
    }

    /// A quotation that nothing closes goes to the end of the sentence.
    fn finish(&mut self) {
        let end = self.context.text.len();
        self.scan.quotations.extend(self.scanner.open.drain(..).map(|(_, start)| start..end));
        self.scan.quotations.sort_unstable_by_key(|it: &Range<usize>| (it.start, usize::MAX - it.end));
    }

    fn slice(&self, start: usize, end: usize) -> (crate::Span, alloc::borrow::Cow<'a, str>) {
        (self.context.span(start, end), self.context.cow(start, end))
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind<'a>) -> usize {
        self.floor = end;
        self.scan.tokens.push(Token { start, end, kind });
        end
    }
}

/// The bounds of two figures that state one interval, in either order.
fn interval(one: &Quantity<'_>, other: &Quantity<'_>) -> Option<(crate::Bound, crate::Bound)> {
    let is_same = one.unit == other.unit;
    let (low, high) = match (one.qualifier, other.qualifier) {
        (Qualifier::AtLeast, Qualifier::AtMost | Qualifier::LessThan) => (one.lower?, other.upper?),
        (Qualifier::AtMost, Qualifier::AtLeast) => (other.lower?, one.upper?),
        _ => return None,
    };
    (is_same && low.value < high.value).then_some((low, high))
}

/// A Latin word with the digits and signs of a code or an address in it: COVID-19, www.example.cn/a1.
fn word(i: &str) -> usize {
    let is_part = |c: char| {
        c.is_ascii_alphanumeric()
            || is_digit(c)
            || matches!(c, '.' | '-' | '_' | '/' | ':' | '+' | '@' | '&' | '=' | '#' | '?')
    };
    i.find(|c| !is_part(c)).unwrap_or(i.len())
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use crate::Document;

    /// The first date of every time of a text.
    fn dates(text: &str) -> Vec<String> {
        let document = Document::parse(text);
        let times = document.times().map(|it| it.node.start.or(it.node.end));
        times.map(|date| date.map_or(String::from("-"), |it| format!("{it}"))).collect()
    }

    #[test]
    fn a_year_is_left_to_the_next_sentence() {
        for (text, expected) in [
            ("2021年3月动工。9月建成。", &["2021年3月", "2021年9月"][..]),
            ("2021年3月动工。6月封顶。9月建成。", &["2021年3月", "2021年6月", "2021年9月"]),
            ("2021年3月动工。资金已经到位。9月建成。", &["2021年3月", "9月"]),
            ("2021年3月动工。今年9月建成。10月启用。", &["2021年3月", "9月", "10月"]),
            ("改革开放以来变化很大，9月召开大会。", &["1978年12月18日", "9月"]),
            ("“十四五”期间项目很多，9月开工。", &["2021年", "9月"]),
            ("2018年以来，我们推进改革，9月开会。", &["2018年", "9月"]),
            ("2021年3月动工。\n\n9月建成。", &["2021年3月", "9月"]),
        ] {
            assert_eq!(dates(text), expected, "{text}");
        }
    }
}
