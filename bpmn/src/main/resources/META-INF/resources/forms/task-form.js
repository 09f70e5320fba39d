// What the task forms share: fill in the template, keep the answer while one types, and let nobody complete a task that
// the server says is not finished.
//
// Everything shown is put in as text, never as markup: a nominator's words cannot become part of the page. The forms
// stand in ng-non-bindable, so that Tasklist's Angular does not read {{…}} in those words either.
import { headers, outcomeFrom, outcomeOf, refusal, SENTENCES, sentences } from './task-answers.js';
import { alertBox, clock, count, describe, made } from './task-fields.js';
import { collect, fill, put } from './task-template.js';

const SAVE_AFTER = 700;
const RETRY_AFTER = 5000;

/** Runs the form that stands as a template in the embedded form of {@code camForm}. */
export function openTask(camForm) {
  new TaskForm(camForm, camForm.formElement[0]).open();
}

class TaskForm {
  constructor(camForm, form) {
    this.camForm = camForm;
    this.root = form.querySelector('.kp-task');
    this.template = this.root.querySelector('template');
    this.address = `/api/tasks/${encodeURIComponent(camForm.taskId)}`;
    this.answer = {};
    this.edits = 0;
    this.savedEdits = 0;
    this.closed = false;
  }

  open() {
    this.root.addEventListener('input', (event) => this.edited(event));
    this.root.addEventListener('change', (event) => this.chosen(event));
    this.camForm.on('submit', () => this.submit());
    this.camForm.on('submit-failed', (_, [error]) => this.submitFailed(error));
    this.camForm.on('submit-success', () => (this.closed = true));
    this.followClaim();
    closeOldErrors();
    this.load();
  }

  async load() {
    let outcome;
    try {
      outcome = await outcomeOf(await fetch(this.address, { headers: { Accept: 'application/json' } }));
    } catch {
      outcome = { sentence: 'Tjenesten svarer ikke. Last siden på nytt om litt.' };
    }
    if (outcome.body) {
      this.show(outcome.body);
    } else {
      this.closed = true;
      this.root.replaceChildren(alertBox(outcome.sentence));
    }
  }

  show(view) {
    this.answer = view.answer ?? {};
    const content = this.template.content.cloneNode(true);
    fill(content, { ...view, scale: (view.steps ?? []).map((meaning, index) => ({ score: index + 1, meaning })) });
    const everything = made('fieldset', 'kp-all');
    everything.append(content);
    this.root.replaceChildren(this.template, this.claimNotice(), everything, this.statusLine());
    this.fields().forEach(describe);
    const prefilled = put(this.root, view, this.answer);
    this.fields().forEach(count);
    this.followClaim();
    if (prefilled && !this.disabled()) {
      this.edits += 1;
      this.saveSoon();
    }
  }

  fields() {
    return [...this.root.querySelectorAll('textarea[name], fieldset[data-kind]')];
  }

  // ---- keeping

  edited(event) {
    if (event.target.matches('textarea')) count(event.target);
    this.edits += 1;
    this.saveSoon();
  }

