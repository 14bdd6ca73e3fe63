//! Requests: sent, taken over from the loader, aborted.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer::article::url::Url;
use article_viewer::browser::fetch::{self, FetchPriority};
use article_viewer::state::message::ResponseResult;
use article_viewer::state::net::load::LoadError;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, Response};

use super::page::until;

type Answers = Rc<RefCell<Vec<ResponseResult>>>;

fn ask(url: &str, early: &Object) -> (fetch::PendingFetch, Answers) {
    let answers = Answers::default();
    let kept = answers.clone();
    let url = Url::media(None, url).unwrap();
    let request =
        fetch::get(url, FetchPriority::Immediate, early, move |_, answer, _| kept.borrow_mut().push(answer));
    (request, answers)
}

fn blob(text: &str) -> String {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).unwrap();
    web_sys::Url::create_object_url_with_blob(&blob).unwrap()
}

#[wasm_bindgen_test]
async fn bytes_come_as_they_are() {
    let (_request, answers) = ask(&blob("河"), &Object::new());
    until("an answer", || !answers.borrow().is_empty()).await;
    assert_eq!(answers.borrow()[0], Ok("河".as_bytes().to_vec()));
}

#[wasm_bindgen_test]
async fn what_the_loader_sent_is_used_once() {
    let url = "https://nowhere.invalid/a.json";
    let early = Object::new();
    let response = Response::new_with_opt_str(Some("early")).unwrap();
    Reflect::set(&early, &url.into(), &Promise::resolve(&response)).unwrap();
    let (_request, answers) = ask(url, &early);
    until("an answer", || !answers.borrow().is_empty()).await;
    assert_eq!(answers.borrow()[0], Ok(b"early".to_vec()));
    assert_eq!(Object::keys(&early).length(), 0);
}

#[wasm_bindgen_test]
async fn nobody_there_is_said_with_the_address() {
    let url = "http://127.0.0.1:1/a.json";
    let (_request, answers) = ask(url, &Object::new());
    until("an answer", || !answers.borrow().is_empty()).await;
    match &answers.borrow()[0] {
        Err(LoadError::Unreachable { url: found, reason }) => {
            assert_eq!(found.as_str(), url);
            assert!(!reason.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_dropped_request_answers_nothing() {
    let (request, dropped) = ask(&blob("dropped"), &Object::new());
    drop(request);
    let (_request, answers) = ask(&blob("kept"), &Object::new());
    until("the later answer", || !answers.borrow().is_empty()).await;
    assert!(dropped.borrow().is_empty());
}
