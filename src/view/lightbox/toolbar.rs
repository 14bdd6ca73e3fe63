//! The bar over what is enlarged: its number, and what can be done with it.

use super::super::icon::{Icon, icon};
use super::super::tag::{Tag, tag};
use super::Scene;
use crate::state::content::lightbox::{LightboxRequest, Mode, TransformStep, Zoom};
use crate::state::effect::FullScreen;

impl Scene<'_> {
    pub(super) fn toolbar(&self) -> Tag {
        let Self { state, show, locale, .. } = self;
        let words = &locale.photos;
        let tool = |request, label, drawing| self.button(request, label, drawing, "av-lightbox__button");
        let pressed =
            |button: Tag, is_so: bool| button.attr("aria-pressed", if is_so { "true" } else { "false" });
        let counter =
            tag("span", "av-lightbox__counter").text((locale.counter)(show.position + 1, self.items.len()));
        let (zoom, drawing) = match show.zoom {
            Zoom::Enlarged => (words.whole, Icon::Farther),
            Zoom::Fit | Zoom::FitAgain => (words.zoom_in, Icon::Nearer),
        };
        let plays = show.mode == Mode::Slideshow;
        let play = tool(
            LightboxRequest::ToggleSlideshow,
            words.slideshow,
            if plays { Icon::Pause } else { Icon::Play },
        );
        let fills = state.screen == FullScreen::On;
        let screen = tool(LightboxRequest::ToggleFullScreen, words.full_screen, Icon::Screen);
        let file = self.image(show.position).filter(|_| state.options.controls.download);
        let download = file.map(|image| {
            tag("a", "av-lightbox__button")
                .attr("href", image.source.as_str().to_owned())
                .attr("download", "")
                // Another origin's file is opened instead, and must not take the article's place.
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .label(words.download)
                .child(icon(Icon::Download))
        });
        let keys = show.mode == Mode::KeyboardHelp;
        tag("div", "av-lightbox__bar")
            .child(counter)
            .child(
                // What is played is never nearer; a button that went would take the focus along.
                tool(LightboxRequest::Transform(TransformStep::ToggleZoom), zoom, drawing)
                    .maybe("aria-disabled", self.media(show.position).map(|_| "true"))
                    .key("zoom"),
            )
            .children((self.items.len() > 1).then(|| pressed(play, plays).key("play").into()))
            .child(
                pressed(tool(LightboxRequest::ToggleCaptions, words.caption, Icon::Caption), !state.bare)
                    .key("info"),
            )
            .child(tool(LightboxRequest::Share, words.share, Icon::Share).key("share"))
            .children(download.map(|link| link.key("download").into()))
            .children(
                (state.screen != FullScreen::Unsupported)
                    .then(|| pressed(screen, fills).key("screen").into()),
            )
            .child(
                self.button(
                    LightboxRequest::ToggleKeyboardHelp,
                    words.keys,
                    Icon::Keys,
                    "av-lightbox__button av-lightbox__help",
                )
                .attr("aria-expanded", if keys { "true" } else { "false" })
                .key("keys"),
            )
            .child(
                self.button(
                    LightboxRequest::Close,
                    locale.close,
                    Icon::Close,
                    "av-lightbox__button av-lightbox__close",
                )
                .key("close"),
            )
    }
}
