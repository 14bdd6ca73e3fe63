//! Version numbers in the order of semantic versioning.

use std::cmp::Ordering;

/// A version such as `0.10.0` or `1.0.0-rc.1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionNumber {
    text: String,
    numbers: [u64; 3],
    preview: Option<String>,
}

impl VersionNumber {
    /// Parses a version. Other names are no versions.
    pub fn parse(text: &str) -> Option<Self> {
        let (numbers, preview) = match text.split_once('-') {
            Some((numbers, preview)) => (numbers, Some(preview.to_owned())),
            None => (text, None),
        };
        let numbers: Vec<u64> = numbers.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        Some(Self { text: text.to_owned(), numbers: numbers.try_into().ok()?, preview })
    }

    /// The version as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first number.
    pub fn major(&self) -> u64 {
        self.numbers[0]
    }

    /// Whether it is no preview such as `1.0.0-rc.1`.
    pub fn is_stable(&self) -> bool {
        self.preview.is_none()
    }
}

impl Ord for VersionNumber {
    /// A preview is before its version. Previews are compared as text, which orders `rc.1` and `rc.2`.
    fn cmp(&self, other: &Self) -> Ordering {
        let preview = match (&self.preview, &other.preview) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(own), Some(other)) => own.cmp(other),
        };
        self.numbers.cmp(&other.numbers).then(preview)
    }
}

impl PartialOrd for VersionNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::VersionNumber;

    #[test]
    fn orders_versions_and_rejects_other_names() {
        let parse = |text| VersionNumber::parse(text).unwrap();
        for (lower, higher) in
            [("0.9.0", "0.10.0"), ("1.0.0-rc.1", "1.0.0"), ("1.0.0-rc.1", "1.0.0-rc.2"), ("0.9.9", "1.0.0-a")]
        {
            assert!(parse(lower) < parse(higher), "{lower} {higher}");
        }
        for name in ["v0", "1.0", "index.json", ".0.1.0", "1.0.0.0", "a.b.c"] {
            assert_eq!(VersionNumber::parse(name), None, "{name}");
        }
    }
}
