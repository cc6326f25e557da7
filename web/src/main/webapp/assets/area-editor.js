import { upload } from './media.js';
import { drawing, element, text as fill } from '../exam/dom.js';

// Areas of a picture in the text of a composite question: drawn with a pointer, moved with keys, written as coordinates.
// The text is what counts: every change writes it, and a change of the text draws anew.

const PICTURE = /^\s*(图片|选点图|标图|连线图|picture|points?|labels?|links?)\s*[:：]\s*(\S+)\s+(\d{1,5})[x×X*](\d{1,5})(?:\s+(.*))?$/i;
const AREA = /^\s*([*＊\-－+]|\d{1,2}[.．、])\s*(矩形|圆形?|多边形|rect|circle|poly)\s+([\d,，]+)(?:\s+(.*))?$/;
const PARTED = /^\s*[-—－]{3,}\s*$/;
const SHAPES = { 矩形: 'rect', 圆: 'circle', 圆形: 'circle', 多边形: 'poly', rect: 'rect', circle: 'circle', poly: 'poly' };
const WORDS = {
  zh: { AREAS: '图片：', ORDER: '图片：', POINTS: '选点图：', LABELS: '标图：', LINKS: '连线图：', rect: '矩形', circle: '圆', poly: '多边形' },
  en: { AREAS: 'picture: ', ORDER: 'picture: ', POINTS: 'points: ', LABELS: 'labels: ', LINKS: 'links: ', rect: 'rect', circle: 'circle', poly: 'poly' },
};
const TASKS = [[/^(选|point)/i, 'POINTS'], [/^(标|label)/i, 'LABELS'], [/^(连|link)/i, 'LINKS'], [/./, 'AREAS']];
const WIDEST = 1000;
const SMALLEST = 6;
const CLOSE = 12;
const find = (id) => document.getElementById(id);
const between = (value, most) => Math.min(most, Math.max(0, Math.round(value)));

/** The pictures of a text with their areas: {line, source, width, height, words, task, areas: [{right, shape, at, label}], lines}. */
export function pictures(text) {
  const found = [];
  let now = null;
  text.split('\n').forEach((line, at) => {
    const picture = PICTURE.exec(line);
    const area = AREA.exec(line);
    if (picture) {
      now = {
        line: at, source: picture[2], width: Number(picture[3]), height: Number(picture[4]), words: picture[5] ?? '',
        task: TASKS.find(([begins]) => begins.test(picture[1]))[1], areas: [], lines: [],
      };
      found.push(now);
    } else if (PARTED.test(line)) {
      now = null;
    } else if (area && now) {
      if (/^\d/.test(area[1]) && now.task === 'AREAS') now.task = 'ORDER';
      now.areas.push({ right: !/^[-－+]/.test(area[1]), shape: SHAPES[area[2]], at: area[3].split(/[,，]/).map(Number), label: area[4] ?? '' });
      now.lines.push(at);
    }
  });
  return found;
}

function written(picture, language) {
  const words = WORDS[language];
  return [
    `${words[picture.task]}${picture.source} ${picture.width}x${picture.height}${picture.words ? ` ${picture.words}` : ''}`,
    ...picture.areas.map((area, at) => {
      const mark = picture.task === 'ORDER' ? `${at + 1}.` : picture.task !== 'AREAS' || area.right ? '*' : '-';
      return `${mark} ${words[area.shape]} ${area.at.join(',')}${area.label ? ` ${area.label}` : ''}`;
    }),
  ];
}

function outline(area) {
  const n = area.at;
  if (area.shape === 'rect') return drawing('rect', { x: Math.min(n[0], n[2]), y: Math.min(n[1], n[3]), width: Math.abs(n[2] - n[0]), height: Math.abs(n[3] - n[1]) });
  return area.shape === 'circle' ? drawing('circle', { cx: n[0], cy: n[1], r: n[2] }) : drawing('polygon', { points: n.join(',') });
}

