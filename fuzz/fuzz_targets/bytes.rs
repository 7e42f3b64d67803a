//! Any bytes, read as lossy UTF-8: parsed without panic, valid, and the same twice.
#![no_main]

use gongwen::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let document = Document::parse(&text);
    if let Err(violations) = document.validate() {
        panic!("{violations}\n{document:#}");
    }
    assert_eq!(document, Document::parse(&text));
});
