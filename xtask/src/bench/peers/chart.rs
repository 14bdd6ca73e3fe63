//! The chart of a measurement as SVG, one in light and one in dark colors.
//!
//! Bars grow to the right, one group for each measure. All sizes are chosen for a width of 390 pixels.

use super::contestant::{Contestant, Profile};
use super::metric::Unit;
use super::statistics::summary;
use super::visit::Run;
use std::fmt::Write as _;

/// Colors of a chart. The contrast of each with the background is at least 4.5.
#[derive(Debug)]
pub struct Palette {
    pub name: &'static str,
    background: &'static str,
    text: &'static str,
    peer: &'static str,
    own: &'static str,
}

pub const PALETTES: [Palette; 2] = [
    Palette { name: "light", background: "#ffffff", text: "#1f2328", peer: "#6a737d", own: "#0a5cc2" },
    Palette { name: "dark", background: "#0d1117", text: "#e6edf3", peer: "#8b949e", own: "#6cb6ff" },
];

/// A group of bars.
struct Group {
    title: &'static str,
    unit: Unit,
    bars: Vec<(Contestant, f64)>,
}

const WIDTH: u32 = 390;
const MARGIN: u32 = 14;
const ROW: u32 = 22;
const BAR: u32 = 14;
/// The width of the names, and of the space for the value after the longest bar.
const NAMES: u32 = 138;
const VALUE: u32 = 56;

/// The conditions, above the bars.
const CAPTION: &str = "Phone, Slow 4G, CPU 4×. Shorter bars are better.";

/// Draws the times and bytes of the usual contestants on a phone.
pub fn draw(run: &Run, palette: &Palette) -> String {
    let mut y = MARGIN;
    let mut body = format!("<text x=\"{MARGIN}\" y=\"{}\">{CAPTION}</text>\n", y + 13);
    y += ROW + 6;
    for group in groups(run) {
        y += draw_group(&mut body, &group, palette, y);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {y}\" width=\"{WIDTH}\" height=\"{y}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"{}\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n{body}</svg>\n",
        palette.text,
        description(run),
        palette.background,
    )
}

fn groups(run: &Run) -> Vec<Group> {
    let median = |contestant, key| {
        let values: Vec<f64> =
            run.values(Profile::Phone, contestant, key).iter().map(|(_, value)| *value).collect();
        summary(&values).map(|summary| summary.median)
    };
    let group = |title, unit, value: &dyn Fn(Contestant) -> Option<f64>| {
        let bars = Contestant::USUAL.into_iter().filter_map(|each| Some((each, value(each)?)));
        Group { title, unit, bars: bars.collect() }
    };
    let time = |title, key| group(title, Unit::Milliseconds, &|each| median(each, key));
    vec![
        time("First contentful paint", "fcp"),
        time("Largest contentful paint", "lcp"),
        time("Last paragraph in the document", "lastParagraph"),
        group("Transferred without photos", Unit::Kilobytes, &|each| {
            Some(median(each, "bytes")? - median(each, "bytesOfPhotos")?)
        }),
    ]
}

/// Draws a group at this height and returns its own height.
fn draw_group(svg: &mut String, group: &Group, palette: &Palette, y: u32) -> u32 {
    let unit = group.unit.name();
    let title = group.title;
    _ = writeln!(svg, "<text x=\"{MARGIN}\" y=\"{}\" font-weight=\"600\">{title}, {unit}</text>", y + 13);
    let longest = group.bars.iter().map(|(_, value)| *value).fold(1.0, f64::max);
    let space = f64::from(WIDTH - 2 * MARGIN - NAMES - VALUE);
    let mut top = y + ROW;
    for (contestant, value) in &group.bars {
        let width = (value / longest * space).max(1.0);
        let is_own = *contestant == Contestant::Ours;
        let (color, weight) = if is_own { (palette.own, "600") } else { (palette.peer, "400") };
        let (x, baseline) = (MARGIN + NAMES, top + 12);
        let end = f64::from(x) + width + 6.0;
        let (name, shown) = (contestant.title(), group.unit.show(*value));
        _ = writeln!(
            svg,
            "<text x=\"{MARGIN}\" y=\"{baseline}\" font-weight=\"{weight}\">{name}</text>\
             <rect x=\"{x}\" y=\"{top}\" width=\"{width:.1}\" height=\"{BAR}\" rx=\"2\" fill=\"{color}\"/>\
             <text x=\"{end:.1}\" y=\"{baseline}\" font-weight=\"{weight}\">{shown}</text>"
        );
        top += ROW;
    }
    top + 10 - y
}

/// The content of the chart in words, for readers who do not see it.
fn description(run: &Run) -> String {
    let sentences = groups(run).into_iter().map(|group| {
        let (unit, title) = (group.unit, group.title);
        let bar = |(contestant, value): &(Contestant, f64)| {
            format!("{} {} {}", contestant.title(), unit.show(*value), unit.name())
        };
        format!("{title}: {}.", group.bars.iter().map(bar).collect::<Vec<_>>().join(", "))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::visit::tests::run;
    use super::{Contestant, PALETTES, draw};

    fn chart() -> String {
        draw(
            &run(&[
                (Contestant::Plain, 50.0),
                (Contestant::Preact, 100.0),
                (Contestant::React, 400.0),
                (Contestant::Ours, 200.0),
            ]),
            &PALETTES[0],
        )
    }

    #[test]
    fn draws_bars_in_proportion_to_the_longest_one() {
        let svg = chart();
        // 390 – 2 × 14 – 138 – 56 = 168 for the longest bar; largest contentful paint is 100 to 800.
        assert!(svg.contains("width=\"168.0\""), "{svg}");
        assert!(svg.contains("width=\"84.0\" height=\"14\" rx=\"2\" fill=\"#0a5cc2\""), "{svg}");
        assert!(svg.contains(">800</text>") && svg.contains(">50.0</text>"), "{svg}");
    }

    #[test]
    fn tells_its_content_in_words() {
        assert!(
            chart().contains("<title>First contentful paint: HTML + CSS 52 ms, Preact + PhotoSwipe 102 ms")
        );
    }

    #[test]
    fn colors_have_sufficient_contrast() {
        for palette in PALETTES {
            for color in [palette.text, palette.peer, palette.own] {
                let (a, b) = (luminance(color), luminance(palette.background));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{}: {color} has {contrast:.2}", palette.name);
            }
        }
    }

    /// The relative luminance of a color, as WCAG defines it.
    fn luminance(color: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }
}
