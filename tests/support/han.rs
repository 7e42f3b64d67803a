//! 中文数字 as the schoolbook writes them, apart from the crate: what the crate prints and reads is compared with it.

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 中文数字 by the rule of the schoolbook: four places a section, one 零 for a gap.
pub(crate) fn han(n: u64) -> String {
    match n {
        0 => "零".into(),
        10..=19 => format!("十{}", digit(n % 10)),
        _ => parts(n),
    }
}

fn digit(n: u64) -> &'static str {
    usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied().unwrap_or_default()
}

fn parts(n: u64) -> String {
    let units = [
        (10_000_000_000_000_000, "亿亿"),
        (100_000_000, "亿"),
        (10_000, "万"),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ];
    let Some((unit, name)) = units.into_iter().find(|(unit, _)| n >= *unit) else {
        return digit(n).into();
    };
    let (head, tail) = (n / unit, n % unit);
    let head = if (10..20).contains(&head) { han(head) } else { parts(head) };
    let zero = if tail > 0 && tail < unit / 10 { "零" } else { "" };
    format!("{head}{name}{zero}{}", parts(tail))
}
