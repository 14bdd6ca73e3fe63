"""Shared drawing tools: coordinates, noise, sampling, blurring, skies, water and the film look.

Every scene paints linear light into a float array and hands it to `develop` at the end. Coordinates are
the pixels of the finished 1600 pixel picture; the array itself is SCALE times larger, so that the final
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
    """Blends two colours or pictures by a number or a map."""
    t = np.asarray(t, F)
    if t.ndim:
        t = t[..., None]
    return (a + (b - a) * t).astype(F)


def ramp(x, stops):
    """Looks x up in a list of (position, colour) stops and returns colours."""
    xs = [s[0] for s in stops]
    cs = np.array([rgb(s[1]) if isinstance(s[1], str) else s[1] for s in stops], F)
    # The table is blurred a little, because the kinks of plain linear steps show up as bands in a sky.
    at = np.linspace(xs[0], xs[-1], 512)
    ker = np.exp(-0.5 * (np.arange(-60, 61) / 22) ** 2)
    ker /= ker.sum()
    table = [np.convolve(np.pad(np.interp(at, xs, cs[:, i]), 60, mode="edge"), ker, "valid") for i in range(3)]
    return np.stack([np.interp(x, at, t).astype(F) for t in table], -1)


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

    def polygon(self, img, points, colour, shade=None, opacity=1.0):
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
        tone = colour[here] if np.ndim(colour) == 3 else colour
        if shade is not None:
            tone = tone * shade[here][..., None]
        img[here] = mix(img[here], tone, cover)

    def spark(self, img, x, y, radius, colour, power=2.2, reach=9):
        """Adds a small glowing point, touching only its surroundings."""
        r = radius * reach
        x0, x1 = max(0, int((x - r) * SCALE)), min(self.w, int((x + r) * SCALE) + 1)
        y0, y1 = max(0, int((y - r) * SCALE)), min(self.h, int((y + r) * SCALE) + 1)
        if x1 > x0 and y1 > y0:
            here = np.s_[y0:y1, x0:x1]
            halo = glow(self.u[here], self.v[here], x, y, radius, power) - (1 / (1 + reach * reach)) ** power
            img[here] += np.maximum(halo, 0)[..., None] * colour

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


_textures = {}


def texture(seed, slope=1.0, size=1024, lowest=0.0):
    """A tile of noise with a power-law spectrum; it repeats without a seam, so any place can be sampled.

    Waves longer than 1/`lowest` of the tile are damped.
    """
    key = (seed, slope, size, lowest)
    if key not in _textures:
        rng = np.random.default_rng(seed)
        f = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None, :]) * size
        f[0, 0] = 1
        spec = np.fft.rfft2(rng.standard_normal((size, size))) * f ** -(slope + 1)
        spec[0, 0] = 0
        if lowest:
            spec *= 1 - np.exp(-(f / lowest) ** 4)
        t = np.fft.irfft2(spec, (size, size))
        _textures[key] = (t / t.std()).astype(F)
    return _textures[key]


def sample(tex, x, y):
    """Bilinear look-up in a repeating texture; one tile is one unit."""
    n = tex.shape[0]
    x, y = np.asarray(x, F) * n, np.asarray(y, F) * n
    xf, yf = np.floor(x), np.floor(y)
    fx, fy = x - xf, y - yf
    x0, y0 = xf.astype(np.int32) & (n - 1), yf.astype(np.int32) & (n - 1)
    x1, y1 = (x0 + 1) & (n - 1), (y0 + 1) & (n - 1)
    flat = tex.ravel()
    a = flat[y0 * n + x0]
    a = a + (flat[y0 * n + x1] - a) * fx
    b = flat[y1 * n + x0]
    b = b + (flat[y1 * n + x1] - b) * fx
    return a + (b - a) * fy


def fetch(img, u, v):
    """Bilinear look-up in a picture at frame coordinates, held at the edges."""
    h, w = img.shape[:2]
    x = np.clip(u * SCALE - 0.5, 0, w - 1.001)
    y = np.clip(v * SCALE - 0.5, 0, h - 1.001)
    x0, y0 = x.astype(np.int32), y.astype(np.int32)
    fx, fy = (x - x0)[..., None], (y - y0)[..., None]
    i = y0 * w + x0
    flat = img.reshape(h * w, -1)
    a = flat[i] * (1 - fx) + flat[i + 1] * fx
    b = flat[i + w] * (1 - fx) + flat[i + w + 1] * fx
    return a + (b - a) * fy


def blur(a, radius, vertical=None):
    """Gaussian blur by `radius` (and `vertical`) coordinate units; wide blurs work on a reduced copy."""
    if a.ndim == 3:
        return np.stack([blur(a[..., i], radius, vertical) for i in range(a.shape[2])], -1)
    sx, sy = radius * SCALE, (radius if vertical is None else vertical) * SCALE
    h, w = a.shape
    kx, ky = max(1, int(sx / 2)), max(1, int(sy / 2))
    im = np.asarray(Image.fromarray(np.ascontiguousarray(a, F)).resize((max(2, w // kx), max(2, h // ky)), Image.BOX))
    for axis, s in ((1, sx / kx), (0, sy / ky)):
        if s < 0.3:
            continue
        r = int(np.ceil(s * 2.6))
        ker = np.exp(-0.5 * (np.arange(-r, r + 1) / s) ** 2)
        ker /= ker.sum()
        pad = [(0, 0), (0, 0)]
        pad[axis] = (r, r)
        src, out = np.pad(im, pad, mode="edge"), 0
        n = im.shape[axis]
        for i, g in enumerate(ker):
            out = out + F(g) * (src[:, i:i + n] if axis else src[i:i + n])
        im = out
    if im.shape != (h, w):
        im = np.asarray(Image.fromarray(im.astype(F)).resize((w, h), Image.BICUBIC))
    return im


def glow(u, v, x, y, radius, power=2.0):
    """A halo that falls off like scattered light: bright core, long tail."""
    r2 = ((u - x) ** 2 + (v - y) ** 2) / (radius * radius)
    return (1 / (1 + r2) ** power).astype(F)


def clouds(u, v, horizon, seed, scale=1.0, cover=0.2, soft=0.9, toward=(0.012, -0.02), centre=800):
    """Cloud density and lit side for a flat cloud deck seen in perspective above the horizon."""
    e = np.maximum(horizon - v, 0) + 34
    x, z = (u - centre) / e * 0.046 * scale, 40 / e * scale
    t = texture(seed, 0.95, lowest=5.0)
    wx = sample(t, x * 0.7 + 0.31, z * 0.7 + 0.17) * 0.012
    n = sample(t, x + wx, z + wx) + 0.22 * sample(texture(seed + 1, 0.5, lowest=6.0), x * 2.7, z * 2.7)
    # A very broad swell decides where the sky is covered and where it opens.
    n = n + 0.7 * sample(texture(seed + 2, 1.4), x * 0.35, z * 0.35)
    s = sample(t, x + wx + toward[0], z + wx + toward[1])
    d = smooth(-cover, -cover + soft, n) * smooth(0, 26, horizon - v + 8)
    return d.astype(F), np.clip(0.72 + 0.30 * (n - s) - 0.22 * d, 0, 1.3).astype(F)


def ripples(frame, horizon, seed, size=1.0, stretch=1.0):
    """Wave slopes on a water plane: nearer waves are larger, far ones crowd together."""
    dist = 900 / (frame.v - horizon + 5)
    x = (frame.u - 800) * dist / 900
    t, s = texture(seed, 0.45), texture(seed + 7, 0.9)
    a = sample(t, x * 0.0016 / size, dist * 0.045 * stretch / size)
    b = sample(s, x * 0.0005 / size + 0.4, dist * 0.016 * stretch / size)
    return a, b


def water(frame, mirrored, horizon, seed, rough=6.0, size=1.0, taps=5, stretch=1.0, side=0.25):
    """Looks a mirrored picture up through moving ripples; several taps blur it along the line of sight."""
    rows = slice(max(0, int(horizon * SCALE) - 2), frame.h)
    sub = Frame.__new__(Frame)
    sub.u, sub.v = frame.u[rows], frame.v[rows]
    a, b = ripples(sub, horizon, seed, size, stretch)
    below = np.maximum(sub.v - horizon, 0)
    grow = rough * (0.25 + np.sqrt(below / 220))
    out = 0
    for i in range(taps):
        j = (i - (taps - 1) / 2) / max(1, taps - 1)
        dv = grow * (a * 0.75 + b * 0.9 + j * 1.6)
        out = out + fetch(mirrored, sub.u + grow * side * (b * 0.8 + a * j), sub.v + dv)
    full = mirrored.copy()
    full[rows] = out / taps
    slope = np.zeros((frame.h, frame.w), F)
    slope[rows] = a * 0.6 + b * 0.6
    return full, slope


def terrain(frame, height, eye, horizon, focal, near, far, steps=1100):
    """Finds, for each pixel, how far away the ground `height(x, d)` is hit; sky pixels get infinity.

    The rays of one column share their depth steps, so a running minimum of the projected rows gives
    the first hit of each of its rows by a sorted search.
    """
    d = np.geomspace(near, far, steps).astype(F)[:, None]
    x = (frame.u[0] - frame.width / 2)[None, :] * d / focal
    rows = horizon + focal * (eye - height(x, d + 0 * x)) / d
    top = -np.minimum.accumulate(rows, 0)
    dist = np.full((frame.h, frame.w), np.inf, F)
    want = -frame.v[:, 0]
    cols = np.arange(frame.w)
    hit = np.stack([np.searchsorted(top[:, c], want) for c in cols], 1)
    k = np.clip(hit, 1, steps - 1)
    a, b = rows[k - 1, cols], rows[k, cols]
    t = np.clip((a - frame.v) / np.where(np.abs(a - b) < 1e-6, 1e-6, a - b), 0, 1)
    dist = np.where(hit < steps, d[k - 1, 0] * (1 - t) + d[k, 0] * t, np.inf)
    return dist.astype(F)


def normals(height, x, d, step):
    """Surface normals of a height function from two neighbouring probes."""
    z = height(x, d)
    gx, gd = (height(x + step, d) - z) / step, (height(x, d + step) - z) / step
    n = np.sqrt(gx * gx + gd * gd + 1)
    return z, -gx / n, -gd / n, 1 / n


def bloom(img, threshold=0.8, amount=0.35, radii=(4, 14, 45)):
    """Lets the brightest light spill over, as it does in a lens."""
    hot = np.clip(img - threshold, 0, 6)
    out = img.copy()
    for r in radii:
        out += blur(hot, r) * (amount / len(radii))
    return out


def develop(frame, img, exposure=1.0, contrast=0.12, saturation=1.0, vignette=0.22, grain=0.011, tint=None):
    """Film look: highlight shoulder, contrast, saturation, vignette, reduction to size and grain."""
    x = np.nan_to_num(np.maximum(img, 0) * exposure)
    r2 = ((frame.u / frame.width - 0.5) ** 2 + (frame.v / frame.height - 0.5) ** 2) * 2
    x *= (1 - vignette * smooth(0.15, 1.1, r2))[..., None]
    x = np.where(x < 0.6, x, 0.6 + 0.4 * (1 - np.exp(-(x - 0.6) / 0.4)))
    if tint is not None:
        x *= np.asarray(tint, F)
    s = np.where(x <= 0.0031308, x * 12.92, 1.055 * np.maximum(x, 1e-6) ** (1 / 2.4) - 0.055)
    s = s + contrast * (s - 0.45) * (1 - np.abs(2 * s - 0.9)).clip(0, 1) * 0.9
    grey = s @ np.array([0.3, 0.59, 0.11], F)
    s = grey[..., None] + (s - grey[..., None]) * saturation
    size = (frame.width, frame.height)
    s = np.stack([np.asarray(Image.fromarray(np.ascontiguousarray(s[..., i], F)).resize(size, Image.LANCZOS))
                  for i in range(3)], -1)
    rng = np.random.default_rng(frame.seed + 99)
    g = rng.standard_normal((frame.height, frame.width, 1)).astype(F)
    s += grain * g * (1.15 - s.mean(-1, keepdims=True))
    return Image.fromarray((np.clip(s, 0, 1) * 255 + 0.5).astype(np.uint8))
