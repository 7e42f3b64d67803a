//! The table of contents that belongs to the HTML: nested lists of links to its sections.

use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use super::escape;
use super::html_id::Ids;
use super::plan::{self, Head, Sink, Zone};
use super::{Boilerplate, Html};
use crate::{Document, Paragraph};

/// 目录 — the sections of a document as nested lists of links, for `Display`; see [`Html::contents`].
#[derive(Clone, Copy, Debug)]
pub struct Contents<'t, 'a> {
    document: &'t Document<'a>,
    boilerplate: Boilerplate,
}

impl<'t, 'a> Html<'t, 'a> {
    /// 目录 — the sections as an ordered list of links to their ids, those inside others in lists of their own; embedded
    /// documents stand among them with their title. Empty for a document without sections.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、建机制\n（一）按月调度\n各乡镇要日报进度。\n二、强队伍\n按季轮训。");
    /// assert_eq!(
    ///     document.html().contents().to_string(),
    ///     r##"<ol>
    /// <li><a href="#一"><span class="marker">一、</span>建机制</a>
    /// <ol>
    /// <li><a href="#一-一"><span class="marker">（一）</span>按月调度</a></li>
    /// </ol>
    /// </li>
    /// <li><a href="#二"><span class="marker">二、</span>强队伍</a></li>
    /// </ol>
    /// "##,
    /// );
    /// ```
    #[must_use]
    pub const fn contents(&self) -> Contents<'t, 'a> {
        Contents { document: self.document, boilerplate: self.boilerplate }
    }
}

impl Display for Contents<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut list = List {
            out: f,
            ids: Ids::default(),
            zone: Zone::Body,
            is_embedded: false,
            open: Vec::from([false]),
        };
        plan::run(self.document, self.boilerplate, &mut list)?;
        list.end_embedded()?;
        list.end_list()
    }
}

struct List<'w, W> {
    out: &'w mut W,
    ids: Ids,
    zone: Zone,
    /// Whether the item of an embedded document is open.
    is_embedded: bool,
    /// For the top level and each item that is open, whether its list has begun.
    open: Vec<bool>,
}

impl<'t, 'a, W: Write> Sink<'t, 'a> for List<'_, W> {
    fn zone(&mut self, zone: Zone) -> fmt::Result {
        self.zone = zone;
        self.end_embedded()
    }

    fn title(&mut self, lines: &[&'t Paragraph<'a>]) -> fmt::Result {
        if self.zone == Zone::Front {
            return Ok(());
        }
        self.end_embedded()?;
        self.is_embedded = true;
        self.begin_item()?;
        escape::html(self.out, self.ids.title(lines))?;
        self.out.write_str("\">")?;
        let mut sentences = lines.iter().flat_map(|it| &it.sentences);
        sentences.try_for_each(|it| escape::html(self.out, &it.text))?;
        self.out.write_str("</a>")
    }

    fn paragraph(&mut self, _: &'t Paragraph<'a>, _: usize) -> fmt::Result {
        Ok(())
    }

    fn enter(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        self.begin_item()?;
        escape::html(self.out, self.ids.enter(head.section))?;
        self.out.write_str("\">")?;
        let (marker, heading) = head.texts();
        if !marker.is_empty() {
            self.out.write_str("<span class=\"marker\">")?;
            escape::html(self.out, marker)?;
            self.out.write_str("</span>")?;
        }
        self.out.write_str(if head.has_blank() { " " } else { "" })?;
        escape::html(self.out, heading)?;
        self.out.write_str("</a>")
    }

    fn leave(&mut self, _: &Head<'t, 'a>) -> fmt::Result {
        self.ids.leave();
        self.end_item()
    }
}

impl<W: Write> List<'_, W> {
    fn begin_item(&mut self) -> fmt::Result {
        let is_nested = self.open.len() > 1;
        if !self.open.last_mut().is_some_and(|it| core::mem::replace(it, true)) {
            self.out.write_str(if is_nested { "\n<ol>\n" } else { "<ol>\n" })?;
        }
        self.open.push(false);
        self.out.write_str("<li><a href=\"#")
    }

    fn end_item(&mut self) -> fmt::Result {
        self.end_list()?;
        self.out.write_str("</li>\n")
    }

    fn end_list(&mut self) -> fmt::Result {
        let has_begun = self.open.pop().unwrap_or(false);
        self.out.write_str(if has_begun { "</ol>\n" } else { "" })
    }

    fn end_embedded(&mut self) -> fmt::Result {
        if core::mem::take(&mut self.is_embedded) { self.end_item() } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use crate::Document;

    /// The pieces between these signs.
    fn between(html: &str, open: &str) -> Vec<String> {
        html.split(open).skip(1).filter_map(|it| it.split('"').next()).map(String::from).collect()
    }

    #[test]
    fn every_section_and_embedded_document_is_linked_once_in_order() {
        for text in [
            "各项工作有序推进。",
            "一、建机制\n（一）按月调度\n各乡镇要日报进度。\n一、强队伍\n一是轮训；二是挂职。\n——补短板\n——强弱项",
            "关于印发春灌方案的通知\n各乡镇：\n现将方案印发给你们，请照此执行。\n\n青川区水务局\n2024年3月1日\n\n\
             青川区春灌方案\n一、备好水源\n水库蓄水。\n二、修好渠系\n村村清淤。\n\n附件：\n渠系表\n一、干渠\n水渠。",
        ] {
            let document = Document::parse(text);
            let (html, contents) = (document.html().to_string(), document.html().contents().to_string());
            let ids = between(&html, " id=\"");
            assert_eq!(between(&contents, "<a href=\"#"), ids, "{contents}");
            for (open, close) in [("<ol>", "</ol>"), ("<li>", "</li>")] {
                assert_eq!(contents.matches(open).count(), contents.matches(close).count(), "{contents}");
            }
        }
    }

    #[test]
    fn headings_are_text() {
        let document = Document::parse("一、发展<产业>\n稳步推进。");
        assert!(document.html().contents().to_string().contains("</span>发展&lt;产业&gt;</a>"));
    }
}
