import type { Words } from "./parse-words";

/** What a command answers: the same thing for a program and for a person. */
export type Answer = {
  data: unknown;
  text: string;
  /** Set when the command did not do what it was asked to: the code to exit with is 1, and why goes to standard error. */
  failure?: string;
};

export type Command = {
  /** One or two words, as they are typed. */
  name: string;
  /** Arguments and options, as help shows them: `SLUG --reason TEXT [--dry-run]`; see `parseWords`. */
  args?: string;
  about: string;
  /** A list too long to hold comes line by line, each of them JSON already. */
  run(input: Words): Promise<Answer | AsyncIterable<string>>;
};
