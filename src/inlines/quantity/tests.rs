//! Figures in sentences: what is one, how far it reaches, and what stays silent.

use alloc::string::String;
use alloc::vec::Vec;

use crate::inlines::token::{Context, Follows};
use crate::{Document, Measure, Qualifier, Span};

/// The figures of a text, each as written: those with a meaning of their own, and those that compare them.
fn figures(text: &str) -> Vec<String> {
    let document = Document::parse(text);
    let mut found = Vec::new();
    for statistic in document.statistics() {
        let compared = statistic.node.comparisons.iter().flat_map(|it| it.from.iter().chain(&it.change));
        found.extend(compared.map(|it| (it.span, String::from(&*it.text))));
        found.push((statistic.node.span, String::from(&*statistic.node.text)));
    }
    found.sort();
    found.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn figures_reach_from_their_first_word_of_bound_to_their_last() {
    for (text, expected) in [
        ("云岭县现有中小学76处，教职工近1万人。", &["76处", "近1万人"][..]),
        ("新建幼儿园、小学各1处，在校生13万余人。", &["各1处", "13万余人"]),
        ("投资约为8.5亿元，增幅要超过10%。", &["8.5亿元", "超过10%"]),
        ("关停10万千瓦及以下机组，就业55万人以上。", &["10万千瓦及以下", "55万人以上"]),
        ("普惠率由97.2%提高到98.6%，提高1.4个百分点。", &["97.2%", "98.6%", "1.4个百分点"]),
        ("人均收入从2.1万元至3.2万元。", &["2.1万元", "3.2万元"]),
        ("支委会由3至5人组成，增长6-8%。", &["3至5人", "6-8%"]),
        (
            "60马力以下15马力以上的拖拉机，罚款1000元以上不满2000元。",
            &["60马力以下15马力以上", "1000元以上不满2000元"],
        ),
        ("剩余的551万农村贫困人口脱贫，人口突破1200万。", &["551万", "突破1200万"]),
        ("三次产业比为8.3∶41.4∶50.3，师生比1:15。", &["8.3∶41.4∶50.3", "1:15"]),
        ("总量居全省第一，排名全区第5位，进入全国前10位。", &["第一", "第5位", "前10位"]),
        ("每人每年420元，细颗粒物31.3微克/立方米。", &["420元", "31.3微克/立方米"]),
        ("近百件案件，突破百亿次，成交额超万亿元。", &["近百件", "突破百亿次", "超万亿元"]),
        (
            "八百三十二个县摘帽，十几亿人受益，贡献率超过百分之三十。",
            &["八百三十二个", "十几亿人", "超过百分之三十"],
        ),
        ("连续三年达标，提前一年完成，再延长三十年。", &["三年", "一年", "三十年"]),
        ("翻两番，增长1.3倍，占三成，打八折。", &["两番", "1.3倍", "三成", "八折"]),
        ("负担总投资5亿元的2/3，不足一半。", &["5亿元", "2/3", "不足一半"]),
        ("气温零下5℃，净流入-2.3%。", &["零下5℃", "-2.3%"]),
        (
            "走了二十八年。经过了两年多的准备。奋斗十五年，有效期为三年。",
            &["二十八年", "两年多", "十五年", "三年"],
        ),
        ("历时一年半，工期两个半月，经过七年半的建设。", &["一年半", "两个半月", "七年半"]),
        ("布设12个点位，下降2个点，建成30个网点。", &["12个", "2个点", "30个"]),
        ("公告三天，已经四年了，延长产假六十天。", &["三天", "四年", "六十天"]),
        ("公示5日，工期60日历天，逾期三十日。", &["5日", "60日历天", "三十日"]),
        ("处五日以上十日以下拘留，超过十五日的另议。", &["五日以上十日以下", "超过十五日"]),
        ("机井12眼，行军五百五十里，以1分之差落败，得30分。", &["12眼", "五百五十里", "1分", "30分"]),
        ("走访52人/次，购置设备8台（套）。", &["52人/次", "8台（套）"]),
        ("16项目标任务，每万人拥有专利12.5件。", &["16项", "12.5件"]),
        ("以全市1/8000的面积养活1/3的人口。", &["1/8000", "1/3"]),
        ("市、县按1：1的标准配套，共六十条，惠及830万百姓。", &["1：1", "六十条", "830万"]),
        ("完成16项任务和1项清单，获2金3银。", &["16项", "1项", "2", "3"]),
        ("签约5家，最近10家，节约3吨。", &["5家", "10家", "3吨"]),
        ("产值74.4\u{200b}万亿元，增长5.0 %。", &["74.4\u{200b}万亿元", "5.0 %"]),
    ] {
        assert_eq!(figures(text), expected, "{text}");
    }
}

/// The qualifier of the first figure of a text.
fn qualifier(text: &str) -> Option<Qualifier> {
    let document = Document::parse(text);
    let Some(Measure::Quantity(it)) = document.statistics().next().map(|it| &it.node.measure) else {
        return None;
    };
    Some(it.qualifier)
}

#[test]
fn words_of_bound_may_stand_apart_from_their_number() {
    for (text, expected) in [
        ("支部每季度至少召开1次党员大会。", Qualifier::AtLeast),
        ("每人最多申报3项课题。", Qualifier::AtMost),
        ("按不低于采购金额的30%预付。", Qualifier::AtLeast),
        ("研发投入大于销售收入的15%。", Qualifier::MoreThan),
        ("每组2个或多个成员。", Qualifier::AtLeast),
        ("年度得分≥90分，精密度合格。", Qualifier::AtLeast),
        ("管理岗位≤总岗位数的10%。", Qualifier::AtMost),
        ("学校200米内不设网吧。", Qualifier::AtMost),
        ("含有效氯＞5%。", Qualifier::MoreThan),
        ("大概有70万次点击。", Qualifier::About),
        ("公告时间不得少于30日。", Qualifier::AtLeast),
        ("比例不能低于20%。", Qualifier::AtLeast),
        ("总数不应超过5个。", Qualifier::AtMost),
        ("人数不得超过总人数的三分之一。", Qualifier::AtMost),
        ("运输费用约占总成本的8%。", Qualifier::About),
        ("赞成票超过应到会人数的半数。", Qualifier::MoreThan),
        ("经半数以上村民同意。", Qualifier::AtLeast),
        ("过半数委员赞成。", Qualifier::MoreThan),
        ("未过半数的提案作废。", Qualifier::AtMost),
        ("最多的一年完成3项工程。", Qualifier::Exact),
        ("至少参会，提交3项议案。", Qualifier::Exact),
        ("增速超过全省平均水平的5%。", Qualifier::Exact),
        ("至少两人同行，带3件行李。", Qualifier::Exact),
    ] {
        assert_eq!(qualifier(text), Some(expected), "{text}");
    }
    assert_eq!(figures("半数学生参加，通过半数。"), [""; 0]);
}

/// The qualifiers of all figures of a text.
fn qualifiers(text: &str) -> Vec<Qualifier> {
    let document = Document::parse(text);
    let quantity = |measure: &Measure<'_>| match measure {
        Measure::Quantity(it) => Some(it.qualifier),
        _ => None,
    };
    document.statistics().filter_map(|it| quantity(&it.node.measure)).collect()
}

