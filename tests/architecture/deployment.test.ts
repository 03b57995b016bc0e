import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { envSchema } from "@/lib/env";

type Service = {
  build?: string;
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

// Comes with graphile-worker's configuration reader: not worth a dependency of our own.
const yaml: { load(text: string): Compose } = createRequire(import.meta.url)("js-yaml");
const compose = yaml.load(readFileSync("docker-compose.yml", "utf8"));
const dockerfile = readFileSync("Dockerfile", "utf8");
const { services } = compose;
const scriptsIn = (text: string) => [...text.matchAll(/scripts\/[\w/-]+\.m?[jt]s/g)].map(([path]) => path);

describe("docker-compose.yml", () => {
  test("has the site, its worker, a database and a mail server", () => {
    expect(Object.keys(services).sort()).toEqual(["app", "mailpit", "migrate", "postgres", "worker"]);
  });

  test("waits for what is needed to be well, and for migrations to be done", () => {
    for (const [name, { depends_on = {} }] of Object.entries(services)) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const needed = services[other];
        expect(needed, `${name} waits for ${other}`).toBeDefined();
        if (condition === "service_healthy") expect(needed?.healthcheck?.test, other).toBeDefined();
        else expect(condition).toBe("service_completed_successfully");
      }
    }
    expect(services.app?.depends_on?.migrate?.condition).toBe("service_completed_successfully");
    expect(services.worker?.depends_on?.migrate?.condition).toBe("service_completed_successfully");
  });

  test("sets variables that exist, and asks for the secrets", () => {
    const given = services.app?.environment ?? {};
    expect(Object.keys(given).filter((name) => !(name in envSchema.shape))).toEqual([]);
    expect(given.SECRET_KEY).toMatch(/^\$\{SECRET_KEY:\?/);
    expect(given.DATABASE_URL).toContain("${POSTGRES_PASSWORD:?");
    expect(services.worker?.environment).toEqual(given);
  });

  test("keeps data in named volumes", () => {
    const named = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(":")[0]),
    );
    expect(named.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  test("runs scripts that exist", () => {
    const called = Object.values(services).flatMap(({ command = [] }) => scriptsIn(command.join(" ")));
    expect(called).toContain("scripts/worker.ts");
    expect(called.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("Dockerfile", () => {
  test("runs scripts that exist, on Node 24, as an ordinary user, with a health check", () => {
    expect(scriptsIn(dockerfile).filter((path) => !existsSync(path))).toEqual([]);
    expect(dockerfile.match(/^FROM .*$/gm)?.every((line) => line.startsWith("FROM node:24-"))).toBe(true);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

test("package.json names commands that exist", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(["demo", "dev", "test", "build", "start", "worker", "cli", "bench"]),
  );
  const called = scriptsIn(Object.values(scripts).join(" "));
  expect(called.filter((path) => !existsSync(path))).toEqual([]);
});
