// Uploads of pictures and other files of lessons and questions; #upload-state tells how they go.

/** Shows words about uploads; none take them away. */
export function say(text, bad = false) {
  const state = document.getElementById('upload-state');
  state.textContent = text;
  state.hidden = !text;
  state.classList.toggle('bad', bad);
}

/**
 * Sends a file and shows how far it is; answers the API's reply, or null after words about what was wrong.
 * words: uploading (with name and percent), network.
 */
export function upload(path, file, words) {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('X-Anxue', '1');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      say(words.uploading.replace('{0}', file.name).replace('{1}', Math.floor((event.loaded / event.total) * 100)));
    });
    request.addEventListener('error', () => { say(words.network, true); resolve(null); });
    request.addEventListener('load', () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* no words from the server: its status must do */ }
      if (request.status >= 200 && request.status < 300) { say(''); resolve(answer); return; }
      say(answer.problems?.[0]?.message ?? answer.detail ?? String(request.status), true);
      resolve(null);
    });
    request.send(form);
  });
}
