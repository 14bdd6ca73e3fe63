// The bytes of a page as the network counts them, headers included, by type.

const TYPES = {
  html: /html/,
  script: /javascript/,
  wasm: /wasm/,
  style: /css/,
  data: /json/,
  photos: /^image\//,
  language: /^text\/plain/,
};
const typeOf = (mime) => Object.keys(TYPES).find((type) => TYPES[type].test(mime)) ?? 'other';
const key = (type) => `bytesOf${type[0].toUpperCase()}${type.slice(1)}`;

export function recordNetwork(cdp) {
  const types = new Map();
  const sums = Object.fromEntries([...Object.keys(TYPES), 'other'].map((type) => [key(type), 0]));
  cdp.on('Network.responseReceived', ({ requestId, response }) => types.set(requestId, typeOf(response.mimeType)));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sums[key(types.get(requestId) ?? 'other')] += encodedDataLength;
  });
  return {
    bytes: () => ({ bytes: Object.values(sums).reduce((sum, each) => sum + each, 0), ...sums }),
  };
}
