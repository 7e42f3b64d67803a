//! Reads a notice, stores it, and prints the figures of one section.

use std::error::Error;

use gongwen_consumer::{Archive, Record};

const NOTICE: &str = "云岭县交通局关于农村公路的通知

各乡镇人民政府：

一、总体要求
全县农村公路达到1260公里。

二、主要措施
措施[1]加快建设。今年新建公路35.5公里，改造危桥12座。
措施[2]加强养护。落实养护员近200名。
";

fn main() -> Result<(), Box<dyn Error>> {
    let archive = Archive::new()?;
    // The bytes are gone when the tree is asked.
    let record = archive.read("notice", &Vec::from(NOTICE))?;
    let stored = record.to_json()?;
    let restored = Record::from_json(&stored)?;
    assert_eq!(restored, record);

    println!("{} bytes of JSON, read back equal", stored.len());
    for citation in ["一、", "二、", "二、措施[1]"] {
        let figures = restored.figures(citation)?;
        let texts: Vec<&str> = figures.iter().map(|it| &*it.text).collect();
        println!("{citation}: {}", texts.join("、"));
    }
    Ok(())
}
