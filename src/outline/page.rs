//! What web pages say around a document: tables, one row a cue.

use crate::han::Words;

/// What only web pages say, anywhere in a line.
static BOILERPLATE: Words = Words::of(BOILERPLATE_WORDS);
const BOILERPLATE_WORDS: &[&str] = &[
    "当前位置",
    "您现在的位置",
    "您所在的位置",
    "欢迎来到",
    "欢迎访问",
    "网友投稿",
    "小编为大家",
    "小编整理",
    "小编给大家",
    "供大家参考",
    "浏览次数",
    "点击数",
    "点击图片",
    "点击进入",
    "点击查看",
    "点击次数",
    "阅读次数",
    "阅读量",
    "访问量",
    "发布时间",
    "发布日期",
    "发布人",
    "发布机构",
    "发布者",
    "文章来源",
    "信息来源",
    "文章作者",
    "字体大小",
    "字号：",
    "字体：",
    "打印本页",
    "打印正文",
    "关闭窗口",
    "分享到",
    "首页新闻",
    "首页采购",
    "首页供货",
    "责任编辑",
    "网站地图",
    "版权所有",
    "公网安备",
    "上一篇",
    "下一篇",
    "推荐访问",
    "相关报道",
    "相关阅读",
    "相关链接",
    "相关新闻",
    "相关文章",
    "猜你喜欢",
    "扫一扫",
    "微信公众号",
    "原文链接",
    "本地目录",
    "页面链接",
    "索引号",
    "主题分类",
    "成文日期：",
    "附件下载",
    "返回顶部",
    "编者按",
    "阳光易购",
    "来源:",
    "来源：",
];

/// What only web pages say in other signs.
const BOILERPLATE_SIGNS: &[&str] = &[
    "【字号",
    "【打印",
    "Copyright",
    "copyright",
    "ICP备",
    "http://",
    "https://",
    "【导读】",
    "【导 读】",
    "【导  读】",
    "【导　读】",
    "true",
];

/// Whether the line says what only web pages say.
pub(crate) fn has_boilerplate(text: &str) -> bool {
    BOILERPLATE.stand_in(text) || BOILERPLATE_SIGNS.iter().any(|cue| text.contains(cue))
}

/// What web pages say as a whole line.
pub(crate) const BUTTONS: &[&str] = &[
    "下载", "打印", "全屏", "收藏", "加大", "还原", "减小", "】", "|", "首页", "正文", "关闭", "分享",
    "更多", "返回", "true", "false", "---", "×", "大", "中", "小", "目录",
];

/// What labels a line of data about the page, at its start, before a colon.
pub(crate) const LABELS: &[&str] = &[
    "时间",
    "来源",
    "作者",
    "浏览",
    "点击",
    "日期",
    "编辑",
    "文号",
    "栏目",
    "导语",
    "摘要",
    "关键词",
    "字号",
    "信息分类",
    "发文机关",
    "有效性",
];

/// Where the page goes on after the document.
pub(crate) const AFTERWORD: &[&str] = &[
    "推荐访问",
    "猜你喜欢",
    "相关报道",
    "相关阅读",
    "相关链接",
    "相关新闻",
    "相关文章",
    "上一篇",
    "下一篇",
    "责任编辑",
    "打印正文",
    "版权所有",
    "Copyright",
    "网站地图",
    "附件下载",
    "分享到",
    "【关闭",
    "【打印",
    "返回顶部",
    "扫一扫",
    "编辑：",
    "ICP备",
];

/// What licences of archives say behind a text, whole sentences included.
pub(crate) const LICENCES: &[&str] = &[
    "公有领域",
    "公有領域",
    "Public domain",
    "本作品是",
    "本作品来自",
    "版权声明",
    "免责声明",
    "如有侵权",
    "侵权请联系",
    "维基文库",
    "維基文庫",
    "知识共享",
    "Creative Commons",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_of_web_pages_is_found_in_a_line() {
        for cue in BOILERPLATE_WORDS.iter().chain(BOILERPLATE_SIGNS) {
            assert!(has_boilerplate(&alloc::format!("青川{cue}")), "{cue}");
        }
        assert!(!has_boilerplate("青川区当前工作，来源于群众"));
    }
}
