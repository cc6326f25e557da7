import { element, text } from './dom.js';

// Interactions in which two things are brought together. Each place has a list to choose from: that works with fingers in
// gloves, with keys and with a screen reader alike; nothing has to be dragged.

const words = (nodes) => nodes.map((node) => node.textContent || node.alt || '').join('').trim();

function plain(sheet, choice) {
  return words(sheet.nodes(choice.nodes)) || choice.label || choice.id;
}

/** A list to choose one of the choices from. */
function list(label, choices, value, name, change) {
  const select = element('select', { 'aria-label': label },
    element('option', { value: '' }, '…'),
    ...choices.map((choice) => element('option', { value: choice.id, selected: choice.id === value }, name(choice))));
  select.addEventListener('change', () => change(select.value));
  return select;
}

/** How often a choice is used by others than this pair. */
function used(pairs, id, except) {
  return pairs.filter((pair) => pair !== except && pair.split(' ').includes(id)).length;
}

/** Rows on the left, each with what belongs to it: one list where one fits, boxes where several may. */
function match(sheet, of) {
  const pairs = () => sheet.get(of.id);
  const refused = element('p', { role: 'status', class: 'wrong' });
  const set = (wanted) => {
    const over = [...of.rows, ...of.columns].find((one) => one.max && wanted.filter((pair) => pair.split(' ').includes(one.id)).length > one.max);
    const many = of.max && wanted.length > of.max;
    refused.textContent = over ? text(sheet.words.usedUp, plain(sheet, over)) : many ? text(sheet.words.atMost, of.max) : '';
    if (over || many) return false;
    sheet.set(of.id, wanted);
    return true;
  };
  const rows = of.rows.map((row) => {
    const content = sheet.nodes(row.nodes);
    const label = words(content);
    const mine = () => pairs().filter((pair) => pair.startsWith(`${row.id} `));
    const rest = () => pairs().filter((pair) => !pair.startsWith(`${row.id} `));
    if (row.max === 1) {
      const select = list(label, of.columns, mine()[0]?.split(' ')[1], (column) => plain(sheet, column), (value) => {
        if (!set([...rest(), ...(value ? [`${row.id} ${value}`] : [])])) select.value = mine()[0]?.split(' ')[1] ?? '';
      });
      return element('div', { class: 'match-row' }, element('div', {}, ...content), select);
    }
    const boxes = of.columns.map((column) => {
      const pair = `${row.id} ${column.id}`;
      const box = element('input', { type: 'checkbox', checked: pairs().includes(pair) });
      box.addEventListener('change', () => { if (!set(box.checked ? [...pairs(), pair] : pairs().filter((one) => one !== pair))) box.checked = !box.checked; });
      return element('label', { class: 'choice' }, box, ...sheet.nodes(column.nodes));
    });
    return element('div', { class: 'match-row', role: 'group', 'aria-label': label }, element('div', {}, ...content), element('div', {}, ...boxes));
  });
  return sheet.group(of, ...rows, refused);
}

/** Pairs among things of one kind: two lists, a button, and the pairs so far. */
export function associate(sheet, of, choices = of.options, after = () => {}) {
  const made = element('ul', { class: 'pairs' });
  const state = element('p', { role: 'status' });
  const name = (choice) => plain(sheet, choice);
  const named = (id) => name(choices.find((choice) => choice.id === id));
  let first = '';
  let second = '';
  const add = element('button', { type: 'button', class: 'button quiet' }, sheet.words.pair);
  const lists = element('div', { class: 'match-row' });
  const draw = () => {
    made.replaceChildren(...sheet.get(of.id).map((pair) => {
      const [a, b] = pair.split(' ');
      const remove = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': text(sheet.words.unpair, named(a), named(b)) }, '×');
      remove.addEventListener('click', () => { sheet.set(of.id, sheet.get(of.id).filter((one) => one !== pair)); draw(); after(); });
      return element('li', {}, `${named(a)} — ${named(b)} `, remove);
    }));
    lists.replaceChildren(
      list(sheet.words.first, choices, first, name, (value) => { first = value; }),
      list(sheet.words.second, choices, second, name, (value) => { second = value; }), add);
  };
  const join = (a, b) => {
    const pairs = sheet.get(of.id);
    const known = pairs.some((pair) => pair === `${a} ${b}` || pair === `${b} ${a}`);
    const over = [a, b].map((id) => choices.find((choice) => choice.id === id)).find((choice) => choice?.max && used(pairs, choice.id) >= choice.max);
    const many = of.max && pairs.length >= of.max;
    state.textContent = over ? text(sheet.words.usedUp, name(over)) : many ? text(sheet.words.atMost, of.max) : '';
    if (!a || !b || a === b || known || over || many) return;
    sheet.set(of.id, [...pairs, `${a} ${b}`]);
    first = '';
    second = '';
    draw();
    after();
  };
  add.addEventListener('click', () => join(first, second));
  draw();
  const group = sheet.group(of, lists, made, state);
  group.join = join;
  return group;
}

