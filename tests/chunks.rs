//! Passages: they cover the text once, keep to the limit, and go along the tree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{ChunkOptions, Document};
use proptest::prelude::*;
use support::{chunks, corpus, markup, model, soup};

const LIMITS: &[(usize, usize, usize)] =
    &[(1, 1, 0), (30, 30, 0), (200, 150, 2), (500, 500, 0), (1000, 400, 1), (100_000, 100_000, 3)];

#[test]
fn the_speech_the_fixtures_and_real_documents_are_covered() {
    for &(max, target, overlap) in LIMITS {
        chunks::check(&Document::parse(corpus::SPEECH), max, target, overlap);
    }
    for path in corpus::fixtures() {
        let text = std::fs::read_to_string(path).unwrap();
        let document = Document::parse(&text);
        for &(max, target, overlap) in LIMITS {
            chunks::check(&document, max, target, overlap);
        }
    }
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        let document = Document::parse(&text);
        for &(max, target, overlap) in LIMITS {
            chunks::check(&document, max, target, overlap);
        }
    }
}

/// The texts of the passages, each with the line above it.
fn texts(text: &str, options: ChunkOptions) -> Vec<(String, String)> {
    let document = Document::parse(text);
    document.chunks(options).map(|it| (it.path_line().to_string(), it.text.to_string())).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|it| (it.0.to_string(), it.1.to_string())).collect()
}

const PLAN: &str = "青川区春灌方案\n\n一、备好水源\n水库蓄水三成。塘坝清淤完工。\n（一）查渠系。各村每天日报进度。\n\
                    （二）备机具。各站每周检修一次。\n二、管好用水\n做到两条：一要先远后近；二要先急后缓。";

#[test]
fn whole_siblings_go_together_as_far_as_they_fit() {
    let all = texts(PLAN, ChunkOptions::new(200));
    assert_eq!(all, pairs(&[("", PLAN)]));
    // A section that fits is not torn to fill up the passage before it.
    let sections = texts(PLAN, ChunkOptions::new(70));
    assert_eq!(
        sections,
        pairs(&[
            (
                "",
                "青川区春灌方案\n\n一、备好水源\n水库蓄水三成。塘坝清淤完工。\n（一）查渠系。各村每天日报进度。\n\
                 （二）备机具。各站每周检修一次。"
            ),
            ("青川区春灌方案", "二、管好用水\n做到两条：一要先远后近；二要先急后缓。"),
        ])
    );
}

#[test]
fn headings_and_announcements_stay_with_their_text_and_the_limit_wins() {
    assert_eq!(
        texts(PLAN, ChunkOptions::new(24)),
        pairs(&[
            ("", "青川区春灌方案\n\n一、备好水源\n水库蓄水三成。"),
            ("青川区春灌方案 > 一、备好水源", "塘坝清淤完工。\n（一）查渠系。各村每天日报进度。"),
            ("青川区春灌方案 > 一、备好水源", "（二）备机具。各站每周检修一次。"),
            ("青川区春灌方案", "二、管好用水\n做到两条：一要先远后近；"),
            ("青川区春灌方案 > 二、管好用水", "二要先急后缓。"),
        ])
    );
    let tiny = texts("一、备好水源\n水库蓄水三成。", ChunkOptions::new(8));
    assert_eq!(tiny, pairs(&[("", "一、备好水源"), ("一、备好水源", "水库蓄水三成。")]));
}

#[test]
fn a_sentence_that_is_too_long_is_cut_behind_clauses_and_its_first_piece_goes_with_the_heading() {
    let text =
        "一、备好水源\n水库蓄水三成，塘坝清淤完工，渠系巡查到村，机井检修到户；投入2.5万元，出动1,234人次。";
    assert_eq!(
        texts(text, ChunkOptions::new(24)),
        pairs(&[
            ("", "一、备好水源\n水库蓄水三成，塘坝清淤完工，"),
            ("一、备好水源", "渠系巡查到村，机井检修到户；"),
            ("一、备好水源", "投入2.5万元，出动1,234人次。"),
        ])
    );
    let document = Document::parse(text);
    let figures: Vec<Vec<&str>> =
        document.chunks(24).map(|it| it.statistics.iter().map(|it| &*it.text).collect()).collect();
    assert_eq!(figures, [vec!["三成"], vec![], vec!["2.5万元", "1,234人次"]]);
}

#[test]
fn sentences_are_repeated_inside_a_section_only_and_counted() {
    let text = "一、备好水源\n水库蓄水。塘坝清淤。渠系巡查。机井检修。\n二、管好用水\n先远后近。先急后缓。";
    let document = Document::parse(text);
    let chunks: Vec<_> = document.chunks(ChunkOptions::new(18).overlap(1)).collect();
    let found: Vec<_> = chunks.iter().map(|it| (it.overlap, it.text)).collect();
    assert_eq!(
        found,
        [
            (0, "一、备好水源\n水库蓄水。塘坝清淤。"),
            (15, "塘坝清淤。渠系巡查。机井检修。"),
            (0, "二、管好用水\n先远后近。先急后缓。"),
        ]
    );
}

