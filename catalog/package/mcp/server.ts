import type { Readable, Writable } from 'node:stream';
import type { Locale } from '../../engine/types';
import type { Reference } from '../reference';
import { ToolError, tools, type ToolInput } from './tools';

/** What a server of the Model Context Protocol serves. */
export interface ServedReference {
  reference: Reference;
  /** Language of answers when the assistant asks for none. */
  locale: Locale;
  version: string;
}

interface ToolAnswer {
  [field: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** Runs a tool. What the assistant can put right is told in the answer, where it reads it. */
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

/** Serves until the input ends. Rejects when the SDK is not installed: the package does not bring it. */
export async function serveProtocol(served: ServedReference, input: Readable, output: Writable): Promise<void> {
  const [{ Server }, { StdioServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] =
    await protocolParts();
  // The plain server, not McpServer: that one wants schemas of zod, and the tools have JSON Schemas.
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