#[test]
fn a_word_of_bound_goes_on_over_a_series() {
    use Qualifier::{Exact, MoreThan};
    for (text, expected) in [
        ("出口总额接连突破8万亿元、9万亿元。", &[MoreThan, MoreThan][..]),
        ("两区产值分别超过30亿元、40亿元和50亿元，利润6亿元。", &[MoreThan, MoreThan, MoreThan, Exact]),
        ("产值超过30亿元、利润6亿元。", &[MoreThan, Exact]),
        ("分别超过30亿元、5万人。", &[MoreThan, Exact]),
    ] {
        assert_eq!(qualifiers(text), expected, "{text}");
    }
}

#[test]
fn what_counts_nothing_stays_silent() {
    for text in [
        "每月10日左右报送，10日上午开会，近三日有雨，5至8日有雪。",
        "八百里秦川，十里长街，千兆光网，两回事，在这100亿里找，样本19片段。",
        "上午8时30分报名，9点30分15秒开标，三年之内战。",
        "取得十三个方面成就，选出五个代表团，“五星三名”工程，“四十条”措施。",
        "为了三年行动，除了两年的，到了三年头上，三十年河东。四十年风雨兼程。五年累计。经过五年接续奋斗。进行了一年的整修。",
        "奋战4天4夜，来回八天八夜，“四十条”出台，人才新政三十条。",
        "患者5年生存率，解聘前12个月的工资，应当在届满前3个月申请。",
        "落实“三个80%”要求，印发“五个100”方案。",
        "企业使用4050人员享受奖励。",
        "这是一个点，任何两个点都能接通，应当在届满30个工作日前申请。",
        "2.1项目概况，见附件。",
        "2.3本次采购预算见附件。",
        "3.2条件成熟的村先行启动。",
        "要进一步统一思想，一定要十分重视队伍建设，抓好一线工作。",
        "推动形成一批成果，一个目标，一系列举措，几点意见，多项工作。",
        "依照第十四条和第一款，第一书记、第三产业、第一时间、第二轮承包。",
        "推进5G和PM2.5治理，出席G20，建设“1+20”体系，参考〔2021〕15号。",
        "《2021年100项工作要点》和“21条”政策，15分钟生活圈，五十年一遇。",
        "利用两个市场、两种资源，作出两次修订，经过十七轮谈判。",
        "始终放在首位，九年义务教育，三年行动，千亿级产业，万里长江。",
        "拨打12345热线，世界500强，90后干部，2.0版本，3号线。",
        "半导体产业，半岛城市，千方百计，千家万户，成千上万，一成不变。",
        "从0到1的突破，版本2021.6.1，电话0551-1234567，人数一般不变。",
        "十年树木，百年树人，二十四节气，个体工商户，老一辈。",
        "见该书第440-455页，依照第12～15条和第三至第五款。",
        "推进“3个100”和“3个100万”工程，提供7×24小时服务，每人至少一年做一次体检，24小时值守。",
        "早在1万年前，先民已经种稻，在过去的10年左右时间里办学。",
        "网址为x.cn/wiki/%E5%86%B3的页面。",
    ] {
        assert_eq!(figures(text), [""; 0], "{text}");
    }
}

