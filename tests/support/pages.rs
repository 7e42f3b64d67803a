//! Samples in Markdown pages: fenced blocks that belong together, and tables.

/// The fenced blocks of a page, each with the word behind its fence.
pub(crate) fn blocks(page: &str) -> Vec<(&str, &str)> {
    let mut pieces = page.split("```");
    let mut blocks = Vec::new();
    pieces.next();
    while let Some(block) = pieces.next() {
        blocks.push(block.split_once('\n').expect("a fence opens a block"));
        pieces.next().expect("a fence closes each block");
    }
    blocks
}

/// Blocks of one kind, each with the block right behind it, which must be of the other kind. Neither may stand alone.
pub(crate) fn pairs<'p>(page: &'p str, first: &str, second: &str) -> Vec<(&'p str, &'p str)> {
    let blocks = blocks(page);
    let mut pairs = Vec::new();
    for (at, (kind, text)) in blocks.iter().enumerate() {
        if *kind == first {
            let (behind, answer) = blocks.get(at + 1).expect("a block behind the sample");
            assert_eq!(*behind, second, "behind {text}");
            pairs.push((*text, *answer));
        }
    }
    let answers = blocks.iter().filter(|(kind, _)| *kind == second).count();
    assert_eq!(answers, pairs.len(), "each `{second}` has its `{first}`");
    pairs
}

/// The rows of all tables with that header.
pub(crate) fn table<const COLUMNS: usize>(page: &str, header: &str) -> Vec<[String; COLUMNS]> {
    let mut lines = page.lines();
    let mut rows = Vec::new();
    while lines.by_ref().any(|line| line == header) {
        assert!(lines.next().is_some_and(|line| line.starts_with("| ---")), "a rule below {header}");
        for line in lines.by_ref().take_while(|line| line.starts_with('|')) {
            let cells: Vec<String> =
                line.trim_matches('|').split('|').map(|cell| cell.trim().into()).collect();
            rows.push(cells.try_into().unwrap_or_else(|_| panic!("{COLUMNS} columns: {line}")));
        }
    }
    rows
}
