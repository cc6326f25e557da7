import { close, open, reason } from '../exam/camera.js';
import { detector } from './qr-detector.js';

// The hall page: the device's camera looks for the QR code of a ticket and hands what it reads to the form for typed
// codes.

/** Between two looks, in milliseconds. */
const PAUSE = 150;
/** A code held before the camera is sent once; again only after it was out of sight for so many milliseconds. */
const FORGET = 2000;
const TICKET = /^\d{24}$/;

const box = document.getElementById('scanner');
const button = document.getElementById('scan-open');
const view = document.getElementById('scan-view');
const state = document.getElementById('scan-state');
const form = document.getElementById('admitting');

let stream;
/** Counts openings, so that whatever an earlier one still waits for is dropped. */
let turn = 0;

const after = (time) => new Promise((done) => setTimeout(done, time));

function say(words, wrong = false) {
  state.classList.toggle('wrong', wrong);
  if (state.textContent !== words) state.textContent = words;
}

function stop() {
  turn += 1;
  close(stream);
  stream = undefined;
  view.srcObject = null;
  view.hidden = true;
  button.textContent = box.dataset.open;
  button.setAttribute('aria-expanded', 'false');
}

function trouble(failure) {
  if (!isSecureContext) return box.dataset.insecure;
  return { REFUSED: box.dataset.refused, NO_CAMERA: box.dataset.none }[reason(failure)] ?? box.dataset.failed;
}

async function start() {
  const mine = ++turn;
  button.textContent = box.dataset.close;
  button.setAttribute('aria-expanded', 'true');
  say(box.dataset.opening);
  try {
    const opened = await open('environment', 1280);
    if (mine !== turn) return close(opened);
    stream = opened;
    view.srcObject = opened;
    view.hidden = false;
    const [find] = await Promise.all([detector(), view.play()]);
    if (mine !== turn) return undefined;
    say(box.dataset.looking);
    return await look(find, mine);
  } catch (failure) {
    if (mine !== turn) return undefined;
    stop();
    return say(trouble(failure), true);
  }
}

async function look(find, mine) {
  let last;
  let seen = 0;
  while (mine === turn) {
    if (!stream.active) throw new DOMException('the camera went away', 'NotFoundError');
    const code = await find(view);
    if (mine !== turn) return;
    if (code && (code !== last || Date.now() - seen > FORGET)) await take(code, mine);
    if (code) {
      last = code;
      seen = Date.now();
    }
    await after(PAUSE);
  }
}

async function take(code, mine) {
  const digits = code.replace(/\s/g, '');
  if (!TICKET.test(digits)) return say(box.dataset.other, true);
  say(box.dataset.checking);
  let refusal;
  try {
    refusal = await admit(digits);
  } catch {
    refusal = box.dataset.offline;
  }
  if (refusal && mine === turn) say(refusal, true);
  return undefined;
}

/** Sends the form as its button does; leaves the page when the ticket is good, else answers why it is not. */
async function admit(digits) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('ticket', digits);
  fields.set('admit', document.getElementById('admit').value);
  const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { 'X-Anxue': '1' } });
  if (answer.redirected && !new URL(answer.url).pathname.startsWith('/open/')) {
    stop();
    location.assign(answer.url);
    return undefined;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('#admitting input[name="jakarta.faces.ViewState"]');
  if (fresh) form.querySelector('input[name="jakarta.faces.ViewState"]').value = fresh.value;
  const words = page.querySelector('#admitting .wrong, .messages .error')?.textContent.trim();
  return words || box.dataset.offline;
}

if (box) {
  box.hidden = false;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'false') return start();
    stop();
    return say('');
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    stop();
    say('');
  });
  addEventListener('pagehide', stop);
}
