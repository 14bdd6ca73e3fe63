// Every object of the page has these, and `for (name in object)` counts them: what MooTools' and Sugar's habits were.
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
