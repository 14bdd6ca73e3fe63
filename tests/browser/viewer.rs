//! The program of an element without the loader: mounted, changed and destroyed.

use article_viewer::browser::resume::Resume;
use article_viewer::embed::Viewer;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, window};

use super::page::{child, element, until};

/// A port without a server.
const PHOTO: &str = "http://127.0.0.1:1/a.jpg";
const ARTICLE: &str = r#"{"headline":"河","inLanguage":"zh","body":["一","二"]}"#;

fn text(mount: &Element, selector: &str) -> Option<String> {
    mount.query_selector(selector).unwrap()?.text_content()
}

/// An element at its first start, on a page that is never locked.
fn resume() -> Resume {
    let resume = Object::new();
    Reflect::set(&resume, &"isResumed".into(), &JsValue::FALSE).unwrap();
    Reflect::set(&resume, &"lockScroll".into(), &Function::new_no_args("")).unwrap();
    resume.unchecked_into()
}

fn start(inline: Option<&str>) -> (HtmlElement, HtmlElement, Viewer) {
    let host = element("div");
    let mount = child(&host, "div");
    let viewer = Viewer::new(
        host.clone(),
        mount.clone().into(),
        Object::new(),
        Function::new_no_args(""),
        Function::new_no_args(""),
        resume(),
        inline.map(str::to_owned),
    );
    (host, mount, viewer)
}

#[wasm_bindgen_test]
async fn shows_and_replaces_inline_json() {
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
async fn keeps_two_programs_apart() {
    let (first_host, first, first_viewer) = start(Some(ARTICLE));
    let (second_host, second, second_viewer) = start(None);
    until("both", || text(&first, "h1").is_some() && text(&second, ".av-failure").is_some()).await;
    first_viewer.destroy();
    until("the end of the first", || first.child_element_count() == 0).await;
    second_viewer.inline(Some(ARTICLE.to_owned()));
    until("the headline of the second", || text(&second, "h1").is_some()).await;
    second_viewer.destroy();
    first_host.remove();
    second_host.remove();
}

#[wasm_bindgen_test]
async fn shows_a_notice_for_a_failed_image_and_rerequests() {
    let json = r#"{"headline":"H","inLanguage":"en","body":[{"type":"image","contentUrl":"PHOTO","caption":"A caption."}]}"#;
    let (host, mount, viewer) = start(Some(&json.replace("PHOTO", PHOTO)));
    until("the notice", || mount.query_selector(".av-photo_missing").unwrap().is_some()).await;
    assert_eq!(text(&mount, ".av-caption__words").as_deref(), Some("A caption."), "the caption stays");
    let retry: HtmlElement = wasm_bindgen::JsCast::unchecked_into(
        mount.query_selector(".av-photo_missing button").unwrap().unwrap(),
    );
    // The image element may appear and disappear between two frames, but the browser's list of requests stays.
    let requests = || window().unwrap().performance().unwrap().get_entries_by_name(PHOTO).length();
    let before = requests();
    retry.click();
    until("another request", || requests() > before).await;
    until("the notice again", || mount.query_selector(".av-photo_missing").unwrap().is_some()).await;
    viewer.destroy();
    host.remove();
}
