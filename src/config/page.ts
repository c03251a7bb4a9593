import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageParts } from "../report/page.ts";
import type { Place } from "./catalogue.ts";
import { hash } from "./hash.ts";

/** The look of the other pages, and what tables need beside it. */
const STYLES = ["base.css", "matrix.css", "sheet.css", "print.css"];

/** The style and script of the pages that show comparisons. */
export function loadSheetPage(place: Place): PageParts {
  const own = (name: string): string => readFileSync(join(place.root, "templates", "page", name), "utf8");
  const style = STYLES.map(own).join("\n");
  const script = own("sheet.js");
  return { style, script, styleHash: hash(style), scriptHash: hash(script) };
}
