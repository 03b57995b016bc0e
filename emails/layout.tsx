import { Body, Container, Head, Heading, Hr, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { mailTexts as t } from "./mail";
import * as style from "./style";

type MailLayoutProps = {
  /** What mailboxes show after the subject. */
  preview: string;
  title?: string;
  /** Small lines under the sheet. */
  footer: string[];
  children: ReactNode;
};

/** The frame of every mail: no image, no font, no address that is fetched on opening. */
export function MailLayout({ preview, title, footer, children }: MailLayoutProps) {
  return (
    <Html lang="fr" dir="ltr">
      <Head>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        {/* Telephones would turn a code into a number to call. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={style.body}>
        <Container style={style.page}>
          <Section style={style.cover}>
            <Text style={style.coverName}>{t("layout.productName")}</Text>
            <Text style={style.coverTagline}>{t("layout.tagline")}</Text>
            <Hr style={style.seam} />
          </Section>
          <Section style={style.sheet}>
            {title ? (
              <Heading as="h1" style={style.title}>
                {title}
              </Heading>
            ) : null}
            {children}
          </Section>
          <Section style={style.footer}>
            {footer.map((line) => (
              <Text key={line} style={{ ...style.small, margin: "0 0 6px" }}>
                {line}
              </Text>
            ))}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
