//! The thumbnails of the lightbox, around the current slide.

use super::{Content, STRIP, media_slide};
use crate::article::gallery::LightboxItem;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::LightboxRequest;
use crate::view::photo::picture;
use crate::view::tag::{Tag, maybe, tag};

/// This many on each side of the current one; an article may have hundreds.
const EACH_SIDE: usize = 16;

impl Content<'_> {
    pub(super) fn thumbnails(&self) -> Tag {
        let (open, slide, view) = (self.open, self.current(), self.view);
        let shown =
            slide.position.saturating_sub(EACH_SIDE)..(slide.position + EACH_SIDE + 1).min(self.items.len());
        let buttons = shown.filter_map(|position| {
            let is_current = position == slide.position;
            // Thumbnails are fetched after the first large photo.
            let may_load =
                slide.any_loaded && image_error(&open.image_errors, position) != Some(ImageError::Image);
            let thumbnail = match *self.items.get(position)? {
                LightboxItem::Photo(image) => {
                    maybe(may_load.then(|| picture(image, &image.renditions, "4em", false, None)))
                }
                LightboxItem::Media(media) => media_slide::thumbnail(media, slide.any_loaded),
            };
            let button = tag("button", "av-strip__photo")
                .key(position)
                .attr("type", "button")
                // Roving tabindex: one stop for the Tab key.
                .attr("tabindex", if is_current { "0" } else { "-1" })
                .maybe("aria-current", is_current.then_some("true"))
                .label(self.name(position))
                .onclick(view.links.send_to_lightbox(LightboxRequest::Open(position)))
                .child(thumbnail);
            Some(button.into())
        });
        tag("div", STRIP)
            .attr("role", "group")
            .label(view.locale.lightbox_label)
            .node(&view.nodes.thumbnails)
            .children(buttons)
    }
}
