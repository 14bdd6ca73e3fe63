//! Aspect ratios of photos, rounded to steps that have a class in the style sheet.
//!
//! A strict content security policy forbids `style` attributes, so there is a class for each ratio. Twelve steps double the ratio, as
//! twelve semitones double a frequency: the usual ratios (3:2, 4:3, 16:9, 2:1) are met within 1 %, and no photo is off by more than 3 %.

use crate::article::image::Image;

/// The factor between two steps, the twelfth root of two, and its square root.
const STEP: f32 = 1.059_463_1;
const HALF_STEP: f32 = 1.029_302_2;
const LAST: u8 = 36;

/// The ratio of a photo's box: step 0 is 1:2, 12 a square, 36 is 4:1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AspectRatio {
    step: u8,
    is_exact: bool,
}

impl AspectRatio {
    /// Returns the nearest step.
    pub fn of(image: &Image) -> Self {
        let (width, height) = image.box_size();
        let exact = width as f32 / height as f32;
        let (mut step, mut ratio) = (0, 0.5);
        while step < LAST && ratio * HALF_STEP < exact {
            ratio *= STEP;
            step += 1;
        }
        let is_near = ratio * 0.95 < exact && exact < ratio * 1.05;
        Self { step, is_exact: is_near && image.size.is_some() }
    }

    /// Returns width divided by height.
    pub fn value(self) -> f32 {
        (0..self.step).fold(0.5, |ratio, _| ratio * STEP)
    }

    /// Returns the class of the box. A photo whose ratio is unknown or beyond the last step is not cropped.
    pub fn class(self) -> String {
        let whole = if self.is_exact { "" } else { " av-figure__figure_whole" };
        format!("av-figure__figure av-r{}{whole}", self.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(width: u32, height: u32) -> AspectRatio {
        AspectRatio::of(&Image { size: Some((width, height)), ..Image::default() })
    }

    #[test]
    fn meets_the_usual_ratios() {
        for (width, height, step) in [
            (3, 2, 19),
            (1600, 1067, 19),
            (4, 3, 17),
            (16, 9, 22),
            (1, 1, 12),
            (2, 1, 24),
            (5, 4, 16),
            (4, 5, 8),
            (3, 4, 7),
            (2, 3, 5),
            (9, 16, 2),
            (1, 2, 0),
            (4, 1, 36),
        ] {
            let ratio = of(width, height);
            assert_eq!((ratio.step, ratio.is_exact), (step, true), "{width}:{height}");
            let off = ratio.value() / (width as f32 / height as f32);
            assert!((0.99..1.01).contains(&off), "{width}:{height} is off by {off}");
        }
    }

    #[test]
    fn crops_no_photo_by_more_than_three_percent() {
        for width in 500..4000 {
            let ratio = of(width, 1000);
            let off = ratio.value() * 1000.0 / width as f32;
            assert!(ratio.is_exact && (0.969..1.031).contains(&off), "{width}: {off}");
        }
        for (width, height, step) in [(750, 4000, 0), (9000, 1000, 36)] {
            let ratio = of(width, height);
            assert_eq!((ratio.step, ratio.is_exact), (step, false));
        }
        let unknown = AspectRatio::of(&Image::default());
        assert_eq!(unknown.class(), "av-figure__figure av-r19 av-figure__figure_whole");
        assert_eq!(of(1, 1).class(), "av-figure__figure av-r12");
    }

    #[test]
    fn the_style_sheet_has_a_class_for_each_step() {
        let mut ratio = 0.5_f64;
        for step in 0..=LAST {
            let value = format!("{ratio:.3}");
            let value = value.trim_start_matches('0').trim_end_matches('0').trim_end_matches('.');
            let rule = format!(".av-r{step}{{--r:{value}}}");
            assert!(crate::view::STYLE.contains(&rule), "{rule} is missing");
            ratio *= 2_f64.powf(1.0 / 12.0);
        }
    }
}
