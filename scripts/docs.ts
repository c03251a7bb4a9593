// Writes the pages of docs/ that are made from data.
import { writeFileSync } from "node:fs";
import { readCatalogue } from "../src/catalogue/read.ts";
import { coverageMarkdown } from "../src/report/coverage.ts";

writeFileSync("docs/coverage.md", coverageMarkdown(readCatalogue("provisions")));
