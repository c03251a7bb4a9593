import type { Hit } from "./matcher.ts";

/** The name under which the phrases of a concept that do not mean it are looked for. */
export function exceptionOf(concept: string): string {
  return `${concept} (except)`;
}

/** Hits without those that stand inside a phrase which their concept excepts ("in cooperation with", "standard of proof"). */
export function withoutExcepted(hits: readonly Hit[], exceptions: ReadonlySet<string>): Hit[] {
  const phrases = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (!exceptions.has(hit.concept)) continue;
    const list = phrases.get(hit.concept);
    if (list === undefined) phrases.set(hit.concept, [hit]);
    else list.push(hit);
  }
  return hits.filter(
    (hit) =>
      !exceptions.has(hit.concept) &&
      !phrases.get(exceptionOf(hit.concept))?.some((p) => hit.from >= p.from && hit.to <= p.to),
  );
}
