import type { ResultPlace, StatuteResult } from "./result.ts";

/** The names by which a page's own links find their ends. Several drafts stand on one page, several files in one draft. */
export class Ids {
  readonly #draft: number;
  readonly #files: readonly string[];

  constructor(draft: number, result: StatuteResult, files: readonly string[]) {
    this.#draft = draft;
    this.#files = files.length > 0 ? files : [result.file];
  }

  get draft(): string {
    return `d${this.#draft}`;
  }

  finding(element: string): string {
    return `${this.draft}-${element}`;
  }

  line(file: string | undefined, line: number): string {
    const at = file === undefined ? 0 : Math.max(0, this.#files.indexOf(file));
    return `${this.draft}-${at === 0 ? "" : `f${at + 1}-`}L${line}`;
  }

  place(place: ResultPlace): string {
    return this.line(place.file, place.lines[0]);
  }
}
