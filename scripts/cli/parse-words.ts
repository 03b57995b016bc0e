/** A call that makes no sense: the message says what is missing, and the code to exit with is 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export type Words = {
  json: boolean;
  /** An argument by its name in `args`. @throws UsageError when it was left out. */
  argument(name: string): string;
  /** An option's text. @throws UsageError when it was left out. */
  option(name: string): string;
};

/**
 * Reads a call against the words that help shows for the command.
 *
 * @throws UsageError for an option or an argument that the command does not know.
 */
export function parseWords(argv: string[], command: { name: string; args?: string }): Words {
  const names = (command.args ?? "").split(" ").filter(Boolean);
  const known = names.filter((name) => name.startsWith("--"));
  // The word after an option in `args` is its value.
  const expected = names.filter((name, at) => !name.startsWith("--") && !names[at - 1]?.startsWith("--"));
  const given: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === "--json") continue;
    if (!word.startsWith("--")) {
      given.push(word);
      continue;
    }
    const [name = "", written] = word.split(/=(.*)/s, 2);
    if (!known.includes(name)) throw new UsageError(`${command.name} has no option ${name}`);
    options.set(name, written ?? argv[++at] ?? "");
  }
  const values = given.slice(command.name.split(" ").length);
  if (values.length > expected.length) {
    throw new UsageError(`${command.name} does not expect “${values[expected.length]}”`);
  }
  const missing = (name: string) => new UsageError(`${command.name} ${command.args}: ${name} is missing`);
  return {
    json: argv.includes("--json"),
    argument(name) {
      const value = values[expected.indexOf(name)];
      if (!value) throw missing(name);
      return value;
    },
    option(name) {
      const value = options.get(name);
      if (!value) throw missing(name);
      return value;
    },
  };
}
