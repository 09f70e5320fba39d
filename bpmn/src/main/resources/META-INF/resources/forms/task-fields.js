// How a form's fields tell what they are about: counters, problems, notices.
let fieldNumber = 0;

/** Gives a field its counter and a place for what is wrong with it, and says so to screen readers. */
export function describe(field) {
  field.id ||= `kp-field-${++fieldNumber}`;
  const described = [field.getAttribute('aria-describedby')].filter(Boolean);
  const problem = made('p', 'kp-problem');
  problem.id = `${field.id}-problem`;
  problem.hidden = true;
  described.push(problem.id);
  if (field.matches('fieldset')) {
    field.querySelector('legend').after(problem);
  } else {
    field.before(problem);
    const counter = made('p', 'kp-counter');
    counter.id = `${field.id}-counter`;
    described.push(counter.id);
    field.after(counter);
  }
  field.setAttribute('aria-describedby', described.join(' '));
}

export function count(field) {
  const counter = document.getElementById(`${field.id}-counter`);
  if (counter === null || !field.dataset.limit) return;
  const limit = Number(field.dataset.limit);
  const length = [...field.value].length;
  const number = new Intl.NumberFormat('nb-NO');
  counter.textContent =
    length > limit
      ? `${number.format(length - limit)} tegn for mye (høyst ${number.format(limit)})`
      : `${number.format(length)} av ${number.format(limit)} tegn`;
  counter.classList.toggle('kp-bad', length > limit);
}

export function clock(instant) {
  return new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' })
    .format(instant ? new Date(instant) : new Date())
    .replace(':', '.');
}

export function alertBox(sentence) {
  const box = made('p', 'kp-notice kp-bad', sentence);
  box.setAttribute('role', 'alert');
  return box;
}

export function made(tag, className = '', text = '') {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}
