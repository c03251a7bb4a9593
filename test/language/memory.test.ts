import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { tokenize } from "../../src/language/tokens.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const number = (i: number): string => String.fromCharCode(...[...String(i)].map((d) => 97 + Number(d)));

it("remembers words, not the texts that they were cut from", () => {
  const before = heap();
  for (let i = 0; i < 100; i++) {
    const text = `${" ".repeat(1_000_000)}interdepartmental${number(i)} `;
    expect(tokenize(text).length).toBe(1);
  }
  expect(heap() - before).toBeLessThan(20_000_000);
});

it("forgets words when there are too many", () => {
  const before = heap();
  for (let i = 0; i < 400_000; i++) tokenize(`misprint${number(i)}`);
  expect(heap() - before).toBeLessThan(40_000_000);
  expect(tokenize("organisations")[0]!.stem).toBe(tokenize("organizations")[0]!.stem);
});
