import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { DISK } from "../../src/config/files.ts";
import { readConfig, readShaped } from "../../src/config/read-config.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { inlineEntries } from "../../src/waive/check-inline.ts";

/** What docs/configuration.md shows can be used as it stands. */
const page = readFileSync("docs/configuration.md", "utf8");
const blocks = (language: string): string[] =>
  [...page.matchAll(/^```([\w ]+)\n([\s\S]*?)^```$/gm)].flatMap(([, l, text]) =>
    l === language ? [text!] : [],
  );
const catalogue = readCatalogue("provisions");

describe("docs/configuration.md", () => {
  it.each(blocks("yaml"))("configuration %#", (text) => {
    const config = readConfig(DISK, { path: "/x/.lawcheck.yaml", bytes: Buffer.from(text) });
    expect(() => resolveConfig(config, catalogue, DISK, undefined)).not.toThrow();
  });

  it.each(blocks("yaml profile"))("profile %#", (text) => {
    expect(() => readShaped("profile", "city-state.yaml", Buffer.from(text))).not.toThrow();
  });

  it.each(blocks("md"))("comment %#", (text) => {
    const { waivers, corrections } = inlineEntries({ file: "d.md", text }, catalogue);
    expect(waivers.length + corrections.length).toBe(1);
  });

  it("names every profile and every setting", () => {
    for (const { id } of catalogue.profiles) expect(page).toContain(`\`${id}\``);
    const schema = JSON.parse(readFileSync("provisions/schema/config.schema.json", "utf8"));
    for (const key of Object.keys(schema.properties).filter((k) => k !== "catalogue"))
      expect(page).toContain(key);
  });
});
