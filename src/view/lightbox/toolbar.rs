//! The toolbar of the lightbox: the counter, and the buttons for what can be done with a slide.

use super::{BAR, Content};
use crate::state::content::lightbox::{LightboxRequest, Mode, TransformStep, Zoom};
use crate::state::host::environment::FullScreen;
use crate::view::class;
use crate::view::icon::{Icon, icon};
use crate::view::tag::{Tag, tag};

impl Content<'_> {
    pub(super) fn toolbar(&self) -> Tag {
        let (open, slide, locale) = (self.open, self.current(), self.view.locale);
        let words = &locale.lightbox;
        let tool = |request, label, drawing| self.button(request, label, drawing, "av-lightbox__button");
        let pressed =
            |button: Tag, is_so: bool| button.attr("aria-pressed", if is_so { "true" } else { "false" });
        // The key replaces the element with its text: a translator puts other nodes in the place of the one that Yew would change.
        let counter = locale.counter(slide.position + 1, self.items.len());
        let counter = tag("span", "av-lightbox__counter").key(counter.clone()).text(counter);
        let (zoom, drawing) = match slide.zoom {
            Zoom::Enlarged => (words.whole, Icon::ZoomOut),
            Zoom::Fit | Zoom::FitAgain => (words.zoom_in, Icon::ZoomIn),
        };
        let plays = slide.mode == Mode::Slideshow;
        let play = tool(
            LightboxRequest::ToggleSlideshow,
            words.slideshow,
            if plays { Icon::Pause } else { Icon::Play },
        );
        let fills = open.full_screen == FullScreen::On;
        let screen = tool(LightboxRequest::ToggleFullScreen, words.full_screen, Icon::FullScreen);
        let file = self.image(slide.position).filter(|_| open.can_download);
        let download = file.map(|image| {
            tag("a", "av-lightbox__button")
                .attr("href", image.source.as_str().to_owned())
                .attr("download", "")
                // Browsers open a file of another origin instead; it must not replace the article.
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .label(words.download)
                .child(icon(Icon::Download))
        });
        let has_shortcuts = slide.mode == Mode::KeyboardHelp;
        tag("div", BAR)
            .child(counter)
            .child(
                // Players cannot be zoomed. The button stays, because removing it would lose the focus.
                tool(LightboxRequest::Transform(TransformStep::ToggleZoom), zoom, drawing)
                    .maybe("aria-disabled", self.media(slide.position).map(|_| "true"))
                    .key("zoom"),
            )
            .children((self.items.len() > 1).then(|| pressed(play, plays).key("play").into()))
            .child(
                pressed(
                    tool(LightboxRequest::ToggleCaptions, words.caption, Icon::Caption),
                    !open.captions_hidden,
                )
                .key("info"),
            )
            .child(tool(LightboxRequest::Share, words.share, Icon::Share).key("share"))
            .children(download.map(|link| link.key("download").into()))
            .children(
                (open.full_screen != FullScreen::Unsupported)
                    .then(|| pressed(screen, fills).key("screen").into()),
            )
            .child(
                self.button(
                    LightboxRequest::ToggleKeyboardHelp,
                    words.keys,
                    Icon::Help,
                    "av-lightbox__button av-lightbox__help",
                )
                .attr("aria-expanded", if has_shortcuts { "true" } else { "false" })
                .key("keys"),
            )
            .child(
                self.button(LightboxRequest::Close, locale.close, Icon::Close, class::LIGHTBOX_CLOSE_BUTTON)
                    .key("close"),
            )
    }
}
