//! Semantic HTML: a section is a `section`, wherever it stands, and the places in the source go along.

use core::fmt::{self, Display, Formatter, Write};

use super::html_id::Ids;
use super::html_inline::{Anchors, place, sentence};
use super::html_mark::Marks;
use super::plan::{self, Form, Head, Sink, Zone};
use super::{Boilerplate, escape};
use crate::chars::is_space;
use crate::{Document, Paragraph, ParagraphRole, Placement, Sentence, Span};

/// A document as HTML, for `Display` and [`Html::write_to`].
///
/// An `article` with the front matter in its `header` and the back matter in its `footer`. The title is `h1`. Every
/// section is a `section` with an id made of its citation (`二-三-1`, never twice): one that stands as a heading opens
/// with `h2` to `h6`, an item with a `p` that begins with its marker. Paragraphs carry their role as class, embedded
/// documents are an `article` of their own. Figures are `data` with their exact value, times `time` with their date,
/// titles in 《》 `cite`, numeral names `abbr`; all have their kind as class. `data-start` and `data-end` are byte
/// offsets into the source. No text of the document is ever markup; control characters, which HTML cannot carry, are
/// U+FFFD. [`Html::anchors`] and [`Html::marks`] add places to link to, [`Html::contents`] is the table of contents.
///
/// ```
/// use gongwen::Document;
/// assert_eq!(
///     Document::parse("一、发展<产业>\n全年完成投资3亿元。").html().to_string(),
///     r#"<article lang="zh-CN">
/// <section id="一" data-family="han_comma" data-ordinal="1" data-start="0" data-end="49">
/// <h2 data-start="0" data-end="20"><span class="marker">一、</span>发展&lt;产业&gt;</h2>
/// <p data-start="21" data-end="49">全年完成投资<data class="statistic" value="300000000" data-unit="元" data-start="39" data-end="46">3亿元</data>。</p>
/// </section>
/// </article>
/// "#,
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Html<'t, 'a> {
    pub(super) document: &'t Document<'a>,
    pub(super) boilerplate: Boilerplate,
    scope: Scope,
    anchors: Anchors,
    marks: &'t [(Span, &'t str)],
}

/// How much is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Article,
    Page,
}

