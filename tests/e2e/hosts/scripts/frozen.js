// Freezes the built-in prototypes, as hardened pages do.
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
