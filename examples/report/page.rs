//! The page: what the template is filled with.

use askama::Template;
use gongwen::{Document, ParagraphRole, Profile};

use crate::charts::{self, Chart};
use crate::common::{elide, one_line};
use crate::findings::{self, Group};
use crate::words::MODALITIES;
use crate::{figures, others};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// Columns of a title in the head of the page.
const TITLE: usize = 60;

/// A document as one page.
#[derive(Debug, Template)]
#[template(path = "page.html", config = "examples/report/askama.toml")]
pub(crate) struct Page<'s> {
    pub(crate) title: String,
    pub(crate) style: &'s str,
    pub(crate) script: &'s str,
    pub(crate) contents: String,
    pub(crate) text: String,
    pub(crate) characters: usize,
    pub(crate) sections: usize,
    pub(crate) figures: Vec<figures::Row>,
    pub(crate) modalities: Vec<(&'static str, &'static str)>,
    pub(crate) others: Vec<others::Row>,
    pub(crate) charts: Vec<Chart>,
    pub(crate) findings: Vec<Group>,
    pub(crate) version: &'s str,
}

impl Page<'_> {
    pub(crate) fn new(document: &Document<'_>, profile: Profile) -> Self {
        let mut places = Vec::new();
        let findings = findings::groups(document, profile, &mut places);
        let figures = figures::rows(document, &mut places);
        let html = document.html().anchors().marks(&places);
        let said = |name: &str| figures.iter().any(|it| it.modality.name() == name);
        Self {
            title: title(document),
            style: STYLE,
            script: SCRIPT,
            contents: html.contents().to_string(),
            text: html.to_string(),
            characters: document.source.chars().filter(|it| !it.is_whitespace()).count(),
            sections: document.sections().count(),
            modalities: MODALITIES.iter().copied().filter(|it| said(it.0)).collect(),
            figures,
            others: others::rows(document),
            charts: charts::charts(document),
            findings,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    pub(crate) fn finding_count(&self) -> usize {
        self.findings.iter().map(|it| it.items.len()).sum()
    }
}

/// The title above the text, else the first words.
fn title(document: &Document<'_>) -> String {
    let title = document.front.iter().rev().find(|it| it.role == ParagraphRole::Title);
    let words = match title {
        Some(title) => title.sentences.iter().map(|it| &*it.text).collect(),
        None => document.sentences().next().map_or(String::new(), |it| it.node.text.to_string()),
    };
    let words = if words.is_empty() { "（空白文本）".into() } else { words };
    elide(&one_line(&words), TITLE)
}
