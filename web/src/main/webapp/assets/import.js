// Follows a running import, and shows its report when it has ended.
const PAUSE = 1000;
const running = document.querySelector('#running');

async function follow() {
  try {
    const answer = await fetch(`/api/v1/imports/${running.dataset.job}`, { headers: { 'X-Anxue': '1' } });
    if (answer.ok) {
      const job = await answer.json();
      document.querySelector('#done').textContent = `${job.rowsDone} / ${job.rowsTotal}`;
      document.querySelector('#bar').value = job.rowsDone;
      if (['DONE', 'FAILED'].includes(job.phase)) {
        location.reload();
        return;
      }
    } else if (answer.status < 500) {
      location.reload();
      return;
    }
  } catch {
    // the network is away: the next question may find it back
  }
  setTimeout(follow, PAUSE);
}

if (running) setTimeout(follow, PAUSE);

document.querySelector('#secrets')?.addEventListener('submit', (event) => {
  setTimeout(() => {
    event.submitter.hidden = true;
    document.querySelector('#taken').hidden = false;
  });
});
