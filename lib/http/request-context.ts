import "server-only";
import { headers } from "next/headers";
import { CLIENT_HEADER, FORM_HEADER, REQUEST_ID_HEADER } from "./request-headers";

/** @returns the block of addresses that limits count by, and the id that logs and error pages share. */
export async function requestContext(): Promise<{ client: string; requestId: string }> {
  const list = await headers();
  return { client: list.get(CLIENT_HEADER) ?? "unknown", requestId: list.get(REQUEST_ID_HEADER) ?? "none" };
}

/** @returns what a refused form held, handed over by the server in front so that nothing typed is lost. */
export async function refusedForm<T>(): Promise<T | null> {
  const value = (await headers()).get(FORM_HEADER);
  return value ? (JSON.parse(Buffer.from(value, "base64").toString("utf8")) as T) : null;
}
