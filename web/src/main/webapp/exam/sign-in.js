import { api, signedOut } from './question.js';

// Signs the same person in again without leaving the question: a session ends while somebody thinks, and nothing that waits
// may be lost for it.

const find = (name) => document.getElementById(name);

export class SignInAgain {
  #person;
  #words;
  #act;
  #asked;

  /**
   * person: the id of whoever sits the exam. act.back() is called when that person is signed in, act.entered() when it was
   * by this page; act.settled() resolves when the page may be left.
   */
  constructor(person, words, act) {
    this.#person = person;
    this.#words = words;
    this.#act = act;
    find('sign-in-form')?.addEventListener('submit', (event) => this.#send(event));
  }

  /** Whether the page waits for its person. */
  get asked() { return this.#asked !== undefined; }

  /** Asks for the password; resolves when the same person is signed in. */
  ask() {
    if (!this.#asked) {
      let done;
      this.#asked = Object.assign(new Promise((resolve) => { done = resolve; }), { done });
      find('sign-in-failed').hidden = true;
      this.show();
    }
    return this.#asked;
  }

  /** Above whatever covers the page. */
  show() { find('sign-in').showModal(); }

  /** The person is signed in, by this page or in another tab. */
  done() {
    if (!this.#asked) return;
    const { done } = this.#asked;
    this.#asked = undefined;
    find('sign-in').close();
    done();
    this.#act.back();
  }

  /** Does it, after signing in again when that is needed. */
  async asPerson(call) {
    for (;;) {
      try {
        return await call();
      } catch (failure) {
        if (!signedOut(failure)) throw failure;
        await this.ask();
      }
    }
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const answer = await api('POST', '/sign-ins', { personId: this.#person, username: form.username.value, password: form.password.value });
      if (answer.mustChangePassword) {
        await this.#act.settled();
        location.href = '/open/change-password';
        return;
      }
      form.password.value = '';
      this.done();
      this.#act.entered();
    } catch (failure) {
      find('sign-in-failed').textContent = failure.status === 0 ? this.#words.checkNetwork : failure.message;
      find('sign-in-failed').hidden = false;
      form.password.select();
    } finally {
      button.disabled = false;
    }
  }
}
