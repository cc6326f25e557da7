import { element, text } from './dom.js';

// Interactions in which something given is chosen or put into order.

const letter = (id) => `${id}. `;

/** Keeps to the most that may be chosen: one choice replaces the former, more are not taken. */
function chosen(values, id, on, max) {
  if (!on) return values.filter((value) => value !== id);
  return max === 1 ? [id] : [...values, id];
}

function choice(sheet, of) {
  const single = of.max === 1;
  const note = element('p', { class: 'muted', role: 'status' }, of.max > 1 ? text(sheet.words.atMost, of.max) : '');
  const inputs = [];
  const labels = of.options.map((option) => {
    const input = element('input', { type: single ? 'radio' : 'checkbox', name: sheet.name(of.id), value: option.id, checked: sheet.get(of.id).includes(option.id) });
    inputs.push(input);
    input.addEventListener('change', () => {
      const values = chosen(sheet.get(of.id), option.id, input.checked, of.max);
      if (of.max > 1 && values.length > of.max) {
        input.checked = false;
        note.classList.add('wrong');
        return;
      }
      sheet.set(of.id, of.options.map((one) => one.id).filter((id) => values.includes(id)));
    });
    return element('label', { class: 'option' }, input, element('span', {}, letter(option.id), ...sheet.nodes(option.nodes)));
  });
  return sheet.group(of, ...labels, of.max > 1 && of.max < of.options.length ? note : null);
}

function inlineChoice(sheet, of) {
  const select = element('select', { class: 'inline', 'aria-label': sheet.words.gap.replace('{0}', of.id.slice(1)) },
    element('option', { value: '' }, '…'),
    ...of.options.map((option) => element('option', { value: option.id, selected: sheet.get(of.id)[0] === option.id }, ...sheet.nodes(option.nodes))));
  select.addEventListener('change', () => sheet.set(of.id, select.value ? [select.value] : []));
  return select;
}

function order(sheet, of) {
  const kept = sheet.get(of.id);
  const sequence = kept.length ? [...kept, ...of.options.map((o) => o.id).filter((id) => !kept.includes(id))] : of.options.map((o) => o.id);
  const list = element('ol', { class: 'ordering' });
  const confirm = element('button', { type: 'button', class: 'button quiet wide' }, sheet.words.orderIsRight);
  const move = (index, by) => {
    [sequence[index], sequence[index + by]] = [sequence[index + by], sequence[index]];
    sheet.set(of.id, [...sequence]);
    draw(index + by, by);
  };
  const draw = (focus, by) => {
    list.replaceChildren(...sequence.map((id, index) => {
      const nodes = sheet.nodes(of.options.find((option) => option.id === id).nodes);
      const words = nodes.map((node) => node.textContent || node.alt || '').join('');
      const button = (label, sign, step, off) => {
        const made = element('button', { type: 'button', class: 'button quiet', 'aria-label': text(label, words), disabled: off }, sign);
        made.addEventListener('click', () => move(index, step));
        return made;
      };
      const up = button(sheet.words.up, '↑', -1, index === 0);
      const down = button(sheet.words.down, '↓', 1, index === sequence.length - 1);
      if (index === focus) setTimeout(() => ((by < 0 && !up.disabled) || down.disabled ? up : down).focus());
      return element('li', {}, element('span', {}, ...nodes), up, down);
    }));
  };
  confirm.addEventListener('click', () => sheet.set(of.id, [...sequence]));
  draw();
  return sheet.group(of, list, confirm);
}

/** Words of a text that can be marked: each is a button that is pressed or not. */
function hottext(sheet, of) {
  const buttons = new Map();
  const mark = () => buttons.forEach((button, id) => button.setAttribute('aria-pressed', String(sheet.get(of.id).includes(id))));
  const before = sheet.place;
  sheet.place = {
    hottext(node) {
      const button = element('button', { type: 'button', class: 'hot' }, ...sheet.nodes(node.nodes));
      button.addEventListener('click', () => {
        const values = chosen(sheet.get(of.id), node.hottext, !sheet.get(of.id).includes(node.hottext), of.max);
        if (!of.max || values.length <= of.max) sheet.set(of.id, values);
        mark();
      });
      buttons.set(node.hottext, button);
      return button;
    },
  };
  const made = sheet.group(of, ...sheet.nodes(of.nodes));
  sheet.place = before;
  mark();
  return made;
}

export const CHOICES = { choice, inlineChoice, order, hottext };
