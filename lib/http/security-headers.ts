/** Sent with every answer, whatever made it. The policy of a page replaces the closed one below. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=(), browsing-topics=()",
  // Nothing to other sites; `no-referrer` would also blank the Origin that server actions are checked by.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Two years, for the site alone: sub-domains may belong to somebody else. Only said over https. */
export const STRICT_TRANSPORT = "max-age=63072000";