/// The looks of a page: a column of readable width, first lines indented by two characters, the signature to the right.
const STYLE: &str = "\
body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.8;font-family:serif}
h1,.subtitle,.dateline,.byline,.document_number{text-align:center}
p{margin:.5em 0;text-indent:2em}
.subtitle,.dateline,.byline,.document_number,.salutation,.contents,.table_row,.boilerplate{text-indent:0}
p.signature,p.date{text-align:right}
.boilerplate{color:#767676;font-size:.85em}
.item .item{margin-left:2em}
abbr{text-decoration:none}
cite{font-style:normal}
";

impl<'a> Document<'a> {
    /// The document as [`Html`]: an `article` for a page of one's own.
    ///
    /// ```
    /// use gongwen::Document;
    /// let html = Document::parse("依据《青川区办学意见》招生。").html().to_string();
    /// assert!(html.contains(r#"<cite class="opinion" data-start="6" data-end="33">《青川区办学意见》</cite>"#));
    /// ```
    #[must_use]
    pub const fn html(&self) -> Html<'_, 'a> {
        let (boilerplate, scope, anchors) = (Boilerplate::Keep, Scope::Article, Anchors::None);
        Html { document: self, boilerplate, scope, anchors, marks: &[] }
    }
}

impl<'t> Html<'t, '_> {
    /// Leaves out banners, breadcrumbs, related links, and a title that is repeated further down.
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("各项工作有序推进。\n\n责任编辑：小川");
    /// assert!(!document.html().without_boilerplate().to_string().contains("小川"));
    /// ```
    #[must_use]
    pub const fn without_boilerplate(mut self) -> Self {
        self.boilerplate = Boilerplate::LeaveOut;
        self
    }

    /// Writes a complete page in UTF-8, with the title in its head and a small style sheet.
    ///
    /// ```
    /// use gongwen::Document;
    /// let page = Document::parse("各项工作有序推进。").html().page().to_string();
    /// assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"));
    /// ```
    #[must_use]
    pub const fn page(mut self) -> Self {
        self.scope = Scope::Page;
        self
    }

    /// Gives every figure, date, title … an id made of its place: `@39` for what begins at byte 39.
    ///
    /// ```
    /// use gongwen::Document;
    /// let html = Document::parse("全区有学校8所。").html().anchors().to_string();
    /// assert!(html.contains(r##"<data id="@15" class="statistic" "##));
    /// ```
    #[must_use]
    pub const fn anchors(mut self) -> Self {
        self.anchors = Anchors::Places;
        self
    }

    /// Puts `mark` with a class around places of the source, such as the findings of a lint: in as many pieces as the
    /// elements that it crosses. `data-mark` is the position in `places`; the first piece has it as id, `~0`. An empty
    /// place has no mark, nor has what is not written.
    ///
    /// ```
    /// use gongwen::{Document, Span};
    /// let places = [(Span::new(12, 13), "finding")];
    /// let html = Document::parse("压实责任,改进作风。").html().marks(&places).to_string();
    /// assert!(html.contains(r##"压实责任<mark id="~0" class="finding" data-mark="0">,</mark>改进作风。"##));
    /// ```
    #[must_use]
    pub const fn marks(mut self, places: &'t [(Span, &'t str)]) -> Self {
        self.marks = places;
        self
    }

    /// Writes the HTML. Linear in the tree and its text.
    ///
    /// ```
    /// use gongwen::Document;
    /// let mut out = String::from("<main>\n");
    /// Document::parse("各项工作有序推进。").html().write_to(&mut out)?;
    /// assert!(out.ends_with(r#"<p data-start="0" data-end="27">各项工作有序推进。</p>
    /// </article>
    /// "#));
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        if self.scope == Scope::Page {
            self.page_head(out)?;
        }
        out.write_str("<article lang=\"zh-CN\">\n")?;
        let (source, marks) = (&*self.document.source, Marks::new(self.marks));
        let (ids, zone, is_embedded) = (Ids::default(), Zone::Body, false);
        let mut writer = Writer { out, source, anchors: self.anchors, marks, ids, zone, is_embedded };
        plan::run(self.document, self.boilerplate, &mut writer)?;
        writer.zone(Zone::Body)?;
        out.write_str("</article>\n")?;
        if self.scope == Scope::Page { out.write_str("</body>\n</html>\n") } else { Ok(()) }
    }

    fn page_head(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")?;
        out.write_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")?;
        let sentences = self.document.main_title().map_or(&[][..], |it| &it.sentences);
        sentences.iter().try_for_each(|it| escape::html(out, &it.text))?;
        write!(out, "</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n")
    }
}

impl Display for Html<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

struct Writer<'w, 't, W> {
    out: &'w mut W,
    source: &'t str,
    anchors: Anchors,
    marks: Marks<'t>,
    ids: Ids,
    /// The zone that is open; the body has no element of its own.
    zone: Zone,
    /// Whether the article of an embedded document is open.
    is_embedded: bool,
}

impl<'t, 'a, W: Write> Sink<'t, 'a> for Writer<'_, 't, W> {
    fn zone(&mut self, zone: Zone) -> fmt::Result {
        if core::mem::take(&mut self.is_embedded) {
            self.out.write_str("</article>\n")?;
        }
        self.out.write_str(match self.zone {
            Zone::Front => "</header>\n",
            Zone::Body => "",
            Zone::Back => "</footer>\n",
        })?;
        self.zone = zone;
        self.out.write_str(match zone {
            Zone::Front => "<header>\n",
            Zone::Body => "",
            Zone::Back => "<footer>\n",
        })
    }

    fn title(&mut self, lines: &[&'t Paragraph<'a>]) -> fmt::Result {
        if self.zone != Zone::Front {
            if core::mem::replace(&mut self.is_embedded, true) {
                self.out.write_str("</article>\n")?;
            }
            self.out.write_str("<article id=\"")?;
            escape::html(self.out, self.ids.title(lines))?;
            self.out.write_str("\">\n")?;
        }
        let first = lines.first().map_or(Span::default(), |it| it.span);
        let last = lines.last().map_or(first, |it| it.span);
        self.open("h1", Span::new(first.start, last.end))?;
        for (index, line) in lines.iter().enumerate() {
            self.out.write_str(if index == 0 { "" } else { "<br>" })?;
            self.sentences(line)?;
        }
        self.out.write_str("</h1>\n")
    }

