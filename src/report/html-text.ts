import { xmlText } from "./xml.ts";

/** Markup that this program has made. Everything else is text. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === "string" || typeof part === "number") return xmlText(String(part));
  return Array.isArray(part) ? part.map(markupOf).join("") : "";
}

/** html`<p>${text}</p>`: whatever is put in is text, unless it was made here itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((s, i) => s + markupOf(parts[i])).join(""));
}
