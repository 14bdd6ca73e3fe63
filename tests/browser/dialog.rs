//! Opening and closing of a modal dialog.

use article_viewer::browser::dialog;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlDialogElement;

use super::page;

#[wasm_bindgen_test]
fn opens_and_closes_once() {
    let element: HtmlDialogElement = page::element("dialog").dyn_into().unwrap();
    assert!(dialog::sync(&element, true));
    assert!(element.open());
    assert!(!dialog::sync(&element, true), "it is open already");
    assert!(dialog::sync(&element, false));
    assert!(!element.open());
    element.remove();
    assert!(!dialog::sync(&element, true), "a dialog outside the document cannot open");
}
