/**
 * Letters, capitals and digits. V8 works out a property class (`\p{L}`) anew for every regular expression that holds one,
 * which in the run over one draft takes longer than all matching: text of basic characters is matched without.
 */

/** Of these characters only A to Z and a to z are letters, only 0 to 9 numbers. */
const BASIC = /^[\0-\x7f§\u2010-\u2027\u2030-\u205e]*$/;

const CLASSES: Readonly<Record<string, string>> = { L: "A-Za-z", Lu: "A-Z", Ll: "a-z", N: "0-9" };

/** The expression for basic text: property classes written as ranges. */
function basic(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (all, name: string | undefined) => {
    if (all === "[" || all === "]") inClass = all === "[";
    if (name === undefined) return all;
    const ranges = CLASSES[name];
    if (ranges === undefined) throw new Error(`no basic letters for ${all}`);
    return inClass ? ranges : `[${ranges}]`;
  });
}

/** A regular expression with `\p{L}`, `\p{Lu}`, `\p{Ll}` or `\p{N}`. It keeps no place in the text: sticky it cannot be. */
export class LetterPattern {
  readonly #source: string;
  readonly #flags: string;
  #basic: RegExp | undefined;
  #full: RegExp | undefined;

  constructor(source: string, flags = "u") {
    this.#source = source;
    this.#flags = flags;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#for(text).exec(text);
  }

  test(text: string): boolean {
    return this.#for(text).test(text);
  }

  matchAll(text: string): IterableIterator<RegExpExecArray> {
    return text.matchAll(this.#for(text));
  }

  replace(text: string, by: string): string {
    return text.replace(this.#for(text), by);
  }

  #for(text: string): RegExp {
    if (BASIC.test(text)) {
      this.#basic ??= new RegExp(basic(this.#source), this.#flags);
      return this.#basic;
    }
    this.#full ??= new RegExp(this.#source, this.#flags);
    return this.#full;
  }
}

const UPPER = new LetterPattern(String.raw`^\p{Lu}`);
const LOWER = new LetterPattern(String.raw`^\p{Ll}`);

/** Whether a text begins with a capital. */
export function startsUpper(text: string): boolean {
  return UPPER.test(text.slice(0, 2));
}

/** Whether a text begins with a small letter. */
export function startsLower(text: string): boolean {
  return LOWER.test(text.slice(0, 2));
}
