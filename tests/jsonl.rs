//! The example `jsonl` as other engines run it: a process with two pipes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails may panic"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::thread;

use gongwen::Document;
use serde_json::{Value, json};

const TEXT: &str = "青川区教育工作总结\n一、扩大学位。新建学校8所，在校生13万余人。\n二、稳定队伍。招聘教师由120名增加到150名。\n";

/// The built example; `cargo test --test jsonl` alone would not build it.
fn example() -> Command {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    let path = PATH.get_or_init(|| {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--example", "jsonl"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success());
        let tests = std::env::current_exe().unwrap();
        tests.ancestors().nth(2).unwrap().join("examples/jsonl")
    });
    let mut command = Command::new(path);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it over an input; the input is written beside, as no pipe holds all of it.
fn run(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let mut child = example().args(arguments).spawn().unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.into());
    let writer = thread::spawn(move || {
        // It may stop reading on purpose.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn lines(arguments: &[&str], input: impl Into<Vec<u8>>) -> Vec<String> {
    let output = run(arguments, input);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(String::from).collect()
}

#[test]
fn a_line_is_answered_by_the_json_of_its_document() {
    let request = json!({"id": "a", "text": TEXT, "source": {"page": [1, 2]}});
    let document = Document::parse(TEXT);
    let expected = |value: Value| json!({"id": "a", "document": value});
    let answer = |arguments: &[&str]| -> Value {
        let lines = lines(arguments, request.to_string());
        assert_eq!(lines.len(), 1);
        serde_json::from_str(&lines[0]).unwrap()
    };
    assert_eq!(answer(&[]), expected(serde_json::to_value(&document).unwrap()));
    let bare = document.clone().without_source();
    assert_eq!(answer(&["--no-source"]), expected(serde_json::to_value(&bare).unwrap()));
    let figures = answer(&["--statistics"]);
    let figures = figures["statistics"].as_array().unwrap();
    assert_eq!(figures.len(), 3);
    for (figure, located) in figures.iter().zip(document.statistics()) {
        assert_eq!(figure["path"], located.path.citation().to_string());
        assert_eq!(figure["statistic"], serde_json::to_value(located.node).unwrap());
    }
}

#[test]
fn ids_come_back_as_they_were_written() {
    for id in [r#""""#, r#""\u9752川\n""#, "0", "-0.50", "12345678901234567890123456789", "1E400"] {
        let lines = lines(&[], format!(r#"{{"text":"好。","id": {id} }}"#));
        assert!(lines[0].starts_with(&format!(r#"{{"id":{id},"document":{{"#)), "{lines:?}");
    }
}

#[test]
fn a_broken_line_is_answered_with_its_number() {
    let good = r#"{"id":1,"text":"好。"}"#;
    for (line, id, error) in [
        (&b"{"[..], "null", "EOF while parsing an object at byte 1"),
        (b"{\"id\":\"a\",\"text\":\"\xe5", "null", "not UTF-8 at byte 19"),
        (b"good morning", "null", "expected a JSON object with `id` and `text`"),
        (b"[\"a\",\"b\"]", "null", "expected a JSON object with `id` and `text`"),
        (b"{\"id\":7}", "7", "`text` is missing"),
        (b"{\"id\":7,\"text\":null}", "7", "`text` is missing"),
        (b"{\"id\":7,\"text\":[\"a\"]}", "7", "`text` is no string"),
        (b"{\"id\":7,\"text\":\"\\ud800\"}", "7", "`text`: unexpected end of hex escape at byte 8"),
        (b"{\"text\":\"a\"}", "null", "`id` is missing"),
        (b"{\"id\":true,\"text\":\"a\"}", "null", "`id` is neither a string nor a number"),
        (b"{\"id\":{\"a\":1},\"text\":\"a\"}", "null", "`id` is neither a string nor a number"),
        (b"{\"id\":1,\"id\":2,\"text\":\"a\"}", "null", "duplicate field `id` at byte 12"),
        (b"{\"id\":1,\"text\":\"a\",\"te\\u0078t\":\"b\"}", "null", "duplicate field `text` at byte 30"),
        (b"{\"id\":1,\"text\":\"a\"} tail", "null", "trailing characters at byte 21"),
    ] {
        let input = [good.as_bytes(), b"\n\n", line, b"\n", good.as_bytes()].concat();
        let lines = lines(&[], input);
        let error = serde_json::to_string(error).unwrap();
        assert_eq!(lines[1], format!(r#"{{"id":{id},"line":3,"error":{error}}}"#));
        assert_eq!((lines.len(), &lines[0]), (3, &lines[2]), "{lines:?}");
    }
}

#[test]
fn marks_blanks_and_line_ends_make_no_difference() {
    let plain = lines(&[], "{\"id\":1,\"text\":\"好。\"}\n{\"id\":2,\"text\":\"好。\"}\n");
    assert_eq!(plain.len(), 2);
    for input in [
        "\u{feff}{\"id\":1,\"text\":\"好。\"}\r\n{\"id\":2,\"text\":\"好。\"}\r\n",
        "\n \r\n\t{\"id\":1,\"text\":\"好。\"} \n\n\u{feff}{\"id\":2,\"text\":\"好。\"}",
    ] {
        assert_eq!(lines(&[], input), plain);
    }
    for empty in ["", "\n", "\u{feff}", "\u{feff}\n\r\n"] {
        assert_eq!(lines(&[], empty), [""; 0]);
    }
}

#[test]
fn a_line_may_be_as_long_as_the_limit_and_no_longer() {
    let line = r#"{"id":1,"text":"好。"}"#;
    let (fits, below) = (line.len().to_string(), (line.len() - 1).to_string());
    for end in ["", "\n", "\r\n"] {
        let input = format!("{line}{end}");
        assert!(lines(&["--max-line", &fits], input.clone())[0].contains("document"));
        let expected = format!(r#"{{"id":null,"line":1,"error":"longer than {below} bytes"}}"#);
        assert_eq!(lines(&[&format!("--max-line={below}")], input), [expected]);
    }
    // Longer than every buffer, and the line behind it is read as ever.
    let long = format!("{{\"id\":1,\"text\":\"{}\"}}\n{line}\n", "好。".repeat(50_000));
    let lines = lines(&["--max-line", "1000"], long);
    assert!(
        lines.len() == 2 && lines[0].contains("\"line\":1,") && lines[1].contains("document"),
        "{lines:?}"
    );
}

#[test]
fn nesting_does_not_exhaust_the_stack() {
    let deep = format!("{{\"id\":1,\"x\":{},\"text\":\"好。\"}}", "[".repeat(200_000) + &"]".repeat(200_000));
    assert!(lines(&[], deep)[0].contains("document"));
}

#[test]
fn one_may_ask_and_wait() {
    let mut child = example().spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        stdin.write_all(format!("{{\"id\":{id},\"text\":\"好。\"}}\n{{\"id\":").as_bytes()).unwrap();
        assert!(answers.next().unwrap().unwrap().starts_with(&format!("{{\"id\":{id},\"document\"")));
        stdin.write_all(b"9}\n").unwrap();
        assert!(answers.next().unwrap().unwrap().contains("missing"));
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut child = example().spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let line = json!({"id": 1, "text": TEXT}).to_string() + "\n";
    for _ in 0..2000 {
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn help_is_given_without_input() {
    for flag in ["--help", "-h"] {
        assert!(lines(&[flag], "")[0].starts_with("Reads lines"));
    }
}

#[test]
fn bad_arguments_are_one_line_and_status_two() {
    for arguments in [&["--pretty"][..], &["texts.jsonl"], &["--max-line", "many"], &["--max-line"]] {
        let output = run(arguments, "");
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), error.lines().count()), (Some(2), 1), "{arguments:?}: {error}");
        assert!(error.starts_with("error: ") && error.ends_with("try --help\n"), "{error}");
    }
}

/// Asks `count` times, and reads how much memory the process has had at most, in KiB, while it waits for more.
#[cfg(target_os = "linux")]
fn peak(count: usize) -> u64 {
    let mut child: Child = example().spawn().unwrap();
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let line = json!({"id": 1, "text": TEXT.repeat(10)}).to_string() + "\n";
    let writer = thread::spawn(move || {
        (0..count).for_each(|_| stdin.write_all(line.as_bytes()).unwrap());
        stdin
    });
    let mut answers = BufReader::new(stdout);
    let mut answer = Vec::new();
    for _ in 0..count {
        answer.clear();
        answers.read_until(b'\n', &mut answer).unwrap();
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(writer.join().unwrap());
    assert_eq!(answers.read_to_end(&mut answer).unwrap(), 0);
    assert!(child.wait().unwrap().success());
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_lines() {
    let [few, many] = [100, 1000].map(peak);
    eprintln!("{few} KiB for 100 lines, {many} KiB for 1000");
    assert!(many < few + 512, "{few} KiB for 100 lines, {many} KiB for 1000");
}
