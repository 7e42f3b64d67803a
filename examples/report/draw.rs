//! Horizontal bars as SVG. The style sheet of the page knows the colours by their names and gives them their shades.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unicode_width::UnicodeWidthStr;

use crate::common::elide;

/// A bar with its words.
#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) label: String,
    pub(crate) value: String,
    /// How long it is; of a range, at least and at most.
    pub(crate) low: Decimal,
    pub(crate) high: Decimal,
    pub(crate) tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Total,
    Part,
    Before,
    After,
}

impl Tone {
    const fn colour(self) -> RGBColor {
        match self {
            Self::Total => RGBColor(0x3b, 0x5b, 0x8c),
            Self::Part => RGBColor(0x5b, 0x8b, 0xc6),
            Self::Before => RGBColor(0x87, 0x91, 0x9f),
            Self::After => RGBColor(0x2f, 0x7d, 0x6b),
        }
    }
}

const TEXT: RGBColor = RGBColor(0x1f, 0x23, 0x28);
const AXIS: RGBColor = RGBColor(0x8a, 0x93, 0x9e);
/// The part of a range that may not be there.
const PALE: RGBColor = RGBColor(0xd5, 0xdb, 0xe3);

/// Pixels: as wide as the column of a phone, so that the letters keep their size there.
const WIDTH: u32 = 340;
const ROW: u32 = 38;
/// The size of the letters as the page shows them; the backend divides by 1.24.
const LETTERS: f64 = 13.0 * 1.24;
/// Half a Han character, a column.
const COLUMN: usize = 7;
/// Thousandths of a row: where its words stand and where its bar begins and ends.
const WORDS: i32 = 60;
const TOP: i32 = 540;
const BOTTOM: i32 = 840;

/// The bars, each below its label and its value.
pub(crate) fn bars(bars: &[Bar]) -> Option<String> {
    let rows = u32::try_from(bars.len()).ok()?;
    let mut svg = String::new();
    let root = SVGBackend::with_string(&mut svg, (WIDTH, rows.checked_mul(ROW)?)).into_drawing_area();
    draw(&root, bars)?;
    root.present().ok()?;
    drop(root);
    Some(svg)
}

fn draw(root: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>, bars: &[Bar]) -> Option<()> {
    let ends = || bars.iter().flat_map(|it| [it.low, it.high]).chain([Decimal::ZERO]);
    let (left, right) = (ends().min()?.to_f64()?, ends().max()?.to_f64()?);
    let right = if left < right { right } else { left + 1.0 };
    let height = i32::try_from(bars.len()).ok()?.checked_mul(1000)?;
    let mut chart = ChartBuilder::on(root).build_cartesian_2d(left..right, height..0).ok()?;
    for (row, bar) in (0..).step_by(1000).zip(bars) {
        let (low, high) = (bar.low.to_f64()?, bar.high.to_f64()?);
        let (near, far) = if low < 0.0 { (high, low) } else { (low, high) };
        let room = (WIDTH as usize / COLUMN).saturating_sub(bar.value.width() + 2);
        let [beginning, end] = [HPos::Left, HPos::Right]
            .map(|side| ("sans-serif", LETTERS).into_font().color(&TEXT).pos(Pos::new(side, VPos::Top)));
        chart
            .draw_series([
                Rectangle::new([(0.0, row + TOP), (far, row + BOTTOM)], PALE.filled()),
                Rectangle::new([(0.0, row + TOP), (near, row + BOTTOM)], bar.tone.colour().filled()),
            ])
            .ok()?;
        chart.draw_series([Text::new(elide(&bar.label, room), (left, row + WORDS), beginning)]).ok()?;
        chart.draw_series([Text::new(bar.value.clone(), (right, row + WORDS), end)]).ok()?;
    }
    if left < 0.0 {
        chart.draw_series([PathElement::new([(0.0, 0), (0.0, height)], AXIS)]).ok()?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: &str, low: i64, high: i64, tone: Tone) -> Bar {
        Bar { label: label.into(), value: value.into(), low: low.into(), high: high.into(), tone }
    }

    /// The attribute of every element of that name and colour.
    fn numbers(svg: &str, element: &str, colour: &str, attribute: &str) -> Vec<i64> {
        let elements = svg.split('<').filter(|it| it.starts_with(element) && it.contains(colour));
        let value = |it: &str| it.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next()?.parse().ok();
        elements.filter_map(value).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_values() {
        let svg = bars(&[
            bar("茶园和果园", "200处", 200, 200, Tone::Total),
            bar("茶园", "50处", 50, 50, Tone::Part),
            bar("果园", "100至150处", 100, 150, Tone::Part),
        ])
        .unwrap();
        assert_eq!(numbers(&svg, "rect", "#3B5B8C", "width"), [339]);
        assert_eq!(numbers(&svg, "rect", "#5B8BC6", "width"), [84, 169]);
        assert_eq!(numbers(&svg, "rect", "#D5DBE3", "width").last(), Some(&254));
        assert_eq!(svg.matches("<text").count(), 6);
        assert_eq!(svg.matches("line").count(), 0);
    }

    #[test]
    fn negative_values_go_to_the_left_of_an_axis() {
        let svg = bars(&[bar("变化前", "-2%", -2, -2, Tone::Before), bar("变化后", "8%", 8, 8, Tone::After)])
            .unwrap();
        assert_eq!(numbers(&svg, "rect", "#87919F", "x"), [0]);
        assert_eq!(numbers(&svg, "rect", "#2F7D6B", "x"), [67]);
        assert!(svg.contains("<polyline") || svg.contains("<line"), "{svg}");
        assert!(bars(&[bar("", "0", 0, 0, Tone::Before)]).is_some());
    }

    #[test]
    fn words_are_escaped_and_cut() {
        let svg = bars(&[bar(&"<b>长".repeat(40), "\"&'1处", 1, 1, Tone::Total)]).unwrap();
        assert!(!svg.contains("<b>") && svg.contains("…") && svg.contains("&quot;&amp;&apos;1处"), "{svg}");
    }
}
