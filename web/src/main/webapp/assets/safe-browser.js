// What a Safe Exam Browser with a modern engine tells its pages: hashes of the page's address with its keys. Classic
// engines say the same in headers of their own.
const security = window.SafeExamBrowser?.security;
const ready = security?.updateKeys ? new Promise((done) => security.updateKeys(done)) : Promise.resolve();

/** Headers (or form fields) that prove which browser this is; empty in any other. */
export async function proof() {
  await ready;
  if (!security?.configKey) return {};
  return {
    'X-Anxue-Page': location.href.split('#')[0],
    'X-SafeExamBrowser-ConfigKeyHash': security.configKey,
    'X-SafeExamBrowser-RequestHash': security.browserExamKey ?? '',
  };
}
