// Presses on buttons of the first screen, which the live view repeats.

/** Shows a press on a button of the first screen as accepted, and remembers the last one, which the live view repeats. */
export function acceptPress(event) {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
  const button = target.closest('a,button');
  const first = target.closest('.av-first-screen');
  if (!first || !button || (button.href && (!button.opensInPlace || ctrlKey || metaKey || shiftKey || altKey))) return;
  event.preventDefault();
  first.pressed?.removeAttribute('aria-busy');
  button.setAttribute('aria-busy', 'true');
  first.pressed = button;
}
