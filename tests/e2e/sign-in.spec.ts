import { expect, linkIn, test } from "./fixtures";

test("an organiser signs in by the link of a mail, once", async ({ page, mailbox, address, signIn, axe }) => {
  const email = address();
  await signIn(page, email);
  await axe(page);
  const mail = await mailbox.waitFor({ to: email });
  await page.context().clearCookies();
  await page.goto(linkIn(mail, "/connexion"));
  await expect(page.getByRole("heading", { name: "Ce lien a déjà servi" })).toBeVisible();
  await axe(page);
});

test("the application and its queue are well", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
});
