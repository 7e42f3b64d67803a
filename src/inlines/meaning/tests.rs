//! What figures mean, sentence by sentence: one row a figure, written from reading the sentence.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::{Document, FigureRole, Modality, Statistic};

/// `subject relation figure`, then what is not plain: modality, role, comparisons, period.
fn told(text: &str) -> Vec<String> {
    Document::parse(text).statistics().map(|it| row(it.node)).collect()
}

fn row(statistic: &Statistic<'_>) -> String {
    let subjects: Vec<&str> = statistic.subjects.iter().map(|it| &*it.text).collect();
    let mut row = vec![subjects.join("+"), statistic.relation.name().into(), statistic.text.to_string()];
    if statistic.modality != Modality::Actual {
        row.push(format!("({})", statistic.modality.name()));
    }
    match statistic.role {
        FigureRole::StandAlone => {}
        FigureRole::Total => row.push("total".into()),
        FigureRole::Part { of } => row.push(format!("part of {}", of.unwrap_or(99))),
        FigureRole::Share { .. } => row.push("share".into()),
        FigureRole::Each { count } => row.push(format!("each of {count}")),
    }
    row.extend(statistic.respective.map(|it| format!("{} of {}", it.index, it.of)));
    for it in &statistic.comparisons {
        row.push(format!("| {} {}", it.base.name(), it.direction.name()));
        row.extend(it.change.as_ref().map(|it| format!("by {}", it.text)));
        row.extend(it.from.as_ref().map(|it| format!("from {}", it.text)));
    }
    row.extend(statistic.period.as_ref().map(|it| format!("@{}", it.text)));
    row.join(" ")
}

#[track_caller]
pub(super) fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(told(text), *expected, "{text}");
    }
}

#[test]
fn the_noun_before_a_figure_is_measured_and_the_noun_behind_a_measure_word_is_counted() {
    check(&[
        ("全县在校学生3万余人，教职工近2千人。", &["全县在校学生 be 3万余人", "教职工 be 近2千人"]),
        (
            "细颗粒物（PM2.5）平均浓度下降5.2%，优良天数比率（AQI）达到92.3%。",
            &["细颗粒物（PM2.5）平均浓度 decrease 5.2%", "优良天数比率（AQI） reach 92.3%"],
        ),
        (
            "高校毕业生留区就业2万人，生产费占三成五。",
            &["高校毕业生留区就业 be 2万人", "生产费 account_for 三成五 share"],
        ),
        ("300万吨级码头建成，合同价83元整。", &["码头 attributive 300万吨", "合同价 be 83元"]),
        ("村集体经济收入20万元以上的村增多。", &["村集体经济收入 be 20万元以上"]),
        (
            "每10万人口中有医生304.96名，每万人口专利拥有量达到12件。",
            &["医生 have 304.96名", "每万人口专利拥有量 reach 12件"],
        ),
        ("收入名义增长5%，实际增长4%。", &["收入 increase 5%", "收入 increase 4%"]),
        (
            "在青川就读的学生达1万人，三次产业比为8∶41∶51。",
            &["在青川就读的学生 reach 1万人", "三次产业比 be 8∶41∶51"],
        ),
        ("睡7小时，又洗3遍。", &[" be 7小时", " be 3遍"]),
        ("争取上级资金超千亿元，发行债券327亿元。", &["上级资金 exceed 超千亿元", "债券 other 327亿元"]),
        (
            "设置了29项指标，包括：生产总值增长5%，失业率5%以内。",
            &["指标 other 29项", "生产总值 increase 5% (target)", "失业率 be 5%以内 (target)"],
        ),
        (
            "完成技能培训284万人次，治理水土流失面积79平方公里。",
            &["技能培训 complete 284万人次", "水土流失面积 complete 79平方公里"],
        ),
        ("平均每栋大棚纯收入达5500元。", &["每栋大棚纯收入 reach 5500元"]),
        ("金融机构向小微企业让利1.5亿元。", &["金融机构 other 1.5亿元"]),
        ("恢复好于预期，全年产值增长2.3%。", &["产值 increase 2.3%"]),
        (
            "全县能耗和碳排放分别降低13.5%、18%。",
            &["全县能耗 decrease 13.5% 0 of 2", "碳排放 decrease 18% 1 of 2"],
        ),
        ("达标村增加到全县村庄的72%。", &["达标村 reach 72%"]),
        ("人均产值进入全市前8位，累计讲授党课2次。", &["人均产值 rank 前8位", "党课 total 2次"]),
        ("培育企业45家，3家获批，2人当选代表。", &["企业 other 45家", "企业 be 3家", " be 2人"]),
        ("督查4万亿项目的进度，提出5个方面的措施。", &["项目的进度 attributive 4万亿", "措施 other 5个"]),
        (
            "完成造林面积30亩，占任务面积20亩的150%。",
            &["造林面积 complete 30亩", "任务面积 be 20亩", "造林面积 account_for 150% share"],
        ),
        ("质保期：三年。停电长达二十五天之久。", &["质保期 be 三年", "停电 reach 二十五天"]),
        ("入户率在百分之八十到九十之间。", &["入户率 be 百分之八十到九十"]),
        ("新建标准化厂房12栋，改造老旧小区30个。", &["标准化厂房 complete 12栋", "老旧小区 complete 30个"]),
        ("打造了13个区级示范平台，落户企业8家。", &["区级示范平台 other 13个", "企业 other 8家"]),
        ("我区有行政村96个，全区有92个行政村通了公交。", &["行政村 have 96个", "行政村 have 92个"]),
        ("青川区新城开发区35条经验全市推广。", &["经验 attributive 35条"]),
        ("关停8万千瓦及以下小水电机组。", &["小水电机组 attributive 8万千瓦及以下"]),
        ("推进涉及民生的事项，办理17项涉及民生的重点事项。", &["涉及民生的重点事项 other 17项"]),
        (
            "全区70周岁以上老人2.6万人，占常住人口的9.8%。",
            &[
                "老人 attributive 70周岁以上",
                "全区70周岁以上老人 be 2.6万人",
                "全区70周岁以上老人 account_for 9.8% share",
            ],
        ),
        ("最高限价：10万元，质保期：2年。", &["最高限价 be 10万元", "质保期 be 2年"]),
        ("青川税收只是临江税收的三分之一。", &["青川税收 be 三分之一"]),
        ("58%的受访农户表示满意。", &["受访农户 attributive 58%"]),
        (
            "公路通车里程达到1860公里，行政机关负责人出庭应诉率100%。",
            &["公路通车里程 reach 1860公里", "行政机关负责人出庭应诉率 be 100%"],
        ),
        (
            "茶叶项目总投资3.2亿元，累计完成投资1.8亿元。",
            &["茶叶项目总投资 be 3.2亿元", "投资 complete 1.8亿元"],
        ),
        ("城镇新增就业4200人，投资增长6%左右。", &["城镇新增就业 add 4200人", "投资 increase 6%左右"]),
        (
            "国有企业行为规范，能耗下降3.1%，地区生产总值120亿元。",
            &["能耗 decrease 3.1%", "地区生产总值 be 120亿元"],
        ),
    ]);
}

