//! The JSON of DESIGN: one golden file pins its shape, and reading it back gives the tree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]
#![cfg(feature = "serde")]

mod support;

use std::fs;
use std::path::Path;

use gongwen::{Block, Document, Family, Layout, Marker, Section, Sentence, Span};
use proptest::prelude::*;
use serde_json::Value;
use support::{corpus, sample, soup};

fn golden() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/sample.json");
    if std::env::var_os("UPDATE").is_some() {
        let json = serde_json::to_string_pretty(&sample::document()).unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, json + "\n").unwrap();
    }
    fs::read_to_string(path).unwrap()
}

fn round_trip(document: &Document<'_>) {
    let json = serde_json::to_string(document).unwrap();
    let back: Document<'static> = serde_json::from_str(&json).unwrap();
    assert_eq!(&back, document);
    assert_eq!(serde_json::to_string(&back).unwrap(), json);
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(&serde_json::from_value::<Document<'static>>(value).unwrap(), document);
    assert_eq!(&serde_json::from_reader::<_, Document<'static>>(json.as_bytes()).unwrap(), document);
}

#[test]
fn the_golden_file_pins_the_shape() {
    let found: Value = serde_json::to_value(sample::document()).unwrap();
    let expected: Value = serde_json::from_str(&golden()).unwrap();
    assert_eq!(found, expected, "{}", serde_json::to_string_pretty(&found).unwrap());
    assert_eq!(serde_json::from_str::<Document<'_>>(&golden()).unwrap(), sample::document());
}

#[test]
fn names_tags_and_numbers_are_as_designed() {
    let json = serde_json::to_value(sample::document()).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["front"][0]["role"], "title");
    assert!(json["front"][0].get("type").is_none(), "a list of one type is untagged");
    let section = &json["body"][0];
    assert_eq!(section["type"], "section");
    assert_eq!(section["layout"], "display");
    assert_eq!(section["marker"]["family"], "han_comma");
    let inlines = &section["blocks"][0]["sentences"][0]["inlines"];
    assert_eq!(inlines[0]["type"], "time");
    assert_eq!(inlines[0]["start"], serde_json::json!({ "year": 2018 }));
    assert_eq!(inlines[5]["measure"]["number"]["value"], "5.5", "decimals are strings");
    assert_eq!(
        inlines[5]["comparisons"][1]["base"],
        serde_json::json!({ "type": "over_year", "year": 2015 })
    );
    assert!(inlines[5].get("period").is_none(), "what is absent is left out");
    assert!(json["body"][1].get("blocks").is_none(), "empty lists are left out");
    assert!(serde_json::to_value(sample::document().without_source()).unwrap().get("source").is_none());
}

#[test]
fn texts_and_trees_survive_the_round_trip() {
    round_trip(&sample::document());
    round_trip(&Document::parse(corpus::SPEECH));
    round_trip(&Document::parse(corpus::SPEECH).without_source());
}

/// Trees that no text would give: any nesting, any texts, a family of the caller's.
fn tree() -> impl Strategy<Value = Section<'static>> {
    let leaf = (any::<u32>(), ".{0,8}", 0..25_usize).prop_map(|(ordinal, text, at)| {
        let mut section = Section::new(Span::new(at, at + 3), Layout::Inline);
        let family = Family::from_name(["is", "han_comma", "caller_made"][at % 3]);
        let mut marker = Marker::new(Span::new(at, at), text.clone(), family);
        marker.ordinal = (at % 2 == 0).then_some(ordinal);
        section.marker = (at % 5 != 0).then_some(marker);
        section.heading = (at % 7 != 0).then(|| Sentence::new(Span::new(at, at), text));
        section
    });
    leaf.prop_recursive(5, 30, 4, |inner| {
        proptest::collection::vec(inner, 1..4).prop_map(|parts| {
            let mut section = Section::new(Span::new(0, 9), Layout::RunIn);
            section.blocks = parts.into_iter().map(|it| Block::Section(Box::new(it))).collect();
            section
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_tree_survives_the_round_trip(section in tree()) {
        let mut document = Document::new("");
        document.body.push(Block::Section(Box::new(section)));
        round_trip(&document);
        let _ = (document.validate(), format!("{document:#}"), document.at(1), document.clone().into_owned());
    }

    #[test]
    fn any_text_survives_the_round_trip(text in soup::soup()) {
        round_trip(&Document::parse(&text));
    }
}

/// The part of JSON Schema that the generator writes: types, properties, required, items, refs, one of.
#[cfg(feature = "schema")]
mod schema {
    use super::*;

    fn accepts(root: &Value, schema: &Value, value: &Value) -> bool {
        if let Some(known) = schema.as_bool() {
            return known;
        }
        let reference = schema["$ref"].as_str().and_then(|it| it.strip_prefix('#'));
        let all = |schemas: &Value, wanted: fn(usize, usize) -> bool| {
            schemas.as_array().is_none_or(|schemas| {
                let count = schemas.iter().filter(|schema| accepts(root, schema, value)).count();
                wanted(count, schemas.len())
            })
        };
        reference
            .is_none_or(|at| accepts(root, root.pointer(at).expect("the reference leads somewhere"), value))
            && all(&schema["oneOf"], |count, _| count == 1)
            && all(&schema["anyOf"], |count, _| count >= 1)
            && all(&schema["allOf"], |count, len| count == len)
            && schema.get("const").is_none_or(|it| it == value)
            && schema["enum"].as_array().is_none_or(|it| it.contains(value))
            && is_of_type(&schema["type"], value)
            && schema["required"].as_array().is_none_or(|names| {
                !value.is_object() || names.iter().all(|it| value.get(it.as_str().unwrap()).is_some())
            })
            && value.as_object().is_none_or(|fields| {
                fields.iter().all(|(name, field)| {
                    schema["properties"].get(name).is_none_or(|schema| accepts(root, schema, field))
                })
            })
            && value.as_array().is_none_or(|items| {
                schema.get("items").is_none_or(|schema| items.iter().all(|it| accepts(root, schema, it)))
            })
    }

    fn is_of_type(names: &Value, value: &Value) -> bool {
        let is = |name: &Value| match name.as_str() {
            Some("object") => value.is_object(),
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("number") => value.is_number(),
            Some("boolean") => value.is_boolean(),
            Some("null") => value.is_null(),
            _ => false,
        };
        match names {
            Value::Null => true,
            Value::Array(names) => names.iter().any(is),
            name => is(name),
        }
    }

    #[test]
    fn the_generated_schema_accepts_what_is_written_and_nothing_else() {
        let schema = schemars::schema_for!(Document<'_>).to_value();
        let document: Value = serde_json::from_str(&golden()).unwrap();
        assert!(accepts(&schema, &schema, &document));
        for (place, wrong) in [
            ("/version", Value::from("one")),
            ("/body/0/type", Value::from("chapter")),
            ("/body/0/layout", Value::from("Display")),
            ("/body/0/marker/span/start", Value::Null),
            ("/body/0/blocks/0/sentences/0/inlines/2/measure/number/value", Value::from(76)),
            ("/front/0/sentences/0", Value::from("text")),
        ] {
            let mut edited = document.clone();
            *edited.pointer_mut(place).unwrap_or_else(|| panic!("{place} is there")) = wrong;
            assert!(!accepts(&schema, &schema, &edited), "{place}");
        }
    }
}
