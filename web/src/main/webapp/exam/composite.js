import { element } from './dom.js';
import { CHOICES } from './composite-choices.js';
import { ENTRIES } from './composite-entries.js';
import { GRAPHICS } from './composite-graphics.js';
import { PAIRS } from './composite-pairs.js';

// Draws a composite question: a body of text and pictures with interactions in it. Answers have the API's shape:
// {turns: [{R1: [words], R2: [words]}]}; more than one turn only where the question goes on after an answer.

const TAGS = new Set(('p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd em strong b i u s big small sub sup tt code pre kbd samp var cite dfn '
  + 'abbr acronym q blockquote address table caption colgroup col thead tbody tfoot tr th td ruby rb rt rp bdo bdi figure figcaption section article '
  + 'header footer nav aside mark details summary del ins wbr time img audio video').split(' '));
const MATH = new Set(('math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover '
  + 'mmultiscripts mprescripts none mtable mtr mtd semantics').split(' '));
const ATTRIBUTES = new Set(('class lang dir title alt width height colspan rowspan scope span start mathvariant display stretchy fence separator '
  + 'linethickness columnalign lspace rspace accent aria-label aria-hidden').split(' '));
const KINDS = { ...CHOICES, ...ENTRIES, ...GRAPHICS, ...PAIRS };

/** The address of a stored file; nothing else is ever loaded. */
function address(source) {
  return /^\/media\/\d+$/.test(source ?? '') ? source : null;
}

/** What interactions share: the present turn, the words, and drawing of nodes. */
class Sheet {
  constructor(item, answer, change, words, options) {
    this.item = item;
    this.words = words;
    this.options = options;
    this.past = item.view.adaptive ? answer?.turns ?? [] : [];
    const last = answer?.turns?.at(-1) ?? {};
    this.turn = new Map(Object.entries(last));
    this.change = change;
  }

  /** The words given to an interaction. */
  get(id) {
    return this.turn.get(id) ?? [];
  }

  /** Keeps the words given to an interaction. An adaptive question is kept when it is checked. */
  set(id, values) {
    if (values.length) this.turn.set(id, values); else this.turn.delete(id);
    if (!this.item.view.adaptive) this.keep();
  }

  keep() {
    this.change({ turns: [...this.past, Object.fromEntries(this.turn)] });
  }

  /** Ends a turn of an adaptive question. */
  check(id) {
    if (id) this.turn.set(id, ['true']);
    this.keep();
    this.options.checked?.();
  }

  /** Ids for labels, unlike those of other questions on the page. */
  name(id, part = '') {
    return `q${this.item.slot}-${id}${part}`;
  }

  address(source) {
    return address(source);
  }

  nodes(nodes) {
    return (nodes ?? []).map((node) => this.node(node)).filter(Boolean);
  }

  node(node) {
    if (typeof node === 'string') return document.createTextNode(node);
    if (node.gap) return this.place?.gap?.(node) ?? null;
    if (node.hottext) return this.place?.hottext?.(node) ?? null;
    if (node.kind) return KINDS[node.kind]?.(this, node) ?? null;
    return this.tag(node);
  }

  tag({ tag, attrs = {}, nodes }) {
    const math = MATH.has(tag);
    if (!math && !TAGS.has(tag)) return null;
    const made = math ? document.createElementNS('http://www.w3.org/1998/Math/MathML', tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
    if (tag === 'img') {
      const source = address(attrs.src);
      if (!source) return document.createTextNode(attrs.alt ?? '');
      Object.assign(made, { src: source, alt: attrs.alt ?? '', loading: 'lazy' });
    } else if (tag === 'audio' || tag === 'video') {
      Object.assign(made, { src: address(attrs.src) ?? '', controls: true, preload: 'metadata' });
    }
    made.append(...this.nodes(nodes));
    return tag === 'table' ? element('div', { class: 'table-wrap', tabindex: '0' }, made) : made;
  }

  /** A frame with the interaction's prompt as its name. */
  group(interaction, ...children) {
    const id = this.name(interaction.id, '-prompt');
    const prompt = interaction.prompt?.length ? element('div', { id, class: 'prompt' }, ...this.nodes(interaction.prompt)) : null;
    return element('div', { class: `interaction kind-${interaction.kind}`, role: 'group', 'aria-labelledby': prompt ? id : null }, prompt, ...children);
  }
}

/**
 * The question as a group of controls; change(answer) is called at every change. A question that goes on after an answer
 * calls options.checked() when a turn ends: draw it again with the view that the server then gives.
 */
export function drawComposite(item, answer, change, words, heading, options = {}) {
  const sheet = new Sheet(item, answer, change, words, options);
  const { view } = item;
  const ended = view.nodes.some(function ends(node) { return node.kind === 'endAttempt' || node.nodes?.some?.(ends); });
  const check = view.adaptive && !view.complete && !ended
    ? element('button', { type: 'button', class: 'button wide' }, words.check) : null;
  check?.addEventListener('click', () => sheet.check());
  const feedback = view.feedback.map((one) => element('div', { class: 'notice', role: 'status' },
    one.title ? element('b', {}, one.title) : null, ...sheet.nodes(one.nodes)));
  return element('div', { class: 'question composite', role: 'group', 'aria-label': heading },
    element('p', { class: 'question-kind', tabindex: '-1' }, heading), element('div', { class: 'body' }, ...sheet.nodes(view.nodes)), check, ...feedback);
}

/** Whether the answer holds anything. */
export function compositeAnswered(answer) {
  return Boolean(answer?.turns?.some((turn) => Object.values(turn).some((values) => values.some((value) => value.trim()))));
}
