//! Fixes of any text: the mended text parses, has nothing more to fix, and is as it was outside the edits.
#![no_main]

use gongwen::{Document, Edit, Profile, apply_fixes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let document = Document::parse(&text);
    for &profile in Profile::ALL {
        let findings = document.lint(profile);
        for finding in &findings {
            let places = finding.related.iter().chain([&finding.span]);
            assert!(places.chain(finding.fix.iter().map(|it| &it.span)).all(|it| it.of(&text).is_some()));
        }
        let fixed = apply_fixes(&text, &findings);
        let again = Document::parse(&fixed);
        if let Err(violations) = again.validate() {
            panic!("{violations}\n{again:#}");
        }
        assert_eq!(apply_fixes(&fixed, &again.lint(profile)), fixed, "{}: {text:?}", profile.name());
        let mut edits: Vec<&Edit> = findings.iter().filter_map(|it| it.fix.as_ref()).collect();
        edits.sort_by_key(|it| it.span.start);
        untouched(&text, &fixed, &edits);
    }
});

/// The mended text is the text, its edits aside.
fn untouched(text: &str, fixed: &str, edits: &[&Edit]) {
    let (mut rest, mut at) = (fixed, 0);
    for edit in edits {
        assert!(at <= edit.span.start, "no two edits meet: {text:?}");
        let kept = &text[at..edit.span.start];
        rest = rest.strip_prefix(kept).and_then(|it| it.strip_prefix(&*edit.replacement)).expect("kept");
        at = edit.span.end;
    }
    assert_eq!(rest, &text[at..]);
}