    fn paragraph(&mut self, paragraph: &'t Paragraph<'a>, _: usize) -> fmt::Result {
        let role = Some(paragraph.role).filter(|&it| it != ParagraphRole::Body);
        self.out.write_str("<p")?;
        self.attribute("class", role.map_or("", ParagraphRole::name))?;
        let is_guess = paragraph.placement == Placement::Inferred;
        self.attribute("data-placement", if is_guess { paragraph.placement.name() } else { "" })?;
        place(self.out, paragraph.span)?;
        self.out.write_str(">")?;
        self.sentences(paragraph)?;
        self.out.write_str("</p>\n")
    }

    fn enter(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        let section = head.section;
        self.out.write_str("<section id=\"")?;
        escape::html(self.out, self.ids.enter(section))?;
        self.out.write_char('"')?;
        self.attribute("class", if head.form == Form::Item { "item" } else { "" })?;
        if let Some(marker) = &section.marker {
            self.attribute("data-family", marker.family.name())?;
            if let Some(ordinal) = marker.ordinal {
                write!(self.out, " data-ordinal=\"{ordinal}\"")?;
            }
        }
        place(self.out, section.span)?;
        self.out.write_str(">\n")?;
        let (marker, heading) = head.texts();
        let lead = head.lead.map_or(&[][..], |it| &it.sentences);
        let is_empty = |text: &str| text.trim_matches(is_space).is_empty();
        if is_empty(marker) && is_empty(heading) && lead.iter().all(|it| is_empty(&it.text)) {
            return Ok(());
        }
        self.first_line(head)
    }

    fn leave(&mut self, _: &Head<'t, 'a>) -> fmt::Result {
        self.ids.leave();
        self.out.write_str("</section>\n")
    }
}

impl<'t, 'a, W: Write> Writer<'_, 't, W> {
    fn first_line(&mut self, head: &Head<'t, 'a>) -> fmt::Result {
        let name = match (head.form, head.depth) {
            (Form::Item, _) => "p",
            (_, 0 | 1) => "h2",
            (_, 2) => "h3",
            (_, 3) => "h4",
            (_, 4) => "h5",
            _ => "h6",
        };
        self.open(name, head.line())?;
        let bold = if head.is_set_off { ("<b>", "</b>") } else { ("", "") };
        self.out.write_str(bold.0)?;
        if let Some(marker) = &head.section.marker {
            self.out.write_str("<span class=\"marker\">")?;
            self.text(&marker.text, marker.span)?;
            self.out.write_str("</span>")?;
        }
        self.out.write_str(if head.has_blank() { " " } else { "" })?;
        if let Some(heading) = &head.section.heading {
            sentence(self.out, heading, self.source, self.anchors, &mut self.marks)?;
        }
        self.out.write_str(bold.1)?;
        self.text(head.tail, head.tail_span())?;
        self.out.write_str(if head.has_blank_before_lead() { " " } else { "" })?;
        head.lead.map_or(Ok(()), |lead| self.sentences(lead))?;
        writeln!(self.out, "</{name}>")
    }

    fn open(&mut self, name: &str, span: Span) -> fmt::Result {
        write!(self.out, "<{name}")?;
        place(self.out, span)?;
        self.out.write_char('>')
    }

    /// An attribute, unless it is empty.
    fn attribute(&mut self, name: &str, value: &str) -> fmt::Result {
        if value.is_empty() {
            return Ok(());
        }
        write!(self.out, " {name}=\"")?;
        escape::html(self.out, value)?;
        self.out.write_char('"')
    }

    fn text(&mut self, text: &str, span: Span) -> fmt::Result {
        self.marks.over(text, span, self.source).write(self.out, 0..text.len())
    }

    fn sentences(&mut self, paragraph: &'t Paragraph<'a>) -> fmt::Result {
        let mut last: Option<&Sentence<'_>> = None;
        for it in &paragraph.sentences {
            if last.is_some_and(|last| plan::has_blank_between(last, it)) {
                self.out.write_char(' ')?;
            }
            sentence(self.out, it, self.source, self.anchors, &mut self.marks)?;
            last = Some(it);
        }
        Ok(())
    }
}
