"""The drawing surface: the size and the coordinates of a picture, colors, and shapes.

Every scene paints linear light into a float array and passes it to `develop` in film.py at the end. Coordinates are the
pixels of the finished picture, which is 1600 pixels wide. The array itself is SCALE times larger, so that the final
reduction smooths all edges.
"""

import numpy as np
from PIL import Image, ImageDraw

SCALE = 1.5
F = np.float32


def rgb(code, gain=1.0):
    """Turns "#rrggbb" into linear light, because glow and haze only add up correctly there."""
    s = np.array([int(code[i:i + 2], 16) for i in (1, 3, 5)], F) / 255
    return (np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4) * gain).astype(F)


def smooth(a, b, x):
    """Smoothstep from a to b; also works falling (a > b)."""
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def mix(a, b, t):
    """Blends two colors or pictures by a number or a map."""
    t = np.asarray(t, F)
    if t.ndim:
        t = t[..., None]
    return (a + (b - a) * t).astype(F)


def ramp(x, stops):
    """Looks x up in a list of (position, color) stops and returns colors."""
    xs = [s[0] for s in stops]
    cs = np.array([rgb(s[1]) if isinstance(s[1], str) else s[1] for s in stops], F)
    # The table is blurred a little, because the kinks of plain linear steps show up as bands in a sky.
    at = np.linspace(xs[0], xs[-1], 512)
    ker = np.exp(-0.5 * (np.arange(-60, 61) / 22) ** 2)
    ker /= ker.sum()
    table = [np.convolve(np.pad(np.interp(at, xs, cs[:, i]), 60, mode="edge"), ker, "valid") for i in range(3)]
    return np.stack([np.interp(x, at, t).astype(F) for t in table], -1)


def glow(u, v, x, y, radius, power=2.0):
    """A halo that falls off like scattered light: bright core, long tail."""
    r2 = ((u - x) ** 2 + (v - y) ** 2) / (radius * radius)
    return (1 / (1 + r2) ** power).astype(F)


class Frame:
    """The size of a picture and its coordinate grids."""

    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.w, self.h = int(width * SCALE), int(round(height * SCALE))
        x = (np.arange(self.w, dtype=F) + 0.5) / SCALE
        y = (np.arange(self.h, dtype=F) + 0.5) / SCALE
        self.u, self.v = np.meshgrid(x, y)
        self.rng = np.random.default_rng(seed)
        self.seed = seed

    def blank(self):
        return np.zeros((self.h, self.w, 3), F)

    def mask(self, paint, detail=2):
        """Coverage of shapes that `paint(draw, k)` draws at k device pixels per coordinate unit."""
        k = SCALE * detail
        im = Image.new("L", (self.w * detail, self.h * detail), 0)
        paint(ImageDraw.Draw(im), k)
        if detail > 1:
            im = im.reduce(detail)
        return np.asarray(im, F) / 255

    def polygon(self, img, points, color, shade=None, opacity=1.0):
        """Fills a polygon in place, touching only its own part of the picture."""
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, x1 = max(0, int(min(xs) * SCALE) - 1), min(self.w, int(max(xs) * SCALE) + 2)
        y0, y1 = max(0, int(min(ys) * SCALE) - 1), min(self.h, int(max(ys) * SCALE) + 2)
        if x1 <= x0 or y1 <= y0:
            return
        part = Image.new("L", ((x1 - x0) * 3, (y1 - y0) * 3), 0)
        ImageDraw.Draw(part).polygon([((x * SCALE - x0) * 3, (y * SCALE - y0) * 3) for x, y in points], fill=255)
        cover = np.asarray(part.reduce(3), F) / 255 * opacity
        here = np.s_[y0:y1, x0:x1]
        tone = color[here] if np.ndim(color) == 3 else color
        if shade is not None:
            tone = tone * shade[here][..., None]
        img[here] = mix(img[here], tone, cover)

    def spark(self, img, x, y, radius, color, power=2.2, reach=9):
        """Adds a small glowing point, touching only its surroundings."""
        r = radius * reach
        x0, x1 = max(0, int((x - r) * SCALE)), min(self.w, int((x + r) * SCALE) + 1)
        y0, y1 = max(0, int((y - r) * SCALE)), min(self.h, int((y + r) * SCALE) + 1)
        if x1 > x0 and y1 > y0:
            here = np.s_[y0:y1, x0:x1]
            halo = glow(self.u[here], self.v[here], x, y, radius, power) - (1 / (1 + reach * reach)) ** power
            img[here] += np.maximum(halo, 0)[..., None] * color

    def fbm(self, seed, across, stretch=1.0, octaves=6, gain=0.5):
        """Fractal noise over the frame, with `across` cells over the width in the first octave."""
        rng = np.random.default_rng(seed)
        out, amp, total = np.zeros((self.h, self.w), F), 1.0, 0.0
        for _ in range(octaves):
            gx = max(2, int(across) + 3)
            gy = max(2, int(across * self.height / self.width * stretch) + 3)
            if gx > self.w or gy > self.h:
                break
            grid = Image.fromarray(rng.standard_normal((gy, gx)).astype(F))
            out += amp * np.asarray(grid.resize((self.w, self.h), Image.BICUBIC))
            total += amp * amp
            amp *= gain
            across *= 2
        return out / np.sqrt(total) * 1.4
