// Numbers as candidates type them, read as the server reads them (cn.anxue.exam.item.Numbers), so that nobody finds out
// after handing in that an answer was none.

const TYPED = /^([+-]?)(\d[\d., ']*\d|\d|\.\d+)\s*(.*)$/;
const PLAIN = /^\d*(\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
const GROUPS = /^[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:[ ']\d{3})+(?:[.,]\d+)?|(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const UNIT = /^(?:[^\d,;|=<>~±](?:[^\d,;|=<>~±]|(?<=[\p{L}^])[23])*)?$/u;
const CHINESE = /^([零〇一二两三四五六七八九十百千万点]+)(.*)$/;

function tidy(text) {
  return text.normalize('NFKC').replace(/[−－]/g, '-').replace(/’/g, "'").replace(/\s+/g, ' ').trim().replace(/[。.;,、]+$/, '').trim();
}

function digits(written) {
  if (GROUPS.test(written)) return written.replaceAll(written.replace(/\d/g, '')[0], '').replace(',', '.');
  return PLAIN.test(written) || DECIMAL_COMMA.test(written) ? written.replace(',', '.') : null;
}

/**
 * What a text means: {kind: 'none'} no number, {kind: 'unit', unit} a unit that is not accepted, {kind: 'number', value,
 * plain} a number, plain when it stands there just so. units: every accepted way to write the unit, lower case; missing
 * where only the server knows them.
 */
export function readNumber(text, units) {
  const whole = tidy(text);
  const typed = TYPED.exec(whole);
  const chinese = typed ? null : CHINESE.exec(whole);
  const value = typed ? digits(typed[2]) : chinese ? chinese[1] : null;
  let unit = (typed ?? chinese)?.at(-1) ?? '';
  if (value === null || unit.length > 10 || !UNIT.test(unit)) return { kind: 'none' };
  const thousands = unit.startsWith('万');
  if (thousands) unit = unit.slice(1);
  const bare = unit.replace(/\s/g, '').toLowerCase();
  if (bare && units && !units.includes(bare)) return { kind: 'unit', unit };
  const minus = typed?.[1] === '-' ? '-' : '';
  return { kind: 'number', value: `${minus}${value}${thousands ? '万' : ''}`, plain: Boolean(chinese) || text.trim() === `${typed[1]}${value}` };
}

/** Words about what was typed: what is wrong with it, or how it was read; '' when there is nothing to say. */
function numberWords(text, units, named, words) {
  if (!text.trim()) return '';
  const read = readNumber(text, units);
  if (read.kind === 'none') return words.notANumber;
  if (read.kind === 'unit') return units.length ? words.otherUnit.replace('{0}', read.unit).replace('{1}', named) : words.noUnit.replace('{0}', read.unit);
  return read.plain ? '' : words.readAs.replace('{0}', read.value);
}

/** Whether an answer would be marked as it was meant: nothing, or a readable number. */
export function readable(text, units) {
  return !text?.trim() || readNumber(text, units).kind === 'number';
}

/** Keeps words about what stands in the input in the note, while it is typed; named: the units as the author wrote them. */
export function explain(input, note, units, named, words) {
  const tell = () => {
    note.textContent = numberWords(input.value, units, named, words);
    const wrong = !readable(input.value, units);
    note.classList.toggle('wrong', wrong);
    input.setAttribute('aria-invalid', String(wrong));
  };
  let waiting;
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(tell, 500); });
  input.addEventListener('blur', () => { clearTimeout(waiting); tell(); });
  tell();
}
