//! Signs that stand for what was removed from a text: `****`, ××市, XX, 某某, `__`.

use crate::chars::is_han;

/// The signs, and how many of them at least make a placeholder.
const SIGNS: &[(char, usize)] = &[
    ('*', 2),
    ('＊', 2),
    ('×', 1),
    ('✕', 1),
    ('╳', 1),
    ('X', 2),
    ('x', 2),
    ('Ｘ', 2),
    ('_', 2),
    ('＿', 2),
    ('○', 2),
    ('□', 2),
    ('■', 2),
    ('某', 1),
];

/// The words that a single 某 stands before when a name was removed.
const AFTER_MOU: &[char] = &['某', '省', '市', '县', '区', '镇', '乡', '村', '局', '校', '厂'];

/// Whether a placeholder may start with `c`: a row of the set in `leads.rs`.
#[cfg(test)]
pub(crate) fn may_start(c: char) -> bool {
    SIGNS.iter().any(|(sign, _)| *sign == c)
}

/// The placeholder at the start of `i`, its length in bytes: one run of a single sign.
///
/// ```text
/// placeholder = 2*"*" / 1*"×" next to Han / 2*"X" next to Han / 2*"_" / 2*"○" / 1*"某" …
/// ```
pub(crate) fn placeholder(i: &str, before: Option<char>) -> Option<usize> {
    let first = i.chars().next()?;
    let (sign, least) = SIGNS.iter().find(|(sign, _)| *sign == first)?;
    let rest = i.trim_start_matches(*sign);
    let len = i.len() - rest.len();
    let count = len / sign.len_utf8();
    let after = rest.chars().next();
    if count < *least || before == Some(*sign) {
        return None;
    }
    let fits = match sign {
        '×' | '✕' | '╳' => !is_factor(before, after) && (touches_han(before, after) || count > 1),
        'X' | 'x' | 'Ｘ' => touches_han(before, after) && !is_latin(before) && !is_latin(after),
        '某' => count > 1 || after.is_some_and(|c| AFTER_MOU.contains(&c)),
        _ => true,
    };
    fits.then_some(len)
}

/// 3×5 is a product.
fn is_factor(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit())
}

fn touches_han(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(is_han) || after.is_some_and(is_han)
}

fn is_latin(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_sign_is_a_han_character() {}

    #[test]
    fn runs_of_signs() {
        let table = [
            ("****第一", "****"),
            ("××市", "××"),
            ("×县", "×"),
            ("XX镇", "XX"),
            ("某某同志", "某某"),
            ("某市", "某"),
            ("__年__月", "__"),
            ("○○村", "○○"),
        ];
        for (text, written) in table {
            assert_eq!(placeholder(text, Some('在')), Some(written.len()), "{text}");
        }
    }

    #[test]
    fn signs_that_stand_for_nothing() {
        for (text, before) in [
            ("*注", '。'),
            ("×5", '3'),
            ("XXL码", ' '),
            ("X光", '做'),
            ("某些", '在'),
            ("_a", ' '),
            ("**", '*'),
        ] {
            assert_eq!(placeholder(text, Some(before)), None, "{before}{text}");
        }
    }
}
