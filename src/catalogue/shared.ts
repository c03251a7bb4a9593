/**
 * Keeps one of each of many equal values. Patterns have most of their conditions in common: shared, they are stored, read
 * and tried once.
 */
export class Shared {
  readonly #known = new Map<string, unknown>();

  /** The first value equal to this one. */
  of<T>(value: T): T {
    const key = JSON.stringify(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known as T;
    this.#known.set(key, value);
    return value;
  }
}
