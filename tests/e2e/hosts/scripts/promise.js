// Replaces the global Promise, as old polyfills do. The promises of `async` functions and `fetch` are then not instances of it.
(function () {
  function Promise(run) {
    this.state = 'pending';
    this.waiting = [];
    var promise = this,
      over = false;
    try {
      run(
        function (value) {
          if (!over) {
            over = true;
            resolve(promise, value);
          }
        },
        function (reason) {
          if (!over) {
            over = true;
            settle(promise, 'rejected', reason);
          }
        },
      );
    } catch (reason) {
      if (!over) {
        over = true;
        settle(promise, 'rejected', reason);
      }
    }
  }
  function resolve(promise, value) {
    try {
      var then = value !== null && /^(object|function)$/.test(typeof value) && value.then;
      if (typeof then === 'function') {
        var over = false;
        then.call(
          value,
          function (value) {
            if (!over) {
              over = true;
              resolve(promise, value);
            }
          },
          function (reason) {
            if (!over) {
              over = true;
              settle(promise, 'rejected', reason);
            }
          },
        );
      } else {
        settle(promise, 'fulfilled', value);
      }
    } catch (reason) {
      settle(promise, 'rejected', reason);
    }
  }
  function settle(promise, state, value) {
    promise.state = state;
    promise.value = value;
    promise.waiting.forEach(function (act) {
      setTimeout(act, 0);
    });
  }
  Promise.prototype.then = function (done, failed) {
    var before = this;
    return new Promise(function (resolve, reject) {
      function act() {
        var handler = before.state === 'fulfilled' ? done : failed;
        if (typeof handler !== 'function') return (before.state === 'fulfilled' ? resolve : reject)(before.value);
        try {
          resolve(handler(before.value));
        } catch (reason) {
          reject(reason);
        }
      }
      if (before.state === 'pending') before.waiting.push(act);
      else setTimeout(act, 0);
    });
  };
  Promise.prototype['catch'] = function (failed) {
    return this.then(undefined, failed);
  };
  Promise.resolve = function (value) {
    return value instanceof Promise
      ? value
      : new Promise(function (resolve) {
          resolve(value);
        });
  };
  Promise.reject = function (reason) {
    return new Promise(function (_, reject) {
      reject(reason);
    });
  };
  Promise.all = function (list) {
    return new Promise(function (resolve, reject) {
      var left = list.length,
        values = [];
      if (!left) resolve(values);
      list.forEach(function (item, index) {
        Promise.resolve(item).then(function (value) {
          values[index] = value;
          if (!--left) resolve(values);
        }, reject);
      });
    });
  };
  Promise.race = function (list) {
    return new Promise(function (resolve, reject) {
      list.forEach(function (item) {
        Promise.resolve(item).then(resolve, reject);
      });
    });
  };
  window.Promise = Promise;
})();
