//! Lets threads pass in the order of their numbers, so that names are given in the order of the inputs, however fast each is read.

use std::sync::{Condvar, Mutex, PoisonError};

/// The number that may pass.
#[derive(Debug, Default)]
pub struct Turnstile {
    next: Mutex<u64>,
    passed: Condvar,
}

/// The right to pass once. Dropping it passes, too, so that an error does not stop the others.
#[derive(Debug)]
pub struct Turn<'a> {
    turnstile: &'a Turnstile,
    number: u64,
    is_done: bool,
}

impl Turnstile {
    /// Returns the turn with this number. Each number from 0 has one turn.
    pub fn turn(&self, number: u64) -> Turn<'_> {
        Turn { turnstile: self, number, is_done: false }
    }
}

impl Turn<'_> {
    /// Waits for the turn, acts, and lets the next one pass.
    pub fn pass<T>(mut self, act: impl FnOnce() -> T) -> T {
        self.wait();
        let result = act();
        self.done();
        result
    }

    fn wait(&self) {
        let next = self.turnstile.next.lock().unwrap_or_else(PoisonError::into_inner);
        let is_early = |next: &mut u64| *next < self.number;
        drop(self.turnstile.passed.wait_while(next, is_early));
    }

    fn done(&mut self) {
        self.is_done = true;
        *self.turnstile.next.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.turnstile.passed.notify_all();
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.is_done {
            self.wait();
            self.done();
        }
    }
}
