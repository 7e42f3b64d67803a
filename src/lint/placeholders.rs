//! What was left to be filled in.

use super::rule::Sheet;
use super::view::View;
use crate::tree::Inline;

/// ××, XX, ****, __ in a text that is about to be issued. 某 may be meant, and one × is a sign of multiplication or a
/// name (“数据要素×”).
pub(super) fn placeholder(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for inline in &view.inlines {
        let Inline::Placeholder(it) = inline else { continue };
        let signs = it.text.chars().filter(|c| matches!(c, '×' | 'X' | 'x' | '*' | '＊' | '_' | '＿'));
        if signs.count() > 1 {
            sheet.add(it.span, "此处尚有待填写的内容", "something is left to be filled in here");
        }
    }
}
