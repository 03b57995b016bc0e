import { describe, expect, test } from "vitest";
import { dismissSchema, removeCommentSchema, suspendSchema } from "@/lib/moderation/case-form";
import { REPORT_DETAILS_MAX, REPORT_REASONS, reportSchema } from "@/lib/moderation/report-form";

const report = (fields: Record<string, string>) => reportSchema.safeParse({ slug: "un-banc", ...fields });

describe("a report", () => {
  test("says why, and nothing of whom", () => {
    const parsed = report({
      motif: "hate",
      precisions: "Le titre.\r\n\n\n\n\nVraiment.\u202e",
      courriel: "zoe@x.example",
    });
    expect(parsed.data).toEqual({
      ...{ slug: "un-banc", commentId: null, reason: "hate", details: "Le titre.\n\nVraiment." },
    });
    expect(report({ motif: "spam", commentaire: "abc" }).data).toMatchObject({
      commentId: "abc",
      details: "",
    });
  });

  test.each([
    [{}, "motif", "required"],
    [{ motif: "ennui" }, "motif", "required"],
    [{ motif: "other" }, "precisions", "required"],
    [{ motif: "defamation", precisions: " \n\u200b " }, "precisions", "required"],
    [{ motif: "false_identity" }, "precisions", "required"],
    [{ motif: "hate", precisions: "a".repeat(REPORT_DETAILS_MAX + 1) }, "precisions", "too-long"],
    [{ motif: "hate", precisions: "a".repeat(100_000) }, "precisions", "too-long"],
  ])("refuses %j", (fields, path, message) => {
    expect(report(fields as Record<string, string>).error?.issues[0]).toMatchObject({
      path: [path],
      message,
    });
  });

  test("has every reason of the database", () => {
    for (const motif of REPORT_REASONS) expect(report({ motif, precisions: "x" }).success).toBe(true);
  });
});

describe("a decision", () => {
  test("always says why; a note beside a public reason may be left out", () => {
    const about = { petitionId: "p", slug: "s" };
    expect(suspendSchema.safeParse({ ...about, motif: "Un nom.", note: " " }).data).toEqual({
      ...about,
      ...{ reason: "Un nom.", note: "" },
    });
    expect(suspendSchema.safeParse({ ...about, motif: " " }).error?.issues[0]?.message).toBe("required");
    expect(dismissSchema.safeParse({ petitionId: "p", vu: "1", note: "" }).success).toBe(false);
    expect(dismissSchema.safeParse({ petitionId: "p", vu: "hier", note: "Rien." }).success).toBe(false);
    expect(dismissSchema.safeParse({ petitionId: "p", vu: "1000", note: "Rien." }).data).toEqual({
      ...{ petitionId: "p", commentId: null, until: new Date(1000), note: "Rien." },
    });
    const removal = { petitionId: "p", commentaire: "c", ecrit: "1000", motif: "a".repeat(601) };
    expect(removeCommentSchema.safeParse(removal).error?.issues[0]?.message).toBe("too-long");
  });
});
