"""Writes src/article/caption/letter/han.txt: traditional characters, each followed by its simplified form.

The source is the transform "Traditional-Simplified" of Unicode CLDR in ICU's `uconv` (Debian: icu-devtools), under the
Unicode License v3. Only the 5,401 characters of Big5's first level are kept, which are in common use. The rare ones
would make the table a third larger, and captions hardly contain them.

Usage: python3 xtask/han/generate.py > src/article/caption/letter/han.txt
"""

import subprocess
import sys

# The first level of Big5 is the range from A440 to C67E.
FIRST_LEVEL = range(0xA440, 0xC67F)


def is_common(character: str) -> bool:
    """Whether the character belongs to Big5's first level."""
    try:
        code = character.encode("big5")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and int.from_bytes(code, "big") in FIRST_LEVEL


def main() -> None:
    """Transforms every common character of the block with ICU and keeps those that change."""
    characters = [chr(code) for code in range(0x4E00, 0xA000) if is_common(chr(code))]
    command = ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Traditional-Simplified"]
    answer = subprocess.run(command, input="\n".join(characters).encode(), capture_output=True, check=True)
    simplified = answer.stdout.decode().split("\n")
    pairs = [a + b for a, b in zip(characters, simplified) if a != b and len(b) == 1]
    for start in range(0, len(pairs), 40):
        print("".join(pairs[start : start + 40]))
    print(f"{len(pairs)} pairs", file=sys.stderr)


if __name__ == "__main__":
    main()
