import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** What a language server says about a place in a file. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** An editor, as far as a language server can tell. */
export interface Editor {
  /** Opens a file, and waits for what the server says about it. */
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
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
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const initialized = new Promise<void>((resolve) => {
    onMessage(server, ({ id, method, params }) => {
      if (id === 1 && method === undefined) resolve();
      if (method === 'textDocument/publishDiagnostics') {
        waiting.get(String(params?.['uri']))?.(params?.['diagnostics'] as readonly Diagnostic[]);
      } else if (id !== undefined && method !== undefined) {
        const items = (params?.['items'] ?? []) as readonly { readonly section: string }[];
        send({ id, result: items.map(({ section }) => settings[section] ?? {}) });
      }
    });
  });
  const capabilities = { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } };
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities } });
  await initialized;
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
