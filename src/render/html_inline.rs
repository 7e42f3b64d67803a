//! What is recognised in a sentence as elements of HTML: `data`, `time`, `cite`, `abbr`, `span`.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::escape;
use super::html_mark::Marks;
use crate::text::Origin;
use crate::{
    Event, Fraction, Inline, Measure, NodeRef, Number, PartialDate, Qualifier, Quantity, Sentence, Span,
    Statistic, Time,
};

/// Writes a sentence with its inlines. One whose text is not found at its place (the tree was edited, or its source
/// is elsewhere and the text had line breaks) is written as text.
pub(super) fn sentence(
    out: &mut impl Write,
    sentence: &Sentence<'_>,
    source: &str,
    anchors: Anchors,
    marks: &mut Marks<'_>,
) -> fmt::Result {
    let text = &*sentence.text;
    let origin = Origin::new(source, sentence.span, text);
    let mut marked = marks.over(text, sentence.span, source);
    let mut written = 0;
    let mut open: Vec<Option<usize>> = Vec::new();
    for event in NodeRef::Sentence(sentence).walk() {
        match event {
            Event::Enter(NodeRef::Inline(inline)) => {
                let place = origin.place(inline.span());
                let limit = open.iter().rev().find_map(|it| *it).unwrap_or(text.len());
                let fits = written <= place.start && place.end <= limit;
                if !fits || text.get(place.clone()) != Some(inline.text()) {
                    open.push(None);
                    continue;
                }
                marked.write(out, written..place.start)?;
                begin(out, inline, anchors)?;
                written = place.start;
                open.push(Some(place.end));
            }
            Event::Leave(NodeRef::Inline(inline)) => {
                if let Some(end) = open.pop().flatten() {
                    marked.write(out, written..end)?;
                    write!(out, "</{}>", element(inline))?;
                    written = end;
                }
            }
            _ => {}
        }
    }
    marked.write(out, written..text.len())
}

/// Whether what is recognised has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchors {
    None,
    /// `@39` for what begins at byte 39: nothing else begins there, and the id of no section begins so.
    Places,
}

fn element(inline: &Inline<'_>) -> &'static str {
    match inline {
        Inline::Statistic(it) if value(it).is_some() => "data",
        Inline::Time(it) if datetime(it).is_some() => "time",
        Inline::Title(_) => "cite",
        Inline::Abbreviation(_) => "abbr",
        _ => "span",
    }
}

fn begin(out: &mut impl Write, inline: &Inline<'_>, anchors: Anchors) -> fmt::Result {
    write!(out, "<{}", element(inline))?;
    if anchors == Anchors::Places {
        write!(out, " id=\"@{}\"", inline.span().start)?;
    }
    match inline {
        Inline::Statistic(it) => statistic(out, it)?,
        Inline::Time(it) => time(out, it)?,
        Inline::Title(it) => write!(out, " class=\"{}\"", it.kind.name())?,
        Inline::Abbreviation(it) => write!(out, " class=\"{}\"", it.kind.name())?,
        Inline::Quotation(_) => out.write_str(" class=\"quotation\"")?,
        Inline::Placeholder(_) => out.write_str(" class=\"placeholder\"")?,
    }
    place(out, inline.span())?;
    out.write_char('>')
}

/// ` data-start="…" data-end="…"`, in bytes of the source.
pub(super) fn place(out: &mut impl Write, span: Span) -> fmt::Result {
    write!(out, " data-start=\"{}\" data-end=\"{}\"", span.start, span.end)
}

fn statistic(out: &mut impl Write, statistic: &Statistic<'_>) -> fmt::Result {
    out.write_str(" class=\"statistic\"")?;
    if let Some(value) = value(statistic) {
        write!(out, " value=\"{value}\"")?;
    }
    if let Measure::Quantity(quantity) = &statistic.measure {
        bounds(out, quantity)?;
        let unit = quantity.unit.as_ref();
        attribute(out, "data-unit", unit.map(|it| &*it.text))?;
        attribute(out, "data-per", unit.and_then(|it| it.per.as_deref()))?;
    }
    Ok(())
}

/// What a figure is if not exact, and between which bounds it lies.
fn bounds(out: &mut impl Write, quantity: &Quantity<'_>) -> fmt::Result {
    if quantity.qualifier != Qualifier::Exact {
        write!(out, " data-qualifier=\"{}\"", quantity.qualifier.name())?;
    }
    if let Some(lower) = &quantity.lower {
        write!(out, " data-min=\"{}\"", lower.value.normalize())?;
    }
    if let Some(upper) = &quantity.upper {
        write!(out, " data-max=\"{}\"", upper.value.normalize())?;
    }
    Ok(())
}

/// The value of a figure: a decimal, a fraction `2/3`, a rank, or a proportion `8.3:41.4`; a range has none.
fn value(statistic: &Statistic<'_>) -> Option<String> {
    let mut value = String::new();
    match &statistic.measure {
        Measure::Quantity(it) => number(&mut value, &it.number),
        Measure::Rank(it) => write!(value, "{}", it.position),
        Measure::Proportion(it) => it.terms.iter().enumerate().try_for_each(|(index, term)| {
            write!(value, "{}{}", if index == 0 { "" } else { ":" }, term.normalize())
        }),
    }
    .ok()?;
    (!value.is_empty()).then_some(value)
}

/// A number that is one value.
fn number(out: &mut impl Write, number: &Number) -> fmt::Result {
    match (number.value, number.fraction) {
        (Some(value), _) => write!(out, "{}", value.normalize()),
        (None, Some(Fraction { numerator, denominator, .. })) => {
            write!(out, "{}/{}", numerator.normalize(), denominator.normalize())
        }
        (None, None) => Ok(()),
    }
}

fn time(out: &mut impl Write, time: &Time<'_>) -> fmt::Result {
    write!(out, " class=\"{}\"", time.kind.name())?;
    if let Some(datetime) = datetime(time) {
        return write!(out, " datetime=\"{datetime}\"");
    }
    attribute(out, "data-from", time.start.and_then(date).as_deref())?;
    attribute(out, "data-to", time.end.and_then(date).as_deref())
}

/// The date of a time that is one day, month or year; HTML knows no periods.
fn datetime(time: &Time<'_>) -> Option<String> {
    date(time.start.filter(|_| time.start == time.end)?)
}

/// `2018-09-10`, `2018-09`, `2018` or `09-10`: the forms of a date that HTML knows.
fn date(date: PartialDate) -> Option<String> {
    let mut text = String::new();
    match (date.year.map(u16::try_from), date.month, date.day) {
        _ if !date.exists() => return None,
        (Some(Ok(year @ 1..=9999)), Some(month), Some(day)) => write!(text, "{year:04}-{month:02}-{day:02}"),
        (Some(Ok(year @ 1..=9999)), Some(month), None) => write!(text, "{year:04}-{month:02}"),
        (Some(Ok(year @ 1..=9999)), None, None) => write!(text, "{year:04}"),
        (None, Some(month), Some(day)) => write!(text, "{month:02}-{day:02}"),
        _ => return None,
    }
    .ok()?;
    Some(text)
}

fn attribute(out: &mut impl Write, name: &str, value: Option<&str>) -> fmt::Result {
    let Some(value) = value else { return Ok(()) };
    write!(out, " {name}=\"")?;
    escape::html(out, value)?;
    out.write_char('"')
}
