import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { path } from "./paths.mjs";

/** What the last kept evaluation reached on statutes that nobody reads while writing rules: reports name it. */
export function buildAccuracy() {
  const kept = path("test/corpus/figures.json");
  const accuracy = existsSync(kept) ? accuracyOf(JSON.parse(readFileSync(kept, "utf8"))) : null;
  writeFileSync(path("dist/accuracy.json"), JSON.stringify(accuracy));
}

function accuracyOf({ date, corpora }) {
  const unseen = corpora.filter((c) => c.kind === "statutes" && c.sealed);
  if (unseen.length === 0) return null;
  return {
    date: String(date).slice(0, 10),
    corpora: unseen.map(({ texts, labels, figures }) => {
      const value = (id, field = "value") => figures.find((f) => f.id === id)?.[field] ?? null;
      return {
        texts,
        labels,
        right: value("right"),
        low: value("right", "low"),
        high: value("right", "high"),
        kappa: value("kappa"),
      };
    }),
  };
}
