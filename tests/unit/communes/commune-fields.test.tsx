import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CommuneChoices } from "@/components/communes/commune-choices";
import { CommunePicker } from "@/components/communes/commune-picker";
import { messages } from "@/lib/i18n/messages";

function render(children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
}

test("before its script, the picker is a plain text field, with no code that could go stale", () => {
  const html = render(
    <CommunePicker
      label="Commune"
      error="Indiquez une commune."
      defaultCommune={{ insee: "93066", name: "Saint-Denis", departmentCode: "93" }}
    />,
  );
  expect(html).toMatch(
    /<input(?=[^>]* name="commune")(?=[^>]* value="Saint-Denis \(93\)")(?=[^>]* aria-invalid="true")[^>]*>/,
  );
  expect(html).not.toContain('name="insee"');
  expect(html).not.toContain('role="combobox"');
});

test("choices tell homonyms apart and name the commune that was", () => {
  const html = render(
    <CommuneChoices
      suggestions={[
        {
          insee: "93066",
          name: "Saint-Denis",
          department: "Seine-Saint-Denis",
          departmentCode: "93",
          postalCodes: ["93200"],
          matchedFormerName: "Pierrefitte-sur-Seine",
        },
      ]}
    />,
  );
  expect(html).toContain('type="radio" name="insee" value="93066"');
  expect(html).toContain("Seine-Saint-Denis (93) · 93200 · Pierrefitte-sur-Seine en fait aujourd’hui partie");
});
