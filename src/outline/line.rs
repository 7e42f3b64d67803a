//! What a single line is, by its own words: salutation, byline, date, title and their like.

use super::{cues, page};
use crate::ParagraphRole as Role;
use crate::chars::{is_blank, is_han};
use crate::text;
pub(crate) use crate::text::{is_closed, width};
use crate::value::is_digit;

/// Whether a line has at most so many characters; long lines are not counted.
pub(crate) fn is_within(text: &str, most: usize) -> bool {
    text.len() <= most * 4 && width(text) <= most
}

/// Whether the line holds the end of a sentence.
pub(crate) fn has_sentence(text: &str) -> bool {
    text.contains(['。', '！', '？', '；'])
}

/// Text of the web page around the document.
pub(crate) fn is_boilerplate(text: &str) -> bool {
    let is_label = || {
        let label = text.trim_start_matches(['-', '【', '#', ' ']).split(['：', ':']).next().unwrap_or("");
        label.len() < text.len()
            && label.len() <= 30
            && page::LABELS.iter().any(|cue| label.replace(is_blank, "") == **cue)
    };
    let is_data = || {
        text.starts_with("- ") && text.contains(": ") || text.starts_with("# ") || text.starts_with("====")
    };
    let is_lead = || text.len() < 900 && text.starts_with("【导") && text.contains("读】");
    let width = width(text);
    if width > 160 {
        return is_lead() || text.starts_with("编者按");
    }
    page::BUTTONS.contains(&text.trim_matches(['【', '】', '[', ']']))
        || text == "】"
        || page::has_boilerplate(text)
        || is_label()
        || is_data()
        || is_lead()
        || is_caption(text)
}

/// `国办发〔2019〕2号` alone on its line.
pub(crate) fn is_document_number(text: &str) -> bool {
    let body = text.trim_matches(['（', '）', '(', ')']);
    let width = width(body);
    width <= 24
        && body.ends_with('号')
        && body.contains(['〔', '[', '［', '【', '('])
        && body.chars().filter(|&c| is_digit(c)).count() >= 5
        && !body.contains(['，', '。', '《'])
}

/// Who is addressed, alone on the line: `各位代表：`, `各省、自治区…人民政府：`.
pub(crate) fn is_salutation(text: &str) -> bool {
    let Some(inner) = text.strip_suffix(['：', ':', '！', '!', '，', ',']) else { return false };
    let ends_open = text.ends_with(['：', ':']);
    let width = width(inner);
    if width == 0
        || width > 120
        || inner.contains("关于")
        || inner.contains(['。', '；', '？', '：', ':', '“', '《', '〔'])
    {
        return false;
    }
    let is_vocative = cues::VOCATIVES.iter().any(|cue| inner.starts_with(cue))
        || (width <= 24 && cues::VOCATIVES.iter().any(|cue| inner.ends_with(cue)));
    let greets = inner.ends_with("大家好")
        || inner.ends_with("你们好")
        || inner.ends_with("上午好")
        || inner.ends_with("下午好");
    let is_short = width <= 40 || inner.matches('、').count() >= 2;
    (is_vocative && is_short && !inner.contains("要") && !has_verb(inner))
        || (greets && width <= 30)
        || (ends_open && is_addressee(inner))
}

fn has_verb(text: &str) -> bool {
    ["现在", "今天", "我们", "下面", "回顾", "就是", "体会"].iter().any(|verb| text.contains(verb))
}

/// `各省、自治区、直辖市人民政府，国务院各部委、各直属机构`
fn is_addressee(inner: &str) -> bool {
    let last = inner.trim_end_matches(['）', ')']);
    let ends = cues::ADDRESSEES.iter().any(|cue| last.ends_with(cue));
    ends && !inner.contains("如下")
        && !["根据", "按照", "经", "为"].iter().any(|word| inner.starts_with(word))
}

/// A vocative alone on its line between sections: `各位代表！`
pub(crate) fn is_vocative_line(text: &str) -> bool {
    is_within(text, 20) && is_salutation(text)
}

/// Whether a vocative may begin with that character.
pub(crate) fn may_open_vocative(c: char) -> bool {
    matches!(c, '同' | '各' | '朋' | '老' | '女' | '先' | '乡' | '父' | '战' | '尊' | '亲' | '敬' | '主')
}

/// Whether the paragraph begins with a vocative: `同志们，…`.
pub(crate) fn starts_with_vocative(text: &str) -> bool {
    if !text.starts_with(may_open_vocative) {
        return false;
    }
    cues::VOCATIVES.iter().filter(|cue| cue.len() >= 9 || cue.ends_with('们')).any(|cue| {
        text.strip_prefix(cue).is_some_and(|rest| {
            let rest =
                rest.strip_prefix("、朋友们").or_else(|| rest.strip_prefix("，朋友们")).unwrap_or(rest);
            rest.starts_with(['，', ',', '！', '!', '：', ':'])
        })
    })
}

