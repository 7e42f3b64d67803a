//! Tables whose cells stand on lines of their own.

use core::ops::Range;

use super::zones::Zoning;
use super::{line, title};
use crate::ParagraphRole as Role;
use crate::chars::is_blank;
use crate::lines::Piece;
use crate::value::is_digit;

/// A row of a table is at most so many bytes.
const ROW: usize = 600;

/// A cell has at most so many characters.
const CELL: usize = 18;

/// A number with its blanks and letters has at most so many.
const NUMBER: usize = 30;

/// The head of a table is at most so many cells, and at most so many from the one that opens it: 序号.
const HEAD: usize = 8;
const LONG_HEAD: usize = 20;

impl Zoning<'_, '_> {
    /// Runs of short cells without sentences, a third of them numbers.
    ///
    /// `table = head 5*cell`; `cell = number / 1*18char`, on a line of its own, without a final mark.
    pub(super) fn tables(&mut self) {
        let mut at = 0;
        while at < self.zones.len() {
            let rows = self.rows(at);
            if rows > 1 {
                // The table of data about the page (索引号, 发布机构) is none of the document.
                let is_data = (at..at + rows).all(|row| line::is_boilerplate(self.text(row)));
                (at..at + rows).filter(|_| !is_data).for_each(|row| self.set(row, Role::TableRow));
                at += rows;
                continue;
            }
            let begin = at;
            let (mut numbers, mut first_number) = (0, None);
            while let Some(cell) = self.cell(at) {
                if cell == Cell::Number {
                    numbers += 1;
                    first_number = first_number.or(Some(at));
                }
                at += 1;
            }
            if let (true, Some(first)) = (at - begin >= 5 && numbers * 10 >= (at - begin) * 3, first_number) {
                for cell in self.head(begin..first)..at {
                    self.set(cell, Role::TableRow);
                }
            }
            at = at.max(begin + 1);
        }
    }

    /// Where the head of a table begins among the short lines above its first number: behind 附件1 and its title, at
    /// 序号, or a few cells above the number.
    fn head(&self, lines: Range<usize>) -> usize {
        let first = lines.end;
        let mut begin = lines.start;
        if let Some(attachment) = lines.clone().rev().find(|&at| line::is_attachment_head(self.text(at))) {
            begin = (attachment + 2).min(first);
            while begin < first && title::goes_on(Role::Title, self.text(begin - 1), self.text(begin)) {
                begin += 1;
            }
            if first - begin <= LONG_HEAD {
                return begin;
            }
        }
        let near = begin.max(first.saturating_sub(LONG_HEAD));
        let opens = |&at: &usize| matches!(self.text(at), "序号" | "编号" | "年度" | "项目" | "单位");
        (near..first).find(opens).unwrap_or(begin.max(first.saturating_sub(HEAD)))
    }

    /// How many lines from here on have cells parted by tabs.
    fn rows(&self, from: usize) -> usize {
        let is_row = |piece: &&Piece<'_>| {
            piece.seen.has_tab && piece.text.len() <= ROW && !line::has_sentence(&piece.text)
        };
        self.lines.pieces.get(from..).unwrap_or(&[]).iter().take_while(is_row).count()
    }

    /// What kind of cell the line may be.
    fn cell(&self, at: usize) -> Option<Cell> {
        let text = self.lines.pieces.get(at).map(|piece| &*piece.text)?;
        if text.len() > CELL * 4 || self.is_closed(at) {
            return None;
        }
        if is_number(text) {
            return Some(Cell::Number);
        }
        let is_word = line::is_within(text, CELL) && !self.has_marker(at) && !line::is_date(text);
        is_word.then_some(Cell::Word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    Number,
    Word,
}

/// A cell that is a number, as it stands in a table: `15172.500`, `13728. 6083`, `B2`, `1:2`, `2016年`.
pub(super) fn is_number(text: &str) -> bool {
    let text = text.strip_suffix('年').unwrap_or(text);
    text.len() <= NUMBER * 3 && text.chars().all(is_sign) && text.contains(is_digit) && !is_point(text)
}

fn is_sign(c: char) -> bool {
    is_digit(c)
        || is_blank(c)
        || c.is_ascii_uppercase()
        || matches!(c, '.' | '%' | '-' | ',' | '％' | '/' | '—' | ':' | '+' | '±' | '(' | ')')
}

/// `1.` alone is the marker of an item whose text stands on the next line.
fn is_point(text: &str) -> bool {
    text.strip_suffix(['.', ')', '-', ':']).is_some_and(|rest| rest.chars().all(is_digit))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use crate::{Document, ParagraphRole as Role};

    fn rows(text: &str) -> Vec<String> {
        let document = Document::parse(text);
        let is_row = |role: Role| role == Role::TableRow;
        document
            .paragraphs()
            .filter(|it| is_row(it.node.role))
            .filter_map(|it| Some(it.node.sentences.first()?.text.clone().into_owned()))
            .collect()
    }

    #[test]
    fn numbers_of_a_table_are_told_from_words() {
        for text in ["15172.500", "13728. 6083", "B2", "1:2", "2016年", "R-25.000 L-5.4", "-3.5%"] {
            assert!(super::is_number(text), "{text}");
        }
        for text in ["三项", "1.", "12)", "青川区", "2016年度", "2016年5月", "no1"] {
            assert!(!super::is_number(text), "{text}");
        }
    }

    #[test]
    fn a_run_of_cells_is_a_table_and_the_title_above_it_is_none() {
        let text =
            "各镇：\n现下达任务。\n\n附件1.\n青川区水库的\n界桩坐标\n编号\nX坐标\n1\n15.200\n2\n16.100\n";
        assert_eq!(rows(text), ["编号", "X坐标", "1", "15.200", "2", "16.100"]);
        let titles: Vec<String> = Document::parse(text)
            .paragraphs()
            .filter(|it| it.node.role == Role::Title)
            .map(|it| it.node.sentences[0].text.clone().into_owned())
            .collect();
        assert_eq!(titles, ["青川区水库的界桩坐标"]);
        // A list of names, and a short numbered list.
        assert!(rows("青川区先进名单\n王立\n李青\n赵云\n周川\n吴江\n").is_empty());
        assert!(rows("青川区要求\n1.早\n2.快\n3.准\n4.实\n5.严\n").is_empty());
    }
}