  async chosen(event) {
    const group = event.target.closest('fieldset[data-reload]');
    if (group === null) return;
    const { name, value } = event.target;
    this.edits += 1;
    if (await this.save()) {
      await this.load();
      this.root.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)?.focus();
    }
  }

  saveSoon(delay = SAVE_AFTER) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  /** True when everything typed so far is kept. */
  async save() {
    clearTimeout(this.timer);
    if (this.closed) return false;
    while (this.saving) await this.saving;
    if (this.edits === this.savedEdits) return true;
    const edits = this.edits;
    this.status('Lagrer …');
    this.abort = new AbortController();
    this.saving = fetch(`${this.address}/answer`, {
      method: 'PUT',
      headers: headers(),
      body: JSON.stringify(collect(this.root, this.answer)),
      signal: this.abort.signal,
    }).then(outcomeOf, () => ({ sentence: SENTENCES.unreachable, again: true }));
    const outcome = await this.saving;
    this.saving = null;
    if (this.closed) return false;
    this.kept(outcome, edits);
    if (outcome.body && this.edits !== this.savedEdits) this.saveSoon();
    return Boolean(outcome.body) && this.edits === this.savedEdits;
  }

  /** Shows what the server said to an answer; the sentences that hinder completion are in {@code outcome.body.missing}. */
  kept(outcome, edits) {
    this.problems(outcome.errors ?? []);
    if (outcome.body) {
      this.savedEdits = edits;
      this.status(`Lagret kl. ${clock(outcome.body.savedAt)}`);
      this.missing(sentences(outcome.body.missing), false);
    } else {
      this.status(`Ikke lagret. ${outcome.sentence}`, true);
      this.missing([], false);
      if (outcome.again) this.saveSoon(RETRY_AFTER);
    }
  }

  // ---- completing

  /** The engine's button does not wait for promises, so the last word to the server is a blocking one. */
  submit() {
    closeOldErrors();
    clearTimeout(this.timer);
    this.abort?.abort();
    const edits = this.edits;
    const outcome = this.closed ? { sentence: SENTENCES.gone } : this.putNow();
    this.kept({ ...outcome, again: false }, edits);
    const hindrances = outcome.body ? sentences(outcome.body.missing) : [outcome.sentence];
    if (hindrances.length > 0) {
      this.camForm.submitPrevented = true;
      this.missing(hindrances, true);
    }
  }

  putNow() {
    const request = new XMLHttpRequest();
    try {
      request.open('PUT', `${this.address}/answer`, false);
      Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.send(JSON.stringify(collect(this.root, this.answer)));
    } catch {
      return { sentence: SENTENCES.unreachable };
    }
    const redirected = !request.responseURL.endsWith(`${this.address}/answer`);
    const type = request.getResponseHeader('Content-Type') ?? '';
    return outcomeFrom(redirected ? 401 : request.status, type, () => JSON.parse(request.responseText));
  }

  /**
   * Tasklist shows this error's message on top of the page, and as markup; so it gets one that never holds anybody's
   * words. What the engine was told stands in the form instead, as text.
   */
  submitFailed(error) {
    if (!this.camForm.submitPrevented) {
      this.missing([refusal(error?.message)], true);
    }
    if (error) error.message = SENTENCES.unfinished;
  }

  // ---- showing

  statusLine() {
    const line = made('div', 'kp-status');
    const missing = made('div', 'kp-missing');
    missing.tabIndex = -1;
    missing.hidden = true;
    const saved = made('p', 'kp-saved');
    saved.setAttribute('role', 'status');
    line.append(missing, saved);
    return line;
  }

  status(text, bad = false) {
    const line = this.root.querySelector('.kp-saved');
    if (line === null) return;
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle('kp-bad', bad);
  }

  missing(list, insist) {
    const box = this.root.querySelector('.kp-missing');
    if (box === null) return;
    box.hidden = list.length === 0;
    box.classList.toggle('kp-bad', insist);
    const heading = made('h3', '', insist ? 'Oppgaven er ikke fullført' : 'Dette gjenstår før du kan fullføre');
    const items = made('ul');
    items.append(...list.map((sentence) => made('li', '', sentence)));
    box.replaceChildren(heading, items);
    if (insist) {
      box.setAttribute('role', 'alert');
      box.focus();
    } else {
      box.removeAttribute('role');
    }
  }

  problems(errors) {
    for (const field of this.fields()) {
      const place = document.getElementById(`${field.id}-problem`);
      const name = field.name || field.dataset.name;
      const messages = errors.filter((error) => error.field === name).map((error) => error.message);
      place.textContent = messages.join(' ');
      place.hidden = messages.length === 0;
      field.toggleAttribute('data-invalid', messages.length > 0);
      if (field.matches('textarea')) field.setAttribute('aria-invalid', String(messages.length > 0));
    }
  }

  // ---- a task that nobody has taken yet can be read, not filled in

  disabled() {
    return this.root.closest('.disabled-form') !== null;
  }

  followClaim() {
    const frame = this.root.closest('[ng-class*="disabled-form"]');
    const follow = () => {
      const disabled = this.disabled();
      const everything = this.root.querySelector('.kp-all');
      if (everything === null || everything.disabled === disabled) return;
      everything.disabled = disabled;
      this.root.querySelector('.kp-claim').hidden = !disabled;
    };
    if (frame !== null && !this.following) {
      this.following = new MutationObserver(follow);
      this.following.observe(frame, { attributes: true, attributeFilter: ['class'] });
    }
    follow();
  }

  claimNotice() {
    const notice = made('p', 'kp-claim kp-notice', SENTENCES.claimFirst);
    notice.hidden = true;
    return notice;
  }
}

/** Tasklist leaves its error messages standing, also when the next attempt goes well. */
function closeOldErrors() {
  const old = document.querySelectorAll('[notifications-panel] .alert-danger button.close');
  // Angular is busy with the button right now and takes no other click.
  setTimeout(() => old.forEach((button) => button.click()));
}
