// Writes what is made from data or from the program: docs/coverage.md and the outputs shown in the README.
import { readFileSync, writeFileSync } from "node:fs";
import { readCatalogue } from "../src/catalogue/read.ts";
import { coverageMarkdown } from "../src/report/coverage.ts";
import { withOutputs } from "./outputs.ts";

writeFileSync("docs/coverage.md", coverageMarkdown(readCatalogue("provisions")));
writeFileSync("README.md", withOutputs(readFileSync("README.md", "utf8")));
