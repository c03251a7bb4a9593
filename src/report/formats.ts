import type { FormatMaker } from "./format.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/** All formats by the name that --format takes. A new one is a file and a line here. */
export const FORMATS: Readonly<Record<string, FormatMaker>> = { pretty, json };
