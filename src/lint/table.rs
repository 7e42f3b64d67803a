//! The table of rules: one row a rule, what it is, where it speaks, and a text in which it does.

use super::rule::{Check, Rule};
use super::{
    FindingCode as Code, Grade, Profile, change, counts, endings, markers, placeholders, punctuation,
};
use super::{breakdown, ranges, structure};
use Grade::{Permissive, Practice, Standard, Suspicion};
use Profile::{OfficialDocument, Regulation, Speech, WebText};

const ALL: &[Profile] = Profile::ALL;
/// Texts that an author answers for.
const WRITTEN: &[Profile] = &[OfficialDocument, Speech, Regulation];
/// In regulations an item may hold a full stop and end in a semicolon, and numbers may be given as ××××.
const PROSE: &[Profile] = &[OfficialDocument, Speech, WebText];
const DRAFTS: &[Profile] = &[OfficialDocument, Speech];
const OFFICIAL: &[Profile] = &[OfficialDocument];

const B31: &str = "GB/T 15834-2011 B.3.1";
const B32: &str = "GB/T 15834-2011 B.3.2";
const B33: &str = "GB/T 15834-2011 B.3.3";
const B34: &str = "GB/T 15834-2011 B.3.4";
const B35: &str = "GB/T 15834-2011 B.3.5";
const B36: &str = "GB/T 15834-2011 B.3.6";
const B37: &str = "GB/T 15834-2011 B.3.7";
const B38: &str = "GB/T 15834-2011 B.3.8";
const A5: &str = "GB/T 15834-2011 A.5";
const SIGNS: &str = "GB/T 15834-2011 5.1.1, 5.1.2";
const PAIRS: &str = "GB/T 15834-2011 5.1.3";
const LEVELS: &str = "GB/T 9704-2012 7.3.3";
const RANGES: &str = "GB/T 15835-2011 5.1.3";

/// `code, grade, clause, profiles, sample, check`
const fn rule(
    code: Code,
    grade: Grade,
    clause: Option<&'static str>,
    profiles: &'static [Profile],
    sample: &'static str,
    check: Check,
) -> Rule {
    Rule { code, grade, clause, profiles, sample, check }
}

