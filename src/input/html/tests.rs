//! Pages and the text they show.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;

use super::*;
use crate::{OriginKind, Place};

/// The text of a page; checks the map on the way.
#[track_caller]
fn read(page: &str) -> String {
    let extracted = extract_html(page).unwrap_or_else(|error| panic!("{error}: {page}"));
    let mut end = 0;
    for origin in &extracted.origins {
        assert!(origin.span.start >= end && !origin.span.is_empty(), "in order, apart");
        end = origin.span.end;
        let text = origin.span.of(&extracted.text).unwrap();
        let Place::Page(place) = origin.place else { panic!("{origin:?}") };
        let source = place.span.of(page).unwrap();
        match origin.kind {
            OriginKind::Copied => assert_eq!(text, source),
            OriginKind::Replaced => assert!(!source.is_empty(), "{text:?} of nothing"),
            OriginKind::Numbered => assert!(source.starts_with("<li"), "{source}"),
        }
    }
    extracted.text
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    for (page, expected) in table {
        assert_eq!(read(page), *expected, "{page}");
    }
}

#[test]
fn blocks_are_paragraphs_and_breaks_are_lines() {
    check(&[
        ("", ""),
        ("同志们", "同志们"),
        ("<p>甲</p><p>乙</p>", "甲\n\n乙"),
        ("<P>甲<P>乙<div>丙</div>丁", "甲\n\n乙\n\n丙\n\n丁"),
        ("<div>甲<br>乙<br/><br>丙<br></div>丁", "甲\n乙\n\n丙\n\n丁"),
        ("甲<br>&nbsp;<br>乙", "甲\n\n乙"),
        ("甲</br>乙</p>丙", "甲\n乙\n\n丙"),
        ("甲<hr>乙", "甲\n\n乙"),
        ("<h1>甲</h2>乙", "甲\n\n乙"),
        ("<dl><dt>甲<dd>乙<dt>丙</dl>", "甲\n\n乙\n\n丙"),
        ("<b>甲<i>乙</b>丙</i>丁", "甲乙丙丁"),
        // The blocks inside a font go on behind its end tag.
        ("<div><font><p>甲</font>乙</p></div>", "甲乙"),
        ("</div></td></ul>甲", "甲"),
    ]);
}

#[test]
fn blanks_are_one_blank_and_breaks_between_han_characters_nothing() {
    check(&[
        (" <p> 甲  乙\t丙 </p> ", "甲 乙 丙"),
        ("<p>全区\n    上下，\n要抓好 GDP\n核算</p>", "全区上下，要抓好 GDP 核算"),
        ("<p>in\n  all</p>", "in all"),
        ("<p>甲\r\n乙 <b> 丙</b></p>", "甲乙 丙"),
        ("<p>　　甲&nbsp;&nbsp;乙</p>", "　　甲\u{a0}\u{a0}乙"),
        ("<p>&nbsp;&#12288;&emsp;</p><p>乙</p>", "乙"),
        ("<pre>甲\n  乙\t丙\n\n丁</pre>", "甲\n  乙 丙\n\n丁"),
        ("<div style='white-space: Pre-Wrap'>甲\n乙</div>丙\n丁", "甲\n乙\n\n丙丁"),
    ]);
}

#[test]
fn characters_written_otherwise_are_read() {
    check(&[
        ("1 &lt; 2 &amp; 3&gt;2 &amp;amp; &#20013;&#x4e2d; &hellip;", "1 < 2 & 3>2 &amp; 中中 …"),
        ("A&B &unknown; &amp", "A&B &unknown; &"),
        ("a<3 b< c</3>d", "a<3 b< cd"),
        ("甲\0乙", "甲乙"),
        // The end of the page in the midst of them.
        ("甲&nb", "甲&nb"),
        ("甲&amp", "甲&"),
        ("甲&nbsp", "甲\u{a0}"),
        ("甲&#x", "甲&#x"),
        ("甲&#20013", "甲中"),
        ("甲 <", "甲 <"),
        ("甲</", "甲</"),
        ("<<<", "<<<"),
        ("甲</><>乙&;c&#;&#59;&#35;", "甲<>乙&;c&#;;#"),
        // `</>` is no token: what stands behind it is read together with it.
        ("甲</><<x>乙", "甲<乙"),
        ("甲</><<<乙", "甲<<<乙"),
        ("</>&&&乙</>>>", "&&&乙>>"),
        ("</>&<&</><&<", "&<&<&<"),
    ]);
}

#[test]
fn what_is_not_shown_is_left_out() {
    check(&[
        ("<title>题</title><style>p{}</style><script>if (a<b) '</p>'</script>甲", "甲"),
        ("<noscript><p>无</noscript>甲<template><p>无</p></template>乙", "甲乙"),
        ("<p hidden>无<p>甲", "甲"),
        ("<div style='color:red; DISPLAY : none'>无<div>无</div>无</div>甲", "甲"),
        ("<div style='display:none'><p>无</div>甲", "甲"),
        ("甲<span style='visibility:hidden'>无</span>乙", "甲乙"),
        ("<div>甲<span style='display:none'>无</div>乙", "甲\n\n乙"),
        ("<select><option>无<option>无<p>无</select>甲<textarea>无<p></textarea>", "甲"),
        ("<img alt='无' src=x>甲<!-- 无 --><iframe>无</iframe>", "甲"),
        ("<svg><title>无</title><style>无<g></style><text>无</text></svg>甲", "甲"),
        ("<svg><title/><path/><p>甲", "甲"),
        ("<svg><foreignObject><p>无</p><svg/></foreignObject>无</svg>甲", "甲"),
        ("<math><mi>x</mi><mo>=</mo><mn>1</mn><annotation>无</annotation></math>", "x=1"),
        ("<svg><![CDATA[无<p>]]></svg>甲", "甲"),
        ("<p hidden>无<template><p>无</p></template><select><select>无<p>甲", "甲"),
        ("<svg><math><p>甲</p></math></svg><svg></p>乙", "甲\n\n乙"),
        ("<ruby>青<rp>(</rp><rt>qing</rt><rp>)</rp></ruby>川", "青川"),
    ]);
}

