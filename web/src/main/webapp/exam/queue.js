import { api } from './question.js';

/**
 * Commands of one attempt that wait to be kept by the server, in order, on this phone (localStorage) until a receipt
 * names them. Sending any of them again is safe: the server knows each by its id.
 */
export class CommandQueue {
  #attempt;
  #store;
  #waiting;
  #keptUpTo = 0;
  #running;
  #pause = 0;
  #timer;

  /** events: state(name), receipt(answer), over(), signIn(), refused(message) */
  constructor(attempt, events) {
    this.#attempt = attempt;
    this.#store = `anxue.attempt.${attempt}`;
    this.events = events;
    this.#waiting = JSON.parse(localStorage.getItem(this.#store) ?? '[]');
    addEventListener('online', () => this.#now());
  }

  get empty() { return this.#waiting.length === 0; }

  /** The answers and marks that wait, oldest first. */
  get commands() { return this.#waiting; }

  /** Takes over what the server has kept, and numbers what waits behind it. */
  resume(keptUpTo) {
    this.#keptUpTo = keptUpTo;
    this.#keep();
    this.#now();
  }

  /** Adds a command: path is responses/3 or flags/3. A newer one for the same path replaces one never sent. */
  add(path, body) {
    const last = this.#waiting.find((command) => command.path === path && !command.sent);
    if (last) last.body = body;
    else this.#waiting.push({ path, body, id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`, sent: false });
    this.#keep();
    this.#now();
  }

  /** Sends what waits; resolves when nothing waits or nothing can be sent. */
  async flush() {
    clearTimeout(this.#timer);
    await this.#run();
  }

  forget() { localStorage.removeItem(this.#store); }

  #keep() {
    if (this.empty) localStorage.removeItem(this.#store);
    else localStorage.setItem(this.#store, JSON.stringify(this.#waiting));
    this.events.state(this.empty ? 'saved' : this.#pause > 0 ? 'offline' : 'saving');
  }

  #now() {
    clearTimeout(this.#timer);
    this.#run();
  }

  /** One sender at a time; whoever asks while it runs waits for the same end. */
  #run() {
    if (!this.#running && !this.empty) this.#running = this.#sendAll();
    return this.#running;
  }

  async #sendAll() {
    try {
      while (!this.empty && await this.#sendFirst());
    } finally {
      this.#running = undefined;
    }
  }

  /** Whether to go on at once. */
  async #sendFirst() {
    const command = this.#waiting[0];
    command.sent = true;
    localStorage.setItem(this.#store, JSON.stringify(this.#waiting));
    try {
      const receipt = await api('PUT', `/attempts/${this.#attempt}/${command.path}`,
        { sequence: this.#keptUpTo + 1, commandId: command.id, ...command.body });
      this.#pause = 0;
      this.#keptUpTo = Math.max(this.#keptUpTo, receipt.keptUpTo);
      this.#waiting.shift();
      this.#keep();
      this.events.receipt(receipt);
      return true;
    } catch (failure) {
      return this.#failed(failure);
    }
  }

  async #failed(failure) {
    if (failure.code === 'attemptOver' || failure.code === 'attemptLate') {
      this.#waiting = [];
      this.#keep();
      this.events.over();
      return false;
    }
    if (failure.status === 401) {
      this.events.signIn();
      return false;
    }
    if (failure.code === 'commandIdReused') {
      // kept before its receipt got lost: nothing to send again
      this.#waiting.shift();
      this.#keep();
    }
    if (failure.status === 409 && failure.code !== 'attemptBusy') {
      try {
        this.#keptUpTo = (await api('GET', `/attempts/${this.#attempt}`)).keptUpTo;
        return true;
      } catch {
        return this.#later();
      }
    }
    if (failure.status === 422 || failure.status === 404) {
      this.#waiting.shift();
      this.#keep();
      this.events.refused(failure.message);
      return true;
    }
    return this.#later();
  }

  #later() {
    this.#pause = Math.min(15, this.#pause + 2);
    this.events.state('offline');
    this.#timer = setTimeout(() => this.#run(), this.#pause * 1000);
    return false;
  }
}
