//! The time limits of a request, by stage (docs/adr/024-time-limits-and-retries.md).
//!
//! Time is counted in ticks. A tick is a twentieth of the time that the host allows for the head of a response, by default a second.
//! Never here: what follows when a limit has passed.

/// The limit for the head of a response.
pub const TICKS: u32 = 20;
/// From here on the reader is asked for patience.
const SLOW: u32 = 5;
/// The limit for silence in the body.
const STALL: u32 = 15;
/// The limit for a conversion, which may have to load the converter.
const CONVERSION: u32 = 60;
/// The limit for everything together.
pub const TOTAL: u32 = 180;

/// The stage of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Connecting, and waiting for the head of the response.
    Response,
    /// Reading the body.
    Body,
    /// Converting the document.
    Conversion,
}

/// The time that a request has taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    stage: Stage,
    age: u32,
    silence: u32,
}

impl Deadline {
    /// A request that was just sent.
    pub fn start() -> Self {
        Self { stage: Stage::Response, age: 0, silence: 0 }
    }

    /// Notes progress in this stage.
    pub fn progress(&mut self, stage: Stage) {
        self.stage = stage;
        self.silence = 0;
    }

    /// Counts a tick. Returns whether a limit has passed.
    pub fn tick(&mut self) -> bool {
        self.age += 1;
        self.silence += 1;
        let limit = match self.stage {
            Stage::Response => TICKS,
            Stage::Body => STALL,
            Stage::Conversion => CONVERSION,
        };
        self.silence >= limit || self.age >= TOTAL
    }

    /// Whether it takes longer than usual.
    pub fn is_slow(&self) -> bool {
        self.age >= SLOW
    }

    /// Whether no tick was counted.
    pub fn is_new(&self) -> bool {
        self.age == 0
    }

    /// The stage that it has reached.
    pub fn stage(&self) -> Stage {
        self.stage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks_until_limit(mut deadline: Deadline, mut act: impl FnMut(u32, &mut Deadline)) -> u32 {
        for tick in 1.. {
            if deadline.tick() {
                return tick;
            }
            act(tick, &mut deadline);
        }
        0
    }

    #[test]
    fn each_stage_has_its_limit() {
        assert_eq!(ticks_until_limit(Deadline::start(), |_, _| ()), TICKS);
        for (stage, limit) in [(Stage::Body, STALL), (Stage::Conversion, CONVERSION)] {
            let mut deadline = Deadline::start();
            deadline.progress(stage);
            assert_eq!(ticks_until_limit(deadline, |_, _| ()), limit);
        }
    }

    #[test]
    fn a_trickle_ends_at_the_total_limit() {
        let trickle = |_, deadline: &mut Deadline| deadline.progress(Stage::Body);
        assert_eq!(ticks_until_limit(Deadline::start(), trickle), TOTAL);
    }

    #[test]
    fn is_slow_however_much_arrives() {
        let mut deadline = Deadline::start();
        for tick in 1..=SLOW {
            assert!(!deadline.is_slow());
            deadline.tick();
            deadline.progress(Stage::Body);
            assert_eq!(deadline.is_slow(), tick == SLOW);
        }
    }
}
