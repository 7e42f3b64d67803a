//! The names themselves: one table.

use crate::AbbreviationKind::{self, Congress, DateName, Formula, Idiom};
use crate::chars::is_han;
use crate::inlines::index::{Heads, Openings, column};

/// A name begins with a Han character and stands before its own beginnings. Names are looked up by their second character.
const NAMES: &[(&str, AbbreviationKind)] = &[
    ("一件事一次办", Formula),
    ("一刻钟生活圈", Formula),
    ("一二三产业", Formula),
    ("一二九运动", DateName),
    ("一把手工程", Formula),
    ("一·二八", DateName),
    ("一丝不苟", Idiom),
    ("一中一台", Formula),
    ("一举两得", Idiom),
    ("一事一议", Formula),
    ("一二·九", DateName),
    ("一以贯之", Idiom),
    ("一企一策", Formula),
    ("一分为二", Idiom),
    ("一劳永逸", Idiom),
    ("一号工程", Formula),
    ("一呼百应", Idiom),
    ("一国两制", Formula),
    ("一如既往", Idiom),
    ("一岗双责", Formula),
    ("一带一路", Formula),
    ("一往无前", Idiom),
    ("一心一意", Idiom),
    ("一村一品", Formula),
    ("一池三证", Formula),
    ("一点一滴", Idiom),
    ("一目了然", Idiom),
    ("一石二鸟", Idiom),
    ("一票否决", Formula),
    ("一窗受理", Formula),
    ("一网统管", Formula),
    ("一网通办", Formula),
    ("一老一小", Formula),
    ("一脉相承", Idiom),
    ("一视同仁", Idiom),
    ("一蹴而就", Idiom),
    ("一锤定音", Idiom),
    ("一马当先", Idiom),
    ("一鼓作气", Idiom),
    ("七七事变", DateName),
    ("七上八下", Idiom),
    ("七个有之", Formula),
    ("七一", DateName),
    ("万人助万企", Formula),
    ("万企兴万村", Formula),
    ("万事俱备", Idiom),
    ("万众一心", Idiom),
    ("万无一失", Idiom),
    ("万水千山", Idiom),
    ("万紫千红", Idiom),
    ("万象更新", Idiom),
    ("万里长征", Idiom),
    ("三去一降一补", Formula),
    ("三个有利于", Formula),
    ("三八妇女节", DateName),
    ("三八红旗手", DateName),
    ("三大攻坚战", Formula),
    ("三严三实", Formula),
    ("三个代表", Formula),
    ("三令五申", Idiom),
    ("三会一课", Formula),
    ("三位一体", Idiom),
    ("三公经费", Formula),
    ("三务公开", Formula),
    ("三区三州", Formula),
    ("三心二意", Idiom),
    ("三支一扶", Formula),
    ("三权分置", Formula),
    ("三生三态", Formula),
    ("三线一单", Formula),
    ("三网融合", Formula),
    ("三证合一", Formula),
    ("三重一大", Formula),
    ("三同时", Formula),
    ("三步走", Formula),
    ("三江源", Formula),
    ("三保障", Formula),
    ("三保", Formula),
    ("三农", Formula),
    ("三北", Formula),
    ("三医", Formula),
    ("三孩", Formula),
    ("三定", Formula),
    ("三权", Formula),
    ("三资", Formula),
    ("两不愁三保障", Formula),
    ("两个一百年", Formula),
    ("两个维护", Formula),
    ("两免一补", Formula),
    ("两全其美", Idiom),
    ("两学一做", Formula),
    ("两弹一星", Formula),
    ("两会", Congress),
    ("两山", Formula),
    ("两新", Formula),
    ("两癌", Formula),
    ("两补", Formula),
    ("两重", Formula),
    ("两非", Formula),
    ("两高", Congress),
    ("九·一八", DateName),
    ("九九归一", Idiom),
    ("九死一生", Idiom),
    ("九牛一毛", Idiom),
    ("九牛二虎", Idiom),
    ("九一八", DateName),
    ("十月革命", DateName),
    ("二孩", Formula),
    ("五大发展理念", Formula),
    ("五一劳动节", DateName),
    ("五四青年节", DateName),
    ("五位一体", Formula),
    ("五四运动", DateName),
    ("五基四化", Formula),
    ("五水共治", Formula),
    ("五湖四海", Idiom),
    ("五花八门", Idiom),
    ("五险一金", Formula),
    ("五保户", Formula),
    ("五公开", Formula),
    ("五一", DateName),
    ("五卅", DateName),
    ("五四", DateName),
    ("八一南昌起义", DateName),
    ("八一建军节", DateName),
    ("八仙过海", Idiom),
    ("八项规定", Formula),
    ("八一", DateName),
    ("六一儿童节", DateName),
    ("六五环境日", DateName),
    ("六大工程", Formula),
    ("六神无主", Idiom),
    ("六一", DateName),
    ("六保", Formula),
    ("六稳", Formula),
    ("十一黄金周", DateName),
    ("十全十美", Idiom),
    ("千村示范万村整治", Formula),
    ("千万工程", Formula),
    ("千丝万缕", Idiom),
    ("千军万马", Idiom),
    ("千变万化", Idiom),
    ("千头万绪", Idiom),
    ("千家万户", Idiom),
    ("千差万别", Idiom),
    ("千方百计", Idiom),
    ("千秋万代", Idiom),
    ("千载难逢", Idiom),
    ("千辛万苦", Idiom),
    ("千钧一发", Idiom),
    ("千锤百炼", Idiom),
    ("双随机、一公开", Formula),
    ("双随机一公开", Formula),
    ("双招双引", Formula),
    ("双11", DateName),
    ("双一流", Formula),
    ("双十一", DateName),
    ("双循环", Formula),
    ("双贯通", Formula),
    ("双减", Formula),
    ("双创", Formula),
    ("双拥", Formula),
    ("双控", Formula),
    ("双碳", Formula),
    ("双高", Formula),
    ("四个现代化", Formula),
    ("四好农村路", Formula),
    ("四议两公开", Formula),
    ("四不两直", Formula),
    ("四大板块", Formula),
    ("四通八达", Idiom),
    ("四面八方", Idiom),
    ("四上", Formula),
    ("四史", Formula),
    ("四早", Formula),
    ("四风", Formula),
    ("百年未有之大变局", Formula),
    ("百县千村", Formula),
    ("百家争鸣", Idiom),
    ("百尺竿头", Idiom),
    ("百年大计", Idiom),
    ("百废待兴", Idiom),
    ("百战百胜", Idiom),
    ("百折不挠", Idiom),
    ("百舸争流", Idiom),
    ("百花齐放", Idiom),
    ("百里挑一", Idiom),
    ("零就业家庭", Formula),
    ("零基预算", Formula),
    ("零增长", Formula),
    ("零失误", Formula),
    ("零容忍", Formula),
    ("零差错", Formula),
    ("零距离", Formula),
    ("举一反三", Idiom),
    ("全国两会", Congress),
    ("合二为一", Idiom),
    ("接二连三", Idiom),
    ("数一数二", Idiom),
    ("独一无二", Idiom),
    ("约法三章", Idiom),
    ("最后一公里", Formula),
    ("中国制造2025", Formula),
    ("健康中国2030", Formula),
    ("三一五", DateName),
    ("八七扶贫", Formula),
    ("九二共识", Formula),
    ("五项原则", Formula),
    ("一个中国", Formula),
    ("三产", Formula),
    ("三八", DateName),
    ("十一", DateName),
    ("八大", Congress),
    ("一大", Congress),
    ("遵义会议", Congress),
];

