//! A small newsroom in Yew with two viewers in its tree.
//!
//! The use of the viewer is in `desk.rs`. This file is the page around it.

mod desk;

use desk::Desk;
use yew::prelude::*;

/// The address of the demo at `cargo xtask serve`. In your page these are your own addresses.
const DEMO: &str = "http://127.0.0.1:8080/demo";

#[component]
fn App() -> Html {
    let desks = use_state(|| ["river-returns", "night-school"]);
    let dark = use_state(|| false);
    let clicks = use_state(|| 0);

    let swap = {
        let desks = desks.clone();
        Callback::from(move |_: MouseEvent| {
            let [first, second] = *desks;
            desks.set([second, first]);
        })
    };
    let darken = {
        let dark = dark.clone();
        Callback::from(move |_: MouseEvent| dark.set(!*dark))
    };
    // The page's own listener contains the viewers: a click inside one of them bubbles to it once.
    let count = {
        let clicks = clicks.clone();
        Callback::from(move |_: MouseEvent| clicks.set(*clicks + 1))
    };

    html! {
        <main onclick={count}>
            <header>
                <button id="swap" onclick={swap}>{ "Swap" }</button>
                <button id="dark" aria-pressed={dark.to_string()} onclick={darken}>{ "Dark" }</button>
                <output id="clicks">{ *clicks }</output>
            </header>
            // A separate element, because Yew moves keyed children only among siblings that all have keys.
            <div>
                { for desks.iter().map(|name| html! { <Desk key={*name} {name} dark={*dark} /> }) }
            </div>
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
