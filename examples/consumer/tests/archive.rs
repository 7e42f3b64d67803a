//! The archive as its users know it.

use std::error::Error;

use gongwen::{Family, Measure};
use gongwen_consumer::{Archive, ArchiveError, Record};

const TEXT: &str = "一、学校。全区新建学校8所。\n二、道路\n措施[1]修路。修路12公里。\n措施[2]架桥。架桥3座，投资近2000万元。\n";

fn record() -> Result<Record, ArchiveError> {
    let bytes = TEXT.as_bytes().to_vec();
    Archive::new()?.read("plan", &bytes)
}

#[test]
fn the_tree_outlives_its_text_and_its_json() -> Result<(), Box<dyn Error>> {
    let record = record()?;
    let restored = Record::from_json(&record.to_json()?)?;
    assert_eq!(restored, record);
    assert_eq!(restored.document.source, TEXT);
    Ok(())
}

#[test]
fn the_agency_has_a_family_of_its_own() -> Result<(), Box<dyn Error>> {
    let record = Record::from_json(&record()?.to_json()?)?;
    let markers: Vec<_> = record
        .document
        .sections()
        .filter_map(|it| it.node.marker.as_ref())
        .map(|it| (&*it.text, it.family.clone(), it.ordinal))
        .collect();
    let measure = || Family::Custom("measure".into());
    assert_eq!(
        markers,
        [
            ("一、", Family::HanComma, Some(1)),
            ("二、", Family::HanComma, Some(2)),
            ("措施[1]", measure(), Some(1)),
            ("措施[2]", measure(), Some(2)),
        ]
    );
    Ok(())
}

#[test]
fn figures_are_found_by_the_path_of_their_section() -> Result<(), Box<dyn Error>> {
    let record = record()?;
    for (citation, expected) in [
        ("一、", &["8所"][..]),
        ("二、", &["12公里", "3座", "近2000万元"]),
        ("二、措施[2]", &["3座", "近2000万元"]),
    ] {
        let texts: Vec<&str> = record.figures(citation)?.iter().map(|it| &*it.text).collect();
        assert_eq!(texts, expected, "{citation}");
    }
    let [_, money] = record.figures("二、措施[2]")?[..] else {
        return Err("expected two figures".into());
    };
    let Measure::Quantity(quantity) = &money.measure else { return Err("expected a quantity".into()) };
    assert_eq!(quantity.number.value.map(|it| it.to_string()).as_deref(), Some("20000000"));
    Ok(())
}

#[test]
fn failures_are_errors_with_their_cause() {
    let message = |error: ArchiveError| (error.to_string(), error.source().map(ToString::to_string));
    let archive = Archive::new().unwrap();
    let (text, cause) = message(archive.read("x", b"\xff").unwrap_err());
    assert_eq!(text, "the bytes are no text");
    assert!(cause.is_some());
    assert_eq!(message(record().unwrap().figures("三、").unwrap_err()).0, "no section is cited as 三、");
    assert_eq!(message(Record::from_json("{}").unwrap_err()).0, "the JSON is no record");
    // Somebody has moved the first marker in the stored tree.
    let json = record().unwrap().to_json().unwrap();
    let bent = json.replacen(r#""marker":{"span":{"start":0,"#, r#""marker":{"span":{"start":1,"#, 1);
    assert_ne!(bent, json);
    assert!(matches!(Record::from_json(&bent), Err(ArchiveError::Bent(_))));
}
