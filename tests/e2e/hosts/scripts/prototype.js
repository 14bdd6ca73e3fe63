// Changes the page as Prototype.js 1.6 does: `toJSON` on arrays, enumerable methods, its own `bind`, and DOM elements with
// methods of other meanings.
(function () {
  function extend(target, methods) {
    for (var name in methods) target[name] = methods[name];
    return target;
  }

  function $A(list) {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    var length = list.length || 0,
      results = new Array(length);
    while (length--) results[length] = list[length];
    return results;
  }
  window.$A = Array.from = $A;

  Object.toJSON = function (value) {
    switch (typeof value) {
      case 'undefined':
      case 'function':
      case 'unknown':
        return;
      case 'boolean':
        return value.toString();
    }
    if (value === null) return 'null';
    if (value.toJSON) return value.toJSON();
    var results = [];
    for (var property in value) {
      var text = Object.toJSON(value[property]);
      if (text !== undefined) results.push(Object.toJSON(property) + ': ' + text);
    }
    return '{' + results.join(', ') + '}';
  };
  Object.keys = function (object) {
    var keys = [];
    for (var property in object) keys.push(property);
    return keys;
  };
  Object.values = function (object) {
    var values = [];
    for (var property in object) values.push(object[property]);
    return values;
  };

  extend(Function.prototype, {
    bind: function () {
      if (arguments.length < 2 && arguments[0] === undefined) return this;
      var method = this,
        given = $A(arguments),
        object = given.shift();
      return function () {
        return method.apply(object, given.concat($A(arguments)));
      };
    },
    defer: function () {
      var method = this;
      return setTimeout(function () {
        method();
      }, 10);
    },
  });
  extend(Array.prototype, {
    each: function (visit) {
      for (var i = 0; i < this.length; i++) visit(this[i], i);
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    size: function () {
      return this.length;
    },
    toArray: function () {
      return this.concat();
    },
    clone: function () {
      return this.concat();
    },
    find: function (test) {
      for (var i = 0; i < this.length; i++) if (test(this[i], i)) return this[i];
    },
    include: function (value) {
      return this.indexOf(value) >= 0;
    },
    reduce: function () {
      return this.length > 1 ? this : this[0];
    },
    reverse: function (inline) {
      var from = inline === false ? this.concat() : this,
        turned = [];
      for (var i = from.length; i--; ) turned.push(from[i]);
      for (i = 0; i < turned.length; i++) from[i] = turned[i];
      return from;
    },
    entries: function () {
      return this.concat();
    },
    toJSON: function () {
      var results = [];
      this.each(function (item) {
        var text = Object.toJSON(item);
        if (text !== undefined) results.push(text);
      });
      return '[' + results.join(', ') + ']';
    },
  });
  extend(String.prototype, {
    toJSON: function () {
      return '"' + this.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n') + '"';
    },
    strip: function () {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    toArray: function () {
      return this.split('');
    },
    startsWith: function (text) {
      return this.indexOf(text) === 0;
    },
  });
  Number.prototype.toJSON = function () {
    return isFinite(this) ? this.toString() : 'null';
  };
  Date.prototype.toJSON = function () {
    return '"' + this.getUTCFullYear() + '"';
  };

  var methods = {
    remove: function () {
      if (this.parentNode) this.parentNode.removeChild(this);
      return this;
    },
    update: function (html) {
      this.innerHTML = html;
      return this;
    },
    select: function () {
      return [];
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    next: function () {
      return this.nextElementSibling;
    },
    scrollTo: function () {
      window.scrollTo(0, this.offsetTop);
      return this;
    },
    replace: function (html) {
      this.outerHTML = html;
      return this;
    },
    wrap: function () {
      return this;
    },
  };
  extend(HTMLElement.prototype, methods);
  // An element factory in place of the browser's constructor.
  var element = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  extend(window.Element, element);
  window.Element.prototype = element.prototype;
  extend(Event.prototype, {
    stop: function () {
      this.preventDefault();
      this.stopPropagation();
    },
    element: function () {
      return this.target;
    },
  });
})();
