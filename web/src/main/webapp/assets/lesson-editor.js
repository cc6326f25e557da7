import { api } from '../exam/question.js';
import { say, upload as send } from './media.js';

// The lesson editor: sections by kind, uploads, slides, and the text as a worker will see it.

const editor = document.getElementById('editor');
const words = editor.dataset;
const find = (id) => document.getElementById(id);
const kind = find('kind');
const body = find('body');

function sections() {
  for (const section of editor.querySelectorAll('section[data-kind]')) section.hidden = section.dataset.kind !== kind.value;
}
kind.addEventListener('change', sections);
sections();

// ---- uploads

const upload = (path, file) => send(path, file, words);
const store = (file) => upload(`/media?organisationId=${words.organisation}`, file);

/** What happens when files are chosen; the same file may be chosen again afterwards. */
function chosen(id, use) {
  find(id).addEventListener('change', async (event) => {
    const files = [...event.target.files];
    for (const file of files) await use(file);
    event.target.value = '';
  });
}

// ---- slides

const slides = JSON.parse(find('slides').value || '[]');

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function button(text, label, act) {
  const made = element('button', { type: 'button', className: 'button quiet compact', textContent: text });
  made.setAttribute('aria-label', label);
  made.addEventListener('click', () => { act(); slidesChanged(); });
  return made;
}

function row(slide, at) {
  const text = element('textarea', { rows: 3, value: slide.words ?? '' });
  text.setAttribute('aria-label', words.words.replace('{0}', at + 1));
  text.addEventListener('input', () => { slide.words = text.value; keep(); });
  const up = button('↑', words.up.replace('{0}', at + 1), () => { [slides[at - 1], slides[at]] = [slides[at], slides[at - 1]]; });
  up.disabled = at === 0;
  return element('li', {}, element('img', { src: `/media/${slide.mediaId}`, alt: '', loading: 'lazy' }), text, up,
    button(words.remove, `${words.remove} ${at + 1}`, () => slides.splice(at, 1)));
}

const keep = () => { find('slides').value = JSON.stringify(slides); };

const drawSlides = () => { find('slide-list').replaceChildren(...slides.map(row)); };

function slidesChanged() {
  keep();
  drawSlides();
  // what was refused was the list as it was
  find('slide-list').closest('section').querySelector('.wrong')?.remove();
}
drawSlides();

chosen('pdf', async (file) => {
  const made = await upload(`/courses/${words.course}/slides`, file);
  if (made) { slides.push(...made); slidesChanged(); }
});
chosen('slide', async (file) => {
  const stored = await store(file);
  if (stored) { slides.push({ mediaId: stored.id, words: '' }); slidesChanged(); }
});

// ---- video

function showVideo() {
  const id = find('videoId').value;
  const subtitles = find('subtitlesId').value;
  if (!id) return;
  const video = element('video', { src: `/media/${id}`, controls: true, preload: 'metadata' });
  if (subtitles) video.append(element('track', { kind: 'subtitles', src: `/media/${subtitles}`, srclang: 'zh', default: true }));
  find('video-view').replaceChildren(video);
}
showVideo();

chosen('video-file', async (file) => {
  const stored = await store(file);
  if (stored) { find('videoId').value = stored.id; showVideo(); }
});
chosen('subtitles-file', async (file) => {
  const stored = await store(file);
  if (stored) { find('subtitlesId').value = stored.id; showVideo(); }
});

// ---- text

let waiting;
async function preview() {
  try {
    const rendered = await api('POST', '/lessons/preview', { body: body.value });
    // safe HTML, made by the same renderer as study pages
    find('preview').innerHTML = rendered.html;
  } catch (failure) {
    if (failure.status !== 0) say(failure.message, true);
  }
}
body.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(preview, 500); });
preview();

chosen('picture', async (file) => {
  const stored = await store(file);
  if (!stored) return;
  body.setRangeText(`\n![${words.picture}](media:${stored.id})\n`, body.selectionStart, body.selectionEnd, 'end');
  body.focus();
  preview();
});
