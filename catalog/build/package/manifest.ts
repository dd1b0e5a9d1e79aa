/** Fields that the package takes from the project's `package.json`. */
export interface ProjectManifest {
  name: string;
  version: string;
  description: string;
  license: string;
  engines: object;
  devDependencies: Record<string, string>;
}

/** Creates the `package.json` of the npm package. */
export const packageManifest = ({
  name,
  version,
  description,
  license,
  engines,
  devDependencies,
}: ProjectManifest): object => ({
  name,
  version,
  description,
  keywords: ['easemob', 'hyphenate', 'rest', 'api', 'errors', 'mcp'],
  license,
  type: 'module',
  sideEffects: false,
  engines,
  bin: { [name]: './dist/bin.js' },
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  files: ['dist'],
  dependencies: { 'fuse.js': devDependencies['fuse.js'] },
  peerDependencies: { '@modelcontextprotocol/sdk': devDependencies['@modelcontextprotocol/sdk'] },
  peerDependenciesMeta: { '@modelcontextprotocol/sdk': { optional: true } },
});
