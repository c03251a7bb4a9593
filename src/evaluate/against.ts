import { number, table } from "./print.ts";
import type { KeptCorpus, KeptRun } from "./record.ts";

type Flip = "right → wrong" | "wrong → right" | "wrong → wrong";

function figures(now: KeptCorpus, before: KeptCorpus): string {
  const rows = now.figures.flatMap((f) => {
    const old = before.figures.find((g) => g.id === f.id);
    if (old === undefined) return [];
    const from = old.value ?? Number.NaN;
    const to = f.value ?? Number.NaN;
    const change = to - from;
    const shown =
      Number.isNaN(change) || Math.abs(change) < 0.0005 ? "" : `${change > 0 ? "+" : ""}${change.toFixed(3)}`;
    return [[f.title, number(from), number(to), shown]];
  });
  return table([["", "before", "now", "change"], ...rows]);
}

/** Labels whose finding changed, by what it did to them. */
export function flips(now: KeptCorpus, before: KeptCorpus): Map<Flip, string[]> {
  const found = new Map<Flip, string[]>([
    ["right → wrong", []],
    ["wrong → right", []],
    ["wrong → wrong", []],
  ]);
  for (const [key, o] of Object.entries(now.outcomes ?? {})) {
    const old = before.outcomes?.[key];
    if (old === undefined || old.found === o.found) continue;
    const kind: Flip =
      old.found === o.label ? "right → wrong" : o.found === o.label ? "wrong → right" : "wrong → wrong";
    found.get(kind)!.push(`${key}: ${old.found} → ${o.found} (label ${o.label})`);
  }
  return found;
}

/** What changed since a kept run. Of sealed corpora only the figures. */
export function printAgainst(now: readonly KeptCorpus[], kept: KeptRun): string {
  const blocks = now.map((c) => {
    const old = kept.corpora.find((k) => k.name === c.name && k.kind === c.kind);
    if (old === undefined) return `${c.name}: not in the kept run\n`;
    const lines = [`${c.name}: since ${kept.date}`, "", figures(c, old), ""];
    if (!c.sealed && !old.sealed) {
      for (const [kind, list] of flips(c, old)) {
        lines.push(`  ${kind}: ${list.length}`, ...list.map((l) => `    ${l}`));
      }
      lines.push("");
    }
    return lines.join("\n");
  });
  return blocks.join("\n");
}

/** How far a figure may fall unremarked: sealed corpora are smaller. */
const ALLOWED = { open: 0.01, sealed: 0.02 };

/** The figures that fell by more than is allowed. */
export function falls(now: readonly KeptCorpus[], kept: KeptRun): string[] {
  return now.flatMap((c) => {
    const old = kept.corpora.find((k) => k.name === c.name && k.kind === c.kind);
    const allowed = c.sealed ? ALLOWED.sealed : ALLOWED.open;
    return c.figures.flatMap((f) => {
      const before = old?.figures.find((g) => g.id === f.id)?.value ?? undefined;
      if (before === undefined || (f.value !== null && before - f.value <= allowed)) return [];
      return [`${c.name}: ${f.title} fell from ${number(before)} to ${number(f.value ?? Number.NaN)}`];
    });
  });
}
