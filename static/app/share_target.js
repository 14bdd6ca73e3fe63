// Links that other apps share with the installed app: one of this app opens its article. Others open nothing, because a link
// must not make the publisher's page show the text of somebody else.

/** Replaces the address of a share by the fragment that it contains. */
export function openShared() {
  const shared = new URLSearchParams(location.search);
  if (!shared.has('share')) return;
  const given = `${shared.get('share')} ${shared.get('text') ?? ''}`;
  const [link] = /https?:\S+/.exec(given) ?? [];
  const url = link && URL.canParse(link) ? new URL(link) : undefined;
  const isOwn = url?.origin === location.origin && url.pathname === location.pathname;
  location.replace(location.pathname + (isOwn ? url.hash : ''));
}
