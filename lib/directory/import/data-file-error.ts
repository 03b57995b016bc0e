/** What can be wrong with a whole data file. */
export type DataFileProblem =
  | "not-found"
  | "not-a-file"
  | "unreadable"
  | "empty"
  | "changed"
  | "too-large"
  | "truncated"
  | "corrupt"
  | "not-the-data"
  | "wrong-columns"
  | "record-too-long"
  | "nested-too-deep"
  | "wrong-encoding"
  | "address-refused"
  | "download-failed";

/**
 * A data file that cannot be read as what it should be. The message is one English sentence or two for the
 * operator, to be printed as it is; it never holds a row's content.
 */
export class DataFileError extends Error {
  constructor(
    readonly code: DataFileProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "DataFileError";
  }
}
