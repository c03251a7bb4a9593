// The page works without this. With it, the rows can be filtered by their words.
(() => {
  const box = document.querySelector(".sheet-filter");
  if (!box) return;
  const input = box.querySelector("input");
  const shown = box.querySelector("output");
  const rows = [...document.querySelectorAll(".sheet tbody tr:not(.rows)")].map((node) => ({
    node,
    text: node.textContent.toLowerCase(),
  }));
  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { node, text } of rows) {
      node.hidden = !words.every((w) => text.includes(w));
      if (!node.hidden) count++;
    }
    for (const body of document.querySelectorAll(".sheet tbody"))
      body.hidden = !body.querySelector("tr:not(.rows):not([hidden])");
    shown.textContent = `${count} of ${rows.length} rows shown`;
  };
  input.addEventListener("input", filter);
  box.hidden = false;
  filter();
})();
