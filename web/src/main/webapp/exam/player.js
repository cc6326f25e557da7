import { element } from './dom.js';
import { answered, api, draw, prepare, sendFile, signedOut, unreadable, words as wordsOf } from './question.js';
import { breaks } from './breaks.js';
import { notice } from './proctoring.js';
import { CommandQueue } from './queue.js';
import { SignInAgain } from './sign-in.js';

// Sitting an exam: one question at a time; every answer goes through the queue; the server's clock rules.

const player = document.getElementById('player');
const words = wordsOf(player);
const id = player.dataset.attempt;
const find = (name) => document.getElementById(name);
const text = (pattern, ...values) => values.reduce((made, value, index) => made.replace(`{${index}}`, value), pattern);
const WARN_AT = [600, 300, 60];

let attempt;
let rests;
let current = 0;
let ending = false;
let ahead = 0;
let warned = Infinity;
let warning;
const answers = new Map();
const flags = new Set();

let queue;
let photos;
const person = new SignInAgain(Number(player.dataset.person), words, {
  back() { queue.flush(); },
  entered() { if (attempt) stand(); },
  settled: () => queue.settled(),
});
const events = {
  state(name) {
    find('saved').textContent = words[name];
    find('saved').className = `state ${name === 'saved' ? 'ok' : 'warn'}`;
    find('saved').dataset.state = name;
  },
  receipt(receipt) { clock(receipt); },
  over() { finish(); },
  paused() { stand(); },
  elsewhere() { if (!ending) stand(); },
  refused(message) { warn(message); },
  signIn() { person.ask(); },
};

/** Covers the page, except for the question whether this is still the same person. */
function cover(name) {
  if (find(name).open) return;
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
  if (name === 'elsewhere') {
    find('take-over-failed').hidden = true;
    find('elsewhere-waiting').hidden = queue.empty;
    find('elsewhere-waiting').textContent = text(words.elsewhereWaiting, queue.commands.length);
  }
  find(name).showModal();
  if (person.asked) person.show();
}

/** Does it, after signing in again when that is needed. */
const asPerson = (call) => person.asPerson(call);

let heard = { server: 0, passed: 0 };

function clock(answer) {
  heard = { server: Date.parse(answer.serverTime), passed: performance.now() };
  ahead = heard.server - Date.now();
  attempt.deadline = answer.deadline;
}

/**
 * The server's time as far as this phone knows: the later of what its two clocks say. One stands still while the phone
 * sleeps, the other can be set back.
 */
function serverNow() {
  return new Date(Math.max(heard.server + performance.now() - heard.passed, Date.now() + ahead)).toISOString();
}

function secondsLeft() {
  // rounded up: the last second is still the candidate's
  return Math.ceil((Date.parse(attempt.deadline) - Date.now() - ahead) / 1000);
}

/** For ten seconds; read aloud. */
function warn(message) {
  find('warning').textContent = message;
  find('warning').hidden = false;
  clearTimeout(warning);
  warning = setTimeout(() => { find('warning').hidden = true; }, 10_000);
}

/** Every so often the invigilator may have stepped in. */
const LOOK_AFTER = 15_000;
const COVERS = { PAUSED: 'paused', ON_BREAK: 'on-break' };
let covered;
let looking;

/** Asks how the attempt stands; while it is paused the sheet is covered, and asked again soon. */
async function stand() {
  clearTimeout(looking);
  if (ending) return;
  try {
    const now = await api('GET', `/attempts/${id}/clock`);
    person.done();
    if (ended(now)) return finish();
    stands(now);
    tell(now.notices ?? []);
  } catch (failure) {
    // without network the clock goes on; the next answer or look will tell
    if (signedOut(failure)) person.ask();
  }
  looking = setTimeout(stand, covered ? 4000 : LOOK_AFTER);
}

function ended(now) {
  return now.state !== 'RUNNING' && !COVERS[now.state];
}

