// `npm run preview:nginx`: serves the result of `npm run build` with nginx and `deploy/nginx.conf` at `PORT`, in the
// foreground.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithNpm } from './parent.mjs';
import { wishedPort } from './serve.mjs';
import { requireNode, root, siteBase } from './tools.mjs';

requireNode();
endWithNpm();
const folder = mkdtempSync(join(tmpdir(), 'easemob-errors-nginx-'));
// If root starts nginx, nginx reads the files as another user.
chmodSync(folder, 0o755);
const below = siteBase().slice(0, -1);
cpSync(join(root, '.vitepress', 'dist'), join(folder, 'site', below), { recursive: true });
writeFileSync(join(folder, 'nginx.conf'), wholeConfiguration());

const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
nginx.once('error', ({ message }) => {
  console.error(`nginx cannot be started (${message}). Install it, on Debian with: apt-get install nginx-light`);
  process.exitCode = 1;
});
nginx.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => nginx.kill('SIGQUIT'));
process.on('exit', () => nginx.kill());

/**
 * Wraps the site's configuration in a complete nginx configuration. Only folder, port and path of the site are
 * changed.
 */
function wholeConfiguration() {
  const site = readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8')
    .replace('listen 80;', `listen ${wishedPort()}; listen [::1]:${wishedPort()};`)
    .replace('/srv/site/_headers.nginx', `/srv/site${below}/_headers.nginx`)
    .replace('404 /404.html', `404 ${below}/404.html`)
    .replaceAll('/srv/site', join(folder, 'site'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${paths.join('\n  ')}
  ${site}
}
`;
}
