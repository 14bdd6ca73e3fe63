//! One desk of the newsroom: a viewer, and what its editor knows of it.

use article_viewer::element::{ArticleViewer, Destination, Enlarged, Navigate, Shown};
use article_viewer::options::{Navigation, Theme};
use yew::prelude::*;

use crate::DEMO;

#[derive(PartialEq, Properties)]
pub struct DeskProperties {
    /// The article of the demo that lies here first.
    pub name: &'static str,
    /// Whether the page is dark.
    pub dark: bool,
}

#[component]
pub fn Desk(properties: &DeskProperties) -> Html {
    let DeskProperties { name, dark } = *properties;
    let place = use_state(|| Destination::Article(format!("{DEMO}/articles/{name}.json").into()));
    let headline = use_state(String::new);
    let enlarged = use_state(|| None::<Enlarged>);

    // The viewer only asks (`Navigation::Host`); this page answers with its own state, as a router would.
    let go = {
        let place = place.clone();
        Callback::from(move |navigate: Navigate| place.set(navigate.to))
    };
    let shown = {
        let headline = headline.clone();
        Callback::from(move |shown: Shown| headline.set(shown.headline))
    };
    let lightbox = {
        let enlarged = enlarged.clone();
        Callback::from(move |now| enlarged.set(now))
    };
    let (src, channel) = match &*place {
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
