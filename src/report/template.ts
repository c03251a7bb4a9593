import { Liquid, type LiquidError, type Template } from "liquidjs";
import { markdownText } from "./markdown-text.ts";

/** A mistake in a template, with its line: for the person who wrote it. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** More than any report needs: a template that loops without end stops here. */
const MOST_RENDER_TIME = 5_000;
const MOST_MEMORY = 50_000_000;
/** The largest template, in characters. */
const MOST_TEXT = 1_000_000;
/** They would read other files, or come out differently each time. */
const WITHOUT_TAGS = ["include", "render", "layout", "block"];
const WITHOUT_FILTERS = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
  "sample",
];

function engine(): Liquid {
  const liquid = new Liquid({
    // whatever a template prints is text, unless it says `| raw`
    outputEscape: (value: unknown) => markdownText(String(value ?? "")),
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    greedy: false,
    templates: {},
    parseLimit: MOST_TEXT,
    renderLimit: MOST_RENDER_TIME,
    memoryLimit: MOST_MEMORY,
  });
  for (const tag of WITHOUT_TAGS) delete liquid.tags[tag];
  for (const filter of WITHOUT_FILTERS) delete liquid.filters[filter];
  return liquid;
}

function told(error: unknown): TemplateError {
  const { message } = error as LiquidError;
  const [, what = message, line] = /^(.*?)(?:, line:(\d+), col:\d+)?$/.exec(message.split("\n")[0]!) ?? [];
  return new TemplateError(line === undefined ? what : `line ${line}: ${what}`);
}

/** A template that has been read: Liquid, in which no code runs. Gives Markdown. */
export class MarkdownTemplate {
  readonly #liquid = engine();
  readonly #parsed: Template[];

  /** @throws TemplateError */
  constructor(text: string) {
    try {
      this.#parsed = this.#liquid.parse(text);
    } catch (error) {
      throw told(error);
    }
  }

  /** @throws TemplateError where it names what is not there */
  render(data: object): string {
    try {
      return this.#liquid.renderSync(this.#parsed, data) as string;
    } catch (error) {
      throw told(error);
    }
  }
}
