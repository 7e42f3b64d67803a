//! HTML read back with the parser of a browser, and compared with the tree it was written from.

use std::collections::BTreeSet;

use gongwen::{Document, Event, NodeRef, Span};
use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::markdown::{clean, is_separator, is_space};

/// Elements and attributes that this crate writes inside an article; a text that got through would bring others.
const ELEMENTS: &[&str] = &[
    "article", "header", "footer", "section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "br", "span",
    "data", "time", "cite", "abbr",
];
const ATTRIBUTES: &[&str] = &[
    "lang",
    "id",
    "class",
    "value",
    "datetime",
    "data-start",
    "data-end",
    "data-family",
    "data-ordinal",
    "data-placement",
    "data-unit",
    "data-per",
    "data-qualifier",
    "data-min",
    "data-max",
    "data-from",
    "data-to",
];

fn options() -> ParseOpts {
    ParseOpts {
        tokenizer: TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
        ..ParseOpts::default()
    }
}

/// An element as far as it is compared.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    /// Where it and the element around it say that they stand.
    place: Option<Span>,
    outer: Option<Span>,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| &*it.1)
    }
}

/// What was found in an article: its elements in order, and `(` `)` around the sections.
#[derive(Default)]
struct Found {
    elements: Vec<Element>,
    sections: String,
}

/// Checks that a document comes back from its HTML, as a page and as a part of one.
#[track_caller]
pub(crate) fn check(document: &Document<'_>) {
    let page = document.html().page().to_string();
    let dom = parse_document(RcDom::default(), options()).one(page.as_str());
    assert!(dom.errors.borrow().is_empty(), "{:?}\n{page}", dom.errors.borrow());
    let found = article(&dom.document).unwrap_or_else(|| panic!("no article in\n{page}"));

    let html = document.html().to_string();
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), options(), body, Vec::new(), false).one(html.as_str());
    assert!(dom.errors.borrow().is_empty(), "{:?}\n{html}", dom.errors.borrow());
    let part = article(&dom.document).unwrap();
    assert_eq!(found.elements[0].text, part.elements[0].text, "{html}");

    text(document, &found.elements[0].text, &html);
    assert_eq!(found.sections, sections(document), "{html}");
    markup(document, &found, &html);
    places(document, &found.elements[0].text);
}

/// Anchors and marks change no text, no id stands twice, every link of the contents has its section, and a mark begins
/// with the first piece that has its number.
fn places(document: &Document<'_>, text: &str) {
    let sentences: Vec<Span> = document.sentences().map(|it| it.node.span).collect();
    // From the middle of each second sentence into the next, and all of each third.
    let crossing = sentences.iter().step_by(2).map(|it| Span::new(it.start + it.len() / 2, it.end + 20));
    let places: Vec<(Span, &str)> =
        crossing.chain(sentences.iter().copied().step_by(3)).map(|it| (it, "\"<")).collect();
    let html = document.html().anchors().marks(&places);
    let page = html.to_string();
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), options(), body, Vec::new(), false).one(page.as_str());
    assert!(dom.errors.borrow().is_empty(), "{:?}\n{page}", dom.errors.borrow());
    let found = article(&dom.document).unwrap();
    assert_eq!(found.elements[0].text, text, "{page}");
    let mut ids = BTreeSet::new();
    for element in &found.elements {
        let id = element.attribute("id");
        assert!(id.is_none_or(|it| ids.insert(it.to_owned())), "{id:?} stands twice in\n{page}");
        if let Some(number) = element.attribute("data-mark") {
            assert!(element.name == "mark" && ids.contains(&format!("~{number}")), "{number} in\n{page}");
        }
    }
    let contents = html.contents().to_string();
    for link in contents.split("<a href=\"#").skip(1).filter_map(|it| it.split('"').next()) {
        assert!(ids.contains(link), "{link} is not in\n{page}");
    }
    assert_eq!(
        contents.matches("<a ").count(),
        page.matches("<section ").count() + page.matches("<article id").count()
    );
}

fn article(node: &Handle) -> Option<Found> {
    if let NodeData::Element { name, .. } = &node.data {
        if &*name.local == "article" {
            let mut found = Found::default();
            read(node, None, &mut found);
            return Some(found);
        }
    }
    node.children.borrow().iter().find_map(article)
}

