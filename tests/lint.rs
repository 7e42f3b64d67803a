//! The rules of the lint: for each a text that triggers it and the nearest one that must stay silent; fixes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{
    Document, Edit, Finding, FindingCode as Code, Grade, Profile, Rule, Section, Sentence, Span, apply_fixes,
};
use proptest::prelude::*;
use support::{corpus, model, outline, soup};

/// A rule, a text in which it speaks, the words that it marks, what it says, and the nearest text in which it is
/// silent.
struct Case {
    code: Code,
    text: &'static str,
    marks: &'static [&'static str],
    zh: &'static str,
    en: &'static str,
    silent: &'static str,
}

const CASES: &[Case] = &[
    Case {
        code: Code::NumberingGap,
        text: "一、建机制\n二、强队伍\n四、抓落实",
        marks: &["四、"],
        zh: "序号不连续",
        en: "a number is missing before this one",
        silent: "一、建机制\n二、强队伍\n三、抓落实",
    },
    Case {
        code: Code::NumberingDuplicate,
        text: "一、建机制\n二、强队伍\n二、抓落实\n四、严考核",
        marks: &["二、"],
        zh: "序号重复",
        en: "this number stands twice",
        silent: "第一条 建机制。\n第二条 强队伍。\n第二条之一 抓落实。\n第三条 严考核。",
    },
    Case {
        code: Code::NumberingRestart,
        text: "一、建机制\n二、强队伍\n一、抓落实\n二、严考核",
        marks: &["一、"],
        zh: "序号重新从一开始",
        en: "the numbering starts again at one",
        silent: "一、建机制\n（一）定规矩\n（二）明责任\n二、强队伍\n（一）选骨干\n（二）抓培训",
    },
    Case {
        code: Code::NumberingStart,
        text: "二、强队伍\n三、抓落实",
        marks: &["二、"],
        zh: "序号不是从一开始",
        en: "the list does not begin with one",
        silent: "一、强队伍\n二、抓落实",
    },
    Case {
        code: Code::ContinuedAcrossParents,
        text: "一、建机制\n（一）定规矩\n（二）明责任\n二、强队伍\n（一）选骨干\n（二）抓培训\n三、抓落实\n（三）严考核\n（四）重奖惩",
        marks: &["（三）"],
        zh: "序号接着上一部分编排，而别处同类序号重新编排",
        en: "the numbering goes on from another part, while elsewhere it starts anew",
        silent: "一、建机制\n（一）定规矩\n（二）明责任\n二、强队伍\n（三）选骨干\n（四）抓培训\n三、抓落实\n（五）严考核\n（六）重奖惩",
    },
    Case {
        code: Code::InvertedStyle,
        text: "1.建机制\n（一）定规矩\n（二）明责任\n2.强队伍\n（一）选骨干\n（二）抓培训",
        marks: &["（一）"],
        zh: "使用层次较低的序次语之后，不宜反过来再用层次更高的序次语",
        en: "a style of a higher level stands under a lower one",
        silent: "一、建机制\n（一）定规矩\n（二）明责任\n二、强队伍\n（一）选骨干\n（二）抓培训",
    },
    Case {
        code: Code::SkippedStyle,
        text: "一、建机制\n1.定规矩\n2.明责任\n二、强队伍\n1.选骨干\n2.抓培训",
        marks: &["1."],
        zh: "结构层次序数依次用“一、”“（一）”“1.”“（1）”，此处越过了一级",
        en: "the styles follow one another as 一、 （一） 1. （1）; one is left out here",
        silent: "一、建机制\n一是定规矩。\n二是明责任。\n二、强队伍\n一是选骨干。\n二是抓培训。",
    },
    Case {
        code: Code::MixedSiblingStyle,
        text: "一、建机制\n（1）定规矩\n（2）明责任\n（一）选骨干\n（二）抓培训\n二、强队伍",
        marks: &["（一）"],
        zh: "同一层次的序号形式不一致",
        en: "the list before is numbered in another style",
        silent: "一、建机制\n（1）定规矩\n（2）明责任\n（３）选骨干\n（４）抓培训\n二、强队伍",
    },
    Case {
        code: Code::BrokenMarker,
        text: "（一）定规矩。\n（\n二）明责任。\n（三）抓培训。",
        marks: &["（\n二）"],
        zh: "序号被换行断开",
        en: "a line break tears the marker",
        silent: "（一）定规矩。\n（二）明责任。\n（三）抓培训。",
    },
    Case {
        code: Code::OrdinalPunctuation,
        text: "第一、压实责任。\n第二、改进作风。",
        marks: &["第一、", "第二、"],
        zh: "“第”“其”字头和“首先”类序次语后用逗号",
        en: "a comma follows 第一, 其一, 首先",
        silent: "第一、第二产业都要发展。\n第一，压实责任。\n第二，改进作风。",
    },
    Case {
        code: Code::HanMarkerPunctuation,
        text: "一．建机制\n二．强队伍",
        marks: &["一．", "二．"],
        zh: "不带括号的汉字数字、天干做序次语，后用顿号",
        en: "、 follows a Han numeral",
        silent: "一、建机制\n二、强队伍",
    },
    Case {
        code: Code::ArabicMarkerPunctuation,
        text: "1、修路。\n2、架桥。",
        marks: &["1、", "2、"],
        zh: "不带括号的阿拉伯数字、拉丁字母、罗马数字做序次语，后用下脚点",
        en: "a point follows an Arabic numeral, letter or Roman numeral",
        silent: "1．修路，1、2号线先开工。\n2.架桥。",
    },
    Case {
        code: Code::BracketedMarkerPunctuation,
        text: "（一）、修路。\n（二）、架桥。",
        marks: &["（一）、", "（二）、"],
        zh: "加括号的序次语后不用任何点号",
        en: "nothing follows a bracketed marker",
        silent: "（一）修路。\n（二）架桥。见方案（一）、方案（二）。",
    },
    Case {
        code: Code::CircledMarkerPunctuation,
        text: "①、修路；\n②、架桥。",
        marks: &["①、", "②、"],
        zh: "带圈数字做序次语，后不用点号",
        en: "nothing follows a circled number",
        silent: "①修路；\n②架桥。",
    },
    Case {
        code: Code::DecimalMarkerPunctuation,
        text: "1.1、 范围\n1.2、 分工\n1.3、 进度",
        marks: &["1.1、", "1.2、", "1.3、"],
        zh: "阿拉伯数字与下脚点结合的章节序次语，末尾不用任何点号",
        en: "nothing follows a chapter number such as 1.1",
        silent: "1.1 范围\n1.2 分工\n1.3 进度",
    },
    Case {
        code: Code::ChapterMarkerPunctuation,
        text: "第一章、总则\n第二章、职责",
        marks: &["第一章、", "第二章、"],
        zh: "章节、条款序次语后宜用空格表示停顿",
        en: "a blank follows the number of a chapter or article",
        silent: "第一章　总则\n第二章　职责",
    },
    Case {
        code: Code::NarrativeMarkerPunctuation,
        text: "一是，压实责任。\n二是：改进作风。",
        marks: &["一是，", "二是："],
        zh: "叙述性较强的序次语后不用标点符号",
        en: "no punctuation follows 一是",
        silent: "一是压实责任。\n二是改进作风。\n一方面，修路；另一方面，架桥。",
    },
    Case {
        code: Code::MarkerBracketWidth,
        text: "（一)压实责任。\n（二)改进作风。",
        marks: &["（一)", "（二)"],
        zh: "序次语的两个括号应同为全角",
        en: "both brackets of a marker are full-width",
        silent: "(一)压实责任。\n(二)改进作风。",
    },
    Case {
        code: Code::ListBracketWidth,
        text: "（一）压实责任。\n(二)改进作风。",
        marks: &["(二)"],
        zh: "同一层次序次语的括号应同为全角",
        en: "the brackets of one list are of one width",
        silent: "（一）压实责任。\n(1)定规矩。\n(2)明责任。\n（二）改进作风。",
    },
    Case {
        code: Code::SemicolonAfterFullStop,
        text: "要做到：一是修路。先修村道；二是架桥。先架便桥；三是建站。",
        marks: &["；"],
        zh: "分项列举的各项中已有句号，各项末尾不能再用分号",
        en: "an item that holds a full stop does not end in a semicolon",
        silent: "要做到：一是修路，牌子写“慢行。”；二是架桥，先架便桥；三是建站。",
    },
    Case {
        code: Code::MixedItemEndings,
        text: "要做到：一是修路；二是架桥。三是建站；四是通水。",
        marks: &["。"],
        zh: "各项末尾的标点不一致：或用分号、最后一项用句号，或都用句号",
        en: "the items of one list end in semicolons, the last in a full stop, or all in full stops",
        silent: "要做到：一是修路；二是架桥；三是建站；四是通水。",
    },
    Case {
        code: Code::AnnouncedCount,
        text: "下面，我讲三点意见。\n一、建机制\n二、强队伍\n三、抓落实\n四、严考核",
        marks: &["三点意见"],
        zh: "此处说有3项，下文列出4项",
        en: "3 are announced, and 4 follow",
        silent: "下面，我讲几点意见。\n一、建机制\n二、强队伍\n三、抓落实\n四、严考核",
    },
    Case {
        code: Code::BreakdownMismatch,
        text: "建成基地92处，其中茶园41处，果园28处，蔬菜大棚23处，渔场2处。",
        marks: &["92处"],
        zh: "各项合计94处，比总数92处多2处；不计“渔场2处”则相符",
        en: "the parts add up to 94处, 2处 more than the total of 92处; without 渔场2处 they agree",
        silent: "建成基地92处，其中茶园41处，果园28处，蔬菜大棚20处，渔场2处。",
    },
    Case {
        code: Code::ChangeMismatch,
        text: "巩固率由97.2%提高到98.6%，提高1.6个百分点。",
        marks: &["1.6个百分点"],
        zh: "由97.2%到98.6%，变化不是1.6个百分点",
        en: "from 97.2% to 98.6% is not a change of 1.6个百分点",
        silent: "巩固率由97.2%提高到98.6%，提高1.4个百分点。",
    },
    Case {
        code: Code::ChangeDirection,
        text: "茶园由120亩增加到110亩。",
        marks: &["110亩"],
        zh: "由120亩到110亩，与所说的升降相反",
        en: "from 120亩 to 110亩 is the other way than it says",
        silent: "茶园由120亩减少到110亩。",
    },
    Case {
        code: Code::GrowthMismatch,
        text: "财政收入110亿元，增加10亿元，增长12%。",
        marks: &["12%"],
        zh: "110亿元中变化10亿元，变化率不是12%",
        en: "10亿元 of 110亿元 is not a change of 12%",
        silent: "财政收入110亿元，增加10亿元，增长10%。生产总值110亿元，增加10亿元，增长5%。",
    },
    Case {
        code: Code::PercentForPoints,
        text: "巩固率由97.2%提高到98.6%，提高1.4%。",
        marks: &["1.4%"],
        zh: "两个百分数之差应说百分点，“1.4%”会读作相对变化",
        en: "the difference of two percentages is in points; 1.4% reads as a rate",
        silent: "巩固率由40%提高到50%，提高25%。",
    },
    Case {
        code: Code::DecreaseInMultiples,
        text: "能耗下降2倍。",
        marks: &["2倍"],
        zh: "减少、下降不说“倍”，可说百分之几或几分之几",
        en: "a decrease is not counted in multiples; say by how many per cent",
        silent: "产量增长2倍，能耗下降三分之一。",
    },
    Case {
        code: Code::ElidedRange,
        text: "占比为6-8%，投入5—10万元。",
        marks: &["6-8%", "5—10万元"],
        zh: "数值范围中“%”不宜省略，前一个数应写作“6%”",
        en: "the first number of the range lacks its %: 6%",
        silent: "占比为6%-8%，投入5万—10万元，招收0—6岁儿童。",
    },
    Case {
        code: Code::RespectiveCount,
        text: "茶叶、水果、蔬菜产量分别增长3%、2.5%。",
        marks: &["3%"],
        zh: "“分别”前有3项，后有2个数值",
        en: "3 subjects before 分别, 2 values behind it",
        silent: "茶叶、水果和蔬菜产量分别增长3%、2.5%和4%。",
    },
    Case {
        code: Code::UnbalancedPair,
        text: "要用好“农家书屋，办好夜校。",
        marks: &["“"],
        zh: "引号不成对",
        en: "the quotation mark has no partner",
        silent: "来信写道：“村里通了路。\n“村里还通了水。”",
    },
    Case {
        code: Code::BracketWidth,
        text: "各乡镇（街道)要日报进度。",
        marks: &[")"],
        zh: "一对括号应同为全角",
        en: "both brackets of a pair are full-width",
        silent: "各乡镇(街道)要日报进度。",
    },
    Case {
        code: Code::HalfWidthPunctuation,
        text: "同志们:压实责任,改进作风。",
        marks: &[":", ","],
        zh: "汉字之间应用全角标点",
        en: "punctuation among Han characters is full-width",
        silent: "比分为3:2，上午9:30开始，用Word,Excel登记。",
    },
    Case {
        code: Code::Placeholder,
        text: "会议由××同志主持。",
        marks: &["××"],
        zh: "此处尚有待填写的内容",
        en: "something is left to be filled in here",
        silent: "开展“数据要素×”行动，某村先行先试。",
    },
];

