import { api } from './question.js';

// Notices when the exam is left, and copying and pasting, for the invigilator to look at. Kept on this phone until it is
// told; nothing here holds up an answer.

const SEND_AFTER = 15_000;
/** Shorter absences are notifications and slips of the hand. */
const SHORTEST = 2_000;
const MOST_AT_ONCE = 50;

/** Begins to notice; serverNow() answers the server's time as text. */
export function notice(attempt, serverNow) {
  const key = `anxue.attempt.${attempt}.noticed`;
  const waiting = () => JSON.parse(localStorage.getItem(key) ?? '[]');
  const keep = (events) => { if (events.length) localStorage.setItem(key, JSON.stringify(events)); else localStorage.removeItem(key); };
  let number = 0;
  let left;

  function add(kind, at, seconds = 0) {
    number += 1;
    const id = crypto.randomUUID?.() ?? `${at}-${number}-${Math.random().toString(36).slice(2, 12)}`;
    keep([...waiting(), { id, kind, at, seconds }].slice(-200));
  }

  function away() {
    left ??= { at: serverNow(), since: Date.now() };
  }

  function back() {
    const before = left;
    left = undefined;
    if (before && Date.now() - before.since >= SHORTEST) add('LEFT_PAGE', before.at, Math.round((Date.now() - before.since) / 1000));
  }

  async function send() {
    const events = waiting().slice(0, MOST_AT_ONCE);
    if (events.length > 0) {
      try {
        await api('POST', `/attempts/${attempt}/proctoring`, events);
        const told = new Set(events.map((event) => event.id));
        keep(waiting().filter((event) => !told.has(event.id)));
      } catch (failure) {
        // what the server does not want is not offered for ever
        if (failure.status === 422) keep([]);
      }
    }
    setTimeout(send, SEND_AFTER);
  }

  document.addEventListener('visibilitychange', () => { if (document.hidden) away(); else back(); });
  addEventListener('blur', away);
  addEventListener('focus', back);
  document.addEventListener('copy', () => add('COPY', serverNow()));
  document.addEventListener('paste', () => add('PASTE', serverNow()));
  send();
}
