//! The compact dump of a tree: one line a node, for tests and for eyes.

use core::fmt::{self, Formatter, Write};

use super::walk::{Event, NodeRef};
use super::{
    Base, Bound, Comparison, Diagnostic, Document, FigureRole, Fraction, Inline, Measure, Modality,
    Paragraph, Placement, Qualifier, Quantity, Section, Statistic, Time,
};
use crate::PartialDate;

/// The compact dump: the structure with `{}`, what was recognised in the sentences as well with `{:#}`.
///
/// ```
/// use gongwen::Document;
/// let dump = Document::parse("各项工作有序推进。").to_string();
/// assert_eq!(dump, "body\n  paragraph \"各项工作有序推进。\"\n");
/// ```
impl fmt::Display for Document<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        zone(f, "front", self.front.iter().map(NodeRef::Paragraph))?;
        zone(f, "body", self.body.iter().map(NodeRef::from))?;
        zone(f, "back", self.back.iter().map(NodeRef::from))?;
        if !self.diagnostics.is_empty() {
            f.write_str("diagnostics\n")?;
        }
        self.diagnostics.iter().try_for_each(|it| diagnostic(f, it, &self.source))
    }
}

fn zone<'t, 'a: 't>(
    f: &mut Formatter<'_>,
    name: &str,
    nodes: impl Iterator<Item = NodeRef<'t, 'a>>,
) -> fmt::Result {
    let mut nodes = nodes.peekable();
    if nodes.peek().is_some() {
        writeln!(f, "{name}")?;
    }
    let mut depth = 1;
    for event in nodes.flat_map(NodeRef::walk) {
        match event {
            Event::Enter(it) => line(f, it, &mut depth)?,
            Event::Leave(NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_)) => {}
            Event::Leave(_) => depth -= 1,
        }
    }
    Ok(())
}

/// Writes the line of a node that has one of its own, and goes one level deeper.
fn line(f: &mut Formatter<'_>, node: NodeRef<'_, '_>, depth: &mut usize) -> fmt::Result {
    let indent = 2 * *depth;
    match node {
        NodeRef::Section(it) => {
            write!(f, "{:indent$}section", "")?;
            section(f, it)?;
        }
        NodeRef::Paragraph(it) => {
            write!(f, "{:indent$}", "")?;
            paragraph(f, it)?;
        }
        NodeRef::Inline(it) if f.alternate() => {
            write!(f, "{:indent$}", "")?;
            inline(f, it)?;
        }
        NodeRef::Inline(_) => {
            *depth += 1;
            return Ok(());
        }
        NodeRef::Document(_) | NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_) => {
            return Ok(());
        }
    }
    *depth += 1;
    f.write_char('\n')
}

/// `section = "section" (family [ordinal] / "unnumbered") layout [marker] [heading]`
fn section(f: &mut Formatter<'_>, section: &Section<'_>) -> fmt::Result {
    let marker = section.marker.as_ref();
    write!(f, " {}", marker.map_or("unnumbered", |it| it.family.name()))?;
    if let Some(ordinal) = marker.and_then(|it| it.ordinal) {
        write!(f, " {ordinal}")?;
    }
    write!(f, " {}", section.layout.name())?;
    let heading = section.heading.as_ref().map(|it| &it.text);
    marker.map(|it| &it.text).into_iter().chain(heading).try_for_each(|text| quoted(f, text))
}

/// `paragraph = role ["inferred"] *sentence`
fn paragraph(f: &mut Formatter<'_>, paragraph: &Paragraph<'_>) -> fmt::Result {
    let name = match paragraph.role.name() {
        "body" => "paragraph",
        name => name,
    };
    f.write_str(name)?;
    if paragraph.placement == Placement::Inferred {
        f.write_str(" inferred")?;
    }
    paragraph.sentences.iter().try_for_each(|it| quoted(f, &it.text))
}

fn diagnostic(f: &mut Formatter<'_>, diagnostic: &Diagnostic<'_>, source: &str) -> fmt::Result {
    write!(f, "  {}", diagnostic.code.name())?;
    quoted(f, diagnostic.span.of(source).unwrap_or(""))?;
    f.write_char('\n')
}

