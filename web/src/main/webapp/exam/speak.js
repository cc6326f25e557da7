// Reading a question aloud with the browser's own speech.

const SKIPPED = 'script, style, [hidden], [aria-hidden=true], .visually-hidden';
const VOICES_WAIT = 1500;

/** What is read of an element, piece by piece: words, names of controls without words, descriptions of pictures. */
export function spoken(from) {
  const pieces = [];
  (function walk(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim()) pieces.push(node.data.trim());
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
    const label = node.getAttribute('alt') ?? (node.matches('input, textarea, select, svg, canvas') ? node.getAttribute('aria-label') : null);
    if (label) pieces.push(label);
    if (node.matches('select')) pieces.push(...[...node.options].map((option) => option.text).filter(Boolean));
    else node.childNodes.forEach(walk);
  })(from);
  return pieces;
}

/** The browser's voices; some browsers load them after the first question for them. */
function voices() {
  const present = speechSynthesis.getVoices();
  if (present.length) return Promise.resolve(present);
  return new Promise((done) => {
    const end = () => done(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', end, { once: true });
    setTimeout(end, VOICES_WAIT);
  });
}

export function stop() {
  globalThis.speechSynthesis?.cancel();
}

/** Reads the element; false when the browser cannot. ended() is called when it is done or stopped. */
export async function speak(from, ended) {
  if (!globalThis.speechSynthesis) return false;
  stop();
  const language = document.documentElement.lang;
  const known = await voices();
  if (!known.length) return false;
  const voice = known.find((one) => one.lang.replace('_', '-').startsWith(language.slice(0, 2)));
  const pieces = spoken(from);
  pieces.forEach((piece, index) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = language;
    if (voice) utterance.voice = voice;
    if (index === pieces.length - 1) {
      utterance.addEventListener('end', ended);
      utterance.addEventListener('error', ended);
    }
    speechSynthesis.speak(utterance);
  });
  return true;
}
