import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { path } from "./paths.mjs";

/** The module that the generated code stands in for, as it is imported. */
const MODULE = /\/validators\.ts$/;

/** Options and kinds are the source's own: what is generated here must not differ from what the tests run. */
async function sourceSettings() {
  const result = await build({
    stdin: {
      contents: 'export * from "./kind.ts"; export * from "./ajv-options.ts";',
      resolveDir: path("src/catalogue"),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString("base64")}`
  );
}

/**
 * The schemas as code. ajv writes CommonJS that requires a few small functions of its own; whoever bundles it takes
 * those in, and ajv itself is not needed at run time.
 */
export async function validatorsCode() {
  const [{ Ajv2020 }, { default: standaloneCode }, { AJV_OPTIONS, SCHEMA_KINDS }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv/dist/standalone/index.js"),
    sourceSettings(),
  ]);
  const schema = (kind) => JSON.parse(readFileSync(path(`provisions/schema/${kind}.schema.json`), "utf8"));
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true } });
  for (const kind of ["common", ...SCHEMA_KINDS]) ajv.addSchema(schema(kind));
  const code = (standaloneCode.default ?? standaloneCode)(
    ajv,
    Object.fromEntries(SCHEMA_KINDS.map((kind) => [kind, `${kind}.schema.json`])),
  );
  return `${code}\nexports.validators = { ${SCHEMA_KINDS.map((k) => `${k}: exports.${k}`).join(", ")} };\n`;
}

/** An esbuild plugin that puts the generated validators in the place of those that compile the schemas when loaded. */
export const precompiledValidators = {
  name: "precompiled-validators",
  setup(build) {
    // a namespace of its own: in the package's folder esbuild would take CommonJS for a module
    build.onResolve({ filter: MODULE }, () => ({ path: "validators", namespace: "precompiled" }));
    build.onLoad({ filter: /^validators$/, namespace: "precompiled" }, async () => ({
      contents: await validatorsCode(),
      loader: "js",
      resolveDir: path("."),
    }));
  },
};
