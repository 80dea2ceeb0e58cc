# The workers and the command. Built from a checkout and a package registry; what it holds afterwards needs no network but PostgreSQL and Redis.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# What `npm pack` ships, with the production dependencies of the lock file: the tarball alone would leave their versions to the registry.
RUN mkdir -p /opt/deedlens \
  && npm pack --pack-destination /build \
  && tar -xzf deedlens-*.tgz -C /opt/deedlens --strip-components=1 \
  && cp package-lock.json .npmrc /opt/deedlens/
WORKDIR /opt/deedlens
# onnxruntime-node brings the libraries of every system, a library of the dashboard a compiler; nobody looks into source maps here.
RUN npm ci --omit=dev \
  && rm -r node_modules/onnxruntime-node/bin/napi-v3/darwin node_modules/onnxruntime-node/bin/napi-v3/win32 \
  && rm -rf node_modules/typescript node_modules/@typescript \
  && find node_modules -name '*.map' -delete \
  && chmod +x bin/deedlens.mjs bin/deedlens-worker.mjs \
  && ln -s ../../bin/deedlens.mjs node_modules/.bin/deedlens \
  && ln -s ../../bin/deedlens-worker.mjs node_modules/.bin/deedlens-worker

# Node comes with the package: the base needs no more than libc and libstdc++, which apt brings.
FROM debian:bookworm-slim
COPY --from=build /opt/deedlens /opt/deedlens
# A fresh volume takes over the owner of the folder that it is mounted on.
RUN install -d -o 10001 -g 10001 -m 750 /data
# The user has no entry in /etc/passwd, and @napi-rs/canvas does not load where nobody says what home is.
ENV PATH=/opt/deedlens/node_modules/.bin:/usr/local/bin:/usr/bin:/bin HOME=/tmp NODE_ENV=production DEEDLENS_DATA=/data
WORKDIR /data
USER 10001:10001
EXPOSE 9464
# Alive, not ready: a worker that waits for Redis must not be replaced.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["deedlens-worker", "--host", "0.0.0.0", "--port", "9464"]
