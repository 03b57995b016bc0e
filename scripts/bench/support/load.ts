import autocannon from "autocannon";

export const CONNECTIONS = 32;

export type Load = { perSecond: number; p50: number; p99: number; answers: number; others: number };

/**
 * Sends requests over 32 connections for some seconds.
 *
 * @param expected the status that counts; anything else is `others`, and a run that has some is no figure.
 */
export async function load(options: {
  url: string;
  seconds: number;
  expected: number;
  next?: () => { method: "GET" | "POST"; body?: string; headers?: Record<string, string> };
}): Promise<Load> {
  const result = await autocannon({
    url: options.url,
    connections: CONNECTIONS,
    duration: options.seconds,
    ...(options.next
      ? { requests: [{ setupRequest: (request) => ({ ...request, ...options.next?.() }) }] }
      : {}),
  });
  const statuses = Object.entries(result.statusCodeStats ?? {});
  const counts = statuses.map(([status, { count }]) => ({
    wanted: Number(status) === options.expected,
    count: count ?? 0,
  }));
  const sum = (wanted: boolean) =>
    counts.filter((one) => one.wanted === wanted).reduce((all, { count }) => all + count, 0);
  return {
    perSecond: sum(true) / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    answers: sum(true),
    others: sum(false) + result.errors,
  };
}
