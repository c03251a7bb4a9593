/**
 * Standard output and error. A reader that has seen enough (`| head`) is no mistake: what follows is dropped and the
 * verdict still comes out as exit code.
 */
let closed = false;
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      closed = true;
    });
  }
}

/** Writes, and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (closed || text === "") return;
  listen();
  if (process.stdout.write(text)) return;
  await new Promise<void>((done) => {
    process.stdout.once("drain", done);
    process.stdout.once("error", () => done());
  });
}

/** Tells something about the run, apart from its result. */
export function tell(text: string): void {
  listen();
  process.stderr.write(`${text}\n`);
}
