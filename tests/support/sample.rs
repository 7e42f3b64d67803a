//! A tree built by hand that holds every kind of node, over a text that fits it.

use gongwen::{
    Abbreviation, AbbreviationKind, Aggregation, Base, Basis, Block, Bound, Comparison, Diagnostic,
    DiagnosticCode, Direction, Document, DocumentNumber, Family, FigureRole, Fraction, Inline, Layout,
    Marker, Measure, Modality, Number, Paragraph, ParagraphRole, PartialDate, Placeholder, Placement,
    Proportion, Qualifier, Quantity, Quotation, Rank, Relation, Respective, Script, Section, Sentence, Span,
    Statistic, Subject, SubjectOrigin, Time, TimeKind, Title, TitleKind, Unit, UnitKind,
};
use rust_decimal::Decimal;

pub(crate) const TEXT: &str = "青川区教育工作汇报
一、总体情况
2018年以来，“扎实开展‘七一’活动”，全区有学校76处，其中高中约三分之二，学生13万余
人，增长由4%提高到5.5%。
一是守住底线；依据《青川区办学意见》（青办发〔2019〕2号），****居全市第一位，三次产业比为1∶2。
三、抓好落实。
谢谢大家。
";

/// The place of `words` in the text.
pub(crate) fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("{words:?} is in the text"));
    Span::new(start, start + words.len())
}

fn sentence(words: &'static str, inlines: Vec<Inline<'static>>) -> Sentence<'static> {
    let mut sentence = Sentence::new(span(words), words.replace('\n', ""));
    sentence.inlines = inlines;
    sentence
}

fn paragraph(role: ParagraphRole, sentences: Vec<Sentence<'static>>) -> Paragraph<'static> {
    let span = Span::new(sentences[0].span.start, sentences[sentences.len() - 1].span.end);
    let mut paragraph = Paragraph::new(span, role);
    paragraph.sentences = sentences;
    paragraph
}

fn marker(words: &'static str, family: Family, ordinal: u32) -> Marker<'static> {
    let mut marker = Marker::new(span(words), words, family);
    marker.ordinal = Some(ordinal);
    marker
}

fn quantity(words: &'static str, value: Option<Decimal>, unit: Unit<'static>) -> Quantity<'static> {
    let number = Number::new(value, Script::Arabic);
    let mut quantity = Quantity::new(span(words), words.replace('\n', ""), number);
    quantity.unit = Some(unit);
    quantity
}

fn percent() -> Unit<'static> {
    let mut unit = Unit::new("%", UnitKind::Ratio);
    unit.code = Some("%".into());
    unit
}

fn since() -> Time<'static> {
    let mut time = Time::new(span("2018年以来"), "2018年以来", TimeKind::Since);
    time.start = Some(PartialDate::new(Some(2018), None, None));
    time
}

fn schools() -> Statistic<'static> {
    let unit = Unit::new("处", UnitKind::Count);
    let measure = Measure::Quantity(Box::new(quantity("76处", Some(Decimal::from(76)), unit)));
    let mut it = Statistic::new(span("76处"), "76处", measure);
    it.subjects.push(Subject::new("学校", Some(span("学校")), SubjectOrigin::Before));
    it.relation = Relation::Have;
    it.aggregation = Some(Aggregation::Total);
    it.period = Some(Box::new(since()));
    it.role = FigureRole::Total;
    it
}

fn share() -> Statistic<'static> {
    let mut number = Number::new(None, Script::Han);
    number.fraction = Some(Fraction::new(Decimal::from(2), Decimal::from(3)));
    let mut quantity = Quantity::new(span("约三分之二"), "约三分之二", number);
    quantity.qualifier = Qualifier::About;
    let mut it = Statistic::new(quantity.span, "约三分之二", Measure::Quantity(Box::new(quantity)));
    it.id = 1;
    it.subjects.push(Subject::new("高中", Some(span("高中")), SubjectOrigin::Before));
    it.role = FigureRole::Share { of: Some(0) };
    it
}

fn pupils() -> Statistic<'static> {
    let mut unit = Unit::new("人", UnitKind::Count);
    unit.per = Some("年".into());
    let mut quantity = quantity("13万余\n人", Some(Decimal::from(130_000)), unit);
    quantity.number.coefficient = Some(Decimal::from(13));
    quantity.number.exponent = 4;
    quantity.qualifier = Qualifier::MoreThan;
    quantity.lower = Some(Bound::new(Decimal::from(130_000), false));
    quantity.upper = Some(Bound::new(Decimal::from(140_000), false));
    if let Some(upper) = &mut quantity.upper {
        upper.implied = true;
    }
    let mut it = Statistic::new(quantity.span, "13万余人", Measure::Quantity(Box::new(quantity)));
    it.id = 2;
    it.role = FigureRole::Each { count: 2 };
    it.respective = Some(Respective::new(0, 2));
    it.basis = Some(Basis::Real);
    it
}

