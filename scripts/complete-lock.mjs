import fs from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Adds to package-lock.json the optional packages that it should name and does not: builds for other
 * systems that a partial mirror of the registry could not tell about. Without them `npm ci` refuses the
 * lock file, here and on those systems. Run after `npm install`: `node scripts/complete-lock.mjs`.
 */
const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

/** Where Node would find `name` from the package at `from`; undefined when the lock file has it nowhere. */
function locate(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

/** What the name of a native package says of the machines that it is for. */
function machinesOf(name) {
  const words = name.split(/[^a-z0-9]+/);
  const os = SYSTEMS.filter(
    (system) => words.includes(system) || (system === "win32" && words.includes("windows")),
  );
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc =
    os[0] === "linux"
      ? [words.includes("musl") ? "musl" : words.some((word) => /^gnu/.test(word)) ? "glibc" : ""]
      : [];
  return { os, cpu, libc: libc.filter(Boolean) };
}

/** @returns the optional packages that the lock file leaves out, with the entries that name them. */
export function missingFrom(lock) {
  const missing = {};
  for (const [path, { optionalDependencies = {}, license, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (locate(lock.packages, path, name)) continue;
      const { os, cpu, libc } = machinesOf(name);
      // An optional package for any machine at all would be installed here: that one is to be looked at.
      if (os.length === 0 && cpu.length === 0)
        throw new Error(`${name}: cannot tell which machines it is for`);
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[\^~=v]+/, ""),
        ...(cpu.length > 0 ? { cpu } : {}),
        ...(dev ? { dev } : {}),
        ...(libc.length > 0 ? { libc } : {}),
        license,
        optional: true,
        ...(os.length > 0 ? { os } : {}),
      };
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  const missing = missingFrom(lock);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  fs.writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${Object.keys(missing).length} packages added to package-lock.json\n`);
}
