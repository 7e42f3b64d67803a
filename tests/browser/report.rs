//! The report page as people use it, in a real browser. Needs `chromium` and `chromedriver`:
//! `cargo test --manifest-path tests/browser/Cargo.toml -- --ignored`. With `SCREENSHOTS=docs/images` it takes the
//! pictures of the README.

mod browser;

use std::path::{Path, PathBuf};

use browser::Browser;
use serde_json::json;

/// The bundled report, a file beside the examples.
fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data/report.txt")
}

const NOTE: &str = "document.getElementById('note').hidden ? '' : document.getElementById('note').innerText";

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn a_wide_window_shows_outline_text_and_table_that_lead_to_each_other() {
    let browser = Browser::open("wide", &sample()).await;

    // The outline follows the text, and leads to it.
    let current = "document.querySelector('#outline [aria-current]')?.innerText ?? ''";
    browser.until(current, "").await;
    browser.ask("document.getElementById('三').scrollIntoView()").await;
    browser.until(current, "三、2024年重点工作").await;
    browser.click("#outline a[href='#一-三']").await;
    browser.until(current, "（三）民生保障持续改善").await;
    let top = browser.ask("document.getElementById('一-三').getBoundingClientRect().top").await;
    assert!((0.0..200.0).contains(&top.as_f64().unwrap()), "{top}");

    // What was understood is shown under the mouse, and goes with it.
    browser.hover("#一-三 data[value='143']").await;
    let note = browser.ask(NOTE).await;
    for expected in ["143所", "各类学校、幼儿园", "总数", "一、（三）", "分项合计与总数不符", "多3所"]
    {
        assert!(note.as_str().unwrap().contains(expected), "{expected} in {note}");
    }
    browser.hover(".name").await;
    browser.until(NOTE, "").await;

    // A row leads to its place, a mark to its row.
    browser.click("#figures-table tbody tr:last-child a").await;
    let focused = "document.activeElement.innerText";
    browser.until(focused, "5%").await;
    browser.until("document.activeElement.closest('article') !== null", true).await;
    browser.until("document.activeElement.classList.contains('flash')", true).await;
    let place = browser.ask("document.activeElement.getBoundingClientRect().top").await;
    assert!((60.0..850.0).contains(&place.as_f64().unwrap()), "{place}");
    browser.click("#一-一 data[value='92']").await;
    browser.click("#note a").await;
    browser.until("document.querySelector('tr.current th').innerText", "92处").await;

    // The views, and the one that takes the room of the text.
    browser.click(".tabs [data-view='charts']").await;
    browser.until("document.querySelectorAll('#charts figure').length", 13).await;
    browser.window(1280, 800).await;
    browser.ask("document.getElementById('一-一').scrollIntoView()").await;
    browser.hover("#一-三 data[value='143']").await;
    browser.picture("report-wide.png").await;
    browser.window(1440, 900).await;
    browser.click(".tabs [data-view='findings']").await;
    browser.click("[data-finding] a[href='#~4']").await;
    browser.until("document.querySelector('.flash').innerText", "7-9%").await;
    browser.click("#widen").await;
    browser.until("document.getElementById('text').offsetParent === null", true).await;
    browser.click(".tabs [data-view='figures']").await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn the_keyboard_reaches_what_the_mouse_does() {
    let browser = Browser::open("keyboard", &sample()).await;
    let press = async |keys: &str| {
        browser.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    };
    let (tab, enter, escape) = ("\u{e004}", "\u{e007}", "\u{e00c}");
    browser.find("body").await.send_keys(tab).await.unwrap();
    browser.until("document.activeElement.innerText", "跳到正文").await;
    press(enter).await;
    browser.until("document.activeElement.id", "text").await;
    for _ in 0..8 {
        press(tab).await;
    }
    browser.until("document.activeElement.innerText", "2024年1月9日").await;
    browser.until(&format!("({NOTE}).includes('日期')"), true).await;
    browser.until("document.activeElement.getAttribute('aria-describedby')", "note").await;
    press(enter).await;
    browser.until("document.activeElement.innerText", "在表中查看").await;
    press(escape).await;
    browser.until(NOTE, "").await;
    browser.until("document.activeElement.innerText", "2024年1月9日").await;
    let outline = browser.ask("getComputedStyle(document.activeElement).outlineStyle").await;
    assert_eq!(outline, "solid", "the focus is seen");
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn the_table_sorts_filters_and_is_saved() {
    let browser = Browser::open("table", &sample()).await;
    let firsts = "[...document.querySelectorAll('#figures-table tbody tr:not([hidden]) th')].slice(0, 3).map((it) => it.innerText).join(' ')";
    browser.until(firsts, "186.4亿元 9.8亿元 41250元").await;
    browser.click("#figures-table thead th:nth-child(5) button").await;
    browser.until(firsts, "2.5% 第三位 不足三成").await;
    browser.click("#figures-table thead th:nth-child(5) button").await;
    browser.until(firsts, "186.4亿元 105亿元 97.6亿元").await;
    browser.until("document.querySelector('#figures-table th[aria-sort]').innerText", "数值").await;
    browser.click("#figures-table thead th:nth-child(1) button").await;
    browser.until(firsts, "186.4亿元 9.8亿元 41250元").await;

    let filter = browser.find("[data-filter='figures-table']").await;
    filter.send_keys("幼儿园 所").await.unwrap();
    browser.until(firsts, "143所 46所 11所").await;
    browser.until("document.querySelector('[data-count=figures-table]').innerText", "3 / 68 条").await;
    let choose = browser.find("[data-choose='figures-table']").await;
    choose.select_by_label("计划").await.unwrap();
    browser.until(firsts, "11所").await;
    browser.click("[data-download='figures-table']").await;
    let (name, csv) = browser.download().await;
    assert_eq!(name, "政府工作报告-数据.csv");
    assert_eq!(
        csv,
        "\u{feff}\"原文\",\"主体\",\"关系\",\"限定\",\"数值\",\"单位\",\"时期\",\"语气\",\"比较\",\"范围\",\"说明\",\"出处\"\r\n\
         \"11所\",\"学校、幼儿园\",\"完成\",\"\",\"11\",\"所\",\"\",\"计划\",\"\",\"\",\"\",\"三、第三、\"\r\n"
    );
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn the_theme_follows_the_system_and_the_switch() {
    let browser = Browser::open("theme", &sample()).await;
    let paper = "getComputedStyle(document.body).backgroundColor";
    let (light, dark) = ("rgb(251, 250, 247)", "rgb(21, 24, 29)");
    browser.until(paper, light).await;
    let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    browser.devtools("Emulation.setEmulatedMedia", scheme).await;
    browser.until(paper, dark).await;
    browser.until("document.getElementById('theme').innerText", "浅色").await;
    browser.click(".tabs [data-view='charts']").await;
    browser.until("getComputedStyle(document.querySelector('svg text')).fill", "rgb(227, 230, 234)").await;
    browser.click("#theme").await;
    browser.until(paper, light).await;
    browser.client.refresh().await.unwrap();
    browser.until(paper, light).await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn a_phone_shows_one_view_at_a_time_and_never_scrolls_sideways() {
    let browser = Browser::open("phone", &sample()).await;
    let width = "document.scrollingElement.scrollWidth <= innerWidth";
    for size in [800, 1000, 1199] {
        browser.window(size, 700).await;
        for view in ["figures", "charts", "others", "findings", "text"] {
            browser.click(&format!(".tabs [data-view='{view}']")).await;
            browser.until(width, true).await;
        }
    }
    browser.window(390, 844).await;
    browser.client.refresh().await.unwrap();
    let shown = "[...document.querySelectorAll('main, .view')].filter((it) => it.offsetParent).map((it) => it.id).join()";
    browser.until(shown, "text").await;
    for view in ["figures", "charts", "others", "findings", "text"] {
        browser.tap(&format!(".tabs [data-view='{view}']")).await;
        browser.until(shown, view).await;
        browser.until(width, true).await;
    }
    browser.ask("document.querySelector(\"#一-一 data[value='92']\").scrollIntoView({ block: 'end' })").await;
    browser.tap("#一-一 data[value='92']").await;
    browser.until(&format!("({NOTE}).includes('“186处”的分项')"), true).await;
    browser.picture("report-narrow.png").await;
    let free = browser.ask("document.getElementById('note').getBoundingClientRect().top - document.querySelector(\"#一-一 data[value='92']\").getBoundingClientRect().bottom").await;
    assert!(free.as_f64().unwrap() >= 0.0, "the note covers its figure by {free}");
    browser.tap("#一-一 data[value='92']").await;
    browser.until(NOTE, "").await;
    browser.tap("#menu").await;
    browser.until("document.getElementById('outline').offsetParent !== null || getComputedStyle(document.getElementById('outline')).display !== 'none'", true).await;
    browser.tap("#outline a[href='#四']").await;
    browser
        .until("document.querySelector('#outline [aria-current]').innerText", "四、加强政府自身建设")
        .await;

    // From a row to the text, and back.
    browser.tap(".tabs [data-view='figures']").await;
    browser.tap("#figures-table tbody tr:nth-child(3) a").await;
    browser.until(shown, "text").await;
    browser.until("document.activeElement.innerText", "41250元").await;
    browser.client.back().await.unwrap();
    browser.until(shown, "figures").await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs chromium and chromedriver"]
async fn a_hostile_text_runs_nothing() {
    let folder = std::env::temp_dir().join(format!("gongwen-{}-texts", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("hostile.txt");
    std::fs::write(
        &file,
        "</title></script><script>pwned=1</script>关于\"'><img src=x onerror=pwned=1>的通知\n\n\
         一、<b onclick=pwned=1>建机制</b>\n\n建成=HYPERLINK(\"http://a.example\")基地92处，其中</svg><script>pwned=1</script>茶园41处，\
         javascript:alert(1)果园51处。《<script>pwned=1</script>方案》要落实。{{ 7*7 }} &lt;i&gt;\n",
    )
    .unwrap();
    let browser = Browser::open("hostile", &file).await;
    browser.until("typeof pwned", "undefined").await;
    browser.until("document.querySelectorAll('img, article b[onclick], article script').length", 0).await;
    browser.until("document.querySelectorAll('script').length", 2).await;
    browser.until("document.querySelector('#text').innerText.includes('{{ 7*7 }} &lt;i&gt;')", true).await;
    browser.click("article data[value='92']").await;
    browser.until(&format!("({NOTE}).includes('92处')"), true).await;
    browser.click("[data-download='figures-table']").await;
    let (_, csv) = browser.download().await;
    assert!(!csv.contains("\"=") && csv.contains("92处"), "{csv}");
    browser.close().await;
    let _ = std::fs::remove_dir_all(folder);
}
