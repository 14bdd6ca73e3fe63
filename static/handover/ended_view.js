// The view of a program that has ended. It stays readable, and is the first screen of the next program.

/** Closes the lightbox and the popovers of a view whose program has ended, which gives the page back. */
function closeOverlays(view) {
  for (const dialog of view.querySelectorAll('dialog')) {
    dialog.removeAttribute('popover'); // A photo that is being opened is a popover.
    dialog.close();
    dialog.replaceChildren();
  }
  for (const open of view.querySelectorAll(':popover-open')) open.hidePopover();
}

/** Remembers the item that was enlarged as the button that the reader has pressed: the next program enlarges it again. */
function pressEnlarged(view, position) {
  const item = view.querySelectorAll('.av-photo,.av-media__enlarge')[position];
  view.pressed = item?.querySelector('button') ?? item;
}

/** Disables the controls of a view. Links work without the program. */
export function deactivate(view) {
  for (const control of view.querySelectorAll('button,input,select')) control.disabled = true;
}

/** Makes the view of a program that has ended a first screen. `position` is that of the item that is enlarged. */
export function endView(view, position) {
  closeOverlays(view);
  view.classList.add('av-first-screen');
  view.isEnded = true;
  pressEnlarged(view, position);
}
