//! Markdown, parsed back: the same headings, the same nesting, the same text, and no markup of the input.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::Document;
use proptest::prelude::*;
use support::{corpus, markdown, markup, model, sample, soup};

#[test]
fn the_speech_the_fixtures_and_real_documents_come_back() {
    markdown::check(&Document::parse(corpus::SPEECH));
    markdown::check(&sample::document());
    for path in corpus::fixtures() {
        markdown::check(&Document::parse(&std::fs::read_to_string(path).unwrap()));
    }
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        markdown::check(&Document::parse(&text));
        markdown::check(&Document::parse(&text).without_source());
    }
}

/// What a document looks like: headings, items, bold leads, lines, rules.
#[test]
fn documents_are_written_as_one_would_publish_them() {
    for (text, expected) in [
        // 条 are headings, 款 their paragraphs, 项 a list.
        (
            "青川区河道管理办法\n第一章\u{3000}总则\n第一条\u{3000}为了保护河道，制定本办法。\n河道由水务局管理。\n\
             第二条\u{3000}有下列行为之一的，责令改正：\n（一）倾倒垃圾的；\n（二）私建码头的。\n\
             第二章\u{3000}附则\n第三条\u{3000}本办法自2024年5月1日起施行。",
            "# 青川区河道管理办法\n\n## 第一章 总则\n\n### 第一条\n\n为了保护河道，制定本办法。\n\n\
             河道由水务局管理。\n\n### 第二条\n\n有下列行为之一的，责令改正：\n\n- （一）倾倒垃圾的；\n\n\
             - （二）私建码头的。\n\n## 第二章 附则\n\n### 第三条\n\n本办法自2024年5月1日起施行。\n",
        ),
        // One member that stands alone makes headings of its siblings.
        (
            "一、重点任务\n（一）抢抓农时。各乡镇日报进度。\n（二）管好水源\n要做到：一要查渠系；二要备机具。",
            "## 一、重点任务\n\n### （一）抢抓农时\n\n各乡镇日报进度。\n\n### （二）管好水源\n\n要做到：\n\n\
             - 一要查渠系；\n\n- 二要备机具。\n",
        ),
        // Run-in siblings are items, bold where all their headings are short; lists nest.
        (
            "一、重点任务\n（一）抢抓农时。各乡镇日报进度。\n逾期通报。\n（二）管好水源。要做到：一要查渠系；二要备机具。",
            "## 一、重点任务\n\n- **（一）抢抓农时**。各乡镇日报进度。\n\n  逾期通报。\n\n\
             - **（二）管好水源**。要做到：\n\n  - 一要查渠系；\n\n  - 二要备机具。\n",
        ),
        // Bold closes only where CommonMark lets it: not between ” and a letter.
        (
            "一、重点任务\n1.管好“水缸”，查渠系。各村日报。\n2.用好“粮仓”。查库存。",
            "## 一、重点任务\n\n- **1.管好“水缸”，查渠系**。各村日报。\n\n- **2.用好“粮仓”**。查库存。\n",
        ),
        // What follows the sections at the top level stands behind a rule; lines of a signature stay lines.
        (
            "关于做好春灌工作的通知\n各乡镇：\n一、备好水源\n水库蓄水。\n二、修好渠系\n村村清淤。\n特此通知。\n\n\
             青川区水务局\n2024年3月1日",
            "# 关于做好春灌工作的通知\n\n各乡镇：\n\n## 一、备好水源\n\n水库蓄水。\n\n## 二、修好渠系\n\n村村清淤。\n\n\
             ---\n\n特此通知。\n\n青川区水务局\\\n2024年3月1日\n",
        ),
    ] {
        let document = Document::parse(text);
        assert_eq!(document.markdown().to_string(), expected, "{document}");
        markdown::check(&document);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_comes_back(text in soup::soup()) {
        markdown::check(&Document::parse(&text));
    }

    #[test]
    fn any_characters_come_back(text in ".{0,60}") {
        markdown::check(&Document::parse(&text));
    }

    #[test]
    fn markup_comes_back(text in markup::soup()) {
        markdown::check(&Document::parse(&text));
    }

    #[test]
    fn trees_that_no_parser_made_come_back(document in markup::tree()) {
        markdown::check(&document);
    }

    #[test]
    fn outlines_come_back(parts in model::outline(), items in model::inline_list()) {
        markdown::check(&Document::parse(&model::write(&parts).0));
        markdown::check(&Document::parse(&model::write_inline(&items).0));
    }
}
