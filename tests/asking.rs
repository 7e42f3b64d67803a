//! What can be asked of a tree: dump, walk, place, paths, owned copies, validation.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Block, Document, Event, Inline, NodeRef, Paragraph, ParagraphRole, Span, ViolationKind};
use support::sample;

const STRUCTURE: &str = r#"front
  title "青川区教育工作汇报"
body
  section han_comma 1 display "一、" "总体情况"
    paragraph "2018年以来，“扎实开展‘七一’活动”，全区有学校76处，其中高中约三分之二，学生13万余人，增长由4%提高到5.5%。"
    section is 1 run_in "一是" "守住底线"
      paragraph inferred "依据《青川区办学意见》（青办发〔2019〕2号），****居全市第一位，三次产业比为1∶2。"
  section han_comma 3 display "三、" "抓好落实"
back
  closing "谢谢大家。"
diagnostics
  numbering_gap "三、"
"#;

const INLINES: &str = r#"      time since "2018年以来" 2018.. open
      quotation "“扎实开展‘七一’活动”"
        quotation "‘七一’"
          abbreviation date_name "七一"
      statistic "76处" exact 76 处 subject "学校" relation have aggregation total role total period "2018年以来" 2018.. open
      statistic "约三分之二" about 2/3 subject "高中" relation be role share of 0
      statistic "13万余人" more_than 130000 人 per 年 (130000, 140000) relation be basis real role each 2 respective 0 of 2
      statistic "5.5%" exact 5.5 % relation reach modality target role part comparison from_to increase from exact 4 % comparison over_year 2015 increase
"#;

#[test]
fn the_dump_shows_the_structure_and_on_demand_the_inlines() {
    let document = sample::document();
    assert_eq!(document.to_string(), STRUCTURE);
    let full = format!("{document:#}");
    assert!(full.contains(INLINES), "{full}");
    let kept: String =
        full.lines().filter(|line| STRUCTURE.contains(line)).flat_map(|it| [it, "\n"]).collect();
    assert_eq!(kept, STRUCTURE, "the structure is the same in both");
}

#[test]
fn the_dump_escapes_quotes_backslashes_and_breaks_only() {
    let mut document = Document::new("");
    let mut paragraph = Paragraph::new(Span::new(0, 0), ParagraphRole::Note);
    paragraph.sentences.push(gongwen::Sentence::new(Span::new(0, 0), "a\"\\\n\r\u{2028}\t“乙”"));
    document.back.push(Block::Paragraph(paragraph));
    assert_eq!(document.to_string(), "back\n  note \"a\\\"\\\\\\n\\r\\u{2028}\t“乙”\"\n");
}

#[test]
fn a_walk_enters_and_leaves_every_node_in_document_order() {
    let document = sample::document();
    let trace: String = document
        .walk()
        .map(|event| match event {
            Event::Enter(NodeRef::Document(_)) => 'D',
            Event::Enter(NodeRef::Section(_)) => 'S',
            Event::Enter(NodeRef::Marker(_)) => 'm',
            Event::Enter(NodeRef::Heading(_)) => 'h',
            Event::Enter(NodeRef::Paragraph(_)) => 'P',
            Event::Enter(NodeRef::Sentence(_)) => 's',
            Event::Enter(_) => 'i',
            Event::Leave(_) => '.',
        })
        .collect();
    let first = "Sm.h.Psi.iii...i.i.i.i...Sm.h.Psi.i.i.i.....";
    assert_eq!(trace, format!("DPs..{first}Sm.h..Ps..."));
}

#[test]
fn a_place_leads_to_the_innermost_node() {
    let document = sample::document();
    for (words, expected) in [
        ("一、", "一、"),
        ("体情况", "总体情况"),
        ("76处", "76处"),
        ("学校", &*sample::TEXT.lines().skip(2).take(2).collect::<String>()),
        ("七一", "七一"),
        ("扎实", "“扎实开展‘七一’活动”"),
        ("谢谢", "谢谢大家。"),
    ] {
        let node = document.at(sample::span(words).start).unwrap();
        assert_eq!(node.text(), Some(expected), "{words}");
    }
    assert!(matches!(document.at(sample::span("\n").start), Some(NodeRef::Document(_))));
    assert_eq!(document.at(sample::TEXT.len()), None);
}

#[test]
fn nodes_come_with_the_headings_above_them() {
    let document = sample::document();
    let citations: Vec<_> = document.sections().map(|it| it.path.citation().to_string()).collect();
    assert_eq!(citations, ["一、", "一、一是", "三、"]);
    let paths: Vec<_> = document.paragraphs().map(|it| it.path.to_string()).collect();
    assert_eq!(paths, ["", "一、总体情况", "一、总体情况 > 一是守住底线", ""]);
    let figures: Vec<_> = document.statistics().map(|it| (it.node.id, it.path.sections().len())).collect();
    assert_eq!(figures, [(0, 1), (1, 1), (2, 1), (3, 1), (4, 2), (5, 2)]);
    let counts = (document.sentences().count(), document.times().count(), document.titles().count());
    assert_eq!(counts, (7, 1, 1));
}

