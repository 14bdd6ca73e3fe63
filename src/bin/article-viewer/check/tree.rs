//! JSON with the place of each value and key in the text. Its reader is `recovering_parser`.

/// A value and its place.
#[derive(Debug)]
pub struct TreeNode {
    /// The byte that the value begins at.
    pub start: usize,
    /// The value.
    pub value: TreeValue,
}

/// A JSON value. Numbers and words are kept as they are written.
#[derive(Debug)]
pub enum TreeValue {
    Null,
    Bool,
    Number(String),
    String(String),
    List(Vec<TreeNode>),
    Object(Vec<TreeMember>),
}

/// A key with its value.
#[derive(Debug)]
pub struct TreeMember {
    pub key: String,
    /// The byte that the key begins at.
    pub start: usize,
    pub node: TreeNode,
}

impl TreeNode {
    /// The members of an object.
    pub fn members(&self) -> &[TreeMember] {
        match &self.value {
            TreeValue::Object(members) => members,
            _ => &[],
        }
    }

    /// The value of a key; of equal keys the last one counts. `null` counts as absent.
    pub fn get(&self, key: &str) -> Option<&TreeNode> {
        let member = self.members().iter().rev().find(|member| member.key == key)?;
        (!matches!(member.node.value, TreeValue::Null)).then_some(&member.node)
    }

    /// The string, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            TreeValue::String(words) => Some(words),
            _ => None,
        }
    }

    /// The string under a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// The members of a list, or the value itself.
    pub fn one_or_many(&self) -> Vec<&TreeNode> {
        match &self.value {
            TreeValue::List(nodes) => nodes.iter().collect(),
            _ => vec![self],
        }
    }

    /// The place of the value that a JSON Pointer leads to: that of its key, if it has one.
    pub fn place(&self, pointer: &str) -> Option<usize> {
        let (mut node, mut place) = (self, self.start);
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            (node, place) = match &node.value {
                TreeValue::Object(members) => {
                    let member = members.iter().rev().find(|member| member.key == step)?;
                    (&member.node, member.start)
                }
                TreeValue::List(nodes) => {
                    let member = nodes.get(step.parse::<usize>().ok()?)?;
                    (member, member.start)
                }
                _ => return None,
            };
        }
        Some(place)
    }
}

/// Adds a step to a JSON Pointer.
pub fn step(pointer: &str, step: impl std::fmt::Display) -> String {
    format!("{pointer}/{}", step.to_string().replace('~', "~0").replace('/', "~1"))
}
