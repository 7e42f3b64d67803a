//! The program over folders: order, completeness, bad files, what is left behind, the table, memory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use gongwen::Document;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::{Value, json};

const PLAN: &str = "青川区教育工作总结\n一、扩大学位。2021年新建学校8所，在校生13万余人。\n二、稳定队伍\n（一）招聘。教师由120名增加到150名，占比超过三分之二。\n";
const NOTE: &str = "关于修路的说明\n一、里程。全县修路1.5公里。\n三、投资。居全市第2位。\n";

/// An empty folder of that name, below cargo's own for tests.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("in/b")).unwrap();
    folder
}

fn corpus(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_corpus")).args(arguments).current_dir(folder).output().unwrap()
}

fn lines(folder: &Path, name: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

fn ids(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|it| it["id"].as_str().unwrap()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn order_and_content_are_those_of_the_paths_for_any_number_of_threads() {
    let folder = scratch("order");
    // More than one window of files.
    for number in 0..600 {
        let text = if number % 3 == 0 { PLAN.repeat(1 + number % 4) } else { NOTE.into() };
        let below = ["in", "in/b"][number % 2];
        fs::write(folder.join(format!("{below}/{:03}.txt", 599 - number)), text).unwrap();
    }
    fs::write(folder.join("in/b.txt"), NOTE).unwrap();
    for threads in ["1", "2", "5"] {
        let (jsonl, parquet) = (format!("{threads}.jsonl"), format!("{threads}.parquet"));
        let output = corpus(&folder, &["in", "-o", &jsonl, "--parquet", &parquet, "--threads", threads]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
        assert!(fs::read(folder.join(&jsonl)).unwrap() == fs::read(folder.join("1.jsonl")).unwrap());
        assert!(fs::read(folder.join(&parquet)).unwrap() == fs::read(folder.join("1.parquet")).unwrap());
    }
    let lines = lines(&folder, "1.jsonl");
    let mut expected: Vec<PathBuf> = (0..600)
        .map(|number| PathBuf::from(format!("{}{number:03}.txt", ["b/", ""][number % 2])))
        .chain(["b.txt".into()])
        .collect();
    expected.sort();
    assert_eq!(ids(&lines), expected.iter().map(|it| it.to_str().unwrap()).collect::<Vec<_>>());
    for line in &lines {
        let text = fs::read_to_string(folder.join("in").join(line["id"].as_str().unwrap())).unwrap();
        assert_eq!(line["document"], serde_json::to_value(Document::parse(&text)).unwrap());
    }
}

#[test]
fn bad_files_are_answered_and_named_and_the_others_read() {
    let folder = scratch("bad");
    fs::write(folder.join("in/a.txt"), PLAN).unwrap();
    fs::write(folder.join("in/b/broken.docx"), "no archive").unwrap();
    fs::write(folder.join("in/b/binary.txt"), [0xff, 0xfe, 0]).unwrap();
    fs::write(folder.join("in/b/long.txt"), NOTE.repeat(100)).unwrap();
    fs::write(folder.join("in/c.HTML"), "<p>一、修路。</p>").unwrap();
    fs::write(folder.join("in/d.pdf"), "%PDF").unwrap();
    let mut expected = vec!["a.txt", "b/binary.txt", "b/broken.docx", "b/long.txt", "c.HTML"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("..", folder.join("in/b/up")).unwrap();
        std::os::unix::fs::symlink("nowhere.txt", folder.join("in/e.txt")).unwrap();
        expected.insert(4, "b/up");
        expected.push("e.txt");
    }
    let output = corpus(&folder, &["in", "-o", "out.jsonl", "--max-bytes", "2000"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let lines = lines(&folder, "out.jsonl");
    assert_eq!(ids(&lines), expected);
    let errors = String::from_utf8(output.stderr).unwrap();
    for line in &lines {
        let (id, error) = (line["id"].as_str().unwrap(), line["error"].as_str());
        let is_good = ["a.txt", "c.HTML"].contains(&id);
        assert_eq!((line.get("document").is_some(), error.is_none()), (is_good, is_good), "{line}");
        if let Some(error) = error {
            assert!(errors.contains(&format!("error: {id}: {error}\n")), "{errors}");
        }
    }
    let bad = expected.len() - 2;
    assert!(errors.ends_with(&format!("{bad} of {} files could not be read\n", expected.len())), "{errors}");
    let summary = String::from_utf8(output.stdout).unwrap();
    for (name, count) in
        [("documents", 2), ("files that could not be read", bad), ("files of other kinds", 1)]
    {
        assert!(
            summary.lines().any(|it| it.starts_with(name) && it.ends_with(&format!(" {count}"))),
            "{summary}"
        );
    }
}

#[test]
fn a_run_that_fails_leaves_what_stood_there() {
    let folder = scratch("atomic");
    fs::write(folder.join("in/a.txt"), PLAN).unwrap();
    fs::write(folder.join("out.jsonl"), "before").unwrap();
    for arguments in [
        &["in", "-o", "out.jsonl", "--parquet", "nowhere/figures.parquet"][..],
        &["in", "-o", "out.jsonl", "--parquet", "out.jsonl"],
        &["nowhere", "-o", "out.jsonl"],
        &["in/a.txt", "-o", "out.jsonl"],
        &["in", "-o", "in/b"],
        &["in", "-o", "in/out.txt"],
        &["in", "in"],
        &[],
        &["in", "--ext", "txt,,docx"],
        &["in", "--threads", "two"],
        &["in", "--profile", "poem"],
        &["in", "-o"],
        &["in", "--pretty"],
    ] {
        let output = corpus(&folder, arguments);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), error.lines().count()), (Some(2), 1), "{arguments:?}: {error}");
        assert!(error.starts_with("error: "), "{error}");
        assert_eq!(fs::read_to_string(folder.join("out.jsonl")).unwrap(), "before", "{arguments:?}");
        assert_eq!(names(&folder), ["in", "out.jsonl"], "{arguments:?}");
    }
    assert_eq!(names(&folder.join("in")), ["a.txt", "b"]);
    let output = corpus(&folder, &["in", "-o", "out.jsonl"]);
    assert!(output.status.success());
    assert_eq!(ids(&lines(&folder, "out.jsonl")), ["a.txt"]);
    assert_eq!(names(&folder), ["in", "out.jsonl"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_a_closed_pipe_is_not() {
    let folder = scratch("pipe");
    for number in 0..50 {
        fs::write(folder.join(format!("in/{number}.txt")), PLAN.repeat(20)).unwrap();
    }
    let output = corpus(&folder, &["in", "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: cannot write: "));
    let mut child = Command::new(env!("CARGO_BIN_EXE_corpus"));
    child.args(["in", "-o", "-"]).current_dir(&folder);
    child.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = child.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_summary_counts_what_stands_in_the_texts() {
    let folder = scratch("summary");
    fs::write(folder.join("in/a.txt"), PLAN).unwrap();
    fs::write(folder.join("in/b.txt"), NOTE).unwrap();
    let output = corpus(&folder, &["in", "--no-lint"]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "\
documents                                         2
characters                                      107

sections by family                                5
  han_comma                                       4
  han_paren                                       1

figures by unit                                   6
  (no unit)                                       1
  (rank)                                          1
  人                                              1
  公里                                            1
  名                                              1
  所                                              1

findings by code (diagnostics, lint)              1              0
  numbering_gap                                   1              0
"
    );
}

fn table(path: &Path) -> RecordBatch {
    let reader = ParquetRecordBatchReaderBuilder::try_new(fs::File::open(path).unwrap()).unwrap();
    let batches: Vec<RecordBatch> = reader.build().unwrap().map(Result::unwrap).collect();
    assert_eq!(batches.len(), 1);
    batches.into_iter().next().unwrap()
}

#[test]
fn the_table_holds_every_figure() {
    let folder = scratch("table");
    fs::write(folder.join("in/a.txt"), PLAN).unwrap();
    fs::write(folder.join("in/b/b.txt"), NOTE).unwrap();
    fs::write(folder.join("in/empty.txt"), "").unwrap();
    let output = corpus(&folder, &["in", "--parquet", "figures.parquet"]);
    assert!(output.status.success(), "{output:?}");
    let table = table(&folder.join("figures.parquet"));
    let column = |name: &str| table.column_by_name(name).unwrap_or_else(|| panic!("{name}"));
    let text = |name: &str, row: usize| {
        let column = column(name).as_string::<i32>();
        column.is_valid(row).then(|| column.value(row).to_owned())
    };
    let number = |name: &str, row: usize| column(name).as_primitive::<Int64Type>().value(row);
    let decimal = |name: &str, row: usize| {
        let column = column(name).as_primitive::<Decimal128Type>();
        column.is_valid(row).then(|| column.value_as_string(row))
    };
    let day = |name: &str, row: usize| {
        let column = column(name).as_primitive::<Date32Type>();
        column.is_valid(row).then(|| column.value_as_date(row).unwrap().to_string())
    };
    let rows = [
        json!(["a.txt", 0, "一、", "扩大学位", "8所", "学校", "exact", "8.000000", "8", "所"]),
        json!([
            "a.txt",
            1,
            "一、",
            "扩大学位",
            "13万余人",
            "在校生",
            "more_than",
            "130000.000000",
            "130000",
            "人"
        ]),
        json!(["a.txt", 2, "二、（一）", "招聘", "150名", "教师", "exact", "150.000000", "150", "名"]),
        json!(["a.txt", 3, "二、（一）", "招聘", "超过三分之二", "", "more_than", null, "2/3", null]),
        json!(["b/b.txt", 0, "一、", "里程", "1.5公里", "", "exact", "1.500000", "1.5", "公里"]),
        json!(["b/b.txt", 1, "三、", "投资", "第2位", "", null, "2.000000", "2", null]),
    ];
    assert_eq!(table.num_rows(), rows.len());
    for (row, expected) in rows.iter().enumerate() {
        let subjects = column("subjects").as_list::<i32>().value(row);
        let subjects: Vec<_> = subjects.as_string::<i32>().iter().flatten().collect();
        // Where no subject is expected here, any is fine.
        let subject = if expected[5] == "" { String::new() } else { subjects.join(",") };
        let found = json!([
            text("document", row),
            number("statistic", row),
            text("path", row),
            text("heading", row),
            text("text", row),
            subject,
            text("qualifier", row),
            decimal("value", row),
            text("value_text", row),
            text("unit", row),
        ]);
        assert_eq!(&found, expected);
        let id = text("document", row).unwrap();
        let source = fs::read_to_string(folder.join("in").join(id)).unwrap();
        let span = number("span_start", row).try_into().unwrap()..number("span_end", row).try_into().unwrap();
        assert_eq!(source.get::<std::ops::Range<usize>>(span), text("text", row).as_deref());
    }
    let period = [text("period", 0), day("period_start", 0), day("period_end", 0)];
    assert_eq!(period.map(Option::unwrap), ["2021年", "2021-01-01", "2021-12-31"]);
    let bounds = [decimal("lower", 1), decimal("upper", 1)];
    assert_eq!(bounds.map(Option::unwrap), ["130000.000000", "140000.000000"]);
    let change = [text("comparison_base", 2), decimal("comparison_from", 2), text("comparison_from_unit", 2)];
    assert_eq!(change.map(Option::unwrap), ["from_to", "120.000000", "名"]);
    let rank = [text("measure", 5), text("rank_counting", 5), text("rank_scope", 5)];
    assert_eq!(rank.map(Option::unwrap), ["rank", "from_first", "全市"]);
}

#[test]
fn the_readme_explains_every_column() {
    let output = corpus(Path::new("."), &["--columns"]);
    let readme = include_str!("../README.md");
    let mut rows = readme.lines().filter(|it| it.starts_with("| `"));
    for column in String::from_utf8(output.stdout).unwrap().lines() {
        let (name, rest) = column.split_once(' ').unwrap();
        let (kind, meaning) = rest.trim().split_once(' ').unwrap();
        assert_eq!(rows.next(), Some(&*format!("| `{name}` | {kind} | {} |", meaning.trim())));
    }
    assert_eq!(rows.next(), None);
}

/// The most memory that the program has had while it reads the folder, in KiB.
#[cfg(target_os = "linux")]
fn peak(folder: &Path) -> u64 {
    let arguments = ["in", "-o", "out.jsonl", "--parquet", "out.parquet", "--threads", "2", "--no-lint"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_corpus"))
        .args(arguments)
        .current_dir(folder)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let found = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        peak = found.map_or(peak, |it| it.trim().trim_end_matches(" kB").parse().unwrap());
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    peak
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_files() {
    let text = PLAN.repeat(4);
    let [few, many] = [600, 3000].map(|count| {
        let folder = scratch("memory");
        for number in 0..count {
            fs::write(folder.join(format!("in/{number}.txt")), &text).unwrap();
        }
        peak(&folder)
    });
    let _ = fs::remove_dir_all(Path::new(env!("CARGO_TARGET_TMPDIR")).join("memory"));
    eprintln!("{few} KiB for 600 files, {many} KiB for 3000");
    assert!(many < few + few / 2, "{few} KiB for 600 files, {many} KiB for 3000");
}
