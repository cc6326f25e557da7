import { api, signedOut } from './question.js';
import { openStore } from './store.js';

/**
 * Commands of one attempt that wait to be kept by the server, in order, on this phone until a receipt names them.
 * Sending any of them again is safe: the server knows each by its id.
 */
export class CommandQueue {
  #attempt;
  #store;
  #waiting;
  #written = Promise.resolve();
  #unkept = false;
  #keptUpTo = 0;
  #running;
  #pause = 0;
  #timer;

  /** events: state(name), receipt(answer), over(), paused(), elsewhere(), signIn(), refused(message) */
  static async open(attempt, events) {
    const store = await openStore();
    return new CommandQueue(attempt, events, store, store ? await store.of(attempt) : []);
  }

  constructor(attempt, events, store, waiting) {
    this.#attempt = attempt;
    this.#store = store;
    // whether these were sent before the page was left is not known, so a newer answer never takes their place
    this.#waiting = waiting.map((command) => ({ ...command, sent: true }));
    this.events = events;
    addEventListener('online', () => this.#now());
  }

  get empty() { return this.#waiting.length === 0; }

  /** The answers and marks that wait, oldest first. */
  get commands() { return this.#waiting; }

  /** Takes over what the server has kept, and numbers what waits behind it. */
  resume(keptUpTo) {
    this.#keptUpTo = keptUpTo;
    this.#tell();
    this.#now();
  }

  /** Adds a command: path is responses/3 or flags/3. A newer one for the same path replaces one never sent. */
  add(path, body) {
    let command = this.#waiting.find((one) => one.path === path && !one.sent);
    if (command) {
      command.body = body;
    } else {
      const order = Math.max(Date.now(), (this.#waiting[this.#waiting.length - 1]?.order ?? 0) + 1);
      const id = crypto.randomUUID?.() ?? `${order}-${Math.random().toString(36).slice(2, 12)}`;
      command = { id, attempt: this.#attempt, order, path, body, sent: false };
      this.#waiting.push(command);
    }
    this.#write((store) => store.put({ ...command }));
    this.#tell();
    this.#now();
  }

  /** Sends what waits; resolves when nothing waits or nothing can be sent. */
  async flush() {
    clearTimeout(this.#timer);
    await this.#run();
  }

  /** The attempt is over: nothing of it needs to wait any more. */
  async forget() {
    this.#drop(this.#waiting);
    await this.settled();
  }

  /** Resolves when nothing of this phone's is still on its way to the disk. */
  settled() { return this.#written; }

  /** One after the other, in the order of what happened. */
  #write(act) {
    this.#written = this.#written.then(async () => {
      try {
        if (!this.#store) throw new Error('no store');
        await act(this.#store);
        this.#unkept = false;
      } catch {
        this.#unkept = true;
      }
    });
  }

  /** What is here no more need not be sent again. */
  #drop(commands) {
    this.#waiting = this.#waiting.filter((command) => !commands.includes(command));
    this.#write((store) => store.remove(commands.map((command) => command.id)));
    this.#tell();
  }

  /** That something is kept on this phone is said when it is. */
  #tell() {
    if (this.empty) this.events.state('saved');
    else if (this.#pause === 0) this.events.state('saving');
    else this.#written.then(() => { if (!this.empty && this.#pause > 0) this.events.state(this.#unkept ? 'unkept' : 'offline'); });
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
    try {
      const receipt = await api('PUT', `/attempts/${this.#attempt}/${command.path}`,
        { sequence: this.#keptUpTo + 1, commandId: command.id, ...command.body });
      this.#pause = 0;
      this.#keptUpTo = Math.max(this.#keptUpTo, receipt.keptUpTo);
      this.#drop([command]);
      this.events.receipt(receipt);
      return true;
    } catch (failure) {
      return this.#failed(command, failure);
    }
  }

  async #failed(command, failure) {
    if (failure.code === 'attemptOver' || failure.code === 'attemptLate') {
      this.#drop(this.#waiting);
      this.events.over();
      return false;
    }
    if (failure.code === 'attemptPaused' || failure.code === 'attemptOnBreak') {
      this.events.paused();
      return this.#later();
    }
    if (failure.code === 'otherDevice') {
      // what waits stays on this phone until it has the attempt again, or the attempt is over
      this.#pause = 1;
      this.#tell();
      this.events.elsewhere();
      return false;
    }
    if (signedOut(failure)) {
      // what waits stays on this phone until its person is signed in
      this.#pause = 1;
      this.#tell();
      this.events.signIn();
      return false;
    }
    if (failure.code === 'commandIdReused') {
      // kept before its receipt got lost: nothing to send again
      this.#drop([command]);
    }
    if (failure.status === 409 && failure.code !== 'attemptBusy') {
      try {
        this.#keptUpTo = (await api('GET', `/attempts/${this.#attempt}/clock`)).keptUpTo;
        return true;
      } catch (lost) {
        if (signedOut(lost)) return this.#failed(command, lost);
        return this.#later();
      }
    }
    if (failure.status === 422) {
      this.#drop([command]);
      this.events.refused(failure.message);
      return true;
    }
    return this.#later();
  }

  #later() {
    this.#pause = Math.min(15, this.#pause + 2);
    this.#tell();
    this.#timer = setTimeout(() => this.#run(), this.#pause * 1000);
    return false;
  }
}
