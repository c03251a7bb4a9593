import fc from "fast-check";
import { expect, it } from "vitest";
import { type Hand, inOrder } from "../../src/commands/in-order.ts";

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

const turns = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise((done) => setImmediate(done));
};

/** A hand that takes so many turns for a task, by `pace`, and comes to an end after `life` tasks. */
function hand(pace: readonly number[], life: number, starts: number[]): Hand<string> {
  let done = 0;
  return {
    do: async (task) => {
      starts.push(task);
      await turns(pace[task % pace.length]!);
      return done++ < life ? `task ${task}` : undefined;
    },
  };
}

const hands = fc.array(
  fc.record({
    pace: fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }),
    life: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(5)),
    late: fc.nat(4),
    comes: fc.boolean(),
  }),
  { maxLength: 4 },
);

it("gives every result once and in order, however slow hands are, come late, end early or never come", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(40), hands, async (count, specs) => {
      const coming = specs.map(async ({ pace, life, late, comes }) => {
        await turns(late);
        return comes ? hand(pace, life, []) : undefined;
      });
      const here = async (task: number): Promise<string> => `task ${task}`;
      const results = await all(inOrder(count, coming, here));
      expect(results).toEqual(Array.from({ length: count }, (_, i) => `task ${i}`));
    }),
    { numRuns: 200 },
  ));

it("lets the hands share the work", async () => {
  const starts: number[] = [];
  const idle = hand([0], Number.POSITIVE_INFINITY, starts);
  await all(inOrder(100, [Promise.resolve(idle)], async (task) => `task ${task}`));
  expect(starts.length).toBeGreaterThan(20);
  expect(starts.length).toBeLessThan(100);
});

it("does not run far ahead of what has been given out", async () => {
  let furthest = 0;
  const here = async (task: number): Promise<number> => {
    furthest = Math.max(furthest, task);
    return task;
  };
  const stuck: Hand<number> = { do: () => new Promise((done) => setTimeout(() => done(undefined), 50)) };
  const results = inOrder(1000, [Promise.resolve(stuck)], here);
  // the hand holds one of the first tasks, and those after it wait
  for (let i = 0; i < 5; i++) await results.next();
  expect(furthest).toBeLessThan(40);
});

it("ends when nobody wants more", async () => {
  const results = inOrder(1000, [], async (task) => task);
  expect((await results.next()).value).toBe(0);
  await results.return(undefined);
  expect((await results.next()).done).toBe(true);
});
