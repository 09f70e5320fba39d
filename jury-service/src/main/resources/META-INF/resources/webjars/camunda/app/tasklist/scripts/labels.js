// Names what Tasklist leaves nameless: the candidate on each task in the list, so that one "Vurder nominasjonen" can be
// told from the next, the buttons that are only a picture, and the page's landmarks.
//
// The engine itself does not know it: process variables hold ids and dates, nothing that a person wrote. So the name
// comes from the service's own API, which says it only to the one who may see it, and is put in as text.

const names = new Map();

const BUTTONS = {
  '.task-filters .region-toggle': 'Vis eller skjul filtrene',
  '.column-center .region-toggle': 'Vis eller skjul listen over oppgaver',
  '.column-right .region-toggle': 'Vis eller skjul oppgaven',
  '.column-right .maximize': 'Vis bare oppgaven',
  '.column-right .reset-regions': 'Vis alle kolonnene',
  '.tasks-list .sort-direction': 'Snu rekkefølgen',
  '.task-card .unclaim': 'Legg oppgaven tilbake',
};

function candidateOf(task) {
  if (!names.has(task)) {
    const name = fetch(`/api/tasks/${encodeURIComponent(task)}`, { headers: { Accept: 'application/json' } })
      .then((response) => (response.ok && !response.redirected ? response.json() : {}))
      .then((view) => view.candidate ?? '')
      .catch(() => {
        names.delete(task);
        return '';
      });
    names.set(task, name);
  }
  return names.get(task);
}

async function label(card) {
  const link = card.querySelector('h4.task a[href*="task="]');
  const task = link?.getAttribute('href').match(/[?&]task=([^&]+)/)?.[1];
  if (!task || card.dataset.labelled === task) return;
  card.dataset.labelled = task;
  const name = await candidateOf(task);
  if (card.dataset.labelled !== task) return;
  card.querySelector('.candidate')?.remove();
  if (name !== '') {
    const line = Object.assign(document.createElement('p'), { className: 'candidate', textContent: name });
    card.querySelector('h4.task').after(line);
  }
}

const LANDMARKS = { '[cam-widget-header]': 'banner', '.site-wrap': 'main', '[cam-widget-footer]': 'contentinfo' };

function labelAll() {
  document.querySelectorAll('ol.tasks-list > li.task').forEach(label);
  for (const [selector, role] of Object.entries(LANDMARKS)) {
    document.querySelector(selector)?.setAttribute('role', role);
  }
  for (const [selector, name] of Object.entries(BUTTONS)) {
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((button) => button.setAttribute('aria-label', name));
  }
}

/** Names what is on the page now, and what comes. */
export function keepLabelled() {
  new MutationObserver(labelAll).observe(document.body, { childList: true, subtree: true });
  labelAll();
}
