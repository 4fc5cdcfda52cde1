import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** What a language server says about a place in a file. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Lines and characters are counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly textEdit?: { readonly newText: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
}

/** An editor, as far as a language server can tell. */
export interface Editor {
  /** Opens a file, and waits for what the server says about it. */
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
  /** What may be written at a place of an open file. */
  complete(uri: string, position: Position): Promise<readonly Completion[]>;
  /** What is shown where the pointer rests on a place of an open file, as Markdown. */
  hover(uri: string, position: Position): Promise<string>;
  close(): void;
}

/**
 * Starts a language server, and talks to it over its standard streams.
 *
 * @param program a program of Node
 * @param settings what the editor answers when it is asked for a section of its settings
 */
export async function startEditor(program: string, settings: Readonly<Record<string, unknown>>): Promise<Editor> {
  const server = spawn(process.execPath, [program, '--stdio']);
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const requests = new Map<number, (result: unknown) => void>();
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = requests.size + 1;
      requests.set(id, resolve);
      send({ id, method, params });
    });
  onMessage(server, ({ id, method, params, result }) => {
    if (id !== undefined && method === undefined) requests.get(id)?.(result);
    else if (method === 'textDocument/publishDiagnostics') {
      waiting.get(String(params?.['uri']))?.(params?.['diagnostics'] as readonly Diagnostic[]);
    } else if (id !== undefined && method !== undefined) {
      const items = (params?.['items'] ?? []) as readonly { readonly section: string }[];
      send({ id, result: items.map(({ section }) => settings[section] ?? {}) });
    }
  });
  const documentationFormat = ['markdown', 'plaintext'];
  const capabilities = {
    workspace: { configuration: true },
    textDocument: {
      publishDiagnostics: {},
      hover: { contentFormat: documentationFormat },
      completion: { completionItem: { documentationFormat } },
    },
  };
  await request('initialize', { processId: process.pid, rootUri: null, capabilities });
  send({ method: 'initialized', params: {} });
  return {
    open: (uri, text) =>
      new Promise((resolve) => {
        waiting.set(uri, resolve);
        send({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
        });
      }),
    complete: async (uri, position) => {
      const list = (await request('textDocument/completion', { textDocument: { uri }, position })) as {
        readonly items: readonly Completion[];
      };
      return list.items;
    },
    hover: async (uri, position) => {
      const hover = (await request('textDocument/hover', { textDocument: { uri }, position })) as {
        readonly contents: { readonly value: string };
      } | null;
      return hover?.contents.value ?? '';
    },
    close: () => server.kill(),
  };
}

function onMessage(server: ChildProcessWithoutNullStreams, handle: (message: Message) => void): void {
  let received = Buffer.alloc(0);
  server.stdout.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      const [, length] = /Content-Length: (\d+)/i.exec(received.toString('latin1', 0, Math.max(end, 0))) ?? [];
      const start = end + 4;
      if (length === undefined || received.length < start + Number(length)) return;
      const body = received.toString('utf8', start, start + Number(length));
      received = received.subarray(start + Number(length));
      handle(JSON.parse(body));
    }
  });
}
