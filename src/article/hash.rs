//! The FNV-1a hash of 32 bits (Fowler, Noll, Vo): short numbers that are the same in every version.

/// Hashes the concatenation of several texts.
pub fn fnv1a<'a>(parts: impl IntoIterator<Item = &'a str>) -> u32 {
    const OFFSET_BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let bytes = parts.into_iter().flat_map(str::bytes);
    bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_the_reference_implementation() {
        assert_eq!(fnv1a([""]), 0x811c_9dc5);
        assert_eq!(fnv1a(["a"]), 0xe40c_292c);
        assert_eq!(fnv1a(["foo", "bar"]), 0xbf9c_f968);
    }
}
