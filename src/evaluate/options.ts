import { Command } from "commander";
import { type Corpus, corporaAt, defaultPaths, EvaluationError } from "./corpora.ts";
import { LAYERS } from "./without.ts";

export interface Options {
  readonly catalogue: string;
  readonly keywords?: string;
  readonly detail?: boolean;
  readonly evenSealed?: boolean;
  readonly quick?: boolean;
  readonly confidence?: boolean;
  readonly element: readonly string[];
  readonly group: readonly string[];
  readonly without: readonly string[];
  readonly json?: string;
  readonly against?: string;
  readonly failOnFall?: boolean;
  readonly ablation?: boolean;
  readonly page?: string;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** What can be asked for. */
export function command(): Command {
  const layers = Object.entries(LAYERS).map(([name, l]) => `  ${name.padEnd(14)} ${l.about}`);
  return new Command("evaluate")
    .description("Figures against labelled statutes and phrasebooks, with the keyword baseline beside them.")
    .argument(
      "[path...]",
      "folders with statutes/ and labels/, or .jsonl phrasebooks; without any, the corpus that LAWCHECK_CORPUS names and test/corpus",
    )
    .option("--catalogue <dir>", "the catalogue", "provisions")
    .option(
      "--keywords <file>",
      "keywords of the baseline (default: ../catalogue/keywords.yaml of the corpus)",
    )
    .option("--quick", "one line for each corpus, without intervals")
    .option("--detail", "by element, group and statute, and every wrong label; refused for sealed texts")
    .option("--element <id>", "only this element (repeatable); refused for sealed texts", collect, [])
    .option("--group <id>", "only this group (repeatable); refused for sealed texts", collect, [])
    .option("--even-sealed", "open texts that are for totals only")
    .option("--confidence", "share of findings, and of right ones, by confidence")
    .option(
      "--without <name>",
      "switch off a layer, concept, element, element/pattern or condition as --page names it (repeatable)",
      collect,
      [],
    )
    .option("--json <file>", "keep the run")
    .option("--against <file>", "show what changed since a kept run")
    .option(
      "--fail-on-fall",
      "with --against: exit 1 where a figure fell by more than 0.01 (sealed texts: 0.02)",
    )
    .option("--ablation", "how the figures change with each layer switched off; nothing else is printed")
    .option(
      "--page <file.md>",
      "write a page on what each layer, concept and condition is worth; takes half an hour",
    )
    .addHelpText("after", `\nLayers for --without:\n${layers.join("\n")}`);
}

/** Whether more than totals is asked for. A single element's figures open a sealed text as its labels do. */
export function looksInside(o: Pick<Options, "detail" | "element" | "group">): boolean {
  return o.detail === true || o.element.length > 0 || o.group.length > 0;
}

/**
 * The corpora to run. Sealed ones are refused where a look inside is asked for: rules written with their texts in
 * view would make their figures worthless. Where none is named they are left out instead.
 */
export function chooseCorpora(
  paths: readonly string[],
  options: Pick<Options, "detail" | "element" | "group" | "evenSealed">,
  shared: string | undefined,
  own: string,
): Corpus[] {
  const named = paths.length > 0;
  const corpora = (named ? paths : defaultPaths(shared, own)).flatMap((p) => corporaAt(p));
  if (!looksInside(options) || options.evenSealed === true) return corpora;
  const sealed = corpora.filter((c) => c.sealed);
  if (named && sealed.length > 0) {
    const names = sealed.map((c) => c.name).join(", ");
    throw new EvaluationError(
      `${names}: opened for totals only, so --detail, --element and --group are refused (--even-sealed opens it)`,
    );
  }
  return corpora.filter((c) => !c.sealed);
}
