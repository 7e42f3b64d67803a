//! The page, read back with the parser of a browser.

use std::collections::BTreeSet;

use askama::Template;
use gongwen::{Document, Event, Inline, NodeRef, Profile};
use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::charts::Kind;
use crate::common::{SAMPLE, one_line};
use crate::options::Options;
use crate::page::Page;

const REPORT: &str = include_str!("../data/report.txt");
/// Signs of markup, of templates and of scripts wherever a text can stand.
const HOSTILE: &str = "</title></script><script>pwned=1</script>关于\"'><img src=x onerror=pwned=1>的通知\n\n\
    一、<b onclick=pwned=1>建机制</b>{{ 7*7 }}{% raw %}\n\n\
    建成</svg><script>pwned=1</script>基地92处，其中</textarea><script>茶园41处，javascript:alert(1)果园51处，\
    \"onmouseover='x'由3处增加到</figure></table>8处。《<script>pwned=1</script>方案》要落实,由&lt;i&gt;××负责。\n";

/// An element with its attributes and all the text inside it.
#[derive(Debug)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| &*it.1)
    }
}

/// The elements of the page on a text, in order. The parser must find nothing to mend.
fn elements(text: &str) -> (String, Vec<Element>) {
    let page = Page::new(&Document::parse(text), Profile::OfficialDocument).render().unwrap();
    let tokenizer = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
    let options = ParseOpts { tokenizer, ..ParseOpts::default() };
    let dom = parse_document(RcDom::default(), options).one(page.as_str());
    assert!(dom.errors.borrow().is_empty(), "{:?}", dom.errors.borrow());
    let mut elements = Vec::new();
    read(&dom.document, &mut elements);
    (page, elements)
}

fn read(node: &Handle, elements: &mut Vec<Element>) -> String {
    let index = elements.len();
    match &node.data {
        NodeData::Text { contents } => return contents.borrow().to_string(),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
            let (name, attributes) = (name.local.to_string(), attributes.collect());
            elements.push(Element { name, attributes, text: String::new() });
        }
        _ => {}
    }
    let text: String = node.children.borrow().iter().map(|it| read(it, elements)).collect();
    if let Some(element) = elements.get_mut(index) {
        element.text.clone_from(&text);
    }
    text
}

/// The samples, the hostile text and the fixtures of the crate.
fn texts() -> Vec<String> {
    let mut texts =
        vec![SAMPLE.into(), REPORT.into(), HOSTILE.into(), String::new(), "各项工作有序推进。".into()];
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for folder in std::fs::read_dir(corpus).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()) {
        let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        let files = files.filter(|it| it.extension().is_some_and(|it| it == "txt"));
        texts.extend(files.map(|it| String::from_utf8_lossy(&std::fs::read(it).unwrap()).into_owned()));
    }
    texts
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && *it != '\u{fffd}' && !it.is_control()).collect()
}

/// Every figure has one row, every other mark one row in its own table, in order and with its words.
#[test]
fn everything_recognised_has_its_row() {
    for text in texts() {
        let document = Document::parse(&text);
        let (_, elements) = elements(&text);
        let rows: Vec<(usize, bool, String)> = elements
            .iter()
            .zip(elements.iter().skip(1))
            .filter(|(row, _)| row.name == "tr" && row.attribute("data-at").is_some())
            .map(|(row, head)| {
                let is_figure = row.attribute("data-marks").is_some();
                (row.attribute("data-at").unwrap().parse().unwrap(), is_figure, squeezed(&head.text))
            })
            .collect();
        let inlines = document.walk().filter_map(|event| match event {
            Event::Enter(NodeRef::Inline(it)) => {
                Some((it.span().start, matches!(it, Inline::Statistic(_)), squeezed(&one_line(it.text()))))
            }
            _ => None,
        });
        let (figures, others): (Vec<_>, Vec<_>) = inlines.partition(|it| it.1);
        assert_eq!(figures.len(), document.statistics().count());
        assert_eq!(rows, [figures, others].concat());
    }
}

