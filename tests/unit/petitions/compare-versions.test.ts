import { expect, test } from "vitest";
import { compareVersions } from "@/lib/petitions/compare-versions";
import type { VersionContent } from "@/lib/petitions/version-text";

const version: VersionContent = {
  title: "Un banc",
  body: "Nous voulons un banc.\n\nMerci.",
  questions: [{ heading: "Le banc", text: "Quand ?" }],
  sources: [{ title: "Une étude", url: "https://exemple.example/" }],
};

test("parts that stayed the same are left out", () => {
  expect(compareVersions(version, version)).toEqual([]);
  const changed = { ...version, title: "Deux bancs" };
  expect(compareVersions(version, changed).map(({ part }) => part)).toEqual(["title"]);
});

test("all that a hash tells apart is shown: questions, their headings, sources, addresses", () => {
  const after: VersionContent = {
    ...version,
    body: "Nous voulons deux bancs.\n\nMerci.",
    questions: [{ heading: "Les bancs", text: "Quand ?" }],
    sources: [{ title: "Une étude", url: "https://exemple.example/2" }],
  };
  const parts = compareVersions(version, after);
  expect(parts.map(({ part }) => part)).toEqual(["body", "questions", "sources"]);
  expect(JSON.stringify(parts)).toContain("Les bancs");
});

test("a list that was a sentence is a change", () => {
  const [part] = compareVersions({ ...version, body: "- a - b" }, { ...version, body: "- a\n- b" });
  expect(part?.part).toBe("body");
});
