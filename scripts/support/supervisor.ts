import { explain, Stop } from "./stop";

/** Something that runs beside us: a child process or a database server. */
export type Part = {
  name: string;
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<unknown>;
  lastLines(): string[];
  stop(): Promise<unknown>;
};

export type Supervisor = {
  /** Starts a part; from then on its end is the end of the whole. Parts stop in the reverse order. */
  run<P extends Part>(start: () => P | Promise<P>): Promise<P>;
  /** Something to do last, whatever happened. */
  atEnd(cleanUp: () => void): void;
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `main`, then waits: for Ctrl-C, or for a part that ends although nobody asked. Either way every
 * part is stopped before this process exits, with 0 in the first case and 1 in the second, or when
 * `main` failed.
 */
export async function supervise(main: (supervisor: Supervisor) => Promise<void>): Promise<never> {
  const parts: Part[] = [];
  const cleanUps: (() => void)[] = [];
  let interrupted = false;
  let interrupt = () => {};
  const signal = new Promise<void>((resolve) => {
    interrupt = () => {
      // A terminal and npm may both deliver it: once is enough.
      if (!interrupted) process.stdout.write("\nStopping…\n");
      interrupted = true;
      resolve();
    };
  });
  for (const name of SIGNALS) process.on(name, interrupt);

  let endedEarly = (_part: Part) => {};
  const failure = new Promise<never>((_resolve, reject) => {
    endedEarly = (part) =>
      reject(
        new Stop(
          [`${part.name} ended unexpectedly.`, ...part.lastLines().map((line) => `  ${line}`)].join("\n"),
        ),
      );
  });
  // Somebody always waits for it, but not yet while `main` is between two steps.
  failure.catch(() => undefined);

  const supervisor: Supervisor = {
    async run(start) {
      if (interrupted) throw new Stop("interrupted");
      const part = await start();
      parts.push(part);
      part.ended.then(() => parts.includes(part) && endedEarly(part));
      return part;
    },
    atEnd: (cleanUp) => cleanUps.push(cleanUp),
  };

  let code = 0;
  const work = main(supervisor);
  try {
    await Promise.race([work, signal, failure]);
    await Promise.race([signal, failure]);
  } catch (error) {
    if (!interrupted) {
      code = 1;
      process.stderr.write(`${explain(error)}\n`);
    }
  }
  const stopAll = async () => {
    for (let part = parts.pop(); part; part = parts.pop()) await part.stop();
  };
  await stopAll();
  // `main` may have been starting one more part when the signal came.
  interrupted = true;
  await Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  await stopAll();
  for (const cleanUp of cleanUps) cleanUp();
  process.exit(code);
}
