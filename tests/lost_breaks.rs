//! Markers where a text lost its line breaks or mixes its quotation marks: the sections that are found.

use gongwen::{Block, Document};

/// The markers of all sections, in document order.
fn markers(text: &str) -> Vec<String> {
    fn collect(blocks: &[Block<'_>], found: &mut Vec<String>) {
        for block in blocks {
            if let Block::Section(section) = block {
                found.extend(section.marker.as_ref().map(|marker| marker.text.to_string()));
                collect(&section.blocks, found);
            }
        }
    }
    let mut found = Vec::new();
    collect(&Document::parse(text).body, &mut found);
    found
}

/// So much text that it has lost its line breaks.
fn one_line(text: &str) -> String {
    let filler = "全区上下要把保护工作放在心上，把老街老屋一处一处看好。".repeat(40);
    format!("{filler}{text}")
}

#[test]
fn an_ordinal_directly_behind_a_word_goes_on_with_its_list() {
    let text = one_line(
        "第一，摸清家底。图为青川老街。 李明/摄第二，修好老屋。要请匠人。第三，用活资源。多办展览。",
    );
    assert_eq!(markers(&text), ["第一，", "第二，", "第三，"]);
}

#[test]
fn a_rank_is_no_marker_where_the_marker_follows() {
    let text = one_line("第一，抓项目。我区投资名列第二，增速不低。第二，抓环境。第三，抓作风。");
    assert_eq!(markers(&text), ["第一，", "第二，", "第三，"]);
    let text = one_line("第一，抓项目。投资增速今年第二，势头很好。第二，抓环境。第三，抓作风。");
    let second = text.rfind("第二，").unwrap_or_default();
    let document = Document::parse(&text);
    let starts = document.sections().map(|it| it.node.span.start).collect::<Vec<_>>();
    assert!(starts.contains(&second), "the one that opens its sentence");
    assert_eq!(starts.len(), 3);
}

#[test]
fn a_straight_mark_closes_a_curly_quotation_and_hides_no_marker() {
    let text = "推行“一站式\"服务。\n一、建好大厅\n“一站式\"服务要方便，人员要到位。\n二、管好窗口\n推行“好差评”制度。\n";
    assert_eq!(markers(text), ["一、", "二、"]);
    let text = "推行“一站式\"服务，提出如下建议：一是建好大厅。二是管好窗口。三是用好“好差评”制度。";
    assert_eq!(markers(text), ["一是", "二是", "三是"]);
}
