import { api, words as wordsOf } from './question.js';

// Signs of life of an open lesson: the server counts time by its own clock; this page only says whether it is visible
// and whether somebody is there, and where to resume.

const EVERY = 20_000;
const IDLE_AFTER = 120_000;
const study = document.getElementById('study');
const words = wordsOf(study);
const reasons = Object.fromEntries(words.reasons.split('|').map((pair) => pair.split('=')));
const path = `/me/enrolments/${words.enrolment}/lessons/${words.lesson}/beats`;
const video = document.getElementById('video');
const slides = [...document.querySelectorAll('#slides img')];
let touched = Date.now();
let slide = 0;
// nobody is there or the page is hidden, and the server knows: no need to say it again
let resting = false;
// until the old place is found again, a beat must not overwrite it
let placed = false;

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart', 'wheel']) {
  addEventListener(sign, () => {
    touched = Date.now();
    if (resting && visible()) beat();
  }, { passive: true });
}

const visible = () => document.visibilityState === 'visible';
const playing = () => Boolean(video && !video.paused && !video.ended);
const active = () => playing() || Date.now() - touched < IDLE_AFTER;

function place() {
  if (slides.length > 0) return slide;
  if (video) return Math.floor(video.currentTime);
  const room = document.documentElement.scrollHeight - innerHeight;
  return room > 0 ? Math.round((scrollY / room) * 1000) : 0;
}

function minutes(seconds) {
  return words.minutes.replace('{0}', Math.floor(seconds / 60));
}

function showBeat(beat) {
  document.getElementById('earned').value = beat.lessonSeconds;
  const counted = words.counted.replace('{0}', minutes(beat.lessonSeconds)).replace('{1}', minutes(beat.lessonRequired));
  document.getElementById('counted').textContent = counted;
  document.getElementById('why').textContent = beat.completed ? words.done : beat.reason ? reasons[beat.reason] : words.counting;
}

async function beat() {
  const sign = { visible: visible(), active: active(), resumePoint: placed ? place() : null };
  resting = !(sign.visible && sign.active);
  try {
    showBeat(await api('POST', path, sign));
  } catch (failure) {
    if (failure.status === 401) location.href = `/open/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    else document.getElementById('why').textContent = failure.status === 0 ? reasons.OFFLINE : failure.message;
  }
}

function showSlide(index) {
  slide = Math.min(Math.max(index, 0), slides.length - 1);
  slides.forEach((image, number) => { image.hidden = number !== slide; });
  document.getElementById('slide-number').textContent = words.slideOf.replace('{0}', slide + 1).replace('{1}', slides.length);
  document.getElementById('slide-back').disabled = slide === 0;
  document.getElementById('slide-on').disabled = slide === slides.length - 1;
}

const resume = Number(words.resume);
if (slides.length > 0) {
  showSlide(resume);
  placed = true;
  document.getElementById('slide-back').addEventListener('click', () => showSlide(slide - 1));
  document.getElementById('slide-on').addEventListener('click', () => showSlide(slide + 1));
} else if (video) {
  video.addEventListener('loadedmetadata', () => {
    if (resume < video.duration - 5) video.currentTime = resume;
    placed = true;
  });
} else {
  const goOn = () => {
    if (resume > 0 && resume < 980) scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * resume / 1000);
    placed = true;
  };
  if (document.readyState === 'complete') goOn(); else addEventListener('load', goOn);
}
addEventListener('online', beat);
document.addEventListener('visibilitychange', beat);
beat();
setInterval(() => { if (!resting || (visible() && active())) beat(); }, EVERY);
