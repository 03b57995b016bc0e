import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export type SourceFile = {
  /** From the root of the project, with slashes. */
  path: string;
  text: string;
  lines: number;
  /** What it imports when it runs: project files by path, packages by their specifier. Types alone are left out. */
  imports: string[];
  /** The same with the imports of types. */
  mentions: string[];
};

const FOLDERS = ["app", "components", "emails", "lib", "prisma", "scripts", "tests"];
const LEFT_OUT = [join("lib", "db", "generated")];

function* walk(folder: string): Generator<string> {
  if (LEFT_OUT.includes(folder) || !existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (/\.(ts|tsx|mts|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts")) yield path;
  }
}

/** The file that a specifier names, or the specifier itself when it is a package or a data file. */
function resolve(specifier: string, from: string): string {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(dirname(from), specifier)
      : undefined;
  if (base === undefined) return specifier;
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    `${base}.mjs`,
    join(base, "index.ts"),
    join(base, "index.tsx"),
  ];
  const found = candidates.find((path) => /\.\w+$/.test(path) && existsSync(join(root, path)));
  return (found ?? base).replaceAll("\\", "/");
}

/** Whether an import or export statement disappears when types do. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { isTypeOnly, name, namedBindings } = node.importClause;
  if (isTypeOnly) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    return first && ts.isStringLiteral(first) ? first.text : undefined;
  }
  return undefined;
}

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const imports = new Set<string>();
  const mentions = new Set<string>();
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      mentions.add(resolve(specifier, path));
      if (!isTypeOnly(node)) imports.add(resolve(specifier, path));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return {
    path: relative(".", path).replaceAll("\\", "/"),
    text,
    lines: text.split("\n").length - 1,
    imports: [...imports],
    mentions: [...mentions],
  };
}

/** Every TypeScript file that people wrote, with what it imports. */
export const sourceFiles: SourceFile[] = FOLDERS.flatMap((folder) => [...walk(folder)].map(read));

const byPath = new Map(sourceFiles.map((file) => [file.path, file]));

export const fileAt = (path: string): SourceFile | undefined => byPath.get(path);

export const filesIn = (folder: string): SourceFile[] =>
  sourceFiles.filter(({ path }) => path.startsWith(`${folder}/`));

/** One line a broken rule, `file → import`, for a message that says where to look. */
export function violations(
  files: SourceFile[],
  forbidden: (target: string, file: SourceFile) => boolean,
  kind: "imports" | "mentions" = "imports",
): string[] {
  return files.flatMap((file) =>
    file[kind].filter((target) => forbidden(target, file)).map((target) => `${file.path} → ${target}`),
  );
}

/**
 * The shortest chain of imports from a file to one that `stops` accepts, or undefined. An import of
 * types is no link of a chain; nor is what a "use server" file imports, for a caller only gets its address.
 */
export function chainTo(start: SourceFile, stops: (file: SourceFile) => boolean): string[] | undefined {
  const seen = new Set([start.path]);
  const queue: SourceFile[][] = [[start]];
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    const last = chain.at(-1);
    if (!last) continue;
    if (stops(last)) return chain.map(({ path }) => path);
    if (chain.length > 1 && /^\s*(\/\*[\s\S]*?\*\/\s*)?["']use server["']/.test(last.text)) continue;
    for (const target of last.imports) {
      const file = byPath.get(target);
      if (!file || seen.has(target)) continue;
      seen.add(target);
      queue.push([...chain, file]);
    }
  }
  return undefined;
}
