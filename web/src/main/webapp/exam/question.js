import { device } from './device.js';
import { proof } from '../assets/safe-browser.js';
import { element } from './dom.js';
import { explain, readable } from './number.js';

// Draws one question and reports what is answered. Answers have the API's shape: {choice: [ids]}, {text}, {order: [ids]}.

function picture(address, words) {
  return address ? element('img', { src: address, alt: words.picture, class: 'question-picture', loading: 'lazy' }) : null;
}

function optionText(option, words) {
  if (option.text) return option.text;
  return option.id === 'TRUE' ? words.true : option.id === 'FALSE' ? words.false : option.id;
}

function choices(item, answer, change, words, many) {
  const chosen = new Set(answer?.choice ?? []);
  return item.options.map((option, index) => {
    const input = element('input', { type: many ? 'checkbox' : 'radio', name: `slot-${item.slot}`, value: option.id, checked: chosen.has(option.id) });
    input.addEventListener('change', () => {
      if (!many) chosen.clear();
      if (input.checked) chosen.add(option.id); else chosen.delete(option.id);
      change({ choice: item.options.map((one) => one.id).filter((id) => chosen.has(id)) });
    });
    const letter = item.type === 'TRUE_FALSE' ? '' : `${String.fromCharCode(65 + index)}. `;
    return element('label', { class: 'option' }, input,
      element('span', {}, letter + optionText(option, words), picture(option.picture, words)));
  });
}

function entry(item, answer, change, words) {
  const numeric = item.type === 'NUMERIC_ENTRY';
  const input = element('input', {
    type: 'text', id: `slot-${item.slot}`, 'aria-label': words.yourText, maxlength: 500, autocomplete: 'off',
    inputmode: numeric ? 'decimal' : null, value: answer?.text ?? '',
  });
  let waiting;
  const tell = () => { clearTimeout(waiting); waiting = undefined; change({ text: input.value.trim() }); };
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(tell, 700); });
  input.addEventListener('blur', () => { if (waiting) tell(); });
  const note = numeric ? element('p', { id: `slot-${item.slot}-note`, class: 'muted', role: 'status' }) : null;
  if (note) {
    input.setAttribute('aria-describedby', note.id);
    explain(input, note, item.units, item.unit ?? '', words);
  }
  return [element('div', { class: 'entry' }, input, item.unit ? element('span', {}, item.unit) : null), note];
}

function ordering(item, answer, change, words) {
  const texts = new Map(item.options.map((option) => [option.id, option.text]));
  const pictures = new Map(item.options.map((option) => [option.id, option.picture]));
  const order = [...(answer?.order ?? item.options.map((option) => option.id))];
  const list = element('ol', { class: 'ordering' });
  const confirm = element('button', { type: 'button', class: 'button quiet wide' }, words.orderIsRight);
  const move = (index, by) => {
    [order[index], order[index + by]] = [order[index + by], order[index]];
    change({ order: [...order] });
    draw(index + by, by);
  };
  const draw = (focus, by) => {
    list.replaceChildren(...order.map((id, index) => {
      const up = element('button', { type: 'button', class: 'button quiet', 'aria-label': words.up.replace('{0}', texts.get(id)), disabled: index === 0 }, '↑');
      const down = element('button', { type: 'button', class: 'button quiet', 'aria-label': words.down.replace('{0}', texts.get(id)), disabled: index === order.length - 1 }, '↓');
      up.addEventListener('click', () => move(index, -1));
      down.addEventListener('click', () => move(index, 1));
      const row = element('li', {}, element('span', {}, texts.get(id), picture(pictures.get(id), words)), up, down);
      if (index === focus) setTimeout(() => ((by < 0 && !up.disabled) || down.disabled ? up : down).focus());
      return row;
    }));
  };
  confirm.addEventListener('click', () => change({ order: [...order] }));
  draw();
  return [list, confirm];
}

let composite;

/** Loads what composite questions need, when one of the items is such; to be awaited before drawing them. */
export async function prepare(items) {
  if (!composite && items.some((item) => item.type === 'COMPOSITE')) composite = await import('./composite.js');
}

