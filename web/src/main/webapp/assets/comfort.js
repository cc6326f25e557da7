// How a person wants to read: size of letters and contrast, kept on the device for all pages.

const KEY = 'anxue.comfort';
const root = document.documentElement;
const dialog = document.getElementById('comfort-dialog');
const contrast = document.getElementById('comfort-contrast');
const sizes = [...document.querySelectorAll('[name=comfort-size]')];

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

let chosen = { size: '0', contrast: matchMedia('(prefers-contrast: more)').matches, ...kept() };

function apply() {
  root.dataset.size = chosen.size;
  root.dataset.contrast = chosen.contrast ? 'high' : '';
  for (const size of sizes) size.checked = size.value === chosen.size;
  contrast.checked = chosen.contrast;
}

function choose() {
  chosen = { size: sizes.find((size) => size.checked)?.value ?? '0', contrast: contrast.checked };
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // without storage it lasts for this page
  }
  apply();
}

apply();
for (const control of [...sizes, contrast]) control.addEventListener('change', choose);
document.getElementById('comfort').addEventListener('click', () => dialog.showModal());
document.getElementById('comfort-close').addEventListener('click', () => dialog.close());
