// The lead photo of a first screen, for which the program waits: its bytes would compete with those of the photo.

/**
 * Settles when the first photo of a view begins to arrive, unless it is below the window. The rest of it arrives within about the round
 * trip of the next request.
 */
export async function leadPhoto(view) {
  const photo = view?.querySelector('.av-picture__img');
  if (!photo || photo.complete) return;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame(); // Laid out.
  if (photo.getBoundingClientRect().top >= innerHeight) return;
  while (photo.isConnected && !photo.complete && !photo.naturalWidth) await frame();
}