/** Takes over how the attempt stands: the clock, and what covers the sheet. */
function stands(now) {
  clock(now);
  showLeft();
  rests.show(now.breakSeconds, now.state === 'ON_BREAK');
  const was = covered;
  covered = now.device === 'ELSEWHERE' ? 'elsewhere' : COVERS[now.state];
  // what stands behind a dialog can be read
  find('sheet').hidden = Boolean(covered) || attempt.items.length === 0;
  if (covered) {
    if (was && was !== covered) find(was).close();
    cover(covered);
  } else if (was) {
    // in a break the questions were not given out
    if (attempt.items.length === 0) return location.reload();
    find(was).close();
    warned = Infinity;
    queue.flush();
  }
}

/** Sits the attempt here; what waits on this device is sent. */
async function takeOver() {
  find('take-over').disabled = true;
  try {
    await asPerson(() => api('POST', `/attempts/${id}/device`, { over: true }));
    // before the first look the questions were not given out
    if (attempt.items.length === 0) return location.reload();
    take(await asPerson(() => api('GET', `/attempts/${id}`)));
    show(current);
    stand();
  } catch (failure) {
    find('take-over-failed').textContent = failure.status === 0 ? words.takeOverFailed : failure.message;
    find('take-over-failed').hidden = false;
    if (failure.code === 'attemptOver' || failure.code === 'attemptLate') finish();
  }
  find('take-over').disabled = false;
}

/** Takes over what the server has, and over it what waits on this device. */
function take(now) {
  attempt = now;
  clock(attempt);
  answers.clear();
  flags.clear();
  Object.entries(attempt.responses ?? {}).forEach(([slot, answer]) => answers.set(Number(slot), answer));
  (attempt.flagged ?? []).forEach((slot) => flags.add(slot));
  for (const command of queue.commands) {
    const [kind, slot] = command.path.split('/');
    if (kind === 'responses') answers.set(Number(slot), command.body.response);
    else if (command.body.flagged) flags.add(Number(slot)); else flags.delete(Number(slot));
  }
  queue.resume(attempt.keptUpTo);
}

/** Writes how much time is left, and answers it in seconds. */
function showLeft() {
  const left = secondsLeft();
  const shown = Math.max(0, left);
  const hours = Math.floor(shown / 3600);
  const rest = [Math.floor((shown % 3600) / 60), shown % 60].map((part) => String(part).padStart(2, '0')).join(':');
  find('left').textContent = hours > 0 ? `${hours}:${rest}` : rest;
  find('left').classList.toggle('short', left <= 300);
  return left;
}

/** Shows what the invigilator says and has not been shown on this phone; what came together is read together. */
function tell(notices) {
  const key = `anxue.attempt.${id}.told`;
  const told = JSON.parse(localStorage.getItem(key) ?? '[]');
  const fresh = notices.filter((notice) => !told.includes(notice.id));
  if (fresh.length === 0) return;
  const dialog = find('notice');
  find('notice-text').textContent = [dialog.open ? find('notice-text').textContent : '', ...fresh.map((notice) => notice.text)].filter(Boolean).join('\n\n');
  localStorage.setItem(key, JSON.stringify(notices.map((notice) => notice.id)));
  if (!dialog.open) dialog.showModal();
}

function tick() {
  if (covered) return;
  const left = showLeft();
  const due = WARN_AT.find((at) => left <= at && at < warned && left > at - 60);
  if (due) {
    warned = due;
    warn(text(words.minutesLeft, Math.ceil(left / 60)));
  }
  if (left <= 0) finish();
}

