import { readCursor, writeCursor } from "./signatory-cursor";

/** Where a page of messages ends: the time and the id of its last one. */
export type CommentCursor = { writtenAt: Date; id: string };

/** Written and read like the cursor of the list of names. */
export function writeCommentCursor({ writtenAt, id }: CommentCursor): string {
  return writeCursor({ confirmedAt: writtenAt, id });
}

/** @returns `null` for anything that was not written here: then the list starts at its beginning. */
export function readCommentCursor(value: string | undefined): CommentCursor | null {
  const read = readCursor(value);
  return read && { writtenAt: read.confirmedAt, id: read.id };
}
