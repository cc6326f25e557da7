// Small conveniences of administrators' pages: the rail, filters that submit by themselves, questions before deeds.
window.PrimeFaces?.csp.init(document.querySelector('script[nonce]').nonce);
const rail = document.querySelector('.rail');
const toggle = document.querySelector('.rail-toggle');
if (rail && toggle) {
  toggle.addEventListener('click', () => {
    const open = rail.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(open));
  });
}
for (const select of document.querySelectorAll('form.filters select')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}
for (const button of document.querySelectorAll('[data-confirm]')) {
  button.addEventListener('click', (event) => {
    if (!window.confirm(button.dataset.confirm)) event.preventDefault();
  });
}