#[test]
fn changes_belong_to_the_level_before_them() {
    check(&[
        ("地区生产总值260亿元，同比增长5.6%。", &["地区生产总值 be 260亿元 | year_on_year increase by 5.6%"]),
        ("财政收入增长8%。", &["财政收入 increase 8%"]),
        (
            "规上工业增加值同比增长7.2%，增速比全市平均水平高1.1个百分点。",
            &[
                "规上工业增加值 increase 7.2% | year_on_year increase",
                "增速 increase 1.1个百分点 | over_average increase",
            ],
        ),
        ("增速比上年加快0.8个百分点。", &["增速 increase 0.8个百分点 | over_previous_year faster"]),
        ("加快建设标准厂房12栋。", &["标准厂房 complete 12栋"]),
        ("粮食产量比上年增加2万吨。", &["粮食产量 increase 2万吨 | over_previous_year increase"]),
        (
            "城乡居民收入分别达到4.1万元、2.2万元，增长5%、7%。",
            &[
                "城镇居民收入 reach 4.1万元 0 of 2 | unstated increase by 5%",
                "农村居民收入 reach 2.2万元 1 of 2 | unstated increase by 7%",
            ],
        ),
        (
            "城镇人均收入4.1万元，农村人均收入2.2万元，分别增长5%和7%。",
            &[
                "城镇人均收入 be 4.1万元 | unstated increase by 5%",
                "农村人均收入 be 2.2万元 | unstated increase by 7%",
            ],
        ),
        (
            "垃圾量同比下降40%，超额完成市定目标（较2021年下降10%）。",
            &["垃圾量 decrease 40% | year_on_year decrease", "市定目标 decrease 10% | over_year decrease"],
        ),
    ]);
}

