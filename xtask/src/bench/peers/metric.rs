//! The measures: their keys in the output of the script, names and units.

/// A measure of a visit.
#[derive(Debug)]
pub struct Metric {
    /// The key in the output of the script.
    pub key: &'static str,
    /// The name in tables.
    pub name: &'static str,
    pub unit: Unit,
}

/// The unit in which a value is shown.
#[derive(Clone, Copy, Debug)]
pub enum Unit {
    Milliseconds,
    /// Measured in bytes, shown in kilobytes of 1,000 bytes.
    Kilobytes,
    /// A layout shift.
    Score,
    Count,
}

/// All measures in the order of the table.
pub const METRICS: &[Metric] = &[
    metric("fcp", "First contentful paint", Unit::Milliseconds),
    metric("lcp", "Largest contentful paint", Unit::Milliseconds),
    metric("lastParagraph", "Last paragraph in the document", Unit::Milliseconds),
    metric("live", "Answers to presses", Unit::Milliseconds),
    metric("load", "Load event", Unit::Milliseconds),
    metric("tbt", "Total blocking time", Unit::Milliseconds),
    metric("blockingBefore", "Blocking time before the first paint", Unit::Milliseconds),
    metric("cls", "Cumulative layout shift", Unit::Score),
    metric("photoInp", "Photo pressed: to the next paint", Unit::Milliseconds),
    metric("photoPainted", "… to the lightbox", Unit::Milliseconds),
    metric("photoLoaded", "… to the photo in it", Unit::Milliseconds),
    metric("tabInp", "Tab pressed: to the next paint", Unit::Milliseconds),
    metric("tabPainted", "… to the list", Unit::Milliseconds),
    metric("fcpAgain", "Second visit: first contentful paint", Unit::Milliseconds),
    metric("lcpAgain", "… largest contentful paint", Unit::Milliseconds),
    metric("liveAgain", "… answers to presses", Unit::Milliseconds),
    metric("script", "Scripts on the main thread", Unit::Milliseconds),
    metric("style", "Style", Unit::Milliseconds),
    metric("layout", "Layout", Unit::Milliseconds),
    metric("tasks", "All tasks of the main thread", Unit::Milliseconds),
    metric("bytes", "Transferred until quiet", Unit::Kilobytes),
    metric("bytesOfHtml", "… HTML", Unit::Kilobytes),
    metric("bytesOfStyle", "… CSS", Unit::Kilobytes),
    metric("bytesOfScript", "… JavaScript", Unit::Kilobytes),
    metric("bytesOfWasm", "… wasm", Unit::Kilobytes),
    metric("bytesOfData", "… JSON", Unit::Kilobytes),
    metric("bytesOfPhotos", "… photos", Unit::Kilobytes),
    metric("bytesOfLanguage", "… texts of the interface", Unit::Kilobytes),
    metric("bytesOfOther", "… other", Unit::Kilobytes),
    metric("bytesOfInteractions", "Transferred by photo and tab", Unit::Kilobytes),
    metric("heap", "JavaScript heap", Unit::Kilobytes),
    metric("wasmMemory", "wasm memory", Unit::Kilobytes),
    metric("nodes", "DOM nodes", Unit::Count),
];

const fn metric(key: &'static str, name: &'static str, unit: Unit) -> Metric {
    Metric { key, name, unit }
}

impl Unit {
    /// The value as text, without the unit.
    pub fn show(self, value: f64) -> String {
        match self {
            Self::Score => format!("{value:.3}"),
            Self::Kilobytes if value < 100_000.0 => format!("{:.1}", value / 1000.0),
            Self::Kilobytes => with_separators(value / 1000.0),
            Self::Milliseconds | Self::Count => with_separators(value),
        }
    }

    /// The unit as text.
    pub fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Kilobytes => "KB",
            Self::Score | Self::Count => "",
        }
    }
}

/// A number without decimals, with a comma before each three digits.
fn with_separators(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn shows_values_in_their_units() {
        assert_eq!(Unit::Milliseconds.show(982.4), "982");
        assert_eq!(Unit::Milliseconds.show(1_234_567.0), "1,234,567");
        assert_eq!(Unit::Kilobytes.show(7_430.0), "7.4");
        assert_eq!(Unit::Kilobytes.show(161_603.0), "162");
        assert_eq!(Unit::Score.show(0.0), "0.000");
        assert_eq!(Unit::Count.show(0.0), "0");
    }
}
