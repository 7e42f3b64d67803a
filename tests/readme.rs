//! The fragment on the front page gives the tree printed below it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

const README: &str = include_str!("../README.md");

#[test]
fn the_fragment_gives_the_tree_below_it() {
    let mut blocks = README.split("```text\n").skip(1).map(|it| it.split("```").next().unwrap());
    let (fragment, tree) = (blocks.next().unwrap(), blocks.next().unwrap());
    assert_eq!(gongwen::Document::parse(fragment).to_string(), tree);
}

#[test]
fn the_front_page_names_two_commands() {
    let commands = README.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(commands, "cargo run --example outline\ncargo test\n");
}
