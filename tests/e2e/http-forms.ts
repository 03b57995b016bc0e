import type { APIRequestContext, APIResponse } from "@playwright/test";
import { JSDOM } from "jsdom";

/** A form as a browser without scripts would send it. */
export type HtmlForm = {
  path: string;
  type: "multipart" | "form";
  fields: Record<string, string>;
  /** What its buttons say. */
  buttons: string[];
};

/** A page's text as people read it, without the differences between spaces. */
export function visibleText(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const hidden of document.querySelectorAll("script, style, template")) hidden.remove();
  return (document.body.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @returns the forms of a page that are sent by POST. */
export function formsIn(html: string, pagePath: string): HtmlForm[] {
  const { document } = new JSDOM(html).window;
  const forms = [...document.querySelectorAll("form")].filter((form) => form.method === "post");
  return forms.map((form) => ({
    path: form.getAttribute("action") || pagePath,
    type: form.enctype === "multipart/form-data" ? "multipart" : "form",
    fields: fieldsOf(form),
    buttons: [...form.querySelectorAll("button")].map((button) => button.textContent?.trim() ?? ""),
  }));
}

function fieldsOf(form: Element): Record<string, string> {
  const controls = form.querySelectorAll<HTMLInputElement>("input[name], textarea[name], select[name]");
  const sent = [...controls].filter(({ type, checked }) => !["checkbox", "radio"].includes(type) || checked);
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}

/** Opens a page and @returns the form with this button. */
export async function openForm(
  request: APIRequestContext,
  path: string,
  button: string | RegExp,
): Promise<HtmlForm> {
  const response = await request.get(path);
  const forms = formsIn(await response.text(), path);
  const form = forms.find(({ buttons }) => buttons.some((label) => label.match(button)));
  if (form) return form;
  const there = forms.flatMap(({ buttons }) => buttons).join(", ");
  throw new Error(`no button ${button} on ${path} (${response.status()}); there are: ${there}`);
}

/** Sends a form with some fields changed, to its own address or to another; redirections are not followed. */
export function sendForm(
  request: APIRequestContext,
  form: HtmlForm,
  changes: Record<string, string> = {},
  path = form.path,
): Promise<APIResponse> {
  return request.post(path, {
    [form.type]: { ...form.fields, ...changes },
    headers: { origin: `${process.env.E2E_APP_URL}` },
    maxRedirects: 0,
  });
}
