import { reason, shoot } from './camera.js';
import { api } from './question.js';

// Photos at moments that the server names when they have come. They wait in memory only, so that no face stays on a
// device of the hall: what was not sent when the page is loaded anew is asked for again. Answers always go first.

const ASK_AFTER = 15_000;
const TRIES = 3;
const SHOWN = 8_000;

/** Begins to take photos; idle() says whether no answer waits, serverNow() the server's time as text. */
export function takePhotos(attempt, words, { idle, serverNow }) {
  const find = (name) => document.getElementById(name);
  const tries = new Map();
  let waiting = [];
  let ended = false;
  let looking;
  let telling;

  function tell(text) {
    find('photo-told').textContent = text;
    clearTimeout(telling);
    telling = setTimeout(() => { find('photo-told').textContent = ''; }, SHOWN);
  }

  function show(answer) {
    const agreed = answer === 'AGREED';
    find('photos').textContent = agreed ? words.photoOn : words.photoOff;
    find('photos').dataset.answer = answer ?? '';
    find('photo-stop').hidden = !agreed;
    find('photo-allow').hidden = agreed;
  }

  async function take(moment) {
    try {
      const picture = await shoot();
      waiting.push({ moment, picture, takenAt: serverNow() });
      tell(words.photoTaken);
    } catch (failure) {
      tries.set(moment, (tries.get(moment) ?? 0) + 1);
      const outcome = reason(failure);
      if (outcome === 'FAILED' && tries.get(moment) < TRIES) return;
      await api('POST', `/attempts/${attempt}/photos/${moment}/absence`, { outcome });
      tell(words.photoMissed);
    }
  }

  /** Whether it need not be sent again. */
  async function put(photo) {
    const answer = await fetch(`/api/v1/attempts/${attempt}/photos/${photo.moment}/picture?takenAt=${encodeURIComponent(photo.takenAt)}`, {
      method: 'PUT', headers: { 'X-Anxue': '1', Accept: 'application/json', 'Content-Type': 'image/jpeg' }, body: photo.picture, keepalive: true, priority: 'low',
    });
    return answer.ok || answer.status === 409 || answer.status === 422;
  }

  async function send() {
    while (waiting.length && idle()) {
      const [photo] = waiting;
      if (!(await put(photo))) return;
      waiting = waiting.filter((one) => one !== photo);
    }
  }

  async function look() {
    clearTimeout(looking);
    try {
      const now = await api('GET', `/attempts/${attempt}/photos/due`);
      show(now.answer);
      if (now.answer !== 'AGREED') waiting = [];
      const due = now.due ?? -1;
      // most cameras show nothing to a page that is not seen: the next look finds the moment again
      if (due >= 0 && !ended && !document.hidden && !waiting.some((photo) => photo.moment === due)) await take(due);
      await send();
    } catch {
      // without network, or signed out: the player says so, and the next look will tell
    }
    if (!ended) looking = setTimeout(look, ASK_AFTER);
  }

  async function say(answer) {
    find('photo-dialog').close();
    try {
      show((await api('PUT', `/attempts/${attempt}/photos/answer`, { answer })).answer);
      if (answer === 'AGREED') look(); else waiting = [];
    } catch (failure) {
      tell(failure.status === 0 ? words.checkNetwork : failure.message);
    }
  }

  find('photos').addEventListener('click', () => find('photo-dialog').showModal());
  find('photo-close').addEventListener('click', () => find('photo-dialog').close());
  find('photo-stop').addEventListener('click', () => say('DECLINED'));
  find('photo-allow').addEventListener('click', () => say('AGREED'));
  look();
  return {
    /** The attempt is over: sends what waits without being waited for. */
    over() {
      ended = true;
      clearTimeout(looking);
      waiting.forEach((photo) => put(photo).catch(() => {}));
      waiting = [];
    },
  };
}