#[test]
fn from_values_are_no_statistics() {
    check(&[
        (
            "巩固率由96.1%提高到97.4%，提高1.3个百分点。",
            &["巩固率 reach 97.4% | from_to increase by 1.3个百分点 from 96.1%"],
        ),
        (
            "森林覆盖率从2015年的38.2%上升到2020年的41.5%。",
            &["森林覆盖率 reach 41.5% | from_to increase from 38.2% @2020年"],
        ),
        (
            "低保、特困补助标准分别从每人每月310元、420元提高到350元、470元。",
            &[
                "低保补助标准 reach 350元 0 of 2 | from_to increase from 310元",
                "特困补助标准 reach 470元 1 of 2 | from_to increase from 420元",
            ],
        ),
        ("临时将评委从5人改为6人。", &["评委 reach 6人 | from_to increase from 5人"]),
        (
            "研发投入占地区生产总值的比重由1.2%提高到1.9%。",
            &["研发投入占地区生产总值的比重 reach 1.9% share | from_to increase from 1.2%"],
        ),
        ("班子由3至5人组成。", &["班子 be 3至5人"]),
    ]);
}

#[test]
fn totals_have_parts_and_lists_share_a_value() {
    check(&[
        (
            "共有学校31所，其中小学20所、中学11所。",
            &["学校 total 31所 total", "小学 be 20所 part of 0", "中学 be 11所 part of 0"],
        ),
        (
            "改造提升24个服务区，其中按特色打造9个主题服务区。",
            &["服务区 complete 24个 total", "主题服务区 other 9个 part of 0"],
        ),
        (
            "县医院、中医院各新增床位1处，入学率和巩固率均达到100%。",
            &["床位 add 1处", "入学率+巩固率 reach 100% each of 2"],
        ),
        (
            "茶叶、蜜桃产值占农业产值的比重分别为12%、8%。",
            &["茶叶产值 account_for 12% share 0 of 2", "蜜桃产值 account_for 8% share 1 of 2"],
        ),
        ("新增3个市级园区、5个县级园区。", &["市级园区 add 3个", "县级园区 add 5个"]),
        ("已审结民事案件210件、行政案件近百件。", &["民事案件 complete 210件", "行政案件 complete 近百件"]),
    ]);
}

#[test]
fn goals_and_plans_are_no_facts() {
    check(&[
        (
            "今年主要预期目标是：生产总值增长6%；财政收入增长5%；新增就业3000人。",
            &[
                "生产总值 increase 6% (target) @今年",
                "财政收入 increase 5% (target) @今年",
                "就业 add 3000人 (target) @今年",
            ],
        ),
        ("圆满实现年初确定的主要目标，生产总值增长6.8%。", &["生产总值 increase 6.8%"]),
        (
            "力争全年旅游收入突破10亿元，接待游客500万人次。",
            &["旅游收入 exceed 突破10亿元 (target)", "游客 serve 500万人次 (target)"],
        ),
        (
            "人均预期寿命达到79岁，稳就业、稳预期，财政收入增长4%。",
            &["人均预期寿命 reach 79岁", "财政收入 increase 4%"],
        ),
        ("明年拟新建口袋公园15个。", &["口袋公园 complete 15个 (plan) @明年"]),
        ("预计2030年常住人口将突破80万。", &["常住人口 exceed 突破80万 (forecast) @2030年"]),
        ("教育投入增幅要超过10%。", &["教育投入增幅 exceed 超过10% (requirement)"]),
        ("初步核算，全区生产总值180亿元。", &["全区生产总值 be 180亿元 (provisional)"]),
        ("公告时间不得少于三十日。", &["公告时间 be 不得少于三十日 (requirement)"]),
        ("明年工业增加值增长5%。", &["工业增加值 increase 5% (plan) @明年"]),
        ("提出实现经济总量翻一番目标。", &["经济总量 increase 一番 (target)"]),
    ]);
}

#[test]
fn names_in_quotation_marks_are_read_as_they_stand() {
    check(&[
        (
            "举行“应知应会”竞赛7次，组织“学习标兵”讲座2场。",
            &["“应知应会”竞赛 other 7次", "“学习标兵”讲座 other 2场"],
        ),
        ("创建4个“两山”实践基地。", &["“两山”实践基地 other 4个"]),
        (
            "茶业和蜜桃业、软件和物流业增加值分别增长10%、8%。",
            &["茶业和蜜桃业增加值 increase 10% 0 of 2", "软件和物流业增加值 increase 8% 1 of 2"],
        ),
        ("粮食产量跃上40万吨新台阶、亩产提高10斤。", &["粮食产量 reach 40万吨", "亩产 increase 10斤"]),
        (
            "今年赤字率拟按3%安排，赤字规模5亿元。",
            &["赤字率 be 3% (plan) @今年", "赤字规模 be 5亿元 (plan) @今年"],
        ),
    ]);
}

