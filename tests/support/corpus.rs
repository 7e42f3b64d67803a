//! Texts to run against: the bundled speech, the fixtures, and real documents where they are at hand.

use std::fs;
use std::path::{Path, PathBuf};

/// The speech that the examples print.
pub(crate) const SPEECH: &str = include_str!("../../examples/data/speech.txt");

/// Every `.txt` below `tests/corpus`, sorted.
pub(crate) fn fixtures() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "txt") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Real documents, kept outside the repository; `None` with a message where there are none.
pub(crate) fn real() -> Option<Vec<(PathBuf, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let candidates = ["../shared/corpus", "../../shared/corpus"].map(|it| root.join(it));
    let Some(folder) = candidates.iter().find(|it| it.is_dir()) else {
        eprintln!("skipped: no ../shared/corpus here");
        return None;
    };
    let mut texts: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .filter(|it| it.path().extension().is_some_and(|it| it == "txt"))
        .map(|it| (it.path(), fs::read_to_string(it.path()).unwrap()))
        .collect();
    texts.sort();
    Some(texts)
}
