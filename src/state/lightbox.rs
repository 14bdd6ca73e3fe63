//! The lightbox: closed, or open on one photo. Every transition is pure and total.

/// What the lightbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lightbox {
    /// Nothing.
    #[default]
    Closed,
    /// The photo at this position, from 0.
    Open { position: usize },
}

/// What a reader can ask of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightboxRequest {
    /// Show the photo at this position.
    Open(usize),
    /// The photo before.
    Previous,
    /// The photo after.
    Next,
    /// The first photo.
    First,
    /// The last photo.
    Last,
    /// Back to the article.
    Close,
}

impl Lightbox {
    /// The state after a request, in an article of `count` photos.
    pub fn after(self, request: LightboxRequest, count: usize) -> Self {
        use LightboxRequest::{Close, First, Last, Next, Open, Previous};
        let Some(last) = count.checked_sub(1) else { return Self::Closed };
        let position = match (self, request) {
            (_, Close) | (Self::Closed, Previous | Next | First | Last) => return Self::Closed,
            (_, Open(position)) => position,
            (Self::Open { position }, Previous) => position.saturating_sub(1),
            (Self::Open { position }, Next) => position + 1,
            (Self::Open { .. }, First) => 0,
            (Self::Open { .. }, Last) => last,
        };
        Self::Open { position: position.min(last) }
    }
}

#[cfg(test)]
mod tests {
    use super::LightboxRequest::{Close, First, Last, Next, Open, Previous};
    use super::*;

    #[test]
    fn every_state_times_every_request() {
        const CLOSED: Lightbox = Lightbox::Closed;
        let open = |position| Lightbox::Open { position };
        for (before, request, after) in [
            (CLOSED, Open(1), open(1)),
            (CLOSED, Open(9), open(2)),
            (CLOSED, Previous, CLOSED),
            (CLOSED, Next, CLOSED),
            (CLOSED, First, CLOSED),
            (CLOSED, Last, CLOSED),
            (CLOSED, Close, CLOSED),
            (open(0), Previous, open(0)),
            (open(0), Next, open(1)),
            (open(2), Next, open(2)),
            (open(2), Previous, open(1)),
            (open(1), First, open(0)),
            (open(1), Last, open(2)),
            (open(1), Open(0), open(0)),
            (open(1), Close, CLOSED),
        ] {
            assert_eq!(before.after(request, 3), after, "{before:?} {request:?}");
        }
        assert_eq!(open(0).after(Next, 0), CLOSED);
    }
}
