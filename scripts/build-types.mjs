import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { path } from "./paths.mjs";

/** The library's types. */
export async function buildTypes() {
  execFileSync(
    process.execPath,
    [path("node_modules/typescript/bin/tsc"), "-p", path("tsconfig.types.json")],
    {
      stdio: "inherit",
    },
  );
  writeFileSync(
    path("dist/types/catalogue.d.ts"),
    'import type { Catalogue } from "./catalogue/model.ts";\ndeclare const catalogue: Catalogue;\nexport default catalogue;\n',
  );
}