#[test]
fn the_title_of_an_embedded_document_is_part_of_the_path() {
    let mut document = sample::document();
    let mut title = document.front[0].clone();
    title.sentences[0].text = "管护办法".into();
    document.body.insert(1, Block::Paragraph(title));
    let citations: Vec<_> = document.sections().map(|it| it.path.citation().to_string()).collect();
    assert_eq!(citations, ["一、", "一、一是", "管护办法 三、"]);
}

#[test]
fn an_owned_copy_is_equal() {
    let text = sample::TEXT.to_string();
    let owned: Document<'static> = {
        let document = Document::parse(&text);
        assert_eq!(document.clone().into_owned(), document);
        document.into_owned()
    };
    drop(text);
    assert_eq!(owned.source, sample::TEXT);
    assert_eq!(sample::document().into_owned(), sample::document());
}

/// Edits the sample and returns the rule that the edited tree breaks first.
fn broken(edit: impl FnOnce(&mut Document<'static>)) -> Option<ViolationKind> {
    let mut document = sample::document();
    edit(&mut document);
    let _ = format!("{document:#}");
    let _ = (document.at(5), document.sections().count());
    document.paragraphs().for_each(|it| drop(it.path.to_string()));
    document.validate().err().map(|it| it.as_slice()[0].kind)
}

fn section<'t>(document: &'t mut Document<'static>) -> &'t mut gongwen::Section<'static> {
    match &mut document.body[0] {
        Block::Section(it) => it,
        _ => panic!("a section comes first"),
    }
}

fn inlines<'t>(document: &'t mut Document<'static>) -> &'t mut Vec<Inline<'static>> {
    match &mut section(document).blocks[0] {
        Block::Paragraph(it) => &mut it.sentences[0].inlines,
        _ => panic!("a paragraph comes first"),
    }
}

#[test]
fn a_tree_that_keeps_the_rules_is_valid() {
    assert_eq!(broken(|_| {}), None);
}

#[test]
fn every_broken_rule_is_found() {
    use ViolationKind as Kind;
    assert_eq!(broken(|it| it.front[0].span.start = 1), Some(Kind::Span));
    assert_eq!(broken(|it| it.front[0].span = Span::new(9, 3)), Some(Kind::Span));
    assert_eq!(broken(|it| it.source = "".into()), Some(Kind::Outside));
    assert_eq!(broken(|it| section(it).span.end -= 3), Some(Kind::Outside));
    assert_eq!(broken(|it| inlines(it).swap(0, 1)), Some(Kind::Order));
    assert_eq!(broken(|it| it.front[0].sentences[0].text = "别的".into()), Some(Kind::Text));
    assert_eq!(broken(|it| section(it).heading = None), Some(Kind::Uncovered));
    assert_eq!(broken(|it| it.back.clear()), Some(Kind::Uncovered));
    assert_eq!(broken(|it| it.front[0].role = ParagraphRole::Boilerplate), None);
    assert_eq!(broken(|it| drop(inlines(it).remove(2))), Some(Kind::StatisticId));
    assert_eq!(broken(|it| it.diagnostics[0].span.end += 1), Some(Kind::Span));
    assert_eq!(broken(|it| it.diagnostics.push(it.diagnostics[0].clone())), None);
}

#[test]
fn boilerplate_carries_times_and_titles_only() {
    let kind = broken(|it| {
        if let Block::Paragraph(paragraph) = &mut section(it).blocks[0] {
            paragraph.role = ParagraphRole::Boilerplate;
        }
    });
    assert_eq!(kind, Some(ViolationKind::Boilerplate));
}

#[test]
fn references_lead_to_statistics_of_the_document() {
    let kind = broken(|it| {
        if let Inline::Statistic(statistic) = &mut inlines(it)[3] {
            statistic.role = gongwen::FigureRole::Share { of: Some(6) };
        }
    });
    assert_eq!(kind, Some(ViolationKind::Reference));
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| {
        let mut document = Document::new("");
        let span = Span::new(0, 0);
        let mut block = gongwen::Section::new(span, gongwen::Layout::Display);
        for _ in 1..depth {
            let mut outer = gongwen::Section::new(span, gongwen::Layout::Display);
            outer.blocks.push(Block::Section(Box::new(block)));
            block = outer;
        }
        document.body.push(Block::Section(Box::new(block)));
        document.validate()
    };
    assert!(nested(24).is_ok());
    assert_eq!(nested(25).unwrap_err().as_slice()[0].kind, ViolationKind::SectionDepth);
}
