//! Web pages turned into text.
//!
//! The page is read by the tokenizer of html5ever. Its tree builder is left out: text needs no tree, the tokenizer
//! alone can tell the byte that each token came from, and a tree builder that looks through all open elements at each
//! tag takes quadratic time on a page that is nested deep enough. What of the rules of the tree matters to text
//! (which tags close which) stands in `page.rs`.

mod attributes;
mod element;
mod limit;
mod page;
mod stack;
#[cfg(test)]
mod tests;

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::{SliceExt, StrTendril};
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use thiserror::Error;

use self::limit::{ATTRIBUTES, OpenTag, opens_name};
use self::page::{Next, Page};
use super::extracted::{Extracted, OriginKind};
use crate::Span;

/// How many bytes the tokenizer gets at a time.
const PIECE: usize = 1 << 15;

/// Why a page is not read.
///
/// ```
/// let error = gongwen::extract_html("<p>同志们：<script>").unwrap_err();
/// assert_eq!(error.offset(), 15);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct HtmlError(Problem);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
enum Problem {
    #[error("expected the end of the {what} that begins at byte {offset}, found the end of the page")]
    Unclosed { what: What, offset: usize },
    #[error("expected a tag with at most {ATTRIBUTES} attributes at byte {0}, found more")]
    Attributes(usize),
}

/// What may be left open at the end of a page, so that the rest of the page would be lost in it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
enum What {
    #[error("comment")]
    Comment,
    #[error("tag")]
    Tag,
    #[error("element `{0}`")]
    Element(String),
}

impl HtmlError {
    /// The byte of the page at which the trouble begins.
    ///
    /// ```
    /// let error = gongwen::extract_html("<p>同志们：<!-- 下面").unwrap_err();
    /// assert_eq!(error.offset(), 15);
    /// ```
    #[must_use]
    pub const fn offset(&self) -> usize {
        match self.0 {
            Problem::Unclosed { offset, .. } | Problem::Attributes(offset) => offset,
        }
    }
}

/// Turns a web page into text, with a map back to the bytes of the page.
///
/// * Block elements become paragraphs with a blank line between them; `<br>` becomes a line break, two of them part
///   paragraphs. Blanks and line breaks in the page show as one blank, or as nothing where a line break stands between
///   Han characters. `&nbsp;` and U+3000 stay as they are.
/// * The items of a numbered list begin with their number (`start`, `type`, `value`, list styles in the tag count),
///   unless they bring one of their own.
/// * The cells of a table's row stand on one line, parted by tabs; tables that only set the page (a cell that holds a
///   table or very much text) become paragraphs.
/// * Scripts, styles, templates, form fields, drawings and what its own tag hides (`hidden`, `display: none`) are left
///   out, as are pictures with their texts. Menus stay: the parser knows boilerplate by its words.
///
/// Style sheets are not read. A page whose end tags are missing or wrong is read as browsers read it, nearly: what is
/// misplaced between the cells of a table stays where it stands. Takes time linear in the page.
///
/// Bytes become a page by [`decode`](crate::decode) (feature `encoding`).
///
/// ```
/// use gongwen::{Document, extract_html};
///
/// let page = "<title>青川区</title><h1>关于修路的通知</h1><p>各镇：<ol><li>加强领导。<li>抓好落实。</ol>\
///             <script>var views = 7;</script>";
/// let extracted = extract_html(page)?;
/// assert_eq!(extracted.text, "关于修路的通知\n\n各镇：\n\n1. 加强领导。\n\n2. 抓好落实。");
/// let document = Document::parse(&extracted.text);
/// assert_eq!(document.sections().count(), 2);
/// # Ok::<(), gongwen::HtmlError>(())
/// ```
///
/// # Errors
///
/// When the page breaks off inside a tag, a comment or an element whose content is not shown (`<script>`), so that text
/// may be missing; when a tag has more attributes than any page needs.
pub fn extract_html(page: &str) -> Result<Extracted, HtmlError> {
    let queue = Rc::new(BufferQueue::default());
    let sink = Sink {
        source: page,
        queue: Rc::clone(&queue),
        unfed: Cell::new(page.len()),
        at: Cell::new(0),
        is_at_end: Cell::new(false),
        page: RefCell::default(),
    };
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(sink, options);
    let sink = &tokenizer.sink;
    let (mut fed, mut open_tag) = (0, OpenTag::default());
    while let Some(piece) = piece(page, fed) {
        fed += piece.len();
        sink.unfed.set(page.len() - fed);
        queue.push_back(piece.to_tendril());
        // The sink asks for no scripts and no encodings: the tokenizer stops at the end of the piece only.
        let _ = tokenizer.feed(&queue);
        let at = sink.at.get();
        if open_tag.is_too_long(page, at, fed) {
            return Err(HtmlError(Problem::Attributes(at)));
        }
    }
    let at = sink.at.get();
    sink.is_at_end.set(true);
    tokenizer.end();
    let page_read = tokenizer.sink.page.take();
    if let Some(problem) = unclosed(page, at, &page_read) {
        return Err(HtmlError(problem));
    }
    Ok(page_read.finish())
}

