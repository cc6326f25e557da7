import { drawing, element, text } from './dom.js';
import { associate, gap } from './composite-pairs.js';

// Interactions on a picture. Areas are real buttons over the picture, and again in a list beneath it for those who do not
// see it or cannot hit it; points can be moved with the arrow keys.

/** The picture with a layer of its own pixels above it. */
function stage(sheet, picture) {
  const layer = drawing('svg', { class: 'stage-layer', 'aria-hidden': 'true' });
  const image = element('img', { src: sheet.address(picture.src), alt: picture.words || sheet.words.picture, draggable: 'false' });
  const box = element('div', { class: 'stage' }, image, layer);
  const size = () => {
    const width = picture.width || image.naturalWidth || 600;
    const height = picture.height || image.naturalHeight || 400;
    layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
    box.style.setProperty('aspect-ratio', `${width} / ${height}`);
    box.style.setProperty('max-width', `${width}px`);
    Object.assign(box, { pixels: { width, height } });
    box.dispatchEvent(new Event('sized'));
  };
  image.addEventListener('load', size);
  size();
  return { box, layer };
}

function outline(area, pixels) {
  const n = area.coords ? area.coords.split(',').map(Number) : [];
  switch (area.shape) {
    case 'rect': return drawing('rect', { x: Math.min(n[0], n[2]), y: Math.min(n[1], n[3]), width: Math.abs(n[2] - n[0]), height: Math.abs(n[3] - n[1]) });
    case 'circle': return drawing('circle', { cx: n[0], cy: n[1], r: n[2] });
    case 'ellipse': return drawing('ellipse', { cx: n[0], cy: n[1], rx: n[2], ry: n[3] });
    case 'poly': return drawing('polygon', { points: area.coords });
    default: return drawing('rect', { x: 0, y: 0, ...pixels });
  }
}

function centre(area, pixels) {
  const n = area.coords ? area.coords.split(',').map(Number) : [];
  if (area.shape === 'rect') return [(n[0] + n[2]) / 2, (n[1] + n[3]) / 2];
  if (area.shape === 'circle' || area.shape === 'ellipse') return [n[0], n[1]];
  if (area.shape === 'poly') {
    const xs = n.filter((one, at) => at % 2 === 0);
    const ys = n.filter((one, at) => at % 2 === 1);
    return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  }
  return [pixels.width / 2, pixels.height / 2];
}

const labelOf = (area, at, sheet) => area.label || text(sheet.words.area, at + 1);

