// Writes the candidate's name on each task in the list, so that one "Vurder nominasjonen" can be told from the next.
//
// The engine itself does not know it: process variables hold ids and dates, nothing that a person wrote. So the name
// comes from the service's own API, which says it only to the one who may see it, and is put in as text.

const names = new Map();

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

/** Labels the tasks that are listed now, and those that come. */
export function labelTasks() {
  new MutationObserver(() => document.querySelectorAll('ol.tasks-list > li.task').forEach(label)).observe(document.body, {
    childList: true,
    subtree: true,
  });
}
