// Writes what is made from data or from the program: docs/coverage.md and the outputs shown in the pages.
import { readFileSync, writeFileSync } from "node:fs";
import { readCatalogue } from "../src/catalogue/read.ts";
import { coverageMarkdown } from "../src/report/coverage.ts";
import { withOutputs } from "./outputs.ts";

writeFileSync("docs/coverage.md", coverageMarkdown(readCatalogue("provisions")));
for (const page of ["README.md", "docs/comparing.md"])
  writeFileSync(page, withOutputs(readFileSync(page, "utf8")));
