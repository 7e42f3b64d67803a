//! The table of what else is marked in the text: times, titles, names with numerals, placeholders, quotations.

use gongwen::{Document, Event, Inline, NodeRef, Time, Title};

use crate::common::one_line;
use crate::figures::Place;
use crate::words::{self, word};

/// Something recognised that is no figure.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where it begins in the source; the text has an anchor of that number.
    pub(crate) start: usize,
    /// Its kind as a class of the page, and in words.
    pub(crate) class: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) detail: &'static str,
    pub(crate) text: String,
    pub(crate) meaning: String,
    pub(crate) place: Place,
}

/// All of them, in document order.
pub(crate) fn rows(document: &Document<'_>) -> Vec<Row> {
    let mut sections = document.sections();
    let (mut open, mut rows) = (vec![Place::default()], Vec::new());
    for event in document.walk() {
        match event {
            Event::Enter(NodeRef::Section(_)) => {
                open.push(sections.next().map(|it| Place::new(&it.path)).unwrap_or_default());
            }
            Event::Leave(NodeRef::Section(_)) => drop(open.pop()),
            Event::Enter(NodeRef::Inline(it)) => rows.extend(open.last().and_then(|place| row(it, place))),
            _ => {}
        }
    }
    rows
}

fn row(inline: &Inline<'_>, place: &Place) -> Option<Row> {
    let (class, kind, detail, meaning) = match inline {
        Inline::Time(it) => ("time", "时间", word(words::TIMES, it.kind.name()), time(it)),
        Inline::Title(it) => ("title", "文件", word(words::TITLES, it.kind.name()), title(it)),
        Inline::Abbreviation(it) => {
            ("abbreviation", "数字略语", word(words::ABBREVIATIONS, it.kind.name()), String::new())
        }
        Inline::Placeholder(_) => ("placeholder", "占位", "", "此处内容已隐去或待填写".into()),
        Inline::Quotation(_) => ("quotation", "引文", "", String::new()),
        // A figure has a table of its own.
        _ => return None,
    };
    let (start, text, place) = (inline.span().start, one_line(inline.text()), place.clone());
    Some(Row { start, class, kind, detail, text, meaning, place })
}

/// The first and the last day, month or year as far as they are known.
fn time(time: &Time<'_>) -> String {
    match (time.start, time.end) {
        (None, None) => String::new(),
        (Some(start), Some(end)) if start == end => start.to_string(),
        (Some(start), None) => format!("{start}起"),
        (None, Some(end)) => format!("至{end}"),
        (Some(start), Some(end)) => format!("{start}至{end}"),
    }
}

fn title(title: &Title<'_>) -> String {
    title.number.as_ref().map_or(String::new(), |it| one_line(&format!("发文字号：{it}")))
}