/// The first profile in which the rule speaks.
fn profile(code: Code) -> Profile {
    rule(code).profiles[0]
}

fn rule(code: Code) -> &'static Rule {
    Rule::all().iter().find(|it| it.code == code).unwrap()
}

fn findings(text: &str, code: Code) -> Vec<Finding> {
    let document = Document::parse(text);
    document.lint(profile(code)).into_iter().filter(|it| it.code == code).collect()
}

#[test]
fn every_rule_speaks_where_it_should_and_is_silent_next_to_it() {
    for case in CASES {
        let found = findings(case.text, case.code);
        let marks: Vec<&str> = found.iter().map(|it| it.span.of(case.text).unwrap()).collect();
        assert_eq!(marks, case.marks, "{}: {}", case.code.name(), case.text);
        assert_eq!(found[0].message.zh, case.zh, "{}", case.text);
        assert_eq!(found[0].message.en, case.en, "{}", case.text);
        assert_eq!(findings(case.silent, case.code), [], "{}: {}", case.code.name(), case.silent);
    }
}

#[test]
fn every_rule_has_a_case_a_sample_and_a_row_of_its_own() {
    let mut codes: Vec<Code> = Rule::all().iter().map(|it| it.code).collect();
    assert!(codes.is_sorted(), "the rows stand in the order of the codes");
    codes.dedup();
    assert_eq!(codes.len(), Rule::all().len());
    let cases: Vec<Code> = CASES.iter().map(|it| it.code).collect();
    assert_eq!(cases, codes);
    for rule in Rule::all() {
        for &profile in Profile::ALL {
            let speaks = Document::parse(rule.sample).lint(profile).iter().any(|it| it.code == rule.code);
            assert_eq!(speaks, rule.profiles.contains(&profile), "{} in {}", rule.sample, profile.name());
        }
    }
}