static SECONDS: Heads<{ NAMES.len() }> = Heads::new(&behind_the_first::<{ NAMES.len() }>(NAMES));

/// What the names begin with.
pub(crate) const OPENINGS: Openings = Openings::new().and(&column!(NAMES));
static NAME_OPENINGS: Openings = OPENINGS;

/// The names.
#[cfg(test)]
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|row| row.0)
}

/// The names from their second character on.
#[allow(clippy::indexing_slicing, reason = "constant evaluation; an index out of bounds does not compile")]
const fn behind_the_first<const N: usize>(names: &[(&'static str, AbbreviationKind)]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        let (_, behind) = names[at].0.as_bytes().split_at('一'.len_utf8());
        if let Ok(word) = core::str::from_utf8(behind) {
            words[at] = word;
        }
        at += 1;
    }
    words
}

const QUOTED: &[&str] = &["”", "\"", "’"];
const AFTER_DATE: &[&str] =
    &["”", "\"", "’", "前夕", "期间", "假期", "重要讲话", "讲话", "精神", "节", "勋章", "前后", "、"];

/// Names that are other words as well, and what they are followed by when they are names.
const DOUBTFUL: &[(&str, &[&str])] = &[
    ("五四", AFTER_DATE),
    ("七一", AFTER_DATE),
    ("五一", AFTER_DATE),
    ("六一", AFTER_DATE),
    ("八一", AFTER_DATE),
    ("三八", &["”", "\"", "’", "妇女", "国际", "节"]),
    ("三一五", &["”", "\"", "’", "晚会", "国际", "消费者"]),
    ("十一", &["”", "\"", "’", "假期", "黄金周", "长假", "小长假"]),
    ("一个中国", &["”", "原则", "的原则", "政策"]),
    ("三产", &["”", "融合", "占比", "比重", "增加值", "联动"]),
    ("八大", &["”", "会址", "路线", "召开"]),
    ("一大", &["”", "会址", "纪念馆", "召开", "代表"]),
];

/// Whether a name may stand at the start of `i`; `false` is certain.
pub(super) fn may_open(i: &str) -> bool {
    NAME_OPENINGS.may_open(i.as_bytes())
}

/// The longest name at the start of `i`, which begins with `first`.
pub(super) fn name(i: &str, first: char, before: Option<char>) -> Option<(usize, AbbreviationKind)> {
    let mut names = SECONDS.all(i.get(first.len_utf8()..)?).filter_map(|(row, _)| NAMES.get(row));
    let (name, kind) = names.find(|(name, _)| i.starts_with(name))?;
    let rest = i.get(name.len()..)?;
    let said = DOUBTFUL.iter().find(|row| row.0 == *name).is_none_or(|row| is_name(row, rest, before));
    said.then_some((name.len(), *kind))
}

/// Quotation marks make a name only of all that stands between them.
fn is_name(row: &(&str, &[&str]), rest: &str, before: Option<char>) -> bool {
    let opened = before.is_none_or(|c| !is_han(c));
    let is_date = row.1 == AFTER_DATE;
    let mut tails = row.1.iter().filter(|word| is_date || opened || !QUOTED.contains(word));
    tails.any(|word| rest.starts_with(word)) || (is_date && opened && rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_hides_a_longer_one() {
        for (at, (name, _)) in NAMES.iter().enumerate() {
            let mut later = NAMES.iter().skip(at + 1);
            assert!(name.starts_with(is_han) && !later.any(|(later, _)| later.starts_with(name)), "{name}");
        }
    }

    #[test]
    fn short_dates_need_a_sign() {
        assert_eq!(name("七一”重要讲话", '七', Some('“')), Some((6, DateName)));
        assert_eq!(name("七一重要讲话", '七', Some('记')), Some((6, DateName)));
        assert_eq!(name("五一村", '五', Some('到')), None);
    }
}
