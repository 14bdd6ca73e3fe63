"""The winter scene: pavilion and pines in the snow by a lake."""

import numpy as np

from canvas import F, SCALE, Frame, glow, mix, ramp, rgb, smooth
from landscape import water
from noise import blur, sample, texture
from figures import place, tree


def snow_pavilion():
    fr = Frame(1600, 1067, 161)
    u, v, rng = fr.u, fr.v, fr.rng
    shore = 640
    up = ramp(v, [(0, "#a9b6c6"), (300, "#c9d0d8"), (640, "#e4e2df")])
    up *= np.clip(1 + 0.05 * fr.fbm(201, 3), 0.85, 1.15)[..., None]
    up += glow(u, v, 1200, 220, 420, 1.3)[..., None] * rgb("#ffeeda", 0.18)
    haze = rgb("#d3d8df")
    for i, (level, swing, amount) in enumerate(((330, 90, 0.86), (420, 70, 0.72), (510, 46, 0.55))):
        line = fr.fbm(210 + i, 3.5, octaves=8, gain=0.5)[500][None, :]
        crest = level - swing * line
        rough = fr.fbm(220 + i, 30, stretch=0.8, octaves=6, gain=0.65)
        # Snow lies on the slopes in patches between dark woods.
        tone = mix(rgb("#58667a"), rgb("#e8edf3"), np.clip(0.5 + 0.45 * rough, 0, 1))
        up = mix(up, mix(tone, haze, np.clip(amount + 0.25 * smooth(20, 150, v - crest), 0, 0.97)), smooth(-0.8, 0.8, v - crest))
    for row, (count, base, size, amount) in enumerate(((120, 606, 66, 0.62), (90, 622, 95, 0.42))):
        for _ in range(count):
            x = rng.uniform(-30, 1630)
            snowy(up, tree("conifer", int(rng.integers(0, 8))), x, base + rng.uniform(-6, 8), size * rng.uniform(0.6, 1.2), haze, amount, rng)
    # The near shore: a low snow-covered spit with the pavilion on it.
    top = 622 - 26 * np.exp(-((u - 1010) / 300) ** 2) - 7 * fr.fbm(230, 5, octaves=5)[300][None, :] + 30 * smooth(620, 420, u)
    snow = mix(rgb("#b9c6d8"), rgb("#ffffff"), np.clip(0.75 + 0.16 * fr.fbm(231, 12, stretch=3) - 0.3 * smooth(10, 60, v - top), 0, 1))
    land = smooth(-0.8, 0.8, v - top) * (v < shore + 40)
    up = mix(up, snow, land)
    up = np.clip(up, 0, None)
    for x, base, size in ((690, 640, 170), (745, 634, 230), (1330, 628, 260), (1400, 636, 330), (1495, 640, 280), (1560, 644, 360), (640, 646, 120), (1260, 632, 150)):
        snowy(up, tree("conifer", int(rng.integers(0, 8))), x, base, size, haze, 0.10, rng)
    up = pavilion(fr, up, 1010, 606, 150)
    for x in np.r_[rng.uniform(560, 1600, 90)]:
        y = shore - rng.uniform(0, 8)
        place(up, tree("bush", int(rng.integers(0, 5))), x, y + 4, rng.uniform(8, 22), rgb("#6f7680"), rgb("#ffffff"), haze, 0.15)
    rows = np.clip(np.abs(2 * shore * SCALE - np.arange(fr.h)).astype(int), 0, fr.h - 1)
    wet, slope = water(fr, up[rows], shore - 60, 203, rough=6.5, size=0.7)
    wet = mix(rgb("#3a4b57"), wet * np.array([0.86, 0.92, 0.97], F), np.clip(0.86 - 0.3 * smooth(0, 400, v - shore) - 0.06 * slope, 0.2, 1))
    # A skin of snowy ice reaches out from the shore and the front.
    d = 900 / (v - shore + 30)
    floe = sample(texture(204, 1.2), (u - 800) * d * 0.00007 + 0.2, d * 0.05) + 0.25 * sample(texture(205, 0.6), (u - 800) * d * 0.0003, d * 0.2)
    ice = smooth(0.75, 0.95, floe + 0.9 * smooth(930, 1067, v) + 0.5 * smooth(680, 640, v)) * (v > shore)
    wet = mix(wet, mix(rgb("#c3d0dd"), rgb("#f2f6fa"), np.clip(0.6 + 0.3 * fr.fbm(206, 30, stretch=3), 0, 1)), ice * 0.85)
    img = mix(up, wet, smooth(shore, shore + 1.2, v) * 1.0)
    img = mix(img, haze * 1.05, 0.45 * np.exp(-((v - shore + 30) / 46) ** 2) * np.clip(0.5 + 0.5 * fr.fbm(207, 3, stretch=4), 0, 1))
    for count, size, soft, amount in ((900, 1.1, 0.4, 0.55), (330, 2.0, 0.9, 0.6), (70, 4.2, 2.4, 0.6)):
        flakes = fr.mask(lambda q, k: [q.ellipse([(x - s) * k, (y - s * 1.2) * k, (x + s) * k, (y + s * 1.2) * k], fill=255)
                                       for x, y, s in zip(rng.uniform(0, 1600, count), rng.uniform(0, 1067, count), rng.uniform(0.5, 1, count) * size)], 1)
        img = mix(img, rgb("#ffffff"), blur(flakes, soft) * amount)
    return fr, img, dict(bloom=(0.95, 0.15), contrast=0.25, saturation=1.0)


