/** An arrow from one id to another, with what it was read from. */
export interface Arrow<T> {
  readonly to: string;
  readonly origin: T;
}

export interface Cycle<T> {
  /** The ids on the way, the first not repeated. */
  readonly ids: readonly string[];
  /** The arrow that closes the circle. */
  readonly origin: T;
}

/** The arrows that lead back to an id from which they were reached. Without recursion: chains may be long. */
export function findCycles<T>(graph: ReadonlyMap<string, readonly Arrow<T>[]>): Cycle<T>[] {
  const done = new Set<string>();
  const cycles: Cycle<T>[] = [];
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const way = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    while (way.length > 0) {
      const here = way.at(-1)!;
      const arrow = graph.get(here.id)?.[here.next++];
      if (arrow === undefined) {
        way.pop();
        onWay.delete(here.id);
        done.add(here.id);
      } else if (onWay.has(arrow.to)) {
        const ids = way.map((w) => w.id);
        cycles.push({ ids: ids.slice(ids.indexOf(arrow.to)), origin: arrow.origin });
      } else if (!done.has(arrow.to)) {
        way.push({ id: arrow.to, next: 0 });
        onWay.add(arrow.to);
      }
    }
  }
  return cycles;
}

/** "itself through `b`, `c`" */
export function wayOf(cycle: Cycle<unknown>): string {
  const through = cycle.ids.slice(1).map((id) => `\`${id}\``);
  return through.length === 0 ? "itself" : `itself through ${through.join(", ")}`;
}
