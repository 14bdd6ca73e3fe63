//! One desk of the newsroom: a viewer, and the state that its events set.

use article_viewer::element::{ArticleViewer, Destination, Enlarged, Navigate, Shown};
use article_viewer::options::{Navigation, Theme};
use yew::prelude::*;

use crate::DEMO;

#[derive(PartialEq, Properties)]
pub struct DeskProperties {
    /// The article of the demo that the desk shows first.
    pub name: &'static str,
    /// Whether the page is dark.
    pub dark: bool,
}

#[component]
pub fn Desk(properties: &DeskProperties) -> Html {
    let DeskProperties { name, dark } = *properties;
    let route = use_state(|| Destination::Article(format!("{DEMO}/articles/{name}.json").into()));
    let headline = use_state(String::new);
    let enlarged = use_state(|| None::<Enlarged>);

    // With `Navigation::Host` the viewer only reports the target, and this component sets its route.
    let go = {
        let route = route.clone();
        Callback::from(move |navigate: Navigate| route.set(navigate.to))
    };
    let shown = {
        let headline = headline.clone();
        Callback::from(move |shown: Shown| headline.set(shown.headline))
    };
    let lightbox = {
        let enlarged = enlarged.clone();
        Callback::from(move |now| enlarged.set(now))
    };
    let (src, channel) = match &*route {
        Destination::Article(src) => (Some(src.clone()), None),
        Destination::Channel(id) => (None, Some(id.clone())),
    };

    html! {
        <section id={name}>
            <h2>{ &*headline }</h2>
            <p>{ enlarged.as_ref().map(|photo| format!("Photo {} of {}", photo.position + 1, photo.count)) }</p>
            <ArticleViewer
                {src}
                {channel}
                site={format!("{DEMO}/site.json")}
                theme={if dark { Theme::Dark } else { Theme::Light }}
                navigation={Navigation::Host}
                on_article={shown}
                on_navigate={go}
                on_lightbox={lightbox}
            />
        </section>
    }
}
