//! What each element does to the text: tables, one row a kind.

use html5ever::tokenizer::states::{RawKind, Rawtext, Rcdata, ScriptData};

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Inline,
    /// It breaks the line, and has no content.
    Break,
    /// It parts paragraphs, and has no content.
    Rule,
    /// It has no content and does nothing.
    Void,
    /// It parts paragraphs.
    Block,
    /// A block that its end tag may close without its start tag: `p`, headings.
    Paragraph,
    /// A block whose white space counts.
    Preformatted,
    /// A list, and whether its items are numbered.
    List,
    NumberedList,
    Item,
    /// `dt`, `dd`
    Definition,
    Table,
    /// `tbody`, `thead`, `tfoot`
    RowGroup,
    Row,
    Cell,
    Caption,
    /// Its content is not shown.
    Hidden,
    /// The same; tags inside it close nothing outside.
    Template,
    /// Its content is not shown and not markup.
    Raw(RawKind),
    /// Its content is markup of another kind, and not shown.
    Drawing,
    /// Its content is markup of another kind.
    Formula,
    /// All that follows is text.
    PlainText,
}

impl Kind {
    /// Whether the text of the element stands apart.
    pub(super) const fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Void | Self::Formula) && !self.is_hidden()
    }

    /// Whether its content is not shown.
    pub(super) const fn is_hidden(self) -> bool {
        matches!(self, Self::Hidden | Self::Template | Self::Raw(_) | Self::Drawing)
    }

    /// Whether it bounds what the tags inside it can close (HTML Standard, "has an element in scope").
    pub(super) const fn is_scope(self) -> bool {
        matches!(self, Self::Table | Self::Cell | Self::Caption | Self::Template)
    }

    /// Whether it belongs to the grid of a table.
    pub(super) const fn is_grid(self) -> bool {
        matches!(self, Self::RowGroup | Self::Row | Self::Cell | Self::Caption)
    }
}

/// The kind of the element with that name.
pub(super) fn kind(name: &str) -> Kind {
    match name {
        "br" => Kind::Break,
        "hr" => Kind::Rule,
        "area" | "base" | "basefont" | "bgsound" | "col" | "embed" | "frame" | "img" | "input" | "keygen"
        | "link" | "meta" | "param" | "source" | "track" | "wbr" => Kind::Void,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Paragraph,
        "pre" | "listing" | "xmp" => Kind::Preformatted,
        "ul" | "menu" | "dir" => Kind::List,
        "ol" => Kind::NumberedList,
        "li" => Kind::Item,
        "dt" | "dd" => Kind::Definition,
        "table" => Kind::Table,
        "tbody" | "thead" | "tfoot" => Kind::RowGroup,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "caption" => Kind::Caption,
        // What scripts, forms and readers of other kinds use, or what stands for something that cannot be shown.
        "template" => Kind::Template,
        "select" | "datalist" | "audio" | "video" | "canvas" | "object" | "applet" | "rp" | "rt" | "rtc" => {
            Kind::Hidden
        }
        "script" => Kind::Raw(ScriptData),
        "style" | "noscript" | "noframes" | "noembed" | "iframe" => Kind::Raw(Rawtext),
        "title" | "textarea" => Kind::Raw(Rcdata),
        "svg" => Kind::Drawing,
        "math" => Kind::Formula,
        "plaintext" => Kind::PlainText,
        "address" | "article" | "aside" | "blockquote" | "body" | "center" | "details" | "dialog" | "div"
        | "dl" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "frameset" | "head"
        | "header" | "hgroup" | "html" | "legend" | "main" | "marquee" | "nav" | "search" | "section"
        | "summary" => Kind::Block,
        _ => Kind::Inline,
    }
}

/// Whether the tag ends a drawing or formula that was left open (HTML Standard, "parsing tokens in foreign content").
pub(super) fn ends_foreign(name: &str) -> bool {
    const INLINE: &[&str] = &[
        "b", "big", "br", "code", "em", "embed", "hr", "i", "img", "meta", "nobr", "ruby", "s", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
    ];
    const BLOCK: &[&str] = &[
        "blockquote",
        "body",
        "center",
        "div",
        "dl",
        "head",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dd",
        "dt",
        "menu",
        "listing",
        "p",
        "pre",
        "table",
    ];
    INLINE.contains(&name) || BLOCK.contains(&name)
}

/// Whether ordinary markup stands inside that element of a drawing or formula.
pub(super) fn holds_markup(name: &str) -> bool {
    matches!(
        name,
        "foreignobject" | "desc" | "title" | "annotation-xml" | "mi" | "mo" | "mn" | "ms" | "mtext"
    )
}