function middle(area) {
  const n = area.at;
  if (area.shape === 'circle') return [n[0], n[1]];
  const xs = n.filter((one, at) => at % 2 === 0);
  const ys = n.filter((one, at) => at % 2 === 1);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function fits(area) {
  const count = area.at.length;
  const numbers = area.at.every((one) => Number.isInteger(one) && one >= 0);
  return numbers && (area.shape === 'rect' ? count === 4 : area.shape === 'circle' ? count === 3 : count >= 6 && count % 2 === 0);
}

/** The same area elsewhere, within the picture. */
function moved(area, picture, dx, dy) {
  const last = area.shape === 'circle' ? 2 : area.at.length;
  const xs = area.at.filter((one, at) => at < last && at % 2 === 0);
  const ys = area.at.filter((one, at) => at < last && at % 2 === 1);
  const x = Math.max(-Math.min(...xs), Math.min(dx, picture.width - Math.max(...xs)));
  const y = Math.max(-Math.min(...ys), Math.min(dy, picture.height - Math.max(...ys)));
  return area.at.map((one, at) => Math.round(at >= last ? one : one + (at % 2 === 0 ? x : y)));
}

/** The same area wider and higher by so much. */
function resized(area, picture, dx, dy) {
  if (area.shape === 'circle') return [area.at[0], area.at[1], Math.max(SMALLEST, area.at[2] + dx + dy)];
  if (area.shape === 'rect') {
    const [x, y, right, bottom] = area.at;
    return [x, y, between(Math.max(x + SMALLEST, right + dx), picture.width), between(Math.max(y + SMALLEST, bottom + dy), picture.height)];
  }
  const [x, y] = middle(area);
  return area.at.map((one, at) => {
    const from = at % 2 === 0 ? x : y;
    const by = at % 2 === 0 ? dx : dy;
    return between(one + Math.sign(one - from) * by, at % 2 === 0 ? picture.width : picture.height);
  });
}

/**
 * The editor in its section. text() and write(text) are the question's text, append(text, apart) adds to its end. Answers
 * {read, begin}: read draws what the text says, begin(task) asks for a picture for such a task.
 */
export function areaEditor(section, form, source) {
  const words = section.dataset;
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const stage = find('area-stage');
  const list = find('area-list');
  const task = find('area-task');
  const shape = find('area-shape');
  const picked = find('area-which');
  const layer = drawing('svg', { class: 'stage-layer', 'aria-hidden': 'true' });
  const image = element('img', { alt: '', draggable: 'false' });
  stage.append(image, layer);
  let wanted = 'AREAS';
  let all = [];
  let picture = null;
  let chosen = -1;
  let corners = null;
  let own = false;

  // ---- between the text and the picture

  function keep() {
    const lines = source.text().split('\n');
    const out = lines.flatMap((line, at) => (at === picture.line ? written(picture, language) : picture.lines.includes(at) ? [] : [line]));
    const which = all.indexOf(picture);
    own = true;
    source.write(out.join('\n'));
    own = false;
    all = pictures(source.text());
    const before = picture;
    picture = all[which];
    // A list of which none is numbered looks like areas.
    if (picture && !picture.areas.length) picture.task = before.task;
    draw();
  }

  function read() {
    if (own) return;
    all = pictures(source.text());
    picture = all[Math.min(Math.max(0, Number(picked.value) || 0), all.length - 1)] ?? null;
    if (picture && !picture.areas.length && picture.task === 'AREAS' && wanted === 'ORDER') picture.task = 'ORDER';
    corners = null;
    render();
  }

  function render() {
    find('area-none').hidden = Boolean(picture);
    find('area-tools').hidden = !picture;
    if (!picture) return;
    find('area-which-field').hidden = all.length < 2;
    const at = all.indexOf(picture);
    picked.replaceChildren(...all.map((one, index) => element('option', { value: index, selected: index === at }, `${index + 1} ${one.words}`)));
    task.value = picture.task;
    if (document.activeElement !== find('area-words')) find('area-words').value = picture.words;
    image.src = /^\/media\/\d+$/.test(picture.source) ? picture.source : '';
    layer.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
    stage.style.setProperty('aspect-ratio', `${picture.width} / ${picture.height}`);
    stage.style.setProperty('max-width', `${picture.width}px`);
    draw();
    rows();
  }

  // ---- the picture

  function draw(extra) {
    const size = Math.max(14, picture.width / 28);
    const shapes = picture.areas.filter(fits).flatMap((area) => {
      const index = picture.areas.indexOf(area);
      const made = outline(area);
      const [x, y] = middle(area);
      made.dataset.at = index;
      made.classList.toggle('chosen', index === chosen);
      made.classList.toggle('not-right', picture.task === 'AREAS' && !area.right);
      return [made, drawing('text', { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': size }, String(index + 1))];
    });
    layer.replaceChildren(...shapes, ...(extra ? [extra] : []));
    find('area-finish').hidden = find('area-cancel').hidden = !corners;
  }

  const at = (event) => {
    const box = stage.getBoundingClientRect();
    return [between(((event.clientX - box.left) * picture.width) / box.width, picture.width), between(((event.clientY - box.top) * picture.height) / box.height, picture.height)];
  };

  function add(area) {
    picture.areas.push({ right: true, label: '', ...area });
    chosen = picture.areas.length - 1;
    corners = null;
    keep();
    rows();
  }

  function finish() {
    if (corners?.length >= 3) add({ shape: 'poly', at: corners.flat() });
    corners = null;
    draw();
  }

  function corner(point) {
    corners ??= [];
    const first = corners[0];
    if (corners.length >= 3 && Math.hypot(point[0] - first[0], point[1] - first[1]) <= CLOSE) {
      finish();
      return;
    }
    corners.push(point);
    draw(drawing('polyline', { points: corners.flat().join(','), class: 'drawn' }));
  }

  function drawn(from, to) {
    if (shape.value === 'circle') return { shape: 'circle', at: [...from, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]))] };
    return { shape: 'rect', at: [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])] };
  }

  stage.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const from = at(event);
    const taken = !corners && event.target.dataset?.at !== undefined ? Number(event.target.dataset.at) : -1;
    if (taken < 0 && shape.value === 'poly') {
      corner(from);
      return;
    }
    stage.setPointerCapture(event.pointerId);
    const begun = taken < 0 ? null : [...picture.areas[taken].at];
    chosen = taken;
    let made = null;
    const move = (next) => {
      const to = at(next);
      if (begun) {
        picture.areas[taken].at = moved({ ...picture.areas[taken], at: begun }, picture, to[0] - from[0], to[1] - from[1]);
        draw();
      } else {
        made = drawn(from, to);
        draw(outline(made));
      }
    };
    const end = () => {
      stage.removeEventListener('pointermove', move);
      stage.removeEventListener('pointerup', end);
      stage.removeEventListener('pointercancel', end);
      const big = made && (made.shape === 'circle' ? made.at[2] >= SMALLEST : made.at[2] - made.at[0] >= SMALLEST && made.at[3] - made.at[1] >= SMALLEST);
      if (big) {
        add(made);
      } else if (begun) {
        keep();
        rows();
      } else {
        draw();
      }
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerup', end);
    stage.addEventListener('pointercancel', end);
  });

  // ---- the list beneath: keys and coordinates

  function row(area, index) {
    const name = fill(words.area, index + 1);
    const handle = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': `${fill(words.move, index + 1)} ${words[area.shape]} ${area.at.join(',')}` }, `${index + 1} ${words[area.shape]} ✥`);
    handle.addEventListener('focus', () => { chosen = index; draw(); });
    handle.addEventListener('keydown', (event) => {
      const step = event.shiftKey ? 10 : 1;
      const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (!by || !fits(area)) return;
      event.preventDefault();
      picture.areas[index].at = event.ctrlKey ? resized(picture.areas[index], picture, ...by) : moved(picture.areas[index], picture, ...by);
      keep();
      rows(index);
    });
    const coords = element('input', { value: area.at.join(','), class: 'code', 'aria-label': `${name} ${words.coords}`, inputmode: 'numeric', autocomplete: 'off' });
    coords.addEventListener('change', () => {
      const typed = { ...area, at: coords.value.split(/[,，]/).map((one) => (one.trim() ? Number(one) : NaN)) };
      const within = typed.at.every((one, position) => one <= (area.shape === 'circle' && position === 2 ? WIDEST * 10 : position % 2 === 0 ? picture.width : picture.height));
      const form = words[`form${area.shape[0].toUpperCase()}${area.shape.slice(1)}`];
      find('area-problem').textContent = fits(typed) && within ? '' : fill(words.badCoords, form);
      coords.setAttribute('aria-invalid', String(!(fits(typed) && within)));
      if (!fits(typed) || !within) return;
      picture.areas[index].at = typed.at;
      keep();
    });
    const label = element('input', { value: area.label, placeholder: words.label, 'aria-label': `${name} ${words.label}`, maxlength: 100 });
    label.addEventListener('input', () => { picture.areas[index].label = label.value.trim(); keep(); });
    const right = element('input', { type: 'checkbox', checked: area.right });
    right.addEventListener('change', () => { picture.areas[index].right = right.checked; keep(); });
    const earlier = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': fill(words.earlier, index + 1), disabled: index === 0 }, '↑');
    earlier.addEventListener('click', () => {
      picture.areas.splice(index - 1, 2, picture.areas[index], picture.areas[index - 1]);
      keep();
      rows(index - 1);
    });
    const remove = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': fill(words.remove, index + 1) }, '×');
    remove.addEventListener('click', () => {
      picture.areas.splice(index, 1);
      chosen = -1;
      keep();
      rows(Math.min(index, picture.areas.length - 1));
    });
    return element('li', {}, handle, coords, label,
      picture.task === 'AREAS' ? element('label', { class: 'choice' }, right, words.right) : null,
      picture.task === 'ORDER' ? earlier : null, remove);
  }

  function rows(focus = -1) {
    list.replaceChildren(...picture.areas.map(row));
    list.children[focus]?.querySelector('button').focus();
  }

  // ---- tools

  find('area-add').addEventListener('click', () => {
    const [w, h] = [picture.width, picture.height];
    const r = Math.round(Math.min(w, h) / 8);
    const [x, y] = [Math.round(w / 2), Math.round(h / 2)];
    const coords = { rect: [x - r, y - r, x + r, y + r], circle: [x, y, r], poly: [x, y - r, x + r, y, x, y + r, x - r, y] }[shape.value];
    add({ shape: shape.value, at: coords });
    rows(picture.areas.length - 1);
  });
  find('area-finish').addEventListener('click', finish);
  find('area-cancel').addEventListener('click', () => { corners = null; draw(); });
  section.addEventListener('keydown', (event) => {
    if (!corners || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter') finish(); else { corners = null; draw(); }
  });
  picked.addEventListener('change', () => { chosen = -1; read(); });
  task.addEventListener('change', () => { picture.task = task.value; wanted = task.value; keep(); rows(); });
  find('area-words').addEventListener('input', () => { picture.words = find('area-words').value.trim(); keep(); });
  shape.addEventListener('change', () => { corners = null; draw(); });

  find('area-file').addEventListener('change', async () => {
    const file = find('area-file').files[0];
    if (!file) return;
    const stored = await upload(`/media?organisationId=${form.dataset.organisation}`, file, form.dataset);
    find('area-file').value = '';
    if (!stored) return;
    const address = `/media/${stored.id}`;
    const probe = new Image();
    probe.src = address;
    await probe.decode();
    const scale = Math.min(1, WIDEST / probe.naturalWidth);
    const made = { task: wanted, source: address, width: Math.round(probe.naturalWidth * scale), height: Math.round(probe.naturalHeight * scale), words: '', areas: [] };
    // A picture belongs to the last part, unless that has one already.
    const last = source.text().split(/^\s*[-—－]{3,}\s*$/m).at(-1);
    source.append(written(made, language)[0], pictures(last).length > 0);
    picked.value = '';
    all = pictures(source.text());
    picture = all.at(-1);
    picture.task = wanted;
    chosen = -1;
    render();
    section.open = true;
    find('area-add').focus();
  });

  return {
    read,
    begin(of) {
      wanted = of;
      section.open = true;
      section.scrollIntoView({ block: 'nearest' });
      find('area-file').click();
      find('area-file').focus();
    },
  };
}
