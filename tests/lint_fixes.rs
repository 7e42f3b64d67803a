//! The fixes of the lint: they mend what they should, change nothing else, and leave nothing more to fix.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Document, Edit, Grade, Profile, Rule, Span, apply_fixes};
use proptest::prelude::*;
use support::{corpus, model, outline, soup};

#[test]
fn fixes_mend_what_they_should_and_nothing_else() {
    for (text, fixed) in [
        ("第一、压实责任。\n第二、改进作风。", "第一，压实责任。\n第二，改进作风。"),
        (
            "首先、压实责任。其次、改进作风。最后、守住底线。",
            "首先，压实责任。其次，改进作风。最后，守住底线。",
        ),
        ("一．建机制\n二．强队伍", "一、建机制\n二、强队伍"),
        ("1、修路。\n2、“四好”村道。", "1.修路。\n2.“四好”村道。"),
        ("1、修路。\n2、3座桥开工。\n3、建站。", "1.修路。\n2、3座桥开工。\n3.建站。"),
        ("（一）、修路。\n（二）、架桥。", "（一）修路。\n（二）架桥。"),
        ("一是，修路。\n二是：架桥。", "一是修路。\n二是架桥。"),
        ("（一)修路。\n(二）架桥。", "（一）修路。\n（二）架桥。"),
        ("（一）修路。\n( 二 )架桥。", "（一）修路。\n（ 二 ）架桥。"),
        ("1.1、 范围\n1.2、分工\n1.3、 进度", "1.1 范围\n1.2、分工\n1.3 进度"),
        ("第一章、总则\n第二章、职责", "第一章\u{3000}总则\n第二章\u{3000}职责"),
        ("由97.2%提高到98.6%，提高1.4%。", "由97.2%提高到98.6%，提高1.4个百分点。"),
        ("占比为6-8%，投入5-10万元。", "占比为6%-8%，投入5-10万元。"),
        ("要用好“农家书屋\"，办好夜校。", "要用好“农家书屋”，办好夜校。"),
        ("各乡镇（街道)要日报进度。", "各乡镇（街道）要日报进度。"),
        ("压实责任, 改进作风;同比增长5%,成绩来之不易!", "压实责任，改进作风；同比增长5%，成绩来之不易！"),
        ("二、强队伍\n四、抓落实", "二、强队伍\n四、抓落实"),
    ] {
        let findings = Document::parse(text).lint(Profile::OfficialDocument);
        assert_eq!(apply_fixes(text, &findings), fixed);
    }
}

/// Fixing, parsing and linting again finds nothing more to fix, and what no edit covers is as it was.
#[track_caller]
fn fixes_are_final(text: &str) {
    for &profile in Profile::ALL {
        let findings = Document::parse(text).lint(profile);
        let fixed = apply_fixes(text, &findings);
        let document = Document::parse(&fixed);
        document.validate().unwrap();
        assert_eq!(apply_fixes(&fixed, &document.lint(profile)), fixed, "{text:?}");
        let edits: Vec<&Edit> = findings.iter().filter_map(|it| it.fix.as_ref()).collect();
        assert_eq!(kept(text, &edits), unedited(&fixed, &edits), "{text:?}");
        for finding in &findings {
            let spans = finding.related.iter().chain([&finding.span]);
            assert!(spans.chain(finding.fix.iter().map(|it| &it.span)).all(|it| it.of(text).is_some()));
        }
    }
}

/// The pieces of the text that no edit covers.
fn kept(text: &str, edits: &[&Edit]) -> Vec<String> {
    let mut edits: Vec<Span> = edits.iter().map(|it| it.span).collect();
    edits.sort();
    let mut at = 0;
    let mut pieces = Vec::new();
    for edit in edits {
        pieces.push(text[at..edit.start].to_string());
        at = edit.end;
    }
    pieces.push(text[at..].to_string());
    pieces
}

/// The pieces of the fixed text between the replacements.
fn unedited(fixed: &str, edits: &[&Edit]) -> Vec<String> {
    let mut edits: Vec<&Edit> = edits.to_vec();
    edits.sort_by_key(|it| it.span);
    let (mut at, mut last) = (0, 0);
    let mut pieces = Vec::new();
    for edit in edits {
        let end = at + edit.span.start - last;
        pieces.push(fixed[at..end].to_string());
        assert!(fixed[end..].starts_with(&*edit.replacement));
        (at, last) = (end + edit.replacement.len(), edit.span.end);
    }
    pieces.push(fixed[at..].to_string());
    pieces
}

#[test]
fn fixes_of_the_speech_the_fixtures_and_the_samples_are_final() {
    fixes_are_final(corpus::SPEECH);
    for path in corpus::fixtures() {
        fixes_are_final(&std::fs::read_to_string(path).unwrap());
    }
    for rule in Rule::all() {
        fixes_are_final(rule.sample);
    }
    let together: String = Rule::all().iter().flat_map(|it| [it.sample, "\n"]).collect();
    fixes_are_final(&together);
}

#[test]
fn fixes_of_real_documents_are_final() {
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        fixes_are_final(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn fixes_of_any_text_are_final(text in soup::soup()) {
        fixes_are_final(&text);
    }

    /// A text by the standard has nothing to fix, and the outline of a text with half-width commas stays as it is.
    #[test]
    fn fixes_keep_the_outline(parts in model::outline()) {
        let (text, _) = model::write(&parts);
        prop_assert_eq!(Document::parse(&text).lint(Profile::OfficialDocument).iter().filter(|it| it.grade == Grade::Standard).count(), 0);
        let narrow = text.replace('，', ",").replace('：', ":");
        let document = Document::parse(&narrow);
        let fixed = apply_fixes(&narrow, &document.lint(Profile::OfficialDocument));
        prop_assert_eq!(&fixed, &text);
        prop_assert_eq!(outline(&document), outline(&Document::parse(&fixed)));
    }
}
