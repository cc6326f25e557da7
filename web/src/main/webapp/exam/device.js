// The name that this device gives itself, so that an attempt is sat at one device at a time. Says nothing about device or
// person; two tabs of one browser are one device. In IndexedDB, as the answers that wait: it is on the disk when the
// browser is killed, and the same browser goes on without asking.

const NAME = 'anxue-device';
const NAMES = 'names';
const KEY = 'device';

function made() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(NAMES));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** The kept name, or a new one that is kept; in one transaction, so that two tabs agree. */
async function kept() {
  const base = await opened();
  return new Promise((resolve, reject) => {
    let name;
    const transaction = base.transaction(NAMES, 'readwrite', { durability: 'strict' });
    const names = transaction.objectStore(NAMES);
    const found = names.get(KEY);
    found.addEventListener('success', () => {
      name = found.result ?? made();
      if (!found.result) names.put(name, KEY);
    });
    transaction.addEventListener('complete', () => resolve(name));
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}

let own;

/** Promises the name; where the browser keeps nothing, one for this page. */
export function device() {
  own ??= kept().catch(made);
  return own;
}
