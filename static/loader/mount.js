// The element in which the program renders.

/** Calls back when what the program has rendered is removed by something else. Returns the observer. */
export function watchMount(mount, root, onRemoved) {
  let isShown = false;
  const watcher = new MutationObserver(() => {
    const isThere = mount.firstChild && mount.parentNode === root;
    isShown ||= isThere;
    if (!isThere && isShown) onRemoved();
  });
  watcher.observe(mount, { childList: true });
  watcher.observe(root, { childList: true });
  return watcher;
}
