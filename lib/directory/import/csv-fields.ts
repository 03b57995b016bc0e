/**
 * The fields of one row. Quotes around a field are taken off, doubled ones inside it are one; a quote anywhere
 * else is a character like others (“Jean "Jeannot" X” unquoted, which registers hold).
 */
export function csvFields(row: string, separator: string): string[] {
  if (!row.includes('"')) return row.split(separator);
  const fields: string[] = [];
  for (let at = 0; at <= row.length; ) {
    const start = at;
    let field = "";
    if (row[at] === '"') {
      const close = closingQuote(row, at + 1);
      field = row.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    const end = row.indexOf(separator, at);
    const stop = end === -1 ? row.length : end;
    // Characters after a closing quote: the quotes were not around the field.
    fields.push(at > start && stop > at ? row.slice(start, stop) : field + row.slice(at, stop));
    at = stop + 1;
  }
  return fields;
}

function closingQuote(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 2)) {
    if (row[at + 1] !== '"') return at;
  }
  return row.length;
}
