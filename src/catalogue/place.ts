import { type CatalogueProblem, problem } from "./problem.ts";
import type { Path, Source } from "./source.ts";

/**
 * A value of a file together with where it stands. Files are checked even where their shape is wrong, so that every
 * mistake is told at once: what is missing or of another type reads as empty here, the schema has reported it.
 */
export class Place {
  readonly source: Source;
  readonly path: Path;
  readonly value: unknown;

  private constructor(source: Source, path: Path, value: unknown) {
    this.source = source;
    this.path = path;
    this.value = value;
  }

  /** The whole of a file. */
  static root(source: Source): Place {
    return new Place(source, [], source.value);
  }

  /** The value as text, or undefined. */
  get text(): string | undefined {
    return typeof this.value === "string" ? this.value : undefined;
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get(key: string): Place {
    const map = this.#map();
    return new Place(this.source, [...this.path, key], map && Object.hasOwn(map, key) ? map[key] : undefined);
  }

  items(): Place[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((v: unknown, i) => new Place(this.source, [...this.path, i], v));
  }

  entries(): Place[] {
    const map = this.#map();
    return map === undefined ? [] : Object.keys(map).map((key) => this.get(key));
  }

  /** The key, or the index, under which it stands. */
  get key(): string {
    return String(this.path.at(-1) ?? "");
  }

  /** What lies at a JSON pointer below this place. */
  at(pointer: string): Place {
    let place: Place = this;
    for (const part of pointer.split("/").slice(1)) {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      place = (Array.isArray(place.value) ? place.items()[Number(key)] : undefined) ?? place.get(key);
    }
    return place;
  }

  /** "file:line:column", for hints. */
  where(): string {
    const { line, column } = this.source.locate(this.path, "value");
    return `${this.source.file}:${line}:${column}`;
  }

  problem(message: string, hint?: string, what: "key" | "value" = "value"): CatalogueProblem {
    return problem(this.source.file, this.source.locate(this.path, what), message, hint);
  }

  #map(): Record<string, unknown> | undefined {
    const v = this.value;
    return typeof v === "object" && v !== null && !Array.isArray(v)
      ? (v as Record<string, unknown>)
      : undefined;
  }
}