#[test]
fn findings_carry_grade_and_clause_of_their_rule_and_are_sorted() {
    for case in CASES {
        let found = Document::parse(case.text).lint(profile(case.code));
        assert!(found.is_sorted_by_key(|it| (it.span, it.code)));
        for finding in found {
            let rule = rule(finding.code);
            assert_eq!((finding.grade, finding.clause.as_deref()), (rule.grade, rule.clause));
            assert_eq!(
                rule.grade == Grade::Standard,
                rule.clause.is_some() && rule.grade != Grade::Permissive
            );
        }
    }
}

#[test]
fn fixes_mend_what_they_should_and_nothing_else() {
    for (text, fixed) in [
        ("第一、压实责任。\n第二、改进作风。", "第一，压实责任。\n第二，改进作风。"),
        (
            "首先、压实责任。其次、改进作风。最后、守住底线。",
            "首先，压实责任。其次，改进作风。最后，守住底线。",
        ),
        ("一．建机制\n二．强队伍", "一、建机制\n二、强队伍"),
        ("1、修路。\n2、“四好”村道。", "1.修路。\n2.“四好”村道。"),
        ("1、修路。\n2、3座桥开工。\n3、建站。", "1.修路。\n2、3座桥开工。\n3.建站。"),
        ("（一）、修路。\n（二）、架桥。", "（一）修路。\n（二）架桥。"),
        ("一是，修路。\n二是：架桥。", "一是修路。\n二是架桥。"),
        ("（一)修路。\n(二）架桥。", "（一）修路。\n（二）架桥。"),
        ("（一）修路。\n( 二 )架桥。", "（一）修路。\n（ 二 ）架桥。"),
        ("1.1、 范围\n1.2、分工\n1.3、 进度", "1.1 范围\n1.2、分工\n1.3 进度"),
        ("第一章、总则\n第二章、职责", "第一章\u{3000}总则\n第二章\u{3000}职责"),
        ("由97.2%提高到98.6%，提高1.4%。", "由97.2%提高到98.6%，提高1.4个百分点。"),
        ("占比为6-8%，投入5-10万元。", "占比为6%-8%，投入5-10万元。"),
        ("要用好“农家书屋\"，办好夜校。", "要用好“农家书屋”，办好夜校。"),
        ("各乡镇（街道)要日报进度。", "各乡镇（街道）要日报进度。"),
        ("压实责任, 改进作风;同比增长5%,成绩来之不易!", "压实责任，改进作风；同比增长5%，成绩来之不易！"),
        ("二、强队伍\n四、抓落实", "二、强队伍\n四、抓落实"),
    ] {
        let findings = Document::parse(text).lint(Profile::OfficialDocument);
        assert_eq!(apply_fixes(text, &findings), fixed);
    }
}

