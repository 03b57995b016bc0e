import { describe, expect, test } from "vitest";
import { outsideRecipients, unannouncedRecipients } from "@/lib/petitions/outside-recipients";
import { recipient } from "@/tests/factories/recipient";

const mairie = recipient({ name: "Mairie du Mans", kind: "mairie", email: "mairie@mans.example" });
const mayor = recipient({ ...mairie, name: "Anna Essai", function: "Maire du Mans", kind: "mayor" });
const prefect = recipient({
  name: "Paul Essai",
  function: "Préfet de la Sarthe",
  email: "prefet@etat.example",
});

describe("those beside the mairie", () => {
  test("are named with their function, whatever the organiser calls the mairie", () => {
    const typed = recipient({ name: "mairie du mans", email: "mairie@mans.example" });
    expect(outsideRecipients([mairie, mayor, typed, prefect])).toEqual(["Paul Essai, Préfet de la Sarthe"]);
    expect(outsideRecipients([mairie, mayor])).toEqual([]);
  });
});

describe("those that nobody who signed was told of", () => {
  const verified = new Set(["mairie@mans.example"]);

  test("are new by name and mailbox, and not the directory's", () => {
    expect(unannouncedRecipients([mairie], [prefect, mairie], verified)).toEqual([0]);
    expect(unannouncedRecipients([mairie], [mairie, mayor], verified)).toEqual([]);
    expect(unannouncedRecipients([], [mayor], new Set())).toEqual([0]);
  });

  test("are not those whose address, or whose name, is put right", () => {
    const elsewhere = { ...prefect, email: "prefecture@etat.example" };
    const renamed = { ...prefect, name: "Paule Essai" };
    expect(unannouncedRecipients([prefect], [elsewhere], verified)).toEqual([]);
    expect(unannouncedRecipients([prefect], [renamed], verified)).toEqual([]);
  });

  test("may be on paper", () => {
    const posted = { ...prefect, channel: "post" as const, email: "" };
    expect(unannouncedRecipients([mairie], [posted], verified)).toEqual([0]);
    expect(unannouncedRecipients([posted], [posted], verified)).toEqual([]);
  });
});
