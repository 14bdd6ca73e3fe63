//! `<article-viewer>` as a Yew component, for hosts written in Yew: attributes are properties, events are callbacks.
//!
//! The page loads the program behind the element from a release, with one line of script
//! (docs/adr/019-element-for-yew-hosts.md). Code of that program does not belong here, so that a host with this component
//! compiles none of it.
//!
//! ```
//! use article_viewer::element::{ArticleViewer, Destination, Navigate};
//! use article_viewer::options::Navigation;
//! use yew::prelude::*;
//!
//! #[component]
//! fn Page() -> Html {
//!     let src = use_state(|| AttrValue::from("article.json"));
//!     let go = {
//!         let src = src.clone();
//!         Callback::from(move |navigate: Navigate| {
//!             if let Destination::Article(address) = navigate.to {
//!                 src.set(address);
//!             }
//!         })
//!     };
//!     html! { <ArticleViewer src={&*src} navigation={Navigation::Host} on_navigate={go} /> }
//! }
//! ```

mod event;

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::formats::Format;
use crate::options::{Address, Navigation, Theme};
use event::EventListener;
pub use event::{Destination, Enlarged, Failed, Measured, Navigate, Shown};

/// The properties of the component. CONTRACT.md describes the attributes. A property that is not set has the element's default.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ArticleViewerProperties {
    /// The URL of the article JSON.
    #[prop_or_default]
    pub src: Option<AttrValue>,
    /// The format of the article JSON. By default it is detected.
    #[prop_or_default]
    pub format: Option<Format>,
    /// The URL of the mapping, for article JSON in a format of the host's own.
    #[prop_or_default]
    pub mapping: Option<AttrValue>,
    /// The URL of the site JSON.
    #[prop_or_default]
    pub site: Option<AttrValue>,
    /// The id of a channel.
    #[prop_or_default]
    pub channel: Option<AttrValue>,
    /// The language of buttons and labels, a BCP 47 tag.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The color theme.
    #[prop_or_default]
    pub theme: Theme,
    /// Whether the viewer or the host opens articles.
    #[prop_or_default]
    pub navigation: Navigation,
    /// Whether the page's URL follows the reader. Leave it off in a host with its own router.
    #[prop_or_default]
    pub address: Address,
    /// Deviations from the rules for captions.
    #[prop_or_default]
    pub caption_policy: Option<AttrValue>,
    /// The controls for the reader.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
    /// Whether the element loads only when it is near the window.
    #[prop_or_default]
    pub lazy: bool,
    /// Whether copies of the articles that are read are kept for the case that the network fails.
    #[prop_or_default]
    pub keeps_read: bool,
    /// The seconds that a server has to respond. The other time limits are proportional to it.
    #[prop_or_default]
    pub timeout: Option<u32>,
    /// The classes of the element, for the host's own styles.
    #[prop_or_default]
    pub class: Classes,
    /// The program has started.
    #[prop_or_default]
    pub on_ready: Option<Callback<()>>,
    /// An article is shown.
    #[prop_or_default]
    pub on_article: Option<Callback<Shown>>,
    /// Something failed to load.
    #[prop_or_default]
    pub on_error: Option<Callback<Failed>>,
    /// The reader navigates to an article or a channel.
    #[prop_or_default]
    pub on_navigate: Option<Callback<Navigate>>,
    /// The list of this channel is shown.
    #[prop_or_default]
    pub on_channel: Option<Callback<AttrValue>>,
    /// A photo, video or audio was enlarged (`Some`), or the lightbox was closed (`None`).
    #[prop_or_default]
    pub on_lightbox: Option<Callback<Option<Enlarged>>>,
    /// The reader has reached another quarter of an article.
    #[prop_or_default]
    pub on_progress: Option<Callback<Measured>>,
    /// The time for which an article was visible, in seconds.
    #[prop_or_default]
    pub on_dwell: Option<Callback<Measured>>,
    /// The reader showed or hid the captions of enlarged photos.
    #[prop_or_default]
    pub on_settings: Option<Callback<bool>>,
    /// The fallback content of the element, shown where the viewer cannot start.
    #[prop_or_default]
    pub children: Html,
}

