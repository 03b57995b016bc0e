import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  // A second build beside the first (a benchmark, a second checkout of the same folder).
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // The server in front compresses: doing it twice would only cost time.
  compress: false,
  reactStrictMode: true,
  // `npm test` checks types, of the scripts and the tests too: a build on a small server need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Native or self-loading packages: bundling them breaks their own file look-ups.
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "pg", "graphile-worker", "pino"],
  // A shared cache may show an old page for a minute while it fetches the new one, not for a year.
  expireTime: 70,
  experimental: {
    // Pages made on demand stay in memory: made-up addresses must not fill the disk.
    isrFlushToDisk: false,
    // The stylesheet travels inside the page: a page is one round trip on a slow phone.
    inlineCss: true,
    // There is one root layout by route group, so unknown addresses need a page that owns its <html>.
    globalNotFound: true,
  },
};

export default withNextIntl(config);
