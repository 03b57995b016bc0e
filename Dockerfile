# One image for the site, its worker and its command line.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# Browsers and embedded servers are for tests: nothing here downloads any.
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
WORKDIR /app
# The code belongs to root: the process that runs it cannot change it. Next keeps finished pages in its cache.
COPY --from=build /app ./
RUN mkdir -p .next/cache && chown -R node:node .next
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, a signal reaches the server itself. Others: scripts/worker.ts, scripts/cli.ts db migrate.
ENV TSX_TSCONFIG_PATH=tsconfig.node.json
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["scripts/web.ts"]
