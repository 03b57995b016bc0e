import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { createFrontServer } from "@/lib/http/server";

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const stops: (() => Promise<void>)[] = [];

/**
 * The server that stands in front of Next, with a handler in Next's place; stopped after the test.
 *
 * @returns its address, without a trailing slash.
 */
export async function startFront(handler: Handler, dev = false): Promise<string> {
  const server = createFrontServer(async (request, response) => handler(request, response), dev);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** What Next does with a page: a type, then the page in pieces. */
export function sendHtml(response: ServerResponse, html: string, headers: Record<string, string> = {}): void {
  response.setHeader("content-type", "text/html; charset=utf-8");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.flushHeaders();
  const half = Math.floor(html.length / 2);
  response.write(html.slice(0, half));
  response.end(html.slice(half));
}
