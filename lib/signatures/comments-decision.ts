import { z } from "zod";

/** Most messages decided about at once: a page of them, and some to spare. */
const SEEN_MAX = 50;
const SEEN_FIELD = /^message_([0-9a-f-]{36})$/;
const MOMENT = /^\d{1,15}$/;

/** Name, in the form, of the box of one message; its value says which text of it was read. */
export const seenField = (id: string) => `message_${id}`;
export const seenValue = (writtenAt: Date) => String(writtenAt.getTime());

/** The buttons of the form: for the boxes that are ticked, or for one message (`publier:<id>:<moment>`). */
const GESTURES = { publier: "published", masquer: "hidden" } as const;
export type CommentGesture = keyof typeof GESTURES;

export const oneGesture = (gesture: CommentGesture, { id, writtenAt }: { id: string; writtenAt: Date }) =>
  `${gesture}:${id}:${seenValue(writtenAt)}`;

/** What organisers decide about some messages, each named with the text that they had before their eyes. */
export const commentsDecisionSchema = z
  .object({ petitionId: z.string(), geste: z.string() })
  .catchall(z.unknown())
  .transform(({ petitionId, geste, ...fields }, context) => {
    const [name, id, moment] = geste.split(":");
    if (!name || !Object.hasOwn(GESTURES, name)) {
      context.addIssue({ code: "custom", path: ["geste"], message: "required" });
      return z.NEVER;
    }
    const ticked = Object.entries(fields).flatMap(([field, value]) => {
      const [, one] = SEEN_FIELD.exec(field) ?? [];
      return one && typeof value === "string" ? [{ id: one, moment: value }] : [];
    });
    const chosen = id && moment ? [{ id, moment }] : ticked;
    const seen = chosen
      .filter((one) => MOMENT.test(one.moment))
      .slice(0, SEEN_MAX)
      .map((one) => ({ id: one.id, writtenAt: new Date(Number(one.moment)) }));
    if (seen.length === 0) {
      context.addIssue({ code: "custom", path: ["messages"], message: "required" });
      return z.NEVER;
    }
    return { petitionId, decision: GESTURES[name as CommentGesture], seen };
  });

export type CommentsDecision = z.output<typeof commentsDecisionSchema>;
