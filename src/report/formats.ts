import { csv } from "./csv.ts";
import type { FormatMaker } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { ndjson } from "./ndjson.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** All formats by the name that --format takes. A new one is a file and a line here. */
export const FORMATS: Readonly<Record<string, FormatMaker>> = {
  pretty,
  json,
  ndjson,
  sarif,
  junit,
  github,
  csv,
};