/// In the order of [`Code`].
pub(super) const RULES: &[Rule] = &[
    rule(Code::NumberingGap, Practice, None, ALL, "一、建机制\n二、强队伍\n四、抓落实", structure::gap),
    rule(
        Code::NumberingDuplicate,
        Practice,
        None,
        ALL,
        "一、建机制\n二、强队伍\n二、抓落实\n四、严考核",
        structure::duplicate,
    ),
    rule(
        Code::NumberingRestart,
        Suspicion,
        None,
        ALL,
        "一、建机制\n二、强队伍\n一、抓落实\n二、严考核",
        structure::restart,
    ),
    rule(Code::NumberingStart, Suspicion, None, ALL, "二、强队伍\n三、抓落实", structure::start),
    rule(
        Code::ContinuedAcrossParents,
        Practice,
        None,
        ALL,
        "一、建机制\n（一）定规矩\n（二）明责任\n二、强队伍\n（一）选骨干\n（二）抓培训\n三、抓落实\n（三）严考核\n（四）重奖惩",
        structure::continued,
    ),
    rule(
        Code::InvertedStyle,
        Permissive,
        Some(B38),
        ALL,
        "1.建机制\n（一）定规矩\n（二）明责任\n2.强队伍\n（一）选骨干\n（二）抓培训",
        structure::inverted,
    ),
    rule(
        Code::SkippedStyle,
        Permissive,
        Some(LEVELS),
        OFFICIAL,
        "一、建机制\n1.定规矩\n2.明责任\n二、强队伍\n1.选骨干\n2.抓培训",
        structure::skipped,
    ),
    rule(
        Code::MixedSiblingStyle,
        Practice,
        None,
        ALL,
        "一、建机制\n（1）定规矩\n（2）明责任\n（一）选骨干\n（二）抓培训\n二、强队伍",
        structure::mixed,
    ),
    rule(
        Code::BrokenMarker,
        Practice,
        None,
        ALL,
        "（一）定规矩。\n（\n二）明责任。\n（三）抓培训。",
        structure::broken,
    ),
    rule(
        Code::OrdinalPunctuation,
        Standard,
        Some(B31),
        ALL,
        "第一、压实责任。\n第二、改进作风。",
        markers::ordinal,
    ),
    rule(Code::HanMarkerPunctuation, Standard, Some(B32), ALL, "一．建机制\n二．强队伍", markers::han),
    rule(Code::ArabicMarkerPunctuation, Standard, Some(B33), ALL, "1、修路。\n2、架桥。", markers::arabic),
    rule(
        Code::BracketedMarkerPunctuation,
        Standard,
        Some(B34),
        ALL,
        "（一）、修路。\n（二）、架桥。",
        markers::bracketed,
    ),
    rule(Code::CircledMarkerPunctuation, Practice, None, ALL, "①、修路；\n②、架桥。", markers::circled),
    rule(
        Code::DecimalMarkerPunctuation,
        Standard,
        Some(B35),
        ALL,
        "1.1、 范围\n1.2、 分工\n1.3、 进度",
        markers::decimal,
    ),
    rule(
        Code::ChapterMarkerPunctuation,
        Permissive,
        Some(B36),
        ALL,
        "第一章、总则\n第二章、职责",
        markers::chapter,
    ),
    rule(
        Code::NarrativeMarkerPunctuation,
        Standard,
        Some(B37),
        ALL,
        "一是，压实责任。\n二是，改进作风。",
        markers::narrative,
    ),
    rule(
        Code::MarkerBracketWidth,
        Standard,
        Some(PAIRS),
        ALL,
        "（一)压实责任。\n（二)改进作风。",
        markers::bracket_width,
    ),
    rule(
        Code::ListBracketWidth,
        Practice,
        None,
        ALL,
        "（一）压实责任。\n(二)改进作风。",
        markers::list_bracket_width,
    ),
    rule(
        Code::SemicolonAfterFullStop,
        Standard,
        Some(A5),
        PROSE,
        "要做到：一是修路。先修村道；二是架桥。先架便桥；三是建站。",
        endings::semicolon,
    ),
    rule(
        Code::MixedItemEndings,
        Practice,
        None,
        WRITTEN,
        "要做到：一是修路；二是架桥。三是建站；四是通水。",
        endings::mixed,
    ),
    rule(
        Code::AnnouncedCount,
        Suspicion,
        None,
        ALL,
        "下面，我讲三点意见。\n一、建机制\n二、强队伍\n三、抓落实\n四、严考核",
        counts::announced,
    ),
    rule(
        Code::BreakdownMismatch,
        Suspicion,
        None,
        ALL,
        "建成基地92处，其中茶园41处，果园28处，蔬菜大棚25处。",
        breakdown::mismatch,
    ),
    rule(
        Code::ChangeMismatch,
        Suspicion,
        None,
        ALL,
        "巩固率由97.2%提高到98.6%，提高1.6个百分点。",
        change::mismatch,
    ),
    rule(Code::ChangeDirection, Suspicion, None, ALL, "茶园由120亩增加到110亩。", change::direction),
    rule(
        Code::GrowthMismatch,
        Suspicion,
        None,
        ALL,
        "财政收入110亿元，增加10亿元，增长12%。",
        change::growth,
    ),
    rule(
        Code::PercentForPoints,
        Practice,
        None,
        ALL,
        "巩固率由97.2%提高到98.6%，提高1.4%。",
        change::percent_for_points,
    ),
    rule(Code::DecreaseInMultiples, Practice, None, ALL, "能耗下降2倍。", change::multiple),
    rule(Code::ElidedRange, Standard, Some(RANGES), ALL, "占比为6-8%。", ranges::elided),
    rule(
        Code::RespectiveCount,
        Suspicion,
        None,
        ALL,
        "茶叶、水果、蔬菜产量分别增长3%、2.5%。",
        ranges::respective,
    ),
    rule(
        Code::UnbalancedPair,
        Standard,
        Some(PAIRS),
        ALL,
        "要用好“农家书屋，办好夜校。",
        punctuation::unbalanced,
    ),
    rule(
        Code::BracketWidth,
        Standard,
        Some(PAIRS),
        ALL,
        "各乡镇（街道)要日报进度。",
        punctuation::bracket_width,
    ),
    rule(
        Code::HalfWidthPunctuation,
        Standard,
        Some(SIGNS),
        ALL,
        "压实责任,改进作风。",
        punctuation::half_width,
    ),
    rule(Code::Placeholder, Practice, None, DRAFTS, "会议由××同志主持。", placeholders::placeholder),
];
