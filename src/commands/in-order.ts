/**
 * Somebody who does tasks, several of which may be asked for at once. It answers with undefined where it could not do one
 * because it has come to an end: somebody else does the task then.
 */
export interface Hand<T> {
  readonly do: (task: number) => Promise<T | undefined>;
}

/** A hand is asked for the next task before it has done this one, so that it never waits. */
const AHEAD = 2;
/** Results that come early wait for those before them; so many for each hand at most, since each takes memory. */
const WAITING = 8;

/** Lets come to word who waits: other threads, and a user who wants to end the run. */
export const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * Results of the tasks 0 to `count` - 1 in their order, whoever does them and whenever they are done. Tasks are also done
 * here, by `here`, whenever nobody else has them.
 */
export async function* inOrder<T>(
  count: number,
  hands: readonly Promise<Hand<T> | undefined>[],
  here: (task: number) => Promise<T>,
): AsyncGenerator<T> {
  const done = new Map<number, T>();
  const again: number[] = [];
  let untaken = 0;
  let given = 0;
  let news = (): void => {};
  const window = hands.length + 1;
  const take = (): number | undefined => {
    if (again.length > 0) return again.shift();
    return untaken < Math.min(count, given + window * WAITING) ? untaken++ : undefined;
  };
  const feeds: (() => void)[] = [];
  const employ = (hand: Hand<T>): void => {
    let open = 0;
    let ended = false;
    const feed = (): void => {
      while (!ended && open < AHEAD) {
        const task = take();
        if (task === undefined) return;
        open++;
        void hand.do(task).then((result) => {
          open--;
          if (result !== undefined) done.set(task, result);
          else {
            ended = true;
            again.push(task);
          }
          for (const each of feeds) each();
          news();
        });
      }
    };
    feeds.push(feed);
    feed();
  };
  for (const hand of hands) void hand.then((h) => h && employ(h));
  for (; given < count; given++) {
    while (!done.has(given)) {
      const task = take();
      if (task === undefined) await new Promise<void>((heard) => (news = heard));
      else {
        done.set(task, await here(task));
        await turn();
      }
    }
    const result = done.get(given)!;
    done.delete(given);
    for (const feed of feeds) feed();
    yield result;
  }
}