/** Whether the answer holds anything. */
export function answered(answer) {
  return Boolean(answer?.choice?.length || answer?.order?.length || answer?.text || composite?.compositeAnswered(answer));
}

function numericEntries(nodes) {
  return (nodes ?? []).flatMap((node) => (node.kind === 'textEntry' && node.numeric ? [node] : numericEntries(node.nodes)));
}

/** Whether a number was asked for and something else was typed, which would be marked as wrong. */
export function unreadable(item, answer) {
  if (item.type === 'NUMERIC_ENTRY') return !readable(answer?.text, item.units);
  const turn = answer?.turns?.at(-1);
  return Boolean(turn) && numericEntries(item.view?.nodes).some((entry) => !readable(turn[entry.id]?.[0], entry.units));
}

/**
 * The question as a group of controls; change(answer) is called at every change. Composite questions use
 * options.upload(file), which answers an address, and options.checked(), called when a turn of an adaptive one ends.
 */
export function draw(item, answer, change, words, heading, options) {
  if (item.type === 'COMPOSITE') return composite.drawComposite(item, answer, change, words, heading, options);
  const controls = {
    SINGLE_CHOICE: () => choices(item, answer, change, words, false),
    TRUE_FALSE: () => choices(item, answer, change, words, false),
    MULTIPLE_CHOICE: () => choices(item, answer, change, words, true),
    TEXT_ENTRY: () => entry(item, answer, change, words),
    NUMERIC_ENTRY: () => entry(item, answer, change, words),
    ORDERING: () => ordering(item, answer, change, words),
  }[item.type]();
  return element('fieldset', { class: 'question' },
    element('legend', { tabindex: '-1' }, element('span', { class: 'question-kind' }, heading), element('span', {}, item.stem)),
    picture(item.picture, words), ...controls);
}

/** The words of the tag ax:questionWords and of an element's data-* attributes; kinds by question type. */
export function words(of) {
  const all = { ...document.getElementById('question-words')?.dataset, ...of.dataset };
  return { ...all, kinds: Object.fromEntries((all.kinds ?? '').split('|').map((pair) => pair.split('='))) };
}

/** The failure that a problem detail tells: its words, its status, its code, and everything that is wrong. */
function refused(detail, status) {
  return Object.assign(new Error(detail.detail ?? String(status)), { status, code: detail.code ?? '', problems: detail.problems ?? [] });
}

/**
 * A call of the API with the browser's cookie. Failures carry status, code and problems ({field, code, message, args});
 * a network failure has status 0.
 */
export async function api(method, path, body) {
  let response;
  const sent = body ? JSON.stringify(body) : undefined;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'X-Anxue': '1', Accept: 'application/json', ...(await proof()), ...(path.startsWith('/attempts/') ? { 'X-Anxue-Device': await device() } : {}), ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: sent,
      // browsers refuse to keep more than 64 KB alive
      keepalive: method !== 'GET' && (sent?.length ?? 0) < 20_000,
    });
  } catch {
    throw Object.assign(new Error('network'), { status: 0, code: 'network' });
  }
  const answer = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
  if (!response.ok) {
    throw refused(answer, response.status);
  }
  return answer;
}

/** Whether the person of the page is signed in no more: nobody is, or somebody else, for whom the records do not exist. */
export function signedOut(failure) {
  return [401, 403, 404].includes(failure.status);
}

/** Stores a file and answers its address. Failures are those of api(). */
export async function sendFile(path, file) {
  const body = new FormData();
  body.append('file', file, file.name);
  let response;
  try {
    response = await fetch(`/api/v1${path}`, { method: 'POST', headers: { 'X-Anxue': '1', Accept: 'application/json' }, body });
  } catch {
    throw Object.assign(new Error('network'), { status: 0, code: 'network' });
  }
  const answer = await response.json();
  if (!response.ok) throw refused(answer, response.status);
  return answer.path;
}
