//! Iterators over the nodes of one kind, each with its path: the headings above it.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::walk::{Event, NodeRef, Walk};
use super::{Document, Inline, Paragraph, ParagraphRole, Section, Sentence, Statistic, Time, Title};

/// A node with its path.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("一、办学\n新建学校8所。\n");
/// let figure = document.statistics().next().unwrap();
/// assert_eq!((&*figure.node.text, figure.path.to_string()), ("8所", "一、办学".to_string()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Located<'t, 'a, T> {
    /// The node.
    pub node: &'t T,
    /// The headings above it; for a section its own heading is the last.
    pub path: Path<'t, 'a>,
}

/// The headings above a node, the outermost first. `Display` prints them in one line.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("一、办学\n（一）扩容。今年新建学校8所。\n");
/// let path = document.statistics().next().unwrap().path;
/// assert_eq!(path.to_string(), "一、办学 > （一）扩容");
/// assert_eq!(path.sections().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path<'t, 'a> {
    title: Option<&'t Paragraph<'a>>,
    sections: Vec<&'t Section<'a>>,
}

impl<'t, 'a> Path<'t, 'a> {
    /// The path below these sections, the outermost first, in the embedded document of that title.
    pub(crate) const fn new(title: Option<&'t Paragraph<'a>>, sections: Vec<&'t Section<'a>>) -> Self {
        Self { title, sections }
    }

    /// The sections that the node lies in, the outermost first.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、修路\n尽快开工。\n");
    /// let last = document.paragraphs().last().unwrap();
    /// assert_eq!(last.path.sections()[0].heading.as_ref().unwrap().text, "修路");
    /// ```
    #[must_use]
    pub fn sections(&self) -> &[&'t Section<'a>] {
        &self.sections
    }

    /// The title of the embedded document that the node lies in.
    ///
    /// `None` in the document itself: its own title stands in [`Document::front`].
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、修路\n尽快开工。\n");
    /// assert!(document.paragraphs().all(|it| it.path.title().is_none()));
    /// ```
    #[must_use]
    pub const fn title(&self) -> Option<&'t Paragraph<'a>> {
        self.title
    }

    /// The path as people cite it: 二、（三）1.; an unnumbered heading is cited by its words, and the title of an
    /// embedded document stands before all.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、总体要求\n稳步推进。\n二、主要任务\n（一）建机制\n按月调度。\n（二）强队伍\n按季轮训。");
    /// let last = document.paragraphs().last().unwrap();
    /// assert_eq!(last.path.citation().to_string(), "二、（二）");
    /// assert_eq!(last.path.to_string(), "二、主要任务 > （二）强队伍");
    /// ```
    #[must_use]
    pub const fn citation(&self) -> Citation<'_, 't, 'a> {
        Citation { path: self }
    }
}

impl fmt::Display for Path<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_path(f, self.title, self.sections.iter().copied())
    }
}

/// Titles and headings in one line.
pub(crate) fn write_path<'t, 'a: 't>(
    f: &mut fmt::Formatter<'_>,
    titles: impl IntoIterator<Item = &'t Paragraph<'a>>,
    sections: impl IntoIterator<Item = &'t Section<'a>>,
) -> fmt::Result {
    let mut separator = "";
    for title in titles {
        f.write_str(separator)?;
        write_title(f, title)?;
        separator = " > ";
    }
    for section in sections {
        f.write_str(separator)?;
        write_line(f, section.marker.as_ref().map_or("", |it| &it.text))?;
        write_line(f, section.heading.as_ref().map_or("", |it| &it.text))?;
        separator = " > ";
    }
    Ok(())
}

/// The short form of a [`Path`], for `Display`.
///
/// ```
/// use gongwen::Document;
/// let document = Document::parse("一、办学\n（一）扩容。今年新建学校8所。\n");
/// let figure = document.statistics().next().unwrap();
/// assert_eq!(figure.path.citation().to_string(), "一、（一）");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Citation<'p, 't, 'a> {
    path: &'p Path<'t, 'a>,
}

impl fmt::Display for Citation<'_, '_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(title) = self.path.title {
            write_title(f, title)?;
            f.write_char(' ')?;
        }
        for section in &self.path.sections {
            match (&section.marker, &section.heading) {
                (Some(marker), _) => write_line(f, &marker.text)?,
                (None, Some(heading)) => {
                    f.write_char('“')?;
                    write_line(f, &heading.text)?;
                    f.write_char('”')?;
                }
                (None, None) => {}
            }
        }
        Ok(())
    }
}

fn write_title(f: &mut fmt::Formatter<'_>, title: &Paragraph<'_>) -> fmt::Result {
    title.sentences.iter().try_for_each(|it| write_line(f, &it.text))
}

/// Writes a text without the line breaks that a hand-built tree may hold.
fn write_line(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    text.split(crate::chars::is_break).try_for_each(|piece| f.write_str(piece))
}

/// Enters every node and keeps the path.
struct Nodes<'t, 'a> {
    walk: Walk<'t, 'a>,
    path: Path<'t, 'a>,
    /// The titles outside the open sections.
    titles: Vec<Option<&'t Paragraph<'a>>>,
    front: usize,
}

