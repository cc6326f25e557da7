// Follows work in the background, and shows its outcome when it is ready.
const PAUSE = 1000;
const following = document.querySelector('#following');

async function follow() {
  try {
    const answer = await fetch(following.dataset.address, { headers: { 'X-Anxue': '1' } });
    const { progress, ready } = answer.ok ? await answer.json() : { ready: answer.status < 500 };
    if (ready) {
      location.reload();
      return;
    }
    if (progress) {
      document.querySelector('#done').textContent = `${progress.done} / ${progress.total}`;
      document.querySelector('#bar').max = progress.total;
      document.querySelector('#bar').value = progress.done;
    }
  } catch {
    // the network is away: the next question may find it back
  }
  setTimeout(follow, PAUSE);
}

if (following) setTimeout(follow, PAUSE);
