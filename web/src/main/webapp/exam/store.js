// Commands that wait on this phone, in IndexedDB: on the disk before it says so, which localStorage is not when the
// browser is killed or the battery goes.

const NAME = 'anxue';
const COMMANDS = 'commands';

function done(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

class Store {
  #base;

  constructor(base) { this.#base = base; }

  /** The commands of an attempt, oldest first. */
  async of(attempt) {
    const found = await done(this.#base.transaction(COMMANDS).objectStore(COMMANDS).index('attempt').getAll(attempt));
    return found.sort((one, other) => one.order - other.order);
  }

  put(command) { return this.#write((commands) => commands.put(command)); }

  remove(ids) { return this.#write((commands) => ids.forEach((id) => commands.delete(id))); }

  /** Resolves when it is on the disk. */
  #write(act) {
    return new Promise((resolve, reject) => {
      const transaction = this.#base.transaction(COMMANDS, 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', () => reject(transaction.error));
      act(transaction.objectStore(COMMANDS));
    });
  }
}

/** The store, or null where the browser gives none. */
export async function openStore() {
  try {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(COMMANDS, { keyPath: 'id' }).createIndex('attempt', 'attempt');
    });
    return new Store(await done(request));
  } catch {
    return null;
  }
}