/// Whether a date may begin with that character.
pub(crate) fn may_open_date(c: char) -> bool {
    is_digit(c) || matches!(c, '（' | '(' | ' ' | '一' | '二' | '〇' | '○')
}

/// A date and nothing else: `2018年12月6日`, `二〇〇四年十月十五日`, `2009.6.3`.
pub(crate) fn is_date(text: &str) -> bool {
    if text.len() > 4 * 28 || !text.starts_with(may_open_date) {
        return false;
    }
    let inner = text.trim_matches(['（', '）', '(', ')', ' ']);
    let is_sign = |c: char| {
        is_date_numeral(c) || is_blank(c) || matches!(c, '年' | '月' | '日' | '.' | '-' | '－' | '/' | '．')
    };
    // What only begins with a number is told by its first word.
    inner.chars().all(is_sign)
        && is_within(text, 28)
        && (5..=24).contains(&width(inner))
        && inner.chars().filter(|&c| is_date_numeral(c)).count() >= 4
        && (inner.contains('年') || inner.matches(['.', '-', '/']).count() == 2)
}

fn is_date_numeral(c: char) -> bool {
    is_digit(c)
        || matches!(
            c,
            '〇' | '○' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
        )
}

/// A date or meeting line under the title: `（2018年1月2日）`, `2020年10月29日上午`.
pub(crate) fn is_dateline(text: &str) -> bool {
    let inner = text.trim_matches(['（', '）', '(', ')', ' ']);
    let starts_with_date = inner.starts_with(|c: char| is_digit(c) || "一二〇○".contains(c))
        && (inner.contains('年') || inner.contains('月'))
        && inner.contains(['月', '日']);
    let width = width(text);
    is_date(text)
        || (starts_with_date && width <= 24 && !is_closed(text))
        || (text.starts_with(['（', '('])
            && text.ends_with(['）', ')'])
            && width <= 60
            && (starts_with_date || is_enactment(inner)))
        || (starts_with_date && width <= 70 && is_enactment(inner) && !text.ends_with('。'))
}

/// A line in brackets below a title: who issued it and when (`（区民政局　一九九七年一月八日）`), or a remark
/// (`（共130项）`). A draft's （试行） is part of the title.
pub(crate) fn bracketed_remark(text: &str) -> Option<Role> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    if !is_within(inner, 60) || has_sentence(inner) || cues::DRAFTS.iter().any(|word| inner.contains(word)) {
        return None;
    }
    if cues::REMARKS.iter().any(|word| inner.contains(word)) {
        return Some(Role::Note);
    }
    let is_dated = inner.ends_with('日') && inner.contains('月') && inner.contains('年');
    Some(if is_dated { Role::Dateline } else { Role::Subtitle })
}

fn is_enactment(text: &str) -> bool {
    cues::OCCASIONS.iter().any(|cue| text.contains(cue)) || text.ends_with("制定") || text.ends_with("修订")
}

/// `——2026年2月3日在…会议上` under the title, or `在…会议上的讲话`.
pub(crate) fn is_subtitle(text: &str) -> bool {
    text.starts_with(['—', '─', '―']) && width(text) <= 60 && !text.ends_with(['。', '；'])
}

/// `青川区区长 王立`, `国务院总理`, a name alone.
pub(crate) fn is_byline(text: &str, after_byline: bool) -> bool {
    let width = width(text);
    let is_plain =
        |text: &str| !text.contains(['要', '把', '，', '。', '：', ':', '；', '《', '！', '？', '的']);
    let has_office = || {
        cues::OFFICES.iter().any(|office| {
            text.find(office).is_some_and(|at| {
                let rest = text.get(at + office.len()..).unwrap_or("");
                rest.is_empty() || is_name(rest) || rest.starts_with('、') || rest.starts_with(['（', '('])
            })
        })
    };
    let is_reporter = || cues::REPORTERS.iter().any(|word| text.contains(word));
    (width <= 24 && is_plain(text) && (has_office() || is_reporter() || is_body_and_name(text)))
        || (is_name(text) && (after_byline || width <= 3 || text.contains(is_blank)))
}

/// `临江市商务局　王立`
fn is_body_and_name(text: &str) -> bool {
    let Some((body, name)) = text.split_once(is_blank) else { return false };
    cues::BODIES.iter().any(|end| body.ends_with(end)) && is_name(name.trim_matches(is_blank))
}

