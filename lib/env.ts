import { z } from "zod";

/**
 * Every environment variable the product reads, parsed once. `.env.example` is tested against this
 * schema; `npm start` prints one line for each variable that is missing or weak.
 */
const optionalText = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();

export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** Public address, without a trailing slash; links in mails and QR codes start with it. */
  APP_URL: z
    .url({ protocol: /^https?$/, error: "must be the site's http(s) address" })
    .transform((value) => value.replace(/\/+$/, "")),
  HOST: z.string().default("0.0.0.0"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }),
  /** Connections that each process may hold open. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }),
  /** `Doléances <ne-pas-repondre@example.org>`. */
  MAIL_FROM: z.string().min(3).default("Doléances <ne-pas-repondre@localhost>"),
  DKIM_DOMAIN: optionalText,
  DKIM_SELECTOR: optionalText,
  DKIM_PRIVATE_KEY: optionalText,
  /** Root of every key (`lib/security/keys.ts`). Changing it voids links sent and makes sealed addresses unreadable. */
  SECRET_KEY: z
    .string()
    .min(32, "must hold at least 32 characters; make one with: openssl rand -base64 48")
    .refine((value) => new Set(value).size >= 10, "is too simple; make one with: openssl rand -base64 48"),
  /** How many reverse proxies stand in front: 0 ignores `X-Forwarded-For`. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** How many people one letter may go to (lib/mailings), and how many of its messages leave a minute, in all. */
  MAILING_RECIPIENTS_MAX: z.coerce.number().int().min(1).max(40_000).default(1500),
  MAILING_PER_MINUTE: z.coerce.number().int().min(1).max(6000).default(60),
  /** Whether web addresses that texts quote are asked if they are there; unset: in production alone. */
  LINK_CHECKS: z.enum(["on", "off"]).optional(),
  OPERATOR_NAME: z.string().default("Éditeur à désigner"),
  OPERATOR_ADDRESS: z.string().default("Adresse à renseigner"),
  OPERATOR_EMAIL: z.string().default("contact@localhost"),
  HOSTING_NAME: z.string().default("Hébergeur à renseigner"),
});

export type Env = z.output<typeof envSchema>;

/** One readable line a faulty variable; never its value. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
    this.name = "EnvError";
  }
}

/**
 * @throws EnvError naming every variable that is missing, malformed or weak.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const problems = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0]);
    if (!problems.has(name)) problems.set(name, filled[name] === undefined ? "is missing" : message);
  }
  throw new EnvError([...problems].map(([name, problem]) => `${name} ${problem}`));
}

let parsed: Env | undefined;

/** The environment of this process, parsed at first use so that a build needs no secret. */
export const env: Env = new Proxy({} as Env, {
  get(_target, name) {
    parsed ??= parseEnv(process.env);
    return parsed[name as keyof Env];
  },
});
