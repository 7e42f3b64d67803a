//! Prints the JSON tree of a document.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "an example")]

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    println!("{}", serde_json::to_string(&gongwen::Document::parse(&text)).unwrap());
}
