import { element, text } from '../exam/dom.js';
import { api, words as wordsOf } from '../exam/question.js';

// The questions that a rule of a blueprint names: chosen from its bank in a dialog, instead of typed as numbers. The form's
// field keeps their numbers, so that nothing but this dialog depends on the script.

const PAGE = 10;
const MOST = 100;
const dialog = document.getElementById('picker');
const words = wordsOf(dialog);
const find = (name) => dialog.querySelector(`[name=${name}]`);
const part = (name) => document.getElementById(`picker-${name}`);
/** The rule at hand, what is chosen for it as rows in their order, and the page of the bank that is shown. */
let rule;
let chosen = [];
let page = 1;
/** Answers to earlier searches are of no interest. */
let asked = 0;

// ---- the rule's field

function ruleOf(input) {
  const row = input.closest('tr');
  return { input, row, bank: row.querySelector('select[id$=bankId]'), count: row.querySelector('input[id$=count]'), chapter: row.querySelector('input[id$=chapter]') };
}

function numbers(input) {
  return [...new Set(input.value.match(/\d{1,18}/g) ?? [])];
}

/** The rows of these questions in the bank, in this order; what the bank does not have is a row without stem. */
async function rows(bank, ids) {
  if (ids.length === 0) return [];
  const found = bank ? (await api('GET', `/question-banks/${bank}/questions?size=${MOST}&ids=${ids.slice(0, MOST).join(',')}`)).rows : [];
  const byId = new Map(found.map((row) => [String(row.id), row]));
  return ids.map((id) => byId.get(id) ?? { id: Number(id) });
}

function about(row) {
  if (row.stem === undefined) return words.unknown;
  const kind = row.active ? words.kinds[row.type] : `${words.kinds[row.type]} · ${words.retired}`;
  return [kind, `${words.difficulty} ${row.difficulty}`, row.chapter].filter(Boolean).join(' · ');
}

function line(row) {
  return element('span', { class: 'picker-line' }, row.stem === undefined ? text(words.number, row.id) : row.stem,
    element('small', { class: row.stem === undefined || !row.active ? 'wrong' : 'muted' }, about(row)));
}

async function showRule(of) {
  const summary = of.row.querySelector('.picker-summary');
  try {
    const named = await rows(of.bank.value, numbers(of.input));
    summary.replaceChildren(...named.map((row) => element('li', {}, line(row))));
  } catch {
    summary.replaceChildren(...numbers(of.input).map((id) => element('li', {}, text(words.number, id))));
  }
}

// ---- the dialog

function button(label, spoken, action, disabled = false) {
  const made = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': spoken, disabled }, label);
  made.addEventListener('click', action);
  return made;
}

function move(index, by) {
  const [row] = chosen.splice(index, 1);
  chosen.splice(index + by, 0, row);
  showChosen();
  part('chosen').children[index + by].querySelector('button:not([disabled])').focus();
}

function drop(index) {
  const [row] = chosen.splice(index, 1);
  showChosen();
  const box = part('found').querySelector(`input[value="${row.id}"]`);
  if (box) box.checked = false;
  (part('chosen').children[Math.min(index, chosen.length - 1)]?.querySelector('button:not([disabled])') ?? find('q')).focus();
}

function showChosen() {
  part('chosen-title').textContent = text(words.chosen, chosen.length);
  part('chosen').replaceChildren(...chosen.map((row, index) => {
    const stem = row.stem ?? text(words.number, row.id);
    return element('li', {}, line(row), element('span', { class: 'picker-moves' },
      button('↑', text(words.up, stem), () => move(index, -1), index === 0),
      button('↓', text(words.down, stem), () => move(index, 1), index === chosen.length - 1),
      button('✕', text(words.remove, stem), () => drop(index))));
  }));
  part('none').hidden = chosen.length > 0;
}

function choose(row, box) {
  if (!box.checked) {
    chosen = chosen.filter((one) => one.id !== row.id);
  } else if (chosen.length >= MOST) {
    box.checked = false;
    part('say').textContent = text(words.most, MOST);
  } else {
    chosen.push(row);
  }
  showChosen();
}

function choice(row) {
  const box = element('input', { type: 'checkbox', value: row.id });
  box.checked = chosen.some((one) => one.id === row.id);
  box.addEventListener('change', () => choose(row, box));
  return element('li', {}, element('label', { class: 'choice' }, box, line(row)));
}

async function search(to) {
  page = to;
  const turn = ++asked;
  const query = new URLSearchParams({ active: 'true', page, size: PAGE });
  for (const name of ['q', 'chapter', 'type', 'difficulty', 'tag', 'objective']) {
    if (find(name).value.trim()) query.set(name, find(name).value.trim());
  }
  try {
    const slice = await api('GET', `/question-banks/${rule.bank.value}/questions?${query}`);
    if (turn !== asked) return;
    part('found').replaceChildren(...slice.rows.map(choice));
    part('say').textContent = slice.total === 0 ? words.nothing : text(words.shown, (page - 1) * PAGE + 1, (page - 1) * PAGE + slice.rows.length, slice.total);
    part('before').disabled = page <= 1;
    part('next').disabled = page * PAGE >= slice.total;
  } catch (failure) {
    if (turn === asked) part('say').textContent = failure.status === 0 ? words.offline : failure.message;
  }
}

async function open(of) {
  rule = of;
  part('title').textContent = text(words.title, Array.from(of.row.parentElement.children).indexOf(of.row) + 1);
  dialog.querySelector('form').reset();
  find('chapter').value = of.chapter.value;
  if (!of.bank.value) {
    of.bank.focus();
    of.row.querySelector('.picker-say').textContent = words.bankFirst;
    return;
  }
  of.row.querySelector('.picker-say').textContent = '';
  try {
    chosen = await rows(of.bank.value, numbers(of.input));
  } catch {
    chosen = numbers(of.input).map((id) => ({ id: Number(id) }));
  }
  showChosen();
  dialog.showModal();
  find('q').focus();
  await search(1);
}

function take() {
  const before = numbers(rule.input).length;
  rule.input.value = chosen.map((row) => row.id).join(', ');
  // as many as are drawn are all asked: what was all of them stays all of them
  if (chosen.length > 0 && (rule.count.value.trim() === '' || Number(rule.count.value) === before)) rule.count.value = chosen.length;
  dialog.close();
  showRule(rule);
  rule.row.querySelector('.picker-open').focus();
}

dialog.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  search(1);
});
for (const select of dialog.querySelectorAll('select')) select.addEventListener('change', () => search(1));
part('before').addEventListener('click', () => search(page - 1));
part('next').addEventListener('click', () => search(page + 1));
part('take').addEventListener('click', take);
part('cancel').addEventListener('click', () => dialog.close());

for (const input of document.querySelectorAll('.rules-form input[id$=questions]')) {
  const of = ruleOf(input);
  const pick = button(words.open, words.open, () => open(of));
  pick.classList.add('picker-open');
  input.hidden = true;
  input.after(element('ol', { class: 'picker-summary' }), pick, element('span', { class: 'picker-say wrong', role: 'status' }));
  of.bank.addEventListener('change', () => showRule(of));
  showRule(of);
}
