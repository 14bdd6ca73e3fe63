// Adds enumerable methods to Object.prototype, as MooTools and Sugar did.
(function () {
  var names = [
    'extend',
    'each',
    'clone',
    'get',
    'set',
    'has',
    'size',
    'map',
    'filter',
    'keys',
    'values',
    'watch',
    'merge',
    'toQueryString',
    'type',
    'text',
  ];
  names.forEach(function (name) {
    Object.prototype[name] = function () {
      return this;
    };
  });
  ['contains', 'remove', 'unique', 'insert', 'max', 'min'].forEach(function (name) {
    Array.prototype[name] = function () {
      return this;
    };
  });
})();
