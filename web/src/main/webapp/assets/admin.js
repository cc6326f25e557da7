// The rail folds on small screens; everything else on administrators' pages works without this script.
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
