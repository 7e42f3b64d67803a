//! Words of one character, and the characters beside them that make them parts of nouns: one table, one row a word.

use crate::han::HanSet;
use crate::inlines::index::column;
use crate::{Aggregation, Direction, Modality, Relation};

use super::words::Word;

/// A word, what it does, the characters that it is no word behind, and those that it is no word before; [`LAST`]
/// where it is one only directly before a figure.
type Row = (char, Word, &'static str, &'static str);

/// 高 1个百分点: only before a figure.
const LAST: &str = "*";

/// The word that `text` begins with, as long as the noun before it does not end in one of its characters.
///
/// `before` is the last character of the noun that `text` would go on with.
pub(super) fn find(text: &str, before: impl FnOnce() -> Option<char>) -> Option<Word> {
    if !WORDS.begins(text) {
        return None;
    }
    let mut chars = text.chars();
    let c = chars.next()?;
    let row = SMALL.binary_search_by_key(&c, |row| row.0).ok().and_then(|at| SMALL.get(at))?;
    let (before, after) = (before(), chars.next());
    let is_in = |characters: &str, c: Option<char>| c.is_some_and(|c| characters.chars().any(|it| it == c));
    if row.3 == LAST {
        return (after.is_none() && !is_in(row.2, before)).then_some(row.1);
    }
    let is_part = is_in(row.2, before) || is_in(row.3, after);
    (!is_part || is_exception(text)).then_some(row.1)
}

/// 占 before 地区: the verb, though 占地 is a noun.
fn is_exception(text: &str) -> bool {
    ["占地区", "占地方"].iter().any(|word| text.starts_with(word))
}

/// The words.
pub(super) const BEGINNINGS: [char; SMALL.len()] = column!(SMALL, '\0');
/// Most characters are none.
pub(super) static WORDS: HanSet = HanSet::of("").and(&BEGINNINGS);

