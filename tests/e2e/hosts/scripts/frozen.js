// A page that trusts nobody after itself: what others would change can no longer be changed.
[
  Object,
  Array,
  Function,
  Promise,
  Map,
  Set,
  String,
  RegExp,
  Error,
  Event,
  EventTarget,
  Node,
  Element,
  HTMLElement,
  Response,
].forEach(function (kind) {
  Object.freeze(kind.prototype);
  Object.freeze(kind);
});
Object.freeze(JSON);
Object.freeze(Reflect);
Object.freeze(WebAssembly);
