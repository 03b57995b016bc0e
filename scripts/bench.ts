import { readdirSync } from "node:fs";

/** Runs one of `scripts/bench/`: a file's name is the benchmark's, and it exports one function `bench…`. */
const folder = new URL("./bench/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const [name] = process.argv.slice(2);

if (!name || !names.includes(name)) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${names.join(", ")}\n`);
  process.exit(name ? 2 : 0);
}

const exported: Record<string, unknown> = await import(new URL(`${name}.ts`, folder).href);
const bench = Object.entries(exported).find(([key]) => key.startsWith("bench"))?.[1];
if (typeof bench !== "function") throw new Error(`scripts/bench/${name}.ts exports no function bench…`);
await bench();
process.exit(0);
