"""Noise textures, sampling and blurring."""

import numpy as np
from PIL import Image

from canvas import F, SCALE

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
