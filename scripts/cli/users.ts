import { grantRole, revokeRole } from "@/lib/auth/grant-role";
import { listModerators } from "@/lib/auth/list-moderators";
import { AppError } from "@/lib/errors";
import { Stop } from "../support/stop";
import type { Command } from "./command";
import { asOperator } from "./operator-context";
import { UsageError } from "./parse-words";

export const usersGrant: Command = {
  name: "users grant",
  args: "ROLE EMAIL",
  about: "makes somebody a moderator or an admin (ROLE), who signs in with that address",
  async run(input) {
    const role = input.argument("ROLE");
    const email = input.argument("EMAIL");
    if (role !== "moderator" && role !== "admin") {
      throw new UsageError(`users grant ROLE EMAIL: ROLE is moderator or admin, not “${role}”`);
    }
    const { userId, changed } = await asOperator((ctx) => grantRole(ctx, { email, role })).catch((error) =>
      refuseAddress(error, "users grant ROLE EMAIL", email),
    );
    return {
      data: { userId, email, role, changed },
      text: `${email} is ${changed ? "now" : "already"} ${role === "admin" ? "an admin" : "a moderator"}`,
    };
  },
};

export const usersRevoke: Command = {
  name: "users revoke",
  args: "EMAIL",
  about: "makes a moderator or an admin an organiser again, at once",
  async run(input) {
    const email = input.argument("EMAIL");
    const { userId, role, changed } = await asOperator((ctx) => revokeRole(ctx, { email })).catch((error) =>
      refuseAddress(error, "users revoke EMAIL", email),
    );
    const text = `${email} is ${changed ? "an organiser again" : "an organiser already"}`;
    return { data: { userId, email, role, changed }, text };
  },
};

export const usersList: Command = {
  name: "users list",
  about: "lists the moderators and admins",
  async run() {
    const people = await asOperator(listModerators);
    const rows = people.map(({ role, email, emailVerified }) => {
      return `${role.padEnd(10)} ${email}${emailVerified ? "" : "   (never signed in)"}`;
    });
    return { data: people, text: rows.join("\n") || "nobody moderates yet: users grant moderator EMAIL" };
  },
};

/** What the verbs refuse: an address that is none, or, for a role to take back, that nobody has. */
function refuseAddress(error: unknown, call: string, email: string): never {
  const code = error instanceof AppError ? error.code : undefined;
  if (code === "invalid-input") throw new UsageError(`${call}: “${email}” is not an e-mail address`);
  if (code === "not-found") throw new Stop(`nobody here has the address ${email}`);
  throw error;
}
