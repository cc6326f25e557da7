import { answered, api, draw, prepare, words as wordsOf } from './question.js';

// Practice: one question, its answer, the explanation at once.

const practice = document.getElementById('practice');
const words = wordsOf(practice);
const base = `/me/enrolments/${words.enrolment}/practice`;
const wanted = new URLSearchParams(location.search);
const find = (name) => document.getElementById(name);
let question;
let given;

function optionText(item, id) {
  if (id === 'TRUE') return words.true;
  if (id === 'FALSE') return words.false;
  const index = item.options.findIndex((option) => option.id === id);
  return `${String.fromCharCode(65 + index)}. ${item.options[index].text || ''}`;
}

/** The key of a composite question is the question itself, answered; there may be none. */
function rightAnswer(item, key) {
  if (item.type !== 'COMPOSITE') return [paragraph(words.rightAnswer.replace('{0}', rightWords(item, key)), '')];
  if (!key.turns.length) return [];
  const shown = draw(item, { turns: key.turns }, () => {}, words, words.rightAnswer.replace('{0}', ''));
  shown.inert = true;
  return [shown];
}

function rightWords(item, key) {
  if (key.choice) return key.choice.map((id) => optionText(item, id)).join('；');
  if (key.order) return key.order.map((id) => optionText(item, id)).join(' → ');
  if (key.accepted) return key.accepted.join(' / ');
  return `${key.number} ${(key.unit ?? '').replaceAll('|', ' / ')}`;
}

function paragraph(text, kind) {
  const made = document.createElement('p');
  made.textContent = text;
  made.className = kind;
  return made;
}

/** Whether the sign-in has ended; leads there and back. */
function signedOut(failure) {
  if (failure.status !== 401) return false;
  location.href = `/open/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  return true;
}

function step(state) {
  find('answer').hidden = find('skip').hidden = state !== 'asking';
  find('next').hidden = state !== 'told';
}

async function ask() {
  const query = new URLSearchParams();
  for (const name of ['chapter', 'order', 'wrong']) if (wanted.has(name)) query.set(name, wanted.get(name));
  if (question) query.set('after', question.versionId);
  given = undefined;
  find('outcome').replaceChildren();
  find('answer').disabled = true;
  try {
    question = await api('GET', `${base}/question?${query}`);
  } catch (failure) {
    if (signedOut(failure)) return;
    find('question').replaceChildren(paragraph(failure.status === 0 ? words.noNetwork : failure.code === 'practiceDone' ? words.done : failure.message, 'notice'));
    step('over');
    if (failure.status === 0) setTimeout(ask, 3000);
    return;
  }
  const { item } = question;
  const heading = `${words.heading.replace('{0}', question.number).replace('{1}', question.total)} · ${words.kinds[item.type]}`;
  await prepare([item]);
  find('question').replaceChildren(draw(item, undefined, (answer) => {
    given = answer;
    find('answer').disabled = !answered(answer);
  }, words, heading));
  step('asking');
}

async function tell() {
  find('answer').disabled = true;
  try {
    const result = await api('POST', `${base}/${question.versionId}/answers`, { response: given });
    const { review } = result;
    find('outcome').replaceChildren(
      paragraph(result.right ? words.right : words.wrong, `notice ${result.right ? 'ok' : 'bad'}`),
      ...rightAnswer(review.item, review.key),
      ...(review.explanation ? [paragraph(`${words.explanation}：${review.explanation}`, 'muted')] : []),
      ...(result.inWrongBook ? [paragraph(words.intoBook.replace('{0}', result.rightToLeave), 'muted')] : []));
    step('told');
    find('next').focus();
  } catch (failure) {
    if (signedOut(failure)) return;
    find('outcome').replaceChildren(paragraph(failure.status === 0 ? words.noNetwork : failure.message, 'notice bad'));
    find('answer').disabled = false;
  }
}

find('answer').addEventListener('click', tell);
find('skip').addEventListener('click', ask);
find('next').addEventListener('click', ask);
ask();
