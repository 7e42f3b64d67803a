//! The table of figures: a row for each, in the words of the page.

use gongwen::{
    Base, Comparison, Direction, Document, FigureRole, Located, Measure, Modality, Path, Quantity, Span,
    Statistic,
};

use crate::common::one_line;
use crate::words::{self, word};
use crate::{figure, numbers};

/// A figure as the page shows it.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where it begins in the source; the text has an anchor of that number.
    pub(crate) start: usize,
    pub(crate) text: String,
    pub(crate) place: Place,
    pub(crate) subjects: String,
    pub(crate) relation: String,
    pub(crate) qualifier: String,
    /// The value as it is, and with its digits grouped.
    pub(crate) value: String,
    pub(crate) grouped: String,
    /// One number to sort by; empty where there is none.
    pub(crate) order: String,
    pub(crate) unit: String,
    pub(crate) range: String,
    pub(crate) period: String,
    pub(crate) modality: Modality,
    pub(crate) comparison: String,
    pub(crate) note: String,
    /// The marks of the figures that it is compared with.
    pub(crate) marks: Vec<usize>,
}

impl Row {
    pub(crate) fn modality(&self) -> &'static str {
        word(words::MODALITIES, self.modality.name())
    }
}

/// Where something stands: as people cite it, and with the headings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) citation: String,
    pub(crate) headings: String,
}

impl Place {
    pub(crate) fn new(path: &Path<'_, '_>) -> Self {
        Self { citation: one_line(&path.citation().to_string()), headings: one_line(&path.to_string()) }
    }
}

/// All figures. The quantities that they are compared with are added to the places that are marked in the text.
pub(crate) fn rows(document: &Document<'_>, places: &mut Vec<(Span, &'static str)>) -> Vec<Row> {
    let statistics: Vec<Located<'_, '_, Statistic<'_>>> = document.statistics().collect();
    let text_of = |id: u32| -> String {
        let found = statistics.get(id as usize).filter(|it| it.node.id == id);
        found.map_or(String::new(), |it| one_line(&it.node.text))
    };
    statistics.iter().map(|it| row(it, &text_of, places)).collect()
}

fn row(
    located: &Located<'_, '_, Statistic<'_>>,
    text_of: &dyn Fn(u32) -> String,
    places: &mut Vec<(Span, &'static str)>,
) -> Row {
    let it = located.node;
    let compared = it.comparisons.iter().flat_map(|it| [&it.from, &it.change]).flatten();
    let first = places.len();
    places.extend(compared.map(|it| (it.span, "compared")));
    let value = figure::value(&it.measure);
    let comparisons: Vec<String> = it.comparisons.iter().map(|it| comparison(it, text_of)).collect();
    Row {
        start: it.span.start,
        text: one_line(&it.text),
        place: Place::new(&located.path),
        subjects: subjects(it),
        relation: word(words::RELATIONS, it.relation.name()).into(),
        qualifier: word(words::QUALIFIERS, figure::qualifier(&it.measure)).into(),
        grouped: numbers::grouped(&value),
        value,
        order: order(&it.measure).unwrap_or_default(),
        unit: one_line(&figure::unit(&it.measure)),
        range: quantity(&it.measure).map(numbers::range).unwrap_or_default(),
        period: it.period.as_ref().map_or(String::new(), |it| one_line(&it.text)),
        modality: it.modality,
        comparison: comparisons.join("；"),
        note: note(it, text_of),
        marks: (first..places.len()).collect(),
    }
}

/// What is measured: of several to which figures belong 分别, the one to which this figure belongs.
pub(crate) fn subjects(statistic: &Statistic<'_>) -> String {
    let own = statistic.respective.filter(|it| it.of as usize == statistic.subjects.len());
    let own = own.and_then(|it| statistic.subjects.get(it.index as usize));
    one_line(&own.map_or_else(|| figure::subjects(statistic), |it| it.text.to_string()))
}

pub(crate) fn quantity<'t, 'a>(measure: &'t Measure<'a>) -> Option<&'t Quantity<'a>> {
    if let Measure::Quantity(it) = measure { Some(it) } else { None }
}

/// The number by which a figure is sorted: its value, else its lower bound, else its upper.
fn order(measure: &Measure<'_>) -> Option<String> {
    match measure {
        Measure::Rank(it) => Some(it.position.to_string()),
        Measure::Proportion(it) => it.terms.first().map(ToString::to_string),
        Measure::Quantity(it) => {
            let fraction = it.number.fraction.and_then(|it| it.numerator.checked_div(it.denominator));
            let bound = it.lower.or(it.upper).map(|it| it.value);
            it.number.value.or(fraction).or(bound).map(|it| it.to_string())
        }
        _ => None,
    }
}

/// `同比上升6.2%`, `由97.2%上升1.4个百分点`.
fn comparison(comparison: &Comparison<'_>, text_of: &dyn Fn(u32) -> String) -> String {
    let base = match comparison.base {
        Base::OverYear { year } => format!("比{year}年"),
        base => word(words::BASES, base.name()).into(),
    };
    let from = match (&comparison.from, comparison.from_statistic) {
        (Some(from), _) => one_line(&from.text),
        (None, Some(id)) => text_of(id),
        (None, None) => String::new(),
    };
    let joint = match (from.is_empty(), comparison.base) {
        (true, _) => "",
        (false, Base::FromTo) => "由",
        (false, _) => "：",
    };
    let change = comparison.change.as_ref().map_or(String::new(), |it| one_line(&it.text));
    let direction = match (comparison.base, comparison.direction) {
        // From one proportion to another: neither more nor less.
        (Base::FromTo, Direction::Unchanged) => "变化",
        (_, direction) => word(words::DIRECTIONS, direction.name()),
    };
    [&base, joint, &from, direction, &change].concat()
}

/// How it was put together, at which prices, and what it is among other figures.
fn note(statistic: &Statistic<'_>, text_of: &dyn Fn(u32) -> String) -> String {
    let mut notes = Vec::new();
    notes.extend(statistic.aggregation.map(|it| word(words::AGGREGATIONS, it.name()).to_owned()));
    notes.extend(statistic.basis.map(|it| word(words::BASES_OF_PRICE, it.name()).to_owned()));
    let of = |name: &str, id: Option<u32>| {
        let total = id.map(text_of).filter(|it| !it.is_empty());
        total.map_or(name.to_owned(), |total| format!("“{total}”的{name}"))
    };
    match statistic.role {
        FigureRole::Total => notes.push("总数".into()),
        FigureRole::Part { of: id } => notes.push(of("分项", id)),
        FigureRole::Share { of: id } => notes.push(of("占比", id)),
        FigureRole::Each { count } => notes.push(format!("{count}者各为此数")),
        _ => {}
    }
    if let Some(it) = statistic.respective {
        notes.push(format!("“分别”的第{}个，共{}个", it.index.saturating_add(1), it.of));
    }
    notes.join("；")
}
