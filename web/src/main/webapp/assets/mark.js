import { element } from '../exam/dom.js';

// Remarks at places of a response: words that are selected or typed, or a point of a picture. They travel in one field.

const panel = document.getElementById('annotating');
const store = document.getElementById('annotations');
const quote = document.getElementById('quote');
const note = document.getElementById('note');
const point = document.getElementById('point');
const wrong = document.getElementById('note-wrong');
const texts = [...document.querySelectorAll('[data-part]')];
const pictures = [...document.querySelectorAll('[data-picture]')];
const STEP = 2;
let notes = [];
let chosen = null;

/** Where the words stand: what was selected, else the first place that has them. */
function place() {
  const words = quote.value.trim();
  if (words) {
    if (chosen?.words === words) return { part: chosen.part, from: chosen.from, to: chosen.to };
    for (const text of texts) {
      const from = text.textContent.indexOf(words);
      if (from >= 0) return { part: text.dataset.part, from, to: from + words.length };
    }
    return null;
  }
  const [x, y] = (point?.value ?? '').split(/[,，\s]+/).map(Number);
  const inside = (percent) => percent >= 0 && percent <= 100;
  return pictures.length && point.value && inside(x) && inside(y) ? { part: point.dataset.part ?? pictures[0].dataset.picture, x, y } : null;
}

function said(of) {
  if (of.from === undefined) return `${Math.round(of.x)} %, ${Math.round(of.y)} %`;
  return texts.find((text) => text.dataset.part === of.part)?.textContent.slice(of.from, of.to) ?? '';
}

/** The text again, its remarked passages marked; overlapping ones count from the first. */
function highlight(text) {
  const whole = text.textContent;
  const here = notes.filter((one) => one.part === text.dataset.part && one.from !== undefined).sort((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const one of here) {
    if (one.from < at) continue;
    pieces.push(whole.slice(at, one.from), element('mark', { title: one.remark }, whole.slice(one.from, one.to)));
    at = one.to;
  }
  text.replaceChildren(...pieces, whole.slice(at));
}

function show() {
  store.value = notes.length ? JSON.stringify(notes) : '';
  document.getElementById('notes').replaceChildren(...notes.map((one, index) => {
    const remove = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': `${panel.dataset.remove} ${one.remark}` }, '×');
    remove.addEventListener('click', () => { notes = notes.filter((other, i) => i !== index); show(); });
    return element('li', {}, element('q', {}, said(one)), ` ${one.remark} `, remove);
  }));
  texts.forEach(highlight);
  for (const picture of pictures) {
    picture.querySelectorAll('.pin').forEach((pin) => pin.remove());
    notes.filter((one) => one.part === picture.dataset.picture && one.x !== undefined)
      .forEach((one, index) => pin(picture, one.x, one.y, String(index + 1)));
  }
}

function pin(picture, x, y, label) {
  const made = element('span', { class: label ? 'pin' : 'pin new', 'aria-hidden': 'true' }, label);
  made.style.left = `${x}%`;
  made.style.top = `${y}%`;
  picture.append(made);
  return made;
}

function aim(picture, x, y) {
  const limit = (percent) => Math.min(100, Math.max(0, Math.round(percent * 10) / 10));
  point.value = `${limit(x)}, ${limit(y)}`;
  point.dataset.part = picture.dataset.picture;
  quote.value = '';
  document.querySelectorAll('.pin.new').forEach((old) => old.remove());
  pin(picture, limit(x), limit(y), '');
}

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const text = texts.find((one) => one.contains(range.startContainer) && one.contains(range.endContainer));
  if (!text) return;
  const before = range.cloneRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  let from = before.toString().length;
  let words = range.toString();
  from += words.length - words.trimStart().length;
  words = words.trim();
  if (!words) return;
  chosen = { part: text.dataset.part, from, to: from + words.length, words };
  quote.value = words;
});

for (const picture of pictures) {
  document.getElementById('point-field').hidden = false;
  picture.addEventListener('click', (event) => {
    const box = picture.getBoundingClientRect();
    aim(picture, ((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    note.focus();
  });
  picture.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (!move && event.key !== 'Enter') return;
    event.preventDefault();
    if (!move) {
      note.focus();
      return;
    }
    const [x, y] = point.value ? point.value.split(',').map(Number) : [50, 50];
    aim(picture, x + move[0], y + move[1]);
  });
}

function add() {
  const remark = note.value.trim();
  const at = place();
  wrong.textContent = !remark ? panel.dataset.empty : at ? '' : panel.dataset.missing;
  if (!remark || !at) return;
  notes.push({ ...at, remark });
  chosen = null;
  quote.value = '';
  note.value = '';
  if (point) point.value = '';
  show();
  (texts.length ? quote : note).focus();
}

if (panel) {
  document.getElementById('add-note').addEventListener('click', add);
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') { event.preventDefault(); add(); }
  });
  if (store.value) notes = JSON.parse(store.value);
  show();
}
