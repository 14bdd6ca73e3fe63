//! `<article-viewer>` for a host that is itself written in Yew: the element's attributes as properties, its events as
//! callbacks.
//!
//! The program behind the element stays what it is everywhere, a release that the page loads by its one line of script
//! (docs/adr/019-element-for-yew-hosts.md). What never belongs here: anything of that program. A host that has this
//! component has none of the viewer's code.
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
use event::On;
pub use event::{Destination, Enlarged, Failed, Measured, Navigate, Shown};

/// What a host can say. CONTRACT.md says what each attribute means; what is not given is the element's default.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ArticleViewerProperties {
    /// Where the article JSON is.
    #[prop_or_default]
    pub src: Option<AttrValue>,
    /// What the article JSON is written in; without it the bytes tell.
    #[prop_or_default]
    pub format: Option<Format>,
    /// Where the mapping is, for article JSON that nobody has a reader for.
    #[prop_or_default]
    pub mapping: Option<AttrValue>,
    /// Where the site JSON is.
    #[prop_or_default]
    pub site: Option<AttrValue>,
    /// The id of a channel.
    #[prop_or_default]
    pub channel: Option<AttrValue>,
    /// The language of buttons and labels, a BCP 47 tag.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The colours.
    #[prop_or_default]
    pub theme: Theme,
    /// Who opens articles.
    #[prop_or_default]
    pub navigation: Navigation,
    /// Whether the page's address follows the reader. A host with a router of its own leaves it off.
    #[prop_or_default]
    pub address: Address,
    /// What the host wants otherwise of captions.
    #[prop_or_default]
    pub caption_policy: Option<AttrValue>,
    /// What a reader may do besides reading.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
    /// Whether the element waits until it is near the window.
    #[prop_or_default]
    pub lazy: bool,
    /// The classes of the element, for the host's own style.
    #[prop_or_default]
    pub class: Classes,
    /// The program has started.
    #[prop_or_default]
    pub on_ready: Option<Callback<()>>,
    /// An article is on the screen.
    #[prop_or_default]
    pub on_article: Option<Callback<Shown>>,
    /// Something did not come.
    #[prop_or_default]
    pub on_error: Option<Callback<Failed>>,
    /// The reader wants to go somewhere.
    #[prop_or_default]
    pub on_navigate: Option<Callback<Navigate>>,
    /// The list of this channel is on the screen.
    #[prop_or_default]
    pub on_channel: Option<Callback<AttrValue>>,
    /// A photo, film or recording was enlarged, or none is any more.
    #[prop_or_default]
    pub on_lightbox: Option<Callback<Option<Enlarged>>>,
    /// Another quarter of an article has come into the window.
    #[prop_or_default]
    pub on_progress: Option<Callback<Measured>>,
    /// An article was before the reader's eyes for so many seconds.
    #[prop_or_default]
    pub on_dwell: Option<Callback<Measured>>,
    /// The reader set whether captions of enlarged photos are shown.
    #[prop_or_default]
    pub on_settings: Option<Callback<bool>>,
    /// What stands inside the element, to be read where it cannot start.
    #[prop_or_default]
    pub children: Html,
}

/// The custom element in a tree of Yew. Needs the loader in the page:
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
    /// The attributes that the element should have, in the order of CONTRACT.md, and `class`.
    fn attributes(&self) -> [(&'static str, Option<AttrValue>); 13] {
        let Self { src, mapping, site, channel, lang, caption_policy, controls, .. } = self;
        let class = Some(self.class.to_string()).filter(|class| !class.is_empty());
        [
            ("src", src.clone()),
            ("format", self.format.map(|format| format.as_str().into())),
            ("mapping", mapping.clone()),
            ("site", site.clone()),
            ("channel", channel.clone()),
            ("lang", lang.clone()),
            ("theme", word(self.theme, Theme::as_str)),
            ("navigation", word(self.navigation, Navigation::as_str)),
            ("address", word(self.address, Address::as_str)),
            ("caption-policy", caption_policy.clone()),
            ("controls", controls.clone()),
            ("loading", self.lazy.then_some(AttrValue::Static("lazy"))),
            ("class", class.map(AttrValue::from)),
        ]
    }

    /// A listener for each event that the host wants to hear of.
    fn listeners(&self) -> [Option<On>; 9] {
        [
            self.on_ready.as_ref().map(|tell| On::new("av-ready", tell, |_| Some(()))),
            self.on_article.as_ref().map(|tell| On::new("av-article", tell, Shown::read)),
            self.on_error.as_ref().map(|tell| On::new("av-error", tell, Failed::read)),
            self.on_navigate.as_ref().map(|tell| On::new("av-navigate", tell, Navigate::read)),
            self.on_channel.as_ref().map(|tell| On::new("av-channel", tell, event::channel)),
            self.on_lightbox.as_ref().map(|tell| On::new("av-lightbox", tell, Enlarged::read)),
            self.on_progress.as_ref().map(|tell| On::new("av-progress", tell, Measured::percent)),
            self.on_dwell.as_ref().map(|tell| On::new("av-dwell", tell, Measured::seconds)),
            self.on_settings.as_ref().map(|tell| On::new("av-settings", tell, event::captions)),
        ]
    }
}

/// The word of an attribute, unless it is the default: then the attribute need not be there.
fn word<T: Copy + Default + PartialEq>(value: T, word: impl Fn(T) -> &'static str) -> Option<AttrValue> {
    (value != T::default()).then(|| AttrValue::Static(word(value)))
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
    fn every_attribute_of_the_element_is_a_property() {
        let properties = ArticleViewerProperties::default();
        let names: Vec<&str> = properties.attributes().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, [ATTRIBUTES.as_slice(), &["class"]].concat());
    }

    #[test]
    fn what_is_not_said_is_no_attribute() {
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
