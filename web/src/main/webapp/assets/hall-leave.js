// At a device of an exam hall: signs the candidate out some time after the result was shown, so that the next can sit down.
const form = document.getElementById('leave');
if (form) {
  const button = form.querySelector('button');
  let left = Number(form.dataset.seconds);
  const tick = () => {
    if (left <= 0) return form.submit();
    button.textContent = button.dataset.label.replace('{0}', String(left));
    left -= 1;
    setTimeout(tick, 1000);
  };
  tick();
}