/** Areas to press, on the picture and in a list; press(id) says what then happens, pressed(id) how an area stands. */
function areas(sheet, of, press, mark) {
  const { box, layer } = stage(sheet, of.picture);
  const shapes = new Map();
  const draw = () => {
    layer.replaceChildren();
    of.areas.forEach((area, at) => {
      const shape = outline(area, box.pixels);
      const [x, y] = centre(area, box.pixels);
      const name = drawing('text', { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': Math.max(14, box.pixels.width / 28) });
      shape.addEventListener('click', () => press(area.id));
      layer.append(shape, name);
      shapes.set(area.id, { shape, name, at });
    });
    refresh();
  };
  const buttons = new Map(of.areas.map((area, at) => {
    const button = element('button', { type: 'button', class: 'button quiet compact' }, labelOf(area, at, sheet));
    button.addEventListener('click', () => press(area.id));
    button.addEventListener('focus', () => shapes.get(area.id)?.shape.classList.add('focused'));
    button.addEventListener('blur', () => shapes.get(area.id)?.shape.classList.remove('focused'));
    return [area.id, button];
  }));
  const refresh = () => of.areas.forEach((area, at) => {
    const is = mark(area.id);
    const shown = shapes.get(area.id);
    if (!shown) return;
    shown.shape.classList.toggle('chosen', Boolean(is));
    shown.name.textContent = is === true ? '✓' : is || String(at + 1);
    const button = buttons.get(area.id);
    button.setAttribute('aria-pressed', String(Boolean(is)));
    button.textContent = labelOf(area, at, sheet) + (is && is !== true ? ` ${is}` : '');
  });
  box.addEventListener('sized', draw);
  draw();
  return { box, list: element('div', { class: 'buttons areas' }, ...buttons.values()), refresh };
}

function hotspot(sheet, of) {
  const press = (id) => {
    const now = sheet.get(of.id);
    const values = now.includes(id) ? now.filter((one) => one !== id) : of.max === 1 ? [id] : [...now, id];
    if (!of.max || values.length <= of.max) sheet.set(of.id, values);
    drawn.refresh();
  };
  const drawn = areas(sheet, of, press, (id) => sheet.get(of.id).includes(id));
  return sheet.group(of, drawn.box, drawn.list, of.max > 1 ? element('p', { class: 'muted' }, text(sheet.words.atMost, of.max)) : null);
}

/** Pressed one after the other; pressing the last one again takes it back. */
function graphicOrder(sheet, of) {
  const press = (id) => {
    const now = sheet.get(of.id);
    const values = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    if (!of.max || values.length <= of.max) sheet.set(of.id, values);
    drawn.refresh();
  };
  const drawn = areas(sheet, of, press, (id) => (sheet.get(of.id).includes(id) ? `① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩`.split(' ')[sheet.get(of.id).indexOf(id)] ?? String(sheet.get(of.id).indexOf(id) + 1) : ''));
  return sheet.group(of, drawn.box, drawn.list, element('p', { class: 'muted' }, sheet.words.pressInOrder));
}

function graphicAssociate(sheet, of) {
  let first = '';
  let lines = () => {};
  const named = of.areas.map((area, at) => ({ ...area, label: labelOf(area, at, sheet) }));
  const pairs = associate(sheet, { ...of, prompt: [] }, named, () => lines());
  const press = (id) => {
    if (first && first !== id) {
      pairs.join(first, id);
      first = '';
    } else first = first === id ? '' : id;
    drawn.refresh();
  };
  const drawn = areas(sheet, of, press, (id) => id === first);
  lines = () => {
    drawn.box.querySelectorAll('line').forEach((line) => line.remove());
    for (const pair of sheet.get(of.id)) {
      const [a, b] = pair.split(' ').map((id) => centre(of.areas.find((area) => area.id === id), drawn.box.pixels));
      drawn.box.querySelector('svg').prepend(drawing('line', { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }));
    }
  };
  drawn.box.addEventListener('sized', lines);
  lines();
  return sheet.group(of, drawn.box, pairs);
}

function graphicGapMatch(sheet, of) {
  const { box, layer } = stage(sheet, of.picture);
  const lists = [];
  const draw = () => {
    layer.replaceChildren(...of.areas.flatMap((area, at) => {
      const [x, y] = centre(area, box.pixels);
      const filled = sheet.get(of.id).some((pair) => pair.endsWith(` ${area.id}`));
      const shape = outline(area, box.pixels);
      shape.classList.toggle('chosen', filled);
      shape.addEventListener('click', () => lists[at].select.focus());
      const name = drawing('text', { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': Math.max(14, box.pixels.width / 28) }, String(at + 1));
      return [shape, name];
    }));
  };
  const again = () => { lists.forEach((one) => one.draw()); draw(); };
  const rows = of.areas.map((area, at) => {
    const label = labelOf(area, at, sheet);
    const made = gap(sheet, of, area, label, again);
    lists.push(made);
    return element('div', { class: 'match-row' }, element('span', {}, area.label ? `${at + 1}. ${label}` : label), element('span', {}, made.show, made.select));
  });
  box.addEventListener('sized', draw);
  draw();
  return sheet.group(of, box, ...rows);
}

/** Points set by tapping, moved with arrow keys (with Shift in bigger steps), stated in numbers. */
function points(sheet, of, object) {
  const { box, layer } = stage(sheet, of.picture);
  const most = of.max || 20;
  const list = element('ul', { class: 'pairs' });
  const read = () => sheet.get(of.id).map((point) => point.split(' ').map(Number));
  const write = (values) => { sheet.set(of.id, values.map((point) => point.map(Math.round).join(' '))); draw(); };
  const fit = ([x, y]) => [Math.min(box.pixels.width, Math.max(0, x)), Math.min(box.pixels.height, Math.max(0, y))];
  const draw = (focus) => {
    const now = read();
    layer.replaceChildren(...now.flatMap(([x, y], at) => [
      object?.src && sheet.address(object.src)
        ? drawing('image', { href: object.src, x: x - (object.width || 40) / 2, y: y - (object.height || 40) / 2, width: object.width || 40, height: object.height || 40 })
        : drawing('circle', { cx: x, cy: y, r: Math.max(8, box.pixels.width / 50), class: 'chosen' }),
      drawing('text', { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': Math.max(12, box.pixels.width / 40) }, String(at + 1))]));
    list.replaceChildren(...now.map((point, at) => {
      const handle = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': text(sheet.words.point, at + 1, ...point) }, text(sheet.words.point, at + 1, ...point));
      handle.addEventListener('keydown', (event) => {
        const step = event.shiftKey ? 10 : 1;
        const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
        if (!by) return;
        event.preventDefault();
        sheet.set(of.id, now.map((one, index) => fit(index === at ? [one[0] + by[0], one[1] + by[1]] : one).map(Math.round).join(' ')));
        draw(at);
      });
      const remove = element('button', { type: 'button', class: 'button quiet compact', 'aria-label': text(sheet.words.removePoint, at + 1) }, '×');
      remove.addEventListener('click', () => write(read().filter((one, index) => index !== at)));
      if (at === focus) setTimeout(() => handle.focus());
      return element('li', {}, handle, remove);
    }));
    add.disabled = now.length >= most;
  };
  const put = (point) => {
    const now = read();
    write(now.length < most ? [...now, fit(point)] : [...now.slice(0, -1), fit(point)]);
  };
  box.addEventListener('click', (event) => {
    const shown = box.getBoundingClientRect();
    put([((event.clientX - shown.left) * box.pixels.width) / shown.width, ((event.clientY - shown.top) * box.pixels.height) / shown.height]);
  });
  const add = element('button', { type: 'button', class: 'button quiet' }, sheet.words.addPoint);
  add.addEventListener('click', () => { put([box.pixels.width / 2, box.pixels.height / 2]); draw(read().length - 1); });
  box.addEventListener('sized', () => draw());
  draw();
  return sheet.group(of, box, element('p', { class: 'muted' }, sheet.words.pointHint), list, add);
}

export const GRAPHICS = {
  hotspot, graphicOrder, graphicAssociate, graphicGapMatch,
  selectPoint: (sheet, of) => points(sheet, of),
  positionObject: (sheet, of) => points(sheet, of, of.object),
};
