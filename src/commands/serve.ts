import { parentPort, workerData } from "node:worker_threads";
import { draftReport } from "./draft-report.ts";
import { prepareRun } from "./judge-run.ts";
import type { WorkerOrder, WorkerWord } from "./workers.ts";

/** A thread's work: judges the drafts whose numbers it is sent. */
export async function serve(): Promise<void> {
  const port = parentPort!;
  const { files, options, place, law, withText } = workerData as WorkerOrder;
  const say = (word: WorkerWord): void => port.postMessage(word);
  const { groups, judgeGroup } = await prepareRun(files, options, place, law);
  port.on("message", async (task: number) =>
    say({ task, report: draftReport(await judgeGroup(groups[task]!), withText) }),
  );
  say("ready");
}