#[test]
fn a_section_of_tasks_states_no_facts() {
    let text =
        "一、2025年工作回顾\n新建学校5所。\n二、2026年重点工作\n（一）办好教育。新建学校8所，已开工2所。\n";
    assert_eq!(told(text), ["学校 complete 5所", "学校 complete 8所 (plan)", "学校 other 2所"]);
}

#[test]
fn ranks_have_a_scope_and_a_subject() {
    check(&[
        ("粮食单产居全市第一位。", &["粮食单产 rank 第一位"]),
        ("营商环境连续3年位居全省第5名。", &["营商环境 be 3年", "营商环境 rank 第5名"]),
        ("茶叶产量跃居全国首位，出口额增长9%。", &["茶叶产量 rank 首位", "出口额 increase 9%"]),
    ]);
    let document = Document::parse("粮食单产居全市第一位。");
    let statistic = document.statistics().next().unwrap().node.clone();
    let crate::Measure::Rank(rank) = statistic.measure else { panic!("a rank") };
    assert_eq!(rank.scope.map(|scope| scope.to_string()), Some("全市".to_string()));
}

#[test]
fn periods_hold_until_something_ends_them() {
    check(&[
        ("从2021年到2023年，新建学校30所。", &["学校 complete 30所 @2021年到2023年"]),
        (
            "2018年以来，新建学校10所；扩建幼儿园5所。",
            &["学校 complete 10所 @2018年以来", "幼儿园 complete 5所 @2018年以来"],
        ),
        ("目前已清退鱼塘20公顷；存量水面共101公顷。", &["鱼塘 other 20公顷 @目前", "存量水面 total 101公顷"]),
    ]);
}

#[test]
fn brackets_ages_and_verbs_inside_a_noun_leave_it_whole() {
    check(&[
        ("区级平台全部上线，30项便民措施落地。", &["便民措施 attributive 30项"]),
        (
            "完成投资（含续建项目）30亿元，其中民间投资（不含房地产）12亿元。",
            &["投资 complete 30亿元 total", "民间投资 be 12亿元 part of 0"],
        ),
        ("发放育苗补贴（最高200元）。", &["育苗补贴 be 200元"]),
        ("按笔试成绩（按百分制折算）40%、面试成绩60%的比例计算。", &["笔试成绩 be 40%", "面试成绩 be 60%"]),
        ("研究0-3岁婴幼儿照护服务的体系。", &["婴幼儿 attributive 0-3岁"]),
        ("旅游业对经济增长的贡献率达到12%。", &["旅游业对经济增长的贡献率 reach 12%"]),
        ("共有中医院11家，为全县医院总数的5%。", &["中医院 total 11家", "中医院 be 5%"]),
        ("民生支出占比保持在75%以上。", &["民生支出占比 keep 75%以上 share"]),
        ("王某，男，现年43岁。", &["王某 be 43岁"]),
        ("在海拔5200米的大营过夜。", &["海拔 be 5200米"]),
        ("对52个未摘帽村挂牌督战。", &["未摘帽村 attributive 52个"]),
        ("实施20个节能降碳改造和设备更新项目。", &["节能降碳改造和设备更新项目 other 20个"]),
        ("应当有5000元以上的资金。", &["资金 have 5000元以上 (requirement)"]),
        (
            "获临江市科技进步一等奖1项、临江市新技术引进二等奖4项。",
            &["临江市科技进步一等奖 other 1项", "临江市新技术引进二等奖 other 4项"],
        ),
        ("有硕士8人，博士1人。", &["硕士 have 8人", "博士 have 1人"]),
        ("采访近300位居民，拥有省级孵化器12家。", &["居民 other 近300位", "省级孵化器 have 12家"]),
        (
            "预计到2030年，东区份额将占32%，西区份额约占31%。",
            &[
                "东区份额 account_for 32% (forecast) share @2030年",
                "西区份额 account_for 31% (forecast) share @2030年",
            ],
        ),
    ]);
}

