import { api, signedOut } from './question.js';

// Breaks that were granted: the clock stands still while the sheet is covered, and the questions are not read meanwhile.

const find = (name) => document.getElementById(name);

function minutes(seconds) {
  const shown = Math.max(0, Math.ceil(seconds));
  return [Math.floor(shown / 60), shown % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * Wires the buttons. attempt: its id; act.settle() resolves when nothing waits to be sent, act.settled says whether so it is;
 * act.asPerson(call) signs in again where needed; act.clock(answer) takes over how the attempt stands; act.back() shows the
 * sheet again.
 */
export function breaks(attempt, words, act) {
  let left = 0;
  let since = 0;
  let counting;

  /** What is left by the server's last word, counted on while the break is on. */
  function rest() {
    return since ? left - (performance.now() - since) / 1000 : left;
  }

  function count() {
    find('break-left').textContent = minutes(rest());
    find('break-over').hidden = rest() > 0;
    find('break-stands').hidden = rest() <= 0;
  }

  async function command(path, failed) {
    failed.hidden = true;
    try {
      return await act.asPerson(() => api('POST', `/attempts/${attempt}/${path}`, { commandId: `${path}-${Date.now()}` }));
    } catch (failure) {
      if (!signedOut(failure)) {
        failed.textContent = failure.status === 0 ? failed.dataset.network : failure.message;
        failed.hidden = false;
      }
      return undefined;
    }
  }

  async function begin() {
    find('break-start').disabled = true;
    await act.settle();
    // an answer that is not sent yet would wait for the end of the break
    const answer = act.settled() ? await command('break', find('break-failed')) : undefined;
    if (!act.settled()) {
      find('break-failed').textContent = find('break-failed').dataset.network;
      find('break-failed').hidden = false;
    }
    find('break-start').disabled = false;
    if (answer) act.clock(answer);
  }

  async function end() {
    find('break-return').disabled = true;
    const answer = await command('return', find('break-return-failed'));
    find('break-return').disabled = false;
    if (answer) act.clock(answer);
  }

  find('break').addEventListener('click', () => {
    find('break-text').textContent = words.breakText.replace('{0}', minutes(left));
    find('break-failed').hidden = true;
    find('break-dialog').showModal();
  });
  find('break-no').addEventListener('click', () => find('break-dialog').close());
  find('break-start').addEventListener('click', begin);
  find('break-return').addEventListener('click', end);
  find('on-break').addEventListener('cancel', (event) => event.preventDefault());

  return {
    /** How many seconds are left, and whether a break is on. */
    show(seconds, on) {
      left = seconds;
      since = on ? performance.now() : 0;
      find('break').hidden = seconds <= 0;
      clearInterval(counting);
      if (on) {
        count();
        counting = setInterval(count, 1000);
      }
    },
  };
}
