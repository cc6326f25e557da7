// The button of pages that are made to be printed.
document.getElementById('print')?.addEventListener('click', () => window.print());
