/**
 * Sets of concepts as bits. Loops here and where hits are read count instead of using `for … of`: that makes an object for
 * every step until V8 optimises a function, which it does not in the run over one draft.
 */

/** Which bits stand in which numbers of a mask: number, bits, number, bits … */
export type Bits = readonly number[];

/** The bits of concepts, given by number. */
export function bitsOf(ids: readonly number[]): Bits {
  const bits: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const at = ids[i]! >> 5;
    const bit = 1 << (ids[i]! & 31);
    let known = 0;
    while (known < bits.length && bits[known] !== at) known += 2;
    if (known < bits.length) bits[known + 1]! |= bit;
    else bits.push(at, bit);
  }
  return bits;
}

/** A bit for each concept of a lexicon, at `base` of numbers that several masks share. */
export class Mask {
  readonly #numbers: Int32Array;
  readonly #base: number;
  readonly #length: number;

  constructor(numbers: Int32Array, base: number, length: number) {
    this.#numbers = numbers;
    this.#base = base;
    this.#length = length;
  }

  has(id: number): boolean {
    return (this.#numbers[this.#base + (id >> 5)]! & (1 << (id & 31))) !== 0;
  }

  hasAny(bits: Bits): boolean {
    const numbers = this.#numbers;
    const base = this.#base;
    for (let i = 0; i < bits.length; i += 2)
      if ((numbers[base + bits[i]!]! & bits[i + 1]!) !== 0) return true;
    return false;
  }

  add(bits: Bits): void {
    const numbers = this.#numbers;
    const base = this.#base;
    for (let i = 0; i < bits.length; i += 2) numbers[base + bits[i]!]! |= bits[i + 1]!;
  }

  addMask(other: Mask): void {
    for (let i = 0; i < this.#length; i++) this.#numbers[this.#base + i]! |= other.#numbers[other.#base + i]!;
  }
}

/** So many masks share their numbers: an array of numbers for each would cost more than its few bits. */
const SHARED = 256;

/** Makes masks of one length. */
export class Masks {
  readonly #length: number;
  #numbers = new Int32Array(0);
  #used = 0;

  constructor(concepts: number) {
    this.#length = (concepts + 31) >> 5;
  }

  make(): Mask {
    if (this.#used + this.#length > this.#numbers.length) {
      this.#numbers = new Int32Array(SHARED * this.#length);
      this.#used = 0;
    }
    const mask = new Mask(this.#numbers, this.#used, this.#length);
    this.#used += this.#length;
    return mask;
  }
}