/// The next bytes for the tokenizer, up to a character boundary.
fn piece(page: &str, from: usize) -> Option<&str> {
    let mut end = from.saturating_add(PIECE).min(page.len());
    while !page.is_char_boundary(end) {
        end += 1;
    }
    page.get(from..end).filter(|piece| !piece.is_empty())
}

/// What the page breaks off in; `at` is the end of its last token.
fn unclosed(page: &str, at: usize, read: &Page) -> Option<Problem> {
    let unclosed = |what, offset| Some(Problem::Unclosed { what, offset });
    if let Some((tag, offset)) = &read.raw {
        return unclosed(What::Element(String::from(&*tag.name)), *offset);
    }
    let rest = page.get(at..)?.strip_prefix('<')?;
    if rest.starts_with(['!', '?']) || (rest.starts_with('/') && rest.len() > 1 && !opens_name(rest)) {
        return unclosed(What::Comment, at);
    }
    if opens_name(rest) { unclosed(What::Tag, at) } else { None }
}

/// Receives the tokens, and knows where in the page each of them stands.
struct Sink<'p> {
    source: &'p str,
    /// What the tokenizer has been given and not read yet.
    queue: Rc<BufferQueue>,
    unfed: Cell<usize>,
    /// The end of the last token.
    at: Cell<usize>,
    is_at_end: Cell<bool>,
    page: RefCell<Page>,
}

impl Sink<'_> {
    /// How far the tokenizer has read.
    fn read(&self) -> usize {
        let mut left = self.unfed.get();
        let mut buffers: Vec<StrTendril> = Vec::new();
        while let Some(buffer) = self.queue.pop_front() {
            left += buffer.len();
            buffers.push(buffer);
        }
        for buffer in buffers.into_iter().rev() {
            self.queue.push_front(buffer);
        }
        self.source.len().saturating_sub(left)
    }

    /// Where the token just read stands.
    fn span(&self) -> Span {
        let start = self.at.get();
        self.at.set(self.read().max(start));
        Span::new(start, self.at.get())
    }

    fn text(&self, text: &str) {
        let (start, read) = (self.at.get(), self.read());
        let (kind, span) = self.place(text, start, read);
        self.at.set(span.end);
        self.page.borrow_mut().text(text, span, kind);
    }

    /// Where a run of text stands that was read between two offsets. It is the start of what was read, or the end, or
    /// the end but for one character that the tokenizer has looked at beyond it; else it is written in other
    /// characters there.
    fn place(&self, text: &str, start: usize, read: usize) -> (OriginKind, Span) {
        let slice = self.source.get(start..read).unwrap_or("");
        let copied = |begin: usize| (OriginKind::Copied, Span::new(begin, begin + text.len()));
        let is_whole = |beyond: &str| beyond.chars().count() <= 1 || self.is_at_end.get();
        // At the end of the page it gives back what it has looked at (`&nb`), without saying so.
        let looked_at = if self.is_at_end.get() { self.source.get(start..).unwrap_or("") } else { slice };
        if looked_at.strip_prefix(text).is_some_and(is_whole) {
            return copied(start);
        }
        let all_but_one = slice.char_indices().next_back().and_then(|(at, _)| slice.get(..at));
        let behind = || slice.strip_suffix(text);
        let behind_all_but_one = || all_but_one?.strip_suffix(text);
        // A `<` or `&` counts as text only once the next character is seen, which may be another of them.
        let before = if text.ends_with(['<', '&']) {
            behind_all_but_one().or_else(behind)
        } else {
            behind().or_else(behind_all_but_one)
        };
        match before {
            // A character that is written `&amp;` or the like does not stand at the end of that.
            Some(before) => copied(start + before.len()),
            None => (OriginKind::Replaced, Span::new(start, read.max(start))),
        }
    }
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => {
                let span = self.span();
                match self.page.borrow_mut().tag(tag, span) {
                    Next::Markup => TokenSinkResult::Continue,
                    Next::Raw(kind) => TokenSinkResult::RawData(kind),
                    Next::PlainText => TokenSinkResult::Plaintext,
                }
            }
            Token::CharacterTokens(text) => {
                self.text(&text);
                TokenSinkResult::Continue
            }
            Token::CommentToken(_) | Token::DoctypeToken(_) | Token::NullCharacterToken => {
                self.span();
                TokenSinkResult::Continue
            }
            Token::EOFToken | Token::ParseError(_) => TokenSinkResult::Continue,
        }
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.page.borrow().is_in_drawing()
    }
}
