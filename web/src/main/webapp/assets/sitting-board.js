// Keeps the rows shown of a sitting's roster fresh, and the counts of all: asks every two seconds while the page is seen.
const PAUSE = 2000;
const LEVELS = { WORKING: 'ok', OFFLINE: 'bad', PAUSED: 'warn' };
const fresh = document.getElementById('fresh');
const words = {};
const counters = {};
document.querySelectorAll('#states [data-state]').forEach((item) => {
  words[item.dataset.state] = item.dataset.label;
  counters[item.dataset.state] = item;
});
const photoWords = Object.fromEntries([...document.querySelectorAll('#photo-states [data-photos]')].map((item) => [item.dataset.photos, item.textContent]));
const rows = new Map([...document.querySelectorAll('[data-candidate]')].map((row) => [Number(row.dataset.candidate), row]));
const clock = (at) => new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
let last = '';

function put(row, name, text) {
  const cell = row.querySelector(`.seat-${name}`);
  if (cell.textContent !== text) cell.textContent = text;
}

function show(seat) {
  const row = rows.get(seat.candidateId);
  if (!row) return;
  const cell = row.querySelector('.seat-state');
  if (cell.dataset.state !== seat.state) {
    cell.dataset.state = seat.state;
    const badge = document.createElement('span');
    badge.className = `state ${LEVELS[seat.state] ?? ''}`;
    badge.textContent = words[seat.state];
    cell.replaceChildren(badge);
  }
  put(row, 'progress', seat.attemptId ? `${seat.answered} / ${seat.questions}` : '');
  put(row, 'flagged', seat.flagged ? String(seat.flagged) : '');
  put(row, 'deadline', seat.deadline ? clock(seat.deadline) : '');
  put(row, 'noticed', seat.noticed ? String(seat.noticed) : '');
  put(row, 'photos', photoWords[seat.photos] ?? '');
  put(row, 'incidents', seat.incidents ? String(seat.incidents) : '');
  const who = row.querySelector('span.who');
  if (seat.attemptId && who) {
    const link = document.createElement('a');
    link.href = `/admin/attempt?id=${seat.attemptId}`;
    link.textContent = who.textContent;
    who.replaceWith(link);
  }
}

/** Anew; not by a reload, which would send a form again. */
function open() {
  location.assign(`/admin/sitting${fresh.dataset.here}`);
}

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch(`/api/v1/sittings/${fresh.dataset.sitting}/board?candidates=${[...rows.keys()].join(',')}`, { headers: { 'X-Anxue': '1' } });
      if (answer.status === 401) return open();
      if (!answer.ok) throw new Error(String(answer.status));
      const board = await answer.json();
      const known = board.seats.map(show).length === rows.size && board.total === Number(fresh.dataset.total);
      document.querySelectorAll('.photos-column').forEach((cell) => { cell.hidden = !board.seats.some((seat) => seat.photos); });
      for (const [state, item] of Object.entries(counters)) {
        const text = `${words[state]} ${board.counts[state] ?? 0}`;
        if (item.textContent !== text) item.textContent = text;
      }
      last = clock(board.at);
      fresh.textContent = fresh.dataset.fresh.replace('{0}', last);
      // somebody changed the roster; not under the hands of whoever is writing
      if (!known && !document.activeElement?.matches('input, textarea, select')) open();
    } catch {
      if (last) fresh.textContent = fresh.dataset.stale.replace('{0}', last);
    }
  }
  setTimeout(look, PAUSE);
}

if (fresh && fresh.dataset.total !== '0') look();
