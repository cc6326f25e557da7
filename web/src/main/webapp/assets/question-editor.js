import { say, upload } from './media.js';
import { composite } from './composite-editor.js';
import { show } from './question-preview.js';

// The form of a question: what belongs to its type, pictures, and the question as a candidate will see it.

const form = document.getElementById('form');
const find = (id) => document.getElementById(id);
const type = find('type');
const rows = [...find('option-rows').children];
const address = (id) => (id ? `/media/${id}` : undefined);

// ---- what belongs to the type

function parts() {
  for (const part of form.querySelectorAll('[data-types]')) part.hidden = !part.dataset.types.split(' ').includes(type.value);
}

/** Of a single choice one option is right: marking another one takes the mark away. */
function marked(box) {
  if (type.value !== 'SINGLE_CHOICE' || !box.checked) return;
  for (const other of form.querySelectorAll('#option-rows input[type=checkbox]')) other.checked = other === box;
}

// ---- the question as a candidate will see it

function options() {
  if (type.value === 'TRUE_FALSE') return [{ id: 'TRUE' }, { id: 'FALSE' }];
  return rows
    .map((row, at) => ({ id: String(at), text: row.querySelector('textarea').value, picture: address(row.querySelector('.picture-field input').value) }))
    .filter((option) => option.text.trim() || option.picture);
}

const written = composite(form);

function preview() {
  written.stop();
  if (type.value === 'COMPOSITE') {
    written.preview();
    return;
  }
  show({ slot: 0, type: type.value, stem: find('stem').value, picture: address(find('pictureId').value), unit: find('unit').value.split(/[|｜]/)[0].trim(), options: options() });
}

// ---- pictures

for (const field of form.querySelectorAll('.picture-field')) {
  const kept = field.querySelector('input[type=hidden]');
  const file = field.querySelector('input[type=file]');
  const remove = field.querySelector('button');
  const draw = () => {
    const image = document.createElement('img');
    Object.assign(image, { src: address(kept.value) ?? '', alt: field.dataset.label, className: 'question-picture' });
    field.querySelector('.picture-view').replaceChildren(...(kept.value ? [image] : []));
    remove.hidden = !kept.value;
  };
  const keep = (id) => { kept.value = id; draw(); preview(); };
  file.addEventListener('change', async () => {
    const stored = await upload(`/media?organisationId=${form.dataset.organisation}`, file.files[0], form.dataset);
    file.value = '';
    if (stored) keep(stored.id);
  });
  remove.addEventListener('click', () => { say(''); keep(''); });
  draw();
}

form.addEventListener('input', (event) => {
  if (event.target.type === 'checkbox') marked(event.target);
  if (event.target === type) parts();
  if (event.target.closest('#areas')) return;
  if (event.target.type !== 'file') preview();
});
parts();
preview();
rows[find('option-rows').dataset.focus]?.querySelector('textarea').focus();
