# Two stages: one builds the pages, the other holds what serves. Both run on the image's own Node, so no install script is needed.
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts
COPY vite.config.ts tsconfig.json ./
COPY shared ./shared
COPY client ./client
RUN node node_modules/vite/bin/vite.js build --logLevel warn

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=2567 DATA_DIR=/data SECRETS_DIR=/secrets BACKUP_DIR=/backups
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts --omit=dev
COPY docker/check-health.mjs ./docker/check-health.mjs
COPY scripts/store.mjs ./scripts/store.mjs
COPY shared ./shared
COPY server ./server
COPY --from=build /app/dist ./dist
RUN mkdir /data /secrets /backups && chown node:node /data /secrets /backups && chmod 700 /data /secrets /backups
VOLUME ["/data", "/secrets", "/backups"]
USER node
EXPOSE 2567
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "docker/check-health.mjs"]
CMD ["node", "--disable-warning=ExperimentalWarning", "server/main.ts"]
