// Replaces globals as old pages do: its own Map, and a variable named URL.
var OwnMap = window.Map;
window.Map = function Map() {
  this.elements = [];
  this.put = function (key, value) {
    this.elements.push({ key: key, value: value });
  };
  this.get = function (key) {
    for (var i = 0; i < this.elements.length; i++) if (this.elements[i].key === key) return this.elements[i].value;
  };
  this.size = function () {
    return this.elements.length;
  };
};
var OwnSet = window.Set;
window.Set = function Set() {
  this.items = {};
};
function Text(words) {
  this.words = words;
}
function Request(name) {
  this.name = name;
}
function Selection() {}
function Range(from, to) {
  this.from = from;
  this.to = to;
}
var URL = '/news/list.do';
var name = 'news';
var status = 'ready';
var event = null;
