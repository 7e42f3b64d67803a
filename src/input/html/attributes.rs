//! What the attributes of a tag say about the text: hidden, white space, the numbers of a list.

use alloc::string::String;

use html5ever::Attribute;

use super::super::ordinal::Counting;

/// The styles by which lists count, and the sign behind the number.
const LIST_STYLES: &[(&str, Counting, &str)] = &[
    ("decimal", Counting::Arabic, ". "),
    ("decimal-leading-zero", Counting::ArabicZero, ". "),
    ("lower-alpha", Counting::LowerAlphabet, ". "),
    ("lower-latin", Counting::LowerAlphabet, ". "),
    ("upper-alpha", Counting::UpperAlphabet, ". "),
    ("upper-latin", Counting::UpperAlphabet, ". "),
    ("lower-roman", Counting::LowerRoman, ". "),
    ("upper-roman", Counting::UpperRoman, ". "),
    ("cjk-ideographic", Counting::Han, "、"),
    ("trad-chinese-informal", Counting::Han, "、"),
    ("simp-chinese-informal", Counting::Han, "、"),
    ("simp-chinese-formal", Counting::HanFormal, "、"),
    ("cjk-decimal", Counting::HanDigits, "、"),
    ("cjk-heavenly-stem", Counting::Stem, "、"),
    ("cjk-earthly-branch", Counting::Branch, "、"),
    ("none", Counting::Hidden, ""),
    ("disc", Counting::Hidden, ""),
    ("circle", Counting::Hidden, ""),
    ("square", Counting::Hidden, ""),
];

/// The same as the attribute `type`.
const TYPES: &[(&str, &str)] = &[
    ("1", "decimal"),
    ("a", "lower-alpha"),
    ("A", "upper-alpha"),
    ("i", "lower-roman"),
    ("I", "upper-roman"),
];

/// How the items of a list are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListStyle {
    pub(super) counting: Counting,
    /// What stands behind the number.
    pub(super) suffix: &'static str,
}

/// The value of an attribute.
fn attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// An attribute that is an integer, as `start` and `value` are; beyond 32 bits it is none.
pub(super) fn integer(attributes: &[Attribute], name: &str) -> Option<i64> {
    attribute(attributes, name)?.trim().parse::<i32>().ok().map(i64::from)
}

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
    attribute(attributes, name).is_some()
}

/// Whether the element is not shown, as far as its own attributes say so.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    has(attributes, "hidden")
        || style(attributes).is_some_and(|style| {
            declares(&style, "display", &["none"]) || declares(&style, "visibility", &["hidden", "collapse"])
        })
}

/// Whether white space counts.
pub(super) fn is_preformatted(attributes: &[Attribute]) -> bool {
    let values = ["pre", "pre-wrap", "pre-line", "break-spaces"];
    style(attributes).is_some_and(|style| declares(&style, "white-space", &values))
}

/// How the list counts, when its attributes say so.
pub(super) fn list_style(attributes: &[Attribute]) -> Option<ListStyle> {
    let by_name = |name: &str| {
        let row = LIST_STYLES.iter().find(|(style, ..)| *style == name)?;
        Some(ListStyle { counting: row.1, suffix: row.2 })
    };
    let style = style(attributes).unwrap_or_default();
    let styled = declarations(&style)
        .filter(|(property, _)| matches!(*property, "list-style-type" | "list-style"))
        .filter_map(|(_, value)| value.split_ascii_whitespace().find_map(by_name))
        .last();
    styled.or_else(|| {
        let value = attribute(attributes, "type")?;
        by_name(TYPES.iter().find(|(letter, _)| *letter == value)?.1)
    })
}

/// The style in lower case.
fn style(attributes: &[Attribute]) -> Option<String> {
    attribute(attributes, "style").map(str::to_ascii_lowercase)
}

/// `property: value; …`
fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    style
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(property, value)| (property.trim(), value.trim().trim_end_matches("!important").trim_end()))
}

fn declares(style: &str, property: &str, values: &[&str]) -> bool {
    declarations(style)
        .filter(|(name, _)| *name == property)
        .last()
        .is_some_and(|(_, value)| values.contains(&value))
}