function show(index, focus = true) {
  current = Math.min(Math.max(index, 0), attempt.items.length - 1);
  const item = attempt.items[current];
  const part = partOf(item);
  hush();
  const heading = (part?.name ? `${part.name} · ` : '') + text(words.heading, item.slot, attempt.items.length, words.kinds[item.type], item.marks);
  const change = (answer) => {
    answers.set(item.slot, answer);
    queue.add(`responses/${item.slot}`, { response: answer, madeAt: serverNow() });
    map();
  };
  find('question').replaceChildren(draw(item, answers.get(item.slot), change, words, heading, { checked: () => again(index), upload: (file) => asPerson(() => sendFile(`/attempts/${id}/files`, file)) }));
  find('previous').disabled = current === 0;
  find('next').hidden = current === attempt.items.length - 1;
  find('finish').hidden = current !== attempt.items.length - 1;
  find('flag').setAttribute('aria-pressed', String(flags.has(item.slot)));
  localStorage.setItem(`anxue.attempt.${id}.at`, String(current));
  map();
  if (focus) {
    scrollTo(0, 0);
    find('question').querySelector('legend, .question-kind').focus({ preventScroll: true });
  }
}

/** Fetches what an adaptive question says to its last turn. */
async function again(index) {
  await queue.flush();
  try {
    const now = await asPerson(() => api('GET', `/attempts/${id}`));
    if (now.items.length === 0) return;
    attempt.items = now.items;
    show(index);
  } catch (failure) {
    warn(failure.status === 0 ? words.noNetwork : failure.message);
  }
}

function map() {
  const done = attempt.items.filter((item) => answered(answers.get(item.slot))).length;
  find('map-button').textContent = text(words.mapButton, done, attempt.items.length);
  const lists = [];
  attempt.items.forEach((item, index) => {
    const part = partOf(item);
    if (!lists.length || lists.at(-1).part !== part) lists.push({ part, buttons: [] });
    const button = document.createElement('button');
    const is = answered(answers.get(item.slot));
    const flagged = flags.has(item.slot);
    button.type = 'button';
    button.className = `${is ? 'answered' : ''} ${flagged ? 'flagged' : ''}`;
    button.textContent = item.slot;
    button.setAttribute('aria-label', [item.slot, is ? words.isAnswered : words.isOpen, flagged ? words.isFlagged : ''].join(' '));
    if (index === current) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => { find('map-dialog').close(); show(index); });
    lists.at(-1).buttons.push(button);
  });
  find('map').replaceChildren(...lists.flatMap(({ part, buttons }) => [
    part?.name ? element('h3', {}, part.name) : '',
    element('ol', { class: 'question-map', 'aria-label': part?.name }, ...buttons.map((button) => element('li', {}, button))),
  ]));
}

/** The section of the paper that a question belongs to. */
function partOf(item) {
  return (attempt.sections ?? []).find((section) => section.from <= item.slot && item.slot <= section.to);
}

let reading;

/** Begins to read the question aloud, or stops; the module comes when it is wanted first. */
async function read() {
  if (reading) return hush();
  const speech = await import('./speak.js');
  reading = speech;
  find('read').setAttribute('aria-pressed', 'true');
  if (!(await speech.speak(find('question'), hush))) {
    hush();
    warn(words.noVoice);
  }
}

function hush() {
  reading?.stop();
  reading = undefined;
  find('read').setAttribute('aria-pressed', 'false');
}

function askToSubmit() {
  const open = attempt.items.filter((item) => !answered(answers.get(item.slot))).map((item) => item.slot);
  find('submit-text').textContent = open.length === 0 ? words.allAnswered
    : text(words.someOpen, open.length, open.slice(0, 12).join('、') + (open.length > 12 ? ' …' : ''));
  const odd = attempt.items.filter((item) => unreadable(item, answers.get(item.slot))).map((item) => item.slot);
  find('submit-odd').hidden = !odd.length;
  find('submit-odd').textContent = odd.length ? text(words.notNumbers, odd.join('、')) : '';
  find('submit-failed').hidden = true;
  find('submit-dialog').showModal();
}

async function submit() {
  find('submit-yes').disabled = true;
  await queue.flush();
  try {
    if (!queue.empty) throw new Error('offline');
    await asPerson(() => api('POST', `/attempts/${id}/submission`, { commandId: `submission-${id}` }));
    leave();
  } catch {
    find('submit-failed').hidden = false;
  } finally {
    find('submit-yes').disabled = false;
  }
}

