import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/catalogue/read.ts";
import { DISK } from "../../src/config/files.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { configTemplate } from "../../src/config/template.ts";

const shipped = readCatalogue("provisions");
const read = (text: string) =>
  readConfig(DISK, { path: "/somewhere/.lawcheck.yaml", bytes: Buffer.from(text) });

describe("the configuration that `lawcheck init` writes", () => {
  const text = configTemplate(shipped, undefined);

  it("says nothing as it is", () => {
    expect(read(text).value).toEqual({});
  });

  it("is right in everything once its comments are settings", () => {
    const settings = text
      .replace(/^# yaml-language.*$/m, "")
      .replace(/^# (?=[a-z-]+: ?| {2})/gm, "")
      .replace(/^ {2}[a-z-]+ {3,}.*$/gm, "");
    const config = read(settings);
    expect(Object.keys(config.value).sort()).toEqual([
      "baseline",
      "catalogue",
      "corrections",
      "fail-on",
      "formats",
      "inline",
      "limits",
      "off",
      "profile",
      "severity",
      "strict",
      "waivers",
    ]);
    const resolved = resolveConfig(config, shipped, DISK, undefined);
    expect(resolved.entriesFor("/somewhere/draft.md").waivers).toHaveLength(1);
    expect(resolved.entriesFor("/somewhere/else.md").waivers).toHaveLength(0);
    expect(resolved.entriesFor("/somewhere/else.md").corrections).toHaveLength(1);
    expect(resolved.severity.size).toBeGreaterThan(1);
  });
});
