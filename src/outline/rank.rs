//! Which family stands above which.

use crate::Family;
use crate::lines::Kind;

/// The rank of 首先, 其次: the highest of the narrative families without numbers.
pub(crate) const SEQUENCE: u8 = 74;

/// The rank of a kind of marker: a lower number stands higher. It only breaks ties.
pub(crate) fn rank(kind: &Kind<'_>) -> u8 {
    match kind.family {
        Family::Part => 0,
        Family::Chapter => 1,
        Family::Section => 2,
        Family::Article => 3,
        // 一，…；二，…: numbered clauses.
        Family::HanComma if kind.word == "，" => 66,
        Family::HanComma | Family::Roman => 10,
        Family::Stem => 15,
        Family::HanParen => 20,
        Family::ArabicPoint => 30,
        Family::Decimal => 31 + kind.level,
        Family::ArabicParen => 40,
        Family::Circled => 50,
        Family::Letter => 60,
        Family::Custom(_) => 65,
        Family::Ordinal => 70,
        Family::Named => 72,
        Family::Sequence => SEQUENCE,
        Family::Is | Family::Must | Family::Verb | Family::Label => 80,
        Family::Dash | Family::Bullet => 90,
        Family::Aspect => 95,
    }
}

/// Whether the family belongs to the numeric ones, which narrative lists stand below.
pub(crate) fn is_numeric(family: &Family) -> bool {
    rank(&Kind::of(family.clone())) < 70
}

/// Whether its markers carry values.
pub(crate) fn has_values(family: &Family) -> bool {
    !matches!(family, Family::Sequence | Family::Aspect | Family::Dash | Family::Bullet | Family::Label)
}

/// How many members a list of the family needs to be one.
pub(crate) fn least_members(family: &Family) -> usize {
    match family {
        Family::Verb => 3,
        Family::HanComma
        | Family::HanParen
        | Family::ArabicPoint
        | Family::ArabicParen
        | Family::Decimal
        | Family::Part
        | Family::Chapter
        | Family::Section
        | Family::Article
        | Family::Custom(_) => 1,
        _ => 2,
    }
}
