# Node 24 runs the TypeScript sources as they are; only the admin web needs a build.
FROM node:24-slim AS web
WORKDIR /app
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile
RUN npx --yes pnpm@12.21.0 build

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY api/package.json api/
COPY migrations/package.json migrations/
COPY packages/domain/package.json packages/domain/
RUN npx --yes pnpm@12.21.0 install --prod --frozen-lockfile --filter "@lidzas/api..."

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 WEB_DIST=/app/admin-web/dist
WORKDIR /app
COPY --from=dependencies /app ./
COPY api/src api/src
COPY migrations migrations
COPY packages/domain/src packages/domain/src
COPY --from=web /app/admin-web/dist admin-web/dist
USER node
EXPOSE 3000
CMD ["node", "api/src/main.ts"]
