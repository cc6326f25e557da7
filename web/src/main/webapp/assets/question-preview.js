import { draw, prepare, words as wordsOf } from '../exam/question.js';

// A question as a candidate sees it; what is answered here goes nowhere.

const sheet = document.getElementById('preview');
const words = wordsOf(sheet);

/** Draws the question. A paper shuffles the steps of an ordering; here they are turned round, not to give it away. */
export async function show(item) {
  await prepare([item]);
  const options = item.type === 'ORDERING' ? [...item.options].reverse() : item.options;
  sheet.replaceChildren(draw({ ...item, options }, undefined, () => {}, words, words.kinds[item.type]));
}

if (sheet.dataset.item) show(JSON.parse(sheet.dataset.item));
