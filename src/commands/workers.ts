import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Place } from "../config/catalogue.ts";
import type { Source } from "../judge.ts";
import type { DraftReport } from "./draft-report.ts";
import type { Hand } from "./in-order.ts";
import type { RunOptions } from "./judge-run.ts";

/** What a worker is told when it begins: it reads the catalogue and the configuration itself. */
export interface WorkerOrder {
  readonly files: readonly string[];
  readonly options: RunOptions;
  readonly place: Place;
  readonly law: Source | undefined;
  readonly withText: boolean;
}

/** What a worker says: first that it is ready, then each report. */
export type WorkerWord = "ready" | { readonly task: number; readonly report: DraftReport };

type Answer = (report: DraftReport | undefined) => void;

/** Why a worker ended, as words for a draft's error. */
function endWords(error: Error & { code?: string }): string {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "could not be judged: it took more memory than a thread may have (--jobs 1 gives it all)"
    : `could not be judged: the thread that judged it ended (${error.message})`;
}

/** A thread that judges drafts one after the other. One that ends early gives its open drafts back. */
class WorkerHand implements Hand<DraftReport> {
  readonly #worker: Worker;
  readonly #nameOf: (task: number) => string;
  readonly #open = new Map<number, Answer>();
  #ended = false;

  constructor(worker: Worker, nameOf: (task: number) => string) {
    this.#worker = worker;
    this.#nameOf = nameOf;
    let error = new Error("it stopped");
    worker.on("message", ({ task, report }: Exclude<WorkerWord, "ready">) => this.#answer(task, report));
    worker.on("error", (e) => (error = e));
    worker.on("exit", () => this.#end(error));
  }

  do(task: number): Promise<DraftReport | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    return new Promise((answer) => {
      this.#open.set(task, answer);
      this.#worker.postMessage(task);
    });
  }

  #answer(task: number, report: DraftReport | undefined): void {
    const answer = this.#open.get(task);
    this.#open.delete(task);
    answer?.(report);
  }

  /** The draft that it was at is not tried again: it would end the next one too. */
  #end(error: Error): void {
    this.#ended = true;
    const [at, ...others] = this.#open.keys();
    if (at !== undefined) {
      const errors = [{ file: this.#nameOf(at), message: endWords(error) }];
      this.#answer(at, { judged: undefined, errors });
    }
    for (const task of others) this.#answer(task, undefined);
  }
}

export interface Workers {
  /** Each comes to hand once it is ready; undefined where it could not begin. */
  readonly hands: readonly Promise<Hand<DraftReport> | undefined>[];
  readonly stop: () => void;
}

/**
 * Starts threads that judge.
 * @param nameOf what a task's draft is called in an error
 */
export function startWorkers(count: number, order: WorkerOrder, nameOf: (task: number) => string): Workers {
  const workers = Array.from(
    { length: count },
    () => new Worker(join(order.place.root, "bin", "worker.js"), { workerData: order }),
  );
  const hands = workers.map(
    (worker) =>
      new Promise<Hand<DraftReport> | undefined>((begun) => {
        const cannot = (): void => begun(undefined);
        worker.once("message", () => {
          worker.off("error", cannot);
          worker.off("exit", cannot);
          begun(new WorkerHand(worker, nameOf));
        });
        worker.on("error", cannot);
        worker.on("exit", cannot);
      }),
  );
  return { hands, stop: () => workers.forEach((w) => void w.terminate()) };
}