#[test]
fn announced_counts_are_not_held_against_a_list_that_is_not_meant() {
    for text in [
        "我讲三点意见。\n一、建机制\n二、强队伍",
        "要做好以下四项工作：一是修路；二是架桥；三是建站。",
        "重点抓好“六个方面”：\n（一）修路。\n（二）架桥。",
        "一、抓好三件大事\n（一）修路。\n（二）架桥。\n二、抓好落实\n各村照办。",
    ] {
        assert_eq!(findings(text, Code::AnnouncedCount).len(), 1, "{text}");
    }
    for text in [
        "我讲三点意见。会前，大家看了茶园。\n\n大家看得很细。\n一、建机制\n二、强队伍",
        "我讲两点意见。\n一、建机制\n二、强队伍",
        "我讲三点意见。\n一、建机制\n（一）定规矩\n（二）明责任\n（三）严考核\n二、强队伍",
        "我讲三点意见。\n一、建机制\n三、强队伍",
        "就三个问题讲五点意见。\n一、建机制\n二、强队伍",
        "首先抓好三项工作：首先，修路。其次，架桥。",
        "一、先说三点意见\n（一）修路。\n（二）架桥。\n二、再说其他\n（三）建站。\n（四）通水。",
    ] {
        assert_eq!(findings(text, Code::AnnouncedCount), [], "{text}");
    }
}

