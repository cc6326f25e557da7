// The name that this device gives itself, so that an attempt is sat at one device at a time. Says nothing about device or
// person; two tabs of one browser are one device.

const KEY = 'anxue.device';
let own;

function made() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name; where the browser keeps nothing, one for this page. */
export function device() {
  if (!own) {
    try {
      own = localStorage.getItem(KEY) ?? made();
      localStorage.setItem(KEY, own);
    } catch {
      own = made();
    }
  }
  return own;
}
