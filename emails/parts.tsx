import { Button, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { mailTexts as t } from "./mail";
import * as style from "./style";

/** A paragraph; `small` for what matters to few. */
export function Paragraph({ small, children }: { small?: boolean; children: ReactNode }) {
  return <Text style={small ? style.small : style.paragraph}>{children}</Text>;
}

/** The one thing to do, and its address in full for whoever has no button. */
export function Action({ href, label }: { href: string; label: string }) {
  return (
    <Section style={{ margin: "6px 0 10px" }}>
      <Button href={href} style={style.button}>
        {label}
      </Button>
      <Text style={{ ...style.small, margin: "14px 0 10px" }}>
        {t("layout.buttonFails")}
        <br />
        <MailLink href={href} />
      </Text>
    </Section>
  );
}

/** A link that shows where it goes. */
export function MailLink({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <Link href={href} style={style.link}>
      {children ?? href}
    </Link>
  );
}

/** Labels and values, one a row. Values keep their own direction: a name may be written from right to left. */
export function Details({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <table cellPadding={0} cellSpacing={0} style={style.detailTable}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row" style={style.detailLabel}>
              {label}
            </th>
            <td style={style.detailValue}>
              <bdi>{value}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
