//! HTML, parsed by the parser of a browser: no error, the same text, the tree's structure, no markup of the input.
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
use support::{corpus, html, markup, model, sample, soup};

#[test]
fn the_speech_the_fixtures_and_real_documents_come_back() {
    html::check(&Document::parse(corpus::SPEECH));
    html::check(&sample::document());
    for path in corpus::fixtures() {
        html::check(&Document::parse(&std::fs::read_to_string(path).unwrap()));
    }
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        html::check(&Document::parse(&text));
        html::check(&Document::parse(&text).without_source());
    }
}

/// The elements of what is recognised, with their values.
#[test]
fn figures_times_and_titles_are_elements_with_values() {
    let html = sample::document().html().to_string();
    for expected in [
        r#"<span class="since" data-from="2018""#,
        r#"<abbr class="date_name" "#,
        r#"<data class="statistic" value="76" data-unit="处""#,
        r#"<data class="statistic" value="2/3" data-qualifier="about""#,
        r#"<data class="statistic" value="130000" data-qualifier="more_than" data-min="130000" data-max="140000" data-unit="人" data-per="年""#,
        r#"<data class="statistic" value="5.5" data-unit="%""#,
        r#"<cite class="opinion" "#,
        r#"<span class="placeholder" "#,
        r#"<data class="statistic" value="1:2""#,
        r#"<p class="closing" "#,
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
    let parsed =
        Document::parse("9月10日是节日。2018年9月10日、2018年9月、2018年至2020年，投入8.0至9亿元，居第3位。");
    let html = parsed.html().to_string();
    for expected in [
        r#"<time class="date" datetime="2018-09-10" data-start="21" data-end="37">"#,
        r#"<time class="date" datetime="09-10" data-start="0" data-end="9">"#,
        r#"<time class="month" datetime="2018-09" "#,
        r#"<span class="year_range" data-from="2018" data-to="2020" "#,
        r#"<span class="statistic" data-qualifier="between" data-min="800000000" data-max="900000000" data-unit="元" "#,
        r#"<data class="statistic" value="3" "#,
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
}

/// Embedded documents, the zones, and what a page adds.
#[test]
fn zones_and_embedded_documents_are_elements() {
    let text = "关于印发春灌方案的通知\n各乡镇：\n现将方案印发给你们，请照此执行。\n\n青川区水务局\n2024年3月1日\n\n\
                青川区春灌方案\n一、备好水源\n水库蓄水。\n二、修好渠系\n村村清淤。";
    let document = Document::parse(text);
    let page = document.html().page().to_string();
    let kept = [
        "<title>关于印发春灌方案的通知</title>",
        "<header>\n<h1 ",
        "</header>\n<p ",
        r#"<article id="青川区春灌方案">"#,
    ];
    for expected in kept
        .into_iter()
        .chain([r#"<section id="青川区春灌方案-二""#, "</section>\n</article>\n</article>\n</body>"])
    {
        assert!(page.contains(expected), "{expected}\n{page}\n{document}");
    }
}

#[test]
fn the_outline_as_text_is_indented_by_sections() {
    let text = "在全区春灌会上的讲话\n\n同志们：\n\n一、重点任务\n\n（一）抢抓农时。各乡镇日报进度。\n逾期通报。\n\n\
                （二）管好水源。要做到：一要查渠系；二要备机具。\n\n二、保障\n\n村村清淤。";
    let expected = "在全区春灌会上的讲话\n同志们：\n一、重点任务\n  （一）抢抓农时。各乡镇日报进度。\n    逾期通报。\n  \
                    （二）管好水源。要做到：\n    一要查渠系；\n    二要备机具。\n二、保障\n  村村清淤。\n";
    assert_eq!(Document::parse(text).plain().to_string(), expected);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_comes_back(text in soup::soup()) {
        let document = Document::parse(&text);
        html::check(&document);
        let plain = document.plain().to_string();
        html::text(&document, &plain, &plain);
    }

    #[test]
    fn any_characters_come_back(text in ".{0,60}") {
        html::check(&Document::parse(&text));
    }

    #[test]
    fn markup_comes_back(text in markup::soup()) {
        html::check(&Document::parse(&text));
    }

    #[test]
    fn trees_that_no_parser_made_come_back(document in markup::tree()) {
        html::check(&document);
    }

    #[test]
    fn outlines_come_back(parts in model::outline()) {
        html::check(&Document::parse(&model::write(&parts).0));
    }
}