/** A list for each gap, with a picture of what fills it. */
function gapList(sheet, of, gap, label, after = () => {}) {
  const mine = () => sheet.get(of.id).find((pair) => pair.endsWith(` ${gap.id}`));
  const show = element('span', { class: 'gap-filling' });
  const draw = () => {
    const choice = of.choices.find((one) => one.id === mine()?.split(' ')[0]);
    const pictures = choice ? sheet.nodes(choice.nodes).filter((node) => node.tagName === 'IMG') : [];
    show.replaceChildren(...pictures);
  };
  const select = list(label, of.choices, mine()?.split(' ')[0], (choice) => plain(sheet, choice), (value) => {
    const rest = sheet.get(of.id).filter((pair) => pair !== mine());
    const choice = of.choices.find((one) => one.id === value);
    if (choice?.max && used(rest, value) >= choice.max) {
      // the one that is used up leaves its former gap
      rest.splice(rest.findIndex((pair) => pair.startsWith(`${value} `)), 1);
    }
    sheet.set(of.id, [...rest, ...(value ? [`${value} ${gap.id}`] : [])]);
    after();
    draw();
  });
  draw();
  return { select, show, draw: () => { select.value = mine()?.split(' ')[0] ?? ''; draw(); } };
}

/** Several of the same or of different things in one gap: boxes are counted up and down. */
function counted(sheet, of, gap, label, after = () => {}) {
  const rows = of.choices.map((choice) => {
    const pair = `${choice.id} ${gap.id}`;
    const count = () => sheet.get(of.id).filter((one) => one === pair).length;
    const shown = element('output', {}, String(count()));
    const by = (sign, step, words) => {
      const button = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': `${label} ${plain(sheet, choice)} ${words}` }, sign);
      button.addEventListener('click', () => {
        const all = [...sheet.get(of.id)];
        const full = gap.max && all.filter((one) => one.endsWith(` ${gap.id}`)).length >= gap.max;
        if (step > 0 && !full && (!choice.max || used(all, choice.id) < choice.max)) all.push(pair);
        if (step < 0 && count()) all.splice(all.lastIndexOf(pair), 1);
        sheet.set(of.id, all);
        shown.textContent = String(count());
        after();
      });
      return button;
    };
    return element('div', { class: 'counted' }, element('span', {}, ...sheet.nodes(choice.nodes)), by('−', -1, sheet.words.less), shown, by('+', 1, sheet.words.more));
  });
  return element('div', { class: 'counted-list', role: 'group', 'aria-label': label }, ...rows);
}

/** A control for each gap of a picture or text. */
export function gap(sheet, of, place, label, after) {
  return place.max === 1 ? gapList(sheet, of, place, label, after) : { select: counted(sheet, of, place, label, after), show: null, draw() {} };
}

function gapMatch(sheet, of) {
  const lists = [];
  const again = () => lists.forEach((one) => one.draw());
  const before = sheet.place;
  sheet.place = {
    gap(node) {
      const made = gap(sheet, of, { id: node.gap, max: node.max }, sheet.words.gap.replace('{0}', node.gap.slice(1)), again);
      lists.push(made);
      return element('span', { class: 'gap' }, made.show, made.select);
    },
  };
  const bank = element('ul', { class: 'gap-choices' }, ...of.choices.map((choice) => element('li', {}, ...sheet.nodes(choice.nodes))));
  const made = sheet.group(of, bank, ...sheet.nodes(of.nodes));
  sheet.place = before;
  return made;
}

export const PAIRS = { match, associate: (sheet, of) => associate(sheet, of), gapMatch };
