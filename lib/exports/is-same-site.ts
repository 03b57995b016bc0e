/**
 * Whether a form was sent from a page of this site. The session cookie is not sent with a form of another
 * site already (`SameSite=Lax`); this is a second lock for what leaves with personal data. Every browser
 * since 2023 says where a request comes from (`Sec-Fetch-Site`).
 */
export function isSameSite(headers: Pick<Headers, "get">): boolean {
  const from = headers.get("sec-fetch-site");
  return from === null || from === "same-origin" || from === "none";
}
