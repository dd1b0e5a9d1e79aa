# Builds the site from the lock file and serves it with an nginx that runs without privileges, on port 8080:
#   docker build -t easemob-errors . && docker run -p 8080:8080 easemob-errors
# --build-arg SITE_BASE=docs/errors serves it below a path, --build-arg SITE_URL=https://… gives the pages absolute addresses.

FROM node:24-alpine AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG SITE_BASE=
ARG SITE_URL=
RUN npm run build \
 && mkdir -p "/srv/site/$SITE_BASE" \
 && cp -r .vitepress/dist/. "/srv/site/$SITE_BASE" \
 && base="/$(echo "$SITE_BASE" | sed 's,^/*,,; s,/*$,,')" && base="${base%/}" \
 && sed -e "s,listen 80;,listen 8080;," \
        -e "s,/srv/site/_headers.nginx,/srv/site$base/_headers.nginx," \
        -e "s,404 /404.html,404 $base/404.html," deploy/nginx.conf > /srv/nginx.conf

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY --from=build /srv/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /srv/site /srv/site
EXPOSE 8080
