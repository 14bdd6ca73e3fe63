//! Requests: responses, promises of the loader, errors and abortion.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer::article::url::Url;
use article_viewer::browser::fetch::{self, FetchPriority};
use article_viewer::state::net::load::{LoadError, ResponseResult};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, Response};

use super::page::until;

type Responses = Rc<RefCell<Vec<ResponseResult>>>;

fn request(url: &str, early: &Object) -> (fetch::PendingFetch, Responses) {
    let responses = Responses::default();
    let received = responses.clone();
    let url = Url::media(None, url).unwrap();
    let pending = fetch::get(
        url,
        FetchPriority::Immediate,
        early,
        |_, _| {},
        move |_, response, _| received.borrow_mut().push(response),
    );
    (pending, responses)
}

fn blob(text: &str) -> String {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).unwrap();
    web_sys::Url::create_object_url_with_blob(&blob).unwrap()
}

#[wasm_bindgen_test]
async fn returns_the_body_as_bytes() {
    let (_request, responses) = request(&blob("河"), &Object::new());
    until("a response", || !responses.borrow().is_empty()).await;
    assert_eq!(responses.borrow()[0], Ok("河".as_bytes().to_vec()));
}

#[wasm_bindgen_test]
async fn uses_a_promise_of_the_loader_once() {
    let url = "https://nowhere.invalid/a.json";
    let early = Object::new();
    let response = Response::new_with_opt_str(Some("early")).unwrap();
    Reflect::set(&early, &url.into(), &Promise::resolve(&response)).unwrap();
    let (_request, responses) = request(url, &early);
    until("a response", || !responses.borrow().is_empty()).await;
    assert_eq!(responses.borrow()[0], Ok(b"early".to_vec()));
    assert_eq!(Object::keys(&early).length(), 0);
}

#[wasm_bindgen_test]
async fn reports_the_url_of_an_unreachable_server() {
    let url = "http://127.0.0.1:1/a.json";
    let (_request, responses) = request(url, &Object::new());
    until("a response", || !responses.borrow().is_empty()).await;
    match &responses.borrow()[0] {
        Err(LoadError::Unreachable { url: found, reason }) => {
            assert_eq!(found.as_str(), url);
            assert!(!reason.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn does_not_report_a_dropped_request() {
    let (pending, dropped) = request(&blob("dropped"), &Object::new());
    drop(pending);
    let (_request, responses) = request(&blob("kept"), &Object::new());
    until("the later response", || !responses.borrow().is_empty()).await;
    assert!(dropped.borrow().is_empty());
}