/// One value however it is written.
#[test]
fn scripts_widths_and_separators_change_no_value() {
    for writings in [
        ["83.5万人", "835000人", "835,000人", "八十三万五千人", "８３．５万人", "83.5 万人"],
        ["5%", "5％", "５％", "百分之五", "5.0%", "5 %"],
        ["3000万元", "三千万元", "30000000元", "3千万元", "0.3亿元", "3000 万元"],
    ] {
        let values: Vec<_> = writings.iter().map(|it| it.parse::<super::QuantityValue>().unwrap()).collect();
        for (value, writing) in values.iter().zip(writings) {
            assert_eq!(value.number().value, values[0].number().value, "{writing}");
            assert_eq!(value.unit().map(|it| &it.text), values[0].unit().map(|it| &it.text), "{writing}");
        }
    }
}

/// A document that sets blanks between its digits reads as one that does not.
#[test]
fn spaced_digits_are_one_number() {
    let mut text = String::from("产值1 2 3 4 5 亿元，增长8 ．8 ％，高速4 0 8 3 公里。");
    assert_eq!(figures(&text).first().map(String::as_str), Some("5 亿元"), "not enough to go by");
    for _ in 0..3 {
        text.push_str("粮食产量4 9 2 5 0 万吨，");
    }
    let found = figures(&text);
    assert_eq!(found.first().map(String::as_str), Some("1 2 3 4 5 亿元"));
    assert_eq!(found.get(1).map(String::as_str), Some("8 ．8 ％"));
}

#[test]
fn every_unit_word_is_found_and_the_table_is_sorted() {
    let words: Vec<_> = super::units_table::UNITS.iter().map(|row| row.0).collect();
    assert!(words.is_sorted());
    for word in words {
        let text = alloc::format!("12{word}");
        let value = text.parse::<super::QuantityValue>();
        let unit = value.ok().and_then(|it| it.unit().map(|it| String::from(&*it.text)));
        let name = if ["个小时", "个钟头"].contains(&word) { "小时" } else { word };
        assert_eq!(unit.as_deref(), Some(&*super::unit::normal(name)), "{word}");
    }
}

/// The short way past a Han numeral must lead where the long way leads.
#[test]
fn a_word_is_no_figure_the_long_way_either() {
    let behind =
        ["定", "是", "批", "余", "多人", "来个", "点五", "分之二", "半", "以上", "左右", "至五人", "—五个"];
    let behind = behind
        .into_iter()
        .chain(["个", "月", "％", "/人", " 个", "上", "下", "人口", "百", "二", "，", "大", ""]);
    for tail in behind.chain(super::units_table::UNITS.iter().map(|row| row.0)) {
        for digit in "一二三四五六七八九十两零伍".chars() {
            for before in ["", "约", "超过", "¥", "打", "翻"] {
                let text = alloc::format!("{before}{digit}{tail}");
                let i = text.get(before.len()..).unwrap();
                if let Some(length) = super::article(before, i) {
                    let context = Context::new(&text, Span::new(0, text.len()), &text, Follows::NewParagraph);
                    let place = super::Place { context: &context, at: before.len(), floor: 0 };
                    assert_eq!(super::counted(place, before, i), super::silent(place, length), "{text}");
                }
            }
        }
    }
}
