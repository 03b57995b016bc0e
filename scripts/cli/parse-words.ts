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
  /** The text of an option in brackets; `undefined` when it was left out. */
  optional(name: string): string | undefined;
  /** Whether a flag was given: an option in brackets that takes no text. */
  flag(name: string): boolean;
};

/**
 * Reads a call against the words that help shows for the command: `SLUG --reason TEXT`, with what may be left out
 * in brackets: `FILE [--dry-run] [--rejects FILE]`.
 *
 * @throws UsageError for an option or an argument that the command does not know.
 */
export function parseWords(argv: string[], command: { name: string; args?: string }): Words {
  const { expected, takesText } = readSignature(command.args ?? "");
  const { given, options } = sortWords(argv, command.name, takesText);
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
    optional: (name) => options.get(name),
    flag: (name) => options.has(name),
  };
}

/** `SLUG --reason TEXT [--dry-run]` → the arguments in order, and of each option whether a text follows. */
function readSignature(args: string): { expected: string[]; takesText: Map<string, boolean> } {
  const takesText = new Map<string, boolean>();
  // The word after an option is its text, unless a bracket closes before it.
  const others = args.replace(/(--[a-z-]+)(\]| ([^\s[\]]+)\]?)?/g, (_all, name: string, _rest, text) => {
    takesText.set(name, text !== undefined);
    return "";
  });
  return { expected: others.split(/[[\s]+/).filter(Boolean), takesText };
}

function sortWords(argv: string[], command: string, takesText: Map<string, boolean>) {
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
    const text = takesText.get(name);
    if (text === undefined) throw new UsageError(`${command} has no option ${name}`);
    if (!text && written !== undefined) throw new UsageError(`${command}: ${name} takes no value`);
    const value = text ? (written ?? textAt(argv, ++at)) : "";
    if (text && !value) throw new UsageError(`${command}: ${name} needs a value`);
    options.set(name, value);
  }
  return { given, options };
}

/** A text that begins with dashes is written after an equals sign: here it is the next option. */
function textAt(argv: string[], at: number): string {
  const word = argv[at] ?? "";
  return word.startsWith("--") ? "" : word;
}
