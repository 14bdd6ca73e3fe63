//! Licence expressions of SPDX: which licences they allow, as far as crates use them.

/// Whether an expression can be satisfied with these licences. `/` is the old form of `OR`. An exception (`WITH`) only adds
/// permissions, so it is ignored.
pub fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let result = alternatives(&mut words, allowed);
    result && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

/// `a OR b`
fn alternatives(words: &mut Words<'_>, allowed: &[String]) -> bool {
    let mut result = all(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        result |= all(words, allowed);
    }
    result
}

/// `a AND b`, which binds more tightly.
fn all(words: &mut Words<'_>, allowed: &[String]) -> bool {
    let mut result = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        result &= one(words, allowed);
    }
    result
}

/// A licence, or an expression in brackets.
fn one(words: &mut Words<'_>, allowed: &[String]) -> bool {
    let Some(word) = words.next() else { return false };
    if word == "(" {
        let result = alternatives(words, allowed);
        return words.next() == Some(")") && result;
    }
    if words.next_if_eq(&"WITH").is_some() && words.next().is_none() {
        return false;
    }
    allowed.iter().any(|licence| licence == word)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn evaluates_the_expressions_of_crates() {
        let allowed = ["MIT", "Apache-2.0", "BSD-3-Clause"].map(str::to_owned);
        for expression in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/GPL-3.0",
            "Apache-2.0 / MIT",
            "(GPL-3.0 OR MIT) AND BSD-3-Clause",
            "GPL-3.0 AND ISC OR MIT",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0",
        ] {
            assert!(is_allowed(expression, &allowed), "{expression}");
        }
        for expression in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR ISC",
            "MIT)",
            "MIT AND",
            "mit",
            "(GPL-3.0 OR ISC) AND MIT",
        ] {
            assert!(!is_allowed(expression, &allowed), "{expression}");
        }
    }
}
