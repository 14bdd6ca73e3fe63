//! A list that is here already is shown at once, and asked for again if it was read a while ago.
//!
//! What has changed in it is shown where it stands. New articles wait until the reader wants them: nothing moves under
//! their eyes, and Back finds what they left. A list that cannot be had again is as good as it was.

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::url::Url;
use crate::state::State;
use crate::state::content::channel::Read;
use crate::state::content::list::List;
use crate::state::effect::{self, Effect, RequestKind};
use crate::state::net::load::Load;
use crate::state::route::{NavigationTarget, Route};

/// So many seconds a list is taken to be new.
pub const FRESH: u32 = 60;

impl State {
    /// Whether new articles of the open list wait.
    pub fn has_newer(&self) -> bool {
        self.open_list().is_some_and(|(_, list)| list.newer.is_some())
    }

    /// Asks for a list again, if it is old. The clock may have been set back in the meantime.
    pub(in crate::state) fn revalidate(&mut self, url: Url, list: &List) -> Option<Effect> {
        if self.now.abs_diff(list.asked) < FRESH || self.renewing.as_ref() == Some(&url) {
            return None;
        }
        self.renewing = Some(url.clone());
        Some(Effect::Fetch { kind: RequestKind::Revalidation, url })
    }

    pub(in crate::state) fn renewal_read(&mut self, url: Url, read: Read<Feed>) -> Vec<Effect> {
        self.renewing.take_if(|renewing| *renewing == url);
        let (Ok((feed, notices)), Some(mut list)) = (read, self.lists.get(&url)) else { return Vec::new() };
        let is_open = self.open_feed() == Some(&url);
        let feed = self.followed(feed, &url).distinct();
        list.asked = self.now;
        list.newer = None;
        let mut effects = Vec::new();
        if feed != *list.feed {
            effects.extend(effect::warnings(&notices));
            let mut both = (*list.feed).clone();
            both.add(feed.items.clone());
            let has_new = both.items.len() > list.feed.items.len();
            // The pages that were added stay below it, and the one that is on its way will fit.
            let goes_on = list.is_longer || (is_open && matches!(self.page, Load::Loading));
            let feed = Rc::new(if goes_on { above(feed, &list.feed) } else { feed });
            if has_new {
                list.newer = Some(feed);
            } else {
                list.feed = feed;
            }
        }
        if is_open {
            self.feed = Load::Ready(list.feed.clone());
        }
        self.keep(url, list);
        effects
    }

    /// The reader wants to see what is new.
    pub(in crate::state) fn renew(&mut self) -> Vec<Effect> {
        let Some(feed) = self.open_list().and_then(|(url, list)| renewed(list).map(|list| (url, list)))
        else {
            return Vec::new();
        };
        let (url, list) = feed;
        self.keep(url, list.clone());
        self.page = Load::Idle;
        self.show_list(&list);
        vec![Effect::Arrive]
    }

    /// Who comes by a tab begins at the top, and sees what is new at once.
    pub(in crate::state) fn open_newer(&mut self, target: &NavigationTarget) {
        let NavigationTarget::Channel { id, .. } = target else { return };
        if self.place == Route::Channel(id.clone()) {
            return;
        }
        let url = self.site.ready().and_then(|site| site.channel(id)?.feed.clone());
        if let Some((url, list)) = url.and_then(|url| Some((url.clone(), renewed(self.lists.get(&url)?)?))) {
            self.keep(url, list);
        }
    }
}

/// The list with what is new, from its top.
fn renewed(list: List) -> Option<List> {
    let is_longer = list.is_longer;
    Some(List { is_longer, ..List::new(list.newer?, list.asked) })
}

/// A list's first page above all that is known of it.
fn above(mut first: Feed, list: &Feed) -> Feed {
    first.add(list.items.clone());
    first.next = list.next.clone();
    first
}