#[test]
fn breakdowns_are_summed_where_the_text_says_how_much() {
    for (text, zh) in [
        ("培训干部120人，其中男70人，女60人。", "各项合计130人，比总数120人多10人"),
        (
            "共有学校76处，其中高中4处，初中28处，小学40处，幼儿园、特教学校各3处。",
            "各项合计78处，比总数76处多2处",
        ),
        ("全区有学校76处，分别为高中4处、初中28处、小学40处。", "各项合计72处，比总数76处少4处"),
        ("共有学校76处，比上年增加4处，其中高中41处、初中36处。", "各项合计77处，比总数76处多1处"),
        (
            "建成基地92处，其中茶园45处，果园30处，蔬菜大棚15处，渔场2处，林场2处。",
            "各项合计94处，比总数92处多2处；不计“渔场2处”“林场2处”之一则相符",
        ),
        ("投入150万元，其中市级100万元，区级80万元。", "各项合计180万元，比总数150万元多30万元"),
    ] {
        let found = findings(text, Code::BreakdownMismatch);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].message.zh, zh);
    }
    for text in [
        "培训干部120人，其中男70人，女50人。",
        "培训干部120人，其中党员40人。",
        "培训干部120余人，其中男70人，女60人。",
        "培训干部120人，其中男约70人，女60人。",
        "培训干部120人，其中男70人；另有教师60人。",
        "投入10.1亿元，其中市级5.05亿元，区级5.06亿元。",
        "年均培训干部120人，其中去年150人。",
        "共有学校76处，比上年增加4处，其中高中40处、初中36处。",
        "有11个主导产业都包含化工，58个传统产业雷同。",
        "学校比上年增加4处，其中高中40处、初中36处。",
        "引进人才56名，博士3人（其中2人为名校毕业生）、护理人员2人。",
        "全区有学校76处，其中高中4处、初中28处、小学40处。",
    ] {
        assert_eq!(findings(text, Code::BreakdownMismatch), [], "{text}");
    }
}

