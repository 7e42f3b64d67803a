//! The seeds and findings of the fuzzer, replayed without it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use std::fs;
use std::path::Path;

#[test]
fn seeds_and_findings_keep_the_rules() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let mut count = 0;
    for target in fs::read_dir(folder).into_iter().flatten().flatten() {
        for seed in fs::read_dir(target.path()).unwrap().flatten() {
            let bytes = fs::read(seed.path()).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            let document = support::check(&text);
            support::harmless(&text);
            assert!(support::is_value(&text), "{text:?} is evaluated otherwise");
            support::markdown::check(&document);
            support::html::check(&document);
            if let Some((&[max, target, overlap], rest)) = bytes.split_first_chunk() {
                // As the target `render` reads them.
                let rest = String::from_utf8_lossy(rest);
                let document = support::check(&rest);
                support::chunks::check(&document, max.into(), target.into(), usize::from(overlap % 4));
            }
            count += 1;
        }
    }
    // A packaged crate carries no fuzz folder.
    eprintln!("{count} seeds");
}