#[test]
fn all_of_the_text_is_there() {
    for text in texts() {
        let (_, elements) = elements(&text);
        let article = squeezed(&elements.iter().find(|it| it.name == "article").unwrap().text);
        let mut rest = &*article;
        for event in Document::parse(&text).walk() {
            let Event::Enter(node @ (NodeRef::Marker(_) | NodeRef::Heading(_) | NodeRef::Sentence(_))) =
                event
            else {
                continue;
            };
            let words = squeezed(node.text().unwrap());
            let at = rest.find(&words).unwrap_or_else(|| panic!("{words:?} is lost"));
            rest = rest.get(at + words.len()..).unwrap();
        }
    }
}

/// No id stands twice, every link has its place, and nothing is fetched.
#[test]
fn links_stay_on_the_page_and_have_a_place() {
    for text in texts() {
        let (page, elements) = elements(&text);
        let mut ids = BTreeSet::new();
        for id in elements.iter().filter_map(|it| it.attribute("id")) {
            assert!(ids.insert(id), "{id} stands twice");
        }
        for element in &elements {
            for (name, value) in &element.attributes {
                match &**name {
                    "src" | "srcset" | "action" | "style" => panic!("{name}={value:?}"),
                    "href" if element.name == "link" => assert_eq!(value, "data:,"),
                    "href" => {
                        let id = value.strip_prefix('#').unwrap_or_else(|| panic!("{value} leads away"));
                        // What is found in the punctuation behind a heading is not written; the script shows the heading.
                        assert!(ids.contains(id) || id.starts_with('~'), "{value} leads nowhere");
                    }
                    _ => assert!(!name.starts_with("on"), "{name}={value:?}"),
                }
            }
        }
        for (index, _) in page.match_indices("://") {
            let around: String = page.get(..index + 12).unwrap().chars().rev().take(25).collect();
            let around: String = around.chars().rev().collect();
            let is_own = around.contains("xmlns=\"http://www.w3.or");
            assert!(is_own || text.contains("://"), "{around}");
        }
        assert!(!page.contains("@import") && !page.contains("url("), "the style fetches something");
    }
}

#[test]
fn a_hostile_text_stays_a_text() {
    let (page, elements) = elements(HOSTILE);
    let count = |name: &str| elements.iter().filter(|it| it.name == name).count();
    assert_eq!((count("script"), count("img"), count("title"), count("textarea")), (2, 0, 1, 0));
    let known = "html head meta link title style script body a header button p nav b span div ol li main label \
                 input article section h1 h2 h3 data mark cite abbr time table thead tbody tr th td output \
                 select option figure figcaption svg rect text details summary footer";
    for element in &elements {
        assert!(known.split(' ').any(|it| it == element.name), "{}", element.name);
    }
    assert!(page.contains("{{ 7*7 }}{% raw %}") && page.contains("&amp;lt;i&amp;gt;"));
    let figures = elements.iter().filter(|it| it.name == "figure").count();
    assert_eq!(figures, 2, "the breakdown and the change are drawn");
}

