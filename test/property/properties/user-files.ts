/** Files that a user writes beside a draft: whatever stands in them, mistakes are told with file and line. */
import fc from "fast-check";
import { ConfigError } from "../../../src/catalogue/problem.ts";
import { UserError } from "../../../src/commands/errors.ts";
import type { Files } from "../../../src/config/files.ts";
import { readBaseline } from "../../../src/config/read-baseline.ts";
import { readConfig } from "../../../src/config/read-config.ts";
import { resolveConfig } from "../../../src/config/resolve.ts";
import { judge } from "../../../src/judge.ts";
import { compareBaseline } from "../../../src/waive/baseline.ts";
import { InlineError, inlineEntries } from "../../../src/waive/check-inline.ts";
import { Dice } from "../dice.ts";
import { lineFaults } from "../lines.ts";
import { property } from "../property.ts";
import { FILE, seed, type World } from "../world.ts";
import { someBaseline, someComments, someConfig } from "../yamlish.ts";

/** A short law: what is tried here is the files beside it. */
const DRAFT = `# Trafficking in Persons Act

## 1. Council

There is established a National Council against Trafficking in Persons (in this Act "the Council").

## 2. Training

The Council may, where practicable, train police officers to recognise victims of trafficking.
`;

const PLACE = /^(\S+):(\d+):(\d+) {2}\S/;
const UNTOLD = /undefined|\[object|NaN|\n {4}at /;

/** A folder with one file in it. */
function folder(name: string, text: string): Files {
  return {
    read: (path) => (path === `/w/${name}` ? Buffer.from(text) : undefined),
    name: (path) => path.replace(/^\/w\//, ""),
  };
}

/** Lines as an editor numbers them, the empty one after the last line break too: a file may be cut off there. */
const linesIn = (text: string): number => text.split(/\r\n|[\r\n]/).length;

/** What is wrong with the way in which mistakes are told; errors that are no mistakes of the user's are thrown on. */
function toldBadly(error: unknown, name: string, text: string): string {
  if (!(error instanceof ConfigError)) throw error;
  const bad = error.message.split("\n").filter((line) => {
    const [, file, at] = PLACE.exec(line) ?? [];
    return file !== name || Number(at) < 1 || Number(at) > linesIn(text) || UNTOLD.test(line);
  });
  return bad.length === 0 ? "" : `told badly: ${bad.join("\n")}`;
}

type Try = (world: World, text: string) => string;

function userFile(name: string, write: (dice: Dice, world: World) => string, attempt: Try) {
  return property<number>({
    name,
    kind: "user-files",
    arbitrary: () => seed,
    show: (world, input) => write(new Dice(input), world),
    fault: (world, input) => attempt(world, write(new Dice(input), world)),
  });
}

const idsOf = (world: World): string[] => world.parts.catalogue.elements.map((e) => e.id);

export const config = userFile(
  "configuration: judged by it, or every mistake told with its line",
  (dice, world) => someConfig(dice, idsOf(world)),
  (world, text) => {
    const name = ".lawcheck.yaml";
    const files = folder(name, text);
    const { catalogue } = world.parts;
    try {
      const read = readConfig(files, { path: `/w/${name}`, bytes: Buffer.from(text) });
      const { selection, severity, shared, entriesFor } = resolveConfig(read, catalogue, files, undefined);
      const settings = {
        ...{ selection, severity, shared, date: "2027-01-31" },
        ...entriesFor(`/w/${FILE}`),
        added: { waivers: [], corrections: [] },
      };
      const judged = judge(world.checker, [{ file: FILE, text: DRAFT }], { settings });
      for (const format of ["pretty", "sarif", "csv"]) world.reports.written(format, judged);
      return lineFaults(DRAFT, judged.checked, judged.result).join("\n");
    } catch (error) {
      return toldBadly(error, name, text);
    }
  },
);

export const comments = userFile(
  "waivers and corrections in a draft: taken, or every mistake told with its line",
  (dice, world) => `${DRAFT}\n${someComments(dice, idsOf(world))}`,
  (world, text) => {
    const { catalogue } = world.parts;
    const source = { file: FILE, text };
    try {
      const settings = {
        ...{ selection: undefined, severity: new Map(), shared: [], date: "2027-01-31" },
        ...inlineEntries(source, catalogue),
        added: { waivers: [], corrections: [] },
      };
      const judged = judge(world.checker, [source], { language: catalogue.language, settings });
      world.reports.written("pretty", judged);
      return lineFaults(text, judged.checked, judged.result).join("\n");
    } catch (error) {
      if (!(error instanceof InlineError)) throw error;
      const lines = [...error.message.matchAll(/(?:^|; )line (\d+): /g)].map((m) => Number(m[1]));
      const inFile = lines.length > 0 && lines.every((n) => n >= 1 && n <= linesIn(text));
      return inFile && !UNTOLD.test(error.message) ? "" : `told badly: ${error.message}`;
    }
  },
);

export const baselineFile = userFile(
  "baseline file: compared with, or every mistake told with its line",
  (dice, world) => someBaseline(dice, idsOf(world)),
  (world, text) => {
    const name = ".lawcheck-baseline.json";
    const { catalogue } = world.parts;
    try {
      const baseline = readBaseline(folder(name, text), `/w/${name}`, catalogue);
      const { result, checked } = world.judge(DRAFT);
      const compared = compareBaseline(result, checked, FILE, baseline, catalogue, "h");
      return lineFaults(DRAFT, checked, compared).join("\n");
    } catch (error) {
      // the baseline of another catalogue is no mistake at any line
      if (error instanceof UserError && error.message.includes("is of the catalogue"))
        return error.message.startsWith(`${name}: `) ? "" : `told badly: ${error.message}`;
      return toldBadly(error, name, text);
    }
  },
);

/** Files that are nothing like what was asked for. */
export const anyText = property<string>({
  name: "configuration and baseline: any text at all",
  kind: "user-files",
  arbitrary: () =>
    fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.json({ maxDepth: 3 }),
    ),
  show: (_, text) => text,
  fault: (world, text) => {
    for (const name of [".lawcheck.yaml", ".lawcheck-baseline.json"]) {
      const files = folder(name, text);
      try {
        if (name.endsWith("json")) readBaseline(files, `/w/${name}`, world.parts.catalogue);
        else readConfig(files, { path: `/w/${name}`, bytes: Buffer.from(text) });
      } catch (error) {
        const fault = toldBadly(error, name, text);
        if (fault !== "") return fault;
      }
    }
    return "";
  },
});
