import { describe, expect, test } from "vitest";
import { onePerMailbox, sameRecipients } from "@/lib/letters/letter-recipients";

const mayor = { name: "Madame la Maire", function: "Maire du Mans", email: "mairie@exemple.example" };
const deputy = { name: "Monsieur l’Adjoint", function: "", email: "adjoint@exemple.example" };

describe("one message a mailbox", () => {
  test("whoever comes first keeps it, whatever the case", () => {
    const again = { ...deputy, email: "Mairie@Exemple.example" };
    expect(onePerMailbox([mayor, again, deputy])).toEqual([mayor, deputy]);
  });

  test("nobody, and everybody", () => {
    expect(onePerMailbox([])).toEqual([]);
    expect(onePerMailbox([mayor, deputy])).toEqual([mayor, deputy]);
  });
});

describe("the same recipients", () => {
  test("are the same in the same order", () => {
    expect(sameRecipients([mayor, deputy], [{ ...mayor }, { ...deputy }])).toBe(true);
    expect(sameRecipients([mayor, deputy], [deputy, mayor])).toBe(false);
    expect(sameRecipients([mayor], [mayor, deputy])).toBe(false);
    expect(sameRecipients([mayor, deputy], [mayor])).toBe(false);
  });

  test.each(["name", "function", "email"] as const)("another %s is another recipient", (field) => {
    expect(sameRecipients([mayor], [{ ...mayor, [field]: "autre" }])).toBe(false);
  });
});