def snowy(img, sprite, x, base, size, haze, amount, rng):
    """A conifer whose light parts are snow; the steep tone step keeps dark gaps between the boughs."""
    cover, light = sprite
    snow = smooth(0.34, 0.62, light)
    place(img, (cover, snow.astype(F)), x, base, size, rgb("#1f2f33"), rgb("#eef3f8"), haze, amount, rng.uniform() < 0.5)


def pavilion(fr, img, x, y, s):
    """A hexagonal pavilion with curved eaves under snow."""
    wear = np.clip(fr.fbm(241, 70), -3, 3)

    def shape(points, color, noise=0.06):
        fr.polygon(img, [(x + a * s, y - b * s) for a, b in points], rgb(color), 1 + noise * wear)

    def eave(w, z, rise, up, n=24):
        """A roof outline: straight lower edge with lifted corners and concave hips up to the top width."""
        low = [(a * w, z + 0.13 * abs(a) ** 4) for a in np.linspace(-1, 1, n)]
        right = [(w + (up - w) * t ** 0.55, z + 0.13 + (rise - 0.13) * t ** 1.5) for t in np.linspace(0, 1, n)]
        left = [(-a, b) for a, b in right[::-1]]
        return low + right + left

    shape([(-0.72, -0.06), (0.72, -0.06), (0.66, 0.06), (-0.66, 0.06)], "#8f949a")
    shape([(-0.70, 0.05), (0.70, 0.05), (0.66, 0.10), (-0.66, 0.10)], "#f2f5f8")
    for a, w, tone in ((-0.30, 0.035, "#4a2420"), (0.30, 0.035, "#4a2420"), (-0.55, 0.045, "#7a2f26"), (0.55, 0.045, "#6a2a22"), (-0.12, 0.04, "#742c24"), (0.14, 0.04, "#6a2a22")):
        shape([(a - w, 0.08), (a + w, 0.08), (a + w, 0.86), (a - w, 0.86)], tone)
    shape([(-0.55, 0.22), (0.55, 0.22), (0.55, 0.26), (-0.55, 0.26)], "#5a2620")
    for a in np.linspace(-0.52, 0.52, 22):
        shape([(a - 0.006, 0.1), (a + 0.006, 0.1), (a + 0.006, 0.22), (a - 0.006, 0.22)], "#5a2620", 0)
    shape([(-0.58, 0.26), (0.58, 0.26), (0.58, 0.285), (-0.58, 0.285)], "#eef2f6")
    shape([(-0.6, 0.76), (0.6, 0.76), (0.6, 0.84), (-0.6, 0.84)], "#3d4a44")
    shape([(-0.6, 0.72), (0.6, 0.72), (0.58, 0.76), (-0.58, 0.76)], "#8a5a34")
    shape(eave(0.92, 0.82, 0.44, 0.40), "#39424a")
    snow_on(fr, x, y, s, shape, 0.92, 0.86, 0.40, 0.40)
    shape([(-0.38, 1.2), (0.38, 1.2), (0.36, 1.34), (-0.36, 1.34)], "#5a2a24")
    shape(eave(0.60, 1.30, 0.62, 0.02), "#39424a")
    snow_on(fr, x, y, s, shape, 0.60, 1.335, 0.575, 0.02)
    shape([(-0.035, 1.88), (0.035, 1.88), (0.02, 1.97), (0.045, 2.02), (0.0, 2.12), (-0.045, 2.02), (-0.02, 1.97)], "#8d8a80")
    # The right side is turned away from the light.
    side = smooth(x - 0.1 * s, x + 0.9 * s, fr.u) * smooth(1.2 * s, 0.8 * s, np.abs(fr.u - x)) * (fr.v < y) * (fr.v > y - 2.2 * s)
    return img * (1 - 0.10 * side)[..., None]


def snow_on(fr, x, y, s, shape, w, z, rise, up):
    """The snow lying on a roof, with grooves of tiles showing faintly through it."""
    n = 24
    low = [(a * w, z + 0.012 * np.sin(a * 21) + 0.12 * abs(a) ** 4) for a in np.linspace(-1, 1, n * 2)]
    right = [(w + (up - w) * t ** 0.55, z + 0.12 + (rise - 0.12) * t ** 1.5 + 0.02) for t in np.linspace(0, 1, n)]
    shape(low + right + [(-a, b) for a, b in right[::-1]], "#f4f7fb", 0.03)
    for a in np.linspace(-0.8, 0.8, 15):
        top = up * a
        shape([(a * w - 0.004, z + 0.05 + 0.1 * a ** 4), (a * w + 0.004, z + 0.05 + 0.1 * a ** 4),
               (top + (a * w - top) * 0.42 + 0.003, z + rise * 0.45), (top + (a * w - top) * 0.42 - 0.003, z + rise * 0.45)], "#d3dde8", 0)