impl<'t, 'a> Nodes<'t, 'a> {
    fn new(document: &'t Document<'a>) -> Self {
        let (walk, front) = (document.walk(), document.front.len());
        Self { walk, path: Path::default(), titles: Vec::new(), front }
    }

    /// The next node for which `pick` answers.
    fn find<T>(&mut self, pick: fn(NodeRef<'t, 'a>) -> Option<&'t T>) -> Option<Located<'t, 'a, T>> {
        loop {
            match self.walk.next()? {
                Event::Enter(node) => {
                    self.enter(node);
                    if let Some(node) = pick(node) {
                        return Some(Located { node, path: self.path.clone() });
                    }
                }
                Event::Leave(NodeRef::Section(_)) => {
                    self.path.sections.pop();
                    self.path.title = self.titles.pop().flatten();
                }
                Event::Leave(_) => {}
            }
        }
    }

    fn enter(&mut self, node: NodeRef<'t, 'a>) {
        match node {
            NodeRef::Section(section) => {
                self.path.sections.push(section);
                self.titles.push(self.path.title);
            }
            NodeRef::Paragraph(_) if self.front > 0 => self.front -= 1,
            NodeRef::Paragraph(paragraph) if paragraph.role == ParagraphRole::Title => {
                self.path.title = Some(paragraph);
            }
            _ => {}
        }
    }
}

fn nodes<'t, 'a, T>(
    document: &'t Document<'a>,
    pick: fn(NodeRef<'t, 'a>) -> Option<&'t T>,
) -> impl Iterator<Item = Located<'t, 'a, T>> {
    let mut nodes = Nodes::new(document);
    core::iter::from_fn(move || nodes.find(pick))
}

impl<'a> Document<'a> {
    /// 层次 — every section, in document order.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、修路\n（一）勘察。先测量。\n二、架桥\n");
    /// let depths: Vec<_> = document.sections().map(|it| it.path.sections().len()).collect();
    /// assert_eq!(depths, [1, 2, 1]);
    /// ```
    pub fn sections(&self) -> impl Iterator<Item = Located<'_, 'a, Section<'a>>> {
        nodes(self, |node| if let NodeRef::Section(it) = node { Some(it) } else { None })
    }

    /// 段落 — every paragraph, front and back matter included.
    ///
    /// ```
    /// use gongwen::{Document, ParagraphRole};
    /// let document = Document::parse("同志们：\n一、修路\n尽快开工。\n");
    /// let roles: Vec<_> = document.paragraphs().map(|it| it.node.role).collect();
    /// assert_eq!(roles, [ParagraphRole::Salutation, ParagraphRole::Body]);
    /// ```
    pub fn paragraphs(&self) -> impl Iterator<Item = Located<'_, 'a, Paragraph<'a>>> {
        nodes(self, |node| if let NodeRef::Paragraph(it) = node { Some(it) } else { None })
    }

    /// 句 — every heading and every sentence.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、修路\n尽快开工。按期完工。\n");
    /// let texts: Vec<_> = document.sentences().map(|it| &*it.node.text).collect();
    /// assert_eq!(texts, ["修路", "尽快开工。", "按期完工。"]);
    /// ```
    pub fn sentences(&self) -> impl Iterator<Item = Located<'_, 'a, Sentence<'a>>> {
        nodes(self, |node| match node {
            NodeRef::Heading(it) | NodeRef::Sentence(it) => Some(it),
            _ => None,
        })
    }

    /// 数据 — every figure with its meaning, those in headings and quotations included.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("一、办学\n新建学校8所，在校生13万余人。\n");
    /// let texts: Vec<_> = document.statistics().map(|it| &*it.node.text).collect();
    /// assert_eq!(texts, ["8所", "13万余人"]);
    /// ```
    pub fn statistics(&self) -> impl Iterator<Item = Located<'_, 'a, Statistic<'a>>> {
        nodes(self, |node| if let NodeRef::Inline(Inline::Statistic(it)) = node { Some(&**it) } else { None })
    }

    /// 时间 — every date, period and relative time (not the references of statistics to them).
    ///
    /// ```
    /// use gongwen::{Document, TimeKind};
    /// let document = Document::parse("2016—2020年，新建学校8所。");
    /// assert_eq!(document.times().next().unwrap().node.kind, TimeKind::YearRange);
    /// ```
    pub fn times(&self) -> impl Iterator<Item = Located<'_, 'a, Time<'a>>> {
        nodes(self, |node| if let NodeRef::Inline(Inline::Time(it)) = node { Some(&**it) } else { None })
    }

    /// 书名号 — every title in 《》.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("印发《青川区节水行动方案》（青政发〔2019〕2号）。");
    /// let title = document.titles().next().unwrap().node;
    /// assert_eq!(title.number.as_ref().unwrap().to_string(), "青政发〔2019〕2号");
    /// ```
    pub fn titles(&self) -> impl Iterator<Item = Located<'_, 'a, Title<'a>>> {
        nodes(self, |node| if let NodeRef::Inline(Inline::Title(it)) = node { Some(&**it) } else { None })
    }
}
