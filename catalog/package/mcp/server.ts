import type { Readable, Writable } from 'node:stream';
import type { Locale } from '../../engine/types';
import type { Reference } from '../reference';
import { ToolError, tools, type ToolInput } from './tools';

/** What an MCP server provides. */
export interface ServedReference {
  reference: Reference;
  /** Language of answers if the assistant does not choose one. */
  locale: Locale;
  version: string;
}

interface ToolAnswer {
  [field: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** Runs a tool. Mistakes that the assistant can correct are reported in the answer, where the assistant reads them. */
export function callTool(name: string, input: ToolInput, { reference, locale }: ServedReference): ToolAnswer {
  const tool = tools.find((each) => each.name === name);
  try {
    if (tool === undefined) throw new ToolError(`There is no tool ${name}.`);
    const asked = input.locale === 'zh' || input.locale === 'en' ? input.locale : locale;
    const answer = tool.run(input, reference, asked);
    return { content: [{ type: 'text', text: JSON.stringify(answer, null, 2) }], structuredContent: { ...answer } };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}

const protocolParts = () =>
  Promise.all([
    import('@modelcontextprotocol/sdk/server/index.js'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('@modelcontextprotocol/sdk/types.js'),
  ]);

/** Serves until the input ends. Rejects if the SDK is not installed, because the package does not include it. */
export async function serveProtocol(served: ServedReference, input: Readable, output: Writable): Promise<void> {
  const [{ Server }, { StdioServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] =
    await protocolParts();
  // `McpServer` would need zod schemas, but the tools have JSON Schemas. So the basic `Server` is used.
  const server = new Server(
    { name: 'easemob-rest-errors', version: served.version },
    { capabilities: { tools: {} }, instructions: 'Explains errors of the Easemob (环信) IM REST API, offline.' },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      description,
      inputSchema,
      annotations: { title, readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    callTool(params.name, params.arguments ?? {}, served),
  );
  const ended = new Promise<void>((resolve) => input.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
