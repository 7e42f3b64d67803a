//! 今年 and 去年 counted from the date that the document itself bears.

use gongwen::{Document, Inline, ParagraphRole, Parser, PartialDate, TimeKind};

/// Reads a text; where it bears a date, the times in it are counted from there.
pub(crate) fn parse(text: &str) -> Document<'_> {
    let document = Document::parse(text);
    match own_date(&document) {
        Some(day) => Parser::new().reference_date(day).parse(text),
        None => document,
    }
}

/// The date that the document bears: below its title, else below its signature.
fn own_date(document: &Document<'_>) -> Option<PartialDate> {
    let bears = [ParagraphRole::Dateline, ParagraphRole::Date, ParagraphRole::Subtitle];
    let paragraphs = document.paragraphs().filter(|it| bears.contains(&it.node.role));
    let sentences = paragraphs.flat_map(|it| &it.node.sentences);
    sentences.flat_map(|it| &it.inlines).find_map(|it| match it {
        Inline::Time(time) if time.kind == TimeKind::Date => time.start.filter(|it| it.year.is_some()),
        _ => None,
    })
}
