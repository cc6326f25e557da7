import { element, text } from '../exam/dom.js';
import { api, words as wordsOf } from '../exam/question.js';

// A pasted paper beside what the server understands of it, anew whenever the text rests for a moment. Doubts and questions
// lead to their lines, and the question of the line at hand is marked.

const WAIT = 600;
const source = document.getElementById('text');
const list = document.getElementById('understood');
const summary = document.getElementById('summary');
const words = wordsOf(list);
const LEVELS = { READY: 'ok', DOUBTFUL: 'warn', PRESENT: '', WRONG: 'bad' };

// ---- lines of the text

function startOf(line) {
  let at = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = source.value.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  return at;
}

/** Selects a line and brings it to the middle of the field. */
function goTo(line) {
  const from = startOf(line);
  const end = source.value.indexOf('\n', from);
  source.focus();
  source.setSelectionRange(from, end < 0 ? source.value.length : end);
  const height = Number.parseFloat(getComputedStyle(source).lineHeight);
  const lines = source.value.split('\n').length;
  // Wrapped lines are higher than one: the share of the text is nearer than the number of lines.
  const share = from / Math.max(1, source.value.length);
  source.scrollTop = Math.max((line / lines) * source.scrollHeight, share * source.scrollHeight) - source.clientHeight / 2 + height;
  markCurrent();
}

function markCurrent() {
  const line = source.value.slice(0, source.selectionStart).split('\n').length;
  for (const item of list.children) {
    const here = item.dataset.lines.split(' ').includes(String(line));
    if (here) item.setAttribute('aria-current', 'true'); else item.removeAttribute('aria-current');
  }
}

// ---- what was understood

function lineButton(line, label) {
  const button = element('button', { type: 'button', class: 'line' }, label);
  button.addEventListener('click', () => goTo(line));
  return button;
}

function right(question) {
  if (question.type === 'TRUE_FALSE') return question.answer[0] === 'TRUE' ? words.true : words.false;
  if (question.type === 'NUMERIC_ENTRY') return `${question.value}${question.tolerance ? ` ± ${question.tolerance}` : ''} ${(question.unit ?? '').replaceAll('|', ' / ')}`;
  return question.accepted?.join(' / ') ?? question.answer?.join('') ?? '';
}

function content(question) {
  const options = question.type === 'TRUE_FALSE' ? [] : question.options ?? [];
  return [
    element('p', { class: 'stem' }, question.stem),
    options.length ? element('ul', {}, ...options.map((option) =>
      element('li', { class: question.answer?.includes(option.id) && question.type !== 'ORDERING' ? 'right' : null }, `${option.id}. ${option.text}`))) : null,
    element('p', { class: 'hint' }, `${words.kinds[question.type] ?? ''} · ${words.answer}：${right(question)}${question.chapter ? ` · ${question.chapter}` : ''}`),
  ];
}

function entry(one) {
  const state = element('span', { class: `state ${LEVELS[one.state]}` }, words[one.state.toLowerCase()]);
  const says = [
    ...(one.reason ? [element('li', {}, one.reason)] : []),
    ...one.doubts.map((doubt) => element('li', {}, doubt.words, ' ', lineButton(doubt.line, text(words.line, doubt.line)))),
  ];
  return element('li', { class: LEVELS[one.state], 'data-lines': one.lines.join(' ') },
    element('p', { class: 'head' }, state, ' ', lineButton(one.row, text(words.line, one.row))),
    ...(one.question ? content(one.question) : [element('p', { class: 'stem' }, words.noStem)]),
    says.length ? element('ul', { class: 'doubts' }, ...says) : null);
}

function show(paper) {
  const unplaced = paper.unplaced.map((doubt) => element('li', { class: 'warn', 'data-lines': doubt.line },
    element('ul', { class: 'doubts' }, element('li', {}, doubt.words, ' ', lineButton(doubt.line, text(words.line, doubt.line))))));
  list.replaceChildren(...paper.questions.map(entry), ...unplaced);
  tell(text(words.summary, paper.ready, paper.doubtful, paper.present, paper.wrong), paper.doubtful || paper.wrong ? 'warn' : 'ok');
  markCurrent();
}

function tell(said, level) {
  summary.className = `notice ${level}`;
  summary.textContent = said;
}

// ---- reading

let waiting;
let asked = 0;

async function read() {
  const mine = ++asked;
  if (!source.value.trim()) {
    list.replaceChildren();
    tell(words.empty, '');
    return;
  }
  list.setAttribute('aria-busy', 'true');
  try {
    const paper = await api('POST', `/question-banks/${list.dataset.bank}/papers/parse`, { text: source.value });
    if (mine === asked) show(paper);
  } catch (failure) {
    if (mine !== asked) return;
    if (failure.status !== 0) list.replaceChildren();
    tell(failure.status === 0 ? words.offline : failure.message, 'warn');
  } finally {
    if (mine === asked) list.removeAttribute('aria-busy');
  }
}

source.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(read, WAIT);
});
for (const event of ['keyup', 'click']) source.addEventListener(event, markCurrent);
window.addEventListener('online', read);
read();
