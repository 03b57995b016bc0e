import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import compression from "compression";
import { systemNow } from "@/lib/clock";
import { env } from "@/lib/env";
import { AppError, statusOf } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { clientBlock } from "./client-address";
import { nonceRequestPolicy } from "./content-security-policy";
import { answerSignature, isFastRequest } from "./fast-lane";
import { finishPages } from "./page-response";
import { FORM_BYTES_MAX } from "./read-form";
import { CLIENT_HEADER, FORM_HEADER, INTERNAL_PREFIX, REQUEST_ID_HEADER } from "./request-headers";
import { SECURITY_HEADERS, STRICT_TRANSPORT } from "./security-headers";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Visit = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  client: string;
  requestId: string;
};

/** Leads to the page that says so. Next would answer an address that cannot be decoded with a bare 500. */
const NO_PAGE = "/adresse-illisible";

/** Where a file is sent: to be compared with a letter, or to be kept. Each has a limit of its own. */
const UPLOAD_PATH = /^\/(?:verifier\/[^/]+\/comparer|espace\/(?:[a-z]+\/[^/]+\/)?fichiers)$/;

/** Pages are compressed where they are finished; this is for data and scripts. */
const compress = compression({
  filter: (request, response) => !isPage(response) && compression.filter(request, response),
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** More than the text of a form can hold: Next would call it a failure of ours. A file has its own limit. */
function isTooLarge({ method, headers }: IncomingMessage, path: string): boolean {
  if (method !== "POST" || UPLOAD_PATH.test(path)) return false;
  // A form that does not say its length is none that a browser sends, and could have any.
  return "transfer-encoding" in headers || Number(headers["content-length"]) > FORM_BYTES_MAX;
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html");
}

/**
 * The HTTP server in front of Next: headers, compression, page finishing, and the one path that is too
 * hot for a framework.
 *
 * @param dev leaves pages as Next's development server made them: it needs scripts that we would refuse.
 */
export function createFrontServer(next: NextHandler, dev: boolean): Server {
  const alwaysSent = Object.entries({
    ...(dev ? {} : SECURITY_HEADERS),
    ...(env.APP_URL.startsWith("https:") ? { "strict-transport-security": STRICT_TRANSPORT } : {}),
  });
  return createServer((request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const visit = {
      request,
      response,
      path,
      client: clientBlock(request, env.TRUST_PROXY),
      requestId: randomUUID(),
    };
    for (const [name, value] of alwaysSent) response.setHeader(name, value);
    const toNext = (form?: string) => handToNext(visit, next, dev, form);
    const answered = isFastRequest(request.method, path) ? answerInFront(visit, toNext) : toNext();
    answered.catch((error: unknown) => answerFailure(visit, error));
  });
}

/**
 * Gives a request to Next, marked, and readies the answer to be finished and compressed.
 *
 * @param form a refused form, for the page that shows it again.
 */
function handToNext(visit: Visit, next: NextHandler, dev: boolean, form?: string): Promise<void> {
  const { request, response } = visit;
  const nonce = randomBytes(16).toString("base64");
  markRequest(visit, nonce);
  if (form !== undefined) request.headers[FORM_HEADER] = form;
  if (!isDecodable(visit.path)) request.url = NO_PAGE;
  if (isTooLarge(request, visit.path)) return Promise.reject(new AppError("file-too-large"));
  return new Promise((resolve, reject) => {
    compress(request, response, () => {
      if (!dev) finishPages({ ...visit, nonce });
      next(request, response).then(resolve, reject);
    });
  });
}

function markRequest({ request, client, requestId }: Visit, nonce: string): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith(INTERNAL_PREFIX)) delete request.headers[name];
  }
  request.headers[CLIENT_HEADER] = client;
  request.headers[REQUEST_ID_HEADER] = requestId;
  // Next checks the origin of actions against this one first: only a proxy of ours may have set it.
  if (env.TRUST_PROXY > 0) request.headers["x-forwarded-host"] = new URL(env.APP_URL).host;
  else delete request.headers["x-forwarded-host"];
  request.headers["content-security-policy"] = nonceRequestPolicy(nonce);
}

async function answerInFront(visit: Visit, toNext: (form: string) => Promise<void>): Promise<void> {
  const { request, response } = visit;
  const answer = await answerSignature(request, visit.path, visit.client, systemNow());
  if (answer.kind === "redirect") {
    response
      .writeHead(303, { location: answer.location, "cache-control": "no-store", "content-length": 0 })
      .end();
    return;
  }
  request.method = "GET";
  delete request.headers["content-type"];
  delete request.headers["content-length"];
  response.statusCode = answer.status;
  await toNext(Buffer.from(JSON.stringify(answer.refused)).toString("base64"));
}

/** The last resort: what no page caught. Says an id, logs the class of the error under that id. */
function answerFailure({ response, requestId }: Visit, error: unknown): void {
  const known = error instanceof AppError;
  if (!known) log.error({ requestId, error: describeError(error) }, "request failed");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = known ? statusOf(error.code) : 500;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(
    known
      ? "Cette demande n’a pas pu être lue. Revenez à la page précédente et recommencez."
      : `Une erreur est survenue de notre côté. Rien n’a été enregistré. Référence : ${requestId}`,
  );
}
