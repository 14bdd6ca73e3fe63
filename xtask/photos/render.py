"""Renders the demo photos: selects scenes, writes every size and format, and checks the size budget.

Usage: python3 render.py [names...] --out DIR [--preview DIR]

Without names all scenes are rendered. `--preview` also writes a lossless PNG of each.
"""

import argparse
import importlib
import json
import os
import sys
import time
from pathlib import Path

# One core leaves the others to builds. This must be set before numpy is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PIL import Image

from film import bloom, develop

SCENES = {
    "river-dawn": "scenes_river",
    "footbridge": "scenes_bridge",
    "wetland-reeds": "scenes_river",
    "greenway-dusk": "scenes_night",
    "night-bridge": "scenes_night",
    "skyline-dusk": "scenes_city",
    "tea-hills": "scenes_hills",
    "terraces": "scenes_hills",
    "misty-mountains": "scenes_hills",
    "harvest-field": "scenes_country",
    "rail-viaduct": "scenes_country",
    "lantern-street": "scenes_festival",
    "fireworks": "scenes_festival",
    "snow-pavilion": "scenes_winter",
    "solar-farm": "scenes_solar",
    "desert-dunes": "scenes_dunes",
}
WIDTHS = (480, 800, 1200, 1600)
MAX_TOTAL_BYTES = 4_000_000
# Smaller pictures are shown at a higher pixel density relative to their detail, so they get a higher quality.
QUALITY = {480: 52, 800: 55, 1200: 52, 1600: 50}
JPEG_QUALITY = 74


def render(name):
    """Paints one scene and returns the finished picture."""
    module = importlib.import_module(SCENES[name])
    frame, img, look = getattr(module, name.replace("-", "_"))()
    threshold, amount = look.pop("bloom", (0.9, 0.2))
    return develop(frame, bloom(img, threshold, amount), **look)


def save(name, picture, out):
    """Writes every rendition of one picture and returns its entry for photos.json."""
    for width in WIDTHS:
        height = round(picture.height * width / picture.width)
        small = picture if width == picture.width else picture.resize((width, height), Image.LANCZOS)
        # Upright pictures have more than twice the pixels of the others at the same width.
        quality = QUALITY[width] - (8 if height > width else 0)
        small.save(out / f"{name}-{width}.avif", quality=quality, speed=6, max_threads=1, subsampling="4:2:0")
        if width == 800:
            small.save(out / f"{name}-800.jpg", quality=JPEG_QUALITY, progressive=True, optimize=True)
    mean = picture.resize((1, 1), Image.BOX).getpixel((0, 0))
    return {"width": picture.width, "height": picture.height, "colour": "#%02x%02x%02x" % mean}


def main():
    args = argparse.ArgumentParser(description="Render the demo photos.")
    args.add_argument("names", nargs="*", metavar="name", help="scenes to render; all of them by default")
    args.add_argument("--out", required=True, type=Path, help="folder for the pictures and photos.json")
    args.add_argument("--preview", type=Path, help="folder for lossless copies")
    args = args.parse_args()
    unknown = [n for n in args.names if n not in SCENES]
    if unknown:
        sys.exit(f"error: no such scene: {', '.join(unknown)}")
    args.out.mkdir(parents=True, exist_ok=True)
    index = args.out / "photos.json"
    photos = json.loads(index.read_text()) if index.exists() else {}
    for name in args.names or SCENES:
        start = time.time()
        picture = render(name)
        if args.preview:
            args.preview.mkdir(parents=True, exist_ok=True)
            picture.save(args.preview / f"{name}.png")
        photos[name] = save(name, picture, args.out)
        size = sum(f.stat().st_size for f in args.out.glob(f"{name}-*"))
        print(f"{name}: {size:,} bytes, {time.time() - start:.1f} s", flush=True)
    # The table keeps the order of the scene list, so that a partial run changes only what it rendered.
    photos = {n: photos[n] for n in SCENES if n in photos}
    index.write_text(json.dumps(photos, indent=1) + "\n")
    total = sum(f.stat().st_size for f in args.out.iterdir() if f.is_file())
    print(f"total: {total:,} of {MAX_TOTAL_BYTES:,} bytes")
    if total > MAX_TOTAL_BYTES:
        sys.exit("error: the photos are larger than the limit")


if __name__ == "__main__":
    main()