/// Two to four Han characters, blanks aside.
fn is_name(text: &str) -> bool {
    let count = text.chars().filter(|&c| !is_blank(c)).count();
    let is_mask = |c: char| matches!(c, '*' | '×' | 'X');
    let is_written = |c: char| is_han(c) || is_blank(c) || c == '·';
    (2..=4).contains(&count) && text.chars().all(|c| is_written(c) || is_mask(c)) && text.contains(is_han)
        || (text.chars().all(|c| is_mask(c) || is_blank(c)) && !text.is_empty())
}

/// A line that may be a title: short, no sentence.
pub(crate) fn is_title_like(text: &str) -> bool {
    if !is_within(text, 68) {
        return false;
    }
    let text = text.trim_end_matches(['！', '？']);
    let is_open_end = !is_closed(text) || text.ends_with(['）', ')', '”', '》']);
    width(text) <= 66 && is_open_end && !has_sentence(text) && text.chars().any(is_han)
}

/// Whether a title is complete with this line.
pub(crate) fn ends_title(text: &str) -> bool {
    cues::TITLE_ENDS.iter().any(|end| text.ends_with(end))
}

/// An issuing body or a name: short, no punctuation.
pub(crate) fn is_signature(text: &str) -> bool {
    is_within(text, 30)
        && width(text) >= 2
        && text.chars().any(|c| is_han(c) || c == '*')
        && text
            .chars()
            .all(|c| is_han(c) || is_blank(c) || matches!(c, '、' | '（' | '）' | '*' | '×' | '·' | 'X'))
}

/// `（此件公开发布）`, `注：…`
pub(crate) fn is_note(text: &str) -> bool {
    let is_bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']) && !is_date(text);
    let is_labelled = ["注：", "注:", "备注：", "附注："].iter().any(|label| text.starts_with(label));
    let is_dots = text.chars().all(|c| matches!(c, '…' | '.' | '．')) && width(text) >= 2;
    (is_bracketed && is_within(text, 60)) || is_labelled || is_dots
}

/// A remark in brackets on the text it stands in: `（此件公开发布）`, `（区卫生局1997年1月制定）`; not `（职能）`.
pub(crate) fn is_remark(text: &str) -> bool {
    is_within(text, 24)
        && (!text.starts_with(['（', '('])
            || cues::REMARKS.iter().any(|word| text.contains(word))
            || (text.contains('年') && text.contains(is_digit)))
}

/// `[1]…`, `〔2〕…`: a footnote behind the text.
pub(crate) fn is_footnote(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['[', '〔', '［']) else { return false };
    let after = rest.trim_start_matches(is_digit);
    (1..=3).contains(&rest.chars().take_while(|&c| is_digit(c)).count())
        && after.starts_with([']', '〕', '］'])
        && after.len() > 6
}

/// Where a text was taken from, on a line behind it: `（青川社3月6日电）`, `《青川日报》（2020年3月7日02版）`, `摘自青川网`.
pub(crate) fn is_source(text: &str) -> bool {
    let inner = text.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    let is_telegram = inner.len() < text.len() && inner.ends_with('电') && inner.contains('日');
    let is_paper = || text.starts_with('《') && inner.ends_with(['版', '期']) && text.contains('年');
    let is_extract = || inner.starts_with("摘自") || inner.starts_with("转自");
    text.len() <= 150
        && is_within(text, 40)
        && !has_sentence(text)
        && (is_telegram || is_paper() || is_extract())
}

/// A caption of the press: `李某作报告。本报记者　王某摄`, `青川管理所　王某/图`.
fn is_caption(text: &str) -> bool {
    const SOURCES: &[&str] = &["记者", "通讯员", "新华社", "本报"];
    const CREDITS: &[&str] = &["/图", "/摄", "/文", "／图", "／摄", "／文", "/图文"];
    let inner = text.trim_end_matches(['）', ')']);
    let is_credit = || CREDITS.iter().any(|credit| inner.ends_with(credit)) && width(inner) <= 40;
    is_credit() || inner.ends_with('摄') && SOURCES.iter().any(|word| text.contains(word))
}

/// Who is to be asked: `联系人：王立`, `地  址：青川路1号`; or a welcome to supervise.
pub(crate) fn is_contact(text: &str) -> bool {
    let label = text::head(text, 45).split(['：', ':']).next().unwrap_or("");
    let Some(first) = label.chars().find(|&c| !is_blank(c)) else { return false };
    let is_labelled = |cue: &&str| {
        let mut label = label.chars().filter(|&c| !is_blank(c));
        cue.starts_with(first) && cue.chars().all(|c| label.next() == Some(c)) && label.next().is_none()
    };
    (label.len() < text.len() && cues::CONTACTS.iter().any(is_labelled))
        || (text.starts_with("欢迎") && text.contains("监督"))
}