/// A blank and the text in quotes; only `"`, `\` and line breaks are escaped.
fn quoted(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str(" \"")?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            c if crate::chars::is_break(c) => write!(f, "{}", c.escape_unicode())?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

fn inline(f: &mut Formatter<'_>, inline: &Inline<'_>) -> fmt::Result {
    match inline {
        Inline::Statistic(it) => statistic(f, it),
        Inline::Time(it) => {
            write!(f, "time {}", it.kind.name())?;
            time(f, it)
        }
        Inline::Title(it) => {
            write!(f, "title {}", it.kind.name())?;
            quoted(f, &it.text)?;
            let number = it.number.as_ref();
            number.map_or(Ok(()), |it| write!(f, " {}〔{}〕{}号", it.issuer, it.year, it.number))
        }
        Inline::Quotation(it) => {
            f.write_str("quotation")?;
            quoted(f, &it.text)
        }
        Inline::Placeholder(it) => {
            f.write_str("placeholder")?;
            quoted(f, &it.text)
        }
        Inline::Abbreviation(it) => {
            write!(f, "abbreviation {}", it.kind.name())?;
            quoted(f, &it.text)
        }
    }
}

/// `statistic = "statistic" text measure *("subject" text) "relation" name [modality] [role] [period] *comparison`
fn statistic(f: &mut Formatter<'_>, statistic: &Statistic<'_>) -> fmt::Result {
    f.write_str("statistic")?;
    quoted(f, &statistic.text)?;
    measure(f, &statistic.measure)?;
    for subject in &statistic.subjects {
        f.write_str(" subject")?;
        quoted(f, &subject.text)?;
    }
    write!(f, " relation {}", statistic.relation.name())?;
    if let Some(aggregation) = statistic.aggregation {
        write!(f, " aggregation {}", aggregation.name())?;
    }
    if let Some(basis) = statistic.basis {
        write!(f, " basis {}", basis.name())?;
    }
    if statistic.modality != Modality::Actual {
        write!(f, " modality {}", statistic.modality.name())?;
    }
    role(f, statistic.role)?;
    if let Some(respective) = statistic.respective {
        write!(f, " respective {} of {}", respective.index, respective.of)?;
    }
    if let Some(period) = &statistic.period {
        f.write_str(" period")?;
        time(f, period)?;
    }
    statistic.comparisons.iter().try_for_each(|it| comparison(f, it))
}

fn measure(f: &mut Formatter<'_>, measure: &Measure<'_>) -> fmt::Result {
    match measure {
        Measure::Quantity(it) => quantity(f, it),
        Measure::Rank(it) => {
            let (top, reverse) = (if it.top { " top" } else { "" }, if it.reverse { " reverse" } else { "" });
            write!(f, " rank{top}{reverse} {}", it.position)?;
            it.scope.as_ref().map_or(Ok(()), |scope| {
                f.write_str(" scope")?;
                quoted(f, scope)
            })
        }
        Measure::Proportion(it) => {
            f.write_str(" proportion")?;
            it.terms.iter().try_for_each(|term| write!(f, " {term}"))
        }
    }
}

/// `quantity = qualifier [value] [unit ["per" text]] [interval] ["about"]`
fn quantity(f: &mut Formatter<'_>, quantity: &Quantity<'_>) -> fmt::Result {
    write!(f, " {}", quantity.qualifier.name())?;
    match (quantity.number.value, quantity.number.fraction) {
        (Some(value), _) => write!(f, " {value}")?,
        (None, Some(Fraction { numerator, denominator })) => write!(f, " {numerator}/{denominator}")?,
        (None, None) => {}
    }
    if let Some(unit) = &quantity.unit {
        write!(f, " {}", unit.text)?;
        unit.per.as_ref().map_or(Ok(()), |per| write!(f, " per {per}"))?;
    }
    interval(f, quantity)?;
    f.write_str(if quantity.about && quantity.qualifier != Qualifier::About { " about" } else { "" })
}

/// `interval = ("(" / "[") lower ", " upper (")" / "]")`, ∞ where there is no bound
fn interval(f: &mut Formatter<'_>, quantity: &Quantity<'_>) -> fmt::Result {
    let is_closed = |bound: Option<Bound>| bound.is_some_and(|it| it.closed);
    let (lower, upper) = (quantity.lower, quantity.upper);
    if lower.is_none() && upper.is_none() {
        return Ok(());
    }
    f.write_str(if is_closed(lower) { " [" } else { " (" })?;
    write_bound(f, lower, "-∞")?;
    f.write_str(", ")?;
    write_bound(f, upper, "∞")?;
    f.write_char(if is_closed(upper) { ']' } else { ')' })
}

fn write_bound(f: &mut Formatter<'_>, bound: Option<Bound>, without: &str) -> fmt::Result {
    match bound {
        Some(bound) => write!(f, "{}", bound.value),
        None => f.write_str(without),
    }
}

fn role(f: &mut Formatter<'_>, role: FigureRole) -> fmt::Result {
    let of = |f: &mut Formatter<'_>, id: Option<u32>| id.map_or(Ok(()), |id| write!(f, " of {id}"));
    match role {
        FigureRole::StandAlone => Ok(()),
        FigureRole::Total => f.write_str(" role total"),
        FigureRole::Part { of: id } => f.write_str(" role part").and_then(|()| of(f, id)),
        FigureRole::Share { of: id } => f.write_str(" role share").and_then(|()| of(f, id)),
        FigureRole::Each { count } => write!(f, " role each {count}"),
    }
}

fn comparison(f: &mut Formatter<'_>, comparison: &Comparison<'_>) -> fmt::Result {
    write!(f, " comparison {}", comparison.base.name())?;
    if let Base::OverYear { year } = comparison.base {
        write!(f, " {year}")?;
    }
    write!(f, " {}", comparison.direction.name())?;
    for (word, side) in [(" change", &comparison.change), (" from", &comparison.from)] {
        if let Some(side) = side {
            f.write_str(word)?;
            quantity(f, side)?;
        }
    }
    comparison.from_statistic.map_or(Ok(()), |id| write!(f, " from_statistic {id}"))
}

/// `time = text [start [".." end]] ["open"]`
fn time(f: &mut Formatter<'_>, time: &Time<'_>) -> fmt::Result {
    quoted(f, &time.text)?;
    if time.start.is_none() && time.end.is_none() {
        return Ok(());
    }
    f.write_char(' ')?;
    time.start.map_or(Ok(()), |it| date(f, it))?;
    if time.end != time.start {
        f.write_str("..")?;
        time.end.map_or(Ok(()), |it| date(f, it))?;
    }
    f.write_str(if time.closed { "" } else { " open" })
}

/// `date = 2018-09-10 / 2018-09 / 2018 / --09-10`
fn date(f: &mut Formatter<'_>, date: PartialDate) -> fmt::Result {
    match date.year {
        Some(year) => write!(f, "{year:04}")?,
        None => f.write_char('-')?,
    }
    date.month.map_or(Ok(()), |it| write!(f, "-{it:02}"))?;
    date.day.map_or(Ok(()), |it| write!(f, "-{it:02}"))
}
