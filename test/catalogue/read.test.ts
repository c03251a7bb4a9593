import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CatalogueError } from "../../src/catalogue/problem.ts";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { changed, ORCHARDS } from "./orchards.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "orchards-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(texts: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}

function problems(folder = dir): string[] {
  try {
    readCatalogue(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogueError);
    return (error as CatalogueError).message.split("\n");
  }
  return [];
}

describe("a catalogue on disk", () => {
  it("is read", () => {
    write(ORCHARDS);
    const catalogue = readCatalogue(dir);
    expect(catalogue.elements.map((e) => e.id)).toEqual(["council.creation", "trees.pruning"]);
    expect(catalogue.elements[1]!.sources).toEqual([{ code: "TREATY-9", pinpoint: "art. 4", basis: "read" }]);
  });

  it("is refused with all its mistakes, named as they are found from here", () => {
    write(
      changed("instruments.yaml", ["basis: read", "basis: reed"], ["trees.pruning#winter", "trees.prune"]),
    );
    expect(problems()).toEqual([
      `${dir}/instruments.yaml:6:12  expected one of \`quoted\`, \`read\`, \`part\`, \`reported\`, \`unread\`, found \`reed\`  (did you mean \`read\`?)`,
      `${dir}/instruments.yaml:13:22  unknown element \`trees.prune\`  (did you mean \`trees.pruning\`?)`,
    ]);
  });

  it("must be a folder", () => {
    expect(problems(join(dir, "nowhere"))).toEqual([
      `${dir}/nowhere:1:1  there is no such folder  (expected a folder with catalogue.yaml, reading.yaml, instruments.yaml, wording.yaml)`,
    ]);
  });

  it("must be text", () => {
    write(
      new Map<string, string | Uint8Array>(ORCHARDS).set("reading.yaml", Uint8Array.of(0x61, 0xff, 0x62)),
    );
    mkdirSync(join(dir, "trees/felling.yaml"));
    expect(problems()).toEqual([
      `${dir}/reading.yaml:1:1  the file is not UTF-8 text`,
      `${dir}/trees/felling.yaml:1:1  this is not a file`,
    ]);
  });
});