#[test]
fn changes_are_judged_with_the_room_that_rounding_leaves() {
    for text in [
        "茶叶产量由3000吨增加到1.1万吨，增加8000吨，增长2.7倍。",
        "收入由1.92万元提高到2.08万元，增长8.3%。",
        "收入由1.9万元提高到2.1万元，增长8%。",
        "生产总值由100亿元增加到120亿元，增长6%。",
        "收入由40亿元增加到50亿元，年均增长8%。",
        "排名由第9位上升到第5位。",
        "增速由下降2.3%转为增长8.5%。",
        "销售总额1，110亿元，增加10亿元，增长1%。",
    ] {
        for code in [Code::ChangeMismatch, Code::ChangeDirection, Code::GrowthMismatch] {
            assert_eq!(findings(text, code), [], "{text}");
        }
    }
    for (text, code) in [
        ("公路里程从100公里增加到120公里，增长25%。", Code::ChangeMismatch),
        ("党员由40人增加到50人，增加12人。", Code::ChangeMismatch),
        ("人均用水量由120升下降到130升。", Code::ChangeDirection),
    ] {
        assert_eq!(findings(text, code).len(), 1, "{text}");
    }
}

#[test]
fn pairs_over_paragraphs_and_numbers_with_one_bracket_are_no_mistakes() {
    for text in [
        "来信写道：“村里通了路。\n村里还通了水。”大家很高兴。",
        "来信写道：\n“村里通了路。\n“村里还通了水。”",
        "1）修路；2）架桥。",
        "要求如下（一是修路；二是架桥）。",
        "推广People’s Daily的做法。",
    ] {
        assert_eq!(findings(text, Code::UnbalancedPair), [], "{text}");
    }
    for (text, count) in [("用好）书屋。", 1), ("《规划〉已经印发。", 2), ("”书屋“已经开放。", 2)]
    {
        assert_eq!(findings(text, Code::UnbalancedPair).len(), count, "{text}");
    }
}

#[test]
fn boilerplate_is_not_linted() {
    let found = Document::parse(corpus::SPEECH).lint(Profile::WebText);
    let banner = corpus::SPEECH.find("副区长").unwrap();
    assert!(found.iter().all(|it| it.span.start > banner));
    assert!(!found.is_empty());
}

#[test]
fn a_tree_without_source_or_out_of_shape_is_linted_without_panic() {
    for profile in Profile::ALL {
        let _ = Document::parse(corpus::SPEECH).without_source().lint(*profile);
        let mut document = Document::parse("一、甲,乙\n二、丙");
        document.source = "甲,乙丙丁".into();
        let mut section = Section::new(Span::new(7, 2), gongwen::Layout::Inline);
        section.heading = Some(Sentence::new(Span::new(1, 9), "乙"));
        document.body.push(gongwen::Block::Section(Box::new(section)));
        let _ = document.lint(*profile);
    }
}

