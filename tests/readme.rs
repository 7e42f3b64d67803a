//! What both READMEs show: the tree of the fragment, what the programs print, and that every program named exists.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use std::path::Path;
use std::process::Command;

use support::{check, pages};

const READMES: [&str; 2] = [include_str!("../README.md"), include_str!("../README.zh-CN.md")];

#[test]
fn the_fragment_gives_the_tree_below_it() {
    for readme in READMES {
        let [(fragment, tree)] = pages::pairs(readme, "text", "tree").try_into().unwrap();
        assert_eq!(check(fragment).to_string(), tree);
    }
}

/// `…` stands for lines left out.
#[test]
fn the_programs_print_what_is_shown() {
    for name in ["outline", "statistics"] {
        let run = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--example", name])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let printed = String::from_utf8(run.stdout).unwrap();
        for readme in READMES {
            let blocks = pages::blocks(readme).into_iter().filter(|(kind, _)| *kind == name);
            let [(_, shown)] = blocks.collect::<Vec<_>>().try_into().unwrap();
            let mut lines = printed.lines();
            for line in shown.lines().filter(|line| *line != "…") {
                assert!(lines.any(|it| it == line), "{name} does not print {line:?} there");
            }
        }
    }
}

#[test]
fn every_program_and_page_named_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for readme in READMES {
        let commands: Vec<&str> = readme.split("--example ").skip(1).collect();
        let rows = readme.lines().filter(|line| line.starts_with("| `"));
        let names: Vec<&str> = rows.flat_map(|row| row[2..].split(" |").next().unwrap().split('`')).collect();
        let named = commands.iter().map(|it| it.split([' ', '`', '\n']).next().unwrap()).chain(names);
        let named: Vec<&str> = named.filter(|it| it.starts_with(|c: char| c.is_ascii_lowercase())).collect();
        assert!(named.len() >= 10, "{named:?}");
        for name in named {
            let example = root.join("examples").join(name);
            assert!(example.is_dir() || example.with_extension("rs").is_file(), "{name}");
        }
        let links: Vec<&str> = readme.split("](").skip(1).map(|it| it.split(')').next().unwrap()).collect();
        assert!(links.len() >= 7);
        for link in links {
            assert!(root.join(link).exists(), "{link}");
        }
    }
}

/// Both show the same blocks; comments in commands are in the language of each.
#[test]
fn the_readmes_show_the_same() {
    let bare = |block: &str| block.lines().filter(|it| !it.starts_with('#')).collect::<Vec<_>>().join("\n");
    let [english, chinese] = READMES.map(|readme| {
        let blocks = pages::blocks(readme).into_iter();
        blocks
            .map(|(kind, block)| (kind, if kind == "sh" { bare(block) } else { block.into() }))
            .collect::<Vec<_>>()
    });
    assert!(english.len() >= 7);
    assert_eq!(english, chinese);
}
