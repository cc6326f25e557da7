import { areaEditor } from './area-editor.js';
import { show } from './question-preview.js';
import { api } from '../exam/question.js';
import { element } from '../exam/dom.js';

// The part of a question's form for composite questions: the text with its lines and what is wrong with them, examples,
// and an answer to try out. The server checks the text and turns it into what candidates see.

const WAIT = 500;
const find = (id) => document.getElementById(id);

/** {preview, stop} of the form: draws after a pause; stop when another type is shown. */
export function composite(form) {
  const notation = find('notation');
  const qti = find('qti');
  const writtenAs = find('writtenAs');
  const problems = find('composite-problems');
  const trial = find('try-out');
  let waiting;
  let asked = 0;
  let answer;

  const asText = () => writtenAs.value === 'NOTATION';
  const question = () => ({ type: 'COMPOSITE', difficulty: 3, ...(asText() ? { notation: notation.value } : { qti: qti.value }) });

  // ---- lines

  function lines(bad = new Set()) {
    const count = notation.value.split('\n').length;
    find('notation-lines').replaceChildren(...Array.from({ length: count }, (none, at) => element('li', { class: bad.has(at + 1) ? 'bad' : null }, String(at + 1))));
    find('notation-lines').scrollTop = notation.scrollTop;
  }

  function goTo(line) {
    const before = notation.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const end = notation.value.indexOf('\n', before);
    notation.focus();
    notation.setSelectionRange(before, end < 0 ? notation.value.length : end);
  }

  function tell(found) {
    problems.hidden = !found.length;
    problems.querySelector('ul').replaceChildren(...found.map((problem) => {
      const line = problem.field === 'notation' && problem.code?.startsWith('notation.') ? Number(problem.args?.[0]) : 0;
      if (!line) return element('li', { class: 'bad' }, problem.message);
      const button = element('button', { type: 'button', class: 'line' }, problem.message);
      button.addEventListener('click', () => goTo(line));
      return element('li', { class: 'bad' }, button);
    }));
    lines(new Set(found.map((problem) => Number(problem.args?.[0]))));
  }

  // ---- preview and try-out

  async function draw() {
    asked += 1;
    const mine = asked;
    trial.hidden = true;
    answer = undefined;
    find('earned').textContent = '';
    const now = question();
    if (!(now.notation ?? now.qti).trim()) {
      tell([]);
      find('preview').replaceChildren();
      return;
    }
    try {
      const item = await api('POST', '/question-previews', now);
      if (mine !== asked) return;
      tell([]);
      await show(item, (given) => { answer = given; });
      if (mine === asked) trial.hidden = false;
    } catch (failure) {
      if (mine !== asked) return;
      tell(failure.problems?.length ? failure.problems : [{ message: failure.message }]);
      find('preview').replaceChildren();
    }
  }

  async function mark() {
    try {
      return await api('POST', '/question-previews/marks', { question: question(), ...(answer ? { response: answer } : {}) });
    } catch (failure) {
      find('earned').textContent = failure.problems?.[0]?.message ?? failure.message;
      return null;
    }
  }

  let before = Promise.resolve();

  /** One after the other: whoever asks for the key and then for the points means the points of the key. */
  function tries(name, act) {
    find(name).addEventListener('click', () => { before = before.then(act); });
  }

  tries('try-score', async () => {
    const marked = await mark();
    if (!marked) return;
    find('earned').textContent = marked.share === undefined || marked.share === null
      ? trial.dataset.forPerson : trial.dataset.earned.replace('{0}', String(Math.round(marked.share * 100)));
  });
  tries('try-key', async () => {
    const marked = await mark();
    if (!marked) return;
    answer = { turns: marked.key.turns };
    find('earned').textContent = '';
    try {
      show(await api('POST', '/question-previews', question()), (given) => { answer = given; }, answer);
    } catch (failure) {
      find('earned').textContent = failure.message;
    }
  });

  // ---- writing

  function parts() {
    for (const part of form.querySelectorAll('[data-written]')) part.hidden = part.dataset.written !== writtenAs.value;
  }

  /** Writes the whole text as if it had been typed. */
  function write(text) {
    notation.value = text;
    notation.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Appends a part; what is there already is parted from it. */
  function append(text, apart = true) {
    const before = notation.value.trimEnd();
    write(before ? `${before}\n${apart ? '---\n' : ''}${text}\n` : `${text}\n`);
  }

  const areas = areaEditor(find('areas'), form, { text: () => notation.value, write, append });
  for (const button of form.querySelectorAll('[data-example]')) {
    button.addEventListener('click', () => {
      append(button.dataset.example);
      if (button.dataset.task) areas.begin(button.dataset.task); else notation.focus();
    });
  }
  notation.addEventListener('input', () => { lines(); areas.read(); });
  notation.addEventListener('scroll', () => { find('notation-lines').scrollTop = notation.scrollTop; });
  writtenAs.addEventListener('change', parts);
  parts();
  lines();
  areas.read();
  find('examples').open = !notation.value;

  return {
    preview() { waiting = setTimeout(draw, WAIT); },
    stop() {
      clearTimeout(waiting);
      asked += 1;
      trial.hidden = true;
    },
  };
}
