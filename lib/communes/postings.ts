/** A sorted dictionary from text to numbers, in flat arrays: small, and quick to look up by prefix. */
export type Postings = {
  /** Sorted by code unit, each once. */
  terms: readonly string[];
  /** The numbers of `terms[i]` are `values[starts[i]]` up to `values[starts[i + 1]]`. */
  starts: Uint32Array;
  values: Uint32Array;
};

export function buildPostings(entries: readonly (readonly [term: string, value: number])[]): Postings {
  const valuesByTerm = new Map<string, number[]>();
  for (const [term, value] of entries) {
    const values = valuesByTerm.get(term);
    if (values) values.push(value);
    else valuesByTerm.set(term, [value]);
  }
  const terms = [...valuesByTerm.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const values = new Uint32Array(entries.length);
  let filled = 0;
  terms.forEach((term, index) => {
    values.set(valuesByTerm.get(term) ?? [], filled);
    filled += valuesByTerm.get(term)?.length ?? 0;
    starts[index + 1] = filled;
  });
  return { terms, starts, values };
}

/** Positions [from, to[ of the terms that begin with `prefix`; for ASCII terms. */
export function prefixRange({ terms }: Postings, prefix: string): [from: number, to: number] {
  return [lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)];
}

/** Numbers of the terms at positions [from, to[. */
export function valuesBetween({ starts, values }: Postings, from: number, to: number): Uint32Array {
  return values.subarray(starts[from], starts[to]);
}

/** Position of that very term. */
export function termAt({ terms }: Postings, term: string): number | undefined {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : undefined;
}

/** Numbers of that very term; empty when it is not there. */
export function valuesOf(postings: Postings, term: string): Uint32Array {
  const at = termAt(postings, term);
  return at === undefined ? new Uint32Array() : valuesBetween(postings, at, at + 1);
}

function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
