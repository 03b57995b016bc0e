/** Where a page of the public list ends: the time and the id of its last name. */
export type SignatoryCursor = { confirmedAt: Date; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes a cursor for an address: opaque, short, and without anything personal. */
export function writeCursor({ confirmedAt, id }: SignatoryCursor): string {
  return `${confirmedAt.getTime().toString(36)}-${id.replaceAll("-", "")}`;
}

/** @returns `null` for anything that `writeCursor` did not write: then the list starts at its beginning. */
export function readCursor(value: string | undefined): SignatoryCursor | null {
  const [, time, hex] = /^([0-9a-z]{1,9})-([0-9a-f]{32})$/.exec(value ?? "") ?? [];
  if (!time || !hex) return null;
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const confirmedAt = new Date(Number.parseInt(time, 36));
  return UUID.test(id) && !Number.isNaN(confirmedAt.getTime()) ? { confirmedAt, id } : null;
}