#[test]
fn boilerplate_is_apart_or_left_out_with_a_title_that_is_repeated() {
    let text = "当前位置:首页 > 讲话 > 正文\n\n在全区春灌会上的讲话\n\n时间:2022-06-02 来源:网友投稿\n\n\
                在全区春灌会上的讲话\n\n同志们:\n\n春灌要抓早。\n\n责任编辑:小川";
    let speech = "在全区春灌会上的讲话\n\n同志们:\n\n春灌要抓早。";
    let site = "当前位置:首页 > 讲话 > 正文\n\n在全区春灌会上的讲话\n\n时间:2022-06-02 来源:网友投稿";
    let title = "在全区春灌会上的讲话";
    assert_eq!(
        texts(text, ChunkOptions::new(500)),
        pairs(&[(title, site), ("", speech), (title, "责任编辑:小川")])
    );
    assert_eq!(texts(text, ChunkOptions::new(500).without_boilerplate()), pairs(&[("", speech)]));
}

#[test]
fn an_embedded_document_begins_a_passage_and_is_named_above_its_own() {
    let text = "关于印发方案的通知\n各乡镇：\n现将方案印发给你们，请照此执行。\n\n青川区水务局\n2024年3月1日\n\n\
                青川区春灌方案\n一、备好水源\n水库蓄水三成。\n二、管好用水\n先远后近。";
    let plan = "青川区春灌方案\n一、备好水源\n水库蓄水三成。\n二、管好用水\n先远后近。";
    let notice =
        "关于印发方案的通知\n各乡镇：\n现将方案印发给你们，请照此执行。\n\n青川区水务局\n2024年3月1日";
    let title = "关于印发方案的通知";
    assert_eq!(texts(text, ChunkOptions::new(500)), pairs(&[("", notice), (title, plan)]));
    let last = texts(text, ChunkOptions::new(24)).pop().unwrap();
    assert_eq!(
        last,
        ("关于印发方案的通知 > 青川区春灌方案".to_string(), "二、管好用水\n先远后近。".to_string())
    );
}

#[cfg(feature = "serde")]
#[test]
fn a_passage_is_json_with_its_path_and_figures() {
    let document =
        Document::parse("一、备好水源\n水库蓄水。\n（一）查渠系。投入3万元。\n（二）备机具。每周检修。");
    let chunk = document.chunks(16).nth(1).unwrap();
    let json = serde_json::to_value(&chunk).unwrap();
    assert_eq!(json["text"], "（一）查渠系。投入3万元。");
    assert_eq!(json["path_line"], "一、备好水源");
    assert_eq!(json["path"], serde_json::json!(["一、备好水源", "（一）查渠系"]));
    assert_eq!(json["span"], serde_json::json!({"start": 35, "end": 72}));
    assert_eq!(json["overlap"], 0);
    assert_eq!(json["statistics"][0]["text"], "3万元");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_is_covered(text in soup::soup(), max in 0_usize..80, target in 0_usize..80, overlap in 0_usize..4) {
        chunks::check(&Document::parse(&text), max, target, overlap);
    }

    #[test]
    fn markup_is_covered(text in markup::soup(), max in 0_usize..40) {
        chunks::check(&Document::parse(&text), max, max, 0);
    }

    #[test]
    fn outlines_are_covered(parts in model::outline(), max in 1_usize..200, target in 1_usize..200, overlap in 0_usize..4) {
        chunks::check(&Document::parse(&model::write(&parts).0), max, target, overlap);
    }

    #[test]
    fn no_tree_makes_it_panic(document in markup::tree(), source in markup::soup(), max in 0_usize..40, overlap in 0_usize..4) {
        let mut document = document;
        prop_assert_eq!(document.chunks(max).count(), 0);
        document.source = source.into();
        for chunk in document.chunks(ChunkOptions::new(max).overlap(overlap)) {
            prop_assert_eq!(Some(chunk.text), chunk.span.of(&document.source));
        }
    }

    #[test]
    fn a_tree_over_another_text_does_not_panic(text in soup::soup(), other in soup::soup(), max in 0_usize..40) {
        let mut document = Document::parse(&text);
        document.source = other.into();
        let mut end = 0;
        for chunk in document.chunks(ChunkOptions::new(max).overlap(2)) {
            prop_assert_eq!(Some(chunk.text), chunk.span.of(&document.source));
            prop_assert!(chunk.text.chars().count() <= max.max(1));
            prop_assert!(chunk.span.start + chunk.overlap >= end);
            end = chunk.span.end;
        }
        document.markdown().to_string();
        document.html().to_string();
        document.plain().to_string();
    }
}
