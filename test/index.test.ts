import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../src/catalogue/read.ts";
import { check, LanguageError } from "../src/index.ts";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const catalogue = readCatalogue(join(root, "test/catalogues/lighthouses"));
const DRAFT = "# Act\n\n1. The Surveyor shall inspect every lighthouse each year.\n";

describe("the library", () => {
  it("checks a text", () => {
    const result = check(DRAFT, { catalogue, file: "act.md" });
    expect(result.file).toBe("act.md");
    expect(result.findings.find((f) => f.element === "lamp.inspection")).toMatchObject({
      status: "present",
      evidence: [
        { citation: "s. 1", lines: [3, 3], quote: "The Surveyor shall inspect every lighthouse each year." },
      ],
    });
  });

  it("gives the same for the same text", () => {
    expect(check(DRAFT, { catalogue })).toEqual(check(DRAFT, { catalogue }));
  });

  it("refuses another language, and judges it with a warning where it is told to", () => {
    const text =
      "El inspector deberá visitar cada torre una vez al año y presentar un informe a la asamblea. ".repeat(
        5,
      );
    expect(() => check(text, { catalogue })).toThrow(LanguageError);
    expect(check(text, { catalogue, language: "en" }).warnings.map((w) => w.code)).toContain("language");
  });

  it("reads an amending draft with its law", () => {
    const law = { file: "law.md", text: DRAFT };
    const result = check("# Amendment\n\n1. The Council shall train keepers.\n", {
      catalogue,
      file: "draft.md",
      law,
    });
    const files = new Map(result.findings.map((f) => [f.element, f.evidence[0]?.file]));
    expect(files.get("lamp.inspection")).toBe("law.md");
    expect(files.get("lamp.training")).toBe("draft.md");
  });

  it("runs in a browser: no module of Node's, no process, no disk", async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, "src/index.ts")],
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
      globalName: "lawcheck",
      logLevel: "silent",
    });
    const code = outputFiles[0]!.text;
    expect(code).not.toMatch(/\brequire\(|from "node:|\bprocess\.(?!env\.NODE_ENV)/);
    // a world with nothing but the language itself, and the element by which the parser asks a browser for entities
    const world: Record<string, unknown> = {
      document: { createElement: () => ({}) },
      catalogue: JSON.parse(JSON.stringify(catalogue)),
      draft: DRAFT,
    };
    const result = runInNewContext(
      `${code}; JSON.stringify(lawcheck.check(draft, { catalogue, file: "act.md" }))`,
      world,
    );
    expect(JSON.parse(result as string)).toEqual(
      JSON.parse(JSON.stringify(check(DRAFT, { catalogue, file: "act.md" }))),
    );
  });
});
