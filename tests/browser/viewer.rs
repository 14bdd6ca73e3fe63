//! The program of an element, without the loader: mounted, told, ended.

use article_viewer::embed::Viewer;
use js_sys::{Function, Object};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, window};

use super::page::{child, element, until};

/// Nobody listens there.
const PHOTO: &str = "http://127.0.0.1:1/a.jpg";
const ARTICLE: &str = r#"{"headline":"河","inLanguage":"zh","body":["一","二"]}"#;

fn text(mount: &Element, selector: &str) -> Option<String> {
    mount.query_selector(selector).unwrap()?.text_content()
}

fn start(inline: Option<&str>) -> (HtmlElement, HtmlElement, Viewer) {
    let host = element("div");
    let mount = child(&host, "div");
    let viewer = Viewer::new(
        host.clone(),
        mount.clone().into(),
        Object::new(),
        Function::new_no_args(""),
        inline.map(str::to_owned),
    );
    (host, mount, viewer)
}

#[wasm_bindgen_test]
async fn inline_json_is_shown_and_can_be_replaced() {
    let (host, mount, viewer) = start(Some(ARTICLE));
    until("the headline", || text(&mount, "h1").as_deref() == Some("河")).await;
    assert_eq!(mount.query_selector_all(".av-text").unwrap().length(), 2);
    viewer.inline(Some(r#"{"headline":"Sea","inLanguage":"en","body":[]}"#.to_owned()));
    until("the other headline", || text(&mount, "h1").as_deref() == Some("Sea")).await;
    assert_eq!(text(&mount, ".av-body__empty").as_deref(), Some("This article has no text."));
    viewer.inline(None);
    until("the panel", || text(&mount, ".av-failure__title").is_some()).await;
    viewer.destroy();
    host.remove();
}

#[wasm_bindgen_test]
async fn two_programs_do_not_know_each_other() {
    let (first_host, first, first_viewer) = start(Some(ARTICLE));
    let (second_host, second, second_viewer) = start(None);
    until("both", || text(&first, "h1").is_some() && text(&second, ".av-failure").is_some()).await;
    first_viewer.destroy();
    until("the first one's end", || first.child_element_count() == 0).await;
    second_viewer.inline(Some(ARTICLE.to_owned()));
    until("the second one's headline", || text(&second, "h1").is_some()).await;
    second_viewer.destroy();
    first_host.remove();
    second_host.remove();
}

#[wasm_bindgen_test]
async fn a_photo_that_does_not_come_says_so_and_is_tried_again() {
    let json = r#"{"headline":"H","inLanguage":"en","body":[{"type":"image","contentUrl":"PHOTO","caption":"A caption."}]}"#;
    let (host, mount, viewer) = start(Some(&json.replace("PHOTO", PHOTO)));
    until("the notice", || mount.query_selector(".av-photo_missing").unwrap().is_some()).await;
    assert_eq!(text(&mount, ".av-caption__words").as_deref(), Some("A caption."), "the caption stays");
    let retry: HtmlElement = wasm_bindgen::JsCast::unchecked_into(
        mount.query_selector(".av-photo_missing button").unwrap().unwrap(),
    );
    // The photo itself may come and go between two frames; the browser's list of what it fetched stays.
    let tries = || window().unwrap().performance().unwrap().get_entries_by_name(PHOTO).length();
    let before = tries();
    retry.click();
    until("another try", || tries() > before).await;
    until("the notice again", || mount.query_selector(".av-photo_missing").unwrap().is_some()).await;
    viewer.destroy();
    host.remove();
}
