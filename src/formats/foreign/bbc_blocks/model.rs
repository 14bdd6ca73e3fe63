//! The tree of blocks. Children are looked up by type because their order varies.

use crate::formats::json::Node;

/// Calls `visit` with the type and the model of each block inside a model.
pub fn children(model: &Node<'_>, visit: &mut dyn FnMut(&str, &Node<'_>)) {
    let Some(list) = model.get("blocks") else { return };
    list.visit(&mut |block| {
        if !block.is_object() {
            return block.note_wrong_type("a block").unwrap_or_default();
        }
        let Some(kind) = block.text("type") else { return block.note_missing("type").unwrap_or_default() };
        let inner = block.get("model").filter(Node::is_object);
        visit(&kind, inner.as_ref().unwrap_or(block));
    });
}

/// Reads the first child of a type.
pub fn child<T>(model: &Node<'_>, wanted: &str, read: impl FnOnce(&Node<'_>) -> Option<T>) -> Option<T> {
    let (mut found, mut read) = (None, Some(read));
    children(model, &mut |kind, inner| {
        if kind == wanted
            && let Some(read) = read.take()
        {
            found = read(inner);
        }
    });
    found
}
