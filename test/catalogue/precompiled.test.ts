import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { changed, problemsOf } from "./orchards.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("the validators that the build generates say the same, without the schema compiler", async () => {
  const { precompiledValidators } = await import(
    /* @vite-ignore */ join(root, "scripts/precompile-validators.mjs")
  );
  const dir = mkdtempSync(join(tmpdir(), "validators-"));
  try {
    const outfile = join(dir, "orchards.cjs");
    const { metafile } = await build({
      entryPoints: [join(root, "test/catalogue/orchards.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      metafile: true,
      plugins: [precompiledValidators],
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((file) => file.includes("ajv/dist/compile"))).toEqual([]);
    const built: typeof import("./orchards.ts") = createRequire(import.meta.url)(outfile);
    const broken = changed(
      "trees/pruning.yaml",
      ["requires:", "rekuires:"],
      ["status: present", "status: presnt"],
      ["rubric: [R2, S5]", "rubric: [R2, X5, R2]"],
      ["    text: In winter\n", ""],
      ["found-by: [season.winter]", "found-by: []"],
      ["place: {any: [place.local], in: [heading]}", "place: true"],
    );
    expect(built.problemsOf(broken)).toEqual(problemsOf(broken));
    expect(built.problemsOf(broken).length).toBeGreaterThan(6);
    expect(built.problemsOf(built.ORCHARDS)).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