#[test]
fn items_of_numbered_lists_begin_with_their_number() {
    check(&[
        ("<ol><li>甲<li>乙</ol>丙", "1. 甲\n\n2. 乙\n\n丙"),
        ("<ul><li>甲<li>乙</ul>", "甲\n\n乙"),
        ("<ol start=3 type=A><li>甲<li value=7>乙<li>丙</ol>", "C. 甲\n\nG. 乙\n\nH. 丙"),
        ("<ol type=i><li>甲<ol><li>子</ol><li>乙</ol>", "i. 甲\n\n1. 子\n\nii. 乙"),
        (
            "<ol style='list-style-type:cjk-ideographic'><li>甲<li><p>乙</p><p>丙</p></ol>",
            "一、甲\n\n二、乙\n\n丙",
        ),
        ("<ol style='list-style: none inside'><li>甲</ol>", "甲"),
        ("<ol reversed start=2><li>甲<li>乙</ol><ol reversed><li>丙</ol>", "2. 甲\n\n1. 乙\n\n丙"),
        // Their own numbers win.
        (
            "<ol><li>一、甲<li><b>（二）</b>乙<li>2026年丙<li>1.5亿元</ol>",
            "一、甲\n\n（二）乙\n\n3. 2026年丙\n\n4. 1.5亿元",
        ),
        ("<ol><li><li>乙</ol>", "2. 乙"),
        ("<ol start=99999999999><li>甲</ol><ol start=x><li>乙</ol>", "1. 甲\n\n1. 乙"),
        ("<li>甲", "甲"),
    ]);
}

#[test]
fn rows_of_tables_are_lines_and_pages_set_in_tables_are_not() {
    let long = "长".repeat(600);
    check(&[
        (
            "<table><caption>表</caption><tr><th>镇<th>公里<tr><td>石桥镇<td>3.5</table>完",
            "表\n\n镇\t公里\n\n石桥镇\t3.5\n\n完",
        ),
        (
            "<table><thead><tr><td><p>镇</p></td><td><p>公</p><p>里</p></td></tr></thead><tbody><td>云<td>2</tbody></table>",
            "镇\t公 里\n\n云\t2",
        ),
        ("<table><tr><td>甲<td>&nbsp;<td>丙<tr><td><td>乙</table>", "甲\t\t丙\n\n乙"),
        // A page: a menu beside a text that holds a table.
        (
            "<table><tr><td>菜单</td><td><p>正文</p><table><tr><td>1<td>2</table></td></tr></table>",
            "菜单\n\n正文\n\n1\t2",
        ),
        (&format!("<table><tr><td>菜单<td>{long}</table>"), &format!("菜单\n\n{long}")),
        ("<td>甲<tr>乙", "甲乙"),
        ("<table><tr><td>甲</div></p></table>乙", "甲\n\n乙"),
    ]);
}

#[test]
fn the_map_leads_back_to_the_page() {
    let page = "<p>全区\n有<b>3&nbsp;5</b>所</p><ol><li>甲</ol>";
    let extracted = extract_html(page).unwrap();
    assert_eq!(extracted.text, "全区有3\u{a0}5所\n\n1. 甲");
    let span = |words: &str| {
        let start = extracted.text.find(words).unwrap();
        extracted.page_span(Span::new(start, start + words.len())).and_then(|span| span.of(page))
    };
    assert_eq!(span("全区有"), Some("全区\n有"));
    assert_eq!(span("区"), Some("区"));
    assert_eq!(span("3\u{a0}5"), Some("3&nbsp;5"));
    assert_eq!(span("\u{a0}"), Some("&nbsp;"));
    assert_eq!(span("\n\n"), None);
    assert_eq!(span("1. "), Some("<li>"));
    assert_eq!(span("5所\n\n1. 甲"), Some("5</b>所</p><ol><li>甲"));
    assert_eq!(extracted.origin_of(extracted.text.len()), None);
}

#[test]
fn a_page_that_breaks_off_is_refused() {
    for (page, message) in [
        ("甲<!-- 乙", "expected the end of the comment that begins at byte 3, found the end of the page"),
        ("甲<a href='乙", "expected the end of the tag that begins at byte 3, found the end of the page"),
        ("甲</di", "expected the end of the tag that begins at byte 3, found the end of the page"),
        (
            "甲<script>var 乙;",
            "expected the end of the element `script` that begins at byte 3, found the end of the page",
        ),
        (
            "<title>甲",
            "expected the end of the element `title` that begins at byte 0, found the end of the page",
        ),
    ] {
        assert_eq!(extract_html(page).unwrap_err().to_string(), message, "{page}");
    }
    let attributes: String = (0..20_000).flat_map(|at| [" a".into(), at.to_string()]).collect();
    let error = extract_html(&format!("<p{attributes}>")).unwrap_err();
    assert_eq!(error.to_string(), "expected a tag with at most 10000 attributes at byte 0, found more");
    assert_eq!(read("甲 < 乙 <"), "甲 < 乙 <");
}

#[test]
fn pieces_of_a_long_page_join() {
    let page = "<p>青川区&nbsp;第\n一<b>小学</b></p><ol><li>甲</ol>\r\n".repeat(9000);
    let once = "青川区\u{a0}第一小学\n\n1. 甲";
    assert_eq!(read(&page), vec![once; 9000].join("\n\n"));
}
