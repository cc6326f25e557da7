import { close, open, reason } from './camera.js';

// Before the start: whoever agrees to photos can see what the camera sees. Nothing is kept or sent here.

const box = document.getElementById('photo-camera');
const state = document.getElementById('photo-state');
const preview = document.getElementById('photo-preview');
let stream;

function stop() {
  close(stream);
  stream = undefined;
  preview.srcObject = null;
  preview.hidden = true;
}

async function look() {
  stop();
  try {
    stream = await open();
    preview.srcObject = stream;
    preview.hidden = false;
    await preview.play();
    state.textContent = box.dataset.works;
  } catch (failure) {
    stop();
    state.textContent = reason(failure) === 'REFUSED' ? box.dataset.notAllowed : box.dataset.none;
  }
}

function chosen() {
  const agrees = document.querySelector('input[name=photoAnswer]:checked')?.value === 'AGREED';
  box.hidden = !agrees;
  if (agrees && !stream) look();
  if (!agrees) stop();
}

if (box) {
  document.querySelectorAll('input[name=photoAnswer]').forEach((input) => input.addEventListener('change', chosen));
  document.getElementById('photo-try').addEventListener('click', look);
  addEventListener('pagehide', stop);
  chosen();
}
