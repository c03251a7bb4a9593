import { InvalidArgumentError } from "commander";

/** A slip of the finger does not start threads by the thousand, each of which takes a hundred megabytes. */
const MOST = 64;
/**
 * So many drafts for each thread: a thread begins with code that is not optimised yet, which pays only once it has judged
 * some drafts (docs/performance.md has the figures).
 */
const WORTH_A_THREAD = 4;

/** Reads `--jobs N`. */
export function parseJobs(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST) throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST}.`);
  return jobs;
}

/** How many threads judge so many drafts: as many as asked for, else one for each core where there is enough to do. */
export async function jobsFor(drafts: number, asked: number | undefined): Promise<number> {
  if (asked !== undefined) return Math.min(asked, drafts);
  if (drafts < 2 * WORTH_A_THREAD) return 1;
  const { availableParallelism } = await import("node:os");
  return Math.min(availableParallelism(), MOST, Math.floor(drafts / WORTH_A_THREAD));
}
