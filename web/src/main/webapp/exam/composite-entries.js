import { element, text } from './dom.js';
import { explain } from './number.js';

// Interactions in which something is typed, set, recorded or handed over.

const WAIT = 700;

/** Tells after a pause in typing, and at once when the field is left. */
function typed(input, tell) {
  let waiting;
  const now = () => { clearTimeout(waiting); waiting = undefined; tell(); };
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(now, WAIT); });
  input.addEventListener('blur', () => { if (waiting) now(); });
}

function textEntry(sheet, of) {
  const input = element('input', {
    type: 'text', class: 'inline', size: Math.min(Math.max(of.length || 8, 4), 24), maxlength: 500, autocomplete: 'off', autocapitalize: 'none',
    inputmode: of.numeric ? 'decimal' : null, placeholder: of.placeholder || null, 'aria-label': sheet.words.gap.replace('{0}', of.id.slice(1)),
    value: sheet.get(of.id)[0] ?? '',
  });
  typed(input, () => sheet.set(of.id, input.value.trim() ? [input.value.trim()] : []));
  if (!of.numeric) return input;
  const note = element('span', { id: sheet.name(of.id, '-note'), class: 'muted number-note', role: 'status' });
  input.setAttribute('aria-describedby', note.id);
  explain(input, note, of.units, of.unit ?? '', sheet.words);
  return element('span', {}, input, note);
}

function extendedText(sheet, of) {
  const most = 12_000;
  const count = element('p', { class: 'muted', 'aria-live': 'off' });
  const fields = Array.from({ length: Math.max(1, Math.min(of.max || 1, 20)) }, (none, at) => {
    const area = element('textarea', { rows: Math.min(Math.max(of.lines || 5, 3), 20), maxlength: most, placeholder: of.placeholder || null, 'aria-label': sheet.words.yourText }, sheet.get(of.id)[at] ?? '');
    typed(area, () => sheet.set(of.id, fields.map((field) => field.value).filter((value) => value.trim())));
    area.addEventListener('input', () => {
      count.textContent = text(sheet.words.letters, area.value.length);
      area.rows = Math.min(30, Math.max(area.rows, area.value.split('\n').length + 1));
    });
    return area;
  });
  return sheet.group(of, ...fields, count);
}

function slider(sheet, of) {
  const { lower, upper, step } = of;
  const kept = sheet.get(of.id)[0];
  const range = element('input', { type: 'range', min: lower, max: upper, step, value: kept ?? lower, 'aria-label': sheet.words.value, class: of.reverse ? 'reverse' : null });
  const number = element('input', { type: 'number', min: lower, max: upper, step, value: kept ?? '', inputmode: 'decimal', 'aria-label': sheet.words.value });
  const set = (value) => {
    const fit = Math.min(upper, Math.max(lower, lower + Math.round((value - lower) / step) * step));
    range.value = String(fit);
    number.value = String(Number(fit.toFixed(6)));
    sheet.set(of.id, [number.value]);
  };
  range.addEventListener('input', () => { number.value = range.value; });
  range.addEventListener('change', () => set(Number(range.value)));
  number.addEventListener('change', () => { if (number.value === '') sheet.set(of.id, []); else set(Number(number.value)); });
  const by = (sign, direction) => {
    const button = element('button', { type: 'button', class: 'button quiet', 'aria-label': direction > 0 ? sheet.words.more : sheet.words.less }, sign);
    button.addEventListener('click', () => set(Number(number.value === '' ? lower : number.value) + direction * step));
    return button;
  };
  return sheet.group(of, element('div', { class: 'slider-row' }, element('span', {}, String(lower)), range, element('span', {}, String(upper))),
    element('div', { class: 'slider-row' }, by('−', -1), number, by('+', 1)));
}

/** A file or a photograph; options.upload stores it and answers its address. */
function upload(sheet, of) {
  const state = element('p', { role: 'status' }, sheet.get(of.id).length ? sheet.words.fileKept : '');
  const view = element('div', {});
  const draw = () => {
    const source = sheet.address(sheet.get(of.id)[0]);
    view.replaceChildren(...(source ? [element('img', { src: source, alt: sheet.words.fileKept, class: 'question-picture' })] : []));
    view.querySelector('img')?.addEventListener('error', () => view.replaceChildren());
  };
  const input = element('input', { type: 'file', accept: of.types || 'image/*,application/pdf', id: sheet.name(of.id) });
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    state.textContent = text(sheet.words.sendingFile, file.name);
    try {
      sheet.set(of.id, [await sheet.options.upload(file)]);
      state.textContent = sheet.words.fileKept;
      draw();
    } catch (failure) {
      state.textContent = failure.status ? failure.message : sheet.words.fileFailed;
    }
  });
  draw();
  return sheet.group(of, element('label', { class: 'button quiet wide', for: input.id }, sheet.words.chooseFile), input, state, view);
}

/** Drawing with a finger on the picture; a file of one's own does as well. */
function drawingOn(sheet, of) {
  const canvas = element('canvas', { width: of.picture.width || 600, height: of.picture.height || 400, role: 'img', 'aria-label': of.picture.words || sheet.words.picture });
  const brush = canvas.getContext('2d');
  const clear = () => {
    brush.clearRect(0, 0, canvas.width, canvas.height);
    const source = sheet.address(of.picture.src);
    if (!source) return;
    const image = new Image();
    image.onload = () => brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.src = source;
  };
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    brush.lineWidth = 4;
    brush.lineCap = 'round';
    brush.strokeStyle = '#c00';
    brush.beginPath();
    brush.moveTo(...at(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!event.buttons) return;
    brush.lineTo(...at(event));
    brush.stroke();
  });
  const again = element('button', { type: 'button', class: 'button quiet' }, sheet.words.clear);
  const keep = element('button', { type: 'button', class: 'button quiet' }, sheet.words.keepDrawing);
  const file = upload(sheet, { ...of, prompt: [], types: 'image/*' });
  again.addEventListener('click', () => { clear(); sheet.set(of.id, []); });
  keep.addEventListener('click', () => canvas.toBlob(async (blob) => {
    const state = file.querySelector('[role=status]');
    try {
      sheet.set(of.id, [await sheet.options.upload(new File([blob], 'drawing.png', { type: 'image/png' }))]);
      state.textContent = sheet.words.fileKept;
    } catch (failure) {
      state.textContent = failure.status ? failure.message : sheet.words.fileFailed;
    }
  }));
  clear();
  return sheet.group(of, canvas, element('div', { class: 'buttons' }, again, keep), file);
}

function media(sheet, of) {
  const film = element(of.type.startsWith('audio') ? 'audio' : 'video', { src: sheet.address(of.src), controls: true, loop: of.loop, preload: 'metadata', 'aria-label': of.words || null });
  film.addEventListener('play', () => {
    const plays = Number(sheet.get(of.id)[0] ?? 0) + 1;
    if (of.maxPlays && plays > of.maxPlays) {
      film.pause();
      return;
    }
    sheet.set(of.id, [String(plays)]);
  });
  return sheet.group(of, film, of.maxPlays ? element('p', { class: 'muted' }, text(sheet.words.plays, of.maxPlays)) : null);
}

function endAttempt(sheet, of) {
  const button = element('button', { type: 'button', class: 'button quiet' }, of.title || sheet.words.check);
  button.addEventListener('click', () => sheet.check(of.id));
  return button;
}

export const ENTRIES = { textEntry, extendedText, slider, upload, drawing: drawingOn, media, endAttempt };