#[test]
fn a_value_comes_from_another_however_it_is_put() {
    check(&[
        (
            "全县年人均寄信量从“十一五”末期的12件骤降为6件。",
            &["全县年人均寄信量 reach 6件 | from_to decrease from 12件"],
        ),
        (
            "在校学生从11个人发展到目前的200多人。",
            &["在校学生 reach 200多人 | from_to increase from 11个 @目前"],
        ),
        (
            "明年工业占比，由今年预计的44%提高到45%。",
            &["工业占比 reach 45% (plan) share | from_to increase from 44% @明年"],
        ),
        (
            "从出生30多个小时的婴儿到100多岁的老人都来了。",
            &["婴儿 attributive 30多个小时", "老人 attributive 100多岁"],
        ),
        (
            "去年资金占用水平比上年减少64万元，今年上半年又比去年同期减少16万元。",
            &[
                "资金占用水平 decrease 64万元 | over_previous_year decrease @去年",
                "资金占用水平 decrease 16万元 | year_on_year decrease @今年上半年",
            ],
        ),
        ("居民患病的风险比没有锻炼者高19%。", &["居民患病的风险 increase 19%"]),
    ]);
}

#[test]
fn a_word_of_bound_links_a_noun_with_what_it_is_a_share_of() {
    check(&[
        ("残疾职工的比例不得低于全体职工总数的2%。", &["残疾职工的比例 be 2% (requirement)"]),
        ("小微企业采购份额不低于采购总额的30%。", &["小微企业采购份额 be 30%"]),
        ("公用经费支出不得超过总预算的5%。", &["公用经费支出 exceed 5% (requirement)"]),
    ]);
}

#[test]
fn verbs_and_rows_reach_over_different_units() {
    check(&[
        (
            "改建乡村公路300公里、便民桥20座，水库面积3平方公里。",
            &["乡村公路 complete 300公里", "便民桥 complete 20座", "水库面积 be 3平方公里"],
        ),
        (
            "去年接待游客60万人次、旅游花费7.2亿元，分别增长3%、4.5%。",
            &[
                "游客 serve 60万人次 | unstated increase by 3% @去年",
                "旅游花费 be 7.2亿元 | unstated increase by 4.5% @去年",
            ],
        ),
        (
            "原煤产量和发电量分别达到700万吨、20亿千瓦时。",
            &["原煤产量 reach 700万吨 0 of 2", "发电量 reach 20亿千瓦时 1 of 2"],
        ),
    ]);
}

#[test]
fn what_a_noun_holds_is_no_verb_and_a_verb_is_no_noun() {
    check(&[
        ("累计投入资金50万元，发放引进奖3万元。", &["资金 invest 50万元", "引进奖 other 3万元"]),
        ("今年拟发行14亿元长期建设债券。", &["长期建设债券 attributive 14亿元 (plan) @今年"]),
        ("小麦最低收购价每斤1.31元。", &["小麦最低收购价 be 1.31元"]),
        ("5个支部的书记参加，推动3个园区高质量发展。", &["支部 attributive 5个", "园区 other 3个"]),
        (
            "改造8家已建成社区的食堂，引进5家具有资质的设计院。",
            &["已建成社区 complete 8家", "具有资质的设计院 other 5家"],
        ),
        (
            "完成造林25公顷，岸线保有率不得低于45%。",
            &["造林 complete 25公顷", "岸线保有率 be 不得低于45% (requirement)"],
        ),
        ("公司内部共16名员工获奖，上亿群众受益。", &["员工 total 16名", "群众 attributive 上亿"]),
        (
            "启动18项节水和资源综合利用等项目，产值增长预期目标6%。",
            &["节水和资源综合利用等项目 other 18项", "产值增长预期目标 be 6% (target)"],
        ),
        ("首次考试通过率89%，市场服务6亿元。", &["首次考试通过率 be 89%", "市场服务 be 6亿元"]),
        ("明年将要建成公租房300套。", &["公租房 complete 300套 (plan) @明年"]),
        (
            "据估算，外来人员约3万人。核销坏账2亿元。",
            &["外来人员 be 约3万人 (estimated)", "坏账 other 2亿元"],
        ),
        ("争取国家“双新”建设项目16项。", &["国家“双新”建设项目 be 16项"]),
        ("机关及所属各单位共230余人参加。", &["机关及所属各单位 total 230余人"]),
        (
            "这座古城有着2000多年历史，护佑着83万百姓的健康。",
            &["历史 have 2000多年", "百姓 attributive 83万"],
        ),
        (
            "从2022年1月1日起，公交票价由2元降到1元，涉及站点53个。",
            &[
                "公交票价 reach 1元 | from_to decrease from 2元 @2022年1月1日起",
                "站点 other 53个 @2022年1月1日起",
            ],
        ),
        (
            "城区人口从建市初期的11万人增加到去年底的逾40万人。",
            &["城区人口 exceed 逾40万人 | from_to increase from 11万人 @去年底"],
        ),
        (
            "地区生产总值和人均收入比2010年翻一番。",
            &["地区生产总值和人均收入 increase 一番 | over_year increase"],
        ),
    ]);
}
