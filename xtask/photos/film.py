"""The film look of a finished picture: bloom, tone, grain."""

import numpy as np
from PIL import Image

from canvas import F, smooth
from noise import blur


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
