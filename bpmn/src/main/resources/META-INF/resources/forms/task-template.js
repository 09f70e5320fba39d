// Fills a form's template with what the server sent, and reads the answer back out of its fields.
//
//   data-text="candidate"    the value as text; data-as="number" or "date" says how it is written
//   data-if="summary"        only there when the value is (data-unless: when it is not)
//   data-each="criteria"     on a <template>: once per item; inside, names are the item's own, "outer.id" those around it
//   {id} in name, id, for, value, data-name, aria-labelledby, aria-describedby: the value
//
// A field's name is its place in the answer ("scores.methods.comment"). A fieldset with data-kind holds radio buttons:
// "boolean", "number" or "text". data-default on a textarea names what stands there until somebody has written.

const PATTERNS = ['name', 'id', 'for', 'value', 'data-name', 'aria-labelledby', 'aria-describedby'];

/** Fills in everything under {@code root}. Values become text, never markup. */
export function fill(root, data) {
  for (const template of [...root.querySelectorAll('template[data-each]')]) {
    const items = at(data, template.dataset.each) ?? [];
    template.replaceWith(
      ...items.map((item) => {
        const copy = template.content.cloneNode(true);
        fill(copy, { ...(item !== null && typeof item === 'object' ? item : { item }), outer: data });
        return copy;
      }),
    );
  }
  for (const element of [...root.querySelectorAll('[data-if], [data-unless]')]) {
    const { if: wanted, unless: unwanted } = element.dataset;
    if ((wanted && !present(at(data, wanted))) || (unwanted && present(at(data, unwanted)))) {
      element.remove();
    }
    element.removeAttribute('data-if');
    element.removeAttribute('data-unless');
  }
  for (const element of root.querySelectorAll('[data-text]')) {
    element.textContent = written(at(data, element.dataset.text), element.dataset.as);
    element.removeAttribute('data-text');
  }
  for (const name of PATTERNS) {
    for (const element of root.querySelectorAll(`[${name}*="{"]`)) {
      const value = element.getAttribute(name).replace(/\{([\w.]+)}/g, (_, key) => String(at(data, key) ?? ''));
      element.setAttribute(name, value);
    }
  }
}

/** Puts an answer into the fields; true when a field got its default instead. */
export function put(root, view, answer) {
  let prefilled = false;
  for (const field of root.querySelectorAll('textarea[name]')) {
    field.value = at(answer, field.name) ?? '';
    const usual = field.dataset.default ? at(view, field.dataset.default) : null;
    if (field.value === '' && usual) {
      field.value = usual;
      prefilled = true;
    }
  }
  for (const radio of root.querySelectorAll('fieldset[data-kind] input[type="radio"]')) {
    const value = at(answer, radio.name);
    radio.checked = value !== null && value !== undefined && String(value) === radio.value;
  }
  return prefilled;
}

/** The answer as it stands in the fields; what has no field here is as it was. */
export function collect(root, answer) {
  const collected = structuredClone(answer);
  for (const field of root.querySelectorAll('textarea[name]')) {
    set(collected, field.name, field.value);
  }
  for (const group of root.querySelectorAll('fieldset[data-kind]')) {
    const chosen = group.querySelector('input[type="radio"]:checked');
    set(collected, group.dataset.name, chosen === null ? null : typed(chosen.value, group.dataset.kind));
  }
  return collected;
}

function typed(value, kind) {
  if (kind === 'boolean') return value === 'true';
  return kind === 'number' ? Number(value) : value;
}

function at(data, path) {
  return path.split('.').reduce((value, key) => (value === null || value === undefined ? undefined : value[key]), data);
}

function set(data, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  let place = data;
  for (const key of keys) {
    if (place[key] === null || typeof place[key] !== 'object') place[key] = {};
    place = place[key];
  }
  place[last] = value;
}

function present(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function written(value, as) {
  if (value === null || value === undefined) return as === 'number' ? '–' : '';
  if (as === 'number') {
    return new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value);
  }
  if (as === 'date') {
    return new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(
      new Date(value),
    );
  }
  return String(value);
}
