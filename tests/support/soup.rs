//! Hostile texts: whatever a parser of documents might trip over, in any order.

use proptest::prelude::*;

use super::pieces::PIECES;

/// A text of pieces that mean something, with some that do not.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => proptest::sample::select(PIECES).prop_map(str::to_string),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The same without carriage returns, for properties about line breaks.
pub(crate) fn soup_of_lines() -> impl Strategy<Value = String> {
    soup().prop_map(|text| text.replace('\r', ""))
}
