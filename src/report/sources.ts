import type { Catalogue, Instrument, Source } from "../catalogue/model.ts";
import type { Basis } from "../model.ts";

/** How far the text of an instrument was read, in words: nothing is cited finer than this allows. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  quoted: "quoted",
  read: "read",
  part: "read in part",
  reported: "reported by others",
  unread: "not read: check before citing",
};

interface NamedSource {
  readonly code: string;
  readonly pinpoint?: string | null | undefined;
}

/** Names the sources of one catalogue's findings. */
export class SourceNames {
  readonly #instruments: ReadonlyMap<string, Instrument>;

  constructor(catalogue: Catalogue) {
    this.#instruments = new Map(catalogue.instruments.map((i) => [i.code, i]));
  }

  /** "Model Law on Orchards, art. 35". */
  short(source: NamedSource): string {
    const title = this.#instruments.get(source.code)?.title ?? source.code;
    return source.pinpoint == null ? title : `${title}, ${source.pinpoint}`;
  }

  /** Title, pinpoint, issuer and year. */
  long(source: NamedSource): string {
    const i = this.#instruments.get(source.code);
    if (i === undefined) return this.short(source);
    return `${this.short(source)} (${i.issuer}${/\b\d{4}$/.test(i.issuer) ? "" : `, ${i.year}`})`;
  }

  /** What has taken the instrument's place, "" where nothing has. */
  superseded(source: NamedSource): string {
    return this.#instruments.get(source.code)?.supersededBy ?? "";
  }
}

/** "UNODC-35 art. 35": for lists. */
export function codeWords(source: Source): string {
  return source.pinpoint === undefined || source.code.endsWith(source.pinpoint)
    ? source.code
    : `${source.code} ${source.pinpoint}`;
}
