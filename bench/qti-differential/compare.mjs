// Scores the cases of DifferentialCases with qti3-item-player in Chromium and compares every outcome.
// Usage: node compare.mjs cases.json [table.md]
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [, , casesFile, tableFile] = process.argv;
const items = JSON.parse(readFileSync(casesFile, 'utf8'));
const MODULES = new URL('node_modules/', import.meta.url).pathname;
// A player for each response: one that has an item does not take the same item again.
const PLAYER = `
window.score = (xml, state) => new Promise((done, fail) => {
  const place = document.body.appendChild(document.createElement('div'));
  let player;
  const end = (how, what) => { clearTimeout(waiting); setTimeout(() => { app.$destroy(); app.$el.remove(); how(what); }); };
  const waiting = setTimeout(() => end(fail, new Error('no answer in 3 s')), 3000);
  const app = new Vue({
    render(h) {
      return h(window.qti3Player, {
        props: { suppressAlertMessages: true, suppressInvalidResponseMessages: true },
        on: {
          notifyQti3PlayerReady(made) {
            player = made;
            player.loadItemFromXml(xml, { guid: '1', status: 'interacting', sessionControl: { max_attempts: 0, show_feedback: false, validate_responses: false }, state });
          },
          notifyQti3ItemReady() { player.scoreAttempt('score'); },
          notifyQti3ScoreAttemptCompleted(data) { end(done, data.state.outcomeVariables); },
        },
      });
    },
  });
  app.$mount(place);
});`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

async function fresh() {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html><body><div id="app"></div></body></html>');
  await page.addScriptTag({ path: `${MODULES}vue/dist/vue.min.js` });
  await page.addScriptTag({ path: `${MODULES}qti3-item-player/dist/qti3Player.umd.min.js` });
  await page.addScriptTag({ content: PLAYER });
  return page;
}

const BUILT_IN = [{ identifier: 'numAttempts', cardinality: 'single', value: 1, state: null }, { identifier: 'duration', cardinality: 'single', value: 0, state: null }];
const plain = (value) => (typeof value === 'object' ? value.number ?? value.truth : value);
function given(variable) {
  const shaped = (values) => (variable.cardinality === 'single' ? values[0] ?? null : values.length ? values : null);
  const correct = variable.correct ? { correctResponse: shaped(variable.correct.map(plain)) } : {};
  return { identifier: variable.identifier, cardinality: variable.cardinality, value: shaped(variable.values.map(plain)), state: null, ...correct };
}
const number = (value) => (value === null || value === undefined || value === '' ? 0 : Number(value));
const same = (ours, theirs) => {
  const left = ours.values.map(plain);
  const right = (Array.isArray(theirs) ? theirs : [theirs]).filter((value) => value !== null && value !== undefined && value !== '');
  if (ours.type === 'FLOAT' || ours.type === 'INTEGER') return Math.abs(number(left[0]) - number(right[0])) < 1e-6;
  return String(left) === String(right);
};

const rows = [];
let page = await fresh();
let total = 0;
let agreed = 0;
for (const item of items) {
  if (item.refused) {
    rows.push([item.name, 0, 0, `refused by ours: ${item.refused}`]);
    continue;
  }
  let agrees = 0;
  let failure = '';
  const differs = new Map();
  for (const one of item.cases) {
    const state = { identifier: item.name, guid: '1', contextVariables: [], responseVariables: [...BUILT_IN, ...one.responses.map(given)], outcomeVariables: [], templateVariables: one.templates.map(given), validationMessages: [] };
    try {
      const theirs = new Map((await page.evaluate(([xml, with_]) => window.score(xml, with_), [item.xml, state])).map((one) => [one.identifier, one.value]));
      const wrong = one.outcomes.filter((ours) => theirs.has(ours.identifier) && !same(ours, theirs.get(ours.identifier)));
      if (wrong.length === 0) agrees += 1;
      for (const outcome of wrong) {
        if (!differs.has(outcome.identifier)) differs.set(outcome.identifier, `${JSON.stringify(outcome.values.map(plain))} ours, ${JSON.stringify(theirs.get(outcome.identifier))} theirs for ${JSON.stringify(one.responses.map((r) => r.values.map(plain)))}`);
      }
    } catch (error) {
      failure = error.message.split('\n')[0];
      await page.close();
      page = await fresh();
      break;
    }
  }
  const checked = failure ? 0 : item.cases.length;
  total += checked;
  agreed += failure ? 0 : agrees;
  rows.push([item.name, checked, failure ? 0 : agrees, failure ? `theirs: ${failure}` : [...differs].map(([name, text]) => `${name}: ${text}`).join('; ')]);
}
await browser.close();
const table = ['| item | responses | agree | difference |', '|---|---|---|---|', ...rows.map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)].join('\n');
if (tableFile) writeFileSync(tableFile, `${table}\n`);
console.log(table);
console.log(`${agreed} of ${total} responses agree in every outcome`);
