import { safe } from "./safe.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Code points that no XML may hold, beside the control characters. */
const FORBIDDEN = /[\ufffe\uffff]|\p{Surrogate}/gu;

/** A text from outside as text or attribute in XML and HTML: nothing of it becomes markup. */
export function xmlText(text: string): string {
  return safe(text)
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** ` name="value"` for each. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
