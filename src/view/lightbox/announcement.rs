//! The live region of the lightbox: the number of a slide, what it shows and its caption, announced once per slide.

use super::Content;
use crate::state::content::lightbox::Mode;
use crate::view::tag::{Tag, maybe, tag};

impl Content<'_> {
    pub(super) fn announcement(&self) -> Tag {
        let slide = self.current();
        let is_copied = slide.mode == Mode::LinkCopied;
        let class = if is_copied { "av-lightbox__news av-lightbox__news_shown" } else { "av-lightbox__news" };
        // Slides of a slideshow are not announced, because the reader did not ask for each.
        let live = if slide.mode == Mode::Slideshow { "off" } else { "polite" };
        let region = tag("p", class).attr("aria-live", live).attr("aria-atomic", "true");
        if is_copied {
            let copied = self.view.locale.lightbox.copied;
            return region.child(tag("span", "").key(copied).text(copied));
        }
        let image = self.image(slide.position);
        let caption = image.as_deref().map(|image| &image.caption);
        // The alternative text differs from the caption, or the caption was dropped.
        let texts = caption.map(|caption| [caption.alternative.clone(), caption.shown.clone()]);
        let texts = texts
            .unwrap_or_else(|| [None, self.media(slide.position).and_then(|media| media.caption.clone())]);
        let words = texts.into_iter().flatten().reduce(|alternative, shown| format!("{alternative} {shown}"));
        // The key replaces the elements with their text: a translator puts other nodes in the place of those that Yew would change.
        let number = self.number(slide.position);
        let words = words.map(|words| tag("span", "").lang(self.language()).text(words));
        region.child(tag("span", "").key(number.clone()).text(number).text(" ").child(maybe(words)))
    }
}
