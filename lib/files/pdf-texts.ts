import { inflateSync } from "node:zlib";

/** What object streams of one file may unfold to, in bytes. */
const UNFOLDED_MAX = 32 * 1024 * 1024;
/** How many objects they may hold in all, and the bytes that the list of one's places may take. */
const FOLDED_MAX = 100_000;
const PLACES_MAX = 16 * FOLDED_MAX;
const OBJECT = /\d\s+\d+\s+obj(?![A-Za-z])/;
/** By its type, or by the place of its first object: an outline's first item is a reference. */
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])|\/First\s+\d+(?!\d|\s+\d+\s+R)/;

/** Names as their spelling means them: `/J#61vaScript` is `/JavaScript`. */
export function spelled(text: string): string {
  return text.includes("#")
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

/** Whether one of the names stands in texts that are spelled out. @param names letters alone. */
export function hasName(texts: readonly string[], names: readonly string[]): boolean {
  const name = new RegExp(`/(?:${names.join("|")})(?=[\\0\\s()<>[\\]{}/%]|$)`);
  return texts.some((text) => name.test(text));
}

/**
 * Everything in a PDF that is no picture and no page content: its objects, and those folded into object
 * streams. Names are spelled out.
 *
 * A scan of the whole file rather than of its table of objects: readers rebuild the table of a damaged file
 * by such a scan, so whatever any of them could come to see is seen here.
 *
 * @returns one text an object or run of objects; `null` when an object stream cannot be read as readers do.
 */
export function pdfTexts(file: string): string[] | null {
  const texts: string[] = [];
  let room = UNFOLDED_MAX;
  let objects = 0;
  let from = 0;
  for (const match of file.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    if (match.index < from) continue;
    const before = file.slice(from, match.index);
    for (const text of before.split("endobj")) texts.push(spelled(text));
    const start = match.index + match[0].length;
    const end = file.indexOf("endstream", start);
    const data = file.slice(start, end);
    // An object inside the data of another: only meant for readers who follow another path than this one.
    if (end < 0 || OBJECT.test(data)) return null;
    if (OBJECT_STREAM.test(spelled(before))) {
      const unfolded = unfold(spelled(lastObject(before)), data, room);
      if (unfolded === null) return null;
      room -= unfolded.size;
      objects += unfolded.objects.length;
      if (room < 0 || objects > FOLDED_MAX) return null;
      for (const text of unfolded.objects) texts.push(spelled(text));
    }
    from = end;
  }
  for (const text of file.slice(from).split("endobj")) texts.push(spelled(text));
  return texts;
}

function lastObject(run: string): string {
  const starts = [...run.matchAll(new RegExp(OBJECT, "g"))];
  return run.slice(starts.at(-1)?.index ?? 0);
}

type Unfolded = {
  objects: string[] /** Of all that was unfolded, the list of places too: objects may be empty. */;
  size: number;
};

/** The objects of an object stream; `null` with a filter, or a prediction, that only a few readers know. */
function unfold(dictionary: string, data: string, room: number): Unfolded | null {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  const isPlain = !dictionary.includes("/Filter");
  if (!OBJECT_STREAM.test(dictionary) || Number.isNaN(first) || first > PLACES_MAX) return null;
  if (/\/Predictor\s+(?!1\b)/.test(dictionary) || /\/DecodeParms\s+\d/.test(dictionary)) return null;
  if (!isPlain && !/\/Filter\s*(?:\/|\[\s*\/)(?:FlateDecode|Fl)\s*[\]/>]/.test(dictionary)) return null;
  try {
    const bytes = Buffer.from(data, "latin1");
    const text = (isPlain ? bytes : inflateSync(bytes, { maxOutputLength: Math.max(1, room) })).toString(
      "latin1",
    );
    const places = (text.slice(0, first).match(/\d+/g) ?? [])
      .filter((_number, at) => at % 2 === 1)
      .map(Number);
    // In order, as the standard has them: or a few bytes could stand for gigabytes.
    if (places.some((place, at) => place < (places[at - 1] ?? 0))) return null;
    const objects = places.map((place, at) =>
      text.slice(first + place, first + (places[at + 1] ?? text.length)),
    );
    return { objects, size: text.length };
  } catch {
    return null;
  }
}
