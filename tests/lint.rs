//! The rules of the lint: for each a text that triggers it and the nearest one that must stay silent.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

mod support;

use gongwen::{Document, Finding, FindingCode as Code, Grade, Profile, Rule, Section, Sentence, Span};
use support::corpus;
use support::lint_cases::CASES;

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