fn read(node: &Handle, outer: Option<Span>, found: &mut Found) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
            let mut element = Element { name: name.local.to_string(), outer, ..Element::default() };
            element.attributes = attributes.collect();
            let number = |name| element.attribute(name).map(|it| it.parse::<usize>().unwrap());
            element.place =
                number("data-start").zip(number("data-end")).map(|(start, end)| Span::new(start, end));
            let (index, inner) = (found.elements.len(), element.place.or(outer));
            let is_section = element.name == "section";
            found.elements.push(element);
            found.sections.push_str(if is_section { "(" } else { "" });
            let text: String = node.children.borrow().iter().map(|it| read(it, inner, found)).collect();
            found.sections.push_str(if is_section { ")" } else { "" });
            found.elements[index].text.clone_from(&text);
            text
        }
        other => panic!("{other:?}"),
    }
}

/// Every leaf, in order, and nothing but separators beside them.
pub(crate) fn text(document: &Document<'_>, text: &str, html: &str) {
    let signs: Vec<char> = text.chars().filter(|&c| !is_space(c)).collect();
    let mut rest = &signs[..];
    for event in document.walk() {
        let Event::Enter(NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_)) = event else {
            continue;
        };
        let Event::Enter(node) = event else { continue };
        let leaf = strip(node.text().unwrap());
        let leaf: Vec<char> = leaf.chars().collect();
        while !rest.starts_with(&leaf) {
            assert!(rest.first().is_some_and(|&c| is_separator(c)), "{:?} is lost in\n{html}", node.text());
            rest = &rest[1..];
        }
        rest = &rest[leaf.len()..];
    }
    assert!(rest.iter().all(|&c| is_separator(c)), "{rest:?} invented in\n{html}");
}

fn strip(text: &str) -> String {
    text.chars().filter(|&c| !is_space(c)).map(clean).collect()
}

fn sections(document: &Document<'_>) -> String {
    let sign = |event| match event {
        Event::Enter(NodeRef::Section(_)) => Some('('),
        Event::Leave(NodeRef::Section(_)) => Some(')'),
        _ => None,
    };
    document.walk().filter_map(sign).collect()
}

/// Names, ids and places of the elements.
fn markup(document: &Document<'_>, found: &Found, html: &str) {
    let mut ids = BTreeSet::new();
    let is_valid = document.validate().is_ok();
    for element in &found.elements {
        assert!(ELEMENTS.contains(&&*element.name), "{} in\n{html}", element.name);
        for (name, value) in &element.attributes {
            assert!(ATTRIBUTES.contains(&&**name), "{name}={value:?} in\n{html}");
        }
        if let Some(id) = element.attribute("id") {
            assert!(
                !id.is_empty() && !id.contains(char::is_whitespace) && ids.insert(id),
                "{id:?} in\n{html}"
            );
        }
        assert_eq!(element.name == "section", element.attribute("id").is_some() && element.name != "article");
        if is_valid {
            place(document, element, html);
        }
    }
    if is_valid {
        let inlines = document.walk().filter(|it| matches!(it, Event::Enter(NodeRef::Inline(_)))).count();
        let is_inline = |it: &&Element| {
            ["data", "time", "cite", "abbr", "span"].contains(&&*it.name)
                && it.attribute("class") != Some("marker")
        };
        assert_eq!(found.elements.iter().filter(is_inline).count(), inlines, "{html}");
    }
}

/// The text of an element is what stands at its place in the source; in a line punctuation between the leaves may
/// differ.
fn place(document: &Document<'_>, element: &Element, html: &str) {
    let Some(place) = element.place else { return };
    assert!(element.outer.is_none_or(|it| it.encloses(place)), "{element:?} reaches out in\n{html}");
    let source = strip(place.of(&document.source).unwrap());
    let text = strip(&element.text);
    match &*element.name {
        "section" | "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let words = |text: &str| text.chars().filter(|&c| !is_separator(c)).collect::<String>();
            assert_eq!(words(&text), words(&source), "{element:?} in\n{html}");
        }
        _ => assert_eq!(text, source, "{element:?} in\n{html}"),
    }
}
