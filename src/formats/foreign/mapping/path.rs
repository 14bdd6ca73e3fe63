//! Paths: JSON Pointers (RFC 6901) in which the token `*` matches every member.

use super::error::Problem;
use crate::formats::json::Node;

/// A path from one value to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<Token>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Key(String),
    Wildcard,
}

impl Path {
    /// Parses a path. The empty path is the value itself.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let steps = text.strip_prefix('/').ok_or_else(|| Problem::Path(text.to_owned()))?;
        // After a tilde only 0 or 1 are allowed.
        if steps.split('~').skip(1).any(|after| !after.starts_with(['0', '1'])) {
            return Err(Problem::Path(text.to_owned()));
        }
        let step = |step: &str| match step {
            "*" => Token::Wildcard,
            key => Token::Key(key.replace("~1", "/").replace("~0", "~")),
        };
        Ok(Self(steps.split('/').map(step).collect()))
    }

    /// Visits the values at the path. Returns whether the path exists, even if it is an empty list.
    pub fn visit(&self, node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) -> bool {
        follow(&self.0, node, visit)
    }
}

/// Parses an index of a list: digits without a leading zero.
fn index(key: &str) -> Option<usize> {
    if key.len() > 1 && key.starts_with('0') { None } else { key.parse().ok() }
}

fn follow(steps: &[Token], node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) -> bool {
    let Some((step, rest)) = steps.split_first() else {
        visit(node);
        return true;
    };
    match step {
        Token::Key(key) => match index(key).filter(|_| node.is_list()) {
            Some(index) => node.nth(index).is_some_and(|inner| follow(rest, &inner, visit)),
            None => match node.get(key) {
                Some(inner) => follow(rest, &inner, visit),
                // A `null` exists, but has no value.
                None => rest.is_empty() && node.has_key(key),
            },
        },
        Token::Wildcard => {
            let (mut any, mut found) = (false, false);
            let mut each = |inner: &Node<'_>| {
                any = true;
                found |= follow(rest, inner, visit);
            };
            if node.is_object() {
                node.members(&mut |_, inner| each(inner));
            } else {
                node.visit(&mut each);
            }
            found || !any
        }
    }
}