/// The custom element. It needs the loader in the page:
/// `<script type="module" src="…/article-viewer.js"></script>`.
#[component]
pub fn ArticleViewer(properties: &ArticleViewerProperties) -> Html {
    let mut element = VTag::new("article-viewer");
    for (name, value) in properties.attributes() {
        if let Some(value) = value {
            element.add_attribute(name, value);
        }
    }
    for listener in properties.listeners().into_iter().flatten() {
        element.add_listener(Rc::new(listener));
    }
    element.add_child(properties.children.clone());
    VNode::VTag(Rc::new(element))
}

impl ArticleViewerProperties {
    /// The attributes of the element in the order of CONTRACT.md, and `class`.
    fn attributes(&self) -> [(&'static str, Option<AttrValue>); 15] {
        let Self { src, mapping, site, channel, lang, caption_policy, controls, .. } = self;
        let class = Some(self.class.to_string()).filter(|class| !class.is_empty());
        [
            ("src", src.clone()),
            ("format", self.format.map(|format| format.as_str().into())),
            ("mapping", mapping.clone()),
            ("site", site.clone()),
            ("channel", channel.clone()),
            ("lang", lang.clone()),
            ("theme", keyword(self.theme, Theme::as_str)),
            ("navigation", keyword(self.navigation, Navigation::as_str)),
            ("address", keyword(self.address, Address::as_str)),
            ("caption-policy", caption_policy.clone()),
            ("controls", controls.clone()),
            ("loading", self.lazy.then_some(AttrValue::Static("lazy"))),
            ("timeout", self.timeout.map(|seconds| AttrValue::from(seconds.to_string()))),
            ("offline", self.keeps_read.then_some(AttrValue::Static("read"))),
            ("class", class.map(AttrValue::from)),
        ]
    }

    /// A listener for each event with a callback.
    fn listeners(&self) -> [Option<EventListener>; 9] {
        [
            self.on_ready.as_ref().map(|callback| EventListener::new("av-ready", callback, |_| Some(()))),
            self.on_article.as_ref().map(|callback| EventListener::new("av-article", callback, Shown::parse)),
            self.on_error.as_ref().map(|callback| EventListener::new("av-error", callback, Failed::parse)),
            self.on_navigate
                .as_ref()
                .map(|callback| EventListener::new("av-navigate", callback, Navigate::parse)),
            self.on_channel
                .as_ref()
                .map(|callback| EventListener::new("av-channel", callback, event::parse_channel)),
            self.on_lightbox
                .as_ref()
                .map(|callback| EventListener::new("av-lightbox", callback, Enlarged::parse)),
            self.on_progress
                .as_ref()
                .map(|callback| EventListener::new("av-progress", callback, Measured::parse_percent)),
            self.on_dwell
                .as_ref()
                .map(|callback| EventListener::new("av-dwell", callback, Measured::parse_seconds)),
            self.on_settings
                .as_ref()
                .map(|callback| EventListener::new("av-settings", callback, event::parse_captions)),
        ]
    }
}

/// The keyword of an attribute. `None` for the default, which needs no attribute.
fn keyword<T: Copy + Default + PartialEq>(value: T, as_str: impl Fn(T) -> &'static str) -> Option<AttrValue> {
    (value != T::default()).then(|| AttrValue::Static(as_str(value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::ATTRIBUTES;

    fn given(properties: &ArticleViewerProperties) -> Vec<(&'static str, String)> {
        let attributes = properties.attributes().into_iter();
        attributes.filter_map(|(name, value)| Some((name, value?.to_string()))).collect()
    }

    #[test]
    fn has_a_property_for_every_attribute() {
        let properties = ArticleViewerProperties::default();
        let names: Vec<&str> = properties.attributes().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, [ATTRIBUTES.as_slice(), &["class"]].concat());
    }

    #[test]
    fn sets_only_attributes_that_differ_from_the_default() {
        assert_eq!(given(&ArticleViewerProperties::default()), []);
        let properties = ArticleViewerProperties {
            src: Some("a.json".into()),
            format: Some(Format::House),
            theme: Theme::Sepia,
            navigation: Navigation::Host,
            address: Address::Hash,
            class: classes!("wide"),
            ..ArticleViewerProperties::default()
        };
        let words = [
            ("src", "a.json"),
            ("format", "house"),
            ("theme", "sepia"),
            ("navigation", "host"),
            ("address", "hash"),
            ("class", "wide"),
        ];
        assert_eq!(given(&properties), words.map(|(name, word)| (name, word.to_owned())));
    }
}
