import { describe, expect, test } from "vitest";
import { DeliveryStatus } from "@/lib/db/generated/enums";
import {
  READDRESSABLE_STATUSES,
  RETRYABLE_STATUSES,
  type SendOutcome,
  statusAfter,
} from "@/lib/deliveries/delivery-status";
import { MAIL_TRIES_MAX } from "@/lib/mail/retry-delay";

describe("where a delivery goes after a try", () => {
  test.each<[SendOutcome, number, DeliveryStatus]>([
    ["accepted", 1, "sent"],
    ["accepted", MAIL_TRIES_MAX, "sent"],
    ["temporary", 1, "queued"],
    ["temporary", MAIL_TRIES_MAX - 1, "queued"],
    ["temporary", MAIL_TRIES_MAX, "failed"],
    ["temporary", MAIL_TRIES_MAX + 1, "failed"],
    ["permanent", 1, "failed"],
    ["uncertain", 1, "uncertain"],
    ["uncertain", MAIL_TRIES_MAX, "uncertain"],
  ])("%s at try %i: %s", (outcome, attempts, status) => {
    expect(statusAfter(outcome, attempts)).toBe(status);
  });
});

test("a person decides only about what came to rest without being sent", () => {
  expect(Object.values(DeliveryStatus).filter((status) => RETRYABLE_STATUSES.includes(status))).toEqual([
    "failed",
    "uncertain",
  ]);
});

test("another address goes to what is in no mailbox, and to nothing that may have arrived", () => {
  expect(Object.values(DeliveryStatus).filter((status) => READDRESSABLE_STATUSES.includes(status))).toEqual([
    "held",
    "refused",
    "to_post",
    "failed",
  ]);
});
