import type { Place } from "../config/catalogue.ts";
import { type DraftReport, draftReport } from "./draft-report.ts";
import { inOrder, turn } from "./in-order.ts";
import type { JudgeRun, RunOptions } from "./judge-run.ts";

export interface ManyOptions {
  readonly files: readonly string[];
  readonly options: RunOptions;
  readonly place: Place;
  /** How many threads judge, this one among them. */
  readonly jobs: number;
  /** Whether an output shows the drafts themselves. */
  readonly withText: boolean;
}

/** Judges all drafts of a run, in their order, by as many threads as are asked for. */
export async function* judgeMany(run: JudgeRun, many: ManyOptions): AsyncGenerator<DraftReport> {
  const { groups, judgeGroup, law } = run;
  const { files, options, place, jobs, withText } = many;
  const here = async (task: number): Promise<DraftReport> =>
    draftReport(await judgeGroup(groups[task]!), withText);
  if (jobs === 1) {
    for (const task of groups.keys()) {
      yield await here(task);
      await turn();
    }
    return;
  }
  // Node's threads are slow to load, and most runs are over one draft
  const { startWorkers } = await import("./workers.ts");
  const order = { files, options, place, law, withText };
  const { hands, stop } = startWorkers(jobs - 1, order, (task) => groups[task]!.join(" + "));
  try {
    yield* inOrder(groups.length, hands, here);
  } finally {
    stop();
  }
}
