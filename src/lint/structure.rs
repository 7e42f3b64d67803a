//! What the parser says of the numbering, as advice, and the order of styles (GB/T 9704-2012, 7.3.3).

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::rule::Sheet;
use super::view::{View, ordinal};
use crate::Span;
use crate::tree::{Diagnostic, DiagnosticCode, Family, Section};

/// A value is missing.
pub(super) fn gap(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("序号不连续", "a number is missing before this one");
    pass_on(view, sheet, DiagnosticCode::NumberingGap, zh, en);
}

/// A value stands twice.
pub(super) fn duplicate(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("序号重复", "this number stands twice");
    pass_on(view, sheet, DiagnosticCode::NumberingDuplicate, zh, en);
}

/// A list starts again at one.
pub(super) fn restart(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("序号重新从一开始", "the numbering starts again at one");
    pass_on(view, sheet, DiagnosticCode::NumberingRestart, zh, en);
}

/// A list does not start at one.
pub(super) fn start(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("序号不是从一开始", "the list does not begin with one");
    pass_on(view, sheet, DiagnosticCode::NumberingStart, zh, en);
}

/// A list runs on under another parent, while others of its family start anew there. Where all of them run on
/// it is a style, and no finding.
pub(super) fn continued(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let mut begun: BTreeMap<&Family, usize> = BTreeMap::new();
    for list in &view.lists {
        let is_begun = list.items().next().and_then(ordinal) == Some(1);
        if let Some(family) = list.family().filter(|_| is_begun) {
            *begun.entry(family).or_default() += 1;
        }
    }
    for diagnostic in of_code(view, DiagnosticCode::ContinuedAcrossParents) {
        let family = family_at(view, diagnostic.span);
        if family.and_then(|it| begun.get(it)).is_some_and(|&count| count > 1) {
            let zh = "序号接着上一部分编排，而别处同类序号重新编排";
            let en = "the numbering goes on from another part, while elsewhere it starts anew";
            sheet.add_with(diagnostic.span, zh, en, &diagnostic.related, None);
        }
    }
}

/// B.3.8: no higher style under a lower one. It speaks of the styles of 7.3.3; 第一条 under 一、 is the way of
/// judicial interpretations.
pub(super) fn inverted(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for diagnostic in of_code(view, DiagnosticCode::InvertedStyle) {
        let places = diagnostic.related.iter().chain([&diagnostic.span]);
        if places.map(|it| family_at(view, *it)).all(|it| it.is_some_and(|it| STYLES.contains(it))) {
            let zh = "使用层次较低的序次语之后，不宜反过来再用层次更高的序次语";
            let en = "a style of a higher level stands under a lower one";
            sheet.add_with(diagnostic.span, zh, en, &diagnostic.related, None);
        }
    }
}

/// One list, one style.
pub(super) fn mixed(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("同一层次的序号形式不一致", "the list before is numbered in another style");
    pass_on(view, sheet, DiagnosticCode::MixedSiblingStyle, zh, en);
}

/// A marker torn by a line break.
pub(super) fn broken(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    let (zh, en) = ("序号被换行断开", "a line break tears the marker");
    pass_on(view, sheet, DiagnosticCode::BrokenMarker, zh, en);
}

fn pass_on(
    view: &View<'_, '_>,
    sheet: &mut Sheet<'_>,
    code: DiagnosticCode,
    zh: &'static str,
    en: &'static str,
) {
    for diagnostic in of_code(view, code) {
        sheet.add_with(diagnostic.span, zh, en, &diagnostic.related, None);
    }
}

fn of_code<'v, 't, 'a>(
    view: &'v View<'t, 'a>,
    code: DiagnosticCode,
) -> impl Iterator<Item = &'t Diagnostic<'a>> + use<'v, 't, 'a> {
    view.document.diagnostics.iter().filter(move |it| it.code == code)
}

/// 7.3.3: 一、 then （一） then 1. then （1）: the first list that leaves a style out, and the others beside it.
pub(super) fn skipped(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for outer in 1..STYLES.len() {
        for inner in outer + 2..=STYLES.len() {
            let places = places(view, outer, inner);
            if let Some((&first, others)) = places.split_first() {
                let zh = "结构层次序数依次用“一、”“（一）”“1.”“（1）”，此处越过了一级";
                let en = "the styles follow one another as 一、 （一） 1. （1）; one is left out here";
                sheet.add_with(first, zh, en, others, None);
            }
        }
    }
}

/// The styles of 7.3.3, the outermost first.
const STYLES: [Family; 4] = [Family::HanComma, Family::HanParen, Family::ArabicPoint, Family::ArabicParen];

/// The first markers of the lists of level `inner` directly under a section of level `outer`.
fn places(view: &View<'_, '_>, outer: usize, inner: usize) -> Vec<Span> {
    let is_level = |section: &Section<'_>, level: usize| family(section) == STYLES.get(level - 1);
    view.lists
        .iter()
        .filter(|list| list.parent.is_some_and(|parent| is_level(parent, outer)))
        .filter_map(|list| list.items().next())
        .filter(|first| is_level(first, inner))
        .filter_map(|first| Some(first.marker.as_ref()?.span))
        .collect()
}

/// The family of the marker that stands there.
fn family_at<'t>(view: &View<'t, '_>, marker: Span) -> Option<&'t Family> {
    let at = view.sections.partition_point(|it| it.span.start < marker.start);
    view.sections.get(at).and_then(|it| family(it))
}

fn family<'t>(section: &'t Section<'_>) -> Option<&'t Family> {
    section.marker.as_ref().map(|it| &it.family)
}
