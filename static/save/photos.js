// Photos of an article: loaded before printing, and as data in a saved file.

/** The largest photo that is put into a file, in bytes. */
const MOST = 32_000_000;
const TYPES = /^image\/(jpeg|png|webp|avif|gif)$/;

/** Loads all photos at once, and waits until they are decoded or have failed. */
export const loadPhotos = (article) =>
  Promise.all(
    [...article.querySelectorAll('img')].map((img) => {
      img.loading = 'eager';
      return img.decode().catch(() => {});
    }),
  );

/** The photo as an address with its data, or nothing where the server does not allow it. */
export async function photoData(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000), credentials: 'same-origin' });
    const blob = await response.blob();
    if (!response.ok || !TYPES.test(blob.type) || blob.size > MOST) return;
    const reader = new FileReader();
    await new Promise((onload, onerror) => {
      Object.assign(reader, { onload, onerror }).readAsDataURL(blob);
    });
    return reader.result;
  } catch {
    // The photo stays linked.
  }
}
