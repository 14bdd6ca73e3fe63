//! All of them in small, around the one that is shown.

use super::super::NodeRefs;
use super::super::photo::picture;
use super::super::tag::{Tag, maybe, tag};
use super::{Scene, media_slide};
use crate::article::gallery::LightboxItem;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::LightboxRequest;

/// So many on each side: of hundreds nobody sees all at once.
const AROUND: usize = 16;

impl Scene<'_> {
    pub(super) fn thumbnails(&self, nodes: &NodeRefs) -> Tag {
        let Self { state, show, items, locale, links, .. } = self;
        let count = items.len();
        let near = show.position.saturating_sub(AROUND)..(show.position + AROUND + 1).min(count);
        let small = near.filter_map(|position| {
            let is_here = position == show.position;
            // The small ones wait until the large one is here.
            let comes = show.any_loaded && image_error(&state.troubles, position) != Some(ImageError::Image);
            let small = match *items.get(position)? {
                LightboxItem::Photo(image) => {
                    maybe(comes.then(|| picture(image, &image.renditions, "4em", false, None)))
                }
                LightboxItem::Media(media) => media_slide::small(media, show.any_loaded),
            };
            let button = tag("button", "av-strip__photo")
                .key(position)
                .attr("type", "button")
                // One stop for Tab; the arrow keys lead on.
                .attr("tabindex", if is_here { "0" } else { "-1" })
                .maybe("aria-current", is_here.then_some("true"))
                .label(self.number(position))
                .onclick(links.light(LightboxRequest::Open(position)))
                .child(small);
            Some(button.into())
        });
        tag("div", "av-strip")
            .attr("role", "group")
            .label(locale.lightbox)
            .node(&nodes.thumbnails)
            .children(small)
    }
}