/** The clock ran out: sends what still waits, lets the server close the attempt, then shows the result. */
async function finish() {
  if (ending) return;
  ending = true;
  covered = undefined;
  document.activeElement?.blur();
  cover('time-up');
  for (;;) {
    await queue.flush();
    if (!queue.empty) {
      // answers given in time still count within the grace period, or within the time for late delivery
      find('time-up-offline').textContent = attempt.lateMinutes > 0 ? text(words.late, attempt.lateMinutes) : words.lateNone;
      find('time-up-offline').hidden = false;
      await new Promise((wait) => setTimeout(wait, 1000));
      continue;
    }
    try {
      await api('POST', `/attempts/${id}/submission`, { commandId: `submission-${id}` });
      break;
    } catch (failure) {
      if (signedOut(failure)) await person.ask();
      else await new Promise((wait) => setTimeout(wait, 3000));
    }
  }
  leave();
}

async function leave() {
  photos?.over();
  await queue.forget();
  localStorage.removeItem(`anxue.attempt.${id}.at`);
  localStorage.removeItem(`anxue.attempt.${id}.told`);
  location.replace(`/worker/result?attempt=${id}`);
}

/** Lets the server know that the attempt is sat here; without network the next look or answer will tell. */
async function claim() {
  try {
    await api('POST', `/attempts/${id}/device`, { over: false });
  } catch (failure) {
    if (failure.code === 'otherDevice') stand();
    else if (failure.status === 0) setTimeout(claim, 3000);
  }
}

async function start() {
  if (!queue) queue = await CommandQueue.open(id, events);
  try {
    attempt = await asPerson(() => api('GET', `/attempts/${id}`));
  } catch (failure) {
    find('loading').textContent = failure.status === 0 ? words.noNetwork : failure.message;
    if (failure.status === 0) setTimeout(start, 3000);
    return;
  }
  if (ended(attempt)) return leave();
  rests = breaks(id, words, {
    settle: () => queue.flush(),
    settled: () => queue.empty,
    asPerson,
    clock: (now) => { find('break-dialog').close(); stands(now); },
  });
  if (attempt.items.length === 0) {
    clock(attempt);
    find('loading').hidden = true;
    stand();
    return;
  }
  if (attempt.device === 'NONE') claim();
  await prepare(attempt.items);
  find('loading').hidden = true;
  find('sheet').hidden = false;
  take(attempt);
  show(Number(localStorage.getItem(`anxue.attempt.${id}.at`) ?? 0), false);
  tick();
  setInterval(tick, 1000);
  notice(id, serverNow);
  if (words.photos) {
    // answers go first; a module that does not come is no reason to stop
    import('./photos.js').then((module) => { photos = module.takePhotos(id, words, { idle: () => queue.empty, serverNow }); }).catch(() => {});
  }
  stand();
}

find('previous').addEventListener('click', () => show(current - 1));
find('next').addEventListener('click', () => show(current + 1));
find('finish').addEventListener('click', askToSubmit);
find('flag').addEventListener('click', () => {
  const { slot } = attempt.items[current];
  if (flags.has(slot)) flags.delete(slot); else flags.add(slot);
  queue.add(`flags/${slot}`, { flagged: flags.has(slot), madeAt: serverNow() });
  find('flag').setAttribute('aria-pressed', String(flags.has(slot)));
  map();
});
find('read').addEventListener('click', read);
find('map-button').addEventListener('click', () => find('map-dialog').showModal());
find('map-close').addEventListener('click', () => find('map-dialog').close());
find('map-submit').addEventListener('click', () => { find('map-dialog').close(); askToSubmit(); });
find('notice-read').addEventListener('click', () => find('notice').close());
find('submit-no').addEventListener('click', () => find('submit-dialog').close());
find('submit-yes').addEventListener('click', submit);
find('take-over').addEventListener('click', takeOver);
for (const name of ['time-up', 'paused', 'elsewhere', 'sign-in']) find(name).addEventListener('cancel', (event) => event.preventDefault());
document.addEventListener('visibilitychange', () => { if (!document.hidden && attempt) stand(); });
start();
