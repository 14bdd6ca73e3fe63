//! Rows that scroll sideways, in both directions of writing.

use article_viewer::browser::scroll;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page;

fn row(direction: &str) -> (HtmlElement, Vec<HtmlElement>) {
    let row = page::element("div");
    row.set_attribute("dir", direction).unwrap();
    row.style().set_css_text("display:flex;width:300px;overflow-x:auto");
    let items = (0..20).map(|_| {
        let item = page::child(&row, "span");
        item.style().set_css_text("flex:0 0 100px;height:20px");
        item
    });
    let items = items.collect();
    (row, items)
}

#[wasm_bindgen_test]
fn an_item_comes_into_the_middle_of_its_row() {
    for direction in ["ltr", "rtl"] {
        let (row, items) = row(direction);
        for index in [10, 3, 19, 0] {
            scroll::center(&row, &items[index]);
            let (outer, inner) = (row.get_bounding_client_rect(), items[index].get_bounding_client_rect());
            let off = (inner.left() + inner.width() / 2.0) - (outer.left() + outer.width() / 2.0);
            // The first and the last item cannot come further in than the end of the row.
            let most = if index == 0 || index == 19 { 100.0 } else { 1.0 };
            assert!(off.abs() <= most, "{direction} {index}: {off} px off the middle");
        }
        row.remove();
    }
}
