//! Horizontal lists in both text directions.

use article_viewer::browser::scroll;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page;

fn list(direction: &str) -> (HtmlElement, Vec<HtmlElement>) {
    let list = page::element("div");
    list.set_attribute("dir", direction).unwrap();
    list.style().set_css_text("display:flex;width:300px;overflow-x:auto");
    let items = (0..20).map(|_| {
        let item = page::child(&list, "span");
        item.style().set_css_text("flex:0 0 100px;height:20px");
        item
    });
    let items = items.collect();
    (list, items)
}

#[wasm_bindgen_test]
fn centers_an_item_in_its_list() {
    for direction in ["ltr", "rtl"] {
        let (list, items) = list(direction);
        for index in [10, 3, 19, 0] {
            scroll::center(&list, &items[index]);
            let (outer, inner) = (list.get_bounding_client_rect(), items[index].get_bounding_client_rect());
            let off = (inner.left() + inner.width() / 2.0) - (outer.left() + outer.width() / 2.0);
            // The first and the last item stay at the ends of the list.
            let max = if index == 0 || index == 19 { 100.0 } else { 1.0 };
            assert!(off.abs() <= max, "{direction} {index}: {off} px off the middle");
        }
        list.remove();
    }
}
