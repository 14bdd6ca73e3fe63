// The inputs of the sheet: ranges, radio buttons, check boxes, colors, and their labels.

import { element } from '../first-screen/element.js';

/** A group of inputs with a title. */
export const group = (title, ...content) =>
  element('fieldset', null, null, element('legend', null, null, title), ...content);

/** A range with its value as text. `format` makes the text, and `act` receives a new value. */
export function range(label, { min, max, step, value, format }, act) {
  const input = element('input', null, { type: 'range', min, max, step });
  const output = element('output', null, { 'aria-hidden': 'true' });
  const show = () => {
    input.ariaValueText = output.textContent = format(+input.value);
  };
  input.value = value;
  show();
  input.oninput = () => {
    show();
    act(+input.value);
  };
  return element('label', 'range', null, element('span', null, null, label), input, output);
}

/** Radio buttons. `options` are pairs of a value and a label; the first value, an empty text, is the default of the page. */
export function choice(name, options, chosen, act) {
  const one = ([value, label]) => {
    const input = element('input', null, { type: 'radio', name, value });
    input.checked = value === chosen;
    input.onchange = () => act(value);
    return element('label', `choice ${name}-${value || 'auto'}`, null, input, element('span', null, null, label));
  };
  return element('div', `choices ${name}`, null, options.map(one));
}

/** A check box. */
export function check(label, isChecked, act) {
  const input = element('input', null, { type: 'checkbox' });
  input.checked = isChecked;
  input.onchange = () => act(input.checked);
  return element('label', 'check', null, input, element('span', null, null, label));
}

/** An input of a color or a text. */
export function field(type, label, value, act) {
  const input = element('input', null, { type, autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  input.oninput = () => act(input.value);
  return element('label', type, null, element('span', null, null, label), input);
}
