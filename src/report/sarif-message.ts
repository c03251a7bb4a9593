import { safe } from "./safe.ts";

/** A plain message: SARIF would make links of `[words](address)`, and look for an argument behind `{0}`. */
export function plainMessage(text: string): string {
  return safe(text)
    .replace(/\](?=\()/g, "]\u200b")
    .replace(/\{(?=\d)/g, "{\u200b");
}
