//! A figure in the words of a table: of what, how much, in which unit.

use gongwen::{Fraction, Measure, Quantity, Statistic};

/// What is measured, 、 between several.
pub(crate) fn subjects(statistic: &Statistic<'_>) -> String {
    let subjects: Vec<&str> = statistic.subjects.iter().map(|it| &*it.text).collect();
    subjects.join("、")
}

/// How exact the figure is, or what else it is.
pub(crate) fn qualifier(measure: &Measure<'_>) -> &'static str {
    match measure {
        Measure::Quantity(it) => it.qualifier.name(),
        Measure::Rank(it) => match (it.top, it.reverse) {
            (true, _) => "top",
            (false, true) => "rank from the last",
            (false, false) => "rank",
        },
        Measure::Proportion(_) => "proportion",
        _ => "",
    }
}

/// `835000`, `2/3`, `7–9`, `8.3:41.4:50.3`.
pub(crate) fn value(measure: &Measure<'_>) -> String {
    match measure {
        Measure::Quantity(it) => quantity(it),
        Measure::Rank(it) => it.position.to_string(),
        Measure::Proportion(it) => {
            let terms: Vec<String> = it.terms.iter().map(ToString::to_string).collect();
            terms.join(":")
        }
        _ => String::new(),
    }
}

fn quantity(quantity: &Quantity<'_>) -> String {
    match (quantity.number.value, quantity.number.fraction, quantity.lower, quantity.upper) {
        (_, Some(Fraction { numerator, denominator, .. }), ..) => format!("{numerator}/{denominator}"),
        (Some(value), ..) => value.to_string(),
        (None, None, Some(lower), Some(upper)) => format!("{}–{}", lower.value, upper.value),
        (None, None, Some(lower), None) => format!("{}–", lower.value),
        (None, None, None, Some(upper)) => format!("–{}", upper.value),
        _ => String::new(),
    }
}

/// The unit with what it is divided by; the scope of a rank.
pub(crate) fn unit(measure: &Measure<'_>) -> String {
    match measure {
        Measure::Quantity(it) => it.unit.as_ref().map_or(String::new(), |unit| match &unit.per {
            Some(per) => format!("{}/{per}", unit.text),
            None => unit.text.to_string(),
        }),
        Measure::Rank(it) => it.scope.as_deref().unwrap_or("").into(),
        _ => String::new(),
    }
}
