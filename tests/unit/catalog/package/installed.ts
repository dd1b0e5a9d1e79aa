import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../../../catalog/build/load';
import { buildPackage } from '../../../../catalog/build/package/build';

const project = fileURLToPath(new URL('../../../../', import.meta.url));
const consumer = fileURLToPath(new URL('./consumer', import.meta.url));

/** The result of a program. */
export interface Outcome {
  code: number;
  output: string;
  errors: string;
}

/** The package, packed and installed in its own folder. */
export interface Installed {
  /** The packed file. */
  tarball: string;
  /** The folder with the build. */
  built: string;
  /** The folder with `node_modules` and the programs in `consumer/`. */
  folder: string;
  /** Runs Node.js in that folder, with a text as its input. */
  node: (args: string[], input?: string) => Promise<Outcome>;
  /** Path of the installed program. */
  bin: string;
  /** Installs the SDK next to the package, which `mcp` needs. */
  addProtocolSdk: () => void;
  remove: () => void;
}

const run = (command: string, args: string[], cwd: string, input = ''): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };
    const child = execFile(command, args, { cwd, env }, (error, output, errors) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output, errors }),
    );
    child.stdin?.end(input);
  });

async function npm(args: string[], cwd: string): Promise<void> {
  const { code, errors } = await run('npm', args, cwd);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}: ${errors}`);
}

/** Builds and packs the package, and other packages if given. Returns the build folder and the packed files. */
async function buildAndPack(root: string, others: string[] = []): Promise<{ built: string; tarballs: string[] }> {
  const [built, packed] = [join(root, 'built'), join(root, 'packed')];
  mkdirSync(packed);
  await buildPackage(loadCatalog(), built);
  await npm(['pack', built, ...others, '--pack-destination', packed, '--ignore-scripts'], root);
  return { built, tarballs: readdirSync(packed).map((name) => join(packed, name)) };
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'package-'));

/** The bytes of the packed file from a new build. */
export async function packedAgain(): Promise<Buffer> {
  const root = temporaryFolder();
  const { tarballs } = await buildAndPack(root);
  const bytes = readFileSync(tarballs[0] ?? '');
  rmSync(root, { recursive: true });
  return bytes;
}

/** Builds the package, packs it and its dependency, and installs both without network in a new folder. */
export async function installPackage(): Promise<Installed> {
  const root = temporaryFolder();
  const folder = join(root, 'fresh');
  mkdirSync(folder);
  const { built, tarballs } = await buildAndPack(root, [join(project, 'node_modules/fuse.js')]);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs], folder);
  cpSync(consumer, folder, { recursive: true });
  const sdk = 'node_modules/@modelcontextprotocol/sdk';
  return {
    built,
    folder,
    tarball: tarballs.find((path) => path.includes('easemob-rest-errors')) ?? '',
    node: (args, input) => run(process.execPath, args, folder, input),
    bin: join(folder, 'node_modules/.bin/easemob-rest-errors'),
    addProtocolSdk() {
      mkdirSync(join(folder, 'node_modules/@modelcontextprotocol'), { recursive: true });
      symlinkSync(join(project, sdk), join(folder, sdk));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
