//! Distances of wheel events. What a turned wheel does belongs to the modules that listen to it.

use web_sys::WheelEvent;

/// The height of a line, for wheels that report lines, in pixels.
const LINE_HEIGHT: f64 = 16.0;

/// The factor that converts the distances of this event to pixels.
pub fn pixels_per_unit(wheel: &WheelEvent) -> f64 {
    if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE_HEIGHT } else { 1.0 }
}