/// `附件1`, `附件：`, `附录`, alone on its line.
pub(crate) fn is_attachment_head(text: &str) -> bool {
    if !text.starts_with('附') {
        return false;
    }
    let rest = ["附件", "附录", "附表", "附 件", "附　件"].iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| {
        rest.chars().all(|c| is_digit(c) || is_blank(c) || "一二三四五六七八九十：:.．、-—".contains(c))
    })
}

/// `附件：1.任务分工表`: the list of attachments under the text.
pub(crate) fn is_attachment_list(text: &str) -> bool {
    let rest = text.strip_prefix("附件").or_else(|| text.strip_prefix("附："));
    rest.is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c| is_digit(c) || "一二三四五".contains(c));
        rest.starts_with(['：', ':', '.', '．', '、']) || text.starts_with("附：")
    }) && !text.ends_with('。')
}

/// A peroration, by its words.
pub(crate) fn is_peroration(text: &str) -> bool {
    cues::PERORATIONS.iter().any(|cue| text.contains(cue)) || cues::CONCLUSIONS.contains(&text)
}

/// A paragraph that speaks of the whole document, in its first words.
pub(crate) fn is_about_whole(text: &str) -> bool {
    let mut places = cues::WHOLE.places(text::head(text, 60 * 4));
    places.any(|at| text.get(..at).is_some_and(|before| width(before) < 60))
}

/// Whether the paragraph turns to all addressees, and says nothing of the document itself.
pub(crate) fn only_addresses_all(text: &str) -> bool {
    cues::ADDRESSES_ALL.iter().any(|cue| text.starts_with(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_known_by_their_words() {
        let check = |rule: fn(&str) -> bool, yes: &[&str], no: &[&str]| {
            for text in yes {
                assert!(rule(text), "{text}");
            }
            for text in no {
                assert!(!rule(text), "{text}");
            }
        };
        check(
            is_salutation,
            &[
                "同志们:",
                "各位代表！",
                "各镇人民政府，区直各部门、各直属机构：",
                "尊敬的王校长、各位老师：",
                "各位家长大家好！",
            ],
            &[
                "同志们,今年任务很重。",
                "主要做了以下工作：",
                "各位代表！回顾过去五年的工作，我们有以下体会：",
                "现通知如下：",
            ],
        );
        check(
            is_date,
            &["2018年12月6日", "二〇二四年十月十五日", "2009.6.3"],
            &["2018年工作要点", "12.6", "1993年以后"],
        );
        check(
            is_document_number,
            &["青政发〔2024〕12号", "临政办发[2023]5号"],
            &["关于印发青政发〔2024〕12号文件的通知", "12号"],
        );
        check(
            is_dateline,
            &["（2018年1月2日）", "2020年10月29日上午", "2017年6月2日-4日"],
            &["2025年，全区上下团结一心。", "2018年工作要点"],
        );
        check(
            |text| is_byline(text, false),
            &["青川区区长 李立", "青川一中党委书记、校长  王 立", "王 立"],
            &["要当好书记", "加强领导的讲话"],
        );
        check(
            is_note,
            &["（此件公开发布）", "注：数据为初步核算。", "…………"],
            &["（一）总体要求", "（2024年5月1日）"],
        );
        check(
            is_footnote,
            &["[1]王立，青川人。", "〔12〕参见该书。"],
            &["[2024]5号", "〔2024〕5号", "[x]", "[1]"],
        );
        check(
            is_source,
            &["（青川社3月6日电）", "《 青川日报 》（ 2020年03月07日 02 版）", "摘自青川网"],
            &["（供电）", "《青川日报》是区委机关报", "摘自他的日记，读来感人。"],
        );
        check(is_caption, &["王立作报告。本报记者 李 青摄"], &["这张照片由王立拍摄", "本报记者报道"]);
        check(
            is_contact,
            &["联系人：王立", "地  址：青川路1号", "欢迎干部群众监督。"],
            &["电话已通：全区", "欢迎投资"],
        );
        check(
            is_remark,
            &["（此件公开发布）", "（区卫生局1997年1月制定）"],
            &["（职能）", "（接班人的要求）"],
        );
        check(is_attachment_head, &["附件1", "附件：", "附件"], &["附件下载说明", "附件：1.任务表"]);
        check(
            is_boilerplate,
            &[
                "当前位置:首页 > 公文",
                "来源：青川日报",
                "打印",
                "作者: 佚名",
                "false",
                "×",
                "》》点击图片进入专题《《",
                "青川管理所　王某/图",
            ],
            &["来源于群众的力量是无穷的", "打印机采购方案", "点击率明显提高"],
        );
        check(
            starts_with_vocative,
            &["同志们，让我们努力！", "各位代表！新的一年", "同志们、朋友们！"],
            &["同志们的干劲很足。"],
        );
    }
}
