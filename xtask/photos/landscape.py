"""Parts of landscapes: glow, clouds, water and terrain."""

import numpy as np

from canvas import F, SCALE, Frame, smooth
from noise import fetch, sample, texture


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
