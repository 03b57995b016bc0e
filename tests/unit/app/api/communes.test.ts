import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/communes/route";
import { CLIENT_HEADER } from "@/lib/http/request-headers";
import { LIMITS } from "@/lib/security/rate-limits";

const ask = (query: string, client = "192.0.2.1") =>
  GET(new Request(`http://localhost/api/communes${query}`, { headers: { [CLIENT_HEADER]: client } }));

describe("GET /api/communes", () => {
  test("answers with what the picker shows, to be kept by whoever asks", async () => {
    const response = await ask("?q=le+mans");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=3600");
    expect((await response.json())[0]).toEqual({
      insee: "72181",
      name: "Le Mans",
      department: "Sarthe",
      departmentCode: "72",
      postalCodes: ["72000", "72100"],
    });
  });

  test.each(["", "?q=", "?autre=1", "?q=%00%ED%A0%80"])("finds nothing for %j", async (query) => {
    expect(await (await ask(query)).json()).toEqual([]);
  });

  test("a postal code shows every commune that shares it", async () => {
    expect((await (await ask("?q=51300")).json()).length).toBeGreaterThanOrEqual(46);
  });

  test("whoever asks too much is told to wait, and nobody else is", async () => {
    const busy = "198.51.100.7";
    for (let asked = 0; asked < LIMITS["search:ip"].points; asked++) await ask("?q=", busy);
    const refused = await ask("?q=le+mans", busy);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ error: "too-many-requests" });
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("?q=le+mans", "203.0.113.9")).status).toBe(200);
  });
});
