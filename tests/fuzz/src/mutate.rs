//! Mutates JSON as a tree. Mutations of the bytes mostly produce invalid JSON.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Value, json};

/// Mutates the first `size` bytes of `data` to at most `most` bytes. Returns the new size.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut random = Random(u64::from(seed));
    if random.below(4) > 0
        && let Ok(mut root) = serde_json::from_slice::<Value>(&data[..size])
    {
        for _ in 0..=random.below(3) {
            change(&mut root, &mut random);
        }
        if let Ok(text) = serde_json::to_vec(&root)
            && text.len() <= most
        {
            data[..text.len()].copy_from_slice(&text);
            return text.len();
        }
    }
    fuzzer_mutate(data, size, most)
}

fn change(root: &mut Value, random: &mut Random) {
    let count = count(root);
    let other = nth(root, &mut random.below(count)).map(|other| other.clone());
    let Some(value) = nth(root, &mut random.below(count)) else { return };
    match (random.below(6), value) {
        (0, value) => *value = unusual_value(random),
        (1, Value::Array(list)) if !list.is_empty() => {
            let at = random.below(list.len());
            list.remove(at);
        }
        (1, Value::Object(map)) if !map.is_empty() => {
            let key = map.keys().nth(random.below(map.len())).cloned();
            map.remove(&key.unwrap_or_default());
        }
        (2, Value::Array(list)) => list.insert(random.below(list.len() + 1), other.unwrap_or_default()),
        (2, Value::Object(map)) => {
            let key = map.keys().nth(random.below(map.len())).cloned().unwrap_or_default();
            map.insert(mutated(&key), other.unwrap_or_default());
        }
        (3, value) => *value = json!([value.take(), other]),
        (4, value) => *value = other.unwrap_or_default(),
        (_, Value::String(words)) => *words = mutated(words),
        (_, value) => *value = other.unwrap_or_default(),
    }
}

/// Returns a text that libFuzzer mutated. It uses the words of the dictionary.
fn mutated(words: &str) -> String {
    let mut buffer = words.as_bytes().to_vec();
    buffer.resize(words.len() + 64, 0);
    let most = buffer.len();
    let size = fuzzer_mutate(&mut buffer, words.len(), most);
    String::from_utf8_lossy(&buffer[..size]).into_owned()
}

fn unusual_value(random: &mut Random) -> Value {
    match random.below(12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(12),
        3 => json!("12"),
        4 => json!(""),
        5 => json!([]),
        6 => json!({}),
        7 => json!("<p>a<img src=x alt=y><figure><img src=/b.jpg><figcaption>c</figure><table><tr><td>d"),
        8 => json!("javascript:alert(1)"),
        9 => json!("\u{0}\u{202e}\u{feff} "),
        10 => json!("https://news.example/a.jpg?w=300"),
        _ => json!("2026-11-20T08:30:00+08:00"),
    }
}

fn count(value: &Value) -> usize {
    match value {
        Value::Array(list) => list.iter().map(count).sum::<usize>() + 1,
        Value::Object(map) => map.values().map(count).sum::<usize>() + 1,
        _ => 1,
    }
}

/// Returns the value after `left` other values, in document order.
fn nth<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|inner| nth(inner, left)),
        Value::Object(map) => map.values_mut().find_map(|inner| nth(inner, left)),
        _ => None,
    }
}

/// A linear congruential generator with Knuth's constants for MMIX.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}