#[rustfmt::skip]
const SMALL: &[Row] = &[
    ('不', Word::Adverb, "", "良动锈足合断同含"),
    ('与', Word::And, "参给赠", "会其此"),
    ('且', Word::Adverb, "并而", ""),
    ('为', Word::Link(Relation::Be), "行作人认成称分极较华", "民主止何"),
    ('之', Word::Of, "总", "一间后前内外中类初"),
    ('也', Word::Adverb, "", ""),
    ('了', Word::Adverb, "", "解"),
    ('于', Word::Preposition, "关对由等位处用大小低高基属终敢勇善便急限", ""),
    ('仅', Word::Adverb, "", ""),
    ('仍', Word::Adverb, "", ""),
    ('从', Word::From, "服跟遵随自", "业事而严重中此军"),
    ('以', Word::Preposition, "可所予加足难", "上下内来及外后前工"),
    ('但', Word::Adverb, "", ""),
    ('低', Word::Change(Direction::Decrease), "降最减", LAST),
    ('使', Word::Preposition, "大行促驱即", "用命馆者"),
    ('共', Word::Sum(Aggregation::Total), "公中", "享同建和青有计产振治识用管性鸣"),
    ('其', Word::Adverb, "与尤", "他中余它次"),
    ('再', Word::Adverb, "", "生就贷保造加"),
    ('净', Word::Adverb, "洁干清", "利资化额流土水"),
    ('减', Word::Change(Direction::Decrease), "加递", "排税量灾负贫肥持"),
    ('列', Word::Link(Relation::Rank), "系行陈排并下名位序数", "车入席支出为举"),
    ('则', Word::Adverb, "规原细准法总附守", ""),
    ('到', Word::To, "签报收得达感看做办受遇", "期位户会场岗账"),
    ('升', Word::Change(Direction::Increase), "提晋上飙", "级学降温旗"),
    ('占', Word::Link(Relation::AccountFor), "侵强抢", "地用比领据有"),
    ('即', Word::Adverb, "立随当", "时办将使日"),
    ('却', Word::Adverb, "冷忘", ""),
    ('又', Word::Adverb, "", ""),
    ('及', Word::And, "普涉以波危", "格时其早"),
    ('只', Word::Adverb, "", ""),
    ('可', Word::Adverb, "许认不尚", "再持支行观控比能靠及以"),
    ('各', Word::Adverb, "", "级类地种项自界方族省市县区乡镇村部单国有校位院所"),
    ('向', Word::Preposition, "方导取面意定趋横纵一", "好阳导往"),
    ('含', Word::Among, "包内", "量氧义水税金"),
    ('和', Word::And, "总共饱温谐", "谐平睦解"),
    ('在', Word::Preposition, "现存正所潜内旨实", "校建岗职册编园营线读学于即"),
    ('均', Word::Each, "人户亩年平店村地日月", "衡等价值线"),
    ('增', Word::Change(Direction::Increase), "新净倍递剧激", "值速幅量强加长收产效设补"),
    ('处', Word::Verb(Relation::Other), "好益坏用住短长到何此该总各办深四出判别去教科", "理分罚置境长级室方女暑所于事"),
    ('多', Word::Change(Direction::Increase), "许众繁诸更最很", LAST),
    ('对', Word::Preposition, "相针反绝核面应", "象外口接比照策方手联称"),
    ('将', Word::Modal(Modality::Plan), "即还", "军近来领"),
    ('少', Word::Change(Direction::Decrease), "减缺", LAST),
    ('就', Word::Adverb, "成造", "业医学地近餐读"),
    ('居', Word::Link(Relation::Rank), "民定旧同邻移蜗安宜分群新", "民家住委"),
    ('已', Word::Adverb, "", ""),
    ('并', Word::And, "合兼归", "网购且行轨"),
    ('应', Word::Modal(Modality::Requirement), "供响适反效相对", "急用届税付收对战变诉纳聘考"),
    ('建', Word::Verb(Relation::Complete), "新改扩修兴共援代重续在筹自组搭构创党城基土", "设筑成立议制材档党国军"),
    ('开', Word::Verb(Relation::Other), "公召展打离分避张", "发放展支工业户源门关幕采车学"),
    ('当', Word::Adverb, "相应适担妥", "地年前量天家事代场下面选众堂期"),
    ('快', Word::Change(Direction::Faster), "加较尽", LAST),
    ('慢', Word::Change(Direction::Slower), "放较", LAST),
    ('成', Word::Verb(Relation::Other), "完建构形达促养集组变落收编造合汇结创生速", "本果效绩员人品年交活都功立熟份长为千片渝"),
    ('才', Word::Adverb, "人英秀天口文贤专成", "能华干智艺气子"),
    ('把', Word::Preposition, "", "握关手"),
    ('拟', Word::Modal(Modality::Plan), "模虚", "人合"),
    ('按', Word::Preposition, "", "揭摩"),
    ('据', Word::Preposition, "数依根证单收占票", "点此"),
    ('排', Word::Link(Relation::Rank), "安编彩前后减", "名放污水列查序除练球涝头"),
    ('无', Word::Adverb, "虚", "人障党线锡缝公害烟疑"),
    ('是', Word::Link(Relation::Be), "还但就只可若凡总正", "否"),
    ('有', Word::Link(Relation::Have), "国公私所特共享含原具没只还拥现设建配稀", "效机色限关偿线声轨源毒望所利力害些"),
    ('未', Word::Adverb, "", "来成"),
    ('来', Word::Adverb, "未以往近外由历原", "源自料访往"),
    ('每', Word::Adverb, "", ""),
    ('比', Word::Than, "占对同环之无评性", "重例率值较赛价如利基为缩降由达下从"),
    ('没', Word::Adverb, "", "收有"),
    ('涨', Word::Change(Direction::Increase), "高上", "幅价"),
    ('现', Word::Adverb, "实体表兑发再展出呈", "代金行役场货价有在状实"),
    ('用', Word::Preposition, "使利占应费信公专通采适引聘试服耗常作启租运农食药商民军家", "水电工户药能途品地于房好人气热"),
    ('由', Word::From, "自理缘事", "来于此衷"),
    ('的', Word::Of, "", "确士话"),
    ('着', Word::Adverb, "沿", "力眼重手装陆落"),
    ('等', Word::Etc, "平中高初同上下劣均一二三特优", "级次方同待候额"),
    ('经', Word::Preposition, "曾已财", "济营费验开过历理典"),
    ('给', Word::Preposition, "供补配", "予水排"),
    ('翻', Word::Change(Direction::Increase), "", "身译新修"),
    ('而', Word::Adverb, "反因然从进", ""),
    ('能', Word::Adverb, "智功职产节技性核储氢潜动势电光热效可只不才机失", "力源耗级量够"),
    ('自', Word::From, "各独来", "然主治由来动愿身贸媒产有建筹理己我行信觉给助强救驾查评律编营费考学习检控留"),
    ('至', Word::To, "甚截以直冬夏", "今少此于"),
    ('获', Word::Verb(Relation::Other), "捕收破抓荣喜", "得奖批悉"),
    ('被', Word::Preposition, "棉植", "告子动褥"),
    ('要', Word::Modal(Modality::Requirement), "主重需必首紧简概摘纪扼纲", "素点件务道求闻害塞领"),
    ('让', Word::Preposition, "转出", "利"),
    ('讲', Word::Verb(Relation::Other), "宣演", "话座师课解"),
    ('超', Word::Link(Relation::Exceed), "", "市级标算前高越长大低细"),
    ('较', Word::Than, "比计", "快大高好多少强长低小量为"),
    ('达', Word::Link(Relation::Reach), "发到雷直抵", "标成州旗县"),
    ('过', Word::Adverb, "通超经", "程渡剩境去半错江海街河"),
    ('还', Word::Adverb, "归偿返", "款林草建本"),
    ('都', Word::Each, "首成京", "市会江"),
    ('降', Word::Change(Direction::Decrease), "升空迫", "雨水幅温"),
    ('须', Word::Modal(Modality::Requirement), "胡无必", "知"),
    ('驻', Word::Verb(Relation::Other), "派入", "地点"),
    ('高', Word::Change(Direction::Increase), "提最新较登攀", LAST),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_parts_of_nouns_beside_some_characters() {
        assert!(SMALL.is_sorted_by_key(|row| row.0));
        for (text, before, is_word) in [
            ("为5%", None, true),
            ("为5%", Some('行'), false),
            ("有教师", Some('市'), true),
            ("有企业", Some('国'), false),
            ("对象", None, false),
            ("占地面积", None, false),
            ("高", Some('平'), true),
            ("高山", None, false),
            ("占地区生产总值", None, true),
            ("约定", None, false),
        ] {
            assert_eq!(find(text, || before).is_some(), is_word, "{before:?}{text}");
        }
    }
}
