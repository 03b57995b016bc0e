import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { Pool } from "pg";
import { SIGN_STATEMENT } from "@/lib/signatures/sign-statement";
import { BENCH_SLUG } from "./stage";

/**
 * The floor of `npm run bench -- sign`: Node's own server and pg, the same pool, one prepared statement a
 * request. `FLOOR=sign` runs the very SQL of signing, `FLOOR=insert` a bare insert of the same row.
 */
const INSERT = `
INSERT INTO signatures (id, petition_id, first_name, last_name, email_sealed, email_hash, postal_code, resident,
                        show_name, wants_news, created_at, mail_due_at, version_id)
VALUES ($1, '00000000-0000-7000-8000-000000000002', $2, $3, $4, $5, $6, true, $7, $8, $9, $9,
        '00000000-0000-7000-8000-000000000003')`;

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const bare = process.env.FLOOR === "insert";
const sealed = randomBytes(60);

function statement() {
  const row = [randomUUID(), "Camille", "Martin", sealed, randomBytes(16), "72000", true, false, new Date()];
  if (bare) return { name: "insert", text: INSERT, values: row };
  return { name: "sign", text: SIGN_STATEMENT, values: [BENCH_SLUG, ...row, 1] };
}

createServer((request, response) => {
  request.resume();
  if (request.method === "GET") return void response.end();
  request.on("end", () => {
    pool.query(statement()).then(
      () => response.writeHead(303, { location: "/", "content-length": 0 }).end(),
      () => response.writeHead(500).end(),
    );
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
