import { describe, expect, test } from "vitest";
import { groupByMailbox, onePerMailbox, sameRecipients } from "@/lib/letters/letter-recipients";

const mayor = {
  name: "Madame la Maire",
  function: "Maire du Mans",
  channel: "email",
  email: "mairie@exemple.example",
  postalAddress: "",
} as const;
const deputy = { ...mayor, name: "Monsieur l’Adjoint", function: "", email: "adjoint@exemple.example" };
const posted = { ...mayor, channel: "post", email: "", postalAddress: "Mairie\n1, place Neuve" } as const;

describe("one message a mailbox", () => {
  test("whoever comes first keeps it, whatever the case", () => {
    const again = { ...deputy, email: "Mairie@Exemple.example" };
    expect(onePerMailbox([mayor, again, deputy])).toEqual([mayor, deputy]);
  });

  test("whoever else is reached there is not forgotten", () => {
    const again = { ...deputy, email: "Mairie@Exemple.example" };
    expect(groupByMailbox([mayor, again, deputy])).toEqual([
      { first: mayor, others: [again] },
      { first: deputy, others: [] },
    ]);
  });

  test("and one envelope an address", () => {
    const elsewhere = { ...posted, postalAddress: "Mairie annexe" };
    expect(onePerMailbox([posted, mayor, { ...posted, name: "Un adjoint" }, elsewhere])).toEqual([
      posted,
      mayor,
      elsewhere,
    ]);
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
