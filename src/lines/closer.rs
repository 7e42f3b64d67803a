//! Where the next signs stand that close or open a quotation, bracket or title: no byte is searched twice.

/// The signs of each kind that lie ahead.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Closers {
    pub(super) quote: Closer,
    /// “
    pub(super) opening: Closer,
    pub(super) corner: Closer,
    pub(super) bracket: Closer,
    pub(super) title: Closer,
}

/// The nearest sign that was looked up, or that none is left.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Closer {
    #[default]
    Unknown,
    At(usize),
    Nowhere,
}

impl Closer {
    /// Whether one stands at `from` or behind. The places asked for only grow, so that no byte is searched twice.
    pub(super) fn lies_behind(&mut self, text: &str, from: usize, is_closer: impl Fn(char) -> bool) -> bool {
        self.place(text, from, is_closer).is_some()
    }

    /// Where the next one stands.
    pub(super) fn place(
        &mut self,
        text: &str,
        from: usize,
        is_closer: impl Fn(char) -> bool,
    ) -> Option<usize> {
        if !matches!(*self, Self::At(at) if at >= from) && !matches!(self, Self::Nowhere) {
            let found = text.get(from..).and_then(|rest| rest.find(is_closer));
            *self = found.map_or(Self::Nowhere, |found| Self::At(from + found));
        }
        match *self {
            Self::At(at) => Some(at),
            _ => None,
        }
    }
}
