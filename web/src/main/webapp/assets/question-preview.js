import { draw, prepare, words as wordsOf } from '../exam/question.js';

// A question as a candidate sees it; what is answered here is not kept.

const sheet = document.getElementById('preview');
const words = wordsOf(sheet);

/**
 * Draws the question; change(answer) hears what is answered. A paper shuffles the steps of an ordering; here they are
 * turned round, not to give it away.
 */
export async function show(item, change = () => {}, answer = undefined) {
  await prepare([item]);
  const options = item.type === 'ORDERING' ? [...item.options].reverse() : item.options;
  sheet.replaceChildren(draw({ ...item, options }, answer, change, words, words.kinds[item.type]));
}

if (sheet.dataset.item) show(JSON.parse(sheet.dataset.item));