fn growth() -> Statistic<'static> {
    let value = quantity("5.5%", Some(Decimal::new(55, 1)), percent());
    let mut it = Statistic::new(span("5.5%"), "5.5%", Measure::Quantity(Box::new(value)));
    let mut comparison = Comparison::new(span("由4%提高到5.5%"), Base::FromTo, Direction::Increase);
    comparison.from = Some(Box::new(quantity("4%", Some(Decimal::from(4)), percent())));
    it.id = 3;
    it.relation = Relation::Reach;
    it.modality = Modality::Target;
    it.comparisons =
        vec![comparison, Comparison::new(span("提高到"), Base::OverYear { year: 2015 }, Direction::Increase)];
    it.role = FigureRole::Part { of: None };
    it
}

fn rank() -> Statistic<'static> {
    let mut rank = Rank::new(span("第一位"), "第一位", 1);
    rank.scope = Some("全市".into());
    let mut it = Statistic::new(rank.span, "第一位", Measure::Rank(Box::new(rank)));
    it.id = 4;
    it.relation = Relation::Rank;
    it.subjects.push(Subject::new("青川区", None, SubjectOrigin::Implied));
    it
}

fn proportion() -> Statistic<'static> {
    let terms = vec![Decimal::from(1), Decimal::from(2)];
    let proportion = Proportion::new(span("1∶2"), "1∶2", terms);
    let mut it = Statistic::new(proportion.span, "1∶2", Measure::Proportion(Box::new(proportion)));
    it.id = 5;
    it
}

fn figure(statistic: Statistic<'static>) -> Inline<'static> {
    Inline::Statistic(Box::new(statistic))
}

fn quotation() -> Inline<'static> {
    let name = Abbreviation::new(span("七一"), "七一", AbbreviationKind::DateName);
    let mut inner = Quotation::new(span("‘七一’"), "‘七一’");
    inner.inlines.push(Inline::Abbreviation(Box::new(name)));
    let words = "“扎实开展‘七一’活动”";
    let mut outer = Quotation::new(span(words), words);
    outer.inlines.push(Inline::Quotation(Box::new(inner)));
    Inline::Quotation(Box::new(outer))
}

fn title() -> Inline<'static> {
    let mut title = Title::new(span("《青川区办学意见》"), "《青川区办学意见》", TitleKind::Opinion);
    title.number = Some(DocumentNumber::new("青办发", 2019, 2));
    Inline::Title(Box::new(title))
}

fn item() -> Section<'static> {
    let words = "依据《青川区办学意见》（青办发〔2019〕2号），****居全市第一位，三次产业比为1∶2。";
    let placeholder = Inline::Placeholder(Box::new(Placeholder::new(span("****"), "****")));
    let inlines = vec![title(), placeholder, figure(rank()), figure(proportion())];
    let mut text = paragraph(ParagraphRole::Body, vec![sentence(words, inlines)]);
    text.placement = Placement::Inferred;
    let mut section = Section::new(Span::new(span("一是").start, text.span.end), Layout::RunIn);
    section.marker = Some(marker("一是", Family::Is, 1));
    section.heading = Some(sentence("守住底线", Vec::new()));
    section.blocks.push(Block::Paragraph(text));
    section
}

fn first() -> Section<'static> {
    let words = "2018年以来，“扎实开展‘七一’活动”，全区有学校76处，其中高中约三分之二，学生13万余\n人，增长由4%提高到5.5%。";
    let time = Inline::Time(Box::new(since()));
    let inlines =
        vec![time, quotation(), figure(schools()), figure(share()), figure(pupils()), figure(growth())];
    let text = paragraph(ParagraphRole::Body, vec![sentence(words, inlines)]);
    let item = item();
    let mut section = Section::new(Span::new(span("一、").start, item.span.end), Layout::Display);
    section.marker = Some(marker("一、", Family::HanComma, 1));
    section.heading = Some(sentence("总体情况", Vec::new()));
    section.blocks = vec![Block::Paragraph(text), Block::Section(Box::new(item))];
    section
}

fn second() -> Section<'static> {
    let mut section = Section::new(span("三、抓好落实"), Layout::Display);
    section.marker = Some(marker("三、", Family::HanComma, 3));
    section.heading = Some(sentence("抓好落实", Vec::new()));
    section
}

/// The tree.
pub(crate) fn document() -> Document<'static> {
    let mut document = Document::new(TEXT);
    let title = sentence("青川区教育工作汇报", Vec::new());
    document.front.push(paragraph(ParagraphRole::Title, vec![title]));
    document.body = vec![Block::Section(Box::new(first())), Block::Section(Box::new(second()))];
    let thanks = sentence("谢谢大家。", Vec::new());
    document.back.push(Block::Paragraph(paragraph(ParagraphRole::Closing, vec![thanks])));
    let mut gap = Diagnostic::new(DiagnosticCode::NumberingGap, span("三、"), "二、 is missing");
    gap.related.push(span("一、"));
    document.diagnostics.push(gap);
    document
}
