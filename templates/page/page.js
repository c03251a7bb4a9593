// The page works without this. With it, findings can be filtered, and the draft stands beside them.
// State is kept behind the # of the address, so that a link or a bookmark brings it back: #status=missing&q=plan&at=…
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const STATUSES = [...form.querySelectorAll('[name="status"]')].map((box) => box.value);
  const root = document.documentElement;
  const findings = [...document.querySelectorAll(".finding")].map((node) => ({
    node,
    text: node.textContent.toLowerCase(),
    cell: document.querySelector(`.cell[href="#${CSS.escape(node.id)}"]`)?.parentElement,
  }));
  const view = form.querySelector(".view");
  const shown = form.querySelector(".shown");
  let at = "";

  function read() {
    const hash = location.hash.slice(1);
    return new URLSearchParams(hash === "" || hash.includes("=") ? hash : { at: hash });
  }

  function write() {
    const state = new URLSearchParams();
    const wanted = STATUSES.filter((s) => form.querySelector(`[value="${s}"]`).checked);
    if (wanted.length < STATUSES.length) state.set("status", wanted.join(","));
    for (const name of ["group", "source", "q"])
      if (form.elements[name].value !== "") state.set(name, form.elements[name].value);
    if (view.getAttribute("aria-pressed") !== "true") state.set("view", "list");
    if (at !== "") state.set("at", at);
    const hash = state.toString();
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
  }

  function filter() {
    const statuses = new Set(STATUSES.filter((s) => form.querySelector(`[value="${s}"]`).checked));
    const { value: group } = form.elements.group;
    const { value: source } = form.elements.source;
    const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { node, text, cell } of findings) {
      const fits =
        statuses.has(node.dataset.status) &&
        (group === "" || node.dataset.group === group) &&
        (source === "" || node.dataset.sources.split(" ").includes(source)) &&
        words.every((w) => text.includes(w));
      node.hidden = !fits;
      cell?.toggleAttribute("data-out", !fits);
      if (fits) count++;
    }
    for (const g of document.querySelectorAll(".group"))
      g.hidden = !g.querySelector(".finding:not([hidden])");
    for (const f of document.querySelectorAll(".findings"))
      f.querySelector(".nothing").hidden = f.querySelector(".finding:not([hidden])") !== null;
    shown.textContent = `${count} of ${findings.length} findings shown`;
  }

  function setView(side) {
    root.classList.toggle("side", side);
    view.setAttribute("aria-pressed", String(side));
  }

  /** Goes to a finding or a line of the draft, in whichever pane it stands, and marks it. */
  function go(id) {
    const target = document.getElementById(id);
    if (!target) return false;
    // a finding that the filters hide is what the reader asked for now
    if (target.hidden) {
      form.reset();
      filter();
    }
    for (const marked of document.querySelectorAll(".here")) marked.classList.remove("here");
    if (target.matches(".finding, .line")) target.classList.add("here");
    const pane = target.closest(".draft");
    if (pane && pane.scrollHeight > pane.clientHeight + 1) {
      // the pane alone moves: the finding that was read stays where it is
      const { top, bottom } = pane.getBoundingClientRect();
      if (top > innerHeight / 2 || bottom < innerHeight / 2)
        pane.parentElement.scrollIntoView({ block: "start" });
      pane.scrollTop +=
        target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    } else target.scrollIntoView({ block: pane ? "center" : "start" });
    target.focus({ preventScroll: true });
    at = id;
    return true;
  }

  function restore() {
    const state = read();
    const statuses = state.get("status")?.split(",") ?? STATUSES;
    for (const s of STATUSES) form.querySelector(`[value="${s}"]`).checked = statuses.includes(s);
    for (const name of ["group", "source", "q"]) form.elements[name].value = state.get(name) ?? "";
    for (const name of ["group", "source"])
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
    setView(state.get("view") !== "list");
    filter();
    const id = state.get("at");
    if (id) go(id);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (!go(decodeURIComponent(link.hash.slice(1)))) return;
    event.preventDefault();
    write();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    filter();
    write();
  });
  form.querySelector(".everything").addEventListener("click", () => {
    form.reset();
    at = "";
    filter();
    write();
  });
  view.addEventListener("click", () => {
    setView(view.getAttribute("aria-pressed") !== "true");
    write();
  });
  addEventListener("hashchange", restore);

  // on paper nothing can be opened
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const d of closed) d.open = true;
  });
  addEventListener("afterprint", () => {
    for (const d of closed) d.open = false;
  });

  root.classList.add("scripted");
  form.hidden = false;
  const measure = () => {
    const sticky = getComputedStyle(form).position === "sticky";
    root.style.setProperty("--bar", sticky ? `${form.offsetHeight}px` : "0px");
  };
  new ResizeObserver(measure).observe(form);
  measure();
  restore();
})();