/// Fixing, parsing and linting again finds nothing more to fix, and what no edit covers is as it was.
#[track_caller]
fn fixes_are_final(text: &str) {
    for &profile in Profile::ALL {
        let findings = Document::parse(text).lint(profile);
        let fixed = apply_fixes(text, &findings);
        let document = Document::parse(&fixed);
        document.validate().unwrap();
        assert_eq!(apply_fixes(&fixed, &document.lint(profile)), fixed, "{text:?}");
        let edits: Vec<&Edit> = findings.iter().filter_map(|it| it.fix.as_ref()).collect();
        assert_eq!(kept(text, &edits), unedited(&fixed, &edits), "{text:?}");
        for finding in &findings {
            let spans = finding.related.iter().chain([&finding.span]);
            assert!(spans.chain(finding.fix.iter().map(|it| &it.span)).all(|it| it.of(text).is_some()));
        }
    }
}

/// The pieces of the text that no edit covers.
fn kept(text: &str, edits: &[&Edit]) -> Vec<String> {
    let mut edits: Vec<Span> = edits.iter().map(|it| it.span).collect();
    edits.sort();
    let mut at = 0;
    let mut pieces = Vec::new();
    for edit in edits {
        pieces.push(text[at..edit.start].to_string());
        at = edit.end;
    }
    pieces.push(text[at..].to_string());
    pieces
}

/// The pieces of the fixed text between the replacements.
fn unedited(fixed: &str, edits: &[&Edit]) -> Vec<String> {
    let mut edits: Vec<&Edit> = edits.to_vec();
    edits.sort_by_key(|it| it.span);
    let (mut at, mut last) = (0, 0);
    let mut pieces = Vec::new();
    for edit in edits {
        let end = at + edit.span.start - last;
        pieces.push(fixed[at..end].to_string());
        assert!(fixed[end..].starts_with(&*edit.replacement));
        (at, last) = (end + edit.replacement.len(), edit.span.end);
    }
    pieces.push(fixed[at..].to_string());
    pieces
}

#[test]
fn fixes_of_the_speech_the_fixtures_and_the_samples_are_final() {
    fixes_are_final(corpus::SPEECH);
    for path in corpus::fixtures() {
        fixes_are_final(&std::fs::read_to_string(path).unwrap());
    }
    for rule in Rule::all() {
        fixes_are_final(rule.sample);
    }
    let together: String = CASES.iter().flat_map(|it| [it.text, "\n"]).collect();
    fixes_are_final(&together);
}

#[test]
fn fixes_of_real_documents_are_final() {
    for (path, text) in corpus::real().into_iter().flatten() {
        eprintln!("{}", path.display());
        fixes_are_final(&text);
    }
}

#[cfg(feature = "serde")]
#[test]
fn findings_survive_json() {
    for case in CASES {
        let findings = Document::parse(case.text).lint(profile(case.code));
        let json = serde_json::to_string(&findings).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Finding>>(&json).unwrap(), findings);
        assert!(json.contains(&format!("\"code\":\"{}\"", case.code.name())));
        assert!(json.contains(&format!("\"grade\":\"{}\"", rule(case.code).grade.name())));
    }
    for &profile in Profile::ALL {
        let json = serde_json::to_string(&profile).unwrap();
        assert_eq!(json, format!("\"{}\"", profile.name()));
        assert_eq!(Profile::from_name(profile.name()), Some(profile));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn fixes_of_any_text_are_final(text in soup::soup()) {
        fixes_are_final(&text);
    }

    /// A text by the standard has nothing to fix, and the outline of a text with half-width commas stays as it is.
    #[test]
    fn fixes_keep_the_outline(parts in model::outline()) {
        let (text, _) = model::write(&parts);
        prop_assert_eq!(Document::parse(&text).lint(Profile::OfficialDocument).iter().filter(|it| it.grade == Grade::Standard).count(), 0);
        let narrow = text.replace('，', ",").replace('：', ":");
        let document = Document::parse(&narrow);
        let fixed = apply_fixes(&narrow, &document.lint(Profile::OfficialDocument));
        prop_assert_eq!(&fixed, &text);
        prop_assert_eq!(outline(&document), outline(&Document::parse(&fixed)));
    }
}
