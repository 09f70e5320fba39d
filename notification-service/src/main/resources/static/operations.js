// Keeps the list of events live. Without this script the page shows the last hundred and a filter.
(() => {
  "use strict";
  const MOST = 500;
  const panel = document.getElementById("live");
  const rows = document.getElementById("events");
  const form = document.getElementById("filter");
  if (!panel || !rows || !form || !window.EventSource) return;

  const state = document.getElementById("live-state");
  const pause = document.getElementById("pause");
  const nothing = document.getElementById("nothing");
  const template = document.getElementById("event-row");
  const names = new Map(Array.from(document.querySelectorAll("#names li"), li => [li.dataset.key, li.textContent]));
  const seen = new Set(Array.from(rows.rows, row => row.dataset.id));
  const held = [];
  let paused = false;
  let connected = false;

  const time = new Intl.DateTimeFormat("nb", {
    timeZone: "Europe/Oslo", day: "2-digit", month: "2-digit", year: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit",
  });

  function say() {
    const word = paused ? panel.dataset.paused.replace("{0}", held.length) : connected ? panel.dataset.on : panel.dataset.off;
    state.textContent = word;
    state.className = "state " + (connected && !paused ? "good" : "wait");
    pause.textContent = paused ? panel.dataset.goOn : panel.dataset.pause;
  }

  function facts(path, value, into) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const key of Object.keys(value)) facts(path ? path + "." + key : key, value[key], into);
    } else {
      into.push([path, value === "sealed" ? panel.dataset.sealed : typeof value === "string" ? value : JSON.stringify(value)]);
    }
    return into;
  }

  // Only textContent: nothing in an event can become markup.
  function row(event) {
    const tr = template.content.firstElementChild.cloneNode(true);
    tr.dataset.id = event.id;
    tr.dataset.type = event.type;
    tr.dataset.about = event.subject + " " + event.roundId;
    const stamp = tr.querySelector("time");
    stamp.dateTime = event.time;
    stamp.textContent = time.format(new Date(event.time)).replace(",", "");
    tr.querySelector(".what strong").textContent = names.get(event.type) || event.type;
    const link = tr.querySelector(".about a");
    link.textContent = event.subject;
    link.href = link.getAttribute("href") + encodeURIComponent(event.subject);
    tr.querySelector(".who").textContent = names.get(event.actor) || event.actor;
    const list = tr.querySelector("dl");
    const all = facts("", event.facts, []).concat([
      ["id", event.id], ["type", event.type], ["topic", event.topic + " " + event.partition + ":" + event.offset]]);
    for (const [name, value] of all) {
      const dt = document.createElement("dt");
      const dd = document.createElement("dd");
      dt.textContent = name;
      dd.textContent = value;
      list.append(dt, dd);
    }
    return tr;
  }

  function filter() {
    const type = form.elements.type.value;
    const about = form.elements.about.value.trim().toLowerCase();
    let shown = 0;
    for (const tr of rows.rows) {
      tr.hidden = (type && tr.dataset.type !== type) || (about && !tr.dataset.about.toLowerCase().includes(about));
      if (!tr.hidden) shown++;
    }
    nothing.hidden = shown > 0;
  }

  function show(event) {
    const tr = row(event);
    tr.classList.add("fresh");
    setTimeout(() => tr.classList.remove("fresh"), 3000);
    rows.prepend(tr);
    while (rows.rows.length > MOST) rows.lastElementChild.remove();
    filter();
  }

  pause.addEventListener("click", () => {
    paused = !paused;
    if (!paused) held.splice(0).forEach(show);
    say();
  });
  form.elements.type.addEventListener("change", filter);
  form.elements.about.addEventListener("input", filter);

  const after = panel.dataset.after;
  const source = new EventSource(panel.dataset.stream + (after ? "?after=" + encodeURIComponent(after) : ""));
  source.onopen = () => { connected = true; say(); };
  source.onerror = () => { connected = false; say(); };
  source.onmessage = message => {
    const event = JSON.parse(message.data);
    if (seen.has(event.id)) return;
    seen.add(event.id);
    if (paused) held.push(event); else show(event);
    say();
  };
  panel.hidden = false;
  say();
})();
