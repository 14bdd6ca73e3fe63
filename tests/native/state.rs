//! Property tests of the state: random messages in random order, with the check of the fuzz target.

#[path = "../fuzz/src/state.rs"]
mod messages;

/// The number of sequences. Each has up to some hundred messages.
const SEQUENCES: u64 = 400;

#[test]
fn random_messages_keep_the_invariants() {
    for seed in 1..=SEQUENCES {
        // xorshift64*, so that a failure names its seed.
        let mut random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let bytes: Vec<u8> = (0..600)
            .map(|_| {
                random ^= random >> 12;
                random ^= random << 25;
                random ^= random >> 27;
                (random.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 56) as u8
            })
            .collect();
        let sent = std::panic::catch_unwind(|| messages::messages(&bytes));
        assert!(sent.is_ok(), "seed {seed}");
    }
}
