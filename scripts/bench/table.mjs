/** The results as a Markdown table, with the machine that they are from. */
export function tableOf(results, { date, processor, cores, memory, node }, { runs, loads }) {
  const rows = results.map(({ row, result }) =>
    [
      row.what,
      row.mark ?? "–",
      row.stretch ?? "–",
      result.figure ?? "left out",
      result.detail ?? result.skipped,
    ].join(" | "),
  );
  const load = `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  return [
    `Measured on ${date}: ${processor}, ${cores} cores, ${memory} of memory, Node ${node}. Medians of ${runs} pairs, taken in`,
    `turn; load of the machine, this benchmark's own work included, ${load}.`,
    "",
    "| what | mark | stretch | measured | how |",
    "|:--|--:|--:|--:|:--|",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}