/// Written from reading the sample.
#[test]
fn breakdowns_and_changes_are_drawn() {
    let document = Document::parse(REPORT);
    let page = Page::new(&document, Profile::OfficialDocument);
    let charts: Vec<(Kind, &str, &str)> =
        page.charts.iter().map(|it| (it.kind, &*it.title, &*it.caption)).collect();
    let (breakdown, change) = (Kind::Breakdown, Kind::Change);
    assert_eq!(
        charts,
        [
            (breakdown, "标准化茶园、果园和蔬菜大棚", "所列分项合计等于总数"),
            (change, "高标准农田", "增加3.7万亩（19.9%）"),
            (change, "茶叶综合产值", "增加3.3亿元（29.5%）"),
            (breakdown, "投资", "所列分项合计等于总数"),
            (change, "车程", "减少47分钟（49.5%）"),
            (change, "县城水厂日供水能力", "增加2万吨（66.7%）"),
            (breakdown, "各类学校、幼儿园", "所列分项合计146所，比总数多3所"),
            (change, "每千人口医疗卫生机构床位", "增加0.9张（15.5%）"),
            (change, "九年义务教育巩固率", "增加1.4个百分点"),
            (change, "PM2.5平均浓度", "减少5微克（16.1%）"),
            (breakdown, "年度计划投资", "所列分项合计等于总数"),
            (change, "农村自来水普及率", "增加4个百分点"),
            (change, "卫生院标准化率", "增加20个百分点"),
        ]
    );
    let schools = page.charts.iter().find(|it| it.title == "各类学校、幼儿园").unwrap();
    let label =
        "各类学校、幼儿园 143所；小学 71所 · 49.7%；初中 24所 · 16.8%；高中 5所 · 3.5%；幼儿园 46所 · 32.2%";
    assert_eq!(schools.label, label);
    assert_eq!(schools.place.citation, "一、（三）");
}

/// 各1所 of two is two.
#[test]
fn a_figure_for_several_counts_for_each() {
    let text = "全区有学校76所，其中高中4所，教师进修学校、特殊教育学校各1所，小学70所。";
    let page = Page::new(&Document::parse(text), Profile::OfficialDocument);
    assert_eq!(page.charts[0].caption, "所列分项合计等于总数");
    assert!(page.charts[0].label.contains("各1所 · 2.6%；小学 70所"), "{}", page.charts[0].label);
}

#[test]
fn rows_say_what_was_understood() {
    let page = Page::new(&Document::parse(REPORT), Profile::OfficialDocument);
    let row = |text: &str| page.figures.iter().find(|it| it.text == text).unwrap();
    let income = row("20860元");
    assert_eq!(
        (&*income.subjects, &*income.grouped, &*income.unit),
        ("农村居民人均可支配收入", "20,860", "元")
    );
    assert_eq!((&*income.comparison, &*income.note), ("上升7.4%", "“分别”的第2个，共2个"));
    let schooling = row("98.6%");
    assert_eq!(schooling.comparison, "由97.2%上升1.4个百分点");
    assert_eq!(schooling.marks.len(), 2, "both are marked in the text");
    assert_eq!((&*row("4200余人").qualifier, &*row("4200余人").range), ("超过", "> 4200，< 4300"));
    assert_eq!((row("105亿元").modality(), &*row("62亿元").note), ("计划", "“105亿元”的分项"));
    let codes: Vec<(&str, usize)> = page.findings.iter().map(|it| (it.name, it.items.len())).collect();
    let expected = [
        ("次序语后的标点", 4),
        ("数值范围省略单位", 1),
        ("百分点误作百分比", 1),
        ("留空或隐去的内容", 1),
        ("分项合计与总数不符", 1),
    ];
    assert_eq!(codes, expected);
    assert_eq!(page.findings[1].items[0].fix.as_deref(), Some("改为“7%-9%”"));
}

#[test]
fn the_command_line_is_read_or_refused_in_one_line() {
    let read = |line: &str| Options::read(line.split_whitespace().map(String::from));
    let options = read("-o a.html --profile=speech --date 2024-01-09 b.txt").unwrap();
    assert_eq!((options.page.as_deref(), options.file.as_deref()), (Some("a.html"), Some("b.txt")));
    assert_eq!((options.profile, options.date.and_then(|it| it.year)), (Profile::Speech, Some(2024)));
    assert!(read("-o -").unwrap().page.is_none() && read("--help --nonsense").unwrap().is_help);
    for (line, message) in [
        ("-o", "-o expects a value; try --help"),
        ("--colour", "unknown option --colour; try --help"),
        ("a b", "expected one file; try --help"),
    ] {
        assert_eq!(read(line).unwrap_err(), message);
    }
    assert!(read("--date yesterday").is_err() && read("--profile poem").is_err());
}
